// Figures and tables of the report for a LaTeX document.
#pragma once

#include <string>
#include <vector>

#include "report/document.hpp"
#include "report/exhibits.hpp"

namespace entente::report {

/// Tables of more rows are not set: their CSV files hold them.
inline constexpr std::size_t most_latex_rows = 60;

/// A file of the latex folder, and what to \input it as.
struct LatexFile {
    std::string name;  ///< without `.tex`
    std::string content;
};

/// `\begin{figure}` with the PDF of the picture, caption and label (`fig:era-crisis`).
LatexFile latex_figure(const Picture& picture);

/// `\begin{table}` in the style of booktabs, with caption and label (`tbl:ties-crisis`).
LatexFile latex_table(const Grid& grid);

/// Whether the table is of a size to be set.
bool fits_latex(const Grid& grid);

/// main.tex, which sets all of these under the headings of the report and refers to each; `files` are what it
/// will input, for characters that pdfTeX has to be told of.
std::string latex_main(const std::string& title, const std::vector<Part>& parts,
                       const std::vector<LatexFile>& files, const words::Language& language = {});

}  // namespace entente::report
