// Two periods as one figure. Each is drafted for itself on the one layout, which gives captions, tooltips and
// signs; then the ties of both are routed together, and each says what became of it.
#include <algorithm>
#include <limits>
#include <map>

#include "entente/render/diagram.hpp"
#include "entente/render/text.hpp"
#include "render/chips.hpp"
#include "render/diagram_parts.hpp"
#include "render/wording.hpp"

namespace entente::render {
namespace {

using namespace words;
using model::ActorIndex;
using Ends = std::pair<ActorIndex, ActorIndex>;

constexpr std::size_t chips_of_a_change = 4;  // numbered, of ties that appeared and of those that vanished
constexpr std::size_t most_flips = 12;

/// A tie of either period.
struct Pair {
    Arc arc;
    std::size_t rank = 0;  ///< among the ties of its period, the strongest first
};

class Comparison {
public:
    Comparison(std::array<Diagram, 2> diagrams, const std::array<const graph::Snapshot*, 2>& snapshots,
               const Layout& layout, const Theme& theme, const words::Language& language)
        : diagrams_(std::move(diagrams)),
          snapshots_(snapshots),
          layout_(layout),
          theme_(theme),
          say_(language) {}

    Diagram compare(const std::array<graph::Period, 2>& periods, const DiagramOptions& options) {
        merge_nodes();
        merge_arcs();
        route();
        number();
        fade();
        add_words(periods, options);
        result_.difference = true;
        result_.page = options.page;
        result_.area = cropped(result_, layout_);
        std::stable_sort(result_.arcs.begin(), result_.arcs.end(),
                         [](const Arc& a, const Arc& b) { return depth(a) < depth(b); });
        return std::move(result_);
    }

private:
    // What lies on top of what.
    static int depth(const Arc& arc) {
        if (arc.change == Change::unchanged) return 0;
        return arc.change == Change::vanished ? 1 : 1 + arc.level;
    }

    void merge_nodes() {
        std::map<ActorIndex, Node> nodes;
        for (const Diagram& diagram : diagrams_) {
            for (const Node& node : diagram.nodes) {
                const auto [at, fresh] = nodes.emplace(node.placement.actor, node);
                if (!fresh && at->second.ghost) at->second = node;
            }
        }
        for (auto& [actor, node] : nodes) result_.nodes.push_back(std::move(node));
        result_.kinds = kinds_of(result_.nodes);
        result_.hulls = hulls_round(result_.nodes, layout_);
    }

    [[nodiscard]] Change change_of(const Ends& ends, Sign sign) const {
        const graph::Dyad* before = snapshots_[0]->dyad(ends.first, ends.second);
        const graph::Dyad* after = snapshots_[1]->dyad(ends.first, ends.second);
        if (!before) return Change::appeared;
        if (!after) return Change::vanished;
        const Sign other = sign_of(before->cooperation, before->conflict);
        return other == sign ? Change::unchanged : Change::flipped;
    }

    // A tie of both is as it is in the second period. Diagrams have their weakest arcs first.
    void merge_arcs() {
        std::map<Ends, Pair> pairs;
        for (const std::size_t period : {1U, 0U}) {
            const std::vector<Arc>& arcs = diagrams_[period].arcs;
            for (std::size_t i = 0; i < arcs.size(); ++i) {
                const Ends ends = {arcs[i].first, arcs[i].second};
                const graph::Dyad* after = snapshots_[1]->dyad(ends.first, ends.second);
                const Sign sign =
                    period == 0 && after ? sign_of(after->cooperation, after->conflict) : arcs[i].sign;
                Pair pair{arcs[i], arcs.size() - i};
                pair.arc.sign = sign;
                pair.arc.change = change_of(ends, sign);
                pair.arc.faded = pair.arc.change == Change::unchanged;
                if (pair.arc.change == Change::appeared || pair.arc.change == Change::flipped)
                    pair.arc.level = 3;
                if (pair.arc.change == Change::vanished) pair.arc.level = 1;
                pairs.emplace(ends, std::move(pair));
            }
        }
        for (auto& [ends, pair] : pairs) {
            ranks_.push_back(pair.rank);
            result_.arcs.push_back(std::move(pair.arc));
        }
    }

    [[nodiscard]] std::size_t stop_of(ActorIndex actor) const {
        const auto found =
            std::lower_bound(result_.nodes.begin(), result_.nodes.end(), actor,
                             [](const Node& n, ActorIndex a) { return n.placement.actor < a; });
        return static_cast<std::size_t>(found - result_.nodes.begin());
    }

    void route() {
        for (const Node& node : result_.nodes) stops_.push_back(stop_for(node, theme_));
        std::vector<Route> routes;
        for (const Arc& arc : result_.arcs) {
            const bool focal = layout_.find(arc.first)->focal && layout_.find(arc.second)->focal;
            routes.push_back(
                {stop_of(arc.first), stop_of(arc.second), static_cast<double>(arc.level), focal});
            result_.arrows = result_.arrows || arc.arrow_first || arc.arrow_second;
        }
        const RoutedArcs routed = route_arcs(stops_, routes, layout_.area);
        for (std::size_t i = 0; i < routes.size(); ++i) result_.arcs[i].curve = routed.curves[i];
        result_.arcs_through_boxes = routed.through_boxes;
    }

    // The strongest of each change get a number, flips first.
    void number() {
        std::vector<std::size_t> marked;
        for (const Change change : {Change::flipped, Change::appeared, Change::vanished}) {
            std::vector<std::size_t> arcs;
            for (std::size_t i = 0; i < result_.arcs.size(); ++i) {
                if (result_.arcs[i].change == change && !result_.arcs[i].caption.empty()) arcs.push_back(i);
            }
            std::stable_sort(arcs.begin(), arcs.end(),
                             [&](std::size_t a, std::size_t b) { return ranks_[a] < ranks_[b]; });
            arcs.resize(std::min(arcs.size(), change == Change::flipped ? most_flips : chips_of_a_change));
            marked.insert(marked.end(), arcs.begin(), arcs.end());
        }
        std::vector<Curve> curves;
        for (const Arc& arc : result_.arcs) curves.push_back(arc.curve);
        const std::vector<Point> places = place_chips(curves, marked, stops_);
        for (std::size_t i = 0; i < marked.size(); ++i) {
            const Arc& arc = result_.arcs[marked[i]];
            Chip chip{static_cast<int>(i) + 1, places[i], arc.sign, arc.caption};
            chip.flipped = arc.change == Change::flipped;
            chip.vanished = arc.change == Change::vanished;
            result_.chips.push_back(std::move(chip));
        }
    }

    // Actors without a tie that changed.
    void fade() {
        for (Node& node : result_.nodes) {
            node.faded =
                !node.ghost && std::none_of(result_.arcs.begin(), result_.arcs.end(), [&](const Arc& arc) {
                    const bool ends = arc.first == node.placement.actor || arc.second == node.placement.actor;
                    return ends && arc.change != Change::unchanged;
                });
        }
    }

    [[nodiscard]] std::size_t count(Change change) const {
        return static_cast<std::size_t>(std::count_if(result_.arcs.begin(), result_.arcs.end(),
                                                      [&](const Arc& arc) { return arc.change == change; }));
    }

    void add_words(const std::array<graph::Period, 2>& periods, const DiagramOptions& options) {
        const std::string counts = say_(
            "{new} new, {gone} gone, {flipped} with another sign, {unchanged} unchanged",
            "new"_a = grouped(count(Change::appeared)), "gone"_a = grouped(count(Change::vanished)),
            "flipped"_a = grouped(count(Change::flipped)), "unchanged"_a = grouped(count(Change::unchanged)));
        result_.id = diagrams_[0].id + "-to-" + diagrams_[1].id;
        result_.title = !options.title.empty()
                            ? options.title
                            : say_("From {before} to {after}", "before"_a = diagrams_[0].title,
                                   "after"_a = diagrams_[1].title);
        result_.subtitle = options.subtitle.empty()
                               ? say_("{subtitle}. Ties: {counts}", "subtitle"_a = diagrams_[1].subtitle,
                                      "counts"_a = counts)
                               : options.subtitle;
        result_.source_line = options.source_line.empty() ? diagrams_[1].source_line : options.source_line;
        result_.description =
            say_("{title}. From {before} to {after}, ties: {counts}.", "title"_a = result_.title,
                 "before"_a = periods[0].label, "after"_a = periods[1].label, "counts"_a = counts);
        for (const Change change : {Change::flipped, Change::appeared, Change::vanished}) describe(change);
        for (Arc& arc : result_.arcs) arc.tooltip = change_word(say_, arc.change) + ": " + arc.tooltip;
        result_.notes = diagrams_[1].notes;
        result_.language = options.language;
    }

    void describe(Change change) {
        std::string list;
        for (const Chip& chip : result_.chips) {
            const Change of = chip.flipped    ? Change::flipped
                              : chip.vanished ? Change::vanished
                                              : Change::appeared;
            if (of == change) list += (list.empty() ? "" : "; ") + chip.caption;
        }
        if (!list.empty()) result_.description += ' ' + change_word(say_, change) + ": " + list + '.';
    }

    std::array<Diagram, 2> diagrams_;
    std::array<const graph::Snapshot*, 2> snapshots_;
    const Layout& layout_;
    const Theme& theme_;
    Say say_;
    Diagram result_;
    std::vector<std::size_t> ranks_;  // by arc
    std::vector<Stop> stops_;         // by node
};

}  // namespace

Diagram make_difference(const model::Network& network, const std::array<graph::Period, 2>& periods,
                        const std::array<const graph::Snapshot*, 2>& snapshots, std::size_t before,
                        const Layout& layout, const Theme& theme, const std::array<double, 2>& strength_cuts,
                        const DiagramOptions& options) {
    std::array<Diagram, 2> diagrams;
    for (const std::size_t i : {0U, 1U}) {
        DiagramOptions own = options;
        own.title.clear();
        own.highlight.clear();
        own.max_chips = std::numeric_limits<std::size_t>::max();  // a caption for every tie
        own.snapshot = i == 0 ? before : options.snapshot;
        diagrams[i] = make_diagram(network, periods[i], *snapshots[i], layout, theme, strength_cuts, own);
    }
    return Comparison(std::move(diagrams), snapshots, layout, theme, options.language)
        .compare(periods, options);
}

}  // namespace entente::render
