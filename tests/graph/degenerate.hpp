// What a measure is on networks that leave it little or nothing to measure, said in the measure's own test.
#pragma once

#include <map>
#include <string>

namespace entente::test {

/// By measure: what DegenerateRow was told.
inline std::map<std::string, std::string>& degenerate_rows() {
    static std::map<std::string, std::string> rows;
    return rows;
}

/// A further row of the table in degenerate_networks_test.cpp, whose columns are
///     one two four friends foes zero oneway pairs foes4 friends4 zero4 cancel
/// and where `-` is undefined, a number that of every actor, and a/b those of two. Defined once a measure, at
/// namespace scope.
struct DegenerateRow {
    DegenerateRow(const std::string& measure, const std::string& cells) {
        degenerate_rows()[measure] = cells;
    }
};

}  // namespace entente::test
