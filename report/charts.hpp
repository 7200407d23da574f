// The charts of the report.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "entente/render/chart.hpp"
#include "entente/render/layout.hpp"
#include "entente/render/page_svg.hpp"
#include "entente/render/theme.hpp"
#include "report/figures.hpp"
#include "report/findings.hpp"
#include "words/say.hpp"

namespace entente::report {

/// Draws charts as files and for the page.
class Charts {
public:
    /// What is drawn for the page goes through `page`. `dark` is the theme of a dark screen.
    Charts(const Findings& findings, const render::Theme& theme, const render::Theme& dark,
           render::PageFigures& page, const words::Language& language);

    Figure timeline(std::size_t dyad);   ///< of a dyad of Findings::dyads
    Figure alignment(std::size_t dyad);  ///< likewise, by decade
    Figure heatmap();                    ///< of the focal dyad
    /// Eras beside each other in that layout, the eras' own, as a file: the page shows its figures of eras
    /// small, see overview_html(). None when fewer than two eras have ties.
    std::optional<Figure> multiples(const render::Layout& layout);
    /// Who moved between blocs, on the page in one shape for all screens; none when fewer than two eras have
    /// ties with a sign.
    std::optional<Figure> blocs();

private:
    using Draw = std::function<std::string(const render::ChartText&, const render::Theme&)>;

    /// `prefix` of the ids on the page.
    Figure chart(const std::string& path, const std::string& prefix, render::ChartText text,
                 const Draw& draw);
    [[nodiscard]] std::string file(const std::string& name, std::size_t i) const;
    [[nodiscard]] render::ChartText chart_text(const std::string& id, std::string title,
                                               std::string subtitle) const;
    [[nodiscard]] std::vector<render::AlignmentPoint> by_decade(const DyadFindings& dyad) const;

    const Findings& findings_;
    const model::Network& network_;
    const render::Theme& theme_;
    const render::Theme& dark_;
    render::PageFigures& page_;
    words::Say say_;
};

}  // namespace entente::report
