// Cells by hand.
#pragma once

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "entente/ingest/events.hpp"

namespace entente::testing_support {

/// A cell with its codes in place of their positions; sums in Goldstein points.
struct WrittenCell {
    std::string actor1, actor2, type, period;
    std::uint64_t count = 1;
    std::int64_t positive = 0, negative = 0;
    std::uint64_t first_id = 0, last_id = 0;
};

inline ingest::EventImport import_of(ingest::CellPeriod period, const std::vector<WrittenCell>& rows) {
    std::set<std::string> actor_set, type_set;
    for (const WrittenCell& row : rows) {
        actor_set.insert({row.actor1, row.actor2});
        type_set.insert(row.type);
    }
    const std::vector<std::string> actors(actor_set.begin(), actor_set.end());
    const std::vector<std::string> types(type_set.begin(), type_set.end());
    const auto place = [](const std::vector<std::string>& all, const std::string& text) {
        return static_cast<std::uint32_t>(std::lower_bound(all.begin(), all.end(), text) - all.begin());
    };
    constexpr std::int64_t millionths = 1'000'000;
    std::vector<ingest::Cell> cells;
    for (const WrittenCell& row : rows) {
        ingest::Cell cell;
        cell.actor1 = place(actors, row.actor1);
        cell.actor2 = place(actors, row.actor2);
        cell.type = place(types, row.type);
        cell.period = ingest::parse_period_text(period, row.period).value();
        cell.count = row.count;
        cell.positive = row.positive * millionths;
        cell.negative = row.negative * millionths;
        cell.first_id = row.first_id;
        cell.last_id = row.last_id;
        cell.first_day = cell.last_day = cell.period;
        cells.push_back(cell);
    }
    std::vector<std::vector<ingest::Cell>> parts;
    parts.push_back(std::move(cells));
    ingest::EventImport import;
    import.cells = ingest::Cells(period, actors, types, std::move(parts));
    return import;
}

}  // namespace entente::testing_support
