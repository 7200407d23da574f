// Relations: what they refer to, their ids, their numbers, and whether an event is one.
#include <algorithm>
#include <cmath>
#include <functional>
#include <stdexcept>
#include <utility>

#include "graph/model/network_builder.hpp"

namespace entente::model {

namespace {

constexpr double strongest_weight = 10;
constexpr std::uint32_t most_events = 1'000'000'000;
constexpr double rounding = 1e-9;

/// By position: the first relation of the same id, for those that have one before them. Equal ids have
/// equal hashes, so there is nothing to look for when no two hashes are equal.
std::unordered_map<std::size_t, std::size_t> repeated_ids(
    std::size_t n, const std::function<const std::string&(std::size_t)>& id) {
    std::vector<std::size_t> hashes(n);
    for (std::size_t i = 0; i < n; ++i) hashes[i] = std::hash<std::string>()(id(i));
    std::sort(hashes.begin(), hashes.end());
    std::unordered_map<std::size_t, std::size_t> repeated;
    if (std::adjacent_find(hashes.begin(), hashes.end()) == hashes.end()) {
        return repeated;
    }
    std::unordered_map<std::string_view, std::size_t> first;
    for (std::size_t i = 0; i < n; ++i) {
        const auto [slot, added] = first.emplace(id(i), i);
        if (!added && !id(i).empty()) repeated.emplace(i, slot->second);
    }
    return repeated;
}

}  // namespace

void NetworkBuilder::check_relations() {
    const bool drafted = !draft_.relations.empty();
    const std::size_t n = drafted ? draft_.relations.size() : relations_.size();
    const auto id = [&](std::size_t i) -> const std::string& {
        return drafted ? draft_.relations[i].record.id : relations_[i].id;
    };
    const auto repeated = repeated_ids(n, id);
    if (drafted) relations_.reserve(n);
    for (std::size_t i = 0; i < n; ++i) {
        check_id(id(i), RelationPath{i} / "id");
        if (const auto again = repeated.find(i); again != repeated.end()) {
            say_repeated("relation", "relations", id(i), i, again->second);
        }
        if (drafted) {
            check_relation(i, resolve(i));
        } else {
            const Relation& record = relations_[i];
            check_positions(record);
            check_relation(i, {position(record.source), position(record.target), position(record.type)});
        }
    }
}

/// Takes the relation out of the draft, but for its sources. What it refers to and isn't there is said.
Ends NetworkBuilder::resolve(std::size_t i) {
    Draft::Relation& relation = draft_.relations[i];
    const RelationPath path{i};
    const Ends ends{look_up(actors_, "actor", relation.source, path / "source"),
                    look_up(actors_, "actor", relation.target, path / "target"),
                    look_up(types_, "type", relation.type, path / "type")};
    Relation& record = relations_.emplace_back(std::move(relation.record));
    record.source = index_at<ActorIndex>(ends.source.value_or(0));
    record.target = index_at<ActorIndex>(ends.target.value_or(0));
    record.type = index_at<TypeIndex>(ends.type.value_or(0));
    return ends;
}

void NetworkBuilder::check_positions(const Relation& record) const {
    const bool sources_there = std::all_of(
        record.sources.begin(), record.sources.end(),
        [&](const Reference& reference) { return position(reference.source) < draft_.sources.size(); });
    if (position(record.source) >= draft_.actors.size() || position(record.target) >= draft_.actors.size() ||
        position(record.type) >= draft_.types.size() || !sources_there) {
        throw std::out_of_range("relation " + in_quotes(record.id) +
                                " refers to a position that is not there");
    }
}

void NetworkBuilder::check_relation(std::size_t i, const Ends& ends) {
    const Relation& record = relations_[i];
    const RelationPath path{i};
    if (ends.source && ends.source == ends.target) {
        problem(path / "target", ProblemCode::self_relation,
                "source and target are the same actor " + in_quotes(draft_.actors[*ends.source].record.id),
                "a relation joins two different actors");
    }
    if (ends.type) {
        check_nature(draft_.types[*ends.type], record, path);
        check_count(record, draft_.types[*ends.type], path);
    }
    check_times(record, path);
    if (ends.source) {
        check_life(record, *ends.source, path);
    }
    if (ends.target && ends.target != ends.source) {
        check_life(record, *ends.target, path);
    }
    if (record.own_weight) {
        check_weight(*record.own_weight, path / "weight");
    }
    check_texts(i);
    if (record.confidence && !(*record.confidence >= 0 && *record.confidence <= 1)) {
        problem(path / "confidence", ProblemCode::bad_confidence,
                "the confidence " + number(*record.confidence) + " is not between 0 and 1",
                "write 0.5 for fifty per cent");
    }
}

void NetworkBuilder::check_texts(std::size_t i) {
    Relation& record = relations_[i];
    const RelationPath path{i};
    check_text(record.label, path / "label");
    check_text(record.note, path / "note");
    if (!draft_.relations.empty()) {
        const std::size_t before = problems_.size();
        std::vector<Draft::Reference>& sources = draft_.relations[i].sources;
        if (!sources.empty()) check_references(sources, element("relations", i));
        if (problems_.size() == before) record.sources = resolved(sources);
        return;
    }
    for (std::size_t j = 0; j < record.sources.size(); ++j) {
        check_text(record.sources[j].locator, path / "sources");
    }
}

/// Only events can be counted, and no event is stronger than the scale allows.
void NetworkBuilder::check_count(const Relation& record, const RelationType& type, const RelationPath& path) {
    if (record.count < 1 || record.count > most_events) {
        problem(path / "count", ProblemCode::bad_count,
                "the count " + std::to_string(record.count) + " is not between 1 and 1e9",
                "give the number of events that the record stands for");
    } else if (record.count > 1 && type.nature == Nature::state) {
        problem(path / "count", ProblemCode::bad_count, in_quotes(type.id) + " is a state: it has no `count`",
                "take it out, or use a type whose nature is event");
    }
    const double net = std::abs(record.own_weight.value_or(type.weight));
    if (record.offset == 0 || !(net <= strongest_weight)) {
        return;  // nothing to check, or against a weight that is wrong itself
    }
    const double room = (strongest_weight - net) / 2 * record.count;
    if (record.count == 1) {
        problem(path / "offset", ProblemCode::bad_offset, "a single event has no `offset`",
                "take it out, or give its `count`");
    } else if (!(record.offset >= 0 && record.offset <= room + rounding * record.count)) {
        problem(path / "offset", ProblemCode::bad_offset,
                "the offset " + number(record.offset) + " is not between 0 and " + number(room) +
                    ", which is all that " + std::to_string(record.count) + " events of mean weight " +
                    number(record.own_weight.value_or(type.weight)) + " leave",
                "give the smaller of their cooperation and their conflict, in Goldstein points");
    }
}

/// An event has a date and no more; a state has a start, and an end if it ended.
void NetworkBuilder::check_nature(const RelationType& type, const Relation& record,
                                  const RelationPath& path) {
    const bool fits = type.nature == Nature::state ? record.start && !record.date
                                                   : record.date && !record.start && !record.end;
    if (fits) {
        return;
    }
    const std::string name = in_quotes(type.id);
    if (type.nature == Nature::state) {
        if (record.date) {
            problem(path / "date", ProblemCode::wrong_time_key,
                    name + " is a state: it has a `start`, not a `date`",
                    record.start ? "take `date` out" : "write `start` in place of `date`");
        } else if (!record.start) {
            problem(path / "start", ProblemCode::wrong_time_key, name + " is a state and needs a `start`",
                    "add when it began");
        }
        return;
    }
    if (record.start) {
        problem(path / "start", ProblemCode::wrong_time_key,
                name + " is an event: it has a `date`, not a `start`",
                record.date ? "take `start` out" : "write `date` in place of `start`");
    } else if (!record.date) {
        problem(path / "date", ProblemCode::wrong_time_key, name + " is an event and needs a `date`",
                "add when it happened");
    }
    if (record.end) {
        problem(path / "end", ProblemCode::wrong_time_key, name + " is an event: it has no `end`",
                "take it out, or use a type whose nature is state");
    }
}

}  // namespace entente::model
