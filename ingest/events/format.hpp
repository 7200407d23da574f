// What a format of event data says of itself: how a file is laid out, and what a row means.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "entente/ingest/events.hpp"
#include "ingest/events/row.hpp"

namespace entente::ingest {

/// Columns that a format reads have numbers of its own, its roles: 0 .. max_roles - 1.
constexpr std::size_t max_roles = 16;

/// The cells of a row by role; empty where the file has no such column. Sixteen bytes from the beginning
/// of each can be read, whatever its length.
using Fields = std::array<std::string_view, max_roles>;

/// How the rows of one file are laid out.
struct Layout {
    char separator = '\t';
    bool quotes = false;        ///< cells may stand between double quotes (RFC 4180), but not hold a line end
    bool header = false;        ///< the first line names the columns and is no row
    std::uint32_t columns = 0;  ///< of every row
    std::array<std::int32_t, max_roles> column_of{};  ///< by role, from 0; -1: the file does not have it
    std::optional<CellPeriod> period;  ///< of rows that give periods, where the file has such rows
};

/// Why a row cannot be used; `none` when it can.
enum class RowFault : std::uint8_t {
    none,
    columns,   ///< not as many as the layout says
    overlong,  ///< the line is longer than may be
    no_date,
    bad_date,    ///< is none, or does not exist
    bad_period,  ///< is none, or not as long as those before it
    no_actor1,
    no_actor2,
    itself,      ///< both actors are the same
    actor_text,  ///< an actor is no text that can be shown
    no_code,
    bad_code,
    no_goldstein,  ///< blank is not 0
    bad_goldstein,
    bad_number,  ///< an id, a count or a sum
    sums,        ///< of a cell: they do not add up, or are more than its count allows
    left_out,    ///< by the user's conditions
};
constexpr std::size_t row_faults = 17;

/// What is said of rows skipped for a fault, without the cell at fault.
std::string_view reason_of(RowFault fault);

/// The result of reading a row; `role` is the cell at fault.
struct RowVerdict {
    RowFault fault = RowFault::none;
    std::uint8_t role = 0;
};

/// One row as read. Reused from row to row, so that its texts keep their memory.
struct ParsedRow {
    EventRow event;
    /// count, sums, ids and days; the fold fills in actors, type and (unless Layout::period is set) period.
    Cell cell;
    /// The code lacked a leading zero, which its root code gave back.
    bool zero_restored = false;
    /// What cells were last read as, since few differ: the day, and Goldstein values by their hash.
    struct Known {
        std::uint64_t text = 0;  ///< up to 8 bytes
        std::size_t length = 0;  ///< 0: nothing yet
        std::int32_t value = 0;
    };
    Known day;
    std::array<Known, 64> goldstein{};
    /// For views of `event` that the row does not hold as they are.
    std::string about1, about2, code;
};

struct EventFormat {
    std::string_view name;
    /// Finds out how a file is laid out from its first lines, which are whole and without a byte order
    /// mark. Throws model::DataError when it is not of this format.
    Layout (*layout)(std::string_view head, const std::string& file);
    /// Reads one row. Does not look whether the texts of actors are fit to be shown.
    RowVerdict (*parse)(const Fields& fields, const Layout& layout, ParsedRow& row);
    /// Fills the draft: see code_book.hpp.
    void (*describe)(EventImport& import, std::span<const std::string> about, EventTypes types);
    /// The type of a row is its code as it stands, whatever EventOptions::types says (except `none`).
    bool types_as_written = false;
    /// Rows give periods, which Layout::period names, not days.
    bool own_period = false;
    /// Files are named by the time that they cover, and events in them may be older: see files_dates.hpp.
    bool named_by_time = false;
};

/// GDELT events 1.0 (57 or 58 columns) and 2.0 (61): raw, or with a header or commas as re-exported.
extern const EventFormat gdelt_events;
/// ICEWS coded events, by their header or as 20 columns without one.
extern const EventFormat icews_events;
/// Cells folded elsewhere: the documented table, with a header; its periods are those of the text.
extern const EventFormat cells_events;

}  // namespace entente::ingest
