#include "graph/model/network_builder.hpp"

namespace entente::model {

namespace {

/// `1947-08-14..1971`, for messages.
std::string life_text(const Actor& actor) {
    return (actor.start ? actor.start->to_string() : std::string()) + ".." +
           (actor.end ? actor.end->to_string() : std::string());
}

}  // namespace

void NetworkBuilder::check_relations() {
    const IdTable ids = [&] {
        IdTable table;
        for (std::size_t i = 0; i < draft_.relations.size(); ++i) {
            table.first.emplace(draft_.relations[i].record.id, i);
        }
        return table;
    }();
    for (std::size_t i = 0; i < draft_.relations.size(); ++i) {
        check_id(draft_.relations[i].record.id, element("relations", i) + ".id");
        check_unique(ids, "relation", "relations", draft_.relations[i].record.id, i);
        check_relation(i);
    }
}

void NetworkBuilder::check_relation(std::size_t i) {
    const Draft::Relation& relation = draft_.relations[i];
    const Relation& record = relation.record;
    const std::string path = element("relations", i);
    const auto source = look_up(actors_, "actor", relation.source, path + ".source");
    const auto target = look_up(actors_, "actor", relation.target, path + ".target");
    const auto type = look_up(types_, "type", relation.type, path + ".type");
    if (source && source == target) {
        problem(path + ".target", "source and target are the same actor " + in_quotes(relation.target),
                "a relation joins two different actors");
    }
    if (type) {
        check_nature(draft_.types[*type], record, path);
    }
    check_times(record, path);
    if (source) {
        check_life(record, *source, path);
    }
    if (target && target != source) {
        check_life(record, *target, path);
    }
    if (record.own_weight) {
        check_weight(*record.own_weight, path + ".weight");
    }
    check_text(record.label, path + ".label");
    check_text(record.note, path + ".note");
    check_references(relation.sources, path);
    if (record.confidence && !(*record.confidence >= 0 && *record.confidence <= 1)) {
        problem(path + ".confidence",
                "the confidence " + number(*record.confidence) + " is not between 0 and 1",
                "write 0.5 for fifty per cent");
    }
}

/// An event has a date and no more; a state has a start, and an end if it ended.
void NetworkBuilder::check_nature(const RelationType& type, const Relation& record, const std::string& path) {
    const std::string name = in_quotes(type.id);
    if (type.nature == Nature::state) {
        if (record.date) {
            problem(path + ".date", name + " is a state: it has a `start`, not a `date`",
                    record.start ? "take `date` out" : "write `start` in place of `date`");
        } else if (!record.start) {
            problem(path + ".start", name + " is a state and needs a `start`", "add when it began");
        }
        return;
    }
    if (record.start) {
        problem(path + ".start", name + " is an event: it has a `date`, not a `start`",
                record.date ? "take `start` out" : "write `date` in place of `start`");
    } else if (!record.date) {
        problem(path + ".date", name + " is an event and needs a `date`", "add when it happened");
    }
    if (record.end) {
        problem(path + ".end", name + " is an event: it has no `end`",
                "take it out, or use a type whose nature is state");
    }
}

void NetworkBuilder::check_times(const Relation& record, const std::string& path) {
    if (record.start && record.end && record.end->earliest() <= record.start->earliest()) {
        const bool coarse = record.end->latest() > record.start->earliest();
        problem(path + ".end",
                "the end " + record.end->to_string() + " is not after the start " + record.start->to_string(),
                coarse ? "an end counts from its first day; give its month or day, or the year after"
                       : "change one of the two");
    }
    if (observed_ok_) {
        check_observed_at_all(record, path);
    }
}

/// The observation period is a matter of decision, not of knowledge: it counts from the first days of
/// its two dates. What is left open is only when the relation was.
void NetworkBuilder::check_observed_at_all(const Relation& record, const std::string& path) {
    const Date& from = *draft_.observed_start;
    const Date& to = *draft_.observed_end;
    const std::string period = "the observation period " + from.to_string() + ".." + to.to_string();
    const char* const mend = "correct the date or widen `observed`";
    for (const auto& [key, date] : {std::pair(".date", &record.date), std::pair(".start", &record.start)}) {
        if (*date && certainly_not_before(**date, to.earliest())) {
            problem(path + key, (*date)->to_string() + " is after " + period, mend);
        }
    }
    if (record.date && certainly_before(*record.date, from.earliest())) {
        problem(path + ".date", record.date->to_string() + " is before " + period, mend);
    }
    if (record.end && certain_range(*record.end).last <= from.earliest()) {
        problem(path + ".end", "ended at " + record.end->to_string() + ", not after the start of " + period,
                mend);
    }
}

/// Nobody acts before the beginning or after the end. Only what is certainly outside is a problem:
/// dates that are known to the year or are approximate get the benefit of the doubt, and an event may
/// fall on the very day on which a life ended, as a death does.
void NetworkBuilder::check_life(const Relation& record, std::size_t actor, const std::string& path) {
    const Actor& who = draft_.actors[actor].record;
    if (who.start && who.end && who.end->earliest() <= who.start->earliest()) {
        return;  // the life itself is wrong, and said to be
    }
    const auto say = [&](const char* key, const Date& date, const char* where) {
        problem(path + key,
                date.to_string() + " is " + where + " the life of " + in_quotes(who.id) + " (" +
                    life_text(who) + ")",
                "correct the date or the actor's life");
    };
    for (const auto& [key, date] : {std::pair(".date", &record.date), std::pair(".start", &record.start)}) {
        if (*date && who.start && certainly_before(**date, *who.start)) {
            say(key, **date, "before");
        }
    }
    if (record.date && who.end && certainly_before(*who.end, *record.date)) {
        say(".date", *record.date, "after");
    }
    if (record.start && who.end && certainly_not_before(*record.start, *who.end)) {
        say(".start", *record.start, "after");
    } else if (record.start && who.end) {
        check_end_of_life(record, who, path);
    }
}

/// A state must not outlive its actors.
void NetworkBuilder::check_end_of_life(const Relation& record, const Actor& actor, const std::string& path) {
    const std::string name = in_quotes(actor.id) + " (" + life_text(actor) + ")";
    const std::string mend = "end it by " + actor.end->to_string();
    if (record.end && certainly_before(*actor.end, *record.end)) {
        problem(path + ".end", "ends at " + record.end->to_string() + ", after the life of " + name, mend);
    } else if (!record.end && observed_ok_ && certainly_before(*actor.end, *draft_.observed_end)) {
        problem(path + ".end", "has no `end`, so it would outlast the life of " + name, mend);
    }
}

}  // namespace entente::model
