// A snapshot as a figure: whose boxes are drawn, which arcs join them, what they say.
#include "entente/render/diagram.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "entente/render/text.hpp"
#include "render/chips.hpp"
#include "render/diagram_parts.hpp"
#include "render/layout/labels.hpp"
#include "render/layout/scene.hpp"
#include "render/rounding.hpp"
#include "render/wording.hpp"
#include "words/dates.hpp"

namespace entente::render {
namespace {

using model::ActorIndex;

constexpr std::size_t most_at_full_size = 55;  // actors; see make_layout()
constexpr double full_width = 660;             // units, on a page of 16 cm
constexpr double two_columns_from = 500;       // a figure's key, as the figure sets it
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
          say_(options.language),
          years_(model::years(snapshot.interval())) {}

    Diagram draft(const graph::Period& period);

private:
    void sort_dyads();
    void note_size();
    [[nodiscard]] std::vector<TieCount> tie_counts() const;
    void add_nodes();
    void add_arcs();
    void add_chips();
    void add_words(const graph::Period& period);
    [[nodiscard]] std::string source_line(bool ghosts) const;
    [[nodiscard]] double per_year(const graph::Dyad& dyad) const {
        return years_ > 0 ? rounded(dyad.strength() / years_) : 0;
    }
    [[nodiscard]] int level(const graph::Dyad& dyad) const;
    [[nodiscard]] bool is_focal(const graph::Dyad& dyad) const;
    [[nodiscard]] std::size_t stop_of(ActorIndex actor) const;
    [[nodiscard]] Arc arc(const graph::Dyad& dyad) const;
    [[nodiscard]] bool highlighted(ActorIndex actor) const;
    void fade_strangers();

    const model::Network& network_;
    const graph::Snapshot& snapshot_;
    const Layout& layout_;
    const Theme& theme_;
    std::array<double, 2> cuts_;
    const DiagramOptions& options_;
    words::Say say_;
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
    if (layout_.placements.size() <= most_at_full_size || layout_.area.width <= full_width) return;
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
        if (node.ghost && placement->lines.empty()) continue;
        node.tooltip = actor_tooltip(say_, network_, actor, count);
        stops_.push_back(stop_for(node, theme_));
        diagram_.nodes.push_back(std::move(node));
    }
    diagram_.kinds = kinds_of(diagram_.nodes);
}

std::size_t Drafting::stop_of(ActorIndex actor) const {
    const auto found = std::lower_bound(diagram_.nodes.begin(), diagram_.nodes.end(), actor,
                                        [](const Node& n, ActorIndex a) { return n.placement.actor < a; });
    return static_cast<std::size_t>(found - diagram_.nodes.begin());
}

bool Drafting::highlighted(ActorIndex actor) const {
    return std::find(options_.highlight.begin(), options_.highlight.end(), actor) != options_.highlight.end();
}

// Pales all but who is highlighted and whom they are tied to.
void Drafting::fade_strangers() {
    if (options_.highlight.empty()) return;
    std::set<ActorIndex> near(options_.highlight.begin(), options_.highlight.end());
    for (const Arc& arc : diagram_.arcs) {
        if (!arc.faded) near.insert({arc.first, arc.second});
    }
    for (Node& node : diagram_.nodes) node.faded = !node.ghost && !near.contains(node.placement.actor);
}

Arc Drafting::arc(const graph::Dyad& dyad) const {
    Arc arc;
    arc.first = dyad.first;
    arc.second = dyad.second;
    arc.sign = sign_of(dyad.cooperation, dyad.conflict);
    arc.level = level(dyad);
    arc.arrow_first = dyad.backward && !dyad.mutual;
    arc.arrow_second = dyad.forward && !dyad.mutual;
    arc.tooltip = tie_tooltip(say_, network_, dyad);
    arc.faded = !options_.highlight.empty() && !highlighted(dyad.first) && !highlighted(dyad.second);
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
    const bool two_columns = layout_.area.width >= two_columns_from;
    const double width = two_columns ? layout_.area.width / 2 - 34 : layout_.area.width - 40;
    std::set<std::string> used;
    std::vector<std::size_t> marked;
    for (std::size_t i = 0; i < dyads_.size() && marked.size() < options_.max_chips; ++i) {
        const Sign sign = diagram_.arcs[i].sign;
        if (diagram_.arcs[i].faded || polygon_length(diagram_.arcs[i].curve) < shortest_marked) continue;
        for (const graph::Evidence& evidence : strongest_first(network_, dyads_[i]->evidence, most_tried)) {
            if ((sign == Sign::cooperation && evidence.value < 0) ||
                (sign == Sign::conflict && evidence.value > 0)) {
                continue;
            }
            const std::string caption =
                caption_of(say_, network_, evidence.relation, theme_.note_size, width);
            if (!used.insert(caption).second) continue;
            diagram_.arcs[i].caption = caption;
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

// The one that is made: what the figure is drawn from, and what it leaves out.
std::string Drafting::source_line(bool ghosts) const {
    const std::string excerpt =
        options_.excerpt ? left_out(*options_.excerpt, options_.snapshot, options_.language) : "";
    std::string line = source_line_of(say_, network_, snapshot_, excerpt, ghosts);
    const auto nameless = static_cast<std::size_t>(
        std::ranges::count_if(diagram_.nodes, [](const Node& n) { return n.placement.lines.empty(); }));
    if (nameless > 0) {
        line += ' ' + say_.count(nameless, "Without a name: {} less prominent actor.",
                                 "Without a name: {} less prominent actors.");
    }
    if (!options_.remark.empty()) line += ' ' + options_.remark;
    if (!options_.highlight.empty())
        line += ' ' + say_("Pale lines and boxes: not tied to {}.",
                           names_with_or(say_, network_, options_.highlight));
    return line;
}

void Drafting::add_words(const graph::Period& period) {
    const std::string years = words::span_years(period.interval);
    const bool says_years = period.label.find_first_of("0123456789") == 0 || years.empty();
    diagram_.id = id_from(period.id);
    diagram_.page = options_.page;
    diagram_.language = options_.language;
    diagram_.title = !options_.title.empty() ? options_.title
                     : says_years            ? period.label
                                             : period.label + ", " + years;
    diagram_.subtitle = options_.subtitle.empty() ? network_.title() : options_.subtitle;
    const auto ghost = [](const Node& node) { return node.ghost; };
    const auto ghosts =
        static_cast<std::size_t>(std::count_if(diagram_.nodes.begin(), diagram_.nodes.end(), ghost));
    diagram_.source_line = options_.source_line.empty() ? source_line(ghosts > 0) : options_.source_line;
    diagram_.description =
        description_of(say_, network_, diagram_.title, diagram_.nodes.size() - ghosts, dyads_);
}

Diagram Drafting::draft(const graph::Period& period) {
    sort_dyads();
    note_size();
    add_nodes();
    diagram_.hulls = hulls_round(diagram_.nodes, layout_);
    add_arcs();
    fade_strangers();
    add_chips();
    add_words(period);
    diagram_.area = cropped(diagram_, layout_);
    std::reverse(diagram_.arcs.begin(), diagram_.arcs.end());
    std::stable_sort(diagram_.arcs.begin(), diagram_.arcs.end(), [](const Arc& a, const Arc& b) {
        return a.faded != b.faded ? a.faded : a.level < b.level;
    });
    return std::move(diagram_);
}

}  // namespace

Diagram make_diagram(const model::Network& network, const graph::Period& period,
                     const graph::Snapshot& snapshot, const Layout& layout, const Theme& theme,
                     const std::array<double, 2>& strength_cuts, const DiagramOptions& options) {
    return Drafting(network, snapshot, layout, theme, strength_cuts, options).draft(period);
}

}  // namespace entente::render
