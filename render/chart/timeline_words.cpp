#include "render/chart/timeline_words.hpp"

#include <fmt/format.h>

#include <cctype>
#include <cmath>

#include "entente/render/chart.hpp"
#include "entente/render/text.hpp"
#include "render/chart/timeline_parts.hpp"
#include "render/styling.hpp"

namespace entente::render {
namespace {

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

std::string driver_text(const model::Network& network, const graph::Shift& shift,
                        const graph::Driver& driver) {
    const std::string_view verb = driver_verb(network, shift, driver);
    const std::string name = name_of(network, driver.relation);
    return verb == "happens" ? name : fmt::format("{} ({})", name, verb == "is past" ? "past" : verb);
}

std::string span_text(const model::Interval& span) {
    const std::string last =
        span.empty() ? model::iso_date(span.start) : model::iso_date(span.end - std::chrono::days(1));
    return fmt::format("{} to {}", model::iso_date(span.start).substr(0, 4), last.substr(0, 4));
}

std::string subject_text(const model::Network& network, const graph::Phases& phases) {
    switch (phases.subject) {
        case graph::PhaseSubject::dyad:
            return fmt::format("Net strength of the relations between {} and {}",
                               model::display_name(network[phases.first]),
                               model::display_name(network[phases.second]));
        case graph::PhaseSubject::actor:
            return fmt::format("Net strength of all ties of {}", model::display_name(network[phases.first]));
        case graph::PhaseSubject::network:
            return "Net strength of all ties";
        case graph::PhaseSubject::series:
            break;
    }
    return "A series";
}

std::string scale_text(const graph::Phases& phases) {
    const std::string unit = phases.subject == graph::PhaseSubject::series ? "" : "Goldstein points a year; ";
    switch (phases.scale.kind) {
        case graph::ScaleKind::linear:
            return unit.empty() ? "" : "Goldstein points a year.";
        case graph::ScaleKind::asinh:
            return fmt::format("{}scale linear up to {}, logarithmic beyond.", unit,
                               svg_number(phases.scale.unit));
        case graph::ScaleKind::log:
            break;
    }
    return unit + "logarithmic scale.";
}

std::string extreme_text(const char* which, const graph::SeriesPoint& point) {
    return fmt::format(" {} {} ({}).", which, signed_number(*point.strength, 1), point.period.label);
}

/// The highest and the lowest period.
std::string extremes_text(const graph::Phases& phases) {
    const graph::SeriesPoint *high = nullptr, *low = nullptr;
    for (const graph::SeriesPoint& point : phases.series) {
        if (!point.strength) continue;
        if (high == nullptr || *point.strength > *high->strength) high = &point;
        if (low == nullptr || *point.strength < *low->strength) low = &point;
    }
    if (high == nullptr || high == low) return {};
    return extreme_text("Highest:", *high) + extreme_text("Lowest:", *low);
}

}  // namespace

std::string percent(double share) {
    return svg_number(100 * share, 1) + hard_space + "%";
}

std::string shift_caption(const model::Network& network, const graph::Phases& phases,
                          const graph::Shift& shift) {
    std::string caption =
        fmt::format("{}{}{}", shift.after > shift.before ? "↑" : "↓", hard_space, date_text(phases, shift));
    if (!shift.drivers.empty()) caption += ": " + driver_text(network, shift, shift.drivers[0]);
    return caption;
}

std::string no_values(const graph::Phases& phases) {
    switch (phases.subject) {
        case graph::PhaseSubject::dyad:
            return "No relation is recorded between the two.";
        case graph::PhaseSubject::actor:
            return "No relation of the actor is recorded.";
        case graph::PhaseSubject::network:
            return "No relation is recorded.";
        case graph::PhaseSubject::series:
            break;
    }
    return "The series has no value.";
}

std::string timeline_note(const graph::Phases& phases) {
    std::string note = scale_text(phases);
    if (!note.empty()) note[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(note[0])));
    return note;
}

std::string timeline_description(const model::Network& network, const graph::Phases& phases,
                                 const model::Interval& span) {
    std::string out = fmt::format("{}, {}: {} {}.", subject_text(network, phases), span_text(span),
                                  phases.shifts.size(), phases.shifts.size() == 1 ? "shift" : "shifts");
    out += extremes_text(phases);
    for (const graph::Shift& shift : phases.shifts) {
        out += fmt::format(" {}: level from {} to {}.", date_text(phases, shift),
                           signed_number(shift.before, 1), signed_number(shift.after, 1));
    }
    return out;
}

std::string_view driver_verb(const model::Network& network, const graph::Shift& shift,
                             const graph::Driver& driver) {
    const double weight = network.weight(driver.relation);
    const bool adds = (driver.effect > 0) == (weight > 0);
    if (network[network[driver.relation].type].nature == model::Nature::event) {
        return adds ? "happens" : "is past";
    }
    if (!adds) return "ends";
    const bool within = network.when(driver.relation).start >= shift.between.start;
    const bool mostly_new = std::abs(driver.effect) * 2 >= std::abs(weight);
    return within || mostly_new ? "begins" : "holds on";
}

}  // namespace entente::render
