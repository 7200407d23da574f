#include "ingest/formats/un_ballots.hpp"

#include <algorithm>

#include "ingest/draft_parts.hpp"

namespace entente::ingest {

namespace {

bool all_whole(const std::vector<std::string>& header) {
    return header.size() > 1 && std::all_of(header.begin() + 1, header.end(), [](const std::string& name) {
               return parse_whole(name).has_value();
           });
}

}  // namespace

UnTable un_table_of(const TableReader& table) {
    if (table.find("rcid")) {
        if (table.find("vote")) return UnTable::votes;
        if (table.find({"session", "date"})) return UnTable::roll_calls;
        if (table.find("issue")) return UnTable::issues;
    }
    if (all_whole(table.header())) return UnTable::matrix;
    model::Problem problem = table.here(
        "the columns are those of no record of roll calls",
        "a table of votes has rcid, vote and a state (country_code or ccode); a table of roll calls has rcid "
        "and session or date; a matrix has a column a roll call, named by its number",
        model::ProblemCode::wrong_format);
    throw model::DataError(std::move(problem));
}

std::string session_in_name(const std::string& name) {
    const std::size_t at = name.rfind("session");
    if (at == std::string::npos) return {};
    std::size_t from = name.find_first_of("0123456789", at);
    if (from == std::string::npos) return {};
    const std::size_t to = std::min(name.find_first_not_of("0123456789", from), name.size());
    while (from + 1 < to && name[from] == '0') ++from;
    return name.substr(from, to - from);
}

Ballot ballot_of(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (text == "yes" || text == "y" || text == "1") return {1, {}};
    if (text == "abstain" || text == "a" || text == "2") return {0, {}};
    if (text == "no" || text == "n" || text == "3") return {-1, {}};
    if (text == "absent" || text == "8") return {{}, "absent"};
    if (text == "9") return {{}, "not a member at the time"};
    if (text.empty() || text == "na") return {{}, "no vote given"};
    return {{}, "a vote that is none of yes, abstain, no, absent, or their codes 1, 2, 3, 8, 9"};
}

StateColumns::StateColumns(const TableReader& table) : name(table.find({"countryname", "country"})) {
    if ((code = table.find("ccode"))) {
        list = "cow";
    } else if ((code = table.find({"country_code", "iso2", "iso2c"}))) {
        list = "iso2";
    } else if ((code = table.find({"iso3", "iso3c"}))) {
        list = "iso3";
    } else if (!name) {
        static_cast<void>(table.column("country_code"));
    }
}

}  // namespace entente::ingest
