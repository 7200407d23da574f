// entente explain: what a number means, how it is made, and where it was defined.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/command.hpp"
#include "cli/errors.hpp"
#include "cli/explain.hpp"
#include "cli/output.hpp"
#include "cli/suggest.hpp"
#include "cli/text.hpp"
#include "entente/graph/alignment_definitions.hpp"
#include "entente/graph/balance_definitions.hpp"
#include "entente/graph/measures.hpp"
#include "entente/graph/network_change.hpp"
#include "entente/graph/phase_definitions.hpp"
#include "entente/graph/profile_similarity.hpp"

namespace entente::cli {
namespace {

constexpr std::size_t text_width = 80;

struct ExplainOptions {
    List names;
    OutputOptions output;
};

/// A definition and the command that gives the number.
struct Entry {
    std::string_view command;
    graph::Definition definition;
};

std::vector<Entry> all_entries() {
    std::vector<Entry> out;
    for (const graph::Measure& measure : graph::measures()) out.push_back({"centrality", measure});
    for (const graph::Definition& one : graph::balance_definitions()) out.push_back({"balance", one});
    for (const graph::Definition& one : graph::alignment_definitions()) out.push_back({"align", one});
    for (const graph::SimilarityMeasure& one : graph::similarity_measures()) out.push_back({"align", one});
    for (const graph::Definition& one : graph::phase_definitions()) out.push_back({"phases", one});
    for (const graph::Definition& one : graph::network_change_definitions()) {
        out.push_back({"phases --network --changes", one});
    }
    return out;
}

/// Letters and digits alone: `s-score`, `S score` and `S-score` are one.
std::string key_of(std::string_view text) {
    std::string key;
    for (const char c : text) {
        const bool upper = c >= 'A' && c <= 'Z';
        if (upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            key += upper ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return key;
}

/// Those of that name; where there is none, those whose name or label it is but for case and hyphens.
void add_entries(const std::vector<Entry>& all, const std::string& name, std::vector<Entry>& out) {
    const std::size_t before = out.size();
    for (const Entry& entry : all) {
        if (entry.definition.name == name) out.push_back(entry);
    }
    if (out.size() > before || key_of(name).empty()) return;
    for (const Entry& entry : all) {
        const graph::Definition& d = entry.definition;
        if (key_of(d.name) == key_of(name) || key_of(d.label) == key_of(name)) out.push_back(entry);
    }
}

std::vector<Entry> entries_of(const List& names) {
    const std::vector<Entry> all = all_entries();
    if (names.empty()) return all;
    std::vector<std::string> known;
    for (const Entry& entry : all) known.emplace_back(entry.definition.name);
    std::vector<Entry> out;
    for (const std::string& name : elements(names)) {
        const std::size_t before = out.size();
        add_entries(all, name, out);
        if (out.size() == before) {
            throw UsageError(fmt::format("no measure \"{}\"{}", name, did_you_mean_or_list(name, known)));
        }
    }
    return out;
}

report::Cell text_or_nothing(std::string_view text) {
    return text.empty() ? report::Cell() : report::Cell(std::string(text));
}

report::Table table_of(const std::vector<Entry>& entries) {
    report::Table table{{{"name", "", 0},
                         {"command", "", 0},
                         {"label", "", 0},
                         {"meaning", "", 0},
                         {"formula", "", 0},
                         {"unit", "", 0},
                         {"range", "", 0},
                         {"convention", "", 0},
                         {"undefined", "", 0},
                         {"citation", "", 0}},
                        {}};
    for (const Entry& entry : entries) {
        const graph::Definition& d = entry.definition;
        std::vector<report::Cell> row;
        for (const std::string_view text : {d.name, entry.command, d.label, d.meaning, d.formula, d.unit,
                                            d.range, d.convention, d.undefined, d.citation}) {
            row.push_back(text_or_nothing(text));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// `  formula     sum over …`, wrapped under its first word.
void add_field(std::string& out, std::string_view name, std::string_view text) {
    constexpr std::size_t indent = 14;
    if (text.empty()) return;
    std::string head = fmt::format("  {:<{}}", name, indent - 2);
    for (const std::string& line : wrap(text, text_width - indent)) {
        out += head + line + "\n";
        head.assign(indent, ' ');
    }
}

std::string page_of(const Entry& entry) {
    const graph::Definition& d = entry.definition;
    std::string out = fmt::format("{} ({}), in `entente {}`\n", d.label, d.name, entry.command);
    add_field(out, "meaning", d.meaning);
    add_field(out, "formula", d.formula);
    add_field(out, "unit", d.unit);
    add_field(out, "range", d.range);
    add_field(out, "convention", d.convention);
    add_field(out, "undefined", d.undefined);
    add_field(out, "source", d.citation);
    return out;
}

/// Without names: one line each, by command.
std::string list_of(const std::vector<Entry>& entries) {
    std::string out;
    std::string_view command;
    for (const Entry& entry : entries) {
        if (entry.command != command) {
            out += fmt::format("{}entente {}\n", out.empty() ? "" : "\n", entry.command);
            command = entry.command;
        }
        out += fmt::format("  {:<26}{}\n", entry.definition.name, entry.definition.label);
    }
    return out + "\n`entente explain NAME` says what a measure means and how it is made.\n";
}

Outcome run(const ExplainOptions& options) {
    const Format format = format_of(options.output);
    const std::vector<Entry> entries = entries_of(options.names);
    if (format != Format::table) {
        emit(options.output, Result{"explain", "", {}, table_of(entries)});
        return Outcome::done;
    }
    std::string text;
    if (options.names.empty()) text = list_of(entries);
    for (std::size_t i = 0; i < entries.size() && !options.names.empty(); ++i) {
        text += (i == 0 ? "" : "\n") + page_of(entries[i]);
    }
    emit(options.output, text);
    return Outcome::done;
}

}  // namespace

std::vector<std::string> explained_names() {
    std::vector<std::string> names;
    for (const Entry& entry : all_entries()) names.emplace_back(entry.definition.name);
    return names;
}

Prepared setup_explain(CLI::App& app) {
    const auto options = std::make_shared<ExplainOptions>();
    app.add_option("MEASURE", options->names, "one or more measures by their column names; none: list all")
        ->type_name("");
    add_output(app, options->output);
    return {{"explain betweenness", "explain frustration balance --format md"},
            "Says of each measure what a large and a small value mean, its formula, unit and range, what was "
            "chosen where the literature differs, when it is undefined, and the paper that defines it.",
            [options] { return run(*options); }};
}

}  // namespace entente::cli
