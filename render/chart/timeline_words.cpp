#include "render/chart/timeline_words.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

#include "entente/render/chart.hpp"
#include "entente/render/text.hpp"
#include "render/chart/timeline_parts.hpp"
#include "render/styling.hpp"

namespace entente::render {
namespace {

using namespace words;
constexpr const char* hard_space = "\u00A0";

/// First and last period of an interval: `1989–1991`, `1990`; empty when it does not begin and end with
/// periods of the series.
std::string range_text(const graph::Phases& phases, const model::Interval& range) {
    const std::string *first = nullptr, *last = nullptr;
    for (const graph::SeriesPoint& point : phases.series) {
        if (point.period.interval.start == range.start) first = &point.period.label;
        if (point.period.interval.end == range.end) last = &point.period.label;
    }
    if (first == nullptr || last == nullptr) return {};
    return *first == *last ? *first : fmt::format("{}–{}", *first, *last);
}

// `1990`, `1990 (1989–1991)`.
std::string date_text(const graph::Phases& phases, const graph::Shift& shift) {
    const std::string range = range_text(phases, range_of(shift));
    const bool wider = !range.empty() && range != shift.first_after.label;
    return wider ? fmt::format("{} ({})", shift.first_after.label, range) : shift.first_after.label;
}

std::string name_of(const model::Network& network, model::RelationIndex index) {
    const model::Relation& relation = network[index];
    if (!relation.label.empty()) return relation.label;
    return fmt::format("{}, {} – {}", network[relation.type].label,
                       model::display_name(network[relation.source]),
                       model::display_name(network[relation.target]));
}

// In parentheses after the relation; empty for an event that happens, of which the name says all.
std::string part_word(const Say& say, DriverPart part) {
    switch (part) {
        case DriverPart::begins:
            return say.as("driver", "begins");
        case DriverPart::ends:
            return say.as("driver", "ends");
        case DriverPart::holds_on:
            return say.as("driver", "holds on");
        case DriverPart::is_past:
            return say.as("driver", "past");
        case DriverPart::happens:
            break;
    }
    return {};
}

std::string driver_text(const Say& say, const model::Network& network, const graph::Shift& shift,
                        const graph::Driver& driver) {
    const std::string part = part_word(say, driver_part(network, shift, driver));
    const std::string name = name_of(network, driver.relation);
    return part.empty() ? name : fmt::format("{} ({})", name, part);
}

std::string span_text(const Say& say, const model::Interval& span) {
    const std::string last =
        span.empty() ? model::iso_date(span.start) : model::iso_date(span.end - std::chrono::days(1));
    return say("{first} to {last}", "first"_a = model::iso_date(span.start).substr(0, 4),
               "last"_a = last.substr(0, 4));
}

std::string subject_text(const Say& say, const model::Network& network, const graph::Phases& phases) {
    switch (phases.subject) {
        case graph::PhaseSubject::dyad:
            return say("Net strength of the relations between {first} and {second}",
                       "first"_a = model::display_name(network[phases.first]),
                       "second"_a = model::display_name(network[phases.second]));
        case graph::PhaseSubject::actor:
            return say("Net strength of all ties of {}", model::display_name(network[phases.first]));
        case graph::PhaseSubject::network:
            return say("Net strength of all ties");
        case graph::PhaseSubject::series:
            break;
    }
    return say("A series");
}

/// The highest and the lowest period.
std::string extremes_text(const Say& say, const graph::Phases& phases) {
    const graph::SeriesPoint *high = nullptr, *low = nullptr;
    for (const graph::SeriesPoint& point : phases.series) {
        if (!point.strength) continue;
        if (high == nullptr || *point.strength > *high->strength) high = &point;
        if (low == nullptr || *point.strength < *low->strength) low = &point;
    }
    if (high == nullptr || high == low) return {};
    return ' ' +
           say("Highest: {value} ({period}).", "value"_a = signed_number(*high->strength, 1),
               "period"_a = high->period.label) +
           ' ' +
           say("Lowest: {value} ({period}).", "value"_a = signed_number(*low->strength, 1),
               "period"_a = low->period.label);
}

}  // namespace

std::string percent(double share) {
    return svg_number(100 * share, 1) + hard_space + "%";
}

std::string shift_caption(const Say& say, const model::Network& network, const graph::Phases& phases,
                          const graph::Shift& shift) {
    std::string caption =
        fmt::format("{}{}{}", shift.after > shift.before ? "↑" : "↓", hard_space, date_text(phases, shift));
    // Of many ties that shift together some move against the sum; one of these is no reason for its fall.
    if (!shift.drivers.empty() && shift.drivers[0].effect * (shift.after - shift.before) >= 0) {
        caption += ": " + driver_text(say, network, shift, shift.drivers[0]);
    }
    return caption;
}

std::string excursion_caption(const Say& say, const model::Network& network, const graph::Phases& phases,
                              const graph::Excursion& excursion) {
    const graph::Shift& away = excursion.away;
    const std::string when =
        range_text(phases, {away.first_after.interval.start, excursion.last.interval.end});
    std::string caption =
        fmt::format("{}{}{}", away.after > away.before ? "↑" : "↓", hard_space, say("{}, excursion", when));
    if (!away.drivers.empty()) caption += ": " + driver_text(say, network, away, away.drivers[0]);
    return caption;
}

std::string no_values(const Say& say, const graph::Phases& phases) {
    switch (phases.subject) {
        case graph::PhaseSubject::dyad:
            return say("No relation is recorded between the two.");
        case graph::PhaseSubject::actor:
            return say("No relation of the actor is recorded.");
        case graph::PhaseSubject::network:
            return say("No relation is recorded.");
        case graph::PhaseSubject::series:
            break;
    }
    return say("The series has no value.");
}

std::string timeline_note(const Say& say, const graph::Phases& phases) {
    const bool unit = phases.subject != graph::PhaseSubject::series;
    const std::string linear_to = svg_number(phases.scale.unit);
    switch (phases.scale.kind) {
        case graph::ScaleKind::linear:
            return unit ? say("Goldstein points a year.") : "";
        case graph::ScaleKind::asinh:
            return unit
                       ? say("Goldstein points a year; scale linear up to {}, logarithmic beyond.", linear_to)
                       : say("Scale linear up to {}, logarithmic beyond.", linear_to);
        case graph::ScaleKind::log:
            break;
    }
    return unit ? say("Goldstein points a year; logarithmic scale.") : say("Logarithmic scale.");
}

std::string timeline_description(const Say& say, const model::Network& network, const graph::Phases& phases,
                                 const model::Interval& span) {
    std::string out = say("{series}, {years}: {shifts}.", "series"_a = subject_text(say, network, phases),
                          "years"_a = span_text(say, span),
                          "shifts"_a = say.count(phases.shifts.size(), "{} shift", "{} shifts"));
    out += extremes_text(say, phases);
    for (const graph::Shift& shift : phases.shifts) {
        out +=
            ' ' + say("{date}: level from {before} to {after}.", "date"_a = date_text(phases, shift),
                      "before"_a = signed_number(shift.before, 1), "after"_a = signed_number(shift.after, 1));
    }
    for (const graph::Excursion& excursion : phases.excursions) {
        out += ' ' + say("{date}: excursion from {before} to {value}.",
                         "date"_a = excursion.away.first_after.label,
                         "before"_a = signed_number(excursion.away.before, 1),
                         "value"_a = signed_number(excursion.away.after, 1));
    }
    return out;
}

DriverPart driver_part(const model::Network& network, const graph::Shift& shift,
                       const graph::Driver& driver) {
    const double weight = network.weight(driver.relation);
    const bool adds = (driver.effect > 0) == (weight > 0);
    if (network[network[driver.relation].type].nature == model::Nature::event)
        return adds ? DriverPart::happens : DriverPart::is_past;
    if (!adds) return DriverPart::ends;
    const bool within = network.when(driver.relation).start >= shift.between.start;
    const bool mostly_new = std::abs(driver.effect) * 2 >= std::abs(weight);
    return within || mostly_new ? DriverPart::begins : DriverPart::holds_on;
}

std::string_view driver_verb(const model::Network& network, const graph::Shift& shift,
                             const graph::Driver& driver) {
    constexpr std::array<std::string_view, 5> verbs = {"begins", "ends", "holds on", "happens", "is past"};
    return verbs[static_cast<std::size_t>(driver_part(network, shift, driver))];
}

}  // namespace entente::render
