// The table is data/country-codes.csv, compiled into the library; data/SOURCES.md says what it rests on.
#include "ingest/country_codes.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>

#include "ingest/draft_parts.hpp"
#include "ingest/tables/table_reader.hpp"

namespace entente::embedded {
extern const std::string_view country_codes;
}

namespace entente::ingest {

namespace {

constexpr std::array lists{"cow", "cowc", "gw", "iso3", "iso2", "fips", "cameo"};
constexpr int still_there = 9999;

/// Upper case, without leading zeros when it is a number.
std::string normal(std::string_view code) {
    if (const auto number = parse_whole(code)) return std::to_string(*number);
    std::string out(code);
    for (char& c : out) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return out;
}

std::vector<Country> read_table() {
    ImportLog log;
    TableReader table({"country-codes.csv", std::string(embedded::country_codes)}, log);
    std::vector<Country> rows;
    while (table.next()) {
        Country country;
        country.id = table[table.column("id")];
        country.name = table[table.column("name")];
        country.from = static_cast<int>(parse_whole(table[table.column("from")]).value_or(0));
        country.to = static_cast<int>(parse_whole(table[table.column("to")]).value_or(still_there));
        for (const char* const list : lists) {
            const std::string& code = table[table.column(list)];
            if (!code.empty()) country.codes[list] = code;
        }
        rows.push_back(std::move(country));
    }
    return rows;
}

using Key = std::pair<std::string, std::string>;  // list and code

std::map<Key, std::vector<const Country*>> make_index() {
    std::map<Key, std::vector<const Country*>> index;
    for (const Country& country : countries()) {
        for (const auto& [list, code] : country.codes) index[{list, normal(code)}].push_back(&country);
    }
    for (auto& [key, rows] : index) {
        std::sort(rows.begin(), rows.end(), [](const Country* a, const Country* b) {
            return std::tie(a->from, a->to, a->id) < std::tie(b->from, b->to, b->id);
        });
    }
    return index;
}

}  // namespace

std::span<const Country> countries() {
    static const std::vector<Country> table = read_table();
    return table;
}

const Country* find_country(std::string_view list, std::string_view code, int year) {
    static const auto index = make_index();
    const auto found = index.find({std::string(list), normal(code)});
    if (found == index.end()) return nullptr;
    for (const Country* country : found->second) {
        if (country->from <= year && year <= country->to) return country;
    }
    return nullptr;
}

}  // namespace entente::ingest
