// Phases of a dyad, an actor, a network or a series, as they were asked, and their tables.
#pragma once

#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "entente/graph/phases.hpp"
#include "entente/model/series.hpp"
#include "entente/report/phases_table.hpp"
#include "request/choice.hpp"
#include "request/view.hpp"

namespace entente::request {

/// How a series is cut; empty: not given.
struct PhaseChoices {
    std::string penalty = "tested";  ///< or a number
    std::string cost = "mean";
    std::string scale;  ///< empty: the usual one
    std::uint64_t min_length = 2;
    std::optional<double> half_life;  ///< days
    double level = 0.95;
    std::uint64_t seed = 1;
    bool uncertainty = true;
};

inline constexpr Limits penalties = {"tested, bic, mbic, or a number from 0 up",
                                     [](double value) { return value >= 0; }};
inline constexpr WholeLimits lengths = {1, 1'000'000};
inline constexpr Limits half_lives = {"a number of days above 0", [](double value) { return value > 0; }};
inline constexpr Limits range_level = {"a number between 0 and 1",
                                       [](double value) { return value > 0 && value < 1; }};
inline constexpr Limits expected_periods = {"a number of periods above 1",
                                            [](double value) { return value > 1; }};
inline constexpr WholeLimits windows = {1, 1000};

/// The penalties that have a name.
std::vector<std::string> penalty_names();

/// Throws UsageError for what is no such choice.
graph::PhaseOptions phase_options_of(const PhaseChoices& choices, const Spelling& spelling);

/// Whose ties are cut: all of the network, else of the actor, else of the view's pair or the focus.
struct Whose {
    std::string actor;  ///< id
    bool whole_network = false;
};

/// Throws UsageError for a choice that ties do not allow: they are no counts, and have no logarithm.
void refuse_what_ties_are_not(const graph::PhaseOptions& how, const Whose& subject, const Spelling& spelling);

/// Of a network's ties. Throws UsageError for what the network does not have.
graph::Phases phases_of(const model::Network& network, const View& view, const Whose& subject,
                        const graph::PhaseOptions& how);

/// Throws UsageError for values that the choices do not allow: counts are whole, a logarithm is of what is
/// above 0.
void refuse_values(const std::vector<model::DatedValue>& values, const graph::PhaseOptions& how,
                   const Spelling& spelling);

enum class PhaseTable { shifts, drivers, posterior, number, stands, online };

/// Throws UsageError for a table that these phases do not have. `expected`, of online: periods that a level
/// is expected to last; none: periods / ln 2.
report::Table phase_table_of(PhaseTable table, const report::PhasesOf& of, const graph::Phases& phases,
                             const std::optional<double>& expected, const Spelling& spelling);

}  // namespace entente::request
