#include "render/layout/scene.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include "entente/render/excerpt.hpp"
#include "render/layout/labels.hpp"
#include "render/rounding.hpp"

namespace entente::render {
namespace {

using model::ActorIndex;
using model::position;
using Focus = std::optional<std::array<ActorIndex, 2>>;

bool is_focal(const Focus& focus, ActorIndex actor) {
    return focus && (actor == (*focus)[0] || actor == (*focus)[1]);
}

EraSet era_bit(std::size_t era, std::size_t eras) {
    constexpr std::size_t bits = 64;
    return EraSet{1} << (eras <= bits ? era : era * bits / eras);
}

/// By snapshot: the ties that its figure draws.
using Ties = std::vector<std::vector<const graph::Dyad*>>;

Ties ties_of(std::span<const graph::Snapshot> snapshots, const LayoutOptions& options) {
    Ties ties;
    for (std::size_t era = 0; era < snapshots.size(); ++era) {
        ties.push_back(drawn_ties(snapshots[era], options.ties.empty() ? nullptr : &options.ties.at(era)));
    }
    return ties;
}

void add_members(Scene& scene, const model::Network& network, std::span<const graph::Snapshot> snapshots,
                 const Ties& ties, const Theme& theme, const Focus& focus) {
    std::vector<EraSet> present(network.actors().size()), tied(network.actors().size());
    for (std::size_t era = 0; era < snapshots.size(); ++era) {
        const EraSet bit = era_bit(era, snapshots.size());
        for (const ActorIndex actor : snapshots[era].actors()) present[position(actor)] |= bit;
        for (const graph::Dyad* dyad : ties[era]) {
            tied[position(dyad->first)] |= bit;
            tied[position(dyad->second)] |= bit;
        }
    }
    for (std::size_t i = 0; i < tied.size(); ++i) {
        const auto actor = model::index_at<ActorIndex>(i);
        const bool focal = is_focal(focus, actor);
        if (tied[i] == 0 && !focal) continue;
        scene.members.push_back({labelled(network, actor, theme, focal), present[i], tied[i]});
    }
}

void rank_weights(std::vector<Link>& links) {
    std::vector<std::size_t> order(links.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto strength = [&](std::size_t i) {
        return (links[i].cooperation + links[i].conflict) / count(links[i].eras);
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t i, std::size_t j) { return strength(i) < strength(j); });
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        links[order[rank]].weight =
            1 + 2 * (static_cast<double>(rank) + 0.5) / static_cast<double>(order.size());
    }
}

void add_links(Scene& scene, std::span<const graph::Snapshot> snapshots, const Ties& ties) {
    std::map<std::pair<std::size_t, std::size_t>, Link> links;
    for (std::size_t era = 0; era < snapshots.size(); ++era) {
        const double years = model::years(snapshots[era].interval());
        for (const graph::Dyad* dyad : ties[era]) {
            const std::size_t a = *scene.member(dyad->first), b = *scene.member(dyad->second);
            Link& link = links[{a, b}];
            link.a = a;
            link.b = b;
            link.eras |= era_bit(era, snapshots.size());
            if (years <= 0) continue;
            link.cooperation += dyad->cooperation / years;
            link.conflict += dyad->conflict / years;
        }
    }
    scene.links_of.resize(scene.members.size());
    for (const auto& [ends, link] : links) {
        scene.links_of[link.a].push_back(scene.links.size());
        scene.links_of[link.b].push_back(scene.links.size());
        scene.links.push_back(link);
        scene.links.back().cooperation = rounded(link.cooperation);
        scene.links.back().conflict = rounded(link.conflict);
    }
    rank_weights(scene.links);
}

// Takes the names from all but the most prominent members: those with the most strength in their ties.
void drop_names(Scene& scene, std::size_t most) {
    constexpr Size nameless = {11, 11};
    if (most == 0 || scene.members.size() <= most) return;
    std::vector<double> strength(scene.members.size());
    for (const Link& link : scene.links) {
        strength[link.a] += link.cooperation + link.conflict;
        strength[link.b] += link.cooperation + link.conflict;
    }
    std::vector<std::size_t> order(scene.members.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if (scene.members[a].box.focal != scene.members[b].box.focal) return scene.members[a].box.focal;
        return rounded(strength[a]) > rounded(strength[b]);
    });
    for (std::size_t rank = most; rank < order.size(); ++rank) {
        Placement& box = scene.members[order[rank]].box;
        if (box.focal) continue;
        box.lines.clear();
        box.size = nameless;
    }
}

// From the outermost actor down to this one: actors sorted by it stand beside what they are part of.
std::vector<ActorIndex> lineage(const model::Network& network, ActorIndex actor) {
    std::vector<ActorIndex> line = {actor};
    while (network[line.back()].parent) line.push_back(*network[line.back()].parent);
    std::reverse(line.begin(), line.end());
    return line;
}

// The innermost focal actor that this one is, or is part of.
std::optional<std::size_t> pole_of(const std::vector<ActorIndex>& line, const Focus& focus) {
    for (auto actor = line.rbegin(); focus && actor != line.rend(); ++actor) {
        if (*actor == (*focus)[0]) return 0;
        if (*actor == (*focus)[1]) return 1;
    }
    return std::nullopt;
}

void add_groups(Scene& scene, const model::Network& network, const Focus& focus) {
    std::vector<std::vector<ActorIndex>> lines;
    for (const Member& member : scene.members) lines.push_back(lineage(network, member.box.actor));
    std::vector<std::size_t> order(scene.members.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t i, std::size_t j) { return lines[i] < lines[j]; });
    std::map<ActorIndex, Group> groups;
    for (const std::size_t i : order) {
        if (const auto pole = pole_of(lines[i], focus)) {
            std::vector<std::size_t>& stack = scene.stacks[*pole];
            stack.insert(scene.members[i].box.focal ? stack.begin() : stack.end(), i);
            continue;
        }
        Group& group = groups[lines[i].front()];
        if (group.members.empty()) group.kind = network[scene.members[i].box.actor].kind;
        group.members.push_back(i);
    }
    for (auto& [root, group] : groups) {
        if (group.members.size() > 1 && scene.members[group.members.front()].box.actor == root) {
            group.owner = root;
        }
        scene.groups.push_back(std::move(group));
    }
}

}  // namespace

std::optional<std::size_t> Scene::member(model::ActorIndex actor) const {
    const auto found =
        std::lower_bound(members.begin(), members.end(), actor,
                         [](const Member& m, ActorIndex value) { return m.box.actor < value; });
    if (found == members.end() || found->box.actor != actor) return std::nullopt;
    return static_cast<std::size_t>(found - members.begin());
}

Scene make_scene(const model::Network& network, std::span<const graph::Snapshot> snapshots,
                 const Theme& theme, const LayoutOptions& options) {
    Scene scene;
    const Ties ties = ties_of(snapshots, options);
    add_members(scene, network, snapshots, ties, theme, options.focus);
    add_links(scene, snapshots, ties);
    drop_names(scene, options.most_labels);
    const bool staged =
        options.arrangement == Arrangement::automatic || options.arrangement == Arrangement::stage;
    add_groups(scene, network, staged ? options.focus : Focus{});
    return scene;
}

}  // namespace entente::render
