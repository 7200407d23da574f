#include "words/dates.hpp"

#include <array>
#include <chrono>

namespace entente::words {
namespace {

using std::chrono::year_month_day;

std::string month_name(const Say& say, std::chrono::month month) {
    const std::array<std::string, 12> names = {
        say.as("month", "January"), say.as("month", "February"), say.as("month", "March"),
        say.as("month", "April"),   say.as("month", "May"),      say.as("month", "June"),
        say.as("month", "July"),    say.as("month", "August"),   say.as("month", "September"),
        say.as("month", "October"), say.as("month", "November"), say.as("month", "December")};
    return names[static_cast<unsigned>(month) - 1];
}

bool starts_year(model::Day day) {
    const year_month_day date(day);
    return date.month() == std::chrono::January && date.day() == std::chrono::day(1);
}

int year_of(model::Day day) {
    return static_cast<int>(year_month_day(day).year());
}

}  // namespace

std::string day_words(const Say& say, model::Day day) {
    const year_month_day date(day);
    return say("{day} {month} {year}", "day"_a = static_cast<unsigned>(date.day()),
               "month"_a = month_name(say, date.month()), "year"_a = static_cast<int>(date.year()));
}

std::string date_words(const Say& say, const model::Date& date) {
    const year_month_day first(date.earliest());
    switch (date.precision()) {
        case model::Precision::day:
            return day_words(say, date.earliest());
        case model::Precision::month:
            return say("{month} {year}", "month"_a = month_name(say, first.month()),
                       "year"_a = static_cast<int>(first.year()));
        case model::Precision::year:
            break;
    }
    return std::to_string(static_cast<int>(first.year()));
}

int first_year(const model::Interval& interval) {
    return year_of(interval.start);
}

int last_year(const model::Interval& interval) {
    return year_of(interval.end - std::chrono::days(1));
}

std::string span_years(const model::Interval& interval) {
    if (interval.empty()) return {};
    const int first = first_year(interval), last = last_year(interval);
    return first == last ? std::to_string(first) : fmt::format("{}–{}", first, last);
}

std::string span_words(const Say& say, const model::Interval& interval) {
    if (starts_year(interval.start) && starts_year(interval.end)) return span_years(interval);
    const model::Day last = interval.end - std::chrono::days(1);
    if (last == interval.start) return day_words(say, last);
    return fmt::format("{} – {}", day_words(say, interval.start), day_words(say, last));
}

std::string listed(const Say& say, std::span<const std::string> words) {
    std::string out;
    for (const std::string& word : words) out = out.empty() ? word : say.as("list", "{0}, {1}", out, word);
    return out;
}

std::string join_words(const Say& say, const std::vector<std::string>& words) {
    if (words.size() < 2) return listed(say, words);
    const std::string all_but_last = listed(say, std::span(words).first(words.size() - 1));
    return say.as("list", "{0} and {1}", all_but_last, words.back());
}

std::string times(const Say& say, std::size_t count) {
    const std::array<std::string, 13> words = {
        say("no times"),   say("once"),         say("twice"),       say("three times"), say("four times"),
        say("five times"), say("six times"),    say("seven times"), say("eight times"), say("nine times"),
        say("ten times"),  say("eleven times"), say("twelve times")};
    return count < words.size() ? words[count] : say.count(count, "{} time", "{} times");
}

}  // namespace entente::words
