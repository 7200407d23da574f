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
enum class ActorKind {
    state,           ///< a country
    agency,          ///< a part of a state: a ministry, an intelligence service
    alliance,        ///< of states: NATO, SEATO
    organization,    ///< any other: the United Nations, a company, a party
    militant_group,  ///< armed, and no part of a state
    person,          ///< one human being
    other            ///< none of these
};

/// All kinds in the order in which tables and legends list them.
const std::vector<ActorKind>& all_kinds();
/// The id used in files: `militant-group`.
std::string_view to_string(ActorKind kind);
/// The label used in figures and tables: `Militant group`.
std::string_view label(ActorKind kind);
/// The kind with that id, as to_string() gives it; empty when there is none.
std::optional<ActorKind> parse_kind(std::string_view id);

/// A state lasts (an alliance, a sanction); an event happens (a strike, a visit).
enum class Nature { state, event };
/// `state`, `event`.
std::string_view to_string(Nature nature);

/// A place in a source that a fact rests on.
struct Reference {
    SourceIndex source{};      ///< where it is
    std::string locator = {};  ///< paragraph, page or section; may be empty
    friend bool operator==(const Reference&, const Reference&) = default;  ///< the same place
};

/// What relations and facts rest on.
struct Source {
    std::string id = {};                                             ///< unique among sources
    std::string title = {};                                          ///< of the work
    std::string author = {};                                         ///< may be empty
    std::string publisher = {};                                      ///< may be empty
    std::optional<Date> date = {};                                   ///< of publication
    std::string url = {};                                            ///< http or https; may be empty
    std::string note = {};                                           ///< may be empty
    friend bool operator==(const Source&, const Source&) = default;  ///< all members alike
};

/// A stretch within an actor's life in which it was not there: Estonia from 1940 to 1991.
struct Absence {
    Date start;                                                        ///< first day of it
    Date end;                                                          ///< first day after it
    friend bool operator==(const Absence&, const Absence&) = default;  ///< the same dates
};

/// A node: a state, agency, alliance, group or person.
struct Actor {
    std::string id = {};                    ///< unique among actors
    std::string name = {};                  ///< in full
    std::string short_name = {};            ///< as given for figures; empty: use name
    ActorKind kind{};                       ///< what it is
    std::optional<ActorIndex> parent = {};  ///< the actor it is part of
    std::optional<Date> start = {};         ///< first day of its life; none: before the observed period
    std::optional<Date> end = {};           ///< first day after its life; none: still alive
    std::vector<Absence> absences = {};     ///< within its life, in order of time, none overlapping
    std::vector<std::string> aliases = {};  ///< other names it goes by
    std::map<std::string, std::string> codes = {};                 ///< by code list: iso3, cow, gw, cameo
    std::string note = {};                                         ///< may be empty
    std::vector<Reference> sources = {};                           ///< what its facts rest on
    friend bool operator==(const Actor&, const Actor&) = default;  ///< all members alike
};

/// The short name if there is one, else the name.
const std::string& display_name(const Actor& actor);

/// The position of the first of the actor's absences that does not end after it starts, begins before the one
/// before it ends, or does not lie within the life with some of it before and after. Empty when all are
/// right.
std::optional<std::size_t> misplaced_absence(const Actor& actor);

/// What a relation is: its label, nature, direction and usual weight.
struct RelationType {
    std::string id = {};           ///< unique among types
    std::string label = {};        ///< for legends and tables
    Nature nature{};               ///< lasts or happens
    bool directed = false;         ///< from source to target alone; else both ways
    double weight = 0;             ///< -10 (war) .. +10, the Goldstein scale's range; its sign is the sign
    std::string description = {};  ///< may be empty
    friend bool operator==(const RelationType&, const RelationType&) = default;  ///< all members alike
};

/// An edge: something between two actors at or over a time.
struct Relation {
    std::string id = {};                    ///< unique among relations
    ActorIndex source{};                    ///< who acts, or one of the two
    ActorIndex target{};                    ///< upon whom, or the other one; never the source
    TypeIndex type{};                       ///< what it is
    std::optional<Date> date = {};          ///< of an event
    std::optional<Date> start = {};         ///< of a state
    std::optional<Date> end = {};           ///< of a state; none: held to the end of the observed period
    std::optional<double> own_weight = {};  ///< where it differs from the type's
    std::string label = {};                 ///< what happened, in a few words; may be empty
    std::string note = {};                  ///< may be empty
    std::vector<Reference> sources = {};    ///< what it rests on
    std::optional<double> confidence = {};  ///< 0..1; none: 1
    /// Of an event: how many like it this record stands for, 1..1e9; the weight is then their mean.
    std::uint32_t count = 1;
    /// Of a record of several events: Goldstein points of cooperation among them that as much conflict
    /// cancels in the mean, >= 0. Cooperation is max(weight * count, 0) + offset, conflict likewise.
    double offset = 0;
    friend bool operator==(const Relation&, const Relation&) = default;  ///< all members alike
};

/// A named stretch of time.
struct Era {
    std::string id = {};     ///< unique among eras
    std::string label = {};  ///< for headings
    Date start;              ///< counts from its earliest day
    Date end;                ///< first day after it
    std::string note = {};   ///< may be empty

    /// From the earliest day of its start to that of its end.
    [[nodiscard]] Interval interval() const { return {start.earliest(), end.earliest()}; }
    friend bool operator==(const Era&, const Era&) = default;  ///< all members alike
};

}  // namespace entente::model
