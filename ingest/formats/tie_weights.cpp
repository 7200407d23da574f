// What ties weigh. A war without a weight must not count as cooperation for the want of a cell: what the
// type is declared to weigh, or what all its other ties weigh, stands in; where there is neither, the log
// says so.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "ingest/formats/tie_rows.hpp"

namespace entente::ingest {

namespace {

constexpr double most = 10;
constexpr double most_events = 1e9;
constexpr double rounding = 1e-9;

double signed_by(const std::optional<double>& sign, double weight) {
    if (!sign) return weight;
    return *sign == 0 ? 0 : std::copysign(weight, *sign);
}

/// The one weight that all of these are, or the one size if a sign is given besides; else none.
std::optional<double> agreed(const std::map<double, std::size_t>& weights, bool sizes) {
    if (weights.empty()) return std::nullopt;
    const double first = weights.begin()->first;
    const bool all = std::all_of(weights.begin(), weights.end(), [&](const auto& each) {
        return sizes ? std::abs(each.first) == std::abs(first) : each.first == first;
    });
    return all ? std::optional(first) : std::nullopt;
}

}  // namespace

std::optional<double> parse_sign(const std::string& text) {
    const std::string word = slug(text);
    if (text == "+" || word == "positive" || word == "pos") return 1;
    if (text == "-" || text == "\u2212" || word == "negative" || word == "neg") return -1;
    return parse_number(text);
}

/// None when neither the row nor what is fixed of its type gives one.
std::optional<double> TieRows::weight_of(const TieRow& row, const Type& type) {
    std::optional<double> weight = row.weight;
    if (!weight && type.fixed) weight = type.record.weight;
    if (!weight) return std::nullopt;
    const double whole = signed_by(row.sign, *weight);
    if (std::abs(whole) <= most) return whole;
    log_.note("a weight beyond -10..10, cut to that range",
              at_row(row.file, row.line,
                     fmt::format("the weight {} is cut to {}", whole, std::copysign(most, whole)),
                     "scale weights to -10..10"));
    return std::copysign(most, whole);
}

/// Confidence, count and offset, where they are what the model takes.
void TieRows::take_numbers(const TieRow& row, double weight, model::Relation& tie) {
    if (!row.confidence.empty()) {
        const auto confidence = parse_number(row.confidence);
        const bool good = confidence && *confidence >= 0 && *confidence <= 1;
        if (good) tie.confidence = confidence;
        if (!good) {
            log_.note("a confidence that is not between 0 and 1, left out",
                      at_row(row.file, row.line, "the confidence " + model::in_quotes(row.confidence),
                             "write 0.5 for fifty per cent"));
        }
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
        return;
    }
    log_.note("a count or offset that events cannot have, left out",
              at_row(row.file, row.line,
                     fmt::format("the count {} and offset {}", model::in_quotes(row.count),
                                 model::in_quotes(row.offset))));
}

/// Gives a weight to the ties that came without one.
void TieRows::settle_weights() {
    const bool any_given = std::any_of(taken_.begin(), taken_.end(),
                                       [](const Taken& each) { return !each.weightless || each.sign; });
    const bool any_weight =
        std::any_of(taken_.begin(), taken_.end(), [](const Taken& each) { return !each.weightless; });
    std::vector<std::map<double, std::size_t>> given;
    for (const Type& type : types_) given.push_back(type.weights);
    for (std::size_t i = 0; i < ties_.size(); ++i) {
        if (!taken_[i].weightless) continue;
        settle_weight(i, given[taken_[i].type], taken_[i].sign ? any_weight : any_given);
    }
    if (!taken_.empty() && !any_given && !weight_mend_.empty()) {
        log_.remarks.push_back("no weight or sign: every relation counts +1, as cooperation; " +
                               weight_mend_);
    }
}

/// `given`: what other ties of its type weigh. Where it is of no use the tie is noted, if `note`.
void TieRows::settle_weight(std::size_t tie, const std::map<double, std::size_t>& given, bool note) {
    const Taken& row = taken_[tie];
    Type& type = types_[row.type];
    const std::string name = model::in_quotes(type.text);
    const auto others = agreed(given, row.sign.has_value());
    const double weight = signed_by(row.sign, others.value_or(1));
    if (others) {
        log_.note("no weight; that of all others of its type is taken",
                  at_row(row.file, row.line,
                         fmt::format("no weight; {} as all others of the type {}", weight, name)));
    } else if (note) {
        const std::string what = row.sign ? "a sign and no weight" : "no weight or sign";
        log_.note(
            what + fmt::format("; counts {:+}", weight),
            at_row(row.file, row.line, fmt::format("{}, of the type {}", what, name),
                   "write its weight, or that of its type in a table with the columns type, label, nature, "
                   "directed and weight"));
    }
    ++type.weights[weight];
    ties_[tie].record.own_weight = weight;
}

}  // namespace entente::ingest
