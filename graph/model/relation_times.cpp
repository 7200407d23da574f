// A relation's dates against each other, the observation period and the lives of its actors.
#include "graph/model/network_builder.hpp"

namespace entente::model {

namespace {

/// `1947-08-14..1971`, for messages.
std::string life_text(const Actor& actor) {
    return (actor.start ? actor.start->to_string() : std::string()) + ".." +
           (actor.end ? actor.end->to_string() : std::string());
}

}  // namespace

void NetworkBuilder::check_times(const Relation& record, const RelationPath& path) {
    if (record.start && record.end && record.end->earliest() <= record.start->earliest()) {
        const bool coarse = record.end->latest() > record.start->earliest();
        problem(path / "end", ProblemCode::end_before_start,
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
void NetworkBuilder::check_observed_at_all(const Relation& record, const RelationPath& path) {
    const Date& from = *draft_.observed_start;
    const Date& to = *draft_.observed_end;
    const auto period = [&] { return "the observation period " + from.to_string() + ".." + to.to_string(); };
    const char* const mend = "correct the date or widen `observed`";
    for (const auto& [key, date] : {std::pair("date", &record.date), std::pair("start", &record.start)}) {
        if (*date && certainly_not_before(**date, to.earliest())) {
            problem(path / key, ProblemCode::outside_observation_period,
                    (*date)->to_string() + " is after " + period(), mend);
        }
    }
    if (record.date && certainly_before(*record.date, from.earliest())) {
        problem(path / "date", ProblemCode::outside_observation_period,
                record.date->to_string() + " is before " + period(), mend);
    }
    if (record.end && certain_range(*record.end).last <= from.earliest()) {
        problem(path / "end", ProblemCode::outside_observation_period,
                "ended at " + record.end->to_string() + ", not after the start of " + period(), mend);
    }
}

/// Nobody acts before the beginning or after the end. Only what is certainly outside is a problem:
/// dates that are known to the year or are approximate get the benefit of the doubt, and an event may
/// fall on the very day on which a life ended, as a death does.
void NetworkBuilder::check_life(const Relation& record, std::size_t actor, const RelationPath& path) {
    const Actor& who = draft_.actors[actor].record;
    if (who.start && who.end && who.end->earliest() <= who.start->earliest()) {
        return;  // the life itself is wrong, and said to be
    }
    const auto say = [&](const char* key, const Date& date, const char* where) {
        problem(path / key, ProblemCode::outside_lifetime,
                date.to_string() + " is " + where + " the life of " + in_quotes(who.id) + " (" +
                    life_text(who) + ")",
                "correct the date or the actor's life");
    };
    for (const auto& [key, date] : {std::pair("date", &record.date), std::pair("start", &record.start)}) {
        if (*date && who.start && certainly_before(**date, *who.start)) {
            say(key, **date, "before");
        }
    }
    if (record.date && who.end && certainly_before(*who.end, *record.date)) {
        say("date", *record.date, "after");
    }
    if (record.start && who.end && certainly_not_before(*record.start, *who.end)) {
        say("start", *record.start, "after");
    } else if (record.start && who.end) {
        check_end_of_life(record, who, path);
    }
}

/// A state must not outlive its actors.
void NetworkBuilder::check_end_of_life(const Relation& record, const Actor& actor, const RelationPath& path) {
    const std::string name = in_quotes(actor.id) + " (" + life_text(actor) + ")";
    const std::string mend = "end it by " + actor.end->to_string();
    if (record.end && certainly_before(*actor.end, *record.end)) {
        problem(path / "end", ProblemCode::outside_lifetime,
                "ends at " + record.end->to_string() + ", after the life of " + name, mend);
    } else if (!record.end && observed_ok_ && certainly_before(*actor.end, *draft_.observed_end)) {
        problem(path / "end", ProblemCode::outside_lifetime,
                "has no `end`, so it would outlast the life of " + name, mend);
    }
}

}  // namespace entente::model
