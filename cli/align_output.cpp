#include "cli/align_output.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/errors.hpp"
#include "cli/text.hpp"
#include "entente/report/profile_tables.hpp"

namespace entente::cli {
namespace {

constexpr std::size_t note_width = 80;

std::string text_of(const AlignPanel& panel, const OutputOptions& output) {
    std::string text;
    const bool markdown = format_of(output) == Format::md;
    const char* const gap = markdown ? "\n\n" : "\n";
    if (!panel.heading.empty()) text += printable(panel.heading) + gap;
    text += markdown ? report::to_markdown(panel.table) : to_terminal(panel.table, style_of(output));
    if (!panel.closing.empty()) text += (markdown ? "\n" : "") + printable(panel.closing) + "\n";
    return text;
}

std::string text_of(const std::vector<std::string>& notes, const OutputOptions& output) {
    const std::size_t there = style_of(output).width;
    const std::size_t width = there == 0 ? note_width : std::min(there, note_width);
    std::string text = notes.empty() ? "" : "\n";
    for (const std::string& note : notes) {
        const auto colon = note.find(": ");
        if (format_of(output) == Format::md) {
            text += fmt::format("- `{}`{}\n", note.substr(0, colon), note.substr(colon));
            continue;
        }
        for (const std::string& line : wrap(note, width)) text += line + "\n";
    }
    return text;
}

/// `s: S. 1 - 2 sum …. -1..1. …`
std::string in_full(const graph::SimilarityMeasure& measure) {
    return fmt::format("{}: {} = {}. Range {}. {} {} Undefined: {}. {}.", measure.name, measure.label,
                       measure.formula, measure.range, measure.convention, measure.meaning, measure.undefined,
                       measure.citation);
}

}  // namespace

std::vector<std::string> measure_notes(const request::Alignment& how, bool full) {
    std::vector<std::string> notes;
    for (const graph::SimilarityMeasure* measure : how.asked.measures) {
        notes.push_back(full ? in_full(*measure)
                             : fmt::format("{}: {}", measure->name, report::convention_of(*measure)));
    }
    if (how.intervals) {
        notes.push_back(
            fmt::format("intervals: percentiles of {} draws of the items with replacement, level {:.6g}, "
                        "seed {}. They take "
                        "the items for a sample; where items are actors they tell how much the number rests "
                        "on single ones. "
                        "Efron and Tibshirani, An Introduction to the Bootstrap (1993), ch. 13.",
                        how.intervals->draws, how.intervals->level, how.intervals->seed));
    }
    return notes;
}

void add_convention_facts(AlignResult& result, const request::Alignment& how) {
    for (const graph::SimilarityMeasure* measure : how.asked.measures) {
        result.facts.emplace_back(fmt::format("{}_convention", measure->name),
                                  report::convention_of(*measure));
    }
    if (!how.intervals) return;
    result.facts.emplace_back("interval_level", how.intervals->level);
    result.facts.emplace_back("interval_draws", static_cast<long>(how.intervals->draws));
    result.facts.emplace_back("seed", static_cast<long>(how.intervals->seed));
}

void write(const OutputOptions& output, const AlignResult& result) {
    const Format format = format_of(output);
    if (format == Format::csv || format == Format::json) {
        emit(output, Result{"align", result.network, result.facts, result.rows});
    } else {
        write_panels(output, {{result.heading, result.brief, result.closing}}, result.notes);
    }
}

void write_panels(const OutputOptions& output, const std::vector<AlignPanel>& panels,
                  const std::vector<std::string>& notes) {
    std::string text;
    for (const AlignPanel& panel : panels) text += (text.empty() ? "" : "\n") + text_of(panel, output);
    emit(output, text + text_of(notes, output));
}

bool for_people(const AlignOptions& options) {
    const Format format = format_of(options.output);
    const bool people = format == Format::table || format == Format::md;
    if (options.conventions && !people) {
        throw UsageError("--conventions goes with tables; JSON says the conventions anyway");
    }
    return people;
}

}  // namespace entente::cli
