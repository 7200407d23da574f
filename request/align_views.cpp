#include "request/align_views.hpp"

#include <algorithm>

namespace entente::request {
namespace {

using report::AlignedDyads;

/// Positions of the pair's rows, one a period; where it has none, one without values is added, which changes
/// no other's rank.
std::vector<std::size_t> rows_of_pair(AlignedDyads& dyads, AlignNames::Two pair) {
    std::vector<std::size_t> at(dyads.periods.size(), dyads.rows.size());
    for (std::size_t i = 0; i < dyads.rows.size(); ++i) {
        graph::DyadValues& row = dyads.rows[i];
        if (std::minmax(row.first, row.second) != std::minmax(pair.first, pair.second)) continue;
        row.first = pair.first;  // in the order asked for
        row.second = pair.second;
        at[row.period] = i;
    }
    const std::size_t measured = dyads.rows.size();
    for (std::uint32_t period = 0; period < at.size(); ++period) {
        if (at[period] < measured) continue;
        at[period] = dyads.rows.size();
        dyads.rows.push_back(
            {period, pair.first, pair.second, std::vector<std::optional<double>>(dyads.conventions.size())});
    }
    return at;
}

}  // namespace

std::vector<graph::Sensitivity> sensitivities_of(AlignedDyads& dyads, const AlignNames& names) {
    std::vector<double> neutral;
    for (const AlignedDyads::Convention& convention : dyads.conventions)
        neutral.push_back(convention.neutral);
    if (!names.pair) return graph::sensitivity(dyads.rows, neutral, {});
    const std::vector<std::size_t> wanted = rows_of_pair(dyads, *names.pair);
    return wanted.empty() ? std::vector<graph::Sensitivity>()
                          : graph::sensitivity(dyads.rows, neutral, wanted);
}

report::Table agreement_table_of(const AlignedDyads& dyads) {
    return report::measure_agreement_table(dyads,
                                           graph::measure_agreement(dyads.rows, dyads.conventions.size()));
}

report::Table group_table_of(const AlignedDyads& dyads, const AlignNames& names) {
    report::ByConvention<graph::GroupAlignment> found;
    for (std::size_t m = 0; m < dyads.conventions.size(); ++m) {
        found.emplace_back(m, graph::group_alignment(dyads.rows, m, names.groups.of));
    }
    return report::group_table(dyads, names.groups.names, found);
}

report::Table pole_table_of(const AlignedDyads& dyads, const AlignNames& names) {
    report::ByConvention<graph::PolePosition> found;
    for (std::size_t m = 0; m < dyads.conventions.size(); ++m) {
        found.emplace_back(m, graph::pole_positions(dyads.rows, m, *names.poles));
    }
    return report::pole_table(dyads, *names.poles, found);
}

}  // namespace entente::request
