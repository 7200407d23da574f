// Networks to draw: any number of actors of all kinds, deep parents, names short, long and strange.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "entente/graph/periods.hpp"
#include "entente/render/diagram.hpp"
#include "support/random_networks.hpp"

namespace entente::test {

inline const std::vector<std::string>& strange_names() {
    static const std::vector<std::string> names = {
        "Iran",
        "CIA",
        "United States of America",
        "Special Representative for Afghanistan and Pakistan of the European Union",
        "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch",
        "中华人民共和国外交部",
        "Hizb-i-Islami / Gulbuddin",
        "A",
        "<b>&\"quoted\"</b>",
        "پاکستان"};
    return names;
}

/// `actors` actors, of which the first two are states that can be the focus; two or three eras.
inline model::Draft figure_draft(std::uint32_t seed, std::size_t actors, std::size_t relations) {
    static const std::vector<std::string> kinds = {"state",          "agency", "alliance", "organization",
                                                   "militant-group", "person", "other",    "state"};
    static const std::vector<std::string> types = {"visit", "aid", "pact", "sanction"};
    Dice dice(seed);
    std::string text = "observed 1900..1940\nera one 1900..1912\nera two 1912..1925\nera three 1925..1940\n";
    for (std::size_t i = 0; i < actors; ++i) {
        const std::string kind = i < 2 ? "state" : kinds[dice.below(kinds.size())];
        text += "a" + std::to_string(i) + " " + kind;
        if (i > 2 && dice.chance(kind == "agency" || kind == "person" ? 80 : 10)) {
            text += " a" + std::to_string(dice.chance(40) ? dice.below(2) : dice.below(i));
        }
        text += "\n";
    }
    for (std::size_t i = 0; actors > 1 && i < relations; ++i) {
        const std::size_t source = dice.chance(30) ? dice.below(2) : dice.below(actors);
        const std::size_t target = (source + 1 + dice.below(actors - 1)) % actors;
        const std::size_t type = dice.below(types.size());
        text += "a" + std::to_string(source) + (type % 2 == 0 ? " - a" : " > a") + std::to_string(target);
        text += " " + types[type] + " " + detail::random_weight(dice);
        text += " " + detail::random_when(dice, type >= 2) + "\n";
    }
    model::Draft out = draft(text);
    for (model::Draft::Actor& actor : out.actors) {
        if (dice.chance(40)) actor.record.name = strange_names()[dice.below(strange_names().size())];
    }
    return out;
}

/// A network with all that is needed to draw its eras.
struct Figures {
    model::Network network;
    std::vector<graph::Period> periods;
    std::vector<graph::Snapshot> snapshots;
    render::Theme theme;
    render::Layout layout;

    explicit Figures(model::Draft draft, bool focus = true) : network(build(std::move(draft))) {
        periods = graph::periods(network, {});
        for (const graph::Period& period : periods) snapshots.emplace_back(network, period.interval);
        render::LayoutOptions options;
        if (focus && network.focus()) options.focus = network.focus();
        if (focus && !options.focus && network.actors().size() > 1) {
            options.focus = {model::index_at<model::ActorIndex>(0), model::index_at<model::ActorIndex>(1)};
        }
        layout = render::make_layout(network, snapshots, theme, options);
    }

    [[nodiscard]] render::Diagram diagram(std::size_t era, const render::DiagramOptions& options = {}) const {
        return render::make_diagram(network, periods[era], snapshots[era], layout, theme,
                                    render::strength_cuts(snapshots), options);
    }

    [[nodiscard]] const render::Placement& place(std::string_view id) const {
        return *layout.find(actor(network, id));
    }
};

}  // namespace entente::test
