#include "ingest/formats/state_lives.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "ingest/country_codes.hpp"
#include "ingest/formats/coded_dates.hpp"

namespace entente::ingest {

namespace {

constexpr int first_year_of_list = 1816;
constexpr int still_there = 9999;

/// The years of a state in the list, and those of its ties.
struct Years {
    int from = still_there;
    int to = 0;
    std::size_t in_list = 0;  ///< years that the rows of the list have
    std::optional<model::Day> first_tie;
    std::optional<model::Day> last_tie;  ///< first day after it
};

std::map<std::string, Years> years_by_state(const std::set<std::string>& states) {
    std::map<std::string, std::set<int>> listed;
    std::map<std::string, Years> all;
    for (const Country& country : countries()) {
        if (!states.contains(country.id)) continue;
        Years& years = all[country.id];
        years.from = std::min(years.from, country.from);
        years.to = std::max(years.to, country.to);
        for (int year = country.from; year <= country.to; ++year) listed[country.id].insert(year);
    }
    for (auto& [id, years] : all) years.in_list = listed[id].size();
    return all;
}

void widen(Years& years, const model::Relation& tie, model::Day observed_end) {
    const model::Date& first = tie.date ? *tie.date : *tie.start;
    const model::Day after = tie.date  ? tie.date->latest() + std::chrono::days(1)
                             : tie.end ? tie.end->earliest()
                                       : observed_end;
    years.first_tie = std::min(years.first_tie.value_or(first.earliest()), first.earliest());
    years.last_tie = std::max(years.last_tie.value_or(after), after);
}

/// `germany, russia and 5 more`.
std::string some_of(const std::vector<std::string>& ids) {
    constexpr std::size_t most = 6;
    const std::size_t shown = std::min(ids.size(), most);
    const std::string list =
        fmt::format("{}", fmt::join(ids.begin(), ids.begin() + std::ptrdiff_t(shown), ", "));
    return ids.size() > shown ? fmt::format("{} and {} more", list, ids.size() - shown) : list;
}

}  // namespace

std::vector<std::string> give_lives(model::Draft& draft, const std::set<std::string>& states) {
    std::map<std::string, Years> all = years_by_state(states);
    for (const model::Draft::Relation& tie : draft.relations) {
        for (const std::string& id : {tie.source, tie.target}) {
            if (const auto years = all.find(id); years != all.end()) {
                widen(years->second, tie.record, draft.observed_end->earliest());
            }
        }
    }
    std::vector<std::string> outside, away;
    for (model::Draft::Actor& actor : draft.actors) {
        const auto found = all.find(actor.record.id);
        if (found == all.end()) continue;
        const Years& years = found->second;
        if (years.from > first_year_of_list) actor.record.start = year_date(years.from);
        if (years.to < still_there) actor.record.end = year_date(years.to + 1);
        const bool early = actor.record.start && years.first_tie < actor.record.start->earliest();
        const bool late = actor.record.end && years.last_tie > actor.record.end->earliest();
        if (early) actor.record.start.reset();
        if (late) actor.record.end.reset();
        if (early || late) outside.push_back(actor.record.id);
        if (years.in_list < static_cast<std::size_t>(years.to - years.from + 1))
            away.push_back(actor.record.id);
    }
    std::vector<std::string> remarks;
    if (!outside.empty()) {
        remarks.push_back(
            "states with ties before the first or after the last year that the list of states "
            "gives them, whose lives are left open there: " +
            some_of(outside));
    }
    if (!away.empty()) {
        remarks.push_back(
            "states that were away for some years and came back, and count as there in between: " +
            some_of(away));
    }
    return remarks;
}

}  // namespace entente::ingest
