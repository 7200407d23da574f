#include "ingest/formats/tie_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "ingest/formats/within_lives.hpp"

namespace entente::ingest {

namespace {

constexpr double most = 10;
constexpr double most_events = 1e9;
constexpr double rounding = 1e-9;

/// What a tie without a type is called.
std::string type_by_sign(const TieRow& row, double weight) {
    if (!row.sign && !row.weight) {
        return "Tie";
    }
    return weight > 0 ? "Positive tie" : weight < 0 ? "Negative tie" : "Neutral tie";
}

std::string type_key(const std::string& text, model::Nature nature, bool directed) {
    return fmt::format("{} ({}, {})", text, to_string(nature), directed ? "directed" : "not");
}

/// The weight that most ties have; among equals the smallest.
double usual(const std::map<double, std::size_t>& weights) {
    const auto best = std::max_element(weights.begin(), weights.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return best->first;
}

/// When a tie without a date is taken to begin; empty when nothing tells.
std::optional<model::Date> first_date(const model::Draft& draft, const ImportOptions& options) {
    if (options.from) return model::Date::of(options.from->earliest());
    if (draft.observed_start) return draft.observed_start;
    if (const auto days = dated_days(draft)) return model::Date::of(days->start);
    if (options.to) return model::Date::of(options.to->earliest());
    return std::nullopt;
}

}  // namespace

std::optional<double> parse_sign(const std::string& text) {
    const std::string word = slug(text);
    if (text == "+" || word == "positive" || word == "pos") return 1;
    if (text == "-" || word == "negative" || word == "neg") return -1;
    return parse_number(text);
}

double TieRows::weight_of(const TieRow& row, double usual) {
    double weight = row.weight.value_or(usual);
    if (row.sign) {
        weight = *row.sign == 0 ? 0 : std::copysign(weight, *row.sign);
    }
    if (std::abs(weight) > most) {
        ++cut_;
        weight = std::copysign(most, weight);
    }
    return weight;
}

bool TieRows::declare(const model::RelationType& type) {
    const auto [slot, added] = by_key_.try_emplace({type.id, type.nature, type.directed}, types_.size());
    if (added) types_.push_back({type.id, type, true, {}});
    return added;
}

std::size_t TieRows::type_of(const TieRow& row, double weight) {
    const std::string text = row.type.empty() ? type_by_sign(row, weight) : row.type;
    const model::Nature nature = row.date ? model::Nature::event : model::Nature::state;
    const auto [slot, added] = by_key_.try_emplace({text, nature, row.directed}, types_.size());
    if (added) {
        model::RelationType record;
        record.label = row.type_label.empty() ? text : row.type_label;
        record.nature = nature;
        record.directed = row.directed;
        const bool fixed = row.type_weight && std::abs(*row.type_weight) <= most;
        if (fixed) record.weight = *row.type_weight;
        types_.push_back({text, std::move(record), fixed, {}});
    }
    return slot->second;
}

/// Confidence, count and offset, where they are what the model takes.
void TieRows::take_numbers(const TieRow& row, double weight, model::Relation& tie) {
    if (!row.confidence.empty()) {
        const auto confidence = parse_number(row.confidence);
        const bool good = confidence && *confidence >= 0 && *confidence <= 1;
        if (good) tie.confidence = confidence;
        bad_confidences_ += good ? 0 : 1;
    }
    const auto count = row.count.empty() ? std::optional(1.0) : parse_number(row.count);
    const auto offset = row.offset.empty() ? std::optional(0.0) : parse_number(row.offset);
    bool good = count && offset && *count >= 1 && *count <= most_events && *count == std::floor(*count);
    if (good) {
        const double room = (most - std::abs(weight)) / 2 * *count;
        good = *offset >= 0 && (*count == 1 ? *offset == 0 : row.date && *offset <= room + rounding * *count);
    }
    if (good) {
        tie.count = static_cast<std::uint32_t>(*count);
        tie.offset = *offset;
    }
    bad_counts_ += good ? 0 : 1;
}

std::string TieRows::take(const TieRow& row) {
    if (row.source == row.target) {
        return "an actor tied to itself";
    }
    if (row.end && !row.start) {
        return "an end without a start";
    }
    if (row.end && row.end->earliest() <= row.start->earliest()) {
        return "the end is not after the start";
    }
    model::Draft::Relation tie;
    tie.source = row.source;
    tie.target = row.target;
    tie.record.date = row.date;
    tie.record.start = row.start;
    tie.record.end = row.end;
    tie.record.label = row.label;
    tie.record.note = row.note;
    tie.sources = row.sources;
    if (std::string reason = left_out(tie, options_); !reason.empty()) {
        return reason;
    }
    const bool sign_names_type = row.type.empty();
    std::size_t type = sign_names_type ? 0 : type_of(row, 0);
    const double weight =
        weight_of(row, sign_names_type || !types_[type].fixed ? 1 : types_[type].record.weight);
    if (sign_names_type) type = type_of(row, weight);
    ++types_[type].weights[weight];
    take_numbers(row, weight, tie.record);
    tie.record.own_weight = weight;
    if (!row.id.empty()) tie.record.id = ids_.fresh(row.id);
    ties_.push_back(std::move(tie));
    tie_types_.push_back(type);
    return {};
}

/// An undated tie of an actor that came later holds from then on; one of actors that were not there at one
/// time from `first` on cannot be kept.
void TieRows::date_undated(model::Draft& draft) {
    const auto known = first_date(draft, options_);
    const model::Date first = known.value_or(*model::Date::parse("0001"));
    std::unordered_map<std::string_view, const model::Actor*> actors;
    for (const model::Draft::Actor& actor : draft.actors) actors.emplace(actor.record.id, &actor.record);
    std::size_t undated = 0, gone = 0;
    std::erase_if(draft.relations, [&](model::Draft::Relation& tie) {
        if (tie.record.date || tie.record.start) return false;
        model::Date start = first;
        std::optional<model::Day> end;
        for (const std::string& id : {tie.source, tie.target}) {
            const auto who = actors.find(id);
            if (who == actors.end()) continue;
            const auto& [begins, ends] = std::tie(who->second->start, who->second->end);
            if (begins && begins->earliest() > start.earliest()) start = *begins;
            if (ends) end = std::min(end.value_or(ends->earliest()), ends->earliest());
        }
        tie.record.start = start;
        const bool there = !end || *end > start.earliest();
        ++(there ? undated : gone);
        return !there;
    });
    for (std::size_t i = 0; i < gone; ++i) {  // their rows were counted as used
        --log_.used;
        model::Problem problem;
        problem.what = "without a date, of actors that were not there at one time in the observed period";
        log_.skip(problem.what, problem);
    }
    if (undated > 0) {
        log_.remarks.push_back(
            known ? fmt::format("{} ties without a date hold from {} on", undated, first.to_string())
                  : "no tie has a date: all hold in the nominal year 1; --from and --to set another");
    }
}

void TieRows::remark() {
    if (cut_ > 0) {
        log_.remarks.push_back(fmt::format("{} weights beyond -10..10 were cut to that range", cut_));
    }
    if (bad_confidences_ > 0) {
        log_.remarks.push_back(
            fmt::format("{} confidences that are not between 0 and 1 are left out", bad_confidences_));
    }
    if (bad_counts_ > 0) {
        log_.remarks.push_back(fmt::format(
            "the count or offset of {} ties is none that events can have, and is left out", bad_counts_));
    }
}

void TieRows::finish(model::Draft& draft) {
    Ids ids;
    for (Type& type : types_) {
        model::RelationType& record = type.record;
        record.id = ids.of(type_key(type.text, record.nature, record.directed), type.text);
        if (!type.fixed) record.weight = usual(type.weights);
        draft.types.push_back(record);
    }
    const bool all_numbered = std::all_of(
        ties_.begin(), ties_.end(), [](const model::Draft::Relation& tie) { return tie.record.id.empty(); });
    for (std::size_t i = 0; i < ties_.size(); ++i) {
        if (ties_[i].record.id.empty()) {
            const std::string number = "t" + std::to_string(i + 1);
            ties_[i].record.id = all_numbered ? number : ids_.fresh(number);
        }
        const model::RelationType& type = types_[tie_types_[i]].record;
        ties_[i].type = type.id;
        if (ties_[i].record.own_weight == type.weight) ties_[i].record.own_weight.reset();
    }
    draft.relations = std::move(ties_);
    date_undated(draft);
    if (const std::size_t outside = widen_period(draft); outside > 0) {
        log_.remarks.push_back(fmt::format(
            "{} ties lie outside the observation period that the file gives, which is widened", outside));
    }
    std::optional<model::Day> observed_end;
    if (draft.observed_end) observed_end = draft.observed_end->earliest();
    if (options_.to) {
        const model::Day after = options_.to->latest() + std::chrono::days(1);
        observed_end = std::min(observed_end.value_or(after), after);
    }
    end_with_lives(draft, observed_end);
    remark();
}

}  // namespace entente::ingest
