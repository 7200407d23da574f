// Short forms for the tests of this layer.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <string>

#include "entente/graph/measures.hpp"
#include "support/builders.hpp"

namespace entente::test {

/// The whole observed period.
inline graph::Snapshot whole(const model::Network& network, const graph::Selection& selection = {}) {
    return {network, network.observed(), selection};
}

/// By actor id, for the actors of the snapshot.
using ByActor = std::map<std::string, std::optional<double>>;

inline ByActor measured(const model::Network& network, const graph::Snapshot& snapshot,
                        std::string_view measure, const graph::MeasureOptions& options = {}) {
    const graph::Measure* const row = graph::find_measure(measure);
    if (row == nullptr) {
        throw std::logic_error("no measure " + std::string(measure));
    }
    const graph::Values values = graph::measure(snapshot, *row, options);
    ByActor result;
    for (std::size_t v = 0; v < values.size(); ++v) {
        result[network[snapshot.actors()[v]].id] = values[v];
    }
    return result;
}

/// The measure over the whole observed period of the network that `text` describes.
inline ByActor measured(std::string_view text, std::string_view measure,
                        const graph::MeasureOptions& options = {}) {
    const model::Network built = network(text);
    return measured(built, whole(built), measure, options);
}

/// The same actors, the same of them undefined, and values equal but for `tolerance`.
inline void expect_values(const ByActor& found, const ByActor& expected, double tolerance = 1e-12) {
    ASSERT_EQ(found.size(), expected.size());
    for (const auto& [actor, value] : expected) {
        const auto at = found.find(actor);
        ASSERT_NE(at, found.end()) << actor;
        ASSERT_EQ(at->second.has_value(), value.has_value()) << actor;
        if (value) {
            EXPECT_NEAR(*at->second, *value, tolerance) << actor;
        }
    }
}

}  // namespace entente::test
