// Shifts and what drove them in sentences that need no manual.
#include <fmt/format.h>

#include "entente/report/phases_table.hpp"
#include "report/cells.hpp"
#include "report/phase_words.hpp"
#include "report/text.hpp"
#include "report/turns.hpp"
#include "words/dates.hpp"

namespace entente::report {
namespace {

using namespace words;
using graph::Phases;
using graph::Shift;

/// `1954: rise from −1.0 détente to +6.3 alignment (95 %: 1953–1955).`
std::string change(const Say& say, const Phases& phases, const Shift& shift) {
    const std::string& period = shift.first_after.label;
    const std::string before = level_words(say, phases, shift.before);
    const std::string after = level_words(say, phases, shift.after);
    const std::string range = words::span_words(say, shift.credible.value_or(shift.between));
    const bool rise = shift.after > shift.before;
    if (has_likelihood(phases)) {
        const std::string level = range_level(phases);
        return rise
                   ? say("{period}: rise from {before} to {after} ({level} %: {range}).", "period"_a = period,
                         "before"_a = before, "after"_a = after, "level"_a = level, "range"_a = range)
                   : say("{period}: fall from {before} to {after} ({level} %: {range}).", "period"_a = period,
                         "before"_a = before, "after"_a = after, "level"_a = level, "range"_a = range);
    }
    return rise ? say("{period}: rise from {before} to {after} (nearly as well: {range}).",
                      "period"_a = period, "before"_a = before, "after"_a = after, "range"_a = range)
                : say("{period}: fall from {before} to {after} (nearly as well: {range}).",
                      "period"_a = period, "before"_a = before, "after"_a = after, "range"_a = range);
}

/// Under each convention, or under which not.
std::string stands_under(const Say& say, const Phases& phases, std::size_t i) {
    std::vector<std::string> lost;
    for (const graph::ConventionCheck& one : phases.conventions) {
        if (!one.found[i]) lost.emplace_back(one.name);
    }
    const std::size_t all = phases.conventions.size(), found = all - lost.size();
    const std::string without = join_words(say, lost);
    const auto& penalties = phases.shifts[i].penalties;
    if (!penalties) {
        return lost.empty() ? say.count(all, "Stands under the {} convention tried.",
                                        "Stands under each of {} conventions.")
                            : say("Stands under {found} of {all} conventions (not {lost}).",
                                  "found"_a = found, "all"_a = all, "lost"_a = without);
    }
    const std::string range = penalty_words(say, *penalties);
    return lost.empty()
               ? say.count(all, "Stands for penalties {penalties} and under the {0} convention tried.",
                           "Stands for penalties {penalties} and under each of {0} conventions.",
                           "penalties"_a = range)
               : say("Stands for penalties {penalties} and under {found} of {all} conventions (not {lost}).",
                     "penalties"_a = range, "found"_a = found, "all"_a = all, "lost"_a = without);
}

std::string sentence(const Say& say, const Phases& phases, std::size_t i) {
    const Shift& shift = phases.shifts[i];
    std::string out = change(say, phases, shift);
    if (shift.probability) out += " " + say("Probability {}.", format_number(*shift.probability, 2));
    if (!phases.conventions.empty()) {
        out += " " + stands_under(say, phases, i);
    } else if (shift.penalties) {
        out += " " + say("Stands for penalties {}.", penalty_words(say, *shift.penalties));
    }
    return out;
}

/// `2011: excursion from +29.4 alliance to −18.4 hostility and back to +29.4 alliance, too short to be a
/// level.`
std::string excursion_sentence(const Say& say, const Phases& phases, const graph::Excursion& excursion) {
    const std::string when = words::span_words(say, span_of(excursion));
    const std::string before = level_words(say, phases, excursion.away.before);
    const std::string value = level_words(say, phases, excursion.away.after);
    switch (place_of(phases, excursion)) {
        case Place::beginning:
            return say(
                "{when}: excursion to {value} before the level of {before} begins, too short to be a level.",
                "when"_a = when, "value"_a = value, "before"_a = before);
        case Place::end:
            return say(
                "{when}: excursion from {before} to {value} where the series ends, too short to be a level "
                "yet.",
                "when"_a = when, "before"_a = before, "value"_a = value);
        case Place::middle:
            break;
    }
    return say("{when}: excursion from {before} to {value} and back to {back}, too short to be a level.",
               "when"_a = when, "before"_a = before, "value"_a = value,
               "back"_a = level_words(say, phases, excursion.back));
}

/// The day on which the driver did it, if it is known, and between whom.
std::string about_driver(const Say& say, const model::Network& network, const model::Relation& relation,
                         bool ends) {
    const std::string source = model::display_name(network[relation.source]);
    const std::string target = model::display_name(network[relation.target]);
    const std::string between = network[relation.type].directed
                                    ? say("{source} to {target}", "source"_a = source, "target"_a = target)
                                    : join_words(say, {source, target});
    const Cell cell = ends ? end_cell(relation) : start_cell(relation);
    const auto* date = std::get_if<std::string>(&cell);
    return date == nullptr ? between : *date + ", " + between;
}

std::string driver_text(const Say& say, const model::Network& network, const Shift& shift,
                        const graph::Driver& driver) {
    const model::Relation& relation = network[driver.relation];
    const std::string& label = relation_label(network, relation);
    const render::DriverPart part = render::driver_part(network, shift, driver);
    const std::string about = about_driver(say, network, relation, part == render::DriverPart::ends);
    switch (part) {
        case render::DriverPart::begins:
            return say("{relation} begins: {about}", "relation"_a = label, "about"_a = about);
        case render::DriverPart::ends:
            return say("{relation} ends: {about}", "relation"_a = label, "about"_a = about);
        case render::DriverPart::holds_on:
            return say("{relation} holds on: {about}", "relation"_a = label, "about"_a = about);
        case render::DriverPart::happens:
            return say("{relation} happens: {about}", "relation"_a = label, "about"_a = about);
        case render::DriverPart::is_past:
            break;
    }
    return say("{relation} is past: {about}", "relation"_a = label, "about"_a = about);
}

}  // namespace

std::vector<DriverText> driver_texts(const PhasesOf& of, const Shift& shift, const Language& language) {
    std::vector<DriverText> out;
    for (const graph::Driver& driver : shift.drivers) {
        out.push_back({driver.effect, driver_text(language, *of.network, shift, driver)});
    }
    return out;
}

std::vector<ShiftText> shift_texts(const PhasesOf& of, const Phases& phases, const Language& language) {
    const Say say = language;
    std::vector<ShiftText> out;
    for (const Turn& turn : turns(phases)) {
        ShiftText& text = out.emplace_back();
        text.sentence = turn.excursion == nullptr ? sentence(say, phases, turn.index)
                                                  : excursion_sentence(say, phases, *turn.excursion);
        for (const DriverText& driver : driver_texts(of, *turn.away, language)) {
            text.drivers.push_back(fmt::format("{:>6}  {}", signed_number(driver.effect, 1), driver.text));
        }
        for (const graph::Carrier& carrier : turn.away->carriers) {
            text.drivers.push_back(say("{share} % of the change: {actor}",
                                       "share"_a = format_number(100 * carrier.share, 0),
                                       "actor"_a = model::display_name((*of.network)[carrier.actor])));
        }
    }
    return out;
}

}  // namespace entente::report
