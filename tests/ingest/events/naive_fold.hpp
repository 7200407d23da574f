// A fold of tab-separated events into an ordered map, written for reading: nothing of the real one is used
// but the calendar.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

#include "ingest/events/folding.hpp"

namespace entente::test {

/// Where a format has its columns.
struct NaiveColumns {
    std::size_t id, day, actor1, actor2, code, goldstein, all;
    bool header;
};
inline constexpr NaiveColumns naive_gdelt{0, 1, 5, 15, 26, 30, 61, false};
inline constexpr NaiveColumns naive_gdelt1{0, 1, 5, 15, 26, 30, 58, false};
inline constexpr NaiveColumns naive_icews{0, 1, 2, 8, 6, 7, 20, true};

inline std::vector<std::string> naive_cells(const std::string& line) {
    std::vector<std::string> cells(1);
    for (const char c : line) {
        if (c == '\t') {
            cells.emplace_back();
        } else {
            cells.back() += c;
        }
    }
    return cells;
}

/// `2020-11-13` or `20201113` as `2020-11-13`; empty when no such day exists.
inline std::string naive_day(std::string text) {
    if (text.size() == 8) text = text.substr(0, 4) + "-" + text.substr(4, 2) + "-" + text.substr(6);
    return ingest::parse_period_text(ingest::CellPeriod::day, text) ? text : "";
}

/// The lines of lines_of(), by month and root.
inline std::vector<std::string> naive_fold(const std::vector<std::string>& texts, const NaiveColumns& at) {
    std::map<std::tuple<std::string, std::string, std::string, std::string>, ingest::Cell> cells;
    for (const std::string& text : texts) {
        std::istringstream lines(text);
        std::string line;
        for (bool first = true; std::getline(lines, line); first = false) {
            const std::vector<std::string> row = naive_cells(line);
            if ((first && at.header) || row.size() != at.all) continue;
            const std::string day = naive_day(row[at.day]);
            if (day.empty() || row[at.actor1].empty() || row[at.actor2].empty()) continue;
            if (row[at.actor1] == row[at.actor2] || row[at.code].empty() || row[at.goldstein].empty())
                continue;
            const std::int64_t value = std::llround(std::strtod(row[at.goldstein].c_str(), nullptr) * 1e6);
            const std::uint64_t id = std::strtoull(row[at.id].c_str(), nullptr, 10);
            const std::int32_t number = *ingest::parse_period_text(ingest::CellPeriod::day, day);
            ingest::Cell& cell =
                cells[{row[at.actor1], row[at.actor2], day.substr(0, 7), row[at.code].substr(0, 2)}];
            const bool fresh = cell.count++ == 0;
            cell.positive += std::max<std::int64_t>(value, 0);
            cell.negative += std::min<std::int64_t>(value, 0);
            cell.first_id = fresh ? id : std::min(cell.first_id, id);
            cell.last_id = std::max(cell.last_id, id);
            cell.first_day = fresh ? number : std::min(cell.first_day, number);
            cell.last_day = fresh ? number : std::max(cell.last_day, number);
        }
    }
    std::vector<std::string> out;
    for (const auto& [key, cell] : cells) {
        out.push_back(line_of(std::get<0>(key), std::get<1>(key), std::get<2>(key), std::get<3>(key), cell));
    }
    return out;
}

}  // namespace entente::test
