// A partition of a signed graph with what every move of a vertex would cost. Private to this layer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "entente/graph/signed_graph.hpp"

namespace entente::graph {

class KBalanceTables {
public:
    KBalanceTables(const SignedGraph& graph, double alpha);

    /// How many blocs there may be; set() comes next.
    void set_blocs(std::size_t k) { k_ = k; }
    void set(const std::vector<std::uint32_t>& bloc);
    /// Moves the vertices that are elsewhere in that partition.
    void return_to(const std::vector<std::uint32_t>& bloc);
    void move(std::uint32_t vertex, std::uint32_t to);

    [[nodiscard]] const std::vector<std::uint32_t>& bloc() const { return bloc_; }
    [[nodiscard]] double criterion() const { return cost(negative_within_, positive_between_); }
    /// What the criterion would change by if the vertex moved there; 0 for its own bloc.
    [[nodiscard]] double change(std::uint32_t vertex, std::uint32_t to) const {
        const Row& there = with_[vertex * k_ + to];
        const Row& here = with_[vertex * k_ + bloc_[vertex]];
        return cost(there.hostile - here.hostile, here.friendly - there.friendly);
    }
    [[nodiscard]] double hostile_weight() const { return alpha_; }

    [[nodiscard]] bool has_ties(std::uint32_t vertex) const { return partners(vertex) > 0; }
    [[nodiscard]] std::size_t partners(std::uint32_t vertex) const {
        return start_[vertex + 1] - start_[vertex];
    }
    [[nodiscard]] std::uint32_t partner(std::uint32_t vertex, std::size_t i) const {
        return partners_[start_[vertex] + i].vertex;
    }
    [[nodiscard]] bool is_hostile(std::uint32_t vertex, std::size_t i) const {
        return partners_[start_[vertex] + i].hostile;
    }

private:
    struct Partner {
        std::uint32_t vertex;
        bool hostile;
    };
    /// Ties of a vertex with a bloc.
    struct Row {
        std::int32_t hostile = 0;
        std::int32_t friendly = 0;
    };

    [[nodiscard]] double cost(std::int64_t negative_within, std::int64_t positive_between) const {
        return alpha_ * static_cast<double>(negative_within) +
               (1 - alpha_) * static_cast<double>(positive_between);
    }

    std::size_t k_ = 2;
    double alpha_;
    std::vector<std::size_t> start_;
    std::vector<Partner> partners_;
    std::vector<std::uint32_t> bloc_;
    std::vector<Row> with_;  ///< by vertex and bloc
    std::int64_t negative_within_ = 0;
    std::int64_t positive_between_ = 0;
};

}  // namespace entente::graph
