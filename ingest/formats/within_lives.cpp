// A date known to the year or the month lies somewhere in it, and an approximate one as much as its own
// length before or after.
#include "ingest/formats/within_lives.hpp"

#include <algorithm>
#include <unordered_map>

namespace entente::ingest {

namespace {

using model::Date;
using model::Day;

std::chrono::days slack(const Date& date) {
    return date.approximate() ? date.latest() - date.earliest() + std::chrono::days(1) : std::chrono::days(0);
}

Day first_day(const Date& date) {
    return date.earliest() - slack(date);
}

Day last_day(const Date& date) {
    return date.latest() + slack(date);
}

}  // namespace

std::string outside_life(const TieRow& tie, const model::Actor& who) {
    const auto& begins = tie.date ? tie.date : tie.start;
    const bool early = begins && who.start && last_day(*begins) < first_day(*who.start);
    const bool late = who.end && ((tie.date && first_day(*tie.date) > last_day(*who.end)) ||
                                  (tie.start && first_day(*tie.start) >= last_day(*who.end)) ||
                                  (tie.end && first_day(*tie.end) > last_day(*who.end)));
    return early || late ? "outside the life of an actor" : std::string();
}

void end_with_lives(model::Draft& draft, const std::optional<Day>& observed_end) {
    std::unordered_map<std::string_view, const Date*> ends;
    for (const model::Draft::Actor& actor : draft.actors) {
        const auto& end = actor.record.end;
        if (end && (!observed_end || last_day(*end) < *observed_end)) ends.emplace(actor.record.id, &*end);
    }
    for (model::Draft::Relation& tie : draft.relations) {
        if (!tie.record.start || tie.record.end) continue;
        std::optional<Date> first;
        for (const std::string& id : {tie.source, tie.target}) {
            const auto end = ends.find(id);
            if (end == ends.end()) continue;
            const Date& life = *end->second;
            const bool within = life.earliest() > tie.record.start->earliest();
            const Date last = within ? life : Date::of(life.latest());
            if (!first || last.earliest() < first->earliest()) first = last;
        }
        tie.record.end = first;
    }
}

bool outside_period(const TieRow& tie, const model::Draft& draft) {
    const Day from = draft.observed_start->earliest(), to = draft.observed_end->earliest();
    const bool early = tie.date ? last_day(*tie.date) < from : tie.end && last_day(*tie.end) <= from;
    const auto& first = tie.date ? tie.date : tie.start;
    return early || (first && first_day(*first) >= to);
}

std::size_t widen_period(model::Draft& draft) {
    if (!draft.observed_start || !draft.observed_end) return 0;
    std::size_t outside = 0;
    const Day from = draft.observed_start->earliest(), to = draft.observed_end->earliest();
    for (const model::Draft::Relation& tie : draft.relations) {
        const Date& first = tie.record.date ? *tie.record.date : *tie.record.start;
        const bool early = tie.record.date  ? last_day(first) < from
                           : tie.record.end ? last_day(*tie.record.end) <= from
                                            : false;
        const bool late = first_day(first) >= to;
        outside += early || late ? 1 : 0;
        if (early && first.earliest() < draft.observed_start->earliest()) {
            draft.observed_start = Date::of(first.earliest());
        }
        const Day after = std::max(first.latest() + std::chrono::days(1),
                                   tie.record.end ? tie.record.end->earliest() : Day::min());
        if (late && after > draft.observed_end->earliest()) draft.observed_end = Date::of(after);
    }
    return outside;
}

}  // namespace entente::ingest
