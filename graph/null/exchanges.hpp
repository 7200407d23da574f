// Random exchange of the ends of dyads. Private to this layer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "graph/null/draws.hpp"

namespace entente::graph {

/// Where a dyad is. Which end is which matters in classes with a direction only.
struct Ends {
    std::uint32_t tail = 0;
    std::uint32_t head = 0;
};

/// Dyads first … last - 1, which may exchange ends.
struct DyadClass {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    bool directed = false;  ///< tail and head keep their parts
};

/// A simple graph whose dyads exchange ends within their class. No loops, no two dyads between the same two.
class Exchanges {
public:
    /// `classes` follow each other and hold all of `ends`; they must outlive this.
    Exchanges(std::size_t vertices, std::span<const Ends> ends, std::span<const DyadClass> classes);

    /// Tries that many exchanges, and on a quarter as many directed paths to swap the inner actors.
    void shuffle(std::size_t attempts, Draws& draws);

    [[nodiscard]] Ends ends(std::size_t dyad) const {
        return {dyads_[dyad].tail.vertex, dyads_[dyad].head.vertex};
    }

    /// By vertex: its dyads, by neighbour.
    [[nodiscard]] std::vector<std::vector<std::uint32_t>> sorted() const;

private:
    /// A vertex and the place of the dyad among the vertex's.
    struct End {
        std::uint32_t vertex = 0;
        std::size_t place = 0;
    };
    struct Placed {
        End tail;
        End head;
    };

    void lay_out(std::span<const Ends> ends);
    [[nodiscard]] bool tied(std::uint32_t v, std::uint32_t w) const;
    [[nodiscard]] bool in_row(std::uint32_t v, std::uint32_t w) const;
    void set_tied(std::uint32_t v, std::uint32_t w, bool now);
    [[nodiscard]] std::uint32_t any_of(std::uint32_t v, Draws& draws) const;
    void swap_ends(std::uint32_t i, End& of_i, std::uint32_t j, End& of_j);
    void try_exchange(Draws& draws);
    void try_path(Draws& draws);

    std::size_t vertices_;
    std::span<const DyadClass> classes_;
    std::vector<std::uint32_t> class_of_;
    std::vector<Placed> dyads_;
    std::vector<std::size_t> start_;  ///< of the dyads of each vertex in `rows_`
    std::vector<std::uint32_t> rows_;
    std::vector<std::uint64_t> bits_;  ///< who is tied with whom; empty when that takes too much room
    bool any_directed_ = false;
};

}  // namespace entente::graph
