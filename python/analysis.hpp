// The analyses as Python calls them: each takes a network, a view and plain choices, and gives a table with
// the column names and the values of the command of that name.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "entente/graph/measures.hpp"
#include "entente/graph/phases.hpp"
#include "entente/model/network.hpp"
#include "entente/model/profiles.hpp"
#include "entente/model/series.hpp"
#include "python/frame.hpp"
#include "request/alignment.hpp"
#include "request/balance.hpp"
#include "request/centrality.hpp"
#include "request/phases.hpp"
#include "request/view.hpp"

namespace entente::python {

FramePointer centrality(const model::Network& network, const request::View& view,
                        const std::vector<std::string>& measures, const graph::MeasureOptions& how,
                        std::size_t null_networks);

/// `table`: dyads, sensitivity or agreement; groups and poles of the choices are tables of their own.
FramePointer align(const model::Network& network, const request::View& view,
                   const request::AlignChoices& choices, const std::string& table);

/// A row per relation behind the numbers.
FramePointer align_evidence(const model::Network& network, const request::View& view);

/// `table` as request::balance_table_named() has it.
FramePointer balance(const model::Network& network, const request::View& view,
                     const request::BalanceChoices& choices, const std::string& table);

FramePointer changes(const model::Network& network, const request::View& view, std::size_t window);

/// The counts of `entente describe`: kinds, types, eras, coverage, and all of them in one table.
struct Description {
    FramePointer kinds, types, eras, coverage, all;
};
Description describe(const model::Network& network, const request::View& view);

/// What is compared of outside profiles; empty: not given.
struct ProfileQuestion {
    std::string by;
    std::vector<std::string> actors;
    std::vector<std::string> pair;
    bool contested = false;
};

/// Similarity of outside profiles. `network` has the names of the actors; nullptr: no such columns. `table`
/// as for align().
FramePointer similarity(const model::Profiles& profiles, const model::Network* network,
                        const ProfileQuestion& question, const request::AlignChoices& choices,
                        const std::string& table);

/// Phases and what they are of.
class FoundPhases {
public:
    FoundPhases(std::shared_ptr<model::Network> network, std::string series, graph::Phases phases,
                bool uncertainty)
        : network_(std::move(network)),
          series_(std::move(series)),
          phases_(std::move(phases)),
          uncertainty_(uncertainty) {}

    /// One of `shifts`, `drivers`, `posterior`, `number`, `stands`.
    [[nodiscard]] FramePointer table(const std::string& name) const;
    /// `expected`: periods that a level is expected to last; none: periods / ln 2.
    [[nodiscard]] FramePointer online(const std::optional<double>& expected) const;
    /// A shift in words, and what drove it, an item each.
    [[nodiscard]] std::vector<std::pair<std::string, std::vector<std::string>>> words() const;
    [[nodiscard]] std::vector<std::string> method() const;
    [[nodiscard]] std::optional<double> p_value() const { return phases_.p_value; }

private:
    std::shared_ptr<model::Network> network_;  ///< none for a series from outside
    std::string series_;
    graph::Phases phases_;
    bool uncertainty_;
};

std::shared_ptr<FoundPhases> phases(const std::shared_ptr<model::Network>& network, const request::View& view,
                                    const request::Whose& whose, const request::PhaseChoices& choices);

std::shared_ptr<FoundPhases> series_phases(const std::vector<model::DatedValue>& values,
                                           const std::string& name, const request::PhaseChoices& choices);

/// The network in one period, for graphs of other libraries.
struct PeriodTies {
    graph::Period period;
    std::vector<std::uint32_t> actors;  ///< positions, as they appear
    struct Arc {
        std::uint32_t source = 0;
        std::uint32_t target = 0;
        std::uint32_t relation = 0;  ///< position
        double contribution = 0;     ///< Goldstein points
    };
    std::vector<Arc> arcs;  ///< each relation once, from its source to its target, in order of relation
};
std::vector<PeriodTies> period_ties(const model::Network& network, const request::View& view);

/// `entente explain`: all definitions, a row each.
FramePointer definitions();

/// code,meaning,mend: a row a kind of mistake in data.
FramePointer problem_kinds();

}  // namespace entente::python
