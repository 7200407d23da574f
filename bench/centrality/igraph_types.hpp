// igraph's C types with an owner. Only where igraph is there.
#pragma once

#include <igraph/igraph.h>

#include <stdexcept>
#include <utility>
#include <vector>

#include "bench/centrality/graphs.hpp"
#include "bench/centrality/works.hpp"

namespace entente::bench::peer {

using graph::Vertex;

inline void check(igraph_error_t code) {
    if (code != IGRAPH_SUCCESS) throw std::runtime_error(igraph_strerror(code));
}

class Vector {
public:
    Vector() { check(igraph_vector_init(&vector_, 0)); }
    explicit Vector(const std::vector<double>& values) : Vector() {
        for (const double value : values) check(igraph_vector_push_back(&vector_, value));
    }
    Vector(const Vector&) = delete;
    Vector& operator=(const Vector&) = delete;
    ~Vector() { igraph_vector_destroy(&vector_); }

    operator igraph_vector_t*() { return &vector_; }
    operator const igraph_vector_t*() const { return &vector_; }
    [[nodiscard]] double sum_up(double factor = 1) const {
        std::vector<double> values(VECTOR(vector_), VECTOR(vector_) + igraph_vector_size(&vector_));
        for (double& value : values) value *= factor;
        return summary(values);
    }

private:
    igraph_vector_t vector_;
};

class Integers {
public:
    Integers() { check(igraph_vector_int_init(&vector_, 0)); }
    Integers(const Integers&) = delete;
    Integers& operator=(const Integers&) = delete;
    ~Integers() { igraph_vector_int_destroy(&vector_); }

    operator igraph_vector_int_t*() { return &vector_; }
    void push(Vertex value) { check(igraph_vector_int_push_back(&vector_, value)); }
    [[nodiscard]] double sum_up() const {
        return summary(
            std::vector<double>(VECTOR(vector_), VECTOR(vector_) + igraph_vector_int_size(&vector_)));
    }

private:
    igraph_vector_int_t vector_;
};

/// A graph and the weights of its edges.
class Graph {
public:
    Graph(Vertex vertices, const std::vector<std::pair<Vertex, Vertex>>& edges, bool directed,
          const std::vector<double>& strengths)
        : strength(strengths) {
        Integers ends;
        std::vector<double> lengths;
        for (std::size_t i = 0; i < edges.size(); ++i) {
            ends.push(edges[i].first);
            ends.push(edges[i].second);
            lengths.push_back(1 / strengths[i]);
        }
        for (const double each : lengths) check(igraph_vector_push_back(length, each));
        check(igraph_create(&graph_, ends, vertices, directed));
    }
    explicit Graph(const RandomGraph& drawn)
        : Graph(drawn.vertices, drawn.edges, drawn.directed, drawn.strength) {}
    Graph(const Graph&) = delete;
    Graph& operator=(const Graph&) = delete;
    ~Graph() { igraph_destroy(&graph_); }

    operator const igraph_t*() const { return &graph_; }

    Vector strength;
    Vector length;

private:
    igraph_t graph_;
};

/// Registers the yearly snapshots.
void add_years();

}  // namespace entente::bench::peer
