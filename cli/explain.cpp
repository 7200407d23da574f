// entente explain: what a measure, a format, an error or a word means.
#include "cli/explain.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <memory>

#include "cli/command.hpp"
#include "cli/errors.hpp"
#include "cli/layout.hpp"
#include "cli/output.hpp"
#include "cli/terms/terms.hpp"
#include "cli/text.hpp"
#include "request/wording.hpp"

namespace entente::cli {
namespace {

struct ExplainOptions {
    List names;
    OutputOptions output;
};

/// In the order of pages and of the columns of CSV.
constexpr std::array<std::string_view, 14> field_names = {
    "meaning", "formula", "unit",  "range", "convention", "undefined", "reads",
    "gives",   "skips",   "loses", "mend",  "example",    "citation",  "see"};

/// `a`; `a or b`; `a, b or c`.
std::string alternatives(const std::vector<std::string>& names) {
    std::string out;
    for (std::size_t i = 0; i < names.size(); ++i) {
        out += (i == 0 ? "" : i + 1 < names.size() ? ", " : " or ") + names[i];
    }
    return out;
}

[[noreturn]] void refuse(const std::string& name) {
    constexpr std::size_t most = 3;
    const std::vector<std::string> near = near_terms(name, most);
    throw UsageError(fmt::format(
        "nothing is called \"{}\"; {}", name,
        near.empty() ? "entente explain lists what there is" : "did you mean " + alternatives(near) + "?"));
}

std::vector<Term> terms_of(const List& names) {
    if (names.empty()) return all_terms();
    std::vector<Term> out;
    for (const std::string& some : names) {
        for (const std::string& name : request::split(some, ',')) {
            const std::vector<Term> found = find_terms(name);
            if (found.empty()) refuse(name);
            out.insert(out.end(), found.begin(), found.end());
        }
    }
    return out;
}

const std::string* field(const Term& term, std::string_view name) {
    const auto found = std::ranges::find(term.fields, name, &TermField::name);
    return found == term.fields.end() ? nullptr : &found->text;
}

report::Cell text_or_nothing(const std::string& text) {
    return text.empty() ? report::Cell() : report::Cell(text);
}

/// With the fields that at least one of them has.
report::Table table_of(const std::vector<Term>& terms) {
    report::Table table{{{"name", "", 0}, {"command", "", 0}, {"label", "", 0}}, {}};
    std::vector<std::string_view> columns;
    for (const std::string_view name : field_names) {
        const auto has = [name](const Term& term) { return field(term, name) != nullptr; };
        if (std::ranges::any_of(terms, has)) columns.push_back(name);
    }
    for (const std::string_view name : columns) table.columns.push_back({std::string(name), "", 0});
    for (const Term& term : terms) {
        std::vector<report::Cell> row = {term.name, text_or_nothing(term.command), term.label};
        for (const std::string_view name : columns) {
            const std::string* const text = field(term, name);
            row.push_back(text == nullptr ? report::Cell() : report::Cell(*text));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

report::Table with_kinds(report::Table table, const std::vector<Term>& terms) {
    table.columns.push_back({"kind", "", 0});
    for (std::size_t i = 0; i < terms.size(); ++i) {
        table.rows[i].emplace_back(std::string(to_string(terms[i].kind)));
    }
    return table;
}

/// `  formula     sum over …`, wrapped under its first word.
std::string field_lines(std::string_view name, std::string_view text) {
    constexpr std::size_t indent = 14;
    std::string out, head = fmt::format("  {:<{}}", name, indent - 2);
    for (const std::string& line : wrap(text, help_width() - indent)) {
        out += head + line + "\n";
        head.assign(indent, ' ');
    }
    return out;
}

std::string page_of(const Term& term) {
    std::string out = term.kind == TermKind::word      ? term.label
                      : term.kind == TermKind::measure ? fmt::format("{} ({})", term.label, term.name)
                                                       : fmt::format("{}, {}", term.name, term.label);
    if (!term.command.empty()) out += fmt::format(", in `entente {}`", term.command);
    out = paragraph(out);
    for (const std::string_view name : field_names) {
        const std::string* const text = field(term, name);
        if (text != nullptr) out += field_lines(name == "citation" ? "source" : name, *text);
    }
    return out;
}

/// What the list says of a term beside its name.
std::string summary_of(const Term& term) {
    const std::string* const text = term.kind == TermKind::format  ? field(term, "reads")
                                    : term.kind == TermKind::error ? field(term, "meaning")
                                                                   : nullptr;
    if (text != nullptr) return *text;
    return term.kind == TermKind::format ? *field(term, "gives") : term.label;
}

/// What stands over a part of the list.
std::string heading_of(const Term& term) {
    if (!term.command.empty()) return "entente " + term.command;
    return term.kind == TermKind::error ? "Errors, by the code at the end of a message"
                                        : "Words of the output";
}

/// Without names: one line each, by where they are met.
std::string list_of(const std::vector<Term>& terms) {
    constexpr std::size_t column = 30;
    std::string out, last;
    for (const Term& term : terms) {
        if (const std::string part = heading_of(term); part != last) {
            out += fmt::format("{}{}\n", out.empty() ? "" : "\n", part);
            last = part;
        }
        out +=
            cut_to_width(fmt::format("  {:<{}}{}", term.name, column - 2, summary_of(term)), help_width()) +
            "\n";
    }
    return out + "\n" +
           paragraph(
               "`entente explain TERM` says what one means. `entente help measures` says which measure "
               "answers which question.");
}

Outcome run(const ExplainOptions& options) {
    const Format format = format_of(options.output);
    const std::vector<Term> terms = terms_of(options.names);
    if (format != Format::table) {
        emit(options.output, Result{"explain", "", {}, with_kinds(table_of(terms), terms)});
        return Outcome::done;
    }
    std::string text;
    if (options.names.empty()) text = list_of(terms);
    for (std::size_t i = 0; i < terms.size() && !options.names.empty(); ++i) {
        text += (i == 0 ? "" : "\n") + page_of(terms[i]);
    }
    emit(options.output, text);
    return Outcome::done;
}

}  // namespace

std::vector<std::string> explained_names() {
    std::vector<std::string> names;
    for (const Term& term : all_terms()) names.push_back(term.name);
    return names;
}

Prepared setup_explain(CLI::App& app) {
    const auto options = std::make_shared<ExplainOptions>();
    app.add_option("TERM", options->names,
                   "one or more measures, formats, error codes or words of the output; none: list all")
        ->type_name("");
    add_output(app, options->output);
    return {{{{"explain betweenness", "what the measure means, its formula and its source"},
              {"explain unknown-id cow-mid tie", "the code of an error, a format and a word"}}},
            "Says of a measure what a large and a small value mean, its formula, unit and range, what was "
            "chosen where "
            "the literature differs, when it is undefined, and the paper that defines it; of a format what "
            "it reads, "
            "what it skips, how to say it and what to cite; of the code at the end of an error message what "
            "is wrong and "
            "how to mend it; of a word of the output what it means.",
            [options] { return run(*options); }};
}

}  // namespace entente::cli
