// From a code or a name to an actor.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "entente/model/network.hpp"
#include "ingest/draft_parts.hpp"
#include "ingest/events/codes/code_lists.hpp"

namespace entente::ingest {

/// What the code lists make of one import's actors, in one year. An id does not depend on which other
/// actors there are, unless two would be equal.
class ActorBook {
public:
    explicit ActorBook(int year);

    /// Whether `code` is made of parts that CAMEO has, all of them.
    bool knows(std::string_view code);
    /// The actor of a CAMEO code. Parts that CAMEO lacks stand as they are, and are noted in unknown().
    model::Draft::Actor of_code(const std::string& code);
    /// The actor of a name; `about` is its country and its sectors with a tab between, or empty.
    model::Draft::Actor of_name(const std::string& name, std::string_view about);
    /// Every place that an actor of this book is part of, by id.
    [[nodiscard]] const std::map<std::string, model::Draft::Actor>& parents() const { return parents_; }
    /// Parts of codes that are in no list.
    [[nodiscard]] const std::set<std::string>& unknown() const { return unknown_; }

private:
    using Found = std::optional<ActorPart>;

    const Found& part(std::string_view letters);
    const Found& named(std::string_view name);
    std::vector<Found> parts_of(std::string_view code);
    /// The place as an actor, without its id.
    static model::Draft::Actor actor_of(const ActorPart& place);
    /// Notes that something is part of the place with this id.
    void add_parent(const ActorPart& place, const std::string& id);
    /// The id of a code that is that of `place`, or of more than a place.
    std::string code_id(const std::string& code, const Found& place);
    std::string place_id(const ActorPart& place);

    int year_;
    std::map<std::string, Found, std::less<>> parts_;  // looked up so far, by letters
    std::map<std::string, Found, std::less<>> names_;  // by name
    std::map<std::string, model::Draft::Actor> parents_;
    std::set<std::string> unknown_;
    Ids ids_;
};

/// What an actor of these sectors (ICEWS, by comma) is.
model::ActorKind kind_of_sectors(std::string_view sectors);

}  // namespace entente::ingest
