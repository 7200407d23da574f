#include "render/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

#include "entente/render/text.hpp"
#include "render/rounding.hpp"
#include "words/dates.hpp"

namespace entente::render {
namespace {

using namespace words;

constexpr std::size_t most_relations = 8;  // in a tooltip
constexpr std::size_t most_ties = 6;       // in a description

// `c. 1998`
std::string about(const Say& say, bool approximate, const std::string& date) {
    return approximate ? say("c. {}", date) : date;
}

int year_of(model::Day day) {
    return static_cast<int>(std::chrono::year_month_day(day).year());
}

std::string one_decimal(double value) {
    std::string text = svg_number(std::abs(value), 1);
    if (text.find('.') == std::string::npos) text += ".0";
    return text;
}

// With a true minus sign: `+4.0`, `−2.5`.
std::string with_sign(double value) {
    return (value < 0 ? "−" : "+") + one_decimal(value);
}

// `103 events` of a record that stands for as many; else empty.
std::string how_often(const Say& say, const model::Relation& relation) {
    return relation.count > 1 ? say.count(relation.count, "{} event", "{} events") : "";
}

// The words that are not empty, as a list.
std::string listed(const Say& say, const std::string& first, const std::string& second) {
    if (first.empty() || second.empty()) return first + second;
    return say.as("list", "{0}, {1}", first, second);
}

std::string label_and_count(const Say& say, const model::Network& network, model::RelationIndex relation) {
    return listed(say, label_of(network, relation), how_often(say, network[relation]));
}

std::string sentence_part(const Say& say, const model::Network& network, const graph::Dyad& dyad) {
    const graph::Evidence main = strongest_first(network, dyad.evidence, 1).front();
    return say("{first} and {second}, {sign} ({relation}, {when})", "first"_a = network[dyad.first].name,
               "second"_a = network[dyad.second].name,
               "sign"_a = sign_word(say, sign_of(dyad.cooperation, dyad.conflict)),
               "relation"_a = label_and_count(say, network, main.relation),
               "when"_a = when_in_words(say, network, main.relation));
}

// `Italy – Libya` in that much room, a long name cut short; empty when too little is left of them.
std::string both_names(const model::Network& network, const model::Relation& relation, double size,
                       double room) {
    const std::string dash = " – ";
    const double each = (room - text_width(dash, size)) / 2;
    if (each < 4 * size) return {};
    std::string source = clean_text(display_name(network[relation.source]));
    std::string target = clean_text(display_name(network[relation.target]));
    const double source_spare = std::max(0.0, each - text_width(source, size));
    const double target_spare = std::max(0.0, each - text_width(target, size));
    source = ellipsize(source, size, each + target_spare);
    target = ellipsize(target, size, each + source_spare);
    return source + dash + target;
}

std::string with_actors(const Say& say, const std::string& who, const std::string& label,
                        const std::string& when) {
    return say("{actors}: {relation}, {when}", "actors"_a = who, "relation"_a = label, "when"_a = when);
}

std::string captioned(const Say& say, const std::string& who, const std::string& label,
                      const std::string& when) {
    if (!who.empty()) return with_actors(say, who, label, when);
    return say("{relation}, {when}", "relation"_a = label, "when"_a = when);
}

// The caption with as much of the label as there is room for.
std::string fitted_caption(const Say& say, const std::string& who, const std::string& label,
                           const std::string& when, double size, double width) {
    const double room = width - text_width(captioned(say, who, "", when), size);
    return captioned(say, who, ellipsize(label, size, room), when);
}

// Net, cooperation and conflict between two actors.
std::string balance_of(const Say& say, const model::Network& network, const graph::Dyad& dyad) {
    const std::string &first = network[dyad.first].name, &second = network[dyad.second].name;
    const std::string cooperation = one_decimal(dyad.cooperation), conflict = one_decimal(dyad.conflict);
    const auto net = graph::net_cooperation(dyad.cooperation, dyad.conflict);
    if (!net) {
        return say("{first} – {second}: cooperation {cooperation}, conflict {conflict}.", "first"_a = first,
                   "second"_a = second, "cooperation"_a = cooperation, "conflict"_a = conflict);
    }
    return say("{first} – {second}: net {net}, cooperation {cooperation}, conflict {conflict}.",
               "first"_a = first, "second"_a = second,
               "net"_a = (*net < 0 ? "−" : "+") + fmt::format("{:.2f}", std::abs(*net)),
               "cooperation"_a = cooperation, "conflict"_a = conflict);
}

std::string ties_in_words(const Say& say, const TieCount& ties) {
    if (ties.all == 0) return say("no recorded tie in this period");
    if (ties.drawn >= ties.all) {
        return say.count(ties.all, "{} tie in this period", "{} ties in this period");
    }
    return say.count(ties.all, "{0} tie in this period, {drawn} drawn",
                     "{0} ties in this period, {drawn} drawn", "drawn"_a = grouped(ties.drawn));
}

// How many sources the relations of a snapshot name.
std::size_t sources_cited(const model::Network& network, const graph::Snapshot& snapshot) {
    std::vector<char> cited(network.sources().size());
    for (const graph::Dyad& dyad : snapshot.dyads()) {
        for (const graph::Evidence& evidence : dyad.evidence) {
            for (const model::Reference& reference : network[evidence.relation].sources) {
                cited[model::position(reference.source)] = 1;
            }
        }
    }
    return static_cast<std::size_t>(std::count(cited.begin(), cited.end(), 1));
}

}  // namespace

std::string when_in_words(const Say& say, const model::Network& network, model::RelationIndex relation) {
    const model::Relation& record = network[relation];
    if (record.date) return about(say, record.date->approximate(), date_words(say, *record.date));
    if (!record.start) return {};
    const int first = year_of(record.start->earliest());
    const bool roughly = record.start->approximate();
    if (!record.end) return say("since {}", about(say, roughly, std::to_string(first)));
    const int last = year_of(record.end->earliest() - std::chrono::days(1));
    return about(say, roughly, last <= first ? std::to_string(first) : fmt::format("{}–{}", first, last));
}

std::string label_of(const model::Network& network, model::RelationIndex relation) {
    const model::Relation& record = network[relation];
    return record.label.empty() ? network[record.type].label : record.label;
}

std::string caption_of(const Say& say, const model::Network& network, model::RelationIndex relation,
                       double size, double width) {
    const std::string when =
        listed(say, how_often(say, network[relation]), when_in_words(say, network, relation));
    const std::string label = clean_text(label_of(network, relation));
    const bool own_words = !network[relation].label.empty() && label.find(' ') != std::string::npos;
    if (!own_words) {
        const double room = width - text_width(with_actors(say, "", label, when), size);
        const std::string names = both_names(network, network[relation], size, room);
        if (!names.empty()) return captioned(say, names, label, when);
        const std::string who = both_names(network, network[relation], size, width / 2);
        if (!who.empty()) return fitted_caption(say, who, label, when, size, width);
    }
    return fitted_caption(say, "", label, when, size, width);
}

std::vector<graph::Evidence> strongest_first(const model::Network& network,
                                             std::vector<graph::Evidence> evidence, std::size_t most) {
    const auto key = [&](const graph::Evidence& e) {
        return std::make_tuple(-rounded(std::abs(e.value)), network.when(e.relation).start,
                               std::string_view(network[e.relation].id));
    };
    most = std::min(most, evidence.size());
    std::partial_sort(evidence.begin(), evidence.begin() + static_cast<std::ptrdiff_t>(most), evidence.end(),
                      [&](const graph::Evidence& a, const graph::Evidence& b) { return key(a) < key(b); });
    evidence.resize(most);
    return evidence;
}

std::string sign_word(const Say& say, Sign sign) {
    switch (sign) {
        case Sign::cooperation:
            return say.as("sign", "cooperation");
        case Sign::conflict:
            return say.as("sign", "conflict");
        case Sign::mixed:
            break;
    }
    return say.as("sign", "mixed");
}

std::string change_word(const Say& say, Change change) {
    switch (change) {
        case Change::appeared:
            return say.as("change of a tie", "New");
        case Change::vanished:
            return say.as("change of a tie", "Gone");
        case Change::flipped:
            return say.as("change of a tie", "Another sign");
        case Change::unchanged:
        case Change::none:
            break;
    }
    return say.as("change of a tie", "Unchanged");
}

std::string tie_tooltip(const Say& say, const model::Network& network, const graph::Dyad& dyad) {
    std::string text = balance_of(say, network, dyad);
    const std::vector<graph::Evidence> evidence = strongest_first(network, dyad.evidence, most_relations);
    for (std::size_t i = 0; i < evidence.size(); ++i) {
        const model::RelationIndex relation = evidence[i].relation;
        text += fmt::format("{} {} {} ({})", i == 0 ? "" : ";", with_sign(evidence[i].value),
                            label_and_count(say, network, relation), when_in_words(say, network, relation));
    }
    if (dyad.evidence.size() > most_relations)
        text += "; " + say.count(dyad.evidence.size() - most_relations, "and {} more", "and {} more");
    return text;
}

std::string actor_tooltip(const Say& say, const model::Network& network, model::ActorIndex actor,
                          const TieCount& ties) {
    const model::Actor& record = network[actor];
    std::string kind = say.text(model::label(record.kind));
    if (record.parent) {
        kind = say("{kind}, part of {whole}", "kind"_a = kind, "whole"_a = network[*record.parent].name);
    }
    return fmt::format("{} ({}): {}", record.name, kind, ties_in_words(say, ties));
}

std::string description_of(const Say& say, const model::Network& network, const std::string& title,
                           std::size_t actors, const std::vector<const graph::Dyad*>& dyads) {
    std::string text = say("{title}: {actors} and {ties} between them.", "title"_a = title,
                           "actors"_a = say.count(actors, "{} actor", "{} actors"),
                           "ties"_a = say.count(dyads.size(), "{} tie", "{} ties"));
    std::array<std::size_t, 3> by_sign = {0, 0, 0};
    for (const graph::Dyad* dyad : dyads) {
        ++by_sign[static_cast<std::size_t>(sign_of(dyad->cooperation, dyad->conflict))];
    }
    if (dyads.empty()) return text;
    std::string strongest;
    for (std::size_t i = 0; i < std::min(dyads.size(), most_ties); ++i) {
        strongest += (i == 0 ? "" : "; ") + sentence_part(say, network, *dyads[i]);
    }
    text += ' ' + say("{cooperation} of cooperation, {conflict} of conflict, {mixed} mixed.",
                      "cooperation"_a = by_sign[0], "conflict"_a = by_sign[1], "mixed"_a = by_sign[2]);
    return text + ' ' + say("Strongest: {}.", strongest);
}

std::string names_with_or(const Say& say, const model::Network& network,
                          std::span<const model::ActorIndex> actors) {
    std::vector<std::string> names;
    for (const model::ActorIndex actor : actors) names.push_back(display_name(network[actor]));
    if (names.size() < 2) return words::listed(say, names);
    const std::string all_but_last = words::listed(say, std::span(names).first(names.size() - 1));
    return say.as("list", "{0} or {1}", all_but_last, names.back());
}

std::string relations_in_words(const Say& say, const model::Network& network,
                               std::span<const graph::Dyad> dyads) {
    std::size_t records = 0, all = 0;
    bool events = true;
    for (const graph::Dyad& dyad : dyads) {
        for (const graph::Evidence& evidence : dyad.evidence) {
            const model::Relation& relation = network[evidence.relation];
            ++records;
            all += relation.count;
            events = events && network[relation.type].nature == model::Nature::event;
        }
    }
    return all > records && events ? say.count(all, "{} event", "{} events")
                                   : say.count(all, "{} relation", "{} relations");
}

std::string source_line_of(const Say& say, const model::Network& network, const graph::Snapshot& snapshot,
                           const std::string& excerpt, bool ghosts) {
    const std::string relations = relations_in_words(say, network, snapshot.dyads());
    const std::size_t sources = sources_cited(network, snapshot);
    const std::string& title = network.title().empty() ? network.id() : network.title();
    std::string text =
        sources == 0
            ? say("Source: {network}; {relations}.", "network"_a = title, "relations"_a = relations)
            : say("Source: {network}; {relations} from {sources}.", "network"_a = title,
                  "relations"_a = relations, "sources"_a = say.count(sources, "{} source", "{} sources"));
    if (!excerpt.empty()) text += ' ' + excerpt;
    if (ghosts && excerpt.empty()) {
        text += ' ' + say("Pale name: exists, but no recorded tie in this period.");
    }
    if (ghosts && !excerpt.empty()) {
        text += ' ' + say("Pale name: exists, but none of its ties in this period is drawn.");
    }
    return text;
}

}  // namespace entente::render
