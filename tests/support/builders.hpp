// Networks for tests from a few lines of text:
//
//     const model::Network network = test::network(
//         "observed 1947..2016\n"               // one a text; left out: the whole years that hold all dates
//         "focus usa pakistan\n"                // optional
//         "era cold-war 1947..1991\n"           // any number
//         "usa state\n"                         // ID KIND [PARENT] [START..[END]]: an actor
//         "cia agency usa 1947-09-18..\n"
//         "pakistan state 1947-08-14..\n"
//         "usa - pakistan pact 5 1954..1965\n"  // A - B: undirected; TYPE WEIGHT START..[END]: a state
//         "usa > pakistan aid 8 1955-03\n"      // A > B: directed; TYPE WEIGHT DATE: an event
//         "usa > pakistan aid 3 1956-07 0.5\n"  // a last number is the confidence
//         "# a comment; empty lines do not count\n");
//
// A type comes into being with its first use, which fixes its nature (by the form of the date), its
// direction (by the arrow) and its weight; a later use with another weight gets an own weight. The
// names are the ids. Relations are r0, r1, ... in the order of the lines.
#pragma once

#include <algorithm>
#include <charconv>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "entente/model/network.hpp"

namespace entente::test {

namespace detail {

[[noreturn]] inline void reject(const std::string& line, const std::string& why) {
    throw std::logic_error("test network, \"" + line + "\": " + why);
}

inline model::Date date(const std::string& text, const std::string& line) {
    const auto parsed = model::Date::parse(text);
    if (!parsed) {
        reject(line, "no date: " + text);
    }
    return *parsed;
}

struct Span {
    std::optional<model::Date> start;
    std::optional<model::Date> end;
};

inline bool is_span(const std::string& text) {
    return text.find("..") != std::string::npos;
}

inline Span span(const std::string& text, const std::string& line) {
    const std::size_t dots = text.find("..");
    const std::string from = text.substr(0, dots);
    const std::string to = text.substr(dots + 2);
    Span out;
    if (!from.empty()) {
        out.start = date(from, line);
    }
    if (!to.empty()) {
        out.end = date(to, line);
    }
    return out;
}

inline double number(const std::string& text, const std::string& line) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) {
        reject(line, "no number: " + text);
    }
    return value;
}

inline void add_actor(model::Draft& draft, const std::vector<std::string>& words, const std::string& line) {
    model::Draft::Actor actor;
    actor.record.id = actor.record.name = words[0];
    const auto kind = words.size() > 1 ? model::parse_kind(words[1]) : std::nullopt;
    if (!kind) {
        reject(line, "neither a relation (A - B, A > B) nor an actor of a known kind");
    }
    actor.record.kind = *kind;
    for (std::size_t i = 2; i < words.size(); ++i) {
        if (is_span(words[i])) {
            const Span life = span(words[i], line);
            actor.record.start = life.start;
            actor.record.end = life.end;
        } else {
            actor.parent = words[i];
        }
    }
    draft.actors.push_back(std::move(actor));
}

inline void add_relation(model::Draft& draft, const std::vector<std::string>& words,
                         const std::string& line) {
    if (words.size() < 6 || words.size() > 7) {
        reject(line, "a relation is A -|> B TYPE WEIGHT WHEN [CONFIDENCE]");
    }
    const bool directed = words[1] == ">";
    const auto nature = is_span(words[5]) ? model::Nature::state : model::Nature::event;
    const double weight = number(words[4], line);
    auto type = std::find_if(draft.types.begin(), draft.types.end(),
                             [&](const model::RelationType& known) { return known.id == words[3]; });
    if (type == draft.types.end()) {
        type = draft.types.insert(type, {words[3], words[3], nature, directed, weight, {}});
    }
    if (type->nature != nature || type->directed != directed) {
        reject(line, "this type was used with another arrow or form of date before");
    }
    model::Draft::Relation relation;
    relation.record.id = "r" + std::to_string(draft.relations.size());
    relation.source = words[0];
    relation.target = words[2];
    relation.type = words[3];
    if (nature == model::Nature::state) {
        const Span held = span(words[5], line);
        relation.record.start = held.start;
        relation.record.end = held.end;
    } else {
        relation.record.date = date(words[5], line);
    }
    if (weight != type->weight) {
        relation.record.own_weight = weight;
    }
    if (words.size() == 7) {
        relation.record.confidence = number(words[6], line);
    }
    draft.relations.push_back(std::move(relation));
}

inline void add_line(model::Draft& draft, const std::string& line) {
    std::istringstream stream(line.substr(0, line.find('#')));
    std::vector<std::string> words;
    for (std::string word; stream >> word;) {
        words.push_back(word);
    }
    if (words.empty()) {
        return;
    }
    if (words.size() > 1 && (words[1] == "-" || words[1] == ">")) {
        add_relation(draft, words, line);
    } else if (words[0] == "observed" && words.size() == 2) {
        const Span period = span(words[1], line);
        draft.observed_start = period.start;
        draft.observed_end = period.end;
    } else if (words[0] == "focus" && words.size() == 3) {
        draft.focus = {words[1], words[2]};
    } else if (words[0] == "era" && words.size() == 3) {
        const Span period = span(words[2], line);
        if (!period.start || !period.end) {
            reject(line, "an era has a start and an end");
        }
        draft.eras.push_back({words[1], words[1], *period.start, *period.end, {}});
    } else {
        add_actor(draft, words, line);
    }
}

/// The whole calendar years that hold every date of the relations; 1950..2000 without relations.
inline void add_observed(model::Draft& draft) {
    std::vector<model::Day> days;
    for (const model::Draft::Relation& relation : draft.relations) {
        for (const auto& date : {relation.record.date, relation.record.start}) {
            if (date) {
                days.push_back(date->earliest());
                days.push_back(date->latest());
            }
        }
        if (relation.record.end) {
            days.push_back(relation.record.end->earliest() - std::chrono::days(1));
        }
    }
    const auto year_date = [](int year) {
        std::string text = std::to_string(year);
        return model::Date::parse(std::string(4 - text.size(), '0') + text);
    };
    int first = 1950;
    int last = 1999;
    if (!days.empty()) {
        const auto [low, high] = std::minmax_element(days.begin(), days.end());
        first = int(std::chrono::year_month_day(*low).year());
        last = int(std::chrono::year_month_day(*high).year());
    }
    draft.observed_start = year_date(first);
    draft.observed_end = year_date(last + 1);
}

}  // namespace detail

/// The draft that `text` describes, unchecked. Throws std::logic_error on a line that says nothing.
inline model::Draft draft(std::string_view text) {
    model::Draft out;
    out.id = "test";
    out.title = "Test network";
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        detail::add_line(out, line);
    }
    if (!out.observed_start && !out.observed_end) {
        detail::add_observed(out);
    }
    return out;
}

/// The network of a draft. Throws model::DataError when validation finds a problem.
inline model::Network build(model::Draft draft) {
    auto result = model::Network::build(std::move(draft));
    if (auto* problems = std::get_if<std::vector<model::Problem>>(&result)) {
        throw model::DataError(std::move(*problems));
    }
    return std::get<model::Network>(std::move(result));
}

/// The network that `text` describes.
inline model::Network network(std::string_view text) {
    return build(draft(text));
}

/// The actor of that id, which must be there.
inline model::ActorIndex actor(const model::Network& network, std::string_view id) {
    const auto found = network.find_actor(id);
    if (!found) {
        throw std::logic_error("no actor " + std::string(id));
    }
    return *found;
}

/// The day of an ISO date such as `1954-05-19`; of a coarser one the first.
inline model::Day day(std::string_view text) {
    return detail::date(std::string(text), std::string(text)).earliest();
}

/// `interval("1954", "1965-03")`: from the first day of the one up to the first day of the other.
inline model::Interval interval(std::string_view start, std::string_view end) {
    return {day(start), day(end)};
}

}  // namespace entente::test
