// The figures of the data sets that ship: nothing runs through a box, and every label has its room.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "entente/graph/periods.hpp"
#include "entente/ingest/json.hpp"
#include "entente/render/diagram.hpp"

namespace entente {
namespace {

class ShippedFigures : public testing::TestWithParam<std::string> {};

TEST_P(ShippedFigures, have_no_tie_through_a_box) {
    const std::string path = std::string(ENTENTE_SOURCE_DIR) + "/data/" + GetParam();
    const model::Network network = ingest::read_json(ingest::read_file(path), path);
    const render::Theme theme;
    const std::vector<graph::Period> periods = graph::periods(network, {graph::PeriodUnit::era});
    std::vector<graph::Snapshot> snapshots;
    for (const graph::Period& period : periods) snapshots.emplace_back(network, period.interval);
    const render::Layout layout = render::make_layout(network, snapshots, theme, {.focus = network.focus()});
    for (std::size_t i = 0; i < periods.size(); ++i) {
        const render::Diagram diagram = render::make_diagram(network, periods[i], snapshots[i], layout, theme,
                                                             render::strength_cuts(snapshots));
        EXPECT_EQ(diagram.arcs_through_boxes, 0U) << periods[i].label;
        EXPECT_EQ(diagram.arcs.size(), snapshots[i].dyads().size()) << periods[i].label;
        EXPECT_TRUE(diagram.notes.empty()) << periods[i].label << ": " << diagram.notes.front();
    }
}

INSTANTIATE_TEST_SUITE_P(Shipped, ShippedFigures,
                         testing::Values("us-pakistan.json", "great-powers-1872-1907.json"),
                         [](const auto& name) { return name.param.substr(0, 2); });

}  // namespace
}  // namespace entente
