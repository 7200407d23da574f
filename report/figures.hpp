// The figures of the report.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "entente/model/progress.hpp"
#include "entente/render/graphviz.hpp"
#include "entente/render/theme.hpp"
#include "entente/words/language.hpp"
#include "report/document.hpp"
#include "report/findings.hpp"

namespace entente::report {

struct Figure {
    std::string path;                   ///< inside the report
    std::string svg;                    ///< the file
    std::string page;                   ///< svg elements for the page, wide and tall, see render::PageFigures
    std::vector<std::string> prefixes;  ///< of the ids in them
    // What the page sets round the figure of an era.
    std::string strip = {};
    std::vector<KeyEntry> key = {};
    std::string legend = {};
    std::string source = {};
};

/// Eras that are drawn; of more, those in which relations are the strongest in all.
inline constexpr std::size_t eras_drawn = 24;

struct Figures {
    std::vector<Figure> eras;              ///< by era; without SVG when it is not drawn
    std::vector<Figure> timelines;         ///< by dyad of Findings::dyads
    std::vector<Figure> alignments;        ///< likewise
    std::optional<Figure> heatmap;         ///< with a focal dyad only
    std::optional<Figure> multiples = {};  ///< the eras beside each other; see Charts
    std::optional<Figure> blocs = {};
    std::vector<std::string> notes;  ///< what was simplified or left out
    std::string style_sheet;         ///< of all Figure::page
};

Figures draw_figures(const Findings& findings, const render::Theme& theme, render::GraphvizWorker& worker,
                     const std::function<void(const std::string&)>& progress,
                     const words::Language& language = {}, model::Progress* count = nullptr);

}  // namespace entente::report
