#include "ingest/tables/columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "ingest/tables/absence_cell.hpp"
#include "ingest/tables/list_cell.hpp"
#include "ingest/tables/record_tables.hpp"
#include "ingest/xml/xml_text.hpp"

namespace entente::ingest {

namespace {

using model::Actor;
using model::Network;
using model::RelationIndex;

std::string text(const std::optional<model::Date>& date) {
    return date ? date->to_string() : std::string();
}

std::string code(const Actor& actor, const char* list) {
    const auto found = actor.codes.find(list);
    return found == actor.codes.end() ? std::string() : found->second;
}

template <class Elements, class ToText>
std::string joined(const Elements& elements, ToText to_text) {
    std::vector<std::string> texts;
    for (const auto& element : elements) texts.push_back(to_text(element));
    return list_cell(texts);
}

/// Those without a column of their own: `cameo=PAK | fips=PK`.
std::string other_codes(const Actor& actor) {
    std::vector<std::string> all;
    for (const auto& [list, value] : actor.codes) {
        if (list != "cow" && list != "gw" && list != "iso3") {
            all.push_back(pair_element(list, value));
        }
    }
    return list_cell(all);
}

std::string source_ids(const Network& network, const std::vector<model::Reference>& references) {
    return joined(references, [&](const model::Reference& each) { return network[each.source].id; });
}

/// As many elements as there are sources, in their order; nothing when no source has one.
std::string locators(const std::vector<model::Reference>& references) {
    const bool any = std::any_of(references.begin(), references.end(),
                                 [](const model::Reference& each) { return !each.locator.empty(); });
    return any ? joined(references, [](const model::Reference& each) { return each.locator; })
               : std::string();
}

constexpr std::array<ActorColumn, 16> actors{{
    {"id", ColumnType::text, [](const Network&, const Actor& a) { return a.id; }},
    {"label", ColumnType::text, [](const Network&, const Actor& a) { return a.name; }},
    {"kind", ColumnType::text, [](const Network&, const Actor& a) { return std::string(to_string(a.kind)); }},
    {"parent", ColumnType::text,
     [](const Network& n, const Actor& a) { return a.parent ? n[*a.parent].id : std::string(); }},
    {"start", ColumnType::text, [](const Network&, const Actor& a) { return text(a.start); }},
    {"end", ColumnType::text, [](const Network&, const Actor& a) { return text(a.end); }},
    {"ccode", ColumnType::text, [](const Network&, const Actor& a) { return code(a, "cow"); }},
    {"gwcode", ColumnType::text, [](const Network&, const Actor& a) { return code(a, "gw"); }},
    {"iso3", ColumnType::text, [](const Network&, const Actor& a) { return code(a, "iso3"); }},
    {"short", ColumnType::text, [](const Network&, const Actor& a) { return a.short_name; }},
    {"aliases", ColumnType::text, [](const Network&, const Actor& a) { return list_cell(a.aliases); }},
    {"codes", ColumnType::text, [](const Network&, const Actor& a) { return other_codes(a); }},
    {"note", ColumnType::text, [](const Network&, const Actor& a) { return a.note; }},
    {"source", ColumnType::text, [](const Network& n, const Actor& a) { return source_ids(n, a.sources); }},
    {"locator", ColumnType::text, [](const Network&, const Actor& a) { return locators(a.sources); }},
    {"absences", ColumnType::text, [](const Network&, const Actor& a) { return absence_cell(a); }},
}};

constexpr std::array<TieColumn, 20> ties{{
    {"actor1", ColumnType::text, [](const Network& n, RelationIndex i) { return n[n[i].source].id; }},
    {"actor2", ColumnType::text, [](const Network& n, RelationIndex i) { return n[n[i].target].id; }},
    {"start", ColumnType::text, [](const Network& n, RelationIndex i) { return text(n[i].start); }},
    {"end", ColumnType::text, [](const Network& n, RelationIndex i) { return text(n[i].end); }},
    {"type", ColumnType::text, [](const Network& n, RelationIndex i) { return n[n[i].type].id; }},
    {"sign", ColumnType::whole,
     [](const Network& n, RelationIndex i) { return std::to_string(sign_of(n.weight(i))); }},
    {"weight", ColumnType::number,
     [](const Network& n, RelationIndex i) { return shortest(std::abs(n.weight(i))); }},
    {"directed", ColumnType::truth,
     [](const Network& n, RelationIndex i) { return std::string(n[n[i].type].directed ? "true" : "false"); }},
    {"label", ColumnType::text, [](const Network& n, RelationIndex i) { return n[i].label; }},
    {"source", ColumnType::text,
     [](const Network& n, RelationIndex i) { return source_ids(n, n[i].sources); }},
    {"locator", ColumnType::text, [](const Network& n, RelationIndex i) { return locators(n[i].sources); }},
    {"date", ColumnType::text, [](const Network& n, RelationIndex i) { return text(n[i].date); }},
    {"id", ColumnType::text, [](const Network& n, RelationIndex i) { return n[i].id; }},
    {"nature", ColumnType::text,
     [](const Network& n, RelationIndex i) { return std::string(to_string(n[n[i].type].nature)); }},
    {"confidence", ColumnType::number,
     [](const Network& n, RelationIndex i) {
         return n[i].confidence ? shortest(*n[i].confidence) : std::string();
     }},
    {"count", ColumnType::whole,
     [](const Network& n, RelationIndex i) { return std::to_string(n[i].count); }},
    {"offset", ColumnType::number,
     [](const Network& n, RelationIndex i) {
         return n[i].offset > 0 ? shortest(n[i].offset) : std::string();
     }},
    {"type_label", ColumnType::text, [](const Network& n, RelationIndex i) { return n[n[i].type].label; }},
    {"type_weight", ColumnType::number,
     [](const Network& n, RelationIndex i) { return shortest(n[n[i].type].weight); }},
    {"note", ColumnType::text, [](const Network& n, RelationIndex i) { return n[i].note; }},
}};

}  // namespace

std::span<const ActorColumn> actor_columns() {
    return actors;
}

std::span<const TieColumn> tie_columns() {
    return ties;
}

std::string shortest(double value) {
    return value == 0 ? "0" : fmt::format("{}", value);
}

int sign_of(double weight) {
    return weight > 0 ? 1 : weight < 0 ? -1 : 0;
}

bool any_directed(const Network& network) {
    return std::any_of(network.relations().begin(), network.relations().end(),
                       [&](const model::Relation& tie) { return network[tie.type].directed; });
}

std::vector<std::string> lost_in_columns(const Network& network) {
    std::vector<std::string> lost;
    if (!network.eras().empty()) {
        lost.push_back(
            fmt::format("{} eras are left out: the format has no place for them", network.eras().size()));
    }
    if (network.focus()) {
        lost.emplace_back("the focus is left out: the format has no place for it");
    }
    const auto described = std::count_if(network.types().begin(), network.types().end(),
                                         [](const auto& type) { return !type.description.empty(); });
    if (described > 0) {
        lost.push_back(fmt::format("the descriptions of {} relation types are left out", described));
    }
    std::set<model::TypeIndex> used;
    for (const model::Relation& tie : network.relations()) used.insert(tie.type);
    if (used.size() < network.types().size()) {
        lost.push_back(fmt::format("{} relation types without a tie are left out",
                                   network.types().size() - used.size()));
    }
    if (!network.sources().empty()) {
        lost.emplace_back("of sources only the ids are kept, of those that a tie or an actor rests on");
    }
    return lost;
}

std::vector<std::string> lost_in_xml(const Network& network) {
    bool holds = xml_holds(network.title()) && xml_holds(network.description()) &&
                 xml_holds(types_table(network)) && xml_holds(eras_table(network)) &&
                 xml_holds(sources_table(network));
    for (const Actor& actor : network.actors()) {
        for (const ActorColumn& column : actors) holds = holds && xml_holds(column.value(network, actor));
    }
    for (std::size_t i = 0; i < network.relations().size() && holds; ++i) {
        const model::Relation& tie = network.relations()[i];
        holds = xml_holds(tie.label) && xml_holds(tie.note) && xml_holds(locators(tie.sources));
    }
    if (holds) return {};
    return {"control characters in its texts are replaced by U+FFFD, since XML cannot hold them"};
}

std::vector<std::string> mixed_directions(const Network& network) {
    const auto undirected =
        std::count_if(network.relations().begin(), network.relations().end(),
                      [&](const model::Relation& tie) { return !network[tie.type].directed; });
    if (undirected == 0 || !any_directed(network)) {
        return {};
    }
    return {
        fmt::format("{} undirected ties are written as directed ones, since most readers refuse files "
                    "that mix the two; `directed` is false for them",
                    undirected)};
}

}  // namespace entente::ingest
