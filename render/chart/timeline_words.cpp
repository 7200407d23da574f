#include "render/chart/timeline_words.hpp"

#include <fmt/format.h>

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

std::string date_text(const graph::Phases& phases, const graph::Shift& shift) {
    std::string text = shift.first_after.label;
    const std::string range = range_text(phases, range_of(shift));
    if (shift.credible && !range.empty()) {
        text += fmt::format(" ({}: {})", percent(phases.level), range);
    } else if (!range.empty() && range != shift.first_after.label) {
        text += fmt::format(" ({})", range);
    }
    if (shift.probability) text += fmt::format(", Pr{}{}", hard_space, probability_text(*shift.probability));
    return text;
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
    const bool outside = phases.subject == graph::PhaseSubject::series;
    const std::string values = outside ? "Values" : "Net strength in Goldstein points a year";
    switch (phases.scale.kind) {
        case graph::ScaleKind::linear:
            return outside ? "" : values + ".";
        case graph::ScaleKind::asinh:
            return fmt::format("{}; the scale is about linear up to {} and logarithmic beyond.", values,
                               svg_number(phases.scale.unit));
        case graph::ScaleKind::log:
            break;
    }
    return values + "; the scale is logarithmic.";
}

}  // namespace

std::string percent(double share) {
    return svg_number(100 * share, 1) + hard_space + "%";
}

std::string probability_text(double probability) {
    if (probability >= 0.995) return fmt::format(">{}.99", hard_space);
    if (probability < 0.005) return fmt::format("<{}.01", hard_space);
    return fmt::format(".{:02}", std::lround(100 * probability));
}

std::string shift_caption(const model::Network& network, const graph::Phases& phases,
                          const graph::Shift& shift) {
    std::string caption =
        fmt::format("{}{}{}", shift.after > shift.before ? "↑" : "↓", hard_space, date_text(phases, shift));
    if (shift.drivers.empty()) return caption;
    caption += ": " + driver_text(network, shift, shift.drivers[0]);
    const bool two = shift.drivers.size() > 1 &&
                     std::abs(shift.drivers[1].effect) * 2 >= std::abs(shift.drivers[0].effect);
    if (two) caption += "; " + driver_text(network, shift, shift.drivers[1]);
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
    const auto add = [&note](const std::string& sentence) { note += (note.empty() ? "" : " ") + sentence; };
    if (phases.used.size() < phases.series.size()) {
        add(phases.subject == graph::PhaseSubject::series ? "Gap: no value."
                                                          : "Gap: no relation of either sign recorded.");
    }
    bool probable = false, credible = false;
    for (const graph::Shift& shift : phases.shifts) {
        probable = probable || shift.probability;
        credible = credible || shift.credible;
    }
    if (credible) add(fmt::format("{}: credible interval of a shift’s first period.", percent(phases.level)));
    if (probable) add("Pr: posterior probability that a shift lies in it.");
    if (phases.p_value) {
        add(fmt::format("Block-permutation test against no shift: p {} {}.",
                        *phases.p_value < 0.001 ? "<" : "=",
                        *phases.p_value < 0.001
                            ? ".001"
                            : fmt::format("{:.3f}", *phases.p_value).substr(*phases.p_value < 1 ? 1 : 0)));
    }
    return note;
}

std::string timeline_description(const model::Network& network, const graph::Phases& phases,
                                 const model::Interval& span) {
    std::string out = fmt::format("{}, {}: {} {}.", subject_text(network, phases), span_text(span),
                                  phases.shifts.size(), phases.shifts.size() == 1 ? "shift" : "shifts");
    for (const graph::Shift& shift : phases.shifts) {
        out += fmt::format(" {}: from {} to {}.", date_text(phases, shift), signed_number(shift.before, 1),
                           signed_number(shift.after, 1));
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
