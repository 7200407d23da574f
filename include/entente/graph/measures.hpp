// The table of measures per actor: centrality and its kin.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "entente/graph/snapshot.hpp"

namespace entente::graph {

/// By vertex of the snapshot; empty where the measure is undefined.
using Values = std::vector<std::optional<double>>;

/// One row of the table. Adding a measure is its own header, source and test, and one row here.
struct Measure {
    std::string_view name;        ///< column name: `betweenness`
    std::string_view label;       ///< for headings: `Betweenness`
    std::string_view unit;        ///< `ties`, `Goldstein points`, `share of paths`, …
    std::string_view range;       ///< `0..n-1`, `0..1`, …
    std::string_view convention;  ///< what is taken where the literature differs, in a sentence
    std::string_view undefined;   ///< when it is empty
    std::string_view citation;    ///< the paper that defines it
    Values (*compute)(const Snapshot& snapshot);
};

/// All measures, in the order of the columns.
std::span<const Measure> measures();

/// The measure of that name; nullptr when there is none.
const Measure* find_measure(std::string_view name);

}  // namespace entente::graph
