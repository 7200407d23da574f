#include "ingest/events/cell_relation.hpp"

#include <algorithm>
#include <chrono>

namespace entente::ingest {

namespace {

constexpr double millionths_in_one = 1e6;

model::Date date_of(CellPeriod period, std::int32_t first_day) {
    const model::Day day{std::chrono::days(first_day)};
    if (period == CellPeriod::day || period == CellPeriod::week) {
        return model::Date::of(day);
    }
    const std::string text = model::iso_date(day);
    return model::Date::parse(std::string_view(text).substr(0, period == CellPeriod::month ? 7 : 4)).value();
}

std::string locator_of(const Cell& cell) {
    if (cell.first_id == 0 || cell.last_id == 0 || cell.first_id == cell.last_id) {
        const std::uint64_t id = std::max(cell.first_id, cell.last_id);
        return id == 0 ? std::string() : std::to_string(id);
    }
    return std::to_string(cell.first_id) + "–" + std::to_string(cell.last_id);
}

}  // namespace

CellRelation cell_relation(CellPeriod period, const Cell& cell) {
    const double events = static_cast<double>(cell.count);
    const std::int64_t cancelled = std::min(cell.positive, -cell.negative);
    return {date_of(period, cell.period),
            static_cast<double>(cell.positive + cell.negative) / (millionths_in_one * events),
            static_cast<std::uint32_t>(cell.count), static_cast<double>(cancelled) / millionths_in_one,
            locator_of(cell)};
}

}  // namespace entente::ingest
