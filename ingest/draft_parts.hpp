// What importers do alike when they turn rows into records.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "entente/ingest/import.hpp"

namespace entente::ingest {

/// `text` as an id: itself when it is one; else lower case, `-` for what is neither letter, digit, `.` nor
/// `_`; letters of Latin, Cyrillic and Greek as ingest/latin_letters.hpp has them; at most 64 characters. `x`
/// when nothing is left.
std::string slug(std::string_view text);

/// Gives every text an id of its own: its slug, with `-2`, `-3` … where another text has it already.
class Ids {
public:
    Ids() = default;
    /// Texts of which no letter is left are numbered: `actor-1`, `actor-2` for the word `actor`.
    explicit Ids(std::string nameless) : nameless_(std::move(nameless)) {}
    const std::string& of(const std::string& text) { return of(text, text); }
    /// The id of `key`, made from `words`.
    const std::string& of(const std::string& key, std::string_view words);
    /// An id that no text has, made from `words`.
    std::string fresh(std::string_view words);

private:
    std::map<std::string, std::string> by_text_;
    std::set<std::string> taken_;
    std::string nameless_;
};

/// `1 tie`, `3 ties`.
std::string counted(std::size_t n, std::string_view singular, std::string_view plural);

/// The day, month or year after it, as fine as it is: 1904-12 -> 1905-01. Empty after 9998.
std::optional<model::Date> date_after(const model::Date& date);

/// A day as the field's files write it: EDTF (`1954-05`), `2005-00-00` for parts that are not known,
/// `19540908`, and a time of day after the date, which is left out. Empty for anything else.
std::optional<model::Date> parse_date(std::string_view text);

/// A whole number; empty for anything else.
std::optional<long> parse_whole(std::string_view text);
/// A finite number, with a leading plus or not; empty for anything else.
std::optional<double> parse_number(std::string_view text);

/// Yes or no, in digits or words (`1`, `true`, `yes`, `n`); nothing is no. Empty for anything else.
std::optional<bool> parse_truth(std::string_view text);

/// From the first day to the last on which a tie begins, happens or ends; empty without dates.
std::optional<model::Interval> dated_days(const model::Draft& draft);

/// Why the user's options leave this tie out (`left out by --from`); empty when they do not.
std::string left_out(const model::Draft::Relation& tie, const ImportOptions& options);

}  // namespace entente::ingest
