#include "ingest/actor_table/actor_names.hpp"

#include "ingest/country_codes.hpp"
#include "ingest/draft_parts.hpp"

namespace entente::ingest {
namespace {

/// As find_country() compares them: letters in either case, leading zeros do not count.
std::string normal(std::string_view code) {
    if (const auto number = parse_whole(code)) return std::to_string(*number);
    std::string out(code);
    for (char& c : out) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return out;
}

}  // namespace

std::vector<KnownActor> known_actors(const model::Network& network) {
    std::vector<KnownActor> known;
    for (const model::Actor& actor : network.actors()) known.push_back({actor.id, actor.codes});
    return known;
}

ActorNames::ActorNames(const std::vector<KnownActor>& known) {
    for (std::uint32_t i = 0; i < known.size(); ++i) {
        ids_.emplace(known[i].id, i);
        for (const auto& [list, code] : known[i].codes) codes_[{list, normal(code)}].push_back(i);
    }
}

std::optional<std::uint32_t> ActorNames::find(const std::string& text, const std::string& list,
                                              std::optional<int> year) const {
    if (!list.empty()) return by_code(text, list, year);
    if (const auto id = ids_.find(text); id != ids_.end()) return id->second;
    // No further lists: the same letters are another state in cowc or FIPS (AUS is Austria in cowc).
    if (const auto actor = by_code(text, "iso3", year)) return actor;
    return by_code(text, "cow", year);
}

std::optional<std::uint32_t> ActorNames::by_code(const std::string& code, const std::string& list,
                                                 std::optional<int> year) const {
    const auto own = codes_.find({list, normal(code)});
    if (own != codes_.end() && own->second.size() == 1) return own->second.front();
    if (!year) return std::nullopt;
    const Country* const country = find_country(list, code, *year);
    if (country == nullptr) return std::nullopt;
    const auto id = ids_.find(country->id);
    return id == ids_.end() ? std::nullopt : std::optional(id->second);
}

}  // namespace entente::ingest
