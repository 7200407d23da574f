#include "ingest/formats/ucdp_rows.hpp"

#include <utility>

#include "ingest/draft_parts.hpp"
#include "ingest/formats/coded_dates.hpp"
#include "ingest/formats/ucdp_groups.hpp"

namespace entente::ingest {

namespace {

using model::Date;

/// UCDP's start precision: 1 the day, 2 and 3 the month, 4 and 5 the year, above that a guess.
std::optional<Date> known_part(const std::optional<Date>& date, int precision) {
    if (!date || precision <= 1) {
        return date;
    }
    const std::string iso = date->to_string();
    return Date::parse(precision <= 3 ? iso.substr(0, 7) : iso.substr(0, 4) + (precision >= 6 ? "~" : ""));
}

/// The numbers of a list; empty optional when a part is none.
std::optional<std::vector<int>> numbers(const std::string& list) {
    std::vector<int> out;
    for (const std::string& part : split_list(list)) {
        const auto number = coded_number(part);
        if (!number) {
            return std::nullopt;
        }
        out.push_back(*number);
    }
    return out;
}

}  // namespace

ConflictColumns::ConflictColumns(const TableReader& table)
    : conflict(table.column({"conflict_id", "conflictid"})),
      location(table.column({"location", "locationinc"})),
      year(table.column("year")),
      a(table.column({"side_a", "sidea"})),
      b(table.column({"side_b", "sideb"})),
      gw_a(table.column({"gwno_a", "gwnoa"})),
      gw_a2(table.column({"gwno_a_2nd", "gwnoa2nd"})),
      gw_b(table.column({"gwno_b", "gwnob"})),
      gw_b2(table.column({"gwno_b_2nd", "gwnob2nd"})),
      b_id(table.find({"side_b_id", "sidebid"})),
      intensity(table.find({"intensity_level", "intensitylevel"})),
      deaths(table.find("bdbest")),
      start(table.find({"start_date2", "startdate2"})),
      start_precision(table.find({"start_prec2", "startprec2"})),
      end(table.find({"ep_end_date", "ependdate"})) {
    if (!intensity && !deaths) {
        static_cast<void>(table.column("intensity_level"));  // says that it is missing
    }
}

std::variant<ConflictYear, std::string> read_conflict_year(const TableReader& table,
                                                           const ConflictColumns& at, std::size_t row) {
    const auto year = coded_year(table[at.year]);
    const int level = at.intensity ? coded_number(table.cell(at.intensity)).value_or(0)
                                   : (coded_number(table.cell(at.deaths)).value_or(0) >= 1000 ? 2 : 1);
    auto a = numbers(table[at.gw_a]), a2 = numbers(table[at.gw_a2]);
    auto b = numbers(table[at.gw_b]), b2 = numbers(table[at.gw_b2]);
    if (!year) return "no year";
    if (level != 1 && level != 2) return "no intensity level";
    if (!a || !a2 || !b || !b2) return "a GW number is no number";
    if (a->empty()) return "no GW number for side A";
    if (b->empty() && table[at.b].empty()) return "nobody on side B";
    for (const auto date : {at.start, at.end}) {
        if (!table.cell(date).empty() && !parse_date(table.cell(date))) return "a date cannot be read";
    }
    return ConflictYear{.conflict = table[at.conflict],
                        .location = table[at.location],
                        .year = *year,
                        .is_war = level == 2,
                        .episode_start = known_part(parse_date(table.cell(at.start)),
                                                    coded_number(table.cell(at.start_precision)).value_or(1)),
                        .episode_end = parse_date(table.cell(at.end)),
                        .states_a = std::move(*a),
                        .seconds_a = std::move(*a2),
                        .states_b = std::move(*b),
                        .seconds_b = std::move(*b2),
                        .name_a = table[at.a],
                        .name_b = table[at.b],
                        .groups_b = {},
                        .row = row};
}

}  // namespace entente::ingest
