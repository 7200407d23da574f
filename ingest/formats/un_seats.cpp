#include "ingest/formats/un_seats.hpp"

#include <algorithm>

#include "ingest/country_codes.hpp"
#include "ingest/draft_parts.hpp"

namespace entente::ingest {

namespace {

/// The year in which the government that held China's seat moved to Taipei (in December).
constexpr int last_year_in_nanjing = 1949;

int years_off(const Country& country, int year) {
    return std::max({country.from - year, year - country.to, 0});
}

/// Among the countries of which `is_it` holds, the one nearest in time; nullptr when there is none.
template <class Is>
const Country* nearest_in_time(int year, Is is_it) {
    const Country* nearest = nullptr;
    for (const Country& country : countries()) {
        if (is_it(country) && (nearest == nullptr || years_off(country, year) < years_off(*nearest, year))) {
            nearest = &country;
        }
    }
    return nearest;
}

bool has_code(const Country& country, const std::string& list, const std::string& code) {
    const auto found = country.codes.find(list);
    return found != country.codes.end() && found->second == code;
}

const Country* by_code(const std::string& list, const std::string& code, int year) {
    const Country* country = find_country(list, code, year);
    if (country == nullptr) {
        country = nearest_in_time(year, [&](const Country& each) { return has_code(each, list, code); });
    }
    if (country == nullptr || !country->codes.contains("cow")) return country;
    const Country* then = find_country("cow", country->codes.at("cow"), year);
    return then == nullptr ? country : then;
}

const Country* by_name(const std::string& name, int year) {
    return nearest_in_time(year, [&](const Country& country) { return country.name == name; });
}

}  // namespace

const std::string& UnSeats::state(const std::string& list, const std::string& code, const std::string& name,
                                  int year) {
    // R writes a missing code as NA, which is also the ISO code of Namibia: the name tells them apart.
    const bool none = code.empty() || (code == "NA" && !name.empty() && name != "Namibia");
    std::string& id = ids_[{list, none ? name : code, year}];
    if (id.empty()) id = find(list, none ? std::string() : code, name, year);
    return id;
}

std::string UnSeats::find(const std::string& list, const std::string& code, const std::string& name,
                          int year) {
    const Country* country = code.empty() ? by_name(name, year) : by_code(list, code, year);
    if (country == nullptr && !code.empty()) country = by_name(name, year);
    if (country == nullptr) {
        const std::string id = slug(name.empty() ? list + "-" + code : name);
        unknown_.insert((code.empty() ? name : code) + " as " + id);
        return id;
    }
    if (country->id != "taiwan") return country->id;
    const bool china = year <= last_year_in_nanjing;
    (china ? china_before_1950_ : taiwan_) = true;
    return china ? "china" : country->id;
}

std::vector<std::string> UnSeats::remarks() const {
    std::vector<std::string> out;
    if (china_before_1950_ || taiwan_) {
        out.emplace_back(
            "votes of the Republic of China, which held China's seat until October 1971, are read as china "
            "through 1949 and as taiwan from 1950");
    }
    if (!unknown_.empty()) {
        std::string names;
        for (const std::string& each : unknown_) names += (names.empty() ? "" : ", ") + each;
        out.push_back("states that the table of countries does not have: " + names);
    }
    return out;
}

}  // namespace entente::ingest
