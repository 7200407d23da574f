// Event data folded: how often, and how, one actor acted on another in a period, by type of event.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entente/model/date.hpp"

namespace entente::ingest {

/// What a cell's time is: a calendar day, a week from Monday (ISO 8601), a month or a year.
enum class CellPeriod { day, week, month, year };

/// `day`, `week`, `month`, `year`.
std::string_view to_string(CellPeriod period);
/// Reads what to_string() gives; empty for other text.
std::optional<CellPeriod> parse_cell_period(std::string_view text);

/// All events of one type from one actor to another in one period. The documented table
/// (docs/data-format.md) has a row a cell. Sums are whole numbers of millionths of a Goldstein point, so
/// that they do not depend on the order in which events are added.
struct Cell {
    std::uint32_t actor1 = 0;    ///< position in Cells::actors
    std::uint32_t actor2 = 0;    ///< position in Cells::actors
    std::uint32_t type = 0;      ///< position in Cells::types
    std::int32_t period = 0;     ///< its first day, in days since 1970-01-01
    std::uint64_t count = 0;     ///< events, >= 1
    std::int64_t positive = 0;   ///< sum of the positive Goldstein values, in millionths, >= 0
    std::int64_t negative = 0;   ///< sum of the negative ones, in millionths, <= 0
    std::uint64_t first_id = 0;  ///< the least event id; 0: none given
    std::uint64_t last_id = 0;   ///< the greatest event id; 0: none given
    std::int32_t first_day = 0;  ///< of its earliest event, in days since 1970-01-01
    std::int32_t last_day = 0;   ///< of its latest event
};
static_assert(sizeof(Cell) == 64);

/// A unit of Cell's sums, in Goldstein points.
constexpr double millionth = 1e-6;

/// How text names the period of a cell whose first day is `first_day` (Cell::period): `2020-11-13`,
/// `2020-W46`, `2020-11`, `2020`.
std::string period_text(CellPeriod period, std::int32_t first_day);
/// Reads what period_text() writes: the first day of the period that `text` names. Empty when it names none.
std::optional<std::int32_t> parse_period_text(CellPeriod period, std::string_view text);

/// The folded events of any number of files. Immutable; move-only, since it may be large. Cells are in
/// ascending order of (actor1, actor2, period, type), codes in ascending order of bytes: the same for any
/// number of threads and any order of files and rows.
class Cells {
public:
    /// None.
    Cells() = default;
    /// `actors` and `types` are the codes that cells count, ascending. `parts` are disjoint by key and in any
    /// order; they are taken over, not copied.
    Cells(CellPeriod period, std::vector<std::string> actors, std::vector<std::string> types,
          std::vector<std::vector<Cell>> parts);
    Cells(Cells&&) noexcept = default;             ///< takes the cells over
    Cells& operator=(Cells&&) noexcept = default;  ///< takes the cells over
    Cells(const Cells&) = delete;
    Cells& operator=(const Cells&) = delete;
    ~Cells() = default;

    /// What the time of every cell is.
    [[nodiscard]] CellPeriod period() const { return period_; }
    /// Codes as the files have them.
    [[nodiscard]] const std::vector<std::string>& actors() const { return actors_; }
    /// As actors(), of types.
    [[nodiscard]] const std::vector<std::string>& types() const { return types_; }
    /// How many cells there are.
    [[nodiscard]] std::size_t size() const { return order_.size(); }
    /// The i-th cell in order, `i` below size().
    [[nodiscard]] const Cell& operator[](std::size_t i) const;
    /// The same cells as they lie in memory, in no order: the quick way to look at all of them.
    [[nodiscard]] const std::vector<std::vector<Cell>>& parts() const { return parts_; }

private:
    CellPeriod period_{};
    std::vector<std::string> actors_, types_;
    std::vector<std::vector<Cell>> parts_;
    unsigned part_bits_ = 0;            // of a position: the lower ones number a cell in its part
    std::vector<std::uint32_t> order_;  // positions in order of key
};

/// Writes the documented table: a header, then a row a cell, in their order. Codes as model::csv_cell()
/// has them; sums exactly, in Goldstein points, with no more digits than they need; an id of 0, for none
/// given, as an empty cell. Whether it could be written is for the caller to ask of `out`.
void write_cells_csv(const Cells& cells, std::ostream& out);

}  // namespace entente::ingest
