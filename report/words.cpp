#include "report/words.hpp"

#include <array>
#include <chrono>

#include "entente/render/text.hpp"
#include "entente/report/table.hpp"

namespace entente::report {
namespace {

using std::chrono::year_month_day;

constexpr std::string_view en_dash = "–";

std::string month_name(std::chrono::month month) {
    constexpr std::array<std::string_view, 12> names = {"January",   "February", "March",    "April",
                                                        "May",       "June",     "July",     "August",
                                                        "September", "October",  "November", "December"};
    return std::string(names[static_cast<unsigned>(month) - 1]);
}

std::string month_words(const year_month_day& date) {
    return month_name(date.month()) + " " + std::to_string(static_cast<int>(date.year()));
}

bool starts_year(model::Day day) {
    const year_month_day date(day);
    return date.month() == std::chrono::January && date.day() == std::chrono::day(1);
}

}  // namespace

std::string signed_number(double value, int decimals) {
    const std::string text = format_number(value, decimals);
    const bool zero = text.find_first_not_of("0.") == std::string::npos;
    return value > 0 && !zero ? "+" + text : text;
}

std::string count_of(std::size_t count, const std::string& noun, const std::string& plural) {
    return render::grouped(count) + " " + (count == 1 ? noun : plural.empty() ? noun + "s" : plural);
}

std::string times(std::size_t count) {
    constexpr std::array<std::string_view, 13> words = {
        "no", "", "", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"};
    if (count == 1) return "once";
    if (count == 2) return "twice";
    return (count < words.size() ? std::string(words[count]) : std::to_string(count)) + " times";
}

std::string join_words(const std::vector<std::string>& words) {
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0) out += i + 1 == words.size() ? " and " : ", ";
        out += words[i];
    }
    return out;
}

std::string day_words(model::Day day) {
    const year_month_day date(day);
    return std::to_string(static_cast<unsigned>(date.day())) + " " + month_words(date);
}

std::string date_words(const model::Date& date) {
    const year_month_day first(date.earliest());
    std::string text;
    switch (date.precision()) {
        case model::Precision::year:
            text = std::to_string(static_cast<int>(first.year()));
            break;
        case model::Precision::month:
            text = month_words(first);
            break;
        case model::Precision::day:
            text = day_words(date.earliest());
            break;
    }
    return date.approximate() ? "about " + text : text;
}

int first_year(const model::Interval& interval) {
    return static_cast<int>(year_month_day(interval.start).year());
}

int last_year(const model::Interval& interval) {
    return static_cast<int>(year_month_day(interval.end - std::chrono::days(1)).year());
}

std::string span_years(const model::Interval& interval) {
    const std::string first = std::to_string(first_year(interval));
    const std::string last = std::to_string(last_year(interval));
    return first == last ? first : first + std::string(en_dash) + last;
}

std::string span_words(const model::Interval& interval) {
    if (starts_year(interval.start) && starts_year(interval.end)) return span_years(interval);
    const model::Day last = interval.end - std::chrono::days(1);
    if (last == interval.start) return day_words(last);
    return day_words(interval.start) + " " + std::string(en_dash) + " " + day_words(last);
}

std::string capitalized(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

}  // namespace entente::report
