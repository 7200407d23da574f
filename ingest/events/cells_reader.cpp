// Cells folded elsewhere: a delimited table with a header, a row a cell. Cells of equal key are added up, so
// that a table may be given in pieces. Its periods are as fine as its first row says.
#include <fmt/format.h>

#include <array>
#include <cstdlib>

#include "entente/model/problem_code.hpp"
#include "ingest/events/codes/code_book.hpp"
#include "ingest/events/layout.hpp"
#include "ingest/events/numbers.hpp"
#include "ingest/events/periods.hpp"
#include "ingest/events/row_parts.hpp"

namespace entente::ingest {

namespace {

enum Role : std::uint8_t { actor1, actor2, period, type, count, sum, positive, negative, first_id, last_id };

const std::vector<RoleNames> names = {
    {actor1, {"actor1"}, true},        {actor2, {"actor2"}, true},
    {period, {"period"}, true},        {type, {"type"}, true},
    {count, {"count"}, true},          {sum, {"goldsteinsum"}, false},
    {positive, {"positivesum"}, true}, {negative, {"negativesum"}, true},
    {first_id, {"firstid"}, false},    {last_id, {"lastid"}, false},
};

constexpr std::int64_t one = 1'000'000;
/// As a relation counts at most (model::Relation::count).
constexpr std::uint64_t most_events = 1'000'000'000;
constexpr std::int64_t most_sum = 10 * one * static_cast<std::int64_t>(most_events);
/// Sums made elsewhere may be of binary numbers, and rounded each by itself.
constexpr std::int64_t rounding = 2;

std::optional<CellPeriod> period_of(std::string_view text) {
    for (const CellPeriod period : {CellPeriod::day, CellPeriod::week, CellPeriod::month, CellPeriod::year}) {
        if (parse_period_text(period, text)) {
            return period;
        }
    }
    return std::nullopt;
}

Layout find_layout(std::string_view head, const std::string& file) {
    refuse_no_text(head, file);
    const std::vector<std::string_view> lines = first_lines(head, 100);
    std::vector<std::string> missing;
    Layout layout = layout_by_names(lines.empty() ? std::string_view() : lines.front(), names, missing);
    if (!missing.empty()) {
        not_of_format(file, model::ProblemCode::missing_column,
                      fmt::format("its header has no column {}", fmt::join(missing, ", ")),
                      "a table of cells has the columns actor1, actor2, period, type, count, goldstein_sum, "
                      "positive_sum, negative_sum, first_id, last_id");
    }
    const auto column = static_cast<std::size_t>(layout.column_of[period]);
    for (std::size_t i = 1; i < lines.size() && !layout.period; ++i) {
        const std::vector<std::string> cells = split_line(lines[i], layout.separator, layout.quotes);
        layout.period = cells.size() == layout.columns ? period_of(cells[column]) : std::nullopt;
    }
    if (!layout.period && lines.size() > 1) {
        not_of_format(file, model::ProblemCode::wrong_format, "none of its first rows has a period",
                      "write periods as 2020-11-13, 2020-W46, 2020-11 or 2020");
    }
    return layout;
}

RowVerdict read_period(const Fields& fields, const Layout& layout, ParsedRow& row) {
    if (fields[period].empty()) {
        return {RowFault::no_date, period};
    }
    const auto first = layout.period ? parse_period_text(*layout.period, fields[period]) : std::nullopt;
    if (!first) {
        return {RowFault::bad_period, period};
    }
    row.event.day = row.cell.period = row.cell.first_day = *first;
    row.cell.last_day = period_end(*layout.period, *first) - 1;
    return {};
}

RowVerdict read_sums(const Fields& fields, Cell& cell) {
    for (const std::uint8_t role : {positive, negative}) {
        if (fields[role].empty()) {
            return {RowFault::no_goldstein, role};
        }
        const std::optional<std::int64_t> value = parse_millionths(fields[role], most_sum);
        if (!value) {
            return {RowFault::bad_number, role};
        }
        (role == positive ? cell.positive : cell.negative) = *value;
    }
    const std::int64_t limit = 10 * one * static_cast<std::int64_t>(cell.count) + rounding;
    if (cell.positive < 0 || cell.positive > limit) {
        return {RowFault::sums, positive};
    }
    if (cell.negative > 0 || cell.negative < -limit) {
        return {RowFault::sums, negative};
    }
    if (!fields[sum].empty()) {
        const std::optional<std::int64_t> value = parse_millionths(fields[sum], most_sum);
        if (!value) {
            return {RowFault::bad_number, sum};
        }
        if (std::abs(cell.positive + cell.negative - *value) > rounding) {
            return {RowFault::sums, sum};
        }
    }
    return {};
}

RowVerdict read_numbers(const Fields& fields, ParsedRow& row) {
    Cell& cell = row.cell;
    for (const auto& [role, into] : {std::pair(count, &cell.count), std::pair(first_id, &cell.first_id),
                                     std::pair(last_id, &cell.last_id)}) {
        if (const RowVerdict verdict = read_whole(fields, role, *into); verdict.fault != RowFault::none) {
            return verdict;
        }
    }
    if (cell.count < 1 || cell.count > most_events) {
        return {RowFault::bad_number, count};
    }
    if (cell.first_id == 0 || cell.last_id == 0) {
        cell.first_id = cell.last_id = cell.first_id + cell.last_id;
    }
    return cell.first_id > cell.last_id ? RowVerdict{RowFault::bad_number, last_id} : RowVerdict{};
}

RowVerdict parse(const Fields& fields, const Layout& layout, ParsedRow& row) {
    EventRow& event = row.event;
    RowVerdict verdict = read_period(fields, layout, row);
    if (verdict.fault == RowFault::none) verdict = read_actors(fields, actor1, actor2, event);
    if (verdict.fault == RowFault::none && fields[type].empty()) return {RowFault::no_code, type};
    if (verdict.fault == RowFault::none) verdict = read_numbers(fields, row);
    if (verdict.fault == RowFault::none) verdict = read_sums(fields, row.cell);
    if (verdict.fault != RowFault::none) return verdict;
    event.code = fields[type];
    event.quad = quad_of(event.code);
    event.id = row.cell.first_id;
    event.count = row.cell.count;
    // What conditions see of the cell is its mean, which lies within 10 points of 0.
    event.goldstein = static_cast<std::int32_t>((row.cell.positive + row.cell.negative) /
                                                static_cast<std::int64_t>(row.cell.count));
    return verdict;
}

}  // namespace

const EventFormat cells_events = {"cells", find_layout, parse, describe_cells, true, true};

}  // namespace entente::ingest
