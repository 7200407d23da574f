#include "ingest/events/row_parts.hpp"

namespace entente::ingest {

namespace {

/// The number that `text` of one or two digits is; 0 for anything else.
std::int64_t two_digits(std::string_view text) {
    return std::max<std::int64_t>(0, detail::few_digits(text, 2));
}

}  // namespace

RowVerdict read_odd_code(const Fields& fields, std::uint8_t role, std::uint8_t root_role, ParsedRow& row) {
    const std::string_view code = fields[role];
    row.event.code = code;
    row.zero_restored = false;
    if (code.empty() || code == "---") {
        return {RowFault::no_code, role};
    }
    const std::int64_t root = two_digits(fields[root_role]);
    const bool begins_with_root = code.size() >= 2 && two_digits(code.substr(0, 2)) == root;
    if (root != 0 && !begins_with_root && code.size() < 4 && two_digits(code.substr(0, 1)) == root) {
        row.code = "0";
        row.code += code;
        row.code.reserve(16);  // codes are read in whole words
        row.event.code = row.code;
        row.zero_restored = true;
    }
    return is_cameo(row.event.code) ? RowVerdict{} : RowVerdict{RowFault::bad_code, role};
}

}  // namespace entente::ingest
