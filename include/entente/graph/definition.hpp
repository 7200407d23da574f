// What a number means: the entry that `entente explain` prints and the tables take their notes from.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace entente::graph {

/// All texts are plain sentences or phrases in English, without a final stop in `unit` and `range`.
struct Definition {
    std::string_view name = {};        ///< column name: `betweenness`
    std::string_view label = {};       ///< for headings: `Betweenness`
    std::string_view formula = {};     ///< in plain text: `sum over s<t of paths(s,t|v) / paths(s,t)`
    std::string_view unit = {};        ///< `ties`, `Goldstein points`, `share of paths`, …
    std::string_view range = {};       ///< `0..n-1`, `0..1`, …
    std::string_view convention = {};  ///< what is taken where the literature differs, in a sentence or two
    std::string_view undefined = {};   ///< when it is empty
    std::string_view citation = {};    ///< the paper that defines it
    std::string_view meaning = {};     ///< how to read a large and a small value, in a sentence
};

/// `closeness, clustering: reason; …`: the names of numbers that are empty, those with one reason together,
/// in their order. Empty for none.
std::string why_empty(std::span<const Definition* const> empty);

}  // namespace entente::graph
