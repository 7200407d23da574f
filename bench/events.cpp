// Event codes and Goldstein values: CAMEO (Gerner, Schrodt and Yilmaz 2012; Goldstein 1992 as scaled for
// CAMEO). A code's weight is roughly its number of rows among some ten thousand of GDELT.
#include "bench/events.hpp"

#include <cctype>
#include <set>

namespace entente::embedded {
extern const std::string_view country_table;
}

namespace entente::bench {

const std::vector<EventCode>& event_codes() {
    static const std::vector<EventCode> codes{
        {"010", "0.0", 851},   {"011", "-0.1", 14},   {"012", "-0.4", 225}, {"013", "0.4", 282},
        {"014", "0.0", 92},    {"015", "0.0", 51},    {"016", "-2.0", 41},  {"017", "0.0", 107},
        {"018", "3.4", 34},    {"020", "3.0", 609},   {"026", "4.0", 40},   {"030", "4.0", 265},
        {"031", "5.2", 66},    {"0311", "5.2", 23},   {"033", "5.2", 20},   {"0331", "5.2", 16},
        {"0356", "7.0", 30},   {"036", "4.0", 566},   {"040", "1.0", 899},  {"042", "1.9", 1261},
        {"043", "2.8", 1184},  {"044", "2.5", 17},    {"045", "5.0", 47},   {"046", "7.0", 475},
        {"050", "3.5", 313},   {"051", "3.4", 711},   {"057", "8.0", 439},  {"060", "6.0", 162},
        {"061", "6.4", 188},   {"062", "7.4", 52},    {"070", "7.0", 132},  {"071", "7.4", 126},
        {"072", "8.3", 39},    {"073", "7.4", 91},    {"074", "8.5", 33},   {"075", "7.0", 23},
        {"080", "5.0", 169},   {"081", "5.0", 25},    {"0831", "5.0", 13},  {"084", "7.0", 86},
        {"0841", "7.0", 57},   {"0861", "9.0", 22},   {"0871", "9.0", 45},  {"0874", "10.0", 107},
        {"090", "-2.0", 177},  {"100", "-5.0", 95},   {"110", "-2.0", 201}, {"111", "-2.0", 175},
        {"112", "-2.0", 263},  {"1123", "-2.0", 17},  {"114", "-2.0", 27},  {"120", "-4.0", 184},
        {"128", "-5.0", 16},   {"130", "-4.4", 119},  {"1312", "-5.8", 16}, {"138", "-7.0", 39},
        {"141", "-6.5", 96},   {"145", "-7.5", 19},   {"150", "-7.2", 16},  {"160", "-4.0", 71},
        {"163", "-8.0", 81},   {"164", "-7.0", 70},   {"1711", "-9.2", 13}, {"172", "-5.0", 109},
        {"173", "-5.0", 315},  {"180", "-9.0", 62},   {"181", "-9.0", 17},  {"182", "-9.5", 51},
        {"183", "-10.0", 19},  {"190", "-10.0", 644}, {"191", "-9.5", 14},  {"192", "-9.5", 87},
        {"193", "-10.0", 290}, {"194", "-10.0", 65},  {"195", "-10.0", 16}, {"200", "-10.0", 2},
    };
    return codes;
}

int quad_class(std::string_view event_code) {
    const std::string_view root = event_code.substr(0, 2);
    return root <= "05" ? 1 : root <= "08" ? 2 : root <= "13" ? 3 : 4;
}

namespace {

std::vector<std::string_view> split(std::string_view text, char by) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(by, at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

std::string upper(std::string_view text) {
    std::string capitals(text);
    for (char& c : capitals) {
        c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    }
    return capitals;
}

}  // namespace

std::vector<Country> countries() {
    std::vector<Country> found;
    std::set<std::string_view> known;
    const auto lines = split(embedded::country_table, '\n');
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const auto cells = split(lines[i], ',');
        if (cells.size() == 11 && cells[7].size() == 3 && known.insert(cells[7]).second) {
            found.push_back({upper(cells[1]), std::string(cells[7]), std::string(cells[9])});
        }
    }
    return found;
}

const std::vector<Role>& roles() {
    static const std::vector<Role> roles{
        {"", "", 600},         {"GOV", "GOVERNMENT", 130}, {"MIL", "ARMY", 50},    {"MED", "MEDIA", 40},
        {"COP", "POLICE", 36}, {"BUS", "COMPANY", 34},     {"CVL", "CITIZEN", 28}, {"LEG", "PARLIAMENT", 26},
        {"EDU", "SCHOOL", 20}, {"OPP", "OPPOSITION", 14},  {"JUD", "COURT", 12},   {"REB", "REBEL", 10},
    };
    return roles;
}

}  // namespace entente::bench
