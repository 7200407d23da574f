// Any bytes as names and labels of a network: every chart and diagram is well-formed XML that names no script
// and fetches nothing.
#include <pugixml.hpp>

#include <algorithm>
#include <string>

#include "entente/graph/phases.hpp"
#include "entente/render/chart.hpp"
#include "entente/render/diagram.hpp"
#include "entente/render/graphviz.hpp"
#include "network.hpp"

using namespace entente;

namespace {

std::string name_or(std::string name, const std::string& other) {
    name.erase(std::remove(name.begin(), name.end(), '\0'), name.end());
    return name.empty() ? other : name;
}

void check_node(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    fuzz::promise(name != "script" && name != "foreignObject" && name != "image",
                  "no element that runs or fetches");
    for (const pugi::xml_attribute& attribute : node.attributes()) {
        const std::string_view key = attribute.name(), value = attribute.value();
        fuzz::promise(!key.starts_with("on"), "no attribute that runs");
        fuzz::promise(!key.ends_with("href") || value.starts_with("#") || value.starts_with("http"),
                      "no link but to the web");
    }
    for (const pugi::xml_node& child : node.children()) check_node(child);
}

void check_svg(const std::string& svg) {
    pugi::xml_document document;
    fuzz::promise(static_cast<bool>(document.load_buffer(svg.data(), svg.size())), "a figure is well-formed");
    fuzz::promise(std::string_view(document.first_child().name()) == "svg", "a figure is an svg");
    check_node(document);
}

/// The same network under names drawn from the bytes, when the model takes them.
std::optional<model::Network> drawn_network(FuzzedDataProvider& bytes) {
    model::Draft draft = fuzz::drawn_draft(bytes);
    draft.title = name_or(bytes.ConsumeRandomLengthString(80), "title");
    for (auto& actor : draft.actors) actor.record.name = name_or(bytes.ConsumeRandomLengthString(60), "name");
    for (auto& era : draft.eras) era.label = name_or(bytes.ConsumeRandomLengthString(40), "era");
    for (auto& type : draft.types) type.label = name_or(bytes.ConsumeRandomLengthString(40), "type");
    for (auto& relation : draft.relations) {
        relation.record.label = name_or(bytes.ConsumeRandomLengthString(60), "label");
    }
    auto built = model::Network::build(std::move(draft));
    if (built.index() != 0) return std::nullopt;  // not UTF-8, or with a control character
    return std::get<model::Network>(std::move(built));
}

/// What every figure of a network is made from.
struct Case {
    const model::Network& network;
    render::ChartText text;
    std::vector<graph::Period> periods;
    std::vector<graph::Snapshot> snapshots;
    render::Theme theme = {};
};

Case make_case(const model::Network& network, FuzzedDataProvider& bytes) {
    const std::string text = name_or(bytes.ConsumeRandomLengthString(60), "text");
    Case out{network, {"fuzz", text, text, text}, graph::periods(network, {graph::PeriodUnit::era, 1}), {}};
    for (const graph::Period& period : out.periods) out.snapshots.emplace_back(network, period.interval);
    return out;
}

void check_charts(const Case& c) {
    constexpr model::ActorIndex a{0}, b{1};
    check_svg(render::timeline_svg(c.network, graph::phases(c.network, a, b, {graph::PeriodUnit::year, 1}),
                                   c.text, c.theme));
    check_svg(render::heatmap_svg(c.network, c.periods, c.snapshots, {a, b}, c.text, c.theme));
    check_svg(render::blocs_svg(c.network, c.periods, c.snapshots, c.text, c.theme));
    std::vector<render::AlignmentPoint> points;
    for (const graph::Period& period : c.periods) {
        points.push_back({period, 0.5, {}, std::nullopt, std::nullopt, c.text.title});
        points.push_back({period, std::nullopt, c.text.title, -0.25, std::nullopt, {}});
    }
    check_svg(render::alignment_svg(points, {c.text.title}, c.text, c.theme));
}

/// One era through Graphviz, the others as they are handed to it: a process a figure is slow.
void check_diagrams(const Case& c, render::GraphvizWorker& worker) {
    const render::Layout layout = render::make_layout(c.network, c.snapshots, c.theme, {});
    const auto cuts = render::strength_cuts(c.snapshots);
    for (std::size_t i = 0; i < c.periods.size(); ++i) {
        const auto diagram =
            render::make_diagram(c.network, c.periods[i], c.snapshots[i], layout, c.theme, cuts);
        fuzz::promise(!render::to_dot(diagram, c.theme).empty(), "a diagram is written");
        if (i == 0) check_svg(render::to_svg(diagram, c.theme, worker).svg);
    }
    check_svg(render::multiples_svg(c.network, c.periods, c.snapshots, layout,
                                    render::make_excerpt(c.snapshots), c.text, c.theme));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static render::GraphvizWorker worker;  // forked at the first input, before there is a thread
    FuzzedDataProvider bytes(data, size);
    const auto network = drawn_network(bytes);
    if (!network || network->actors().size() < 2) return 0;
    const Case c = make_case(*network, bytes);
    check_charts(c);
    check_diagrams(c, worker);
    return 0;
}
