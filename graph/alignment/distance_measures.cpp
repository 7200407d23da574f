// Idea: S, agreement and the share of identical answers look at how far apart two actors answered; kappa
// and pi ask how much nearer they are than actors would be by chance who give the answers that these give,
// only to items at random. So S is high for any two who nearly always say yes, kappa and pi are not.
//
// Convention: distances are shares of the scale, whether the answers exhaust it or not (fixed range,
// Signorino & Ritter). Chance correction is by squared distances, kappa with each actor's own
// distribution of answers, pi with the one of both together (Haege 2011). Item weights w count an item w
// times throughout.
//
//   S = 1 - 2 sum w|x-y| / (sum w * range)        squared: 1 - 2 sum w(x-y)^2 / (sum w * range^2)
//   kappa = 1 - SSD / (Sxx + Syy - 2 Sx Sy / W)   pi = 1 - SSD / (Sxx + Syy - (Sx + Sy)^2 / 2W)
//
// Signorino & Ritter, International Studies Quarterly 43 (1999) 115-144; Lijphart, American Political
// Science Review 57 (1963) 902-917; Cohen, Psychological Bulletin 70 (1968) 213-220; Scott, Public
// Opinion Quarterly 19 (1955) 321-325; Haege, Political Analysis 19 (2011) 287-305.
#include "graph/alignment/distance_measures.hpp"

#include <algorithm>
#include <cmath>

#include "graph/alignment/levels.hpp"

namespace entente::graph {

namespace {

double total_weight(const AnswerPair& answers) {
    if (answers.weights.empty()) return static_cast<double>(answers.x.size());
    double sum = 0;
    for (const double weight : answers.weights) sum += weight;
    return sum;
}

/// The weighted sum over the items of `distance(x, y)`.
template <class Distance>
double sum_of(const AnswerPair& answers, Distance distance) {
    double sum = 0;
    if (answers.weights.empty()) {
        for (std::size_t k = 0; k < answers.x.size(); ++k) sum += distance(answers.x[k], answers.y[k]);
    } else {
        for (std::size_t k = 0; k < answers.x.size(); ++k) {
            sum += answers.weights[k] * distance(answers.x[k], answers.y[k]);
        }
    }
    return sum;
}

/// The weighted mean over the items of `distance(x, y)`, which is at most `largest`, as a share of that.
template <class Distance>
std::optional<double> mean_share(const AnswerPair& answers, double largest, Distance distance) {
    const double weight = total_weight(answers);
    if (!(weight > 0) || !(largest > 0)) return std::nullopt;
    return sum_of(answers, distance) / (weight * largest);
}

// Objects, not functions, so that the sums over millions of dyads call nothing.
constexpr auto absolute = [](double x, double y) { return std::abs(x - y); };
constexpr auto squared = [](double x, double y) { return (x - y) * (x - y); };

double range_of(const AnswerPair& answers) {
    return answers.greatest - answers.least;
}

/// Sums over the answers less one of them that counts: the chance-corrected measures don't change when all
/// values are shifted, and so answers that are all equal give exactly 0.
struct Moments {
    double weight = 0, x = 0, y = 0, squares = 0, distance = 0;

    explicit Moments(const AnswerPair& answers) {
        if (answers.x.empty()) return;
        const std::size_t item = item_that_counts(answers);
        const double base = std::min(answers.x[item], answers.y[item]);
        const bool weighted = !answers.weights.empty();
        for (std::size_t k = 0; k < answers.x.size(); ++k) {
            const double a = answers.x[k] - base, b = answers.y[k] - base;
            const double w = weighted ? answers.weights[k] : 1;
            weight += w;
            x += w * a;
            y += w * b;
            squares += w * (a * a + b * b);
            distance += w * (a - b) * (a - b);
        }
    }
};

std::optional<double> corrected(double distance, double by_chance) {
    return by_chance > 0 ? std::optional(1 - distance / by_chance) : std::nullopt;
}

}  // namespace

std::optional<double> s_absolute(const AnswerPair& answers) {
    const auto share = mean_share(answers, range_of(answers), absolute);
    return share ? std::optional(1 - 2 * *share) : std::nullopt;
}

std::optional<double> s_squared(const AnswerPair& answers) {
    const double range = range_of(answers);
    const auto share = mean_share(answers, range * range, squared);
    return share ? std::optional(1 - 2 * *share) : std::nullopt;
}

std::optional<double> agreement(const AnswerPair& answers) {
    const auto share = mean_share(answers, range_of(answers), absolute);
    return share ? std::optional(1 - *share) : std::nullopt;
}

std::optional<double> identical(const AnswerPair& answers) {
    return mean_share(answers, 1, [](double x, double y) { return x == y ? 1.0 : 0.0; });
}

std::optional<double> kappa(const AnswerPair& answers) {
    const Moments sums(answers);
    if (!(sums.weight > 0)) return std::nullopt;
    return corrected(sums.distance, sums.squares - 2 * sums.x * sums.y / sums.weight);
}

std::optional<double> pi(const AnswerPair& answers) {
    const Moments sums(answers);
    if (!(sums.weight > 0)) return std::nullopt;
    const double both = sums.x + sums.y;
    return corrected(sums.distance, sums.squares - both * both / (2 * sums.weight));
}

}  // namespace entente::graph
