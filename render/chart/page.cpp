#include "render/chart/page.hpp"

#include <cmath>

namespace entente::render {
namespace {

std::string document_of(const ChartText& text, const Theme& theme, const DrawnChart& chart) {
    Document document{text.id, text.title, chart.description, chart.size};
    document.size.height = std::ceil(document.size.height);
    document.page = text.page;
    document.language = text.language.tag();
    return svg_document(document, theme, chart.svg);
}

}  // namespace

std::string finished_chart(const ChartText& text, const Theme& theme, const DrawChart& draw) {
    constexpr double wider = 1.06, widest = 4;
    if (!text.page) return document_of(text, theme, draw(text.width, 0));
    const double ratio = text.page->height / text.page->width;
    for (double width = text.page->width;; width *= wider) {
        const DrawnChart chart = draw(width, 0);
        const double spare = std::floor(ratio * chart.size.width) - std::ceil(chart.size.height);
        if (spare > 0) return document_of(text, theme, draw(width, spare));
        if (spare == 0 || width > widest * text.page->width) return document_of(text, theme, chart);
    }
}

}  // namespace entente::render
