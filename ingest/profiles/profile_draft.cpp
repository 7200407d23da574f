#include "ingest/profiles/profile_draft.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

namespace entente::ingest {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// The run of digits with which `text` begins, without leading zeros; takes it off.
std::string_view take_number(std::string_view& text) {
    std::size_t length = 0;
    while (length < text.size() && is_digit(text[length])) ++length;
    std::string_view number = text.substr(0, length);
    text.remove_prefix(length);
    number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
    return number;
}

/// New numbers by old, in the order of `before`, of the names that are used; those names in that order.
template <class Before>
std::vector<std::uint32_t> renumber(const std::vector<std::string>& names, const std::vector<char>& used,
                                    Before before, std::vector<std::string>& out) {
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < names.size(); ++i) {
        if (used[i]) order.push_back(i);
    }
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return before(names[a], names[b]); });
    std::vector<std::uint32_t> numbers(names.size());
    for (const std::uint32_t old : order) {
        numbers[old] = static_cast<std::uint32_t>(out.size());
        out.push_back(names[old]);
    }
    return numbers;
}

bool same_question(const ProfileDraft::Entry& a, const ProfileDraft::Entry& b) {
    return a.period == b.period && a.actor == b.actor && a.item == b.item;
}

/// Removes all but the first of each run of answers to one question, and that too if `judge` says so.
void judge_repeats(std::vector<ProfileDraft::Entry>& sorted, const ProfileDraft::Judge& judge) {
    std::size_t kept = 0;
    for (std::size_t from = 0, to = 0; from < sorted.size(); from = to) {
        for (to = from + 1; to < sorted.size() && same_question(sorted[from], sorted[to]);) ++to;
        const bool keep = to == from + 1 || judge(std::span(sorted).subspan(from, to - from));
        if (keep) sorted[kept++] = sorted[from];
    }
    sorted.resize(kept);
}

}  // namespace

std::uint32_t Names::number(const std::string& name) {
    const auto [at, is_new] = numbers_.try_emplace(name, static_cast<std::uint32_t>(names_.size()));
    if (is_new) names_.push_back(name);
    return at->second;
}

model::Profiles ProfileDraft::finish(const Judge& judge, const std::vector<double>& weights) {
    const auto order = [](const Entry& entry) {
        return std::tie(entry.period, entry.actor, entry.item, entry.file, entry.line);
    };
    std::sort(entries_.begin(), entries_.end(),
              [&](const Entry& a, const Entry& b) { return order(a) < order(b); });
    judge_repeats(entries_, judge);
    std::vector<char> used_actors(actors.all().size()), used_items(items.all().size()),
        used_periods(periods.all().size());
    for (const Entry& entry : entries_) {
        used_actors[entry.actor] = used_items[entry.item] = used_periods[entry.period] = 1;
    }
    model::Profiles out;
    const auto actor = renumber(actors.all(), used_actors, std::less<>(), out.actors);
    const auto item = renumber(items.all(), used_items, std::less<>(), out.items);
    const auto period = renumber(periods.all(), used_periods, period_before, out.periods);
    for (const Entry& entry : entries_) {
        out.answers.push_back({actor[entry.actor], item[entry.item], period[entry.period], entry.value});
    }
    std::sort(out.answers.begin(), out.answers.end(), [](const model::Answer& a, const model::Answer& b) {
        return std::tie(a.period, a.actor, a.item) < std::tie(b.period, b.actor, b.item);
    });
    if (!weights.empty()) out.weights.resize(out.items.size());
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (used_items[i]) out.weights[item[i]] = weights[i];
    }
    return out;
}

bool period_before(const std::string& a, const std::string& b) {
    std::string_view x = a, y = b;
    while (!x.empty() && !y.empty()) {
        if (is_digit(x.front()) && is_digit(y.front())) {
            const std::string_view m = take_number(x), n = take_number(y);
            if (m.size() != n.size()) return m.size() < n.size();
            if (m != n) return m < n;
        } else if (x.front() != y.front()) {
            return static_cast<unsigned char>(x.front()) < static_cast<unsigned char>(y.front());
        } else {
            x.remove_prefix(1);
            y.remove_prefix(1);
        }
    }
    if (x.empty() != y.empty()) return x.empty();
    return a < b;  // 01 and 1
}

}  // namespace entente::ingest
