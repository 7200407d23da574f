#include "ingest/formats/tie_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace entente::ingest {

namespace {

constexpr double most = 10;

/// What a tie without a type is called.
std::string type_by_sign(const TieRow& row, double weight) {
    if (!row.sign && !row.weight) {
        return "Tie";
    }
    return weight > 0 ? "Positive tie" : weight < 0 ? "Negative tie" : "Neutral tie";
}

/// The weight that most ties have; among equals the smallest.
double usual(const std::map<double, std::size_t>& weights) {
    const auto best = std::max_element(weights.begin(), weights.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return best->first;
}

}  // namespace

std::optional<double> parse_sign(const std::string& text) {
    const std::string word = slug(text);
    if (text == "+" || word == "positive" || word == "pos") return 1;
    if (text == "-" || word == "negative" || word == "neg") return -1;
    return parse_number(text);
}

double TieRows::weight_of(const TieRow& row) {
    double weight = row.weight.value_or(1);
    if (row.sign) {
        weight = *row.sign == 0 ? 0 : std::copysign(weight, *row.sign);
    }
    if (std::abs(weight) > most) {
        ++cut_;
        weight = std::copysign(most, weight);
    }
    return weight;
}

std::size_t TieRows::type_of(const TieRow& row, double weight) {
    const std::string text = row.type.empty() ? type_by_sign(row, weight) : row.type;
    const model::Nature nature = row.date ? model::Nature::event : model::Nature::state;
    const auto [slot, added] = by_key_.try_emplace({text, nature, row.directed}, types_.size());
    if (added) {
        types_.push_back({text, nature, row.directed, {}});
    }
    return slot->second;
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
    const double weight = weight_of(row);
    const std::size_t type = type_of(row, weight);
    ++types_[type].weights[weight];
    tie.record.own_weight = weight;
    tie.record.id = "t" + std::to_string(ties_.size() + 1);
    ties_.push_back(std::move(tie));
    tie_types_.push_back(type);
    return {};
}

void TieRows::date_undated(model::Draft& draft) {
    std::size_t undated = 0;
    const auto days = dated_days(draft);
    const model::Date start = options_.from ? model::Date::of(options_.from->earliest())
                              : days        ? model::Date::of(days->start)
                              : options_.to ? model::Date::of(options_.to->earliest())
                                            : *model::Date::parse("0001");
    for (model::Draft::Relation& tie : draft.relations) {
        if (!tie.record.date && !tie.record.start) {
            tie.record.start = start;
            ++undated;
        }
    }
    if (undated == 0) {
        return;
    }
    if (options_.from || options_.to || days) {
        log_.remarks.push_back(
            fmt::format("{} ties without a date hold from {} on", undated, start.to_string()));
    } else {
        log_.remarks.push_back(
            "no tie has a date: all hold in the nominal year 1; --from and --to set another");
    }
}

void TieRows::finish(model::Draft& draft) {
    Ids ids;
    std::vector<std::string> type_ids;
    for (const Type& type : types_) {
        model::RelationType record;
        record.label = type.text;
        record.nature = type.nature;
        record.directed = type.directed;
        record.weight = usual(type.weights);
        const bool event = type.nature == model::Nature::event;
        const std::string key = fmt::format("{} ({}, {})", type.text, event ? "event" : "state",
                                            type.directed ? "directed" : "not");
        record.id = ids.of(key, type.text);
        type_ids.push_back(record.id);
        draft.types.push_back(std::move(record));
    }
    for (std::size_t i = 0; i < ties_.size(); ++i) {
        ties_[i].type = type_ids[tie_types_[i]];
        if (ties_[i].record.own_weight == draft.types[tie_types_[i]].weight) {
            ties_[i].record.own_weight.reset();
        }
    }
    draft.relations = std::move(ties_);
    date_undated(draft);
    if (cut_ > 0) {
        log_.remarks.push_back(fmt::format("{} weights beyond -10..10 were cut to that range", cut_));
    }
}

}  // namespace entente::ingest
