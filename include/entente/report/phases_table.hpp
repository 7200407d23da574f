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
    const model::Network* network = nullptr;  ///< must outlive this; nullptr for a series from outside
    std::string series = {};                  ///< what to call that one: `aid.csv`
};

/// A row per shift or excursion, in order of time: actor1,actor2 (empty where the series is of one actor, of
/// none), date,earliest,latest, before,after,direction,drivers, label_before,label_after (of a
/// dyad),credible_earliest,credible_latest,
/// probability,penalty_least,penalty_greatest,conventions,driver_labels,driver_sources,carriers,
/// turn,until. `turn` is `shift` or `excursion`; of an excursion `after` is its own level, `until` its last
/// day, and what tells how sure a shift is stays empty. The new level may have begun on any day from
/// `earliest` to `latest`, both included, by likelihood; the credible ones are by the posterior. Direction is
/// `rise` or `fall`; drivers are a list of `relation=effect`, levels and effects in Goldstein points a year
/// (for a series from outside its own units), effects to six significant digits; the labels and sources of
/// the drivers are in the same order (`none` without a source,
/// `; ` between several of one driver). Lists have ` | ` between their elements. Conventions are those under
/// which the shift is found again. penalty_greatest is empty for a shift that no penalty takes away, when
/// penalty_least is there.
Table phases_table(const PhasesOf& of, const graph::Phases& phases);
/// The same for phases of a network's dyad, actor or whole.
Table phases_table(const model::Network& network, const graph::Phases& phases);

/// A level as the texts about phases give it: `+6.3 alignment` for a dyad, `+6.3` for other ties,
/// `1,240,000` for a series from outside.
std::string level_text(const graph::Phases& phases, double level, const words::Language& language = {});

/// The same for people, fewer columns, in words.
Table phases_overview(const graph::Phases& phases);

/// A row per driver of a shift or an excursion: date,direction,rank,relation,effect,part,label,type,source,
/// target,begins,ends,weight,sources,turn. `part` says what the relation did: `begins`, `ends`, `holds on`,
/// `happens`, `is past`.
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
    double effect = 0;  ///< Driver::effect
    std::string text;   ///< without a full stop
};
/// The drivers of `shift`, in their order.
std::vector<DriverText> driver_texts(const PhasesOf& of, const graph::Shift& shift,
                                     const words::Language& language = {});

/// A shift or an excursion in a sentence or two, and what drove it, an item each.
struct ShiftText {
    std::string sentence;              ///< with a full stop
    std::vector<std::string> drivers;  ///< strongest first
};
/// Shifts and excursions in order of time.
std::vector<ShiftText> shift_texts(const PhasesOf& of, const graph::Phases& phases,
                                   const words::Language& language = {});

/// What was cut and how, a sentence or two an item: the series, the cut, the uncertainty, the conventions,
/// the labels.
std::vector<std::string> phases_method(const PhasesOf& of, const graph::Phases& phases,
                                       const words::Language& language = {});

}  // namespace entente::report
