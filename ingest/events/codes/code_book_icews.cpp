// ICEWS names its actors and says of each the country and the sectors it belongs to (Boschee et al. 2015,
// "ICEWS Coded Event Data"). A person in office has the sectors of the office; the files don't tell
// persons from bodies, so the kind is that of what they act for.
#include <algorithm>
#include <array>
#include <utility>

#include "ingest/events/codes/code_book_actors.hpp"

namespace entente::ingest {

namespace {

using model::ActorKind;

/// The first sector of this table that an actor has says what it is.
constexpr std::array kinds_by_sector{
    std::pair{"International Government Organization", ActorKind::organization},
    std::pair{"Government", ActorKind::agency},
    std::pair{"Military", ActorKind::agency},
    std::pair{"Police", ActorKind::agency},
    std::pair{"Executive", ActorKind::agency},
    std::pair{"Judicial", ActorKind::agency},
    std::pair{"Legislative / Parliamentary", ActorKind::agency},
    std::pair{"Rebel", ActorKind::militant_group},
    std::pair{"Insurgents", ActorKind::militant_group},
    std::pair{"International Rebel", ActorKind::militant_group},
    std::pair{"International Insurgents", ActorKind::militant_group},
    std::pair{"Separatists", ActorKind::militant_group},
    std::pair{"International Separatists", ActorKind::militant_group},
    std::pair{"Organized Violent", ActorKind::militant_group},
    std::pair{"Unidentified Forces", ActorKind::militant_group},
    std::pair{"Parties", ActorKind::organization},
    std::pair{"Nongovernmental Organizations / Activists", ActorKind::organization},
    std::pair{"Nongovernmental Organization (International)", ActorKind::organization},
    std::pair{"Multinational Corporation", ActorKind::organization},
    std::pair{"Business", ActorKind::organization},
    std::pair{"Media", ActorKind::organization},
    std::pair{"Labor", ActorKind::organization},
    std::pair{"Education", ActorKind::organization},
    std::pair{"Medical / Health", ActorKind::organization}};

bool has_sector(std::string_view sectors, std::string_view sector) {
    for (std::size_t at = sectors.find(sector); at != std::string_view::npos;
         at = sectors.find(sector, at + 1)) {
        const std::size_t end = at + sector.size();
        if ((at == 0 || sectors[at - 1] == ',') && (end == sectors.size() || sectors[end] == ',')) {
            return true;
        }
    }
    return false;
}

/// Files write NA for what they don't know.
std::string_view known(std::string_view text) {
    return text == "NA" ? std::string_view() : text;
}

bool between_states(std::string_view sectors) {
    return has_sector(sectors, kinds_by_sector.front().first);
}

}  // namespace

model::ActorKind kind_of_sectors(std::string_view sectors) {
    for (const auto& [sector, kind] : kinds_by_sector) {
        if (has_sector(sectors, sector)) return kind;
    }
    return ActorKind::other;
}

std::string ActorBook::place_id(const ActorPart& place) {
    return place.country != nullptr ? place.country->id : ids_.of("\t" + place.code, place.label);
}

model::Draft::Actor ActorBook::of_name(const std::string& name, std::string_view about) {
    const std::size_t tab = std::min(about.find('\t'), about.size());
    const std::string_view country = known(about.substr(0, tab));
    const std::string_view sectors = known(about.substr(std::min(tab + 1, about.size())));
    const Found& meant = named(name);
    if (meant && meant->is_place() && sectors.empty()) {
        model::Draft::Actor place = actor_of(*meant);
        place.record.id = place_id(*meant);
        if (place.record.name != name) place.record.aliases.push_back(name);
        return place;
    }
    model::Draft::Actor actor;
    actor.record.id = ids_.of(name);
    actor.record.name = name;
    const bool group = meant && meant->list == PartList::group;
    actor.record.kind = group ? meant->kind : kind_of_sectors(sectors);
    const Found& home = named(country);
    if (home && home->is_place() && actor.record.kind != ActorKind::militant_group &&
        !between_states(sectors)) {
        actor.parent = place_id(*home);
        add_parent(*home, actor.parent);
    }
    return actor;
}

}  // namespace entente::ingest
