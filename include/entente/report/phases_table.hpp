// Shifts of level as tables and in words.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "entente/graph/phases.hpp"
#include "entente/model/network.hpp"
#include "entente/report/table.hpp"
#include "entente/words/language.hpp"

namespace entente::report {

/// What the phases are of.
struct PhasesOf {
    const model::Network* network = nullptr;  ///< none for a series from outside
    std::string series;                       ///< what to call that one: `aid.csv`
};

/// A row per shift: actor1,actor2 (empty where the series is of one actor, of none), date,earliest,latest,
/// before,after,direction,drivers, label_before,label_after (of a dyad),credible_earliest,credible_latest,
/// probability,penalty_least,penalty_greatest,conventions,driver_labels,driver_sources,carriers. The new
/// level may have begun on any day from `earliest` to `latest`, both included, by likelihood; the credible
/// ones are by the posterior. Direction is `rise` or `fall`; drivers are `relation:effect` with `;` between,
/// levels and effects in Goldstein points a year (for a series from outside its own units), effects to six
/// significant digits; the labels and sources of the drivers are in the same order, ` | ` between (`none`
/// without a source). Conventions are those under which the shift is found again. penalty_greatest is empty
/// for a shift that no penalty takes away, when penalty_least is there.
Table phases_table(const PhasesOf& of, const graph::Phases& phases);
Table phases_table(const model::Network& network, const graph::Phases& phases);

/// The same for people, fewer columns, in words.
Table phases_overview(const graph::Phases& phases);

/// A row per driver: date,direction,rank,relation,effect,part,label,type,source,target,begins,ends,weight,
/// sources. `part` says what the relation did: `begins`, `ends`, `holds on`, `happens`, `is past`.
Table drivers_table(const model::Network& network, const graph::Phases& phases);

/// A row per period: period,start,end,value,segment_level,level,low,high,shift_probability; gaps have no
/// more than their dates. Throws std::invalid_argument without a posterior.
Table posterior_table(const graph::Phases& phases);

/// A row per number of shifts: shifts,probability. Throws std::invalid_argument without a posterior.
Table shift_number_table(const graph::Phases& phases);

/// A row per span of penalties: penalty_from,penalty_to (empty: without end),shifts,cost,dates.
Table penalty_path_table(const graph::Phases& phases, std::span<const graph::PenaltySpan> path);

/// A row per period with a value: period,start,end,value,just_changed,length.
Table online_table(const graph::Phases& phases, const graph::OnlineDetection& detected);

/// A driver in words: `Mutual defence agreement begins: 1954-05-19, United States and Pakistan`.
struct DriverText {
    double effect = 0;
    std::string text;
};
std::vector<DriverText> driver_texts(const PhasesOf& of, const graph::Shift& shift,
                                     const words::Language& language = {});

/// A shift in a sentence or two, and what drove it, an item each.
struct ShiftText {
    std::string sentence;
    std::vector<std::string> drivers;
};
std::vector<ShiftText> shift_texts(const PhasesOf& of, const graph::Phases& phases,
                                   const words::Language& language = {});

/// What was cut and how, a sentence or two an item: the series, the cut, the uncertainty, the conventions,
/// the labels.
std::vector<std::string> phases_method(const PhasesOf& of, const graph::Phases& phases,
                                       const words::Language& language = {});

}  // namespace entente::report
