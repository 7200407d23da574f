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
    /// `classes` follow each other and hold all of `ends`.
    Exchanges(std::size_t vertices, std::vector<Ends> ends, std::span<const DyadClass> classes);

    /// Tries that many exchanges, and on a quarter as many directed paths to swap the inner actors.
    void shuffle(std::size_t attempts, Draws& draws);

    [[nodiscard]] const Ends& ends(std::size_t dyad) const { return ends_[dyad]; }

    /// Calls `use(neighbour, dyad)` for the dyads of a vertex, neighbours ascending.
    template <class Use>
    void for_each_of(std::uint32_t vertex, const Use& use) const {
        for (std::size_t at = start_[vertex]; at < start_[vertex + 1]; ++at) {
            use(static_cast<std::uint32_t>(rows_[at] >> 32U), static_cast<std::uint32_t>(rows_[at]));
        }
    }

private:
    static constexpr std::uint32_t no_dyad = 0xffffffffU;

    [[nodiscard]] std::span<const std::uint64_t> row(std::uint32_t v) const {
        return std::span(rows_).subspan(start_[v], start_[v + 1] - start_[v]);
    }
    /// The dyad of two vertices, or no_dyad.
    [[nodiscard]] std::uint32_t find(std::uint32_t v, std::uint32_t w) const;
    /// A dyad of a vertex that has some.
    [[nodiscard]] std::uint32_t any_of(std::uint32_t v, Draws& draws) const;
    void replace(std::uint32_t v, std::uint32_t old, std::uint32_t now, std::uint32_t dyad);
    void try_exchange(Draws& draws);
    void try_path(Draws& draws);

    std::vector<Ends> ends_;
    std::span<const DyadClass> classes_;
    std::vector<std::uint32_t> class_of_;
    std::vector<std::size_t> start_;
    std::vector<std::uint64_t> rows_;  ///< of every vertex: neighbour << 32 | dyad, ascending
    bool any_directed_ = false;
};

}  // namespace entente::graph
