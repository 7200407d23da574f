#include "report/latex_text.hpp"

#include <array>
#include <utility>

#include "entente/render/text.hpp"

namespace entente::report {
namespace {

struct Spelling {
    std::string_view character;
    std::string_view latex;
};

// Ends in {} where a letter may follow: the command would take it for its own, or swallow a space.
constexpr std::array spellings = {
    Spelling{"\\", "\\textbackslash{}"},
    Spelling{"&", "\\&"},
    Spelling{"%", "\\%"},
    Spelling{"$", "\\$"},
    Spelling{"#", "\\#"},
    Spelling{"_", "\\_"},
    Spelling{"{", "\\{"},
    Spelling{"}", "\\}"},
    Spelling{"~", "\\textasciitilde{}"},
    Spelling{"^", "\\textasciicircum{}"},
    Spelling{"<", "\\textless{}"},
    Spelling{">", "\\textgreater{}"},
    Spelling{"|", "\\textbar{}"},
    Spelling{"`", "\\textasciigrave{}"},
    Spelling{"\"", "{\\char34}"},  // not active, as babel has it in some languages
    Spelling{"[", "{[}"},
    Spelling{"]", "{]}"},  // no optional argument of \item or of a row's end
    Spelling{"*", "{*}"},
    Spelling{"\u00A0", "~"},
    Spelling{"\u2013", "\\textendash{}"},
    Spelling{"\u2014", "\\textemdash{}"},
    Spelling{"\u2026", "\\textellipsis{}"},
    Spelling{"\u2212", "\\ensuremath{-}"},
    Spelling{"\u00D7", "\\ensuremath{\\times}"},
    Spelling{"\u00B7", "\\textperiodcentered{}"},
    Spelling{"\u2264", "\\ensuremath{\\leq}"},
    Spelling{"\u2265", "\\ensuremath{\\geq}"},
    Spelling{"\u2190", "\\ensuremath{\\leftarrow}"},
    Spelling{"\u2192", "\\ensuremath{\\rightarrow}"},
    Spelling{"\u2194", "\\ensuremath{\\leftrightarrow}"},
};

/// The bytes of the character that starts there, in UTF-8 that clean_text() has seen.
std::size_t length_at(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) return 1;
    if (lead < 0xE0) return 2;
    return lead < 0xF0 ? 3 : 4;
}

std::string_view spelled(std::string_view character) {
    for (const Spelling& spelling : spellings) {
        if (spelling.character == character) return spelling.latex;
    }
    return character;
}

/// Whether fonts make one sign of two of these: dashes and quotation marks.
bool joins_its_like(char c) {
    return c == '-' || c == '\'' || c == ',';
}

std::string latex_of(const Run& run) {
    const std::string text = escape_latex(run.text);
    if (text.empty()) return text;
    if (run.kind == RunKind::strong) return "\\textbf{" + text + "}";
    if (run.kind == RunKind::code) return "\\texttt{" + text + "}";
    return text;
}

}  // namespace

std::string escape_latex(std::string_view text) {
    const std::string clean = render::clean_text(text);
    std::string out;
    for (std::size_t at = 0; at < clean.size();) {
        const std::size_t length = length_at(clean, at);
        if (at > 0 && joins_its_like(clean[at]) && clean[at - 1] == clean[at]) out += "{}";
        out += spelled(std::string_view(clean).substr(at, length));
        at += length;
    }
    return out;
}

std::string latex_of(const Text& text) {
    std::string out;
    for (const Run& run : text) out += latex_of(run);
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

std::set<std::string> characters_beyond_ascii(std::string_view latex) {
    std::set<std::string> out;
    for (std::size_t at = 0; at < latex.size();) {
        const std::size_t length = length_at(latex, at);
        if (length > 1) out.emplace(latex.substr(at, length));
        at += length;
    }
    return out;
}

}  // namespace entente::report
