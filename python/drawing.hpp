// Figures as Python asks for them: diagrams of periods, what changed between two, charts.
#pragma once

#include <string>
#include <vector>

#include "entente/model/network.hpp"
#include "request/chart.hpp"

namespace entente::python {

/// A finished figure.
struct DrawnFigure {
    std::string id;
    std::string title;
    std::string svg;    ///< in the flavour asked for
    std::string plain;  ///< without any style sheet: for PDF and PNG
    std::string dot;    ///< empty for charts
    std::vector<std::string> notes;
};

/// A diagram of each period of the view whose id is among the choices' eras; of all without ids.
std::vector<DrawnFigure> draw(const model::Network& network, const request::View& view,
                              const request::DrawChoices& choices);

/// What changed from the first period to the second.
DrawnFigure draw_change(const model::Network& network, const request::View& view, const std::string& before,
                        const std::string& after, const request::DrawChoices& choices);

/// `view.by` empty: the rule that is usual for the chart.
DrawnFigure chart(const model::Network& network, request::View view, const std::string& kind,
                  const request::ChartChoices& choices);

}  // namespace entente::python
