#include "ingest/events/row_parts.hpp"

#include <algorithm>

#include "ingest/events/numbers.hpp"

namespace entente::ingest {

namespace {

constexpr std::int64_t most_goldstein = 10'000'000;

/// The number that `text` of one or two digits is; 0 for anything else.
unsigned two_digits(std::string_view text) {
    unsigned value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') {
            return 0;
        }
        value = value * 10 + static_cast<unsigned>(c - '0');
    }
    return text.size() == 1 || text.size() == 2 ? value : 0;
}

}  // namespace

RowVerdict read_day(const Fields& fields, std::uint8_t role, ParsedRow& row) {
    const std::string_view text = fields[role];
    if (text.empty()) {
        return {RowFault::no_date, role};
    }
    if (text != std::string_view(row.day_text.data(), row.day_text.size())) {
        const std::optional<std::int32_t> day = parse_event_day(text);
        if (!day) {
            return {RowFault::bad_date, role};
        }
        row.day = *day;
        if (text.size() == row.day_text.size()) {
            std::copy(text.begin(), text.end(), row.day_text.begin());
        } else {
            row.day_text.fill('\0');
        }
    }
    row.event.day = row.day;
    return {};
}

RowVerdict read_actors(const Fields& fields, std::uint8_t role1, std::uint8_t role2, EventRow& event) {
    event.actor1 = fields[role1];
    event.actor2 = fields[role2];
    if (event.actor1.empty()) {
        return {RowFault::no_actor1, role1};
    }
    if (event.actor2.empty()) {
        return {RowFault::no_actor2, role2};
    }
    if (event.actor1 == event.actor2) {
        return {RowFault::itself, role2};
    }
    return {};
}

bool is_cameo(std::string_view code) {
    const bool digits = std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
    const unsigned root = two_digits(code.substr(0, 2));
    return digits && code.size() >= 2 && code.size() <= 4 && root >= 1 && root <= 20;
}

RowVerdict read_code(const Fields& fields, std::uint8_t role, std::uint8_t root_role, ParsedRow& row) {
    const std::string_view code = fields[role], root = fields[root_role];
    if (code.empty() || code == "---") {
        return {RowFault::no_code, role};
    }
    row.event.code = code;
    row.zero_restored = false;
    const bool begins_with_root = root.size() == 2 && code.substr(0, 2) == root;
    if (const unsigned number = two_digits(root); !begins_with_root && number != 0 && code.size() < 4) {
        const std::string_view leading = code.substr(0, 2);
        const bool whole = leading.size() == 2 && two_digits(leading) == number;
        if (!whole && two_digits(code.substr(0, 1)) == number) {
            row.code = "0";
            row.code += code;
            row.event.code = row.code;
            row.zero_restored = true;
        }
    }
    return is_cameo(row.event.code) ? RowVerdict{} : RowVerdict{RowFault::bad_code, role};
}

RowVerdict read_goldstein(const Fields& fields, std::uint8_t role, EventRow& event) {
    if (fields[role].empty()) {
        return {RowFault::no_goldstein, role};
    }
    const std::optional<std::int64_t> value = parse_millionths(fields[role], most_goldstein);
    if (!value) {
        return {RowFault::bad_goldstein, role};
    }
    event.goldstein = static_cast<std::int32_t>(*value);
    return {};
}

RowVerdict read_whole(const Fields& fields, std::uint8_t role, std::uint64_t& value) {
    value = 0;
    if (fields[role].empty()) {
        return {};
    }
    const std::optional<std::uint64_t> number = parse_digits(fields[role]);
    if (!number) {
        return {RowFault::bad_number, role};
    }
    value = *number;
    return {};
}

std::uint32_t quad_of(std::string_view code) {
    const unsigned root = two_digits(code.substr(0, 2));
    if (code.size() < 2 || root == 0 || root > 20) {
        return 0;
    }
    return root <= 5 ? 1 : root <= 9 ? 2 : root <= 14 ? 3 : 4;
}

void set_single(ParsedRow& row) {
    const EventRow& event = row.event;
    row.cell.count = 1;
    row.cell.positive = std::max(event.goldstein, 0);
    row.cell.negative = std::min(event.goldstein, 0);
    row.cell.first_id = row.cell.last_id = event.id;
    row.cell.first_day = row.cell.last_day = event.day;
}

}  // namespace entente::ingest
