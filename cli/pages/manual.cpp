// Man macros as man(7) documents them, in UTF-8. Every `-` is written as the minus sign that a reader can
// copy to a shell, and no line of text can be taken for a request.
#include "cli/pages/manual.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/help.hpp"
#include "cli/shipped.hpp"
#include "cli/text.hpp"
#include "cli/topics/topics.hpp"
#include "cli/version.hpp"
#include "request/wording.hpp"

namespace entente::cli::pages {
namespace {

std::string escaped(char c) {
    if (c == '\\') return "\\e";
    return c == '-' ? "\\-" : std::string(1, c);
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) out += escaped(c);
    return out;
}

/// A line of text, with what stands between backticks in bold.
std::string line(std::string_view text) {
    std::string out = text.starts_with(".") || text.starts_with("'") ? "\\&" : "";
    bool bold = false;
    for (const char c : text) {
        out += c != '`' ? escaped(c) : bold ? "\\fR" : "\\fB";
        bold = bold != (c == '`');
    }
    return out + (bold ? "\\fR\n" : "\n");
}

/// With a capital and a full stop.
std::string sentence(std::string_view text) {
    std::string out(text);
    if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
    return out + ".";
}

/// Paragraphs, a line of `text` each.
std::string paragraphs(std::string_view text) {
    std::string out;
    for (const std::string& one : request::split(text, '\n')) {
        if (!one.empty()) out += (out.empty() ? "" : ".PP\n") + line(one);
    }
    return out;
}

/// Names and values are not broken at the ends of lines: they are there to be copied.
std::string head(std::string_view name, char part, std::string_view summary) {
    std::string title;
    for (const char c : name) title += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return fmt::format(
        "'\\\" -*- coding: utf-8 -*-\n.TH {} {} \"\" \"entente {}\" \"Entente\"\n.nh\n.ad l\n.SH NAME\n{} "
        "\\- {}\n",
        escaped(title), part, version(), escaped(name), escaped(summary));
}

std::string section(std::string_view title, std::string_view body) {
    return fmt::format(".SH {}\n{}", title, body);
}

/// `.TP` with the names of an option in bold and its value in italics.
std::string tagged(const Parameter& parameter) {
    std::string term;
    for (const std::string& name : parameter.names) {
        term += fmt::format("{}\\fB{}\\fR", term.empty() ? "" : ", ", escaped(name));
    }
    if (term.empty()) {
        term = fmt::format("\\fI{}\\fR", escaped(parameter.form));
    } else if (parameter.value != Value::none) {
        term += fmt::format(" \\fI{}\\fR", escaped(parameter.form));
    }
    return ".TP\n" + term + "\n" + line(parameter.meaning);
}

std::string exit_status(std::string_view work) {
    return section("EXIT STATUS",
                   fmt::format(".TP\n0\n{}\n.TP\n1\nThe data are bad, or the system would not "
                               "read, write or make something; standard error says what.\n.TP\n"
                               "2\nThe command line asks for something that does not exist or "
                               "does not go together.\n",
                               work));
}

std::string reference(std::string_view name, char part = '1') {
    return fmt::format("\\fBentente\\-{}\\fR({})", escaped(name), part);
}

std::string see_also(const Page& page, std::span<const Page> pages) {
    std::string out = "\\fBentente\\fR(1)";
    for (const Page& other : pages) {
        if (other.command.name != page.command.name) out += ",\n" + reference(other.command.name);
    }
    return section("SEE ALSO", out + "\n");
}

bool takes(const Page& page, std::string_view place) {
    for (const Parameter& one : page.places) {
        if (one.form == place && !one.choices.empty()) return true;
    }
    return false;
}

constexpr std::string_view data_sets =
    ".TP\n\\fIshare/entente/*.json\\fR\nThe shipped data sets, under the folder that Entente is installed "
    "in. "
    "The program has them inside and does not read these.\n";

std::string environment() {
    std::string out;
    for (const Variable& one : variables()) {
        out += fmt::format(".TP\n\\fB{}\\fR\n{}", escaped(one.name), line(sentence(one.meaning)));
    }
    return out;
}

std::string topic_list() {
    std::string out;
    for (const Topic& topic : topics()) {
        out += fmt::format(".TP\n{}, \\fBentente help {}\\fR\n{}", reference(topic.name, '7'),
                           escaped(topic.name), line(sentence(topic.summary)));
    }
    return out;
}

/// Lines as they are, with their spaces.
std::string as_typed(std::string_view lines) {
    std::string out = ".EX\n";
    for (std::size_t at = 0; at < lines.size();) {
        const std::size_t end = std::min(lines.find('\n', at), lines.size());
        const std::string_view one = lines.substr(at, end - at);
        out += one.starts_with(".") || one.starts_with("'") ? "\\&" : "";
        out += escaped(one) + "\n";
        at = end + 1;
    }
    return out + ".EE\n";
}

std::string set(const Part& part) {
    switch (part.kind) {
        case Part::Kind::heading:
            return ".SS " + line(part.text);
        case Part::Kind::entry:
        case Part::Kind::group:
            return fmt::format(".TP\n\\fB{}\\fR\n{}", escaped(part.term), line(part.text));
        case Part::Kind::examples:
        case Part::Kind::verbatim:
            return as_typed(part.text);
        case Part::Kind::paragraph:
            break;
    }
    return ".PP\n" + line(part.text);
}

}  // namespace

std::string topic_page(const Topic& topic) {
    std::string out = head(fmt::format("entente-{}", topic.name), '7', topic.summary), body, examples;
    const TopicPage page = topic.page();
    for (const Part& part : page.parts()) {
        (part.kind == Part::Kind::examples ? examples : body) += set(part);
    }
    out += section("DESCRIPTION", body) + section("EXAMPLES", examples);
    std::string others = "\\fBentente\\fR(1)";
    for (const Topic& other : topics()) {
        if (other.name != topic.name) others += ",\n" + reference(other.name, '7');
    }
    return out + section("SEE ALSO", others + "\n");
}

std::string program_page(std::span<const Page> pages) {
    std::string out = head("entente", '1', "analyse and draw relationship networks");
    out += section("SYNOPSIS",
                   "\\fBentente\\fR \\fICOMMAND\\fR [\\fIargument\\fR...]\n.br\n\\fBentente\\fR "
                   "\\fICOMMAND\\fR \\fB\\-\\-help\\fR\n.br\n\\fBentente \\-\\-version\\fR "
                   "[\\fB\\-\\-verbose\\fR]\n");
    std::string body =
        line(purpose()) + ".PP\n" +
        line(fmt::format("A network is a file, - for standard input, or a shipped data set: {}.",
                         fmt::join(shipped_names(), ", ")));
    out += section("DESCRIPTION", body);
    body.clear();
    for (const Page& page : pages) {
        body += ".TP\n" + reference(page.command.name) + "\n" + line(page.command.summary);
    }
    out += section("COMMANDS", body);
    out += section("TOPICS", topic_list());
    out += section("EXAMPLES",
                   ".EX\nentente report us\\-pakistan \\-o out/us\\-pakistan\n"
                   "entente align us\\-pakistan \\-\\-by decade \\-\\-pair usa,pakistan\n.EE\n");
    out += exit_status("Done.");
    out += section("ENVIRONMENT", environment());
    out += section("FILES",
                   std::string(data_sets) +
                       ".TP\n\\fIshare/entente/schema/network.schema.json\\fR\nThe JSON Schema of a "
                       "network.\n.TP\n\\fIshare/entente/words/entente.pot\\fR\nThe texts of figures and "
                       "reports, to translate.\n.TP\n\\fIshare/doc/entente/\\fR\nThe documents: data "
                       "format, measures, figures, languages.\n");
    std::string others;
    for (const Page& page : pages) others += (others.empty() ? "" : ",\n") + reference(page.command.name);
    for (const Topic& topic : topics()) others += ",\n" + reference(topic.name, '7');
    return out + section("SEE ALSO", others + "\n");
}

std::string command_page(const Page& page, std::span<const Page> pages) {
    const Command& command = page.command;
    std::string out = head(fmt::format("entente-{}", command.name), '1', command.summary);
    out += section("SYNOPSIS",
                   fmt::format("\\fBentente {}\\fR {}\n", escaped(command.name), escaped(command.arguments)));
    out += section("DESCRIPTION", paragraphs(page.text));
    std::string body;
    for (const Parameter& one : page.places) body += tagged(one);
    if (!body.empty()) out += section("ARGUMENTS", body);
    body.clear();
    for (const Parameter& one : page.options) body += tagged(one);
    out += section("OPTIONS", body);
    body.clear();
    for (const Example& example : page.examples) {
        body +=
            fmt::format(".TP\n\\fBentente {}\\fR\n{}", escaped(example.line), line(sentence(example.what)));
    }
    out += section("EXAMPLES", body);
    out += exit_status(command.name == "check" ? "No problem was found." : "Done.");
    if (takes(page, "NETWORK")) out += section("FILES", data_sets);
    return out + see_also(page, pages);
}

}  // namespace entente::cli::pages
