#include "cli/figure_bytes.hpp"

#include <functional>

#include "entente/render/graphviz.hpp"

namespace entente::cli {
namespace {

/// `plain` in the format; `draw` draws it in another theme.
std::string in_format(const std::string& plain, const request::Look& look, DrawingFormat format,
                      render::GraphvizWorker& worker,
                      const std::function<std::string(const render::Theme& theme)>& draw) {
    if (format == DrawingFormat::pdf) return worker.to_pdf(plain);
    if (format == DrawingFormat::png) return worker.to_png(plain);
    return request::in_flavour(look, plain, draw);
}

}  // namespace

Figure figure_of(const render::Diagram& diagram, const request::Look& look, DrawingFormat format,
                 render::GraphvizWorker& worker) {
    Figure figure{{}, request::notes_of(diagram)};
    const render::Theme& ground = request::ground_of(look);
    if (format == DrawingFormat::dot) {
        figure.bytes = render::to_dot(diagram, ground);
        return figure;
    }
    const render::Drawing drawing = render::to_svg(diagram, ground, worker);
    if (!drawing.note.empty()) figure.notes.push_back(drawing.note);
    figure.bytes = in_format(drawing.svg, look, format, worker, [&](const render::Theme& theme) {
        return render::to_svg(diagram, theme, worker).svg;
    });
    return figure;
}

Figure figure_of(const request::Chart& chart, const request::Look& look, DrawingFormat format,
                 render::GraphvizWorker& worker) {
    const std::string plain = chart.draw(request::ground_of(look));
    return {in_format(plain, look, format, worker, chart.draw), chart.notes};
}

}  // namespace entente::cli
