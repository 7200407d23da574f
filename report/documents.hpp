// What a report holds for those who write in Quarto or LaTeX.
#pragma once

#include "entente/render/graphviz.hpp"
#include "entente/report/report.hpp"
#include "report/document.hpp"

namespace entente::report {

/// Adds to the report's files, which hold the figures as SVG: each as PDF beside it, report.qmd, print.css
/// for Pandoc, and in latex/ a snippet for each figure and table and main.tex, which sets them all. A figure
/// that cannot be made into PDF is left out of latex/ with a note. Of the options it is told its progress.
void add_documents(Report& report, Document document, render::GraphvizWorker& worker,
                   const ReportOptions& options);

}  // namespace entente::report
