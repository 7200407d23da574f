// Cutting the observed time into periods: eras, decades, years, months, days, blocks of N years, phases.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entente/model/network.hpp"

namespace entente::graph {

/// One row group of a result: an era of the data set, a decade, a year.
struct Period {
    std::string id = {};            ///< `cold-war`, `1950s`, `1954`, `1954-05`, `1954-1958`
    std::string label = {};         ///< for headings: `Cold War alliance`, `1950s`
    model::Interval interval = {};  ///< its days, as far as they are observed
};

/// What one period is: an era of the data set, a calendar decade, year, month or day, a block of several
/// years, or a phase found by phases().
enum class PeriodUnit { era, decade, year, month, years, day, phase };

/// How to cut time. `n` is the block length for PeriodUnit::years.
struct PeriodRule {
    PeriodUnit unit = PeriodUnit::era;  ///< what a period is
    int n = 1;                          ///< years of a block, >= 1
};

/// Reads a `text` as `--by` has it: `era|decade|year|month|day|N|phases` (1 <= N <= 1000). Empty when it is
/// none of these.
std::optional<PeriodRule> parse_period_rule(std::string_view text);

/// The periods that meet `within` (default: the observed period), in order of time, each cut to it
/// and to the observed period; none when the two do not meet. Ids and labels name the whole period,
/// whatever is cut from it, so that `--from` and `--to` never rename one.
/// Eras: those of the data set; a data set without eras has one, `all`, the whole observed period.
/// Decades, years and months follow the calendar; blocks of N years start with the first observed
/// year, and the last is named up to the last observed year.
/// Phases: phase_periods() of the focus dyad by year, of the whole network (network_phases()) where it names
/// none; a network without a signed relation there has one, `all`, as without eras.
/// Throws std::invalid_argument when the rule is for blocks of N years and N < 1.
std::vector<Period> periods(const model::Network& network, const PeriodRule& rule,
                            const std::optional<model::Interval>& within = std::nullopt);

}  // namespace entente::graph
