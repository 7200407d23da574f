#include "cli/align_views.hpp"

#include <fmt/format.h>

namespace entente::cli {
namespace {

void write_sensitivity(const AlignOptions& options, MeasuredDyads& measured, AlignResult result) {
    report::AlignedDyads& dyads = measured.dyads;
    const std::vector<graph::Sensitivity> found = request::sensitivities_of(dyads, measured.names);
    result.notes.insert(
        result.notes.begin(),
        "rank: 1 is the most alike of all dyads of the period that have a value; equal values share "
        "the mean of their ranks. sign: positive on the side of alike (above 0; agreement and "
        "identical: above 0.5).");
    if (!measured.names.pair || !for_people(options)) {
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
    result.notes.insert(
        result.notes.begin(),
        "mean: over the dyads of the two groups that have a value, each counting alike; group1 and "
        "group2 the same: within it.");
    write_table(options, std::move(result), request::group_table_of(measured.dyads, measured.names), {});
}

void write_poles(const AlignOptions& options, const MeasuredDyads& measured, AlignResult result) {
    const std::string& first = measured.dyads.actors[measured.names.poles->first];
    const std::string& second = measured.dyads.actors[measured.names.poles->second];
    result.heading = fmt::format("1: {}  2: {}", first, second);
    result.notes.insert(
        result.notes.begin(),
        fmt::format(
            "lean: alignment with {} less alignment with {}; above 0, nearer to {}. drift: lean less that "
            "of the last period in which there was one.",
            first, second, first));
    write_table(options, std::move(result), request::pole_table_of(measured.dyads, measured.names),
                {"pole1", "pole2"});
}

}  // namespace

void write_view(const AlignOptions& options, const request::Alignment& how, MeasuredDyads measured) {
    AlignResult result;
    result.network = measured.network;
    result.facts = measured.facts;
    add_convention_facts(result, how);
    result.notes = measured.notes;
    if (options.conventions || how.asked.measures.size() == 1) {
        for (std::string& note : measure_notes(how, options.conventions)) {
            result.notes.push_back(std::move(note));
        }
    } else {
        result.notes.emplace_back(
            "measures: `entente explain NAME` says how each is made, --conventions all of it.");
    }
    switch (how.view) {
        case request::AlignView::sensitivity:
            return write_sensitivity(options, measured, std::move(result));
        case request::AlignView::measure_agreement:
            return write_table(options, std::move(result), request::agreement_table_of(measured.dyads), {});
        case request::AlignView::groups:
            return write_groups(options, measured, std::move(result));
        case request::AlignView::poles:
            return write_poles(options, measured, std::move(result));
        case request::AlignView::dyads:
        case request::AlignView::evidence:
            return;
    }
}

}  // namespace entente::cli
