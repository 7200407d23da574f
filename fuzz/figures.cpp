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

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    FuzzedDataProvider bytes(data, size);
    const auto network = drawn_network(bytes);
    if (!network || network->actors().size() < 2) return 0;
    const render::Theme theme;
    const std::string text = name_or(bytes.ConsumeRandomLengthString(60), "text");
    const render::ChartText words{"fuzz", text, text, text};
    const model::ActorIndex a{0}, b{1};
    check_svg(render::timeline_svg(*network, graph::phases(*network, a, b, {graph::PeriodUnit::year, 1}),
                                   words, theme));
    const auto periods = graph::periods(*network, {graph::PeriodUnit::era, 1});
    std::vector<graph::Snapshot> snapshots;
    for (const graph::Period& period : periods) snapshots.emplace_back(*network, period.interval);
    check_svg(render::heatmap_svg(*network, periods, snapshots, {a, b}, words, theme));
    const render::Layout layout = render::make_layout(*network, snapshots, theme, {});
    const auto cuts = render::strength_cuts(snapshots);
    for (std::size_t i = 0; i < periods.size(); ++i) {
        const auto diagram = render::make_diagram(*network, periods[i], snapshots[i], layout, theme, cuts);
        fuzz::promise(!render::to_dot(diagram, theme).empty(), "a diagram is written");
    }
    return 0;
}
