// Pajek's .net (Mrvar and Batagelj, Pajek and PajekXXL, Reference Manual, 5.1: networks with time).
//
// Readers other than Pajek take one line list a file and the types as labels, so that is what is
// written: *Edges when every tie is undirected, else *Arcs.
#include <algorithm>

#include "entente/ingest/export.hpp"
#include "ingest/tables/columns.hpp"

namespace entente::ingest {

namespace {

using model::Network;

int year_of(model::Day day) {
    return int(std::chrono::year_month_day(day).year());
}

/// Time points are whole numbers above 0; both ends are included.
std::string stretch(const model::Interval& when, bool ends) {
    const std::string last = ends ? std::to_string(year_of(when.end - std::chrono::days(1))) : "*";
    return std::to_string(year_of(when.start)) + "-" + last;
}

std::string years(const model::Interval& when, bool ends) {
    return when.empty() ? std::string() : " [" + stretch(when, ends) + "]";
}

/// Of the life, with its absences left out: ` [1918-1940,1991-*]`.
std::string years(model::Interval left, const model::Actor& actor) {
    std::string out;
    const auto add = [&](const model::Interval& when, bool ends) {
        if (!when.empty()) out += (out.empty() ? "" : ",") + stretch(when, ends);
    };
    for (const model::Absence& absence : actor.absences) {
        add({left.start, std::min(left.end, absence.start.earliest())}, true);
        left.start = std::max(left.start, absence.end.earliest());
    }
    add(left, actor.end.has_value());
    return out.empty() ? out : " [" + out + "]";
}

std::string vertex(const Network& network, std::size_t i) {
    const model::Actor& actor = network.actors()[i];
    std::string out = std::to_string(i + 1) + " \"" + actor.id + "\"";
    if (actor.start || actor.end || !actor.absences.empty()) {
        out += years(network.life(model::index_at<model::ActorIndex>(i)), actor);
    }
    return out + "\n";
}

std::string line(const Network& network, model::RelationIndex index) {
    const model::Relation& tie = network[index];
    return std::to_string(position(tie.source) + 1) + " " + std::to_string(position(tie.target) + 1) + " " +
           shortest(network.weight(index)) + " l \"" + network[tie.type].id + "\"" +
           years(network.when(index), tie.date || tie.end) + "\n";
}

std::vector<std::string> remarks(const Network& network) {
    std::vector<std::string> out;
    out.emplace_back("of actors only the id and the years of their lives are kept");
    out.emplace_back("of ties only the type, the signed weight and the years are kept");
    if (!network.eras().empty() || network.focus() || !network.sources().empty()) {
        out.emplace_back("eras, focus and sources are left out");
    }
    if (!mixed_directions(network).empty()) {
        out.emplace_back("undirected ties are written as arcs from the first actor to the second");
    }
    return out;
}

}  // namespace

Export write_pajek(const Network& network) {
    std::string out = "*Network " + network.id() + "\n";
    out += "*Vertices " + std::to_string(network.actors().size()) + "\n";
    for (std::size_t i = 0; i < network.actors().size(); ++i) {
        out += vertex(network, i);
    }
    out += any_directed(network) ? "*Arcs\n" : "*Edges\n";
    for (std::size_t i = 0; i < network.relations().size(); ++i) {
        out += line(network, model::index_at<model::RelationIndex>(i));
    }
    Export result;
    result.files.push_back({{}, std::move(out)});
    result.remarks = remarks(network);
    return result;
}

}  // namespace entente::ingest
