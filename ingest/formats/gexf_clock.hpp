// The times of a GEXF file as dates: days, times of day, or numbers.
#pragma once

#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include "entente/model/date.hpp"

namespace entente::ingest {

/// GEXF says whether times are numbers, but not what they count. Hears all of them first: numbers from 1 to
/// 9998 are years, larger ones seconds or milliseconds since 1970, as Gephi has them; others, which may
/// begin at 0 or below, become the years from 1 on. A whole number stands for its year, others for a day. Of
/// a time of day only the day is kept.
class GexfClock {
public:
    /// `format` is the attribute timeformat or timetype: date, dateTime, integer, double, float; or nothing.
    explicit GexfClock(std::string_view format);

    /// To be called with every time before the first is read.
    void hear(std::string_view time);
    /// What the user should know of how numbers are read; empty when there are none.
    [[nodiscard]] std::string remark() const;

    /// The date; empty for what is none. Infinite times are none that is_open() knows.
    [[nodiscard]] std::optional<model::Date> date(std::string_view time) const;
    /// The first date after it, of the same precision.
    [[nodiscard]] std::optional<model::Date> after(std::string_view time) const;

    /// Nothing, or an infinite time.
    static bool is_open(std::string_view time);

private:
    enum class Unit { years, shifted_years, seconds, milliseconds, unknown };
    [[nodiscard]] std::optional<double> number(std::string_view time) const;
    [[nodiscard]] Unit unit() const;

    bool dates_;  // the format says that numbers are none
    double least_ = std::numeric_limits<double>::infinity();
    double greatest_ = -std::numeric_limits<double>::infinity();
};

}  // namespace entente::ingest
