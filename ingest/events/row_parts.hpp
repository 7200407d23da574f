// Cells that the formats of event data have in common, read alike. In the header because they are read for
// every row: a call each costs a tenth of the whole.
#pragma once

#include <algorithm>
#include <string_view>

#include "ingest/events/format.hpp"
#include "ingest/events/hash.hpp"
#include "ingest/events/numbers.hpp"

namespace entente::ingest {

/// Two to four digits, the first two from 01 to 20.
inline bool is_cameo(std::string_view code) {
    if (code.size() < 2 || code.size() > 4) {
        return false;
    }
    for (const char c : code) {
        if (c < '0' || c > '9') {
            return false;
        }
    }
    const int root = (code[0] - '0') * 10 + (code[1] - '0');
    return root >= 1 && root <= 20;
}

/// The quad class of a CAMEO code by its root, as GDELT has it: 01-05 verbal cooperation (1), 06-09
/// material cooperation (2), 10-14 verbal conflict (3), 15-20 material conflict (4); 0 for no such code.
inline std::uint32_t quad_of(std::string_view code) {
    if (!is_cameo(code)) {
        return 0;
    }
    const int root = (code[0] - '0') * 10 + (code[1] - '0');
    return root <= 5 ? 1 : root <= 9 ? 2 : root <= 14 ? 3 : 4;
}

// Each reads the cells of the roles given and says what is wrong with them.

inline RowVerdict read_day(const Fields& fields, std::uint8_t role, ParsedRow& row) {
    const std::string_view text = fields[role];
    if (text.empty()) {
        return {RowFault::no_date, role};
    }
    const bool known =
        text.size() == row.day.length && text.size() == 8 && word_at(text.data()) == row.day.text;
    if (!known) {
        const std::optional<std::int32_t> day = parse_event_day(text);
        if (!day) {
            return {RowFault::bad_date, role};
        }
        row.day = {word_at(text.data()), text.size(), *day};
    }
    row.event.day = row.day.value;
    return {};
}

inline RowVerdict read_actors(const Fields& fields, std::uint8_t role1, std::uint8_t role2, EventRow& event) {
    event.actor1 = fields[role1];
    event.actor2 = fields[role2];
    if (event.actor1.empty()) {
        return {RowFault::no_actor1, role1};
    }
    if (event.actor2.empty()) {
        return {RowFault::no_actor2, role2};
    }
    return event.actor1 == event.actor2 ? RowVerdict{RowFault::itself, role2} : RowVerdict{};
}

/// A code that does not begin with its root, which may be for the want of a zero; see gdelt.cpp.
RowVerdict read_odd_code(const Fields& fields, std::uint8_t role, std::uint8_t root_role, ParsedRow& row);

/// `root_role` may be a role without a column.
inline RowVerdict read_code(const Fields& fields, std::uint8_t role, std::uint8_t root_role, ParsedRow& row) {
    const std::string_view code = fields[role], root = fields[root_role];
    if (!is_cameo(code) || root.size() != 2 || code[0] != root[0] || code[1] != root[1]) {
        return read_odd_code(fields, role, root_role, row);
    }
    row.event.code = code;
    row.zero_restored = false;
    return {};
}

inline RowVerdict read_goldstein(const Fields& fields, std::uint8_t role, ParsedRow& row) {
    constexpr std::int64_t most = 10'000'000;
    const std::string_view text = fields[role];
    if (text.empty()) {
        return {RowFault::no_goldstein, role};
    }
    const std::uint64_t word = first_bytes(text.data(), std::min<std::size_t>(8, text.size()));
    ParsedRow::Known& known = row.goldstein[mix(word, 0) % row.goldstein.size()];
    if (known.text != word || known.length != text.size() || text.size() > 8) {
        const std::optional<std::int64_t> value = parse_millionths(text, most);
        if (!value) {
            return {RowFault::bad_goldstein, role};
        }
        known = {word, text.size(), static_cast<std::int32_t>(*value)};
    }
    row.event.goldstein = known.value;
    return {};
}

/// A blank cell gives 0.
inline RowVerdict read_whole(const Fields& fields, std::uint8_t role, std::uint64_t& value) {
    const std::string_view text = fields[role];
    value = 0;
    if (text.empty()) {
        return {};
    }
    const std::optional<std::uint64_t> number = parse_digits(text);
    if (!number) {
        return {RowFault::bad_number, role};
    }
    value = *number;
    return {};
}

/// Makes row.cell the cell of row.event alone.
inline void set_single(ParsedRow& row) {
    const EventRow& event = row.event;
    row.cell.count = 1;
    row.cell.positive = std::max(event.goldstein, 0);
    row.cell.negative = std::min(event.goldstein, 0);
    row.cell.first_id = row.cell.last_id = event.id;
    row.cell.first_day = row.cell.last_day = event.day;
}

}  // namespace entente::ingest
