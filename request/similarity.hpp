// Measures of similarity by name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "entente/graph/profile_similarity.hpp"

namespace entente::request {

/// Throws UsageError, with the nearest, for what is none.
const graph::SimilarityMeasure& similarity_measure_of(std::string_view argument, const std::string& name);

/// Measures asked for, each once.
struct AskedMeasures {
    graph::SimilarityMeasures measures;
    bool net = false;  ///< net cooperation is asked for as a measure
};

/// The measures of these names, in that order; `all` stands for every one. `net` is one `of_ties` alone.
/// Throws UsageError, with the nearest, for what is none.
AskedMeasures similarity_measures_of(std::string_view argument, const std::vector<std::string>& names,
                                     bool of_ties);

}  // namespace entente::request
