#include "report/latex.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>

#include "report/latex_text.hpp"
#include "report/text.hpp"
#include "words/say.hpp"

namespace entente::report {
namespace {

constexpr std::size_t line_characters = 84;  ///< that a line of a small table holds
constexpr std::size_t narrow_text = 16;      ///< columns of longer text may break it into lines

/// `fig-era-crisis`: `fig:era-crisis`.
std::string reference(std::string label) {
    const std::size_t hyphen = label.find('-');
    label[hyphen] = ':';
    return label;
}

/// A head over numbers, a line a word: it would be wider than they are.
std::string number_head(const std::string& head) {
    std::string out;
    for (std::size_t begin = 0; begin < head.size();) {
        const std::size_t end = std::min(head.find(' ', begin), head.size());
        out += (out.empty() ? "" : "\\\\") + escape_latex(head.substr(begin, end - begin));
        begin = end + 1;
    }
    return head.find(' ') == std::string::npos ? out : "\\shortstack[r]{" + out + "}";
}

std::size_t longest_word(const std::string& text) {
    std::size_t longest = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        longest = std::max(longest, character_count(text.substr(begin, end - begin)));
        begin = end + 1;
    }
    return longest;
}

/// Of the plain text of each column, the longest.
std::vector<std::size_t> widths_of(const Grid& grid) {
    std::vector<std::size_t> widths;
    for (const GridColumn& column : grid.columns) {
        widths.push_back(column.number ? longest_word(column.head) : character_count(column.head));
    }
    for (const GridRow& row : grid.rows) {
        for (std::size_t i = 0; i < std::min(row.cells.size(), widths.size()); ++i) {
            std::size_t width = 0;
            for (const Run& run : row.cells[i]) width += character_count(run.text);
            widths[i] = std::max(widths[i], width);
        }
    }
    return widths;
}

/// The environment that sets the table. One too wide for the line breaks its wide texts; without such it is
/// set smaller.
struct Environment {
    std::string begin;
    std::string end;
};

Environment environment_of(const Grid& grid) {
    const std::vector<std::size_t> widths = widths_of(grid);
    std::size_t all = 2 * widths.size();
    for (const std::size_t width : widths) all += width;
    bool breaks = false;
    std::string letters;
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const bool wide = !grid.columns[i].number && all > line_characters && widths[i] > narrow_text;
        breaks = breaks || wide;
        letters += grid.columns[i].number ? "r" : wide ? ">{\\raggedright\\arraybackslash}X" : "l";
    }
    if (breaks) return {"\\begin{tabularx}{\\linewidth}{" + letters + "}", "\\end{tabularx}"};
    const Environment table = {"\\begin{tabular}{" + letters + "}", "\\end{tabular}"};
    if (all <= line_characters) return table;
    return {"\\resizebox{\\ifdim\\width>\\linewidth\\linewidth\\else\\width\\fi}{!}{" + table.begin,
            table.end + "}"};
}

std::string row_of(const std::vector<std::string>& cells) {
    std::string out = "  ";
    for (std::size_t i = 0; i < cells.size(); ++i) out += (i > 0 ? " & " : "") + cells[i];
    return out + " \\\\\n";
}

std::string rows_of(const Grid& grid) {
    std::vector<std::string> cells;
    for (const GridColumn& column : grid.columns) {
        cells.push_back(column.number ? number_head(column.head) : escape_latex(column.head));
    }
    std::string out = "  \\toprule\n" + row_of(cells) + "  \\midrule\n";
    for (const GridRow& row : grid.rows) {
        cells.clear();
        for (const Text& cell : row.cells) cells.push_back(latex_of(cell));
        out += row_of(cells);
    }
    return out + "  \\bottomrule\n";
}

/// The number of the character, as \DeclareUnicodeCharacter wants it.
std::string code_of(std::string_view character) {
    constexpr unsigned lead_bits[] = {0x7F, 0x7F, 0x1F, 0x0F, 0x07};
    auto code = static_cast<unsigned char>(character[0]) & lead_bits[character.size()];
    for (const char c : character.substr(1)) code = code << 6U | (static_cast<unsigned char>(c) & 0x3FU);
    return fmt::format("{:04X}", code);
}

constexpr std::string_view preamble =
    R"(% Compile in this folder, twice: lualatex main (or xelatex, pdflatex). Or take what you need into a document of
% your own: \usepackage{{graphicx,booktabs,tabularx}}, \graphicspath{{{{../figures/}}}}, \input{{figure-...}}.
\documentclass[11pt,a4paper]{{article}}
\usepackage{{iftex}}
\ifPDFTeX
  \usepackage[T1]{{fontenc}}
  \IfFileExists{{lmodern.sty}}{{\usepackage{{lmodern}}}}{{}}
\else
  \usepackage{{fontspec}}
  % For names in other scripts a font that has them: \setmainfont{{...}}
\fi
\usepackage[margin=25mm]{{geometry}}
\usepackage{{graphicx,booktabs,tabularx}}
\graphicspath{{{{../figures/}}}}
{}{}
\title{{{}}}
\author{{}}
\date{{}}
\begin{{document}}
\maketitle
)";

/// pdfTeX stops at a character that it has not been told of: such ones are shown by their numbers.
std::string unknown_characters(const std::set<std::string>& characters) {
    if (characters.empty()) return "";
    std::string out =
        "\\ifPDFTeX\n"
        "  \\newcommand\\numbered[2]{\\ifcsname u8:\\detokenize{#2}\\endcsname\\else\n"
        "    \\DeclareUnicodeCharacter{#1}{\\fbox{\\tiny #1}}\\fi}\n";
    for (const std::string& character : characters) {
        out += fmt::format("  \\numbered{{{}}}{{{}}}\n", code_of(character), character);
    }
    return out + "\\fi\n";
}

constexpr std::string_view number_place = "\uFFFC";

/// `Figure 1` with a place for the number: on one line, with the reference in that place.
std::string referred(const std::string& words, const std::string& label) {
    std::string out = escape_latex(words);
    std::ranges::replace(out, ' ', '~');
    const std::size_t at = out.find(number_place);
    if (at == std::string::npos) return out;
    return out.replace(at, number_place.size(), "\\ref{" + reference(label) + "}");
}

std::string listed(const std::string& words, const std::vector<std::string>& labels) {
    std::string out;
    for (const std::string& label : labels) out += (out.empty() ? "" : ", ") + referred(words, label);
    return out.empty() ? "" : out + ".\n";
}

/// How to have words broken and dates written as in the report's language; nothing to do in English.
std::string language_note(const words::Language& language) {
    if (language.tag() == "en") return "";
    return fmt::format("% In {0}: \\usepackage{{babel}} \\babelprovide[import={0},main]{{reportlanguage}}\n",
                       language.tag());
}

}  // namespace

bool fits_latex(const Grid& grid) {
    return !grid.rows.empty() && grid.rows.size() <= most_latex_rows;
}

LatexFile latex_figure(const Picture& picture) {
    const std::string stem(stem_of(picture.path));
    return {"figure-" + picture.label.substr(picture.label.find('-') + 1),
            fmt::format(
                "% Needs \\usepackage{{graphicx}} and \\graphicspath{{{{...}}}} to the folder of {0}.pdf.\n"
                "\\begin{{figure}}[htbp]\n"
                "  \\centering\n"
                "  \\includegraphics[width=\\linewidth,height=.85\\textheight,keepaspectratio]{{{0}.pdf}}\n"
                "  \\caption{{{1}}}\n"
                "  \\label{{{2}}}\n"
                "\\end{{figure}}\n",
                stem, latex_of(picture.caption), reference(picture.label))};
}

LatexFile latex_table(const Grid& grid) {
    const Environment environment = environment_of(grid);
    const std::string note = latex_of(grid.note);
    return {
        "table-" + grid.label.substr(grid.label.find('-') + 1),
        fmt::format("% Needs \\usepackage{{graphicx,booktabs,tabularx}}.\n"
                    "\\begin{{table}}[htbp]\n"
                    "  \\centering\\small\n"
                    "  \\caption{{{}}}\n"
                    "  \\label{{{}}}\n"
                    "  {}%\n{}  {}\n{}"
                    "\\end{{table}}\n",
                    escape_latex(title_of(grid)), reference(grid.label), environment.begin, rows_of(grid),
                    environment.end,
                    note.empty() ? "" : "\n  \\medskip\\parbox{\\linewidth}{\\footnotesize " + note + "}\n")};
}

std::string latex_main(const std::string& title, const std::vector<Part>& parts,
                       const std::vector<LatexFile>& files, const words::Language& language) {
    const words::Say say(language);
    std::string body;
    std::string_view section;
    for (const Part& part : parts) {
        if (part.level == 1) section = part.title;
        std::vector<std::string> figures, tables, inputs;
        for (const Picture* picture : part.pictures) {
            figures.push_back(picture->label);
            inputs.push_back(latex_figure(*picture).name);
        }
        for (const Grid* grid : part.tables) {
            if (!fits_latex(*grid)) continue;
            tables.push_back(grid->label);
            inputs.push_back(latex_table(*grid).name);
        }
        if (inputs.empty()) continue;
        if (!section.empty()) body += "\n\\section{" + escape_latex(section) + "}\n";
        if (part.level == 2) body += "\n\\subsection{" + escape_latex(part.title) + "}\n";
        section = {};
        body +=
            listed(say("Figure {}", number_place), figures) + listed(say("Table {}", number_place), tables);
        for (const std::string& input : inputs) body += "\\input{" + input + "}\n";
        body += "\\clearpage\n";  // floats that nothing parts pile up until LaTeX has no room for more
    }
    const std::string heading = escape_latex(title);
    std::set<std::string> characters = characters_beyond_ascii(heading + body);
    for (const LatexFile& file : files) characters.merge(characters_beyond_ascii(file.content));
    return fmt::format(fmt::runtime(preamble), language_note(language), unknown_characters(characters),
                       heading) +
           body + "\\end{document}\n";
}

}  // namespace entente::report
