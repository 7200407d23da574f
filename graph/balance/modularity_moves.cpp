// What a vertex v adds to signed modularity by being in a bloc c, up to a constant factor, is
//
//     sum of the signed weights between v and c  -  p(v) P(c) / 2w+  +  n(v) N(c) / 2w-
//
// with p, n the friendly and hostile strength of v and P, N those of c's other members. The last term rewards
// a bloc whose members have no ties with v: enemies of the same enemies belong together though they may never
// have met. So, unlike in unsigned networks, every bloc is a candidate for a vertex that has enemies, and not
// only the blocs of its partners.
//
// Of equally good blocs the one with the lowest label is taken; a vertex moves only for a gain above
// `least_gain` of the total weight, which rounding cannot feign, so that the moves come to an end.
#include "graph/balance/modularity_moves.hpp"

#include <numeric>

namespace entente::graph {
namespace {

using Label = std::uint32_t;

constexpr double least_gain = 1e-12;

/// The strengths of the blocs, and what a vertex is tied with.
class BlocSums {
public:
    BlocSums(const ModularityGraph& graph, std::size_t blocs)
        : graph_(graph), positive_(blocs, 0), negative_(blocs, 0), members_(blocs, 0), towards_(blocs, 0) {
        const double total = (graph.positive_share > 0 ? 1 / graph.positive_share : 0) +
                             (graph.negative_share > 0 ? 1 / graph.negative_share : 0);
        threshold_ = least_gain * total;
    }

    void add(std::uint32_t v, Label bloc) {
        positive_[bloc] += graph_.positive[v];
        negative_[bloc] += graph_.negative[v];
        ++members_[bloc];
    }
    /// An emptied bloc has sums of exactly 0.
    void remove(std::uint32_t v, Label bloc) {
        --members_[bloc];
        positive_[bloc] = members_[bloc] == 0 ? 0 : positive_[bloc] - graph_.positive[v];
        negative_[bloc] = members_[bloc] == 0 ? 0 : negative_[bloc] - graph_.negative[v];
    }
    [[nodiscard]] std::size_t members(Label bloc) const { return members_[bloc]; }
    [[nodiscard]] double threshold() const { return threshold_; }

    /// Sums up the ties of `v` with each bloc; returns the blocs it has ties with.
    const std::vector<Label>& look_at(std::uint32_t v, const std::vector<Label>& bloc) {
        for (const Label b : partners_) towards_[b] = 0;
        partners_.clear();
        for (std::uint32_t arc = graph_.start[v]; arc < graph_.start[v + 1]; ++arc) {
            const Label b = bloc[graph_.column[arc]];
            if (towards_[b] == 0) partners_.push_back(b);  // twice, should it come back to 0: harmless
            towards_[b] += graph_.weight[arc];
        }
        repelled_ = graph_.positive[v] * graph_.positive_share;
        drawn_ = graph_.negative[v] * graph_.negative_share;
        return partners_;
    }
    /// What the vertex last looked at adds to a bloc that it is not in.
    [[nodiscard]] double gain(Label bloc) const {
        return towards_[bloc] - repelled_ * positive_[bloc] + drawn_ * negative_[bloc];
    }
    /// Whether the vertex last looked at may gain by a bloc that it has no ties with.
    [[nodiscard]] bool drawn_to_strangers() const { return drawn_ > 0; }

private:
    const ModularityGraph& graph_;
    std::vector<double> positive_;
    std::vector<double> negative_;
    std::vector<std::uint32_t> members_;
    std::vector<double> towards_;
    std::vector<Label> partners_;
    double repelled_ = 0;
    double drawn_ = 0;
    double threshold_ = 0;
};

/// The labels in use, and those free.
class Labels {
public:
    Labels(std::size_t size, const BlocSums& sums) : place_(size, none) {
        for (Label b = 0; b < size; ++b) {
            if (sums.members(b) > 0) {
                take(b);
            } else {
                free_.push_back(b);
            }
        }
    }
    [[nodiscard]] const std::vector<Label>& used() const { return used_; }
    /// There is one whenever some bloc has two members.
    [[nodiscard]] Label fresh() const { return free_.back(); }
    [[nodiscard]] bool has_fresh() const { return !free_.empty(); }

    void take(Label b) {
        place_[b] = static_cast<std::uint32_t>(used_.size());
        used_.push_back(b);
    }
    void take_fresh() {
        take(free_.back());
        free_.pop_back();
    }
    void give_back(Label b) {
        place_[used_.back()] = place_[b];
        used_[place_[b]] = used_.back();
        used_.pop_back();
        free_.push_back(b);
    }

private:
    static constexpr std::uint32_t none = 0xffffffff;
    std::vector<Label> used_;
    std::vector<std::uint32_t> place_;
    std::vector<Label> free_;
};

struct Best {
    Label bloc;
    double gain;

    void consider(Label other, double other_gain) {
        if (other_gain > gain || (other_gain == gain && other < bloc)) *this = {other, other_gain};
    }
};

/// Vertices that wait for another look, each once.
class Queue {
public:
    explicit Queue(std::vector<std::uint32_t> order)
        : waiting_(std::move(order)), inside_(waiting_.size(), 1), left_(waiting_.size()) {}

    [[nodiscard]] bool empty() const { return left_ == 0; }
    std::uint32_t pop() {
        const std::uint32_t v = waiting_[head_];
        head_ = head_ + 1 == waiting_.size() ? 0 : head_ + 1;
        --left_;
        inside_[v] = 0;
        return v;
    }
    void push(std::uint32_t v) {
        if (inside_[v]) return;
        inside_[v] = 1;
        waiting_[(head_ + left_++) % waiting_.size()] = v;
    }

private:
    std::vector<std::uint32_t> waiting_;  // a ring
    std::vector<char> inside_;
    std::size_t head_ = 0;
    std::size_t left_;
};

class Moves {
public:
    Moves(const ModularityGraph& graph, std::vector<Label>& bloc)
        : graph_(graph), bloc_(bloc), sums_(filled(graph, bloc)), labels_(graph.size(), sums_) {}

    /// Looks at all vertices in that order, and again at the partners of those that moved. True when one did.
    bool pass(std::vector<std::uint32_t> order) {
        Queue queue(std::move(order));
        bool moved = false;
        while (!queue.empty()) {
            const std::uint32_t v = queue.pop();
            if (!move(v)) continue;
            moved = true;
            for (std::uint32_t arc = graph_.start[v]; arc < graph_.start[v + 1]; ++arc) {
                if (bloc_[graph_.column[arc]] != bloc_[v]) queue.push(graph_.column[arc]);
            }
        }
        return moved;
    }

private:
    static BlocSums filled(const ModularityGraph& graph, const std::vector<Label>& bloc) {
        BlocSums sums(graph, graph.size());
        for (std::uint32_t v = 0; v < graph.size(); ++v) sums.add(v, bloc[v]);
        return sums;
    }

    bool move(std::uint32_t v) {
        const Label from = bloc_[v];
        sums_.remove(v, from);
        const auto& partners = sums_.look_at(v, bloc_);
        const double stays = sums_.gain(from);
        Best best{from, stays};
        for (const Label b : sums_.drawn_to_strangers() ? labels_.used() : partners) {
            best.consider(b, sums_.gain(b));
        }
        // Alone it adds nothing: better than a bloc that it harms.
        const bool leaves = best.gain < -sums_.threshold() && sums_.members(from) > 0;
        const bool moves = leaves || best.gain > stays + sums_.threshold();
        const Label to = leaves ? labels_.fresh() : moves ? best.bloc : from;
        if (leaves) labels_.take_fresh();
        sums_.add(v, to);
        bloc_[v] = to;
        if (to != from && sums_.members(from) == 0) labels_.give_back(from);
        return to != from;
    }

    const ModularityGraph& graph_;
    std::vector<Label>& bloc_;
    BlocSums sums_;
    Labels labels_;
};

}  // namespace

bool move_vertices(const ModularityGraph& graph, std::vector<std::uint32_t>& bloc, Seeded& random) {
    if (graph.size() == 0) return false;
    Moves moves(graph, bloc);
    bool moved = false;
    while (moves.pass(random.order(graph.size()))) moved = true;
    return moved;
}

std::vector<std::uint32_t> refined(const ModularityGraph& graph, const std::vector<std::uint32_t>& bloc,
                                   Seeded& random, bool bold) {
    const std::size_t n = graph.size();
    std::vector<Label> group(n);
    std::iota(group.begin(), group.end(), 0U);
    BlocSums sums(graph, n);
    std::vector<std::vector<Label>> groups_of(n);  // by bloc
    for (std::uint32_t v = 0; v < n; ++v) {
        sums.add(v, v);
        groups_of[bloc[v]].push_back(v);
    }
    std::vector<Label> improved;
    for (const std::uint32_t v : random.order(n)) {
        if (group[v] != v || sums.members(v) != 1) continue;
        sums.remove(v, v);
        sums.look_at(v, group);
        Best best{v, 0};
        improved.clear();
        auto& candidates = groups_of[bloc[v]];
        for (const Label g : candidates) {
            if (g == v || !(sums.gain(g) > sums.threshold())) continue;
            improved.push_back(g);
            best.consider(g, sums.gain(g));
        }
        if (bold && !improved.empty()) best.bloc = improved[random.below(improved.size())];
        sums.add(v, best.bloc);
        group[v] = best.bloc;
        if (best.bloc != v) std::erase(candidates, v);
    }
    return group;
}

}  // namespace entente::graph
