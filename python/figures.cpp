// Diagrams of periods, of what changed between two, and charts.
#include <fmt/format.h>

#include "entente/render/graphviz.hpp"
#include "python/drawing.hpp"
#include "python/spelling.hpp"
#include "python/worker.hpp"

namespace entente::python {
namespace {

DrawnFigure figure_of(const render::Diagram& diagram, const request::Stage& stage, const std::string& id,
                      render::GraphvizWorker& worker) {
    const auto svg = [&](const render::Theme& theme) { return render::to_svg(diagram, theme, worker); };
    const render::Theme& ground = request::ground_of(stage.look);
    render::Drawing drawing = svg(ground);
    DrawnFigure figure{id, diagram.title, {}, std::move(drawing.svg), {}, stage.seen.notes};
    for (const auto& notes : {request::notes_of(diagram), request::left_out_of(stage)}) {
        figure.notes.insert(figure.notes.end(), notes.begin(), notes.end());
    }
    if (!drawing.note.empty()) figure.notes.push_back(drawing.note);
    figure.svg =
        request::in_flavour(stage.look, figure.plain, [&](const auto& theme) { return svg(theme).svg; });
    figure.dot = render::to_dot(diagram, ground);
    return figure;
}

}  // namespace

std::vector<DrawnFigure> draw(const model::Network& network, const request::View& view,
                              const request::DrawChoices& choices) {
    const request::Look look = request::look_of(choices.looks, call);
    request::Seen seen = request::seen(network, view);
    // What is misspelt should not wait for the layout.
    const std::vector<std::size_t> positions = request::chosen(seen.periods, "era", choices.eras);
    const request::Stage stage = request::make_stage(network, std::move(seen), call, choices, look);
    std::vector<DrawnFigure> figures;
    with_worker([&](render::GraphvizWorker& worker) {
        for (const std::size_t position : positions) {
            figures.push_back(figure_of(request::diagram_of(stage, position), stage,
                                        stage.seen.periods[position].id, worker));
        }
    });
    return figures;
}

DrawnFigure draw_change(const model::Network& network, const request::View& view, const std::string& before,
                        const std::string& after, const request::DrawChoices& choices) {
    const request::Look look = request::look_of(choices.looks, call);
    if (before == after) throw request::UsageError("after: the two periods are one; name two");
    request::Seen seen = request::seen(network, view);
    const std::size_t first = request::chosen(seen.periods, "before", {before}).front();
    const std::size_t second = request::chosen(seen.periods, "after", {after}).front();
    const request::Stage stage = request::make_stage(network, std::move(seen), call, choices, look);
    DrawnFigure figure;
    with_worker([&](render::GraphvizWorker& worker) {
        figure = figure_of(request::difference_of(stage, first, second), stage,
                           fmt::format("{}-to-{}", before, after), worker);
    });
    return figure;
}

DrawnFigure chart(const model::Network& network, request::View view, const std::string& kind,
                  const request::ChartChoices& choices) {
    const request::ChartKind asked = request::chart_kind_of(kind);
    request::refuse_what_it_lacks(asked, view, choices);
    if (view.by.empty()) view.by = request::usual_rule(asked);
    const request::Look look = request::look_of(choices.draw.looks, call);
    const request::Chart chart = request::chart_of(network, asked, view, choices, look);
    DrawnFigure figure{kind, chart.text.title, {}, chart.draw(request::ground_of(look)), {}, chart.notes};
    figure.svg = request::in_flavour(look, figure.plain, chart.draw);
    return figure;
}

}  // namespace entente::python
