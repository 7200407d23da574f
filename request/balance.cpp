#include "request/balance.hpp"

#include <fmt/format.h>

#include <utility>

#include "request/clock.hpp"

namespace entente::request {

BalanceTable balance_table_named(const std::string& name, const Spelling& spelling) {
    using enum BalanceTable;
    return choice_of<BalanceTable>(spelling.table, name,
                                   {{"periods", periods},
                                    {"frustrated", frustrated},
                                    {"camps", camps},
                                    {"blocs", blocs},
                                    {"census", census},
                                    {"k", k}});
}

MeasuredBalance measured_balance(const model::Network& network, Seen seen, const BalanceChoices& choices,
                                 const Spelling& spelling, model::Progress* progress) {
    for (const unsigned k : choices.ks) require(spelling.k, std::uint64_t{k}, ks);
    require(spelling.alpha, choices.alpha, alphas);
    require(spelling.budget, choices.budget, budgets);
    require(spelling.null, choices.null_networks, null_networks);
    graph::BalanceOptions how;
    how.start_clock = clocks_of(choices.budget);
    how.null_networks = choices.null_networks;
    how.seed = choices.seed;
    how.progress = progress;
    std::vector<graph::Snapshot> snapshots = snapshots_of(network, seen);
    std::vector<graph::PeriodBalance> found = graph::period_balance(snapshots, how);
    return {network, std::move(seen), std::move(snapshots), std::move(found)};
}

report::Table balance_table_of(const MeasuredBalance& measured, const BalanceChoices& choices) {
    const report::BalanceFindings findings = measured.findings();
    switch (choices.table) {
        case BalanceTable::frustrated:
            return report::frustrated_ties_table(findings);
        case BalanceTable::camps:
            return report::camps_table(findings);
        case BalanceTable::blocs:
            return report::blocs_table(findings);
        case BalanceTable::census:
            return report::census_table(findings);
        case BalanceTable::k:
            return report::k_balance_table(findings, choices.ks, choices.alpha, choices.seed);
        case BalanceTable::periods:
            break;
    }
    return report::with_reasons(report::balance_table(findings));
}

std::optional<std::string> unproven(const MeasuredBalance& measured, const BalanceChoices& choices,
                                    const Spelling& spelling) {
    std::string periods;
    for (std::size_t i = 0; i < measured.found.size(); ++i) {
        const graph::Frustration& found = measured.found[i].frustration;
        if (found.exact()) continue;
        periods += fmt::format("{}{} ({} to {})", periods.empty() ? "" : ", ", measured.seen.periods[i].id,
                               found.lower, found.upper);
    }
    if (periods.empty()) return std::nullopt;
    return fmt::format("the frustration index was not proven within {} s: {}; give more time with {}",
                       choices.budget, periods, spelling.budget);
}

}  // namespace entente::request
