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
    /// A place in a source, the source named by its id.
    struct Reference {
        std::string id = {};       ///< of a source
        std::string locator = {};  ///< paragraph, page or section; may be empty
    };
    /// An actor whose references are ids.
    struct Actor {
        model::Actor record = {};             ///< parent and sources are left empty here
        std::string parent = {};              ///< id; empty: none
        std::vector<Reference> sources = {};  ///< what its facts rest on
    };
    /// A relation whose references are ids.
    struct Relation {
        model::Relation record = {};          ///< source, target, type and sources are left empty here
        std::string source = {};              ///< id of an actor
        std::string target = {};              ///< id of another actor
        std::string type = {};                ///< id of a relation type
        std::vector<Reference> sources = {};  ///< what it rests on
    };
    std::string id = {};                      ///< lower-case letters, digits, `.`, `-` and `_`, at most 64
    std::string title = {};                   ///< as figures and reports head it
    std::string description = {};             ///< what the data set is about; may be empty
    std::optional<Date> observed_start = {};  ///< required: first day for which there is data
    std::optional<Date> observed_end = {};    ///< required: first day after the observed period
    std::optional<std::array<std::string, 2>> focus =
        {};                                ///< ids of two actors; none: the data set is about no dyad
    std::vector<Era> eras = {};            ///< may be none
    std::vector<RelationType> types = {};  ///< what relations can be
    std::vector<Actor> actors = {};        ///< the nodes
    std::vector<Source> sources = {};      ///< what references name
    std::vector<Relation> relations = {};  ///< the edges
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

    /// The data set's id.
    [[nodiscard]] const std::string& id() const { return id_; }
    /// As figures and reports head it.
    [[nodiscard]] const std::string& title() const { return title_; }
    /// What the data set is about; may be empty.
    [[nodiscard]] const std::string& description() const { return description_; }
    /// The observation period as written; outside it there is no data.
    [[nodiscard]] const Date& observed_start() const { return *observed_start_; }
    /// First moment after the observation period, as written.
    [[nodiscard]] const Date& observed_end() const { return *observed_end_; }
    /// The observation period in days: from the earliest day of its start to that of its end.
    [[nodiscard]] Interval observed() const;
    /// The two actors a report is about, if the data set names them.
    [[nodiscard]] const std::optional<std::array<ActorIndex, 2>>& focus() const { return focus_; }

    /// Named stretches of time in order of time; may be none.
    [[nodiscard]] const std::vector<Era>& eras() const { return eras_; }
    /// What relations can be, by TypeIndex.
    [[nodiscard]] const std::vector<RelationType>& types() const { return types_; }
    /// The nodes, by ActorIndex.
    [[nodiscard]] const std::vector<Actor>& actors() const { return actors_; }
    /// What references name, by SourceIndex.
    [[nodiscard]] const std::vector<Source>& sources() const { return sources_; }
    /// The edges, by RelationIndex.
    [[nodiscard]] const std::vector<Relation>& relations() const { return relations_; }

    /// The actor with that index, which must be one of this network's.
    [[nodiscard]] const Actor& operator[](ActorIndex i) const { return actors_[position(i)]; }
    /// The relation with that index, which must be one of this network's.
    [[nodiscard]] const Relation& operator[](RelationIndex i) const { return relations_[position(i)]; }
    /// The type with that index, which must be one of this network's.
    [[nodiscard]] const RelationType& operator[](TypeIndex i) const { return types_[position(i)]; }
    /// The source with that index, which must be one of this network's.
    [[nodiscard]] const Source& operator[](SourceIndex i) const { return sources_[position(i)]; }

    /// The actor with that id; empty when there is none. O(log n) time.
    [[nodiscard]] std::optional<ActorIndex> find_actor(std::string_view id) const;
    /// The relation type with that id; empty when there is none. O(log n) time.
    [[nodiscard]] std::optional<TypeIndex> find_type(std::string_view id) const;

    /// From the first to the last day on which the actor exists, cut to the observed period; what absences it
    /// has lie within.
    [[nodiscard]] Interval life(ActorIndex actor) const;
    /// Whether the actor exists on any day of the period: one of its life in which it is not absent. A year
    /// in which it came or went is thus one in which it exists. False outside the observed period.
    [[nodiscard]] bool exists(ActorIndex actor, const Interval& period) const;
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
