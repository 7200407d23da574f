#include "cli/align_views.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace entente::cli {
namespace {

using report::AlignedDyads;

std::vector<double> neutral_points(const AlignedDyads& dyads) {
    std::vector<double> out;
    for (const AlignedDyads::Convention& convention : dyads.conventions) out.push_back(convention.neutral);
    return out;
}

/// Positions of the pair's rows, one a period; where it has none, one without values is added, which changes
/// no other's rank.
std::vector<std::size_t> rows_of_pair(AlignedDyads& dyads, std::pair<std::uint32_t, std::uint32_t> pair) {
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

void write_sensitivity(const AlignOptions& options, MeasuredDyads& measured, AlignResult result) {
    AlignedDyads& dyads = measured.dyads;
    const std::vector<double> neutral = neutral_points(dyads);
    std::vector<std::size_t> wanted;
    if (measured.pair) wanted = rows_of_pair(dyads, *measured.pair);
    std::vector<graph::Sensitivity> found;
    if (!measured.pair || !wanted.empty()) found = graph::sensitivity(dyads.rows, neutral, wanted);
    result.notes.insert(
        result.notes.begin(),
        "rank: 1 is the most alike of all dyads of the period that have a value; equal values share "
        "the mean of their ranks. sign: positive on the side of alike (above 0; agreement and "
        "identical: above 0.5).");
    if (!measured.pair || !for_people(options)) {
        if (!for_people(options))
            result.rows = report::sensitivity_table(dyads, found);
        else
            result.brief = report::sensitivity_summary_table(dyads, found);
        return write(options.output, result);
    }
    std::vector<AlignPanel> panels;
    for (const graph::Sensitivity& one : found) {
        panels.push_back({fmt::format("{}  {} – {}", dyads.periods[one.period].id, dyads.actors[one.first],
                                      dyads.actors[one.second]),
                          report::sensitivity_panel(dyads, one), report::sensitivity_words(one)});
    }
    write_panels(options.output, panels, result.notes);
}

/// The rows for CSV and JSON; for people the same without what they know, or can see from the heading.
void write_table(const AlignOptions& options, AlignResult result, report::Table table,
                 std::vector<std::string> left_out) {
    left_out.insert(left_out.end(), {"start", "end"});
    result.brief = report::without_columns(table, left_out);
    result.rows = std::move(table);
    write(options.output, result);
}

void write_groups(const AlignOptions& options, const MeasuredDyads& measured, AlignResult result) {
    report::ByConvention<graph::GroupAlignment> found;
    for (std::size_t m = 0; m < measured.dyads.conventions.size(); ++m) {
        found.emplace_back(m, graph::group_alignment(measured.dyads.rows, m, measured.group_of));
    }
    result.notes.insert(
        result.notes.begin(),
        "mean: over the dyads of the two groups that have a value, each counting alike; group1 and "
        "group2 the same: within it.");
    write_table(options, std::move(result), report::group_table(measured.dyads, measured.groups, found), {});
}

void write_poles(const AlignOptions& options, const MeasuredDyads& measured, AlignResult result) {
    report::ByConvention<graph::PolePosition> found;
    for (std::size_t m = 0; m < measured.dyads.conventions.size(); ++m) {
        found.emplace_back(m, graph::pole_positions(measured.dyads.rows, m, *measured.poles));
    }
    const std::string& first = measured.dyads.actors[measured.poles->first];
    const std::string& second = measured.dyads.actors[measured.poles->second];
    result.heading = fmt::format("1: {}  2: {}", first, second);
    result.notes.insert(
        result.notes.begin(),
        fmt::format(
            "lean: alignment with {} less alignment with {}; above 0, nearer to {}. drift: lean less that "
            "of the last period in which there was one.",
            first, second, first));
    write_table(options, std::move(result), report::pole_table(measured.dyads, *measured.poles, found),
                {"pole1", "pole2"});
}

}  // namespace

void write_view(const AlignOptions& options, const AlignChoices& choices, MeasuredDyads measured) {
    AlignResult result;
    result.network = measured.network;
    result.facts = measured.facts;
    add_convention_facts(result, choices);
    result.notes = measured.notes;
    if (options.conventions || choices.measures.size() == 1) {
        for (std::string& note : measure_notes(choices, options.conventions)) {
            result.notes.push_back(std::move(note));
        }
    } else {
        result.notes.emplace_back(
            "measures: `entente explain NAME` says how each is made, --conventions all of it.");
    }
    switch (choices.view) {
        case AlignView::sensitivity:
            return write_sensitivity(options, measured, std::move(result));
        case AlignView::measure_agreement:
            return write_table(
                options, std::move(result),
                report::measure_agreement_table(
                    measured.dyads,
                    graph::measure_agreement(measured.dyads.rows, measured.dyads.conventions.size())),
                {});
        case AlignView::groups:
            return write_groups(options, measured, std::move(result));
        case AlignView::poles:
            return write_poles(options, measured, std::move(result));
        case AlignView::dyads:
        case AlignView::evidence:
            return;
    }
}

}  // namespace entente::cli
