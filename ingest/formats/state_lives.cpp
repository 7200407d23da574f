// A state may go and come back (Estonia, Russia under the Soviet Union): what lies between is an absence, in
// which it is no member of the system and no vertex of a snapshot, unless a tie of its own falls into it.
#include "ingest/formats/state_lives.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "ingest/country_codes.hpp"
#include "ingest/formats/coded_dates.hpp"

namespace entente::ingest {

namespace {

constexpr int first_year_of_table = 1816;
constexpr int still_there = 9999;

using model::Day;

Day first_day(const Stay& stay) {
    return stay.start ? stay.start->earliest() : Day::min();
}

Day day_after(const Stay& stay) {
    return stay.end ? stay.end->earliest() : Day::max();
}

/// In order of time, those that meet made one.
std::vector<Stay> merged(std::vector<Stay> stays) {
    std::stable_sort(stays.begin(), stays.end(),
                     [](const Stay& a, const Stay& b) { return first_day(a) < first_day(b); });
    std::vector<Stay> out;
    for (const Stay& stay : stays) {
        if (out.empty() || first_day(stay) > day_after(out.back())) {
            out.push_back(stay);
        } else if (day_after(stay) > day_after(out.back())) {
            out.back().end = stay.end;
        }
    }
    return out;
}

/// The whole years of a tie.
Stay years_of(const model::Relation& tie, Day observed_end) {
    const model::Date& first = tie.date ? *tie.date : *tie.start;
    const Day after = tie.date  ? tie.date->latest() + std::chrono::days(1)
                      : tie.end ? tie.end->earliest()
                                : observed_end;
    Stay years{year_date(year_of(first)), std::nullopt};
    if (after < observed_end) {
        years.end = year_date(year_of(model::Date::of(after - std::chrono::days(1))) + 1);
    }
    return years;
}

/// The stays of a state and what its ties add to them.
struct Presence {
    std::vector<Stay> stays;
    bool widened = false;
};

void widen(Presence& state, const model::Relation& tie, Day first, Day after, Day observed_end) {
    const Stay years = years_of(tie, observed_end);
    const model::Date& begins = tie.date ? *tie.date : *tie.start;
    const Day ends = tie.end ? tie.end->earliest() : years.end ? years.end->earliest() : observed_end;
    if (begins.latest() >= first && (tie.date ? begins.earliest() < after : ends <= after)) return;
    state.stays.push_back(years);
    state.widened = true;
}

std::map<std::string, Presence> presences(const model::Draft& draft, const Stays& stays) {
    std::map<std::string, Presence> all;
    std::map<std::string, std::pair<Day, Day>> hulls;
    for (const auto& [id, own] : stays) {
        const std::vector<Stay> parts = merged(own);
        if (parts.empty()) continue;
        all[id].stays = parts;
        hulls[id] = {first_day(parts.front()), day_after(parts.back())};
    }
    const Day observed_end = draft.observed_end ? draft.observed_end->earliest() : Day::max();
    for (const model::Draft::Relation& tie : draft.relations) {
        for (const std::string& id : {tie.source, tie.target}) {
            const auto hull = hulls.find(id);
            if (hull == hulls.end()) continue;
            widen(all[id], tie.record, hull->second.first, hull->second.second, observed_end);
        }
    }
    return all;
}

void give_life(model::Actor& actor, const std::vector<Stay>& stays) {
    actor.start = stays.front().start;
    actor.end = stays.back().end;
    actor.absences.clear();
    for (std::size_t i = 1; i < stays.size(); ++i) {
        actor.absences.push_back({*stays[i - 1].end, *stays[i].start});
    }
}

/// `germany, russia and 5 more`.
std::string some_of(const std::vector<std::string>& ids) {
    constexpr std::size_t most = 6;
    const std::size_t shown = std::min(ids.size(), most);
    const std::string list =
        fmt::format("{}", fmt::join(ids.begin(), ids.begin() + std::ptrdiff_t(shown), ", "));
    return ids.size() > shown ? fmt::format("{} and {} more", list, ids.size() - shown) : list;
}

void say(const std::string& what, const std::vector<std::string>& ids,
         const std::vector<std::string>& in_full, ImportLog& log) {
    if (ids.empty()) return;
    log.remarks.push_back(what + ": " + some_of(ids));
    log.details.push_back(what + ": " + fmt::format("{}", fmt::join(in_full, "; ")));
}

std::string dates(const std::optional<model::Date>& start, const std::optional<model::Date>& end) {
    return (start ? start->to_string() : "") + ".." + (end ? end->to_string() : "");
}

}  // namespace

Stays stays_in_table(const std::map<std::string, std::string>& lists) {
    Stays out;
    for (const Country& country : countries()) {
        const auto list = lists.find(country.id);
        if (list == lists.end()) continue;
        int from = country.from;
        if (const auto code = country.codes.find(list->second); code != country.codes.end()) {
            const Country* const then = find_country(list->second, code->second, from);
            if (then != nullptr && then->id != country.id) ++from;
        }
        Stay stay;
        if (from > first_year_of_table) stay.start = year_date(from);
        if (country.to < still_there) stay.end = year_date(country.to + 1);
        if (from <= country.to) out[country.id].push_back(stay);
    }
    return out;
}

bool lists_members(const TableReader& table) {
    return table.find("ccode") && table.find("styear") && table.find("endyear") &&
           !table.find({"dispnum", "dispnum3"});
}

std::vector<Member> read_members(TableReader& table) {
    const std::size_t number = table.column("ccode"), from = table.column("styear"),
                      to = table.column("endyear");
    const auto month1 = table.find("stmonth"), day1 = table.find("stday");
    const auto month2 = table.find("endmonth"), day2 = table.find("endday");
    std::vector<Member> out;
    while (table.next()) {
        const auto code = coded_number(table[number]);
        const auto start = coded_date(table[from], table.cell(month1), table.cell(day1));
        const auto last = coded_date(table[to], table.cell(month2), table.cell(day2));
        if (!code || !start || !last || last->latest() < start->earliest()) {
            table.skip("a member without number, first and last date");
            continue;
        }
        out.push_back({*code, *start, *last});
        table.use();
    }
    return out;
}

void give_lives(model::Draft& draft, const Stays& stays, ImportLog& log) {
    std::map<std::string, Presence> all = presences(draft, stays);
    std::vector<std::string> outside, outside_in_full, away, away_in_full;
    for (model::Draft::Actor& actor : draft.actors) {
        const auto found = all.find(actor.record.id);
        if (found == all.end()) continue;
        give_life(actor.record, merged(std::move(found->second.stays)));
        const std::string& id = actor.record.id;
        if (found->second.widened) {
            outside.push_back(id);
            outside_in_full.push_back(id + " " + dates(actor.record.start, actor.record.end));
        }
        if (actor.record.absences.empty()) continue;
        away.push_back(id);
        away_in_full.push_back(id);
        for (const model::Absence& absence : actor.record.absences) {
            away_in_full.back() += " " + dates(absence.start, absence.end);
        }
    }
    say("states with ties before the first or after the last year that the list of states gives them, whose "
        "lives take in those years",
        outside, outside_in_full, log);
    say("states that were away for some time and came back, and are absent in between", away, away_in_full,
        log);
}

}  // namespace entente::ingest
