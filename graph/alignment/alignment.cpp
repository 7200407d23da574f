// alignment() is tie_similarity() of one snapshot, with S alone.
#include "entente/graph/alignment.hpp"

#include "entente/graph/tie_similarity.hpp"

namespace entente::graph {

std::vector<Alignment> alignment(const Snapshot& snapshot,
                                 const std::vector<std::pair<model::ActorIndex, model::ActorIndex>>& pairs) {
    const SimilarityMeasures s = {find_similarity_measure("s")};
    std::vector<Alignment> rows;
    for (const TieSimilarity& row : tie_similarity({&snapshot, 1}, s, pairs)) {
        rows.push_back({row.first, row.second, row.relations, row.cooperation, row.conflict, row.net,
                        row.values.front(), row.items,
                        row.values.front() ? std::string() : why_undefined(row, snapshot, s)});
    }
    return rows;
}

}  // namespace entente::graph
