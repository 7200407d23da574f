// Relaxed structural balance: a partition into k blocs with the least alpha * (hostile ties within) +
// (1 - alpha) * (friendly ties between). For every vertex and bloc a table holds its friendly and hostile
// ties with the bloc, so that a move is weighed in constant time and made in the vertex's degree.
//
// Vertices are moved to the bloc that is best for them until none gains; then pairs of different blocs are
// exchanged. Where no single move gains, an exchange can only gain if a hostile tie joins the two: both moves
// by themselves count that tie against the exchange, and only its removal makes up for that. So exchanges are
// looked for along hostile ties. The partition reached is then shaken, a few vertices at a time, and settled
// again, and the result kept unless it is worse; all of that from several random partitions, and from the
// best one into fewer blocs, so that more blocs never give a larger criterion. All choices are made by
// integers and by comparison of the criterion, the earlier of two equals being kept.
//
// Doreian and Mrvar, Social Networks 18 (1996) 149-168; 31 (2009) 1-11. Brusco and Doreian, Social Networks
// 43 (2015) 66-79 compare such searches.
#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "entente/graph/blocs.hpp"
#include "graph/balance/k_balance_tables.hpp"
#include "graph/balance/seeded.hpp"

namespace entente::graph {
namespace {

using Partition = std::vector<std::uint32_t>;

/// Rounding of the criterion stays below it.
constexpr double least_gain = 1e-9;
/// How often a partition is shaken: about the same work for every graph, but no more than small ones need.
std::size_t shakes(const SignedGraph& graph) {
    const std::size_t enough = std::min<std::size_t>(20 * graph.vertices, 600);
    return std::min(enough, std::max<std::size_t>(400'000 / (graph.vertices + graph.ties.size()), 100));
}

/// So many starts in a row that come to the best partition end the search.
constexpr int enough_agreement = 4;

/// Random partitions to start from: more for small graphs, where they cost nothing.
std::size_t starts(std::size_t vertices) {
    return vertices <= 100 ? 12 : 8;
}

class Search {
public:
    /// Into two blocs.
    Search(const SignedGraph& graph, double alpha, std::uint64_t seed)
        : tables_(graph, alpha), graph_(graph), random_(seed) {
        tables_.set_blocs(k_);
        for (std::uint32_t v = 0; v < graph.vertices; ++v) {
            if (tables_.has_ties(v)) tied_.push_back(v);
        }
    }

    /// From the best partition so far, or from all in one bloc, and from random ones.
    void run() {
        improve(best_.empty() ? Partition(graph_.vertices, 0) : Partition(best_));
        int agreement = 0;
        for (std::size_t start = 0; start < starts(tied_.size()); ++start) {
            if (agreement == enough_agreement || best_value_ <= 0) break;
            Partition bloc(graph_.vertices, 0);
            for (const std::uint32_t v : tied_) bloc[v] = any_bloc();
            const double before = best_value_;
            const double reached = improve(bloc);
            agreement = best_value_ < before || reached > best_value_ + least_gain ? 0 : agreement + 1;
        }
    }

    /// Allows another bloc.
    void widen() { tables_.set_blocs(++k_); }

    [[nodiscard]] const Partition& best() const { return best_; }

private:
    std::uint32_t any_bloc() { return static_cast<std::uint32_t>(random_.below(k_)); }

    /// Returns the criterion that it comes to.
    double improve(const Partition& from) {
        tables_.set(from);
        settle();
        keep();
        Partition here = tables_.bloc();
        double value = tables_.criterion();
        for (std::size_t i = 0; i < shakes(graph_) && value > 0; ++i) {
            if (i % 2 == 0) {
                shake();
            } else {
                shift();
            }
            settle();
            keep();
            if (tables_.criterion() > value + least_gain) {
                tables_.return_to(here);
            } else {
                here = tables_.bloc();
                value = tables_.criterion();
            }
        }
        return value;
    }

    void keep() {
        if (!best_.empty() && !(tables_.criterion() < best_value_ - least_gain)) return;
        best_ = tables_.bloc();
        best_value_ = tables_.criterion();
    }

    /// Gives a vertex and some of its neighbourhood random blocs.
    void shake() {
        const std::size_t some = 1 + random_.below(std::clamp<std::size_t>(tied_.size() / 8, 2, 12));
        std::uint32_t v = tied_[random_.below(tied_.size())];
        for (std::size_t i = 0; i < some; ++i) {
            tables_.move(v, any_bloc());
            v = random_.below(2) == 0 ? tables_.partner(v, random_.below(tables_.partners(v)))
                                      : tied_[random_.below(tied_.size())];
        }
    }

    /// Takes a vertex with friends of its bloc, their friends and so on to another bloc: single moves would
    /// have to pass through worse partitions.
    void shift() {
        const std::uint32_t first = tied_[random_.below(tied_.size())];
        const std::uint32_t from = tables_.bloc()[first];
        const auto to = static_cast<std::uint32_t>((from + 1 + random_.below(k_ - 1)) % k_);
        const std::size_t most = 2 + random_.below(std::max<std::size_t>(tied_.size() / 2, 2));
        std::vector<std::uint32_t> group{first};
        tables_.move(first, to);
        for (std::size_t next = 0; next < group.size(); ++next) {
            for (std::size_t i = 0; i < tables_.partners(group[next]) && group.size() < most; ++i) {
                const std::uint32_t partner = tables_.partner(group[next], i);
                if (tables_.is_hostile(group[next], i) || tables_.bloc()[partner] != from) continue;
                tables_.move(partner, to);
                group.push_back(partner);
            }
        }
    }

    void settle() {
        bool moved = true;
        while (moved) {
            moved = relocate();
            if (!moved) moved = exchange();
        }
    }

    bool relocate() {
        bool moved = false;
        const std::size_t first = random_.below(tied_.size());
        for (std::size_t i = 0; i < tied_.size(); ++i) {
            const std::uint32_t v = tied_[(first + i) % tied_.size()];
            std::uint32_t to = tables_.bloc()[v];
            double best = -least_gain;
            for (std::uint32_t b = 0; b < k_; ++b) {
                const double change = tables_.change(v, b);
                if (change >= best) continue;
                best = change;
                to = b;
            }
            if (to == tables_.bloc()[v]) continue;
            tables_.move(v, to);
            moved = true;
        }
        return moved;
    }

    bool exchange() {
        bool moved = false;
        for (const SignedTie& tie : graph_.ties) {
            const std::uint32_t a = tables_.bloc()[tie.first];
            const std::uint32_t b = tables_.bloc()[tie.second];
            if (tie.sign > 0 || a == b) continue;
            const double change =
                tables_.change(tie.first, b) + tables_.change(tie.second, a) - 2 * tables_.hostile_weight();
            if (!(change < -least_gain)) continue;
            tables_.move(tie.first, b);
            tables_.move(tie.second, a);
            moved = true;
        }
        return moved;
    }

    KBalanceTables tables_;
    const SignedGraph& graph_;
    unsigned k_ = 2;
    Seeded random_;
    std::vector<std::uint32_t> tied_;
    Partition best_;
    double best_value_ = 0;
};

/// Blocs in the order of their lowest vertex with ties; vertices without any go to the first.
void number(const SignedGraph& graph, Partition& bloc) {
    std::vector<char> tied(graph.vertices, 0);
    for (const SignedTie& tie : graph.ties) tied[tie.first] = tied[tie.second] = 1;
    constexpr std::uint32_t unused = 0xffffffff;
    std::vector<std::uint32_t> number_of(std::max<std::size_t>(bloc.size(), 6), unused);
    std::uint32_t next = 0;
    for (std::size_t v = 0; v < bloc.size(); ++v) {
        if (!tied[v]) continue;
        std::uint32_t& number = number_of[bloc[v]];
        if (number == unused) number = next++;
        bloc[v] = number;
    }
    for (std::size_t v = 0; v < bloc.size(); ++v) {
        if (!tied[v]) bloc[v] = 0;
    }
}

KBalance counted(const SignedGraph& graph, unsigned k, double alpha, Partition bloc) {
    KBalance result;
    result.k = k;
    result.bloc = std::move(bloc);
    for (std::size_t i = 0; i < graph.ties.size(); ++i) {
        const SignedTie& tie = graph.ties[i];
        const bool together = result.bloc[tie.first] == result.bloc[tie.second];
        if (together != (tie.sign < 0)) continue;
        ++(together ? result.negative_within : result.positive_between);
        result.errors.push_back(i);
    }
    result.criterion = alpha * static_cast<double>(result.negative_within) +
                       (1 - alpha) * static_cast<double>(result.positive_between);
    return result;
}

}  // namespace

KBalance k_balance(const SignedGraph& graph, unsigned k, double alpha, std::uint64_t seed) {
    if (k < 2 || k > 6) throw std::invalid_argument("k_balance: k from 2 to 6");
    if (!(alpha >= 0 && alpha <= 1)) throw std::invalid_argument("k_balance: alpha from 0 to 1");
    Partition bloc(graph.vertices, 0);
    if (!graph.ties.empty()) {
        Search search(graph, alpha, seed);
        search.run();
        for (unsigned blocs = 3; blocs <= k; ++blocs) {
            search.widen();
            search.run();
        }
        bloc = search.best();
    }
    number(graph, bloc);
    return counted(graph, k, alpha, std::move(bloc));
}

}  // namespace entente::graph
