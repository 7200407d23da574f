// The records a network is made of, as aggregates. References between them are dense indices.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entente/model/date.hpp"
#include "entente/model/index.hpp"
#include "entente/model/interval.hpp"

namespace entente::model {

/// What an actor is. Kinds differ in how they are drawn and can be filtered; measures treat them alike.
enum class ActorKind { state, agency, alliance, organization, militant_group, person, other };

/// All kinds in the order in which tables and legends list them.
const std::vector<ActorKind>& all_kinds();
/// The id used in files: `militant-group`.
std::string_view to_string(ActorKind kind);
/// The label used in figures and tables: `Militant group`.
std::string_view label(ActorKind kind);
std::optional<ActorKind> parse_kind(std::string_view id);

/// A state lasts (an alliance, a sanction); an event happens (a strike, a visit).
enum class Nature { state, event };
std::string_view to_string(Nature nature);

/// A place in a source that a fact rests on.
struct Reference {
    SourceIndex source{};
    std::string locator;  ///< paragraph, page or section; may be empty
    friend bool operator==(const Reference&, const Reference&) = default;
};

/// What relations and facts rest on.
struct Source {
    std::string id;
    std::string title;
    std::string author;
    std::string publisher;
    std::optional<Date> date;
    std::string url;
    std::string note;
    friend bool operator==(const Source&, const Source&) = default;
};

/// A node: a state, agency, alliance, group or person.
struct Actor {
    std::string id;
    std::string name;
    std::string short_name;  ///< as given for figures; empty: use name
    ActorKind kind{};
    std::optional<ActorIndex> parent;  ///< the actor it is part of
    std::optional<Date> start;         ///< first day of its life; none: before the observed period
    std::optional<Date> end;           ///< first day after its life; none: still alive
    std::vector<std::string> aliases;
    std::map<std::string, std::string> codes;  ///< by code list: iso3, cow, gw, cameo
    std::string note;
    std::vector<Reference> sources;
    friend bool operator==(const Actor&, const Actor&) = default;
};

/// The short name if there is one, else the name.
const std::string& display_name(const Actor& actor);

/// What a relation is: its label, nature, direction and usual weight.
struct RelationType {
    std::string id;
    std::string label;
    Nature nature{};
    bool directed = false;
    double weight = 0;  ///< -10 (war) .. +10, the Goldstein scale's range; its sign is the sign
    std::string description;
    friend bool operator==(const RelationType&, const RelationType&) = default;
};

/// An edge: something between two actors at or over a time.
struct Relation {
    std::string id;
    ActorIndex source{};
    ActorIndex target{};
    TypeIndex type{};
    std::optional<Date> date;          ///< of an event
    std::optional<Date> start;         ///< of a state
    std::optional<Date> end;           ///< of a state; none: held to the end of the observed period
    std::optional<double> own_weight;  ///< where it differs from the type's
    std::string label;
    std::string note;
    std::vector<Reference> sources;
    std::optional<double> confidence;  ///< 0..1; none: 1
    /// Of an event: how many like it this record stands for, 1..1e9; the weight is then their mean.
    std::uint32_t count = 1;
    /// Of a record of several events: Goldstein points of cooperation among them that as much conflict
    /// cancels in the mean, >= 0. Cooperation is max(weight * count, 0) + offset, conflict likewise.
    double offset = 0;
    friend bool operator==(const Relation&, const Relation&) = default;
};

/// A named stretch of time.
struct Era {
    std::string id;
    std::string label;
    Date start;
    Date end;  ///< first day after it
    std::string note;

    [[nodiscard]] Interval interval() const { return {start.earliest(), end.earliest()}; }
    friend bool operator==(const Era&, const Era&) = default;
};

}  // namespace entente::model
