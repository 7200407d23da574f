// States by the codes that the field's files give them, each valid for its years.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente::ingest {

/// A state over a run of years in which its name and codes stayed the same. One that was away and came
/// back (Estonia) has a row for each run, with one id.
struct Country {
    std::string id;                            ///< ours: `united-kingdom`
    std::string name;                          ///< `United Kingdom`
    int from = 0;                              ///< first year
    int to = 0;                                ///< last year; 9999: still there
    std::map<std::string, std::string> codes;  ///< by list: cow, cowc, gw, iso3, iso2, fips, cameo
};

/// All rows of data/country-codes.csv, in its order.
std::span<const Country> countries();

/// The state that has `code` in `list` (cow, cowc, gw, iso3, iso2, fips, cameo) in `year`; nullptr when
/// none has. In the year of a succession, the state with which the year began. Letters go in either case,
/// and leading zeros of numbers do not count.
const Country* find_country(std::string_view list, std::string_view code, int year);

}  // namespace entente::ingest
