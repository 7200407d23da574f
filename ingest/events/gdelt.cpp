// GDELT events. Columns: The GDELT Event Database, Data Format Codebook V1.03 (2013) and V2.0 (2015). Files
// of before April 2013 lack the last of the 58 columns of 1.0, the address of the source. Version 2.0 adds
// columns behind those read here, so that one list of places serves all.
//
// Tables exported again by other programs often take CAMEO codes for numbers, so that `043` has become
// `43`. With the root code, which may have suffered likewise, the zero can be put back: of `43` and `043`
// only one begins with the two digits of root 4.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "ingest/events/codes/code_book.hpp"
#include "ingest/events/layout.hpp"
#include "ingest/events/row_parts.hpp"

namespace entente::ingest {

namespace {

enum Role : std::uint8_t { id, day, actor1, actor2, code, root, quad, goldstein, mentions };

const std::vector<std::int32_t> places = {0, 1, 5, 15, 26, 28, 29, 30, 31};

// `Actor1CountryCode` comes second: tables of countries only have no other, and one re-export calls the
// whole actor code so.
const std::vector<RoleNames> names = {
    {id, {"globaleventid", "eventid", "id"}, false},
    {day, {"sqldate", "day", "date"}, true},
    {actor1, {"actor1code", "actor1countrycode"}, true},
    {actor2, {"actor2code", "actor2countrycode"}, true},
    {code, {"eventcode"}, true},
    {root, {"eventrootcode"}, false},
    {quad, {"quadclass"}, false},
    {goldstein, {"goldsteinscale", "goldstein"}, true},
    {mentions, {"nummentions"}, false},
};

bool is_row_width(std::size_t columns) {
    return columns == 57 || columns == 58 || columns == 61;
}

/// A row may hold one of the names by chance: an actor can be called `DAY`.
bool is_header(std::string_view line) {
    std::vector<std::string> missing;
    layout_by_names(line, names, missing);
    return missing.size() <= 3;
}

Layout find_layout(std::string_view head, const std::string& file) {
    refuse_no_text(head, file);
    const std::vector<std::string_view> lines = first_lines(head, 100);
    if (!lines.empty() && is_header(lines.front())) {
        std::vector<std::string> missing;
        Layout layout = layout_by_names(lines.front(), names, missing);
        if (!missing.empty()) {
            not_of_format(file, model::ProblemCode::missing_column,
                          fmt::format("its header has no column {}", fmt::join(missing, ", ")),
                          "name the columns as GDELT's codebook does");
        }
        return layout;
    }
    for (const std::string_view line : lines) {
        const char separator = separator_of(line);
        const std::size_t columns = split_line(line, separator, separator != '\t').size();
        if (is_row_width(columns)) {
            return layout_by_place(separator, static_cast<std::uint32_t>(columns), places);
        }
    }
    const std::string_view first = lines.empty() ? std::string_view() : lines.front();
    const char separator = separator_of(first);
    not_of_format(file, model::ProblemCode::wrong_format,
                  fmt::format("its first line has {} columns, where GDELT events have 58 (version 1.0) or 61 "
                              "(2.0), and it names none",
                              split_line(first, separator, separator != '\t').size()),
                  "give an events file (export.CSV), not one of mentions or of the knowledge graph");
}

RowVerdict parse(const Fields& fields, const Layout& /*layout*/, ParsedRow& row) {
    EventRow& event = row.event;
    std::uint64_t quad_class = 0;
    RowVerdict verdict = read_day(fields, day, row);
    if (verdict.fault == RowFault::none) verdict = read_actors(fields, actor1, actor2, event);
    if (verdict.fault == RowFault::none) verdict = read_code(fields, code, root, row);
    if (verdict.fault == RowFault::none) verdict = read_goldstein(fields, goldstein, row);
    if (verdict.fault == RowFault::none) verdict = read_whole(fields, id, event.id);
    if (verdict.fault == RowFault::none) verdict = read_whole(fields, quad, quad_class);
    if (verdict.fault == RowFault::none) verdict = read_whole(fields, mentions, event.mentions);
    if (verdict.fault != RowFault::none) return verdict;
    if (quad_class > 4) return {RowFault::bad_number, quad};
    event.quad = quad_class == 0 ? quad_of(event.code) : static_cast<std::uint32_t>(quad_class);
    set_single(row);
    return {};
}

}  // namespace

const EventFormat gdelt_events = {"gdelt", find_layout, parse, describe_gdelt, false, false, true};

}  // namespace entente::ingest
