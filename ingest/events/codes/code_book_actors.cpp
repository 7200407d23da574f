// A CAMEO actor code is a row of three-letter parts: where an actor is from, the group it is known as,
// and its roles, the foremost first (Schrodt 2012, chapter 3). What it is follows from the parts:
//
//   a place alone                         what the place is: a state, or other
//   a state role before any known group   an agency: PAKMIL, CHNGOVCMN
//   a known group                         what the group is: PSEREBHMS is Hamas, IGOWSTNAT is NATO
//   another role                          what its first role makes: PAKREB, USAMED, IGO
//   otherwise                             other: NGACHR
//
// An agency, a party or the people of a state are part of it. Armed groups are not, although the code
// names their state: rolled up into it, a war against rebels would become the state's own.
#include "ingest/events/codes/code_book_actors.hpp"

#include <algorithm>
#include <utility>

namespace entente::ingest {

namespace {

constexpr std::size_t part_length = 3;

using Parts = std::vector<std::optional<ActorPart>>;

bool is(const std::optional<ActorPart>& part, PartList list) {
    return part && part->list == list;
}

bool begins_with_place(const Parts& parts) {
    return parts.front() && parts.front()->is_place();
}

std::vector<std::string_view> split(std::string_view code) {
    std::vector<std::string_view> pieces;
    for (std::size_t at = 0; at < code.size(); at += part_length) {
        pieces.push_back(code.substr(at, part_length));
    }
    return pieces;
}

bool before_groups_is_agency(const Parts& parts) {
    const auto first = std::find_if(parts.begin(), parts.end(), [](const auto& part) {
        return is(part, PartList::role) || is(part, PartList::group);
    });
    return first != parts.end() && is(*first, PartList::role) && (*first)->kind == model::ActorKind::agency;
}

Parts::const_reverse_iterator last_group(const Parts& parts) {
    return std::find_if(parts.rbegin(), parts.rend(),
                        [](const auto& part) { return is(part, PartList::group); });
}

model::ActorKind kind_of(const Parts& parts) {
    if (parts.size() == 1 && parts.front()) return parts.front()->kind;
    if (before_groups_is_agency(parts)) return model::ActorKind::agency;
    if (const auto group = last_group(parts); group != parts.rend()) return (*group)->kind;
    for (const auto& part : parts) {
        if (is(part, PartList::role)) return part->kind;
    }
    return model::ActorKind::other;
}

/// `Pakistan: military`; of a known group its name, and what stands after it.
std::string name_of(const Parts& parts, const std::vector<std::string_view>& pieces) {
    std::size_t subject = 0;
    if (const auto group = last_group(parts); group != parts.rend() && !before_groups_is_agency(parts)) {
        subject = static_cast<std::size_t>(parts.rend() - group) - 1;
    }
    const auto label = [&](std::size_t i) { return parts[i] ? parts[i]->label : std::string(pieces[i]); };
    std::string name = label(subject);
    if (name.front() >= 'a' && name.front() <= 'z')
        name.front() = static_cast<char>(name.front() - 'a' + 'A');
    const char* between = ": ";
    for (std::size_t i = subject + 1; i < parts.size(); ++i) {
        if (pieces[i] == pieces[i - 1]) continue;
        name += between + label(i);
        between = ", ";
    }
    return name;
}

/// What an id is made from: lower-case parts, which are peoples, may not look like the upper-case ones.
std::string id_words(const std::string& code, const Parts& parts) {
    const bool plain = std::none_of(code.begin(), code.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    const bool known = std::all_of(parts.begin(), parts.end(), [](const auto& part) { return !!part; });
    if (plain || !known) return code;
    std::string words = "ethnic";
    for (const std::string_view piece : split(code)) words += "-" + std::string(piece);
    return words;
}

}  // namespace

ActorBook::ActorBook(int year) : year_(year) {
    // Names get their ids after those of states, whichever is met first.
    for (const Country& country : countries()) ids_.of("\t" + country.id, country.id);
}

const ActorBook::Found& ActorBook::part(std::string_view letters) {
    const auto known = parts_.find(letters);
    if (known != parts_.end()) return known->second;
    return parts_.emplace(std::string(letters), find_part(letters, year_)).first->second;
}

const ActorBook::Found& ActorBook::named(std::string_view name) {
    const auto known = names_.find(name);
    if (known != names_.end()) return known->second;
    return names_.emplace(std::string(name), find_named(name, year_)).first->second;
}

std::vector<ActorBook::Found> ActorBook::parts_of(std::string_view code) {
    Parts parts;
    for (const std::string_view piece : split(code)) parts.push_back(part(piece));
    return parts;
}

bool ActorBook::knows(std::string_view code) {
    const Parts parts = parts_of(code);
    return !parts.empty() && std::all_of(parts.begin(), parts.end(), [](const Found& p) { return !!p; });
}

model::Draft::Actor ActorBook::actor_of(const ActorPart& place) {
    model::Draft::Actor actor;
    actor.record.name = place.label;
    actor.record.kind = place.kind;
    if (place.country != nullptr) actor.record.codes = place.country->codes;
    actor.record.codes["cameo"] = place.code;
    return actor;
}

void ActorBook::add_parent(const ActorPart& place, const std::string& id) {
    const auto [parent, added] = parents_.try_emplace(id);
    if (added) {
        parent->second = actor_of(place);
        parent->second.record.id = id;
    }
}

std::string ActorBook::code_id(const std::string& code, const Found& place) {
    // `usa` is the id of the United States by name as well.
    const bool same = place && place->country != nullptr && slug(code) == place->country->id;
    return same ? place->country->id : ids_.of(code, id_words(code, parts_of(code)));
}

model::Draft::Actor ActorBook::of_code(const std::string& code) {
    const std::vector<std::string_view> pieces = split(code);
    const Parts parts = parts_of(code);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!parts[i]) unknown_.emplace(pieces[i]);
    }
    const bool placed = begins_with_place(parts);
    const std::string usual = placed ? parts.front()->code + code.substr(part_length) : code;
    model::Draft::Actor actor;
    if (placed && parts.size() == 1) {
        actor = actor_of(*parts.front());
    } else {
        actor.record.name = name_of(parts, pieces);
        actor.record.kind = kind_of(parts);
        actor.record.codes["cameo"] = usual;
    }
    if (usual != code) actor.record.aliases.push_back(code);
    actor.record.id = code_id(usual, parts.size() == 1 ? parts.front() : std::nullopt);
    if (placed && parts.size() > 1 && actor.record.kind != model::ActorKind::militant_group) {
        actor.parent = code_id(parts.front()->code, parts.front());
        add_parent(*parts.front(), actor.parent);
    }
    return actor;
}

}  // namespace entente::ingest
