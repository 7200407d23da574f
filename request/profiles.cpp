#include "request/profiles.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "entente/graph/periods.hpp"
#include "request/wording.hpp"

namespace entente::request {
namespace {

std::uint32_t actor_of(const model::Profiles& profiles, std::string_view argument, const std::string& id) {
    const auto found = std::ranges::lower_bound(profiles.actors, id);
    if (found == profiles.actors.end() || *found != id) {
        throw UsageError(
            fmt::format("{}: no actor \"{}\"{}", argument, id, did_you_mean_or_list(id, profiles.actors)));
    }
    return static_cast<std::uint32_t>(found - profiles.actors.begin());
}

AlignNames::Two two_actors(const model::Profiles& profiles, std::string_view argument,
                           const std::vector<std::string>& ids, const Spelling& spelling) {
    if (ids.size() != 2) {
        throw UsageError(fmt::format("{}: \"{}\" is not two actors; write {}", argument, fmt::join(ids, ","),
                                     spelling.two_actors));
    }
    const AlignNames::Two two = {actor_of(profiles, argument, ids[0]), actor_of(profiles, argument, ids[1])};
    if (ids[0] == ids[1]) throw UsageError(fmt::format("{}: {} is named twice", argument, ids[0]));
    return two;
}

/// Years, decades (`1950s`) and runs of years (`1954-1958`) as days; empty for anything else.
std::optional<model::Interval> days_of(const std::string& period) {
    const auto year = [](const std::string& text) {
        const auto date = model::Date::parse(text);
        return date && date->precision() == model::Precision::year ? date : std::nullopt;
    };
    std::string first = period, last = period;
    if (period.size() == 5 && period.ends_with("0s")) {
        first = period.substr(0, 4);
        last = period.substr(0, 3) + "9";
    } else if (period.size() == 9 && period[4] == '-') {
        first = period.substr(0, 4);
        last = period.substr(5);
    }
    const auto from = year(first), to = year(last);
    if (!from || !to || to->latest() < from->earliest()) return std::nullopt;
    return model::Interval{from->earliest(), to->latest() + std::chrono::days(1)};
}

/// The actors of the profiles with the codes that the network knows for them.
std::vector<ingest::KnownActor> known_actors(const model::Profiles& profiles, const model::Network* network) {
    std::vector<ingest::KnownActor> known;
    for (const std::string& id : profiles.actors) {
        const auto actor = network ? network->find_actor(id) : std::nullopt;
        known.push_back({id, {}});
        if (actor) known.back().codes = (*network)[*actor].codes;
    }
    return known;
}

std::vector<ingest::TablePeriod> table_periods(const model::Profiles& profiles) {
    std::vector<ingest::TablePeriod> periods;
    for (const std::string& period : profiles.periods) periods.push_back({period, days_of(period)});
    return periods;
}

}  // namespace

model::Profiles in_periods(model::Profiles profiles, const std::string& by, const Spelling& spelling) {
    if (by.empty() || by == "period" || by == "session") return profiles;
    if (by == "all") {
        return graph::merge_periods(profiles, std::vector<std::uint32_t>(profiles.periods.size()), {"all"});
    }
    const auto rule = graph::parse_period_rule(by);
    const bool of_years =
        rule && rule->unit != graph::PeriodUnit::era && rule->unit != graph::PeriodUnit::month;
    if (!of_years) {
        throw UsageError(fmt::format(
            "{}: with {}, \"{}\" is no rule{}", spelling.by, spelling.profiles, by,
            did_you_mean_or_list(by, {"period", "session", "all", "year", "decade", "a number of years"})));
    }
    if (auto merged = graph::merge_years(profiles, *rule)) return std::move(*merged);
    throw UsageError(fmt::format("{}: the periods of the file are not all years; say period or all",
                                 spelling.given(spelling.by, by)));
}

graph::ProfileDyads profile_dyads(const model::Profiles& profiles, const std::vector<std::string>& actors,
                                  const std::vector<std::string>& pair, const Spelling& spelling) {
    graph::ProfileDyads dyads;
    for (const std::string& id : actors) dyads.actors.push_back(actor_of(profiles, spelling.actors, id));
    if (!pair.empty()) dyads.pair = two_actors(profiles, spelling.pair, pair, spelling);
    return dyads;
}

void refuse_groups_of_ties(const std::string& groups, const Spelling& spelling) {
    if (groups != "kind" && groups != "bloc") return;
    throw UsageError(
        fmt::format("{} goes with a network's ties; with {} give a file (./{} for one of that name)",
                    spelling.given(spelling.groups, groups), spelling.profiles, groups));
}

AlignNames names_of(const model::Profiles& profiles, const model::Network* network,
                    const graph::ProfileDyads& dyads, const AlignChoices& choices, const Spelling& spelling,
                    Notes& notes) {
    AlignNames names;
    names.pair = dyads.pair;
    if (!choices.poles.empty()) names.poles = two_actors(profiles, spelling.poles, choices.poles, spelling);
    if (!choices.groups.empty()) {
        names.groups = load_groups(choices.groups, spelling, known_actors(profiles, network),
                                   table_periods(profiles), notes);
    }
    return names;
}

report::AlignedDyads aligned_dyads(const model::Profiles& profiles, const graph::SimilarityMeasures& measures,
                                   const std::vector<graph::ProfileSimilarity>& rows) {
    report::AlignedDyads dyads;
    dyads.actors = profiles.actors;
    for (const ingest::TablePeriod& period : table_periods(profiles)) {
        dyads.periods.push_back({period.id, period.days});
    }
    for (const auto* one : measures) dyads.conventions.push_back({std::string(one->name), one->neutral});
    for (const graph::ProfileSimilarity& row : rows) {
        dyads.rows.push_back({row.period, row.first, row.second, row.values});
    }
    return dyads;
}

}  // namespace entente::request
