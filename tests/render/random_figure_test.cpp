// Whole figures of random networks: drawn as designed, harmless, no text outside, nothing missing.
#include <gtest/gtest.h>

#include <cstdlib>

#include "entente/render/graphviz.hpp"
#include "tests/render/random_figures.hpp"
#include "tests/render/svg_reader.hpp"

namespace entente::render {
namespace {

using testing::by_id;
using testing::read_clean_svg;

void expect_all_drawn(const Diagram& diagram, const XmlElement& svg) {
    for (const Node& node : diagram.nodes) {
        const auto name = "fig-actor-" + std::to_string(model::position(node.placement.actor));
        EXPECT_NE(by_id(svg, name), nullptr) << name;
    }
    for (const Arc& arc : diagram.arcs) {
        const auto name = "fig-tie-" + std::to_string(model::position(arc.first)) + '-' +
                          std::to_string(model::position(arc.second));
        EXPECT_NE(by_id(svg, name), nullptr) << name;
    }
    EXPECT_EQ(testing::texts(svg, "desc").front(), diagram.description);
}

TEST(RandomFigure, IsDrawnAsDesignedAndWhole) {
    const char* const wanted = std::getenv("ENTENTE_RANDOM_FIGURES");  // networks; more by hand
    const std::uint32_t networks = wanted != nullptr ? static_cast<std::uint32_t>(std::atoi(wanted)) : 12;
    GraphvizWorker worker;
    for (std::uint32_t seed = 1; seed <= networks; ++seed) {
        const std::size_t actors = 1 + seed * 7 % 40;
        const test::Figures figures(test::figure_draft(seed, actors, actors * (seed % 4)), seed % 3 != 0);
        for (std::size_t era = 0; era < figures.periods.size(); ++era) {
            SCOPED_TRACE("seed " + std::to_string(seed) + ", era " + std::to_string(era));
            Diagram diagram = figures.diagram(era);
            diagram.id = "fig";
            const Drawing drawing = to_svg(diagram, figures.theme, worker);
            EXPECT_EQ(drawing.note, "");
            expect_all_drawn(diagram, read_clean_svg(drawing.svg, "fig"));
        }
    }
}

}  // namespace
}  // namespace entente::render
