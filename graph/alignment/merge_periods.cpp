// Idea: what is compared is answers to the same item at the same time; so when periods are merged, the
// items of each remain its own, and a dyad is compared over the items of all of them.
#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "entente/graph/profile_similarity.hpp"

namespace entente::graph {

namespace {

using model::Answer;
using model::Profiles;
using Question = std::pair<std::uint32_t, std::uint32_t>;  // item and old period

constexpr std::uint32_t always = 0xFFFFFFFF;  ///< in place of the old period

std::vector<Question> questions_of(const Profiles& profiles) {
    std::vector<Question> questions;
    for (const Answer& answer : profiles.answers) questions.emplace_back(answer.item, answer.period);
    std::sort(questions.begin(), questions.end());
    questions.erase(std::unique(questions.begin(), questions.end()), questions.end());
    return questions;
}

/// Four digits: a shorter number is as likely a session.
std::optional<int> year_of(const std::string& text) {
    if (text.size() != 4 || text.find_first_not_of("0123456789") != std::string::npos) return std::nullopt;
    return std::stoi(text);
}

}  // namespace

Profiles merge_periods(const Profiles& profiles, const std::vector<std::uint32_t>& into,
                       std::vector<std::string> names) {
    const std::vector<Question> questions = questions_of(profiles);
    std::map<Question, std::size_t> times;  // how often an item was asked in a new period
    for (const auto& [item, period] : questions) ++times[{item, into.at(period)}];
    // The old period is part of the item only where that is needed to tell questions apart.
    const auto asked_in = [&](std::uint32_t item, std::uint32_t period) {
        return times[{item, into[period]}] == 1 ? always : period;
    };
    std::set<std::pair<std::string, Question>> items;  // by new id
    for (const auto& [item, period] : questions) {
        const std::uint32_t when = asked_in(item, period);
        const std::string time = when == always ? "" : "@" + profiles.periods[when];
        items.insert({profiles.items[item] + time, {item, when}});
    }
    Profiles out;
    out.actors = profiles.actors;
    out.periods = std::move(names);
    out.least = profiles.least;
    out.greatest = profiles.greatest;
    std::map<Question, std::uint32_t> numbers;
    for (const auto& [id, question] : items) {
        numbers[question] = static_cast<std::uint32_t>(out.items.size());
        out.items.push_back(id);
        if (!profiles.weights.empty()) out.weights.push_back(profiles.weights[question.first]);
    }
    for (const Answer& answer : profiles.answers) {
        static_cast<void>(out.periods.at(into[answer.period]));
        const Question question{answer.item, asked_in(answer.item, answer.period)};
        out.answers.push_back({answer.actor, numbers[question], into[answer.period], answer.value});
    }
    std::sort(out.answers.begin(), out.answers.end(), [](const Answer& a, const Answer& b) {
        return std::tie(a.period, a.actor, a.item) < std::tie(b.period, b.actor, b.item);
    });
    return out;
}

std::optional<Profiles> merge_years(const Profiles& profiles, const PeriodRule& rule) {
    const int length = rule.unit == PeriodUnit::decade ? 10 : rule.unit == PeriodUnit::year ? 1 : rule.n;
    if (rule.unit == PeriodUnit::era || rule.unit == PeriodUnit::month || length < 1) return std::nullopt;
    std::vector<int> years;
    for (const std::string& period : profiles.periods) {
        const auto year = year_of(period);
        if (!year) return std::nullopt;
        years.push_back(*year);
    }
    const bool decades = rule.unit == PeriodUnit::decade;
    const int first = decades || years.empty() ? 0 : *std::min_element(years.begin(), years.end());
    const auto start_of = [&](int year) { return first + (year - first) / length * length; };
    std::map<int, std::uint32_t> blocks;  // by first year
    for (const int year : years) blocks[start_of(year)] = 0;
    std::vector<std::string> names;
    for (auto& [start, number] : blocks) {
        number = static_cast<std::uint32_t>(names.size());
        const std::string last = length > 1 ? "-" + std::to_string(start + length - 1) : "";
        names.push_back(std::to_string(start) + (decades ? "s" : last));
    }
    std::vector<std::uint32_t> into;
    for (const int year : years) into.push_back(blocks[start_of(year)]);
    return merge_periods(profiles, into, std::move(names));
}

}  // namespace entente::graph
