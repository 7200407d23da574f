#include "cli/align_ties.hpp"

#include <fmt/format.h>

#include "cli/align_output.hpp"
#include "cli/align_views.hpp"
#include "cli/errors.hpp"
#include "cli/input.hpp"
#include "cli/messages.hpp"
#include "cli/task.hpp"
#include "entente/report/align_tables.hpp"
#include "entente/report/tables.hpp"
#include "request/alignment.hpp"

namespace entente::cli {
namespace {

using request::Alignment, request::MeasuredTies;

constexpr const char* usual_rule = "decade";
constexpr const char* measuring = "measuring alignment";

std::vector<std::pair<std::string, report::Cell>> facts_of(const Alignment& how, const MeasuredTies& ties) {
    return {{"items", request::word_of(how.ties.items)},
            {"value", request::word_of(how.ties.value)},
            {"weighted", std::string(ties.weighted ? "yes" : "no")}};
}

report::TieAlignment measured(const Alignment& how, const MeasuredTies& ties) {
    report::TieAlignment alignment = [&] {
        Task task(measuring);
        return request::tie_alignment(ties, how, task.progress());
    }();
    if (how.intervals) {
        Task task("drawing items for intervals");
        request::add_intervals(alignment, ties, how, task.progress());
    }
    return alignment;
}

void write_dyads(const AlignOptions& options, const Alignment& how, const MeasuredTies& ties) {
    const report::TieAlignment alignment = measured(how, ties);
    AlignResult result;
    result.network = ties.network.id();
    result.facts = facts_of(how, ties);
    add_convention_facts(result, how);
    if (for_people(options)) {
        const auto& pair = ties.seen.pair;
        result.brief = report::brief_tie_alignment_table(ties.network, alignment, {!pair, options.third});
        if (pair) {
            result.heading =
                fmt::format("{} – {}", ties.network[pair->first].name, ties.network[pair->second].name);
        }
        result.notes = report::tie_alignment_notes(request::options_of(ties, how), options.third);
        for (std::string& words : measure_notes(how, options.conventions)) {
            result.notes.push_back(std::move(words));
        }
    } else {
        result.rows = report::tie_alignment_table(ties.network, alignment);
    }
    write(options.output, result);
}

void write_view_of(const AlignOptions& options, const request::AlignChoices& choices, const Alignment& how,
                   const MeasuredTies& ties) {
    MeasuredDyads measured;
    // Names first: what is misspelt should not wait for what is measured.
    std::vector<std::string> notes;
    measured.names = request::names_of(ties, options.view, choices, notes);
    note(notes);
    measured.network = ties.network.id();
    measured.facts = facts_of(how, ties);
    {
        Task task(measuring);
        measured.dyads = request::aligned_dyads(ties, how, task.progress());
    }
    measured.notes = report::tie_alignment_notes(request::options_of(ties, how), false);
    measured.notes.erase(measured.notes.begin(), measured.notes.begin() + 2);  // no view shows points
    if (!how.asked.net) measured.notes.erase(measured.notes.begin());
    write_view(options, how, std::move(measured));
}

}  // namespace

void align_ties(AlignOptions options, const request::AlignChoices& choices) {
    if (options.network.empty()) throw UsageError("NETWORK is missing; give it, or --profiles FILE");
    const Alignment how = request::alignment_of(choices, shell, true);
    if (options.view.by.empty()) options.view.by = usual_rule;
    request::rule_of(options.view);
    const model::Network network = load_network(options.network);
    const MeasuredTies ties = request::ties_of(network, options.view, choices, how);
    note(ties.seen.notes);
    if (how.view == request::AlignView::evidence) {
        emit(options.output, Result{"align",
                                    network.id(),
                                    {},
                                    report::align_evidence_table_of(network, ties.seen.periods,
                                                                    ties.snapshots, ties.seen.pair)});
    } else if (how.view == request::AlignView::dyads) {
        write_dyads(options, how, ties);
    } else {
        write_view_of(options, choices, how, ties);
    }
}

}  // namespace entente::cli
