// Markdown for people who read it as it is and for the site: no table cell, heading or list can be broken by
// what help says, since each character that Markdown gives a meaning is written as itself.
#include "cli/pages/reference.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/help.hpp"
#include "cli/shipped.hpp"
#include "cli/terms/terms.hpp"
#include "cli/text.hpp"
#include "request/wording.hpp"

namespace entente::cli::pages {
namespace {

constexpr std::string_view generated =
    "<!-- Made from the program's own tables: `make reference` writes this page, and a test says when it is "
    "old. -->\n\n";

constexpr std::string_view not_run = "<!-- not run: on files of the reader's own -->\n";

/// Text with what stands between backticks left as it is.
std::string escaped(std::string_view text) {
    std::string out;
    bool code = false;
    for (const char c : text) {
        code = code != (c == '`');
        if (c == '|' || (!code && std::string_view("\\*_<>[]").find(c) != std::string_view::npos)) {
            out += '\\';
        }
        out += c == '\n' ? ' ' : c;
    }
    return out;
}

/// As code, in the cell of a table: readers of Markdown differ on a bar between backticks.
std::string code(std::string_view text) {
    if (text.find('|') == text.npos) return fmt::format("`{}`", text);
    return fmt::format("<code>{}</code>", fmt::join(request::split(text, '|'), "&#124;"));
}

std::string table_of(std::string_view heading, std::span<const Parameter> parameters) {
    if (parameters.empty()) return "";
    std::string out = fmt::format("| {} | meaning |\n|---|---|\n", heading);
    for (const Parameter& one : parameters) {
        out += fmt::format("| {} | {} |\n", code(one.term), escaped(one.meaning));
    }
    return out + "\n";
}

/// On a file that only its reader has.
bool needs_files(const Page& page, std::string_view example) {
    const auto names = [&](const std::string& name) { return example.find(name) != example.npos; };
    const auto is_file = [](const Parameter& place) { return place.value == Value::file; };
    return std::ranges::any_of(page.places, is_file) && std::ranges::none_of(shipped_names(), names);
}

/// In two blocks, since the tests run the commands of the documentation, and can't run those on files that a
/// reader brings.
std::string examples_of(const Page& page) {
    std::string run, left;
    for (const Example& example : page.examples) {
        (needs_files(page, example.line) ? left : run) +=
            fmt::format("# {}\nentente {}\n", example.what, example.line);
    }
    std::string out = run.empty() ? "" : fmt::format("```sh\n{}```\n\n", run);
    return left.empty() ? out : out + fmt::format("{}```sh\n{}```\n\n", not_run, left);
}

std::string section_of(const Page& page) {
    std::string out =
        fmt::format("## {0}\n\nUsage: `entente {0} {1}`\n\n", page.command.name, page.command.arguments);
    for (const std::string& one : request::split(page.text, '\n')) {
        if (!one.empty()) out += escaped(one) + "\n\n";
    }
    out += "Examples:\n\n" + examples_of(page);
    return out + table_of("argument", page.places) + table_of("option", page.options);
}

/// `- formula: …`; a formula as code, since it is plain text full of signs.
std::string item(std::string_view name, const std::string& text) {
    const bool as_code = name == "formula" || name == "example";
    return fmt::format("- {}: {}\n", name, as_code ? "`" + text + "`" : escaped(text));
}

/// A term under its name: label and meaning, then its other fields.
std::string entry_of(const Term& term) {
    const auto meaning = std::ranges::find(term.fields, std::string_view("meaning"), &TermField::name);
    // Of a format the label says no more than the heading above it.
    std::string text = term.kind == TermKind::format ? "" : fmt::format("**{}**", escaped(term.label));
    if (meaning != term.fields.end()) text += (text.empty() ? "" : ". ") + escaped(meaning->text);
    std::string out = fmt::format("### {}\n\n{}{}", term.name, text, text.empty() ? "" : "\n\n");
    for (const TermField& field : term.fields) {
        if (field.name != "meaning") out += item(field.name, field.text);
    }
    return out + (term.fields.size() > 1 ? "\n" : "");
}

/// Under a heading for each command, or for what has none under that of its kind.
std::string entries_of(const std::vector<Term>& terms, std::string_view heading) {
    std::string out, last;
    for (const Term& term : terms) {
        const std::string part = term.command.empty() ? std::string(heading) : "entente " + term.command;
        if (part != last) out += fmt::format("## {}\n\n", part);
        last = part;
        out += entry_of(term);
    }
    return out;
}

/// A page ends with one line break.
std::string page(std::string text) {
    while (text.ends_with("\n\n")) text.pop_back();
    return text;
}

}  // namespace

std::string commands_reference(std::span<const Page> pages) {
    std::string out = fmt::format(
        "# Commands\n\n{}What `entente COMMAND --help` says, on one page. NETWORK is a file, `-` "
        "for standard input, or a data set that ships: {}.\n\n",
        generated, request::listed(shipped_names()));
    out +=
        "Results go to standard output, all else to standard error. The exit code is 0 when the command did "
        "its work, 1 when the data or the system failed it, 2 when the command line was wrong.\n\n";
    for (const Page& one : pages) out += section_of(one);
    return page(std::move(out));
}

std::string measures_reference() {
    return page(fmt::format(
        "# All measures\n\n{}What `entente explain NAME` says of each column. [Position and "
        "balance](../measures.md), [alignment](../alignment.md) and [phases](../phases.md) say what "
        "they have in common.\n\n{}",
        generated, entries_of(measure_terms(), "")));
}

std::string terms_reference() {
    return page(fmt::format(
        "# Formats, errors, words\n\n{}What `entente explain NAME` says of each format, of the code "
        "at the end of an error message, and of each word of the output.\n\n{}{}{}",
        generated, entries_of(format_terms(), ""), entries_of(error_terms(), "Errors"),
        entries_of(word_terms(), "Words")));
}

}  // namespace entente::cli::pages
