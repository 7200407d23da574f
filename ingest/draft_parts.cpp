#include "ingest/draft_parts.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <tuple>

#include "entente/model/utf8.hpp"
#include "ingest/latin_letters.hpp"

namespace entente::ingest {

namespace {

constexpr std::size_t longest_id = 64;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// Whether the model takes it as an id as it is.
bool is_id(std::string_view text) {
    const auto starts = [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c); };
    return !text.empty() && text.size() <= longest_id && starts(text.front()) &&
           std::all_of(text.begin(), text.end(),
                       [&](char c) { return starts(c) || c == '.' || c == '-' || c == '_'; });
}

/// `2005-05-00` -> `2005-05`, `2005-00-00` -> `2005`.
std::string_view without_unknown_parts(std::string_view text) {
    while (text.size() >= 7 && text.ends_with("-00")) {
        text.remove_suffix(3);
    }
    return text;
}

/// Of one character in UTF-8.
char32_t code_point(std::string_view bytes) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    char32_t code = bytes.size() == 1 ? byte(0) : byte(0) & (0xFFU >> (bytes.size() + 1));
    for (std::size_t i = 1; i < bytes.size(); ++i) code = (code << 6U) | (byte(i) & 0x3FU);
    return code;
}

/// The date before a time of day (`2009-01-01T12:00`, `2009-01-01 12:00`).
std::string_view without_time(std::string_view text) {
    constexpr std::size_t length = 10;
    const bool timed = text.size() > length && (text[length] == 'T' || text[length] == ' ') &&
                       text.find(':', length) != std::string_view::npos;
    return timed ? text.substr(0, length) : text;
}

}  // namespace

namespace {

/// The slug, empty when no letter is left.
std::string letters_of(std::string_view text) {
    if (is_id(text)) return std::string(text);
    std::string out;
    for (std::size_t i = 0, length = 1; i < text.size(); i += length) {
        length = std::max<std::size_t>(model::utf8_length(text.substr(i)), 1);
        const char c = text[i];
        const auto letters = length > 1 ? latin_letters(code_point(text.substr(i, length))) : std::nullopt;
        if (letters) {
            out += *letters;
        } else if (c >= 'A' && c <= 'Z') {
            out += static_cast<char>(c - 'A' + 'a');
        } else if ((c >= 'a' && c <= 'z') || is_digit(c) || (!out.empty() && (c == '.' || c == '_'))) {
            out += c;
        } else if (c != '\'' && !out.empty() && out.back() != '-') {
            out += '-';
        }
    }
    out.resize(std::min(out.size(), longest_id));
    while (!out.empty() && out.back() == '-') out.pop_back();
    return out;
}

}  // namespace

std::string slug(std::string_view text) {
    const std::string letters = letters_of(text);
    return letters.empty() ? "x" : letters;
}

const std::string& Ids::of(const std::string& key, std::string_view words) {
    const auto [slot, added] = by_text_.try_emplace(key);
    if (added) slot->second = fresh(words);
    return slot->second;
}

std::string Ids::fresh(std::string_view words) {
    const std::string letters = letters_of(words);
    const bool numbered = letters.empty() && !nameless_.empty();
    const std::string base = !letters.empty() ? letters : numbered ? nameless_ : "x";
    std::string id = numbered ? base + "-1" : base;
    for (std::size_t n = 2; !taken_.insert(id).second; ++n) {
        const std::string tail = "-" + std::to_string(n);
        id = base.substr(0, longest_id - tail.size()) + tail;
    }
    return id;
}

std::string counted(std::size_t n, std::string_view singular, std::string_view plural) {
    return std::to_string(n) + " " + std::string(n == 1 ? singular : plural);
}

std::optional<model::Date> date_after(const model::Date& date) {
    const std::string day = model::iso_date(date.latest() + std::chrono::days(1));
    const std::size_t length = date.precision() == model::Precision::year    ? 4
                               : date.precision() == model::Precision::month ? 7
                                                                             : 10;
    return model::Date::parse(day.substr(0, length) + (date.approximate() ? "~" : ""));
}

std::optional<model::Date> parse_date(std::string_view text) {
    if (text.size() == 8 && all_digits(text)) {
        const std::string whole(text);
        return model::Date::parse(
            without_unknown_parts(whole.substr(0, 4) + "-" + whole.substr(4, 2) + "-" + whole.substr(6)));
    }
    return model::Date::parse(without_unknown_parts(without_time(text)));
}

std::optional<long> parse_whole(std::string_view text) {
    if (text.starts_with('+')) text.remove_prefix(1);
    long value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<double> parse_number(std::string_view text) {
    if (text.starts_with('+') && !text.starts_with("+-")) text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<bool> parse_truth(std::string_view text) {
    const std::string word = slug(text);
    if (word == "1" || word == "true" || word == "yes" || word == "t" || word == "y") return true;
    if (text.empty() || word == "0" || word == "false" || word == "no" || word == "f" || word == "n")
        return false;
    return std::nullopt;
}

std::optional<model::Interval> dated_days(const model::Draft& draft) {
    std::optional<model::Interval> days;
    const auto take = [&](model::Day first, model::Day after) {
        if (!days) {
            days = model::Interval{first, after};
        }
        days->start = std::min(days->start, first);
        days->end = std::max(days->end, after);
    };
    for (const model::Draft::Relation& tie : draft.relations) {
        const model::Relation& record = tie.record;
        for (const auto* date : {&record.date, &record.start}) {
            if (*date) take((*date)->earliest(), (*date)->latest() + std::chrono::days(1));
        }
        if (record.end && days) take(record.end->earliest() - std::chrono::days(1), record.end->earliest());
    }
    return days;
}

std::string left_out(const model::Draft::Relation& tie, const ImportOptions& options) {
    const auto wanted = [&](const std::string& actor) {
        return std::find(options.actors.begin(), options.actors.end(), actor) != options.actors.end();
    };
    if (!options.actors.empty() && (!wanted(tie.source) || !wanted(tie.target))) {
        return "left out by --actors";
    }
    const auto& [date, start, end] = std::tie(tie.record.date, tie.record.start, tie.record.end);
    if (options.from && ((date && date->latest() < options.from->earliest()) ||
                         (end && end->latest() <= options.from->earliest()))) {
        return "before --from";
    }
    if (options.to && ((date && date->earliest() > options.to->latest()) ||
                       (start && start->earliest() > options.to->latest()))) {
        return "after --to";
    }
    return {};
}

}  // namespace entente::ingest
