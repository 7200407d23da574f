// Tested on every row, so nothing here allocates: sets are sorted, values are numbers.
#include "ingest/events/where.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "ingest/events/codes/code_lists.hpp"
#include "ingest/events/where_conditions.hpp"

namespace entente::ingest {

namespace {

constexpr std::size_t part_length = 3;
constexpr std::size_t root_length = 2;

bool in_any(const std::vector<NumberRange>& ranges, std::int64_t value) {
    return std::any_of(ranges.begin(), ranges.end(), [value](const NumberRange& range) {
        return range.least <= value && value <= range.most;
    });
}

bool has_country(const TextSet& texts, std::string_view actor, std::string_view about) {
    const std::string_view country = country_of(actor, about);
    return !country.empty() && texts.has(country);
}

bool holds(const Condition& condition, const EventRow& row) {
    switch (condition.key) {
        case WhereKey::actor:
            return condition.texts.has(row.actor1) || condition.texts.has(row.actor2);
        case WhereKey::actor1:
            return condition.texts.has(row.actor1);
        case WhereKey::actor2:
            return condition.texts.has(row.actor2);
        case WhereKey::country:
            return has_country(condition.texts, row.actor1, row.about1) ||
                   has_country(condition.texts, row.actor2, row.about2);
        case WhereKey::country1:
            return has_country(condition.texts, row.actor1, row.about1);
        case WhereKey::country2:
            return has_country(condition.texts, row.actor2, row.about2);
        case WhereKey::code:
            return condition.texts.has(row.code);
        case WhereKey::root:
            return condition.texts.has(row.code.substr(0, root_length));
        case WhereKey::quad:
            return row.quad != 0 && in_any(condition.ranges, row.quad);
        case WhereKey::date:
            return in_any(condition.ranges, row.day);
        case WhereKey::mentions:
            return row.mentions != 0 && in_any(condition.ranges, static_cast<std::int64_t>(row.mentions));
        case WhereKey::goldstein:
            return in_any(condition.ranges, row.goldstein);
    }
    return false;
}

}  // namespace

TextSet::TextSet(std::vector<std::string> whole, std::vector<std::string> beginnings)
    : whole_(std::move(whole)) {
    std::sort(whole_.begin(), whole_.end());
    std::sort(beginnings.begin(), beginnings.end());
    for (std::string& beginning : beginnings) {
        if (beginnings_.empty() || !beginning.starts_with(beginnings_.back())) {
            beginnings_.push_back(std::move(beginning));
        }
    }
    any_ = !beginnings_.empty() && beginnings_.front().empty();
    for (const auto* const texts : {&whole_, &beginnings_}) {
        for (const std::string& text : *texts) {
            if (!text.empty()) first_bytes_.set(static_cast<unsigned char>(text.front()));
        }
    }
}

bool TextSet::has(std::string_view text) const {
    if (any_) return true;
    if (text.empty() || !first_bytes_[static_cast<unsigned char>(text.front())]) return false;
    if (std::binary_search(whole_.begin(), whole_.end(), text, std::less<>())) {
        return true;
    }
    // Whatever stands between a beginning of the text and the text begins with it too, and so is not there.
    const auto after = std::upper_bound(beginnings_.begin(), beginnings_.end(), text, std::less<>());
    return after != beginnings_.begin() && text.starts_with(*std::prev(after));
}

bool Condition::meets(const EventRow& row) const {
    return holds(*this, row) != opposite;
}

std::string_view country_of(std::string_view actor, std::string_view about) {
    if (!about.empty()) {
        const std::string_view country = about.substr(0, about.find('\t'));
        return country == "NA" ? std::string_view() : country;
    }
    for (std::size_t at = 0; at + part_length <= actor.size(); at += part_length) {
        if (is_place_code(actor.substr(at, part_length))) return actor.substr(at, part_length);
    }
    return {};
}

struct Where::Conditions {
    std::vector<Condition> all;
};

Where::Where(std::span<const std::string> conditions)
    : conditions_(std::make_unique<Conditions>(Conditions{read_conditions(conditions)})) {}

Where::Where(Where&&) noexcept = default;
Where::~Where() = default;

bool Where::empty() const {
    return conditions_->all.empty();
}

bool Where::admits(const EventRow& row) const {
    return std::all_of(conditions_->all.begin(), conditions_->all.end(),
                       [&row](const Condition& condition) { return condition.meets(row); });
}

}  // namespace entente::ingest
