// The tables are data/cameo-codes.csv and, for states, data/country-codes.csv, compiled into the library;
// data/SOURCES.md says what they rest on.
#include "ingest/events/codes/code_lists.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <map>
#include <set>
#include <utility>

#include "ingest/draft_parts.hpp"
#include "ingest/tables/table_reader.hpp"

namespace entente::embedded {
extern const std::string_view cameo_codes;
}

namespace entente::ingest {

namespace {

constexpr std::size_t part_length = 3;
constexpr unsigned letters = 26;
constexpr unsigned letter_bits = 5;
constexpr std::size_t place_numbers = std::size_t{1} << (part_length * letter_bits);
constexpr std::size_t none = place_numbers - 1;

constexpr std::array list_names{
    std::pair{"territory", PartList::territory}, std::pair{"region", PartList::region},
    std::pair{"group", PartList::group},         std::pair{"role", PartList::role},
    std::pair{"religion", PartList::religion},   std::pair{"ethnic", PartList::ethnic}};

struct Lists {
    std::map<std::string, ActorPart, std::less<>> parts;  // by code; states are not among them
    std::map<std::string, EventCode, std::less<>> events;
    std::multimap<std::string, std::string, std::less<>> names;  // other names of places and groups, by code
};

Lists read_lists() {
    ImportLog log;
    TableReader table({"cameo-codes.csv", std::string(embedded::cameo_codes)}, log);
    Lists lists;
    while (table.next()) {
        const std::string& list = table[table.column("list")];
        const std::string& code = table[table.column("code")];
        const std::string& label = table[table.column("label")];
        if (list == "event") {
            lists.events[code] = {code, label, parse_number(table[table.column("goldstein")]).value_or(0)};
        } else if (list == "name") {
            lists.names.emplace(code, label);
        } else {
            for (const auto& [name, kind_of_list] : list_names) {
                if (list != name) continue;
                const auto kind = model::parse_kind(table[table.column("kind")]);
                lists.parts[code] = {kind_of_list, code, label, kind.value_or(model::ActorKind::other), {}};
            }
        }
    }
    return lists;
}

const Lists& lists() {
    static const Lists tables = read_lists();
    return tables;
}

std::string code_in(const Country& country, const char* list) {
    const auto found = country.codes.find(list);
    return found == country.codes.end() ? std::string() : found->second;
}

/// `Italy` for `Italy (Sardinia until 1861)`: event data begin later.
std::string short_name(const Country& country) {
    const std::size_t bracket = country.name.find(" (");
    const bool history = country.name.find(" until ") != std::string::npos;
    return history ? country.name.substr(0, bracket) : country.name;
}

int years_off(const Country& country, int year) {
    return std::max({country.from - year, year - country.to, 0});
}

/// The better of two states for the year: the nearer one, the first of two equally near.
const Country* nearer(const Country* best, const Country& other, int year) {
    return best == nullptr || years_off(other, year) < years_off(*best, year) ? &other : best;
}

ActorPart part_of(const Country& country, std::string_view letters_found, int year) {
    const std::string cameo = code_in(country, "cameo");
    // A code of a state that is gone names that state, not the one that has its CAMEO code now.
    const bool there = years_off(country, year) == 0;
    return {PartList::state, there && !cameo.empty() ? cameo : std::string(letters_found),
            short_name(country), model::ActorKind::state, &country};
}

const Country* state_with(const char* list, std::string_view code, int year) {
    const Country* best = find_country(list, code, year);
    for (const Country& country : countries()) {
        if (best == nullptr || years_off(*best, year) > 0) {
            if (code_in(country, list) == code) best = nearer(best, country, year);
        }
    }
    return best;
}

bool is_upper(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// Three letters as a number below place_numbers; `none`, which no place has, for other bytes.
std::size_t place_number(std::string_view code) {
    std::size_t number = 0;
    unsigned worst = 0;
    for (const char c : code) {
        const unsigned letter = static_cast<unsigned char>(c) - static_cast<unsigned>('A');
        worst |= letter >= letters ? 1U : 0U;
        number = number << letter_bits | (letter & (place_numbers - 1));
    }
    return worst != 0 ? none : number & (place_numbers - 1);
}

const std::bitset<place_numbers>& place_bits() {
    static const auto known = [] {
        std::bitset<place_numbers> bits;
        for (const std::string& place : place_codes()) bits.set(place_number(place));
        for (const Country& country : countries()) {
            const std::string iso3 = code_in(country, "iso3");
            if (!iso3.empty() && !lists().parts.contains(iso3)) bits.set(place_number(iso3));
        }
        return bits;
    }();
    return known;
}

/// What a state is called, by any of its rows, and its codes, as place_texts() gives them.
std::set<std::string> texts_of(const Country& country) {
    std::set<std::string> texts{country.name, short_name(country)};
    for (const char* const list : {"cameo", "iso3"}) {
        if (const std::string code = code_in(country, list); !code.empty()) texts.insert(code);
    }
    const auto [first, last] = lists().names.equal_range(code_in(country, "cameo"));
    // Another name of a code that states share belongs to the one that still exists.
    constexpr int still_there = 9999;
    for (auto name = first; name != last && country.to == still_there; ++name) texts.insert(name->second);
    return texts;
}

std::set<std::string> texts_of(const ActorPart& place) {
    std::set<std::string> texts{place.code, place.label};
    const auto [first, last] = lists().names.equal_range(place.code);
    for (auto name = first; name != last; ++name) texts.insert(name->second);
    return texts;
}

}  // namespace

std::optional<ActorPart> find_part(std::string_view code, int year) {
    if (code.size() != part_length) return std::nullopt;
    const bool upper = is_upper(code);
    if (const Country* state = upper ? state_with("cameo", code, year) : nullptr) {
        return part_of(*state, code, year);
    }
    if (const auto found = lists().parts.find(code); found != lists().parts.end()) return found->second;
    if (const Country* state = upper ? state_with("iso3", code, year) : nullptr) {
        return part_of(*state, code, year);
    }
    return std::nullopt;
}

std::optional<ActorPart> find_named(std::string_view name, int year) {
    const Country* best = nullptr;
    for (const Country& country : countries()) {
        if (country.name == name || short_name(country) == name) best = nearer(best, country, year);
    }
    if (best != nullptr) {
        const std::string cameo = code_in(*best, "cameo");
        return part_of(*best, cameo.empty() ? code_in(*best, "iso3") : cameo, year);
    }
    for (const auto& [code, other] : lists().names) {
        if (other == name) return find_part(code, year);
    }
    for (const auto& [code, part] : lists().parts) {
        if (part.list <= PartList::group && part.label == name) return part;
    }
    return std::nullopt;
}

bool is_place_code(std::string_view code) {
    return code.size() == part_length && place_bits()[place_number(code)];
}

std::vector<std::string> place_texts(const std::string& text) {
    std::set<std::string> all;
    const auto add = [&](const std::set<std::string>& texts) {
        if (texts.contains(text)) all.insert(texts.begin(), texts.end());
    };
    for (const Country& country : countries()) add(texts_of(country));
    for (const auto& [code, part] : lists().parts) {
        if (part.is_place()) add(texts_of(part));
    }
    return {all.begin(), all.end()};
}

const std::vector<std::string>& place_codes() {
    static const auto codes = [] {
        std::set<std::string> all;
        for (const Country& country : countries()) {
            if (const std::string code = code_in(country, "cameo"); !code.empty()) all.insert(code);
        }
        for (const auto& [code, part] : lists().parts) {
            if (part.is_place()) all.insert(code);
        }
        return std::vector<std::string>(all.begin(), all.end());
    }();
    return codes;
}

const EventCode* find_event_code(std::string_view code) {
    const auto found = lists().events.find(code);
    return found == lists().events.end() ? nullptr : &found->second;
}

}  // namespace entente::ingest
