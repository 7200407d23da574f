// The whole report as files in memory; whoever calls writes them.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "entente/model/library.hpp"
#include "entente/model/network.hpp"
#include "entente/model/progress.hpp"
#include "entente/render/graphviz.hpp"
#include "entente/render/theme.hpp"
#include "entente/words/language.hpp"

namespace entente::report {

/// A file of the report: path inside its folder (`figures/cold-war.svg`) and bytes.
struct File {
    std::string path;     ///< with `/` between, relative
    std::string content;  ///< its bytes
};

/// What make_report() gives.
struct Report {
    std::vector<File> files;         ///< in the order in which they are listed
    std::vector<std::string> notes;  ///< what was simplified or left out, for the caller to say
};

/// Tables of more rows are left out of the report: the page and a note say so, and which command writes them.
inline constexpr std::size_t most_rows = 250'000;

/// What a caller may say about a report.
struct ReportOptions {
    std::string title = {};         ///< empty: the network's title
    std::string network_name = {};  ///< as the commands in the methods section name it: `us-pakistan`
    /// Also report.qmd (Quarto), print.css (Pandoc), every figure as PDF, and latex/ with a snippet for each
    /// figure and table.
    bool documents = false;
    /// Named with their versions in the methods section, as what the numbers and figures were made with.
    std::vector<model::Library> libraries = {};
    words::Language language = {};  ///< of the page and its figures; tables keep their English column names
    /// Called before each step with what is done next; may be empty.
    std::function<void(const std::string&)> progress = {};
    /// graph::BalanceOptions::start_clock: a limit to the search for each era's frustration index. Empty:
    /// until it is proven, which of a large dense network may take longer than anybody waits.
    std::function<std::function<bool()>()> balance_clock = {};
    /// Counts the figures drawn and their PDFs; may be nullptr, else it must outlive the call.
    model::Progress* figures = nullptr;
};

/// index.html (self-contained, no script needed, no request to anywhere), report.md, figures/ (era-ID.svg
/// for each era, timeline.svg and heatmap.svg for the focal dyad, timeline-N.svg for the strongest dyads
/// without one) and tables/*.csv, the same bytes as the commands give that the page lists. Every number
/// stands beside the relations behind it or links to a table that lists them. Works for any network: without
/// a focus the parts about a dyad are left out. Of a large network the figures draw an excerpt (see
/// render::make_excerpt()) and the page lists the strongest relations, so that it stays of a size to read.
Report make_report(const model::Network& network, const render::Theme& theme, render::GraphvizWorker& worker,
                   const ReportOptions& options);

}  // namespace entente::report
