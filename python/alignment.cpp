// Alignment over ties, and over what actors said.
#include <fmt/format.h>

#include "entente/report/align_tables.hpp"
#include "entente/report/profile_tables.hpp"
#include "entente/report/tables.hpp"
#include "python/analysis.hpp"
#include "python/spelling.hpp"
#include "request/profiles.hpp"

namespace entente::python {
namespace {

using model::Network;
using request::AlignView;

/// The choices with the table of that name; groups and poles are tables of their own.
request::AlignChoices with_table(request::AlignChoices choices, const std::string& name) {
    choices.view = request::choice_of<AlignView>(call.table, name,
                                                 {{"dyads", AlignView::dyads},
                                                  {"sensitivity", AlignView::sensitivity},
                                                  {"agreement", AlignView::measure_agreement}});
    const bool named = choices.view != AlignView::dyads;
    const int asked = int{named} + int{!choices.groups.empty()} + int{!choices.poles.empty()};
    if (asked > 1) throw request::UsageError("table, groups and poles exclude each other");
    if (!choices.groups.empty()) choices.view = AlignView::groups;
    if (!choices.poles.empty()) choices.view = AlignView::poles;
    return choices;
}

/// The table of a view over all dyads.
report::Table view_table(AlignView view, report::AlignedDyads& dyads, const request::AlignNames& names) {
    switch (view) {
        case AlignView::measure_agreement:
            return request::agreement_table_of(dyads);
        case AlignView::groups:
            return request::group_table_of(dyads, names);
        case AlignView::poles:
            return request::pole_table_of(dyads, names);
        default:
            return report::sensitivity_table(dyads, request::sensitivities_of(dyads, names));
    }
}

}  // namespace

FramePointer align(const Network& network, const request::View& view, const request::AlignChoices& asked,
                   const std::string& table) {
    const request::AlignChoices choices = with_table(asked, table);
    const request::Alignment how = request::alignment_of(choices, call, true);
    const request::MeasuredTies ties = request::ties_of(network, view, choices, how);
    std::vector<std::string> notes = ties.seen.notes;
    if (how.view == AlignView::dyads) {
        report::TieAlignment alignment = request::tie_alignment(ties, how);
        request::add_intervals(alignment, ties, how);
        return frame(report::tie_alignment_table(network, alignment), notes);
    }
    const request::AlignNames names = request::names_of(ties, view, choices, notes);
    report::AlignedDyads dyads = request::aligned_dyads(ties, how);
    return frame(view_table(how.view, dyads, names), notes);
}

FramePointer align_evidence(const Network& network, const request::View& view) {
    const request::Seen at = request::seen(network, view);
    return frame(
        report::align_evidence_table_of(network, at.periods, request::snapshots_of(network, at), at.pair),
        at.notes);
}

FramePointer similarity(const model::Profiles& given, const Network* network, const ProfileQuestion& question,
                        const request::AlignChoices& asked, const std::string& table) {
    const request::AlignChoices choices = with_table(asked, table);
    request::refuse_groups_of_ties(choices.groups, call);
    const request::Alignment how = request::alignment_of(choices, call, false);
    const graph::SimilarityMeasures& measures = how.asked.measures;
    std::vector<std::string> notes;
    model::Profiles profiles = given;
    if (question.contested) {
        graph::ContestedProfiles out = graph::contested(profiles);
        notes.push_back(fmt::format("{} items left out that all answered alike", out.left_out));
        profiles = std::move(out.profiles);
    }
    profiles = request::in_periods(std::move(profiles), question.by, call);
    graph::ProfileDyads asked_dyads = request::profile_dyads(profiles, question.actors, question.pair, call);
    if (how.view == AlignView::dyads) {
        const auto rows = graph::profile_similarity(profiles, measures, asked_dyads);
        std::vector<graph::BootstrapIntervals> intervals;
        if (how.intervals) intervals = graph::profile_intervals(profiles, rows, measures, *how.intervals);
        return frame(
            report::profile_similarity_table(profiles, rows, measures, network, intervals, choices.level),
            notes);
    }
    const request::AlignNames names = request::names_of(profiles, network, asked_dyads, choices, call, notes);
    asked_dyads.pair.reset();
    report::AlignedDyads dyads = request::aligned_dyads(
        profiles, measures, graph::profile_similarity(profiles, measures, asked_dyads));
    return frame(view_table(how.view, dyads, names), notes);
}

}  // namespace entente::python
