// A table of dates and values to a series. Rows that the filters leave out are not looked at further; nothing
// is taken from a table that has a fault in one of the others.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "entente/ingest/series.hpp"
#include "ingest/draft_parts.hpp"
#include "ingest/import_log.hpp"
#include "ingest/tables/table_reader.hpp"

namespace entente::ingest {

namespace {

std::string_view name_of(model::Precision precision) {
    switch (precision) {
        case model::Precision::year:
            return "year";
        case model::Precision::month:
            return "month";
        case model::Precision::day:
            break;
    }
    return "day";
}

bool is_gap(std::string_view text) {
    constexpr std::array<std::string_view, 5> gaps = {"", "NA", "NaN", ".", ".."};
    return std::find(gaps.begin(), gaps.end(), text) != gaps.end();
}

/// A column, the text asked for in it, and the texts that it has, for a hint.
struct Filter {
    std::size_t column;
    std::string name;
    std::string text;
    std::set<std::string> seen;
};

class SeriesReader {
public:
    SeriesReader(const InputFile& file, const SeriesColumns& columns)
        : file_(file.name),
          table_(file, log_),
          date_(table_.column(columns.date)),
          value_(table_.column(columns.value)),
          date_name_(columns.date),
          sum_(columns.sum) {
        for (const auto& [name, text] : columns.where) {
            where_.push_back({table_.column(name), name, text, {}});
        }
        for (const auto& [name, text] : columns.except) {
            except_.push_back({table_.column(name), name, text, {}});
        }
    }

    SeriesFile read() {
        while (table_.next()) {
            if (is_asked_for()) read_row();
        }
        refuse_skipped(log_);
        SeriesFile out;
        for (const auto& [day, entry] : entries_) out.values.push_back({entry.date, entry.value});
        const bool any = std::any_of(out.values.begin(), out.values.end(),
                                     [](const model::DatedValue& each) { return each.value.has_value(); });
        if (!any) throw model::DataError(nothing_left());
        add_remarks(out);
        return out;
    }

private:
    struct Entry {
        model::Date date;
        std::optional<double> value;
        std::size_t line = 0;
    };

    bool is_asked_for() {
        constexpr std::size_t most_seen = 10'000;
        for (Filter& filter : where_) {
            const std::string& text = table_[filter.column];
            if (text == filter.text) continue;
            if (filter.seen.size() < most_seen) filter.seen.insert(text);
            ++other_rows_;
            return false;
        }
        const bool excepted = std::any_of(except_.begin(), except_.end(), [&](const Filter& filter) {
            return table_[filter.column] == filter.text;
        });
        if (excepted) ++excepted_rows_;
        return !excepted;
    }

    void read_row() {
        ++rows_;
        const std::optional<model::Date> date = parse_date(table_[date_]);
        if (!date) {
            return fault(date_, "the date is none",
                         fmt::format("write 1954, 1954-05 or 1954-05-19, or leave such rows out: --where "
                                     "'{}!={}'",
                                     date_name_, table_[date_]),
                         model::in_quotes(table_[date_]) + " is no date");
        }
        if (!precision_) {
            precision_ = date->precision();
            precision_line_ = table_.line();
        }
        if (date->precision() != *precision_) {
            return fault(date_, "the dates are not all years, months or days", "give all in the same form",
                         fmt::format("a date known to the {}, that of line {} to the {}",
                                     name_of(date->precision()), precision_line_, name_of(*precision_)));
        }
        const std::string& text = table_[value_];
        const std::optional<double> value = is_gap(text) ? std::nullopt : parse_number(text);
        if (!value && !is_gap(text)) {
            return fault(value_, "the value is no finite number", "leave it empty for a gap",
                         model::in_quotes(text) + " is no finite number");
        }
        add({*date, value, table_.line()});
    }

    void add(const Entry& entry) {
        const auto [at, is_new] = entries_.try_emplace(entry.date.earliest(), entry);
        if (is_new) return;
        std::optional<double>& value = at->second.value;
        if (!sum_) {
            return fault(
                date_, "a date has two values",
                "choose one by another column, or have them added (--where, --sum)",
                fmt::format("{} has a value before, on line {}", entry.date.to_string(), at->second.line));
        }
        ++added_rows_;
        if (entry.value) value = value.value_or(0) + *entry.value;
        if (value && !std::isfinite(*value)) {
            fault(value_, "the sum is no finite number", "give the values in a larger unit");
        }
    }

    void fault(std::size_t column, const std::string& reason, const std::string& mend,
               const std::string& what = {}) {
        log_.skip(reason, table_.at(column, what.empty() ? reason : what, mend));
    }

    [[nodiscard]] model::Problem nothing_left() const {
        model::Problem problem;
        problem.file = file_;
        problem.what = "no row gives a value";
        problem.mend = "check that this is the right file";
        problem.code = model::ProblemCode::nothing_usable;
        if (rows_ > 0) return problem;
        for (const Filter& filter : where_) {
            if (filter.seen.empty()) continue;
            const std::string near = model::nearest(filter.text, {filter.seen.begin(), filter.seen.end()});
            problem.what = fmt::format("no row is left that has {} in column {}",
                                       model::in_quotes(filter.text), model::in_quotes(filter.name));
            problem.mend = near.empty() ? "the column has, for one, " + model::in_quotes(*filter.seen.begin())
                                        : "did you mean " + model::in_quotes(near) + "?";
            break;
        }
        return problem;
    }

    void add_remarks(SeriesFile& out) const {
        out.remarks = log_.remarks;
        const auto say = [&](std::size_t rows, const char* what) {
            if (rows > 0)
                out.remarks.push_back(fmt::format("{} {} {}", rows, rows == 1 ? "row" : "rows", what));
        };
        say(other_rows_, "with other texts in the columns asked about left aside");
        say(excepted_rows_, "left out as asked");
        say(added_rows_, "added to others of the same date");
        const auto gaps = static_cast<std::size_t>(
            std::count_if(out.values.begin(), out.values.end(),
                          [](const model::DatedValue& each) { return !each.value.has_value(); }));
        if (gaps > 0) {
            out.remarks.push_back(fmt::format("{} without a value, which {}",
                                              gaps == 1 ? "1 date" : fmt::format("{} dates", gaps),
                                              gaps == 1 ? "is a gap" : "are gaps"));
        }
    }

    std::string file_;
    ImportLog log_;
    TableReader table_;
    std::size_t date_, value_;
    std::string date_name_;
    bool sum_;
    std::vector<Filter> where_, except_;
    std::map<model::Day, Entry> entries_;
    std::optional<model::Precision> precision_;
    std::size_t precision_line_ = 0;
    std::size_t rows_ = 0, other_rows_ = 0, excepted_rows_ = 0, added_rows_ = 0;
};

}  // namespace

SeriesFile read_series(const InputFile& file, const SeriesColumns& columns) {
    return SeriesReader(file, columns).read();
}

}  // namespace entente::ingest
