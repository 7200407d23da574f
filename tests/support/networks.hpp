// What two networks have in common, and networks of every shape for property tests.
#pragma once

#include <rapidcheck.h>

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "support/builders.hpp"

namespace entente::test {

/// All that a network says is equal, order included.
inline bool equal(const model::Network& a, const model::Network& b) {
    return a.id() == b.id() && a.title() == b.title() && a.description() == b.description() &&
           a.observed_start() == b.observed_start() && a.observed_end() == b.observed_end() &&
           a.focus() == b.focus() && a.eras() == b.eras() && a.types() == b.types() &&
           a.actors() == b.actors() && a.sources() == b.sources() && a.relations() == b.relations();
}

namespace detail {

inline bool coin() {
    return *rc::gen::arbitrary<bool>();
}

/// A text of the characters that are hard to write and to read back; at least `least` of them.
inline std::string any_text(std::size_t least = 0) {
    const std::vector<std::string> characters{"a",     "B",    " ", "\"", "\\",     "/",     "\n", "\t",
                                              "\x01",  "\x7f", "é", "ß",  "\u2028", "漢",    "𝄞",  "<b>",
                                              "&amp;", "{",    "]", ",",  ":",      "\u202e"};
    std::string out;
    const auto length = *rc::gen::inRange<std::size_t>(least, 8);
    for (std::size_t i = 0; i < length; ++i) {
        out += characters[*rc::gen::inRange<std::size_t>(0, characters.size())];
    }
    return out;
}

/// A date within the years [first, last], of any precision.
inline model::Date any_date(int first, int last) {
    const std::string year = std::to_string(*rc::gen::inRange(first, last + 1));
    const std::string month = *rc::gen::element<std::string>("", "-01", "-05", "-12", "-02-28", "-06-30");
    return *model::Date::parse(year + month + (coin() ? "~" : ""));
}

inline double any_weight() {
    return std::round(*rc::gen::inRange(-10'000, 10'001) / 10.0) / *rc::gen::element(100.0, 300.0);
}

inline std::vector<model::Draft::Reference> any_references(std::size_t sources) {
    std::vector<model::Draft::Reference> out;
    while (sources > 0 && out.size() < 3 && coin()) {
        out.push_back({"s" + std::to_string(*rc::gen::inRange<std::size_t>(0, sources)), any_text()});
    }
    return out;
}

inline model::Draft::Actor any_actor(std::size_t i, std::size_t sources) {
    model::Draft::Actor actor;
    actor.record.id = "a" + std::to_string(i);
    actor.record.name = any_text(1);
    actor.record.short_name = any_text();
    actor.record.kind = *rc::gen::elementOf(model::all_kinds());
    if (i > 0 && coin()) {
        actor.parent = "a" + std::to_string(*rc::gen::inRange<std::size_t>(0, i));
    }
    if (coin()) {
        actor.record.start = any_date(1900, 1940);
    }
    if (coin()) {
        actor.record.end = any_date(2005, 2020);
    }
    if (coin()) {
        actor.record.absences.push_back({any_date(1945, 1950), any_date(1955, 1960)});
    }
    if (coin()) {
        actor.record.absences.push_back({any_date(1965, 1970), any_date(1975, 1980)});
    }
    while (actor.record.aliases.size() < 2 && coin()) {
        actor.record.aliases.push_back(any_text(1));
    }
    for (const char* list : {"cameo", "cow", "iso3", "own list"}) {
        if (coin()) {
            actor.record.codes[list] = any_text(1);
        }
    }
    actor.record.note = any_text();
    actor.sources = any_references(sources);
    return actor;
}

inline model::Draft::Relation any_relation(std::size_t i, const model::Draft& draft) {
    model::Draft::Relation relation;
    relation.record.id = "r" + std::to_string(i);
    const auto source = *rc::gen::inRange<std::size_t>(0, draft.actors.size());
    const auto step = *rc::gen::inRange<std::size_t>(1, draft.actors.size());
    relation.source = "a" + std::to_string(source);
    relation.target = "a" + std::to_string((source + step) % draft.actors.size());
    const model::RelationType& type = draft.types[*rc::gen::inRange<std::size_t>(0, draft.types.size())];
    relation.type = type.id;
    if (type.nature == model::Nature::event) {
        relation.record.date = any_date(1950, 1999);
    } else {
        relation.record.start = any_date(1945, 1980);
        relation.record.end = any_date(1985, 2000);
    }
    if (coin()) {
        relation.record.own_weight = any_weight();
    }
    if (type.nature == model::Nature::event && coin()) {
        relation.record.count = *rc::gen::element<std::uint32_t>(2, 17, 1'000'000'000);
        const double mean = relation.record.own_weight.value_or(type.weight);
        relation.record.offset = coin() ? (10 - std::abs(mean)) / 3 : 0;
    }
    if (coin()) {
        relation.record.confidence = *rc::gen::inRange(0, 8) / 7.0;
    }
    relation.record.label = any_text();
    relation.record.note = any_text();
    relation.sources = any_references(draft.sources.size());
    return relation;
}

}  // namespace detail

/// A valid network, of no to some actors, types, sources, eras and relations, with every optional
/// part there or not. For use within a RapidCheck property.
inline model::Network any_network() {
    using namespace detail;
    model::Draft draft;
    draft.id = *rc::gen::element<std::string>("x", "us-pakistan", "0.a_b-c");
    draft.title = any_text(1);
    draft.description = any_text();
    draft.observed_start = any_date(1940, 1949);
    draft.observed_end = any_date(2000, 2004);
    const auto some = [] { return *rc::gen::inRange<std::size_t>(0, 5); };
    for (std::size_t i = 0, count = some(); i < count; ++i) {
        const int year = 1950 + static_cast<int>(i) * 10;
        draft.eras.push_back({"e" + std::to_string(i), any_text(1), any_date(year, year + 4),
                              any_date(year + 6, year + 9), any_text()});
    }
    for (std::size_t i = 0, count = some(); i < count; ++i) {
        draft.types.push_back({"t" + std::to_string(i), any_text(1),
                               coin() ? model::Nature::state : model::Nature::event, coin(), any_weight(),
                               any_text()});
    }
    for (std::size_t i = 0, count = some(); i < count; ++i) {
        model::Source source{
            "s" + std::to_string(i), any_text(1), any_text(), any_text(), {}, "", any_text()};
        source.date = coin() ? std::optional(any_date(1900, 2020)) : std::nullopt;
        source.url = coin() ? "https://example.org/" + any_text() : "";
        draft.sources.push_back(source);
    }
    for (std::size_t i = 0, count = some(); i < count; ++i) {
        draft.actors.push_back(any_actor(i, draft.sources.size()));
    }
    if (draft.actors.size() > 1) {
        if (coin()) {
            draft.focus = {"a1", "a0"};
        }
        for (std::size_t i = 0, count = draft.types.empty() ? 0 : some() * 2; i < count; ++i) {
            draft.relations.push_back(any_relation(i, draft));
        }
    }
    return build(std::move(draft));
}

}  // namespace entente::test
