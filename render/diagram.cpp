// A snapshot as a figure: whose boxes are drawn, which arcs join them, what they say.
#include "entente/render/diagram.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "entente/render/text.hpp"
#include "render/chips.hpp"
#include "render/layout/labels.hpp"
#include "render/layout/scene.hpp"
#include "render/rounding.hpp"
#include "render/wording.hpp"

namespace entente::render {
namespace {

using model::ActorIndex;

constexpr double ghost_scale = 0.86;  // of a pale name, which has no box
constexpr double bottom_margin = 12;
constexpr std::size_t most_at_full_size = 55;  // actors; see make_layout()
constexpr double shortest_marked = 30;         // a chip would hide a shorter arc

class Drafting {
public:
    Drafting(const model::Network& network, const graph::Snapshot& snapshot, const Layout& layout,
             const Theme& theme, const std::array<double, 2>& cuts, const DiagramOptions& options)
        : network_(network),
          snapshot_(snapshot),
          layout_(layout),
          theme_(theme),
          cuts_(cuts),
          options_(options),
          years_(model::years(snapshot.interval())) {}

    Diagram draft(const graph::Period& period);

private:
    void sort_dyads();
    void note_size();
    [[nodiscard]] std::vector<TieCount> tie_counts() const;
    void add_nodes();
    void add_hulls();
    void add_arcs();
    void add_chips();
    void add_words(const graph::Period& period);
    void crop();
    [[nodiscard]] double per_year(const graph::Dyad& dyad) const {
        return years_ > 0 ? rounded(dyad.strength() / years_) : 0;
    }
    [[nodiscard]] int level(const graph::Dyad& dyad) const;
    [[nodiscard]] bool is_focal(const graph::Dyad& dyad) const;
    [[nodiscard]] std::size_t stop_of(ActorIndex actor) const;
    [[nodiscard]] Arc arc(const graph::Dyad& dyad) const;

    const model::Network& network_;
    const graph::Snapshot& snapshot_;
    const Layout& layout_;
    const Theme& theme_;
    std::array<double, 2> cuts_;
    const DiagramOptions& options_;
    double years_;
    Diagram diagram_;
    std::vector<Stop> stops_;                // by node
    std::vector<const graph::Dyad*> dyads_;  // drawn, strongest first, the focal one before
};

std::string id_from(const std::string& text) {
    std::string id;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        id.push_back(plain ? c : '-');
    }
    const bool letter = !id.empty() && ((id[0] >= 'a' && id[0] <= 'z') || (id[0] >= 'A' && id[0] <= 'Z'));
    return letter ? id : "e" + id;
}

bool Drafting::is_focal(const graph::Dyad& dyad) const {
    return layout_.find(dyad.first)->focal && layout_.find(dyad.second)->focal;
}

int Drafting::level(const graph::Dyad& dyad) const {
    const double strength = per_year(dyad);
    return strength <= cuts_[0] ? 1 : strength <= cuts_[1] ? 2 : 3;
}

void Drafting::sort_dyads() {
    std::size_t left_out = 0;
    const auto* drawn = options_.excerpt ? &options_.excerpt->ties.at(options_.snapshot) : nullptr;
    for (const graph::Dyad* dyad : drawn_ties(snapshot_, drawn)) {
        if (layout_.find(dyad->first) && layout_.find(dyad->second)) {
            dyads_.push_back(dyad);
        } else {
            ++left_out;
        }
    }
    std::stable_sort(dyads_.begin(), dyads_.end(), [&](const graph::Dyad* a, const graph::Dyad* b) {
        if (is_focal(*a) != is_focal(*b)) return is_focal(*a);
        return rounded(a->strength()) > rounded(b->strength());
    });
    if (left_out > 0) {
        diagram_.notes.push_back(std::to_string(left_out) +
                                 " ties are not drawn: the layout has no place for their actors");
    }
}

void Drafting::note_size() {
    if (layout_.placements.size() <= most_at_full_size) return;
    diagram_.notes.push_back(std::to_string(layout_.placements.size()) +
                             " actors: labels are smaller than usual when the figure is fitted to a page");
}

// By actor: ties in the snapshot, and those of them that are drawn.
std::vector<TieCount> Drafting::tie_counts() const {
    std::vector<TieCount> ties(network_.actors().size());
    for (const graph::Dyad& dyad : snapshot_.dyads()) {
        ++ties[model::position(dyad.first)].all;
        ++ties[model::position(dyad.second)].all;
    }
    for (const graph::Dyad* dyad : dyads_) {
        ++ties[model::position(dyad->first)].drawn;
        ++ties[model::position(dyad->second)].drawn;
    }
    return ties;
}

void Drafting::add_nodes() {
    const std::vector<TieCount> ties = tie_counts();
    for (const ActorIndex actor : snapshot_.actors()) {
        const Placement* placement = layout_.find(actor);
        if (!placement) continue;
        const TieCount& count = ties[model::position(actor)];
        if (count.drawn == 0 && !placement->focal && network_[actor].kind == model::ActorKind::person)
            continue;
        Node node;
        node.placement = *placement;
        node.kind = network_[actor].kind;
        node.ghost = count.drawn == 0 && !placement->focal;
        node.tooltip = actor_tooltip(network_, actor, count);
        Stop stop{placement->centre, placement->size, shape_of(theme_, node.kind, placement->focal),
                  node.ghost};
        if (node.ghost) stop.size = {stop.size.width * ghost_scale, stop.size.height * ghost_scale};
        stops_.push_back(stop);
        diagram_.nodes.push_back(std::move(node));
    }
    for (const model::ActorKind kind : model::all_kinds()) {
        const bool drawn = std::any_of(diagram_.nodes.begin(), diagram_.nodes.end(), [&](const Node& node) {
            return node.kind == kind && !node.ghost && !node.placement.focal;
        });
        if (drawn) diagram_.kinds.push_back(kind);
    }
}

// The hull reaches round the members that are drawn, and keeps its width, so that it does not jump
// from era to era.
void Drafting::add_hulls() {
    for (const Hull& whole : layout_.hulls) {
        const Box ground = {whole.top_left, whole.top_left + Point{whole.size.width, whole.size.height}};
        double top = ground.high.y, bottom = ground.low.y;
        std::size_t drawn = 0;
        for (const Node& node : diagram_.nodes) {
            if (!ground.contains(node.placement.centre)) continue;
            const Box box = box_of(node.placement, hull_padding);
            top = std::min(top, box.low.y);
            bottom = std::max(bottom, box.high.y);
            ++drawn;
        }
        if (drawn < 2) continue;
        diagram_.hulls.push_back({whole.owner, {whole.top_left.x, top}, {whole.size.width, bottom - top}});
    }
}

std::size_t Drafting::stop_of(ActorIndex actor) const {
    const auto found = std::lower_bound(diagram_.nodes.begin(), diagram_.nodes.end(), actor,
                                        [](const Node& n, ActorIndex a) { return n.placement.actor < a; });
    return static_cast<std::size_t>(found - diagram_.nodes.begin());
}

Arc Drafting::arc(const graph::Dyad& dyad) const {
    Arc arc;
    arc.first = dyad.first;
    arc.second = dyad.second;
    arc.sign = sign_of(dyad.cooperation, dyad.conflict);
    arc.level = level(dyad);
    arc.arrow_first = dyad.backward && !dyad.mutual;
    arc.arrow_second = dyad.forward && !dyad.mutual;
    arc.tooltip = tie_tooltip(network_, dyad);
    return arc;
}

// Arcs in the order of dyads_; they are turned round, weakest first, when all is placed.
void Drafting::add_arcs() {
    std::vector<Route> routes;
    for (const graph::Dyad* dyad : dyads_) {
        routes.push_back({stop_of(dyad->first), stop_of(dyad->second), static_cast<double>(level(*dyad)),
                          is_focal(*dyad)});
    }
    const RoutedArcs routed = route_arcs(stops_, routes, layout_.area);
    for (std::size_t i = 0; i < dyads_.size(); ++i) {
        diagram_.arcs.push_back(arc(*dyads_[i]));
        diagram_.arcs.back().curve = routed.curves[i];
        diagram_.arrows =
            diagram_.arrows || diagram_.arcs.back().arrow_first || diagram_.arcs.back().arrow_second;
    }
    diagram_.arcs_through_boxes = routed.through_boxes;
}

void Drafting::add_chips() {
    constexpr std::size_t most_tried = 50;  // relations of a tie, for a caption that no other tie has
    const double width = layout_.area.width / 2 - 34;
    std::set<std::string> used;
    std::vector<std::size_t> marked;
    for (std::size_t i = 0; i < dyads_.size() && marked.size() < options_.max_chips; ++i) {
        const Sign sign = diagram_.arcs[i].sign;
        if (polygon_length(diagram_.arcs[i].curve) < shortest_marked) continue;
        for (const graph::Evidence& evidence : strongest_first(network_, dyads_[i]->evidence, most_tried)) {
            if ((sign == Sign::cooperation && evidence.value < 0) ||
                (sign == Sign::conflict && evidence.value > 0)) {
                continue;
            }
            const std::string caption = caption_of(network_, evidence.relation, theme_.note_size, width);
            if (!used.insert(caption).second) continue;
            marked.push_back(i);
            diagram_.chips.push_back({static_cast<int>(marked.size()), {}, sign, caption});
            break;
        }
    }
    std::vector<Curve> curves;
    for (const Arc& arc : diagram_.arcs) curves.push_back(arc.curve);
    const std::vector<Point> places = place_chips(curves, marked, stops_);
    for (std::size_t i = 0; i < places.size(); ++i) diagram_.chips[i].centre = places[i];
}

void Drafting::add_words(const graph::Period& period) {
    const std::string years = years_in_words(period.interval);
    const bool says_years = period.label.find_first_of("0123456789") == 0 || years.empty();
    diagram_.id = id_from(period.id);
    diagram_.title = !options_.title.empty() ? options_.title
                     : says_years            ? period.label
                                             : period.label + ", " + years;
    diagram_.subtitle = options_.subtitle.empty() ? network_.title() : options_.subtitle;
    const auto ghost = [](const Node& node) { return node.ghost; };
    const auto ghosts =
        static_cast<std::size_t>(std::count_if(diagram_.nodes.begin(), diagram_.nodes.end(), ghost));
    diagram_.source_line = options_.source_line;
    if (diagram_.source_line.empty()) {
        const std::string excerpt = options_.excerpt ? left_out(*options_.excerpt, options_.snapshot) : "";
        diagram_.source_line = source_line_of(network_, snapshot_, excerpt, ghosts > 0);
    }
    diagram_.description = description_of(network_, diagram_.title, diagram_.nodes.size() - ghosts, dyads_);
}

// Cuts off what is empty below; nothing moves by it.
void Drafting::crop() {
    double lowest = 0;
    for (const Node& node : diagram_.nodes) lowest = std::max(lowest, box_of(node.placement).high.y);
    for (const Hull& hull : diagram_.hulls) lowest = std::max(lowest, hull.top_left.y + hull.size.height);
    for (const Arc& arc : diagram_.arcs) {
        for (const Point p : sampled(arc.curve, 32)) lowest = std::max(lowest, p.y);
    }
    for (const Chip& chip : diagram_.chips) lowest = std::max(lowest, chip.centre.y + chip_radius);
    diagram_.area = {layout_.area.width, std::min(layout_.area.height, lowest + bottom_margin)};
}

Diagram Drafting::draft(const graph::Period& period) {
    sort_dyads();
    note_size();
    add_nodes();
    add_hulls();
    add_arcs();
    add_chips();
    add_words(period);
    crop();
    std::reverse(diagram_.arcs.begin(), diagram_.arcs.end());
    std::stable_sort(diagram_.arcs.begin(), diagram_.arcs.end(),
                     [](const Arc& a, const Arc& b) { return a.level < b.level; });
    return std::move(diagram_);
}

}  // namespace

Diagram make_diagram(const model::Network& network, const graph::Period& period,
                     const graph::Snapshot& snapshot, const Layout& layout, const Theme& theme,
                     const std::array<double, 2>& strength_cuts, const DiagramOptions& options) {
    return Drafting(network, snapshot, layout, theme, strength_cuts, options).draft(period);
}

}  // namespace entente::render
