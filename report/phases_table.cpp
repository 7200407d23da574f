#include "entente/report/phases_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "report/cells.hpp"
#include "report/phase_words.hpp"
#include "report/turns.hpp"
#include "words/dates.hpp"

namespace entente::report {
namespace {

using graph::Phases;
using graph::PhaseSubject;
using graph::Shift;

Cell last_day_cell(const model::Interval& interval) {
    return model::iso_date(interval.end - std::chrono::days(1));
}

Cell finite_cell(const std::optional<double>& number) {
    return number && std::isfinite(*number) ? Cell(*number) : Cell();
}

std::string direction_of(const Shift& shift) {
    return shift.after > shift.before ? "rise" : "fall";
}

/// `text(driver)` of each.
template <class Text>
Cell each_driver(const Shift& shift, const Text& text) {
    std::vector<std::string> out;
    for (const graph::Driver& driver : shift.drivers) out.push_back(text(driver));
    return list_cell(out);
}

/// The sources of one of several relations: a list within a list.
std::string sources_text(const model::Network& network, const model::Relation& relation) {
    std::string out;
    for (const std::string& source : source_list(network, relation.sources)) {
        out += (out.empty() ? "" : "; ") + source;
    }
    return out.empty() ? "none" : out;
}

Cell actor_cell(const PhasesOf& of, const Phases& phases, bool second) {
    const bool named =
        phases.subject == PhaseSubject::dyad || (phases.subject == PhaseSubject::actor && !second);
    if (!of.network || !named) return {};
    return (*of.network)[second ? phases.second : phases.first].id;
}

Cell label_cell(const Phases& phases, double level) {
    if (phases.subject != PhaseSubject::dyad) return {};
    return std::string(graph::name_of(graph::phase_label(level)));
}

Cell conventions_cell(const Phases& phases, std::size_t i) {
    std::vector<std::string> out;
    for (const graph::ConventionCheck& one : phases.conventions) {
        if (one.found[i]) out.emplace_back(one.name);
    }
    return list_cell(out);
}

Cell carriers_cell(const PhasesOf& of, const Shift& shift) {
    std::vector<std::string> out;
    for (const graph::Carrier& carrier : shift.carriers) {
        out.push_back(fmt::format("{}={:.6g}", (*of.network)[carrier.actor].id, carrier.share));
    }
    return list_cell(out);
}

std::vector<Column> shift_columns() {
    return {{"actor1", "id of the first actor", 0},
            {"actor2", "id of the second actor", 0},
            {"date", "first day of the new level", 0},
            {"earliest", "first day on which it may have begun, by likelihood", 0},
            {"latest", "last day on which it may have begun, by likelihood", 0},
            {"before", "level before, Goldstein points a year", 1},
            {"after", "level after, Goldstein points a year", 1},
            {"direction", "rise or fall of the level", 0},
            {"drivers", "relation=effect, effects in Goldstein points a year", 0},
            {"label_before", "the level before in a word", 0},
            {"label_after", "the level after in a word", 0},
            {"credible_earliest", "first day on which it may have begun, by the posterior", 0},
            {"credible_latest", "last day on which it may have begun, by the posterior", 0},
            {"probability", "posterior probability that a shift lies between the two", 3},
            {"penalty_least", "least penalty under which it stands", 2},
            {"penalty_greatest", "greatest penalty under which it stands; empty: there is none", 2},
            {"conventions", "conventions under which it is found again", 0},
            {"driver_labels", "the drivers in words", 0},
            {"driver_sources", "the sources of each driver", 0},
            {"carriers", "actor=share of the change of ties", 0},
            {"turn", "shift: of level; excursion: too short to be a level", 0},
            {"until", "last day of an excursion", 0}};
}

/// `conventions`, `turn` and `until` are what shifts and excursions do not have alike.
std::vector<Cell> cells(const PhasesOf& of, const Phases& phases, const Shift& shift, Cell conventions,
                        std::string turn, Cell until) {
    const auto penalty = [&](bool greatest) -> std::optional<double> {
        if (!shift.penalties) return std::nullopt;
        return greatest ? shift.penalties->second : shift.penalties->first;
    };
    const auto relation = [&](const graph::Driver& driver) -> const model::Relation& {
        return (*of.network)[driver.relation];
    };
    const auto effect = [&](const graph::Driver& driver) {
        return fmt::format("{}={:.6g}", relation(driver).id, driver.effect);
    };
    const auto label = [&](const graph::Driver& driver) {
        return relation_label(*of.network, relation(driver));
    };
    const auto sources = [&](const graph::Driver& driver) {
        return sources_text(*of.network, relation(driver));
    };
    return {actor_cell(of, phases, false),
            actor_cell(of, phases, true),
            model::iso_date(shift.first_after.interval.start),
            model::iso_date(shift.between.start),
            last_day_cell(shift.between),
            shift.before,
            shift.after,
            direction_of(shift),
            each_driver(shift, effect),
            label_cell(phases, shift.before),
            label_cell(phases, shift.after),
            shift.credible ? Cell(model::iso_date(shift.credible->start)) : Cell(),
            shift.credible ? last_day_cell(*shift.credible) : Cell(),
            number_cell(shift.probability),
            finite_cell(penalty(false)),
            finite_cell(penalty(true)),
            std::move(conventions),
            each_driver(shift, label),
            each_driver(shift, sources),
            carriers_cell(of, shift),
            std::move(turn),
            std::move(until)};
}

/// `5 of 6`; empty when none was tried.
Cell found_under_cell(const Phases& phases, std::size_t i) {
    if (phases.conventions.empty()) return {};
    return fmt::format("{} of {}", conventions_found(phases, i), phases.conventions.size());
}

constexpr std::size_t kept_columns = 5;  // of the overview: they are never empty as a whole

/// Columns from `first` on that have nothing in any row: a network's shifts have no posterior.
void drop_empty_columns(Table& table, std::size_t first) {
    for (std::size_t column = table.columns.size(); column-- > first;) {
        const auto empty = [&](const auto& row) {
            return std::holds_alternative<std::monostate>(row[column]);
        };
        if (table.rows.empty() || !std::ranges::all_of(table.rows, empty)) continue;
        const auto at = static_cast<std::ptrdiff_t>(column);
        table.columns.erase(table.columns.begin() + at);
        for (auto& row : table.rows) row.erase(row.begin() + at);
    }
}

}  // namespace

Table phases_table(const PhasesOf& of, const Phases& phases) {
    Table table{shift_columns(), {}};
    for (const Turn& turn : turns(phases)) {
        const Shift& away = *turn.away;
        table.rows.push_back(
            turn.excursion == nullptr
                ? cells(of, phases, away, conventions_cell(phases, turn.index), "shift", {})
                : cells(of, phases, away, {}, "excursion", last_day_cell(turn.excursion->last.interval)));
    }
    return table;
}

Table phases_table(const model::Network& network, const Phases& phases) {
    return phases_table(PhasesOf{&network, {}}, phases);
}

std::string level_text(const Phases& phases, double level, const words::Language& language) {
    return level_words(words::Say(language), phases, level);
}

Table phases_overview(const Phases& phases) {
    const words::Say say = words::Language();
    const bool likely = has_likelihood(phases);
    const double level = phases.posterior ? phases.level : 0.95;
    const std::string range = likely ? fmt::format("{:.6g} % range", 100 * level) : "nearly as well";
    Table table{{{"new level from", "", 0},
                 {range, "", 0},
                 {"change", "", 0},
                 {"before", "", 1},
                 {"after", "", 1},
                 {"probability", "", 2},
                 {"penalties", "", 0},
                 {"conventions", "", 0}},
                {}};
    for (const Turn& turn : turns(phases)) {
        const Shift& shift = *turn.away;
        const bool lasts = turn.excursion == nullptr;
        table.rows.push_back(
            {shift.first_after.label,
             lasts ? Cell(words::span_words(say, shift.credible.value_or(shift.between))) : Cell(),
             lasts ? direction_of(shift) : fmt::format("{}, excursion", direction_of(shift)),
             level_words(say, phases, shift.before), level_words(say, phases, shift.after),
             number_cell(shift.probability),
             shift.penalties ? Cell(penalty_words(say, *shift.penalties)) : Cell(),
             lasts ? found_under_cell(phases, turn.index) : Cell()});
    }
    drop_empty_columns(table, kept_columns);
    return table;
}

Table drivers_table(const model::Network& network, const Phases& phases) {
    Table table{{{"date", "first day of the new level", 0},
                 {"direction", "rise or fall of the level", 0},
                 {"rank", "1: moved the level most", 0},
                 {"relation", "id of the relation", 0},
                 {"effect", "change of its mean contribution, Goldstein points a year", 1},
                 {"part", "what it did", 0},
                 {"label", "the relation in words", 0},
                 {"type", "id of its type", 0},
                 {"source", "id of the actor it runs from", 0},
                 {"target", "id of the actor it runs to", 0},
                 {"begins", "its date or start", 0},
                 {"ends", "its end; empty: none recorded", 0},
                 {"weight", "its weight, Goldstein points", 1},
                 {"sources", "where it is documented", 0},
                 {"turn", "of a shift or of an excursion", 0}},
                {}};
    for (const Turn& turn : turns(phases)) {
        const Shift& shift = *turn.away;
        long rank = 0;
        for (const graph::Driver& driver : shift.drivers) {
            const model::Relation& relation = network[driver.relation];
            table.rows.push_back(
                {model::iso_date(shift.first_after.interval.start), direction_of(shift), ++rank, relation.id,
                 driver.effect, std::string(render::driver_verb(network, shift, driver)),
                 relation_label(network, relation), network[relation.type].id, network[relation.source].id,
                 network[relation.target].id, start_cell(relation), end_cell(relation),
                 network.weight(driver.relation), list_cell(source_list(network, relation.sources)),
                 std::string(turn.excursion == nullptr ? "shift" : "excursion")});
        }
    }
    return table;
}

}  // namespace entente::report
