// Structural balance, as it was asked, and what comes of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "entente/report/balance_tables.hpp"
#include "request/choice.hpp"
#include "request/view.hpp"

namespace entente::request {

enum class BalanceTable { periods, frustrated, camps, blocs, census, k };

struct BalanceChoices {
    BalanceTable table = BalanceTable::periods;
    std::vector<unsigned> ks;
    double alpha = 0.5;
    double budget = 30;  ///< seconds for each frustration index
    std::uint64_t null_networks = 0;
    std::uint64_t seed = 1;
};

inline constexpr WholeLimits ks = {2, 6};
inline constexpr Limits alphas = {"a number from 0 to 1",
                                  [](double value) { return value >= 0 && value <= 1; }};
inline constexpr Limits budgets = {"a number of seconds from 0 to 1000000",
                                   [](double value) { return value >= 0 && value <= 1e6; }};
inline constexpr WholeLimits null_networks = {0, 100'000};

/// The table of that name. Throws UsageError, with the nearest.
BalanceTable balance_table_named(const std::string& name, const Spelling& spelling);

/// Periods measured.
struct MeasuredBalance {
    const model::Network& network;
    Seen seen;
    std::vector<graph::Snapshot> snapshots;
    std::vector<graph::PeriodBalance> found;

    [[nodiscard]] report::BalanceFindings findings() const {
        return {network, seen.periods, snapshots, found};
    }
};

/// Throws UsageError for numbers out of their limits, and for what the network does not have.
MeasuredBalance measured_balance(const model::Network& network, Seen seen, const BalanceChoices& choices,
                                 const Spelling& spelling, model::Progress* progress = nullptr);

/// The table asked for; that of periods with a column of reasons.
report::Table balance_table_of(const MeasuredBalance& measured, const BalanceChoices& choices);

/// Which indices are bounds, since the table alone is easily read past; empty: none is.
std::optional<std::string> unproven(const MeasuredBalance& measured, const BalanceChoices& choices,
                                    const Spelling& spelling);

}  // namespace entente::request
