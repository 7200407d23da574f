// The whole data set: validated once, then immutable.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "entente/model/problem.hpp"
#include "entente/model/records.hpp"

namespace entente::model {

/// A network as written, before anyone has checked it: references are ids, not indices. Readers and
/// programs fill one in; Network::build() checks it. Member order within the vectors is kept.
struct Draft {
    struct Reference {
        std::string id;
        std::string locator;
    };
    struct Actor {
        model::Actor record;  ///< parent and sources are left empty here
        std::string parent;   ///< id; empty: none
        std::vector<Reference> sources;
    };
    struct Relation {
        model::Relation record;  ///< source, target, type and sources are left empty here
        std::string source;
        std::string target;
        std::string type;
        std::vector<Reference> sources;
    };
    std::string id;
    std::string title;
    std::string description;
    std::optional<Date> observed_start;
    std::optional<Date> observed_end;
    std::optional<std::array<std::string, 2>> focus;
    std::vector<Era> eras;
    std::vector<RelationType> types;
    std::vector<Actor> actors;
    std::vector<Source> sources;
    std::vector<Relation> relations;
};

/// The validated data set. Indices are positions in the vectors; ids are unique per vector; every
/// reference resolves; every time is inside what it belongs to.
class Network {
public:
    /// Checks `draft` whole. Either the network, or every problem found in the order of the
    /// vectors, with `path` set (`relations[12].start`) and no file or line.
    static std::variant<Network, std::vector<Problem>> build(Draft draft);
    /// The same for relations by the million: they come resolved, their references being positions in
    /// the vectors of `draft`, whose own relations must be empty. Checked alike, except that a position
    /// outside its vector is a fault of the caller (std::out_of_range).
    static std::variant<Network, std::vector<Problem>> build(Draft draft, std::vector<Relation> relations);

    [[nodiscard]] const std::string& id() const { return id_; }
    [[nodiscard]] const std::string& title() const { return title_; }
    [[nodiscard]] const std::string& description() const { return description_; }
    /// The observation period as written; outside it there is no data.
    [[nodiscard]] const Date& observed_start() const { return *observed_start_; }
    [[nodiscard]] const Date& observed_end() const { return *observed_end_; }
    [[nodiscard]] Interval observed() const;
    /// The two actors a report is about, if the data set names them.
    [[nodiscard]] const std::optional<std::array<ActorIndex, 2>>& focus() const { return focus_; }

    [[nodiscard]] const std::vector<Era>& eras() const { return eras_; }
    [[nodiscard]] const std::vector<RelationType>& types() const { return types_; }
    [[nodiscard]] const std::vector<Actor>& actors() const { return actors_; }
    [[nodiscard]] const std::vector<Source>& sources() const { return sources_; }
    [[nodiscard]] const std::vector<Relation>& relations() const { return relations_; }

    [[nodiscard]] const Actor& operator[](ActorIndex i) const { return actors_[position(i)]; }
    [[nodiscard]] const Relation& operator[](RelationIndex i) const { return relations_[position(i)]; }
    [[nodiscard]] const RelationType& operator[](TypeIndex i) const { return types_[position(i)]; }
    [[nodiscard]] const Source& operator[](SourceIndex i) const { return sources_[position(i)]; }

    [[nodiscard]] std::optional<ActorIndex> find_actor(std::string_view id) const;
    [[nodiscard]] std::optional<TypeIndex> find_type(std::string_view id) const;

    /// Days on which the actor exists, cut to the observed period.
    [[nodiscard]] Interval life(ActorIndex actor) const;
    /// A state: the days it held, cut to the observed period. An event: the one day it is counted
    /// on, the middle of the range in which its date lies, moved into the observed period if it
    /// falls outside.
    [[nodiscard]] Interval when(RelationIndex relation) const { return when_[position(relation)]; }
    /// The relation's own weight if it has one, else its type's.
    [[nodiscard]] double weight(RelationIndex relation) const;
    /// What a relation adds to the period, net: 0 when they do not meet; for an event its weight times
    /// its count; for a state its weight times the years it held in the period. Unit: Goldstein points.
    /// A record of several events adds Relation::offset to cooperation and to conflict besides.
    [[nodiscard]] double contribution(RelationIndex relation, const Interval& period) const;
    /// The outermost actor of which this one is part: itself if it has no parent.
    [[nodiscard]] ActorIndex root(ActorIndex actor) const;
    /// Relations that hold or happen in the period, ascending. Costs what it returns and the
    /// logarithm of the network's size, not the size itself.
    [[nodiscard]] std::vector<RelationIndex> relations_in(const Interval& period) const;

private:
    Network() = default;
    friend class NetworkBuilder;

    std::string id_, title_, description_;
    std::optional<Date> observed_start_, observed_end_;
    std::optional<std::array<ActorIndex, 2>> focus_;
    std::vector<Era> eras_;
    std::vector<RelationType> types_;
    std::vector<Actor> actors_;
    std::vector<Source> sources_;
    std::vector<Relation> relations_;

    std::vector<Interval> when_;                       // by relation
    std::vector<std::uint32_t> by_start_;              // relations sorted by when_.start: an implicit tree
    std::vector<Day> subtree_end_;                     // latest end in each subtree of by_start_
    std::vector<std::uint32_t> actor_ids_, type_ids_;  // positions sorted by id
};

}  // namespace entente::model
