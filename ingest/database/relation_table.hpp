// Rows of the table of relations, going in.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "ingest/database/sqlite.hpp"

namespace entente::ingest {

/// One row; references are positions in the network's vectors. Empty texts are not there.
struct RelationRow {
    std::string_view id;
    std::uint32_t actor1 = 0, actor2 = 0, type = 0;
    std::string_view date, start, end;
    std::optional<double> weight;
    std::uint32_t count = 1;
    double offset = 0;
    std::optional<double> confidence;
    std::string_view label, note;
    std::optional<std::uint32_t> source;
    std::string_view locator;
};

/// Adds rows in the order of the relations; their keys are 1, 2, …
class RelationTable {
public:
    explicit RelationTable(const Connection& connection);
    void add(const RelationRow& row);

private:
    template <class Value>
    void bind(int parameter, bool there, const Value& value);

    Statement insert_;
    std::uint32_t filled_ = 0;
};

}  // namespace entente::ingest
