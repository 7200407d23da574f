// Calendar dates known to the year, the month or the day.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace entente::model {

/// A day on the proleptic Gregorian calendar, the unit of all time arithmetic.
using Day = std::chrono::sys_days;

/// How finely a date is known.
enum class Precision {
    year,   ///< `1954`
    month,  ///< `1954-05`
    day     ///< `1954-05-19`
};

/// A date as a source gives it: `1954`, `1954-05` or `1954-05-19` (EDTF level 0), with a trailing
/// `~` when approximate. Years run from 0001 to 9998, so that the day after is a date too. Always a
/// day that exists.
class Date {
public:
    /// Reads `text`. Empty when it is not such a date (`1954-02-30`, `54`, `1954-5`).
    static std::optional<Date> parse(std::string_view text);

    /// The date of one day, known exactly.
    static Date of(Day day);

    /// First day on which it may lie.
    [[nodiscard]] Day earliest() const;
    /// Last day on which it may lie; equals earliest() when the day is known.
    [[nodiscard]] Day latest() const;
    /// Middle day of earliest()..latest(): where an event that is only known to the month or the
    /// year is placed when periods are finer than that.
    [[nodiscard]] Day middle() const;

    /// How finely it is known.
    [[nodiscard]] Precision precision() const { return precision_; }
    /// Whether it is marked by `~`. Does not widen earliest() to latest().
    [[nodiscard]] bool approximate() const { return approximate_; }
    /// The text that parse() reads back to an equal date.
    [[nodiscard]] std::string to_string() const;

    friend bool operator==(const Date&, const Date&) = default;  ///< the same day, precision and mark

private:
    Date(std::chrono::year_month_day day, Precision precision, bool approximate)
        : day_(day), precision_(precision), approximate_(approximate) {}

    std::chrono::year_month_day day_;  // unknown parts hold 1
    Precision precision_;
    bool approximate_;
};

/// `1954-05-19`.
std::string iso_date(Day day);

}  // namespace entente::model
