#include "entente/model/date.hpp"

namespace entente::model {

namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;
using std::chrono::year_month_day_last;

/// `length` digits of `text` from `from` as a number; empty when there are not so many.
std::optional<unsigned> digits(std::string_view text, std::size_t from, std::size_t length) {
    if (text.size() < from + length) {
        return std::nullopt;
    }
    unsigned value = 0;
    for (const char c : text.substr(from, length)) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        value = value * 10 + static_cast<unsigned>(c - '0');
    }
    return value;
}

void append_padded(std::string& out, unsigned value, std::size_t width) {
    const std::string text = std::to_string(value);
    if (text.size() < width) {
        out.append(width - text.size(), '0');
    }
    out += text;
}

/// `1954`, `1954-05` or `1954-05-19`.
std::string iso_text(const year_month_day& date, Precision precision) {
    std::string out;
    append_padded(out, static_cast<unsigned>(static_cast<int>(date.year())), 4);
    if (precision != Precision::year) {
        out += '-';
        append_padded(out, static_cast<unsigned>(date.month()), 2);
    }
    if (precision == Precision::day) {
        out += '-';
        append_padded(out, static_cast<unsigned>(date.day()), 2);
    }
    return out;
}

}  // namespace

std::optional<Date> Date::parse(std::string_view text) {
    const bool approximate = text.ends_with('~');
    if (approximate) {
        text.remove_suffix(1);
    }
    const bool has_month = text.size() > 4;
    const bool has_day = text.size() > 7;
    if (text.size() != (has_day     ? 10U
                        : has_month ? 7U
                                    : 4U) ||
        (has_month && text[4] != '-') || (has_day && text[7] != '-')) {
        return std::nullopt;
    }
    const auto y = digits(text, 0, 4);
    const auto m = has_month ? digits(text, 5, 2) : std::optional(1U);
    const auto d = has_day ? digits(text, 8, 2) : std::optional(1U);
    if (!y || !m || !d || *y < 1 || *y > 9998) {
        return std::nullopt;
    }
    const year_month_day date{year(static_cast<int>(*y)), month(*m), day(*d)};
    if (!date.ok()) {
        return std::nullopt;
    }
    return Date(date, has_day ? Precision::day : has_month ? Precision::month : Precision::year, approximate);
}

Date Date::of(Day day) {
    return {year_month_day(day), Precision::day, false};
}

Day Date::earliest() const {
    return day_;
}

Day Date::latest() const {
    switch (precision_) {
        case Precision::year:
            return year_month_day(day_.year(), std::chrono::December, day(31));
        case Precision::month:
            return year_month_day_last(day_.year(), std::chrono::month_day_last(day_.month()));
        case Precision::day:
            break;
    }
    return day_;
}

Day Date::middle() const {
    return earliest() + (latest() - earliest()) / 2;
}

std::string Date::to_string() const {
    return iso_text(day_, precision_) + (approximate_ ? "~" : "");
}

std::string iso_date(Day day) {
    return iso_text(year_month_day(day), Precision::day);
}

}  // namespace entente::model
