#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <utility>

#include "entente/model/date.hpp"
#include "entente/model/problem_code.hpp"
#include "ingest/events/codes/code_lists.hpp"
#include "ingest/events/numbers.hpp"
#include "ingest/events/row_parts.hpp"
#include "ingest/events/where_conditions.hpp"

namespace entente::ingest {

namespace {

constexpr std::array key_names{"actor", "actor1", "actor2", "country", "country1", "country2",
                               "code",  "root",   "quad",   "date",    "mentions", "goldstein"};
constexpr std::array operators{"!=", "<=", ">=", "=", "<", ">"};  // longer ones first
constexpr std::int64_t no_limit = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t goldstein_most = 10'000'000;  // millionths

/// What is wrong, and the mend; thrown within one condition.
struct Unreadable {
    std::string what;
    std::string mend;
};

struct Split {
    std::string_view key;
    std::string_view by;
    std::vector<std::string> values;
};

std::string_view trimmed(std::string_view text) {
    const auto blank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && blank(text.back())) text.remove_suffix(1);
    return text;
}

std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

std::string did_you_mean(const std::string& text, const std::vector<std::string>& candidates,
                         const std::string& otherwise) {
    const std::string near = model::nearest(text, candidates);
    return near.empty() ? otherwise : "did you mean " + model::in_quotes(near) + "?";
}

/// By commas, but not by `\,`.
std::vector<std::string> values_in(std::string_view text) {
    std::vector<std::string> values(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && text.substr(i + 1).starts_with(',')) {
            values.back() += text[++i];
        } else if (text[i] == ',') {
            values.emplace_back();
        } else {
            values.back() += text[i];
        }
    }
    for (std::string& value : values) {
        value = std::string(trimmed(value));
        if (value.empty()) {
            throw Unreadable{"a value is missing", "write it behind the operator; commas part alternatives"};
        }
    }
    return values;
}

Split split(std::string_view text) {
    const std::size_t at = text.find_first_of("!=<>");
    for (const std::string_view by : operators) {
        if (at != std::string_view::npos && text.substr(at).starts_with(by)) {
            return {trimmed(text.substr(0, at)), by, values_in(text.substr(at + by.size()))};
        }
    }
    throw Unreadable{"there is no operator", "write it as key=value, such as actor=USA* or date>=2020-11"};
}

WhereKey key_of(std::string_view name) {
    const auto* const found = std::find(key_names.begin(), key_names.end(), name);
    if (found == key_names.end()) {
        const std::vector<std::string> known(key_names.begin(), key_names.end());
        throw Unreadable{"unknown key " + model::in_quotes(name),
                         did_you_mean(std::string(name), known, "keys are " + listed(known))};
    }
    return static_cast<WhereKey>(found - key_names.begin());
}

/// Whether codes can begin with `digits`.
bool begins_codes(std::string_view digits) {
    return digits.empty() || (digits.size() == 1 ? digits >= "0" && digits <= "2" : is_cameo(digits));
}

void check_code(const std::string& value, bool beginning) {
    if (!(beginning ? begins_codes(value) : is_cameo(value))) {
        throw Unreadable{model::in_quotes(value) + " is no CAMEO event code",
                         "codes have two to four digits and count leading zeros, such as 043, 19*"};
    }
}

void check_root(const std::string& value, bool beginning) {
    constexpr std::size_t length = 2;
    const bool fits = value.size() <= length && (beginning ? begins_codes(value) : is_cameo(value));
    if (!fits) {
        throw Unreadable{model::in_quotes(value) + " is no root of CAMEO event codes",
                         "roots are 01 to 20, such as root=04,05"};
    }
}

/// Three capital letters that are no place are a slip; any name may be one that a file has.
void check_country(const std::string& value) {
    const bool code = value.size() == 3 &&
                      std::all_of(value.begin(), value.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (code && !is_place_code(value)) {
        throw Unreadable{model::in_quotes(value) + " is no country code of CAMEO",
                         did_you_mean(value, place_codes(), "write a code such as PAK, or a name")};
    }
}

TextSet texts_of(WhereKey key, const std::vector<std::string>& values) {
    const bool is_country =
        key == WhereKey::country || key == WhereKey::country1 || key == WhereKey::country2;
    std::vector<std::string> whole, beginnings;
    for (std::string value : values) {
        const bool beginning = value.ends_with('*');
        if (beginning) value.pop_back();
        if (key == WhereKey::code) check_code(value, beginning);
        if (key == WhereKey::root) check_root(value, beginning);
        if (is_country && !beginning) {
            check_country(value);
            const std::vector<std::string> same = place_texts(value);
            whole.insert(whole.end(), same.begin(), same.end());
        }
        (beginning ? beginnings : whole).push_back(std::move(value));
    }
    return {std::move(whole), std::move(beginnings)};
}

NumberRange days_of(const std::string& value) {
    const auto date = model::Date::parse(value);
    if (!date || date->approximate()) {
        throw Unreadable{model::in_quotes(value) + " is no date",
                         "write a year, a month or a day: 2020, 2020-11, 2020-11-13"};
    }
    return {date->earliest().time_since_epoch().count(), date->latest().time_since_epoch().count()};
}

NumberRange range_of(WhereKey key, const std::string& value) {
    if (key == WhereKey::date) return days_of(value);
    if (key == WhereKey::goldstein) {
        const auto number = parse_millionths(value, goldstein_most);
        if (number) return {*number, *number};
        throw Unreadable{model::in_quotes(value) + " is no value of the Goldstein scale",
                         "write a number from -10 to 10"};
    }
    const auto number = parse_digits(value);
    const bool fits = number && *number <= static_cast<std::uint64_t>(no_limit);
    if (key == WhereKey::quad && !(fits && *number >= 1 && *number <= 4)) {
        throw Unreadable{model::in_quotes(value) + " is no quad class",
                         "classes are 1 and 2 for verbal and material cooperation, 3 and 4 for conflict"};
    }
    if (!fits) {
        throw Unreadable{model::in_quotes(value) + " is no number of mentions",
                         "write a whole number, such as mentions>=10"};
    }
    return {static_cast<std::int64_t>(*number), static_cast<std::int64_t>(*number)};
}

/// The numbers that stand to those of `value` as the operator says.
NumberRange compared(std::string_view by, const NumberRange& value) {
    if (by == "<") return {-no_limit, value.least - 1};
    if (by == "<=") return {-no_limit, value.most};
    if (by == ">") return {value.most == no_limit ? no_limit : value.most + 1, no_limit};
    if (by == ">=") return {value.least, no_limit};
    return value;
}

Condition read_condition(std::string_view text) {
    const Split parts = split(text);
    Condition condition;
    condition.key = key_of(parts.key);
    condition.opposite = parts.by == "!=";
    const bool compares = parts.by != "=" && parts.by != "!=";
    if (condition.key <= WhereKey::root) {
        if (compares) {
            throw Unreadable{"texts have no order",
                             "write " + std::string(parts.key) + "= or " + std::string(parts.key) + "!="};
        }
        condition.texts = texts_of(condition.key, parts.values);
        return condition;
    }
    if (compares && condition.key == WhereKey::quad) {
        throw Unreadable{"quad classes have no order", "write quad= or quad!="};
    }
    if (compares && parts.values.size() > 1) {
        throw Unreadable{"one value is compared with, not several", "write a condition for each"};
    }
    for (const std::string& value : parts.values) {
        condition.ranges.push_back(compared(parts.by, range_of(condition.key, value)));
    }
    return condition;
}

}  // namespace

std::vector<Condition> read_conditions(std::span<const std::string> texts) {
    std::vector<Condition> conditions;
    std::vector<model::Problem> problems;
    for (const std::string& text : texts) {
        try {
            conditions.push_back(read_condition(text));
        } catch (const Unreadable& fault) {
            model::Problem problem;
            problem.what = "the condition " + model::in_quotes(text) + " cannot be read: " + fault.what;
            problem.mend = fault.mend;
            problem.code = model::ProblemCode::bad_condition;
            problems.push_back(std::move(problem));
        }
    }
    if (!problems.empty()) throw model::DataError(std::move(problems));
    return conditions;
}

}  // namespace entente::ingest
