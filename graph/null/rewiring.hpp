// A snapshot prepared for any number of random networks. Private to this layer.
#pragma once

#include <cstdint>
#include <vector>

#include "entente/graph/snapshot.hpp"
#include "graph/null/exchanges.hpp"

namespace entente::graph {

/// Looks at the snapshot, which must outlive it. Usable by several threads at once.
class Rewiring {
public:
    explicit Rewiring(const Snapshot& snapshot);

    [[nodiscard]] Snapshot network(std::uint64_t seed) const;

private:
    struct Way {
        double cooperation = 0;
        double conflict = 0;
        bool tie = false;       ///< something runs that way
        bool directed = false;  ///< something directed does
        [[nodiscard]] std::uint32_t pattern() const;
    };
    /// What moves about: a dyad without its ends.
    struct Load {
        double cooperation = 0;
        double conflict = 0;
        std::uint64_t relations = 0;
        bool mutual = false;
        Way along;    ///< from tail to head
        Way against;  ///< from head to tail
        [[nodiscard]] std::uint32_t pattern() const;
    };
    struct Placed {
        Ends ends;
        Load load;
    };

    [[nodiscard]] Placed placed(const Dyad& dyad) const;
    [[nodiscard]] Way way(model::ActorIndex from, model::ActorIndex to, bool directed) const;
    [[nodiscard]] Dyad dyad_of(const Load& load, bool low_to_high) const;

    const Snapshot& snapshot_;
    std::vector<Ends> ends_;
    std::vector<Load> loads_;
    std::vector<DyadClass> classes_;
};

}  // namespace entente::graph
