// ICEWS coded events (Boschee et al., ICEWS Coded Event Data, Harvard Dataverse, doi:10.7910/DVN/28075):
// tab-separated text, 20 columns with a header. Intensity is the Goldstein value. Names are unique per
// actor, while its sectors and country may change over the years.
#include <fmt/format.h>

#include "ingest/events/codes/code_book.hpp"
#include "ingest/events/layout.hpp"
#include "ingest/events/row_parts.hpp"

namespace entente::ingest {

namespace {

enum Role : std::uint8_t {
    id,
    day,
    actor1,
    sectors1,
    country1,
    code,
    intensity,
    actor2,
    sectors2,
    country2,
    no_root  // never has a column
};

const std::vector<std::int32_t> places = {0, 1, 2, 3, 4, 6, 7, 8, 9, 10, -1};

const std::vector<RoleNames> names = {
    {id, {"eventid", "id"}, false},
    {day, {"eventdate", "date"}, true},
    {actor1, {"sourcename"}, true},
    {sectors1, {"sourcesectors"}, false},
    {country1, {"sourcecountry"}, false},
    {code, {"cameocode"}, true},
    {intensity, {"intensity", "goldstein"}, true},
    {actor2, {"targetname"}, true},
    {sectors2, {"targetsectors"}, false},
    {country2, {"targetcountry"}, false},
};

Layout find_layout(std::string_view head, const std::string& file) {
    refuse_no_text(head, file);
    const std::vector<std::string_view> lines = first_lines(head, 1);
    const std::string_view first = lines.empty() ? std::string_view() : lines.front();
    std::vector<std::string> missing;
    const Layout by_names = layout_by_names(first, names, missing);
    if (missing.empty()) {
        return by_names;
    }
    if (by_names.columns == 20 && first.front() >= '0' && first.front() <= '9') {
        Layout layout = layout_by_place(by_names.separator, by_names.columns, places);
        layout.column_of[no_root] = -1;
        return layout;
    }
    not_of_format(file, model::ProblemCode::wrong_format,
                  fmt::format("its first line has no column {}, and it is no row of 20 columns either",
                              fmt::join(missing, ", ")),
                  "give an events file of the ICEWS Dataverse, with its header");
}

/// `country`, tab, `sectors`; nothing when both are blank.
std::string_view about(std::string_view country, std::string_view sectors, std::string& text) {
    text.clear();
    if (!country.empty() || !sectors.empty()) {
        text.append(country).append(1, '\t').append(sectors);
    }
    return text;
}

RowVerdict parse(const Fields& fields, const Layout& /*layout*/, ParsedRow& row) {
    EventRow& event = row.event;
    RowVerdict verdict = read_day(fields, day, row);
    if (verdict.fault == RowFault::none) verdict = read_actors(fields, actor1, actor2, event);
    if (verdict.fault == RowFault::none) verdict = read_code(fields, code, no_root, row);
    if (verdict.fault == RowFault::none) verdict = read_goldstein(fields, intensity, row);
    if (verdict.fault == RowFault::none) verdict = read_whole(fields, id, event.id);
    if (verdict.fault != RowFault::none) return verdict;
    event.about1 = about(fields[country1], fields[sectors1], row.about1);
    event.about2 = about(fields[country2], fields[sectors2], row.about2);
    event.quad = quad_of(event.code);
    set_single(row);
    return verdict;
}

}  // namespace

const EventFormat icews_events = {"icews", find_layout, parse, describe_icews};

}  // namespace entente::ingest
