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
#include <algorithm>
#include <array>
#include <cmath>

#include "entente/graph/profile_similarity.hpp"
#include "graph/alignment/rank_measures.hpp"

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

/// Sums over the answers less one of them: the chance-corrected measures don't change when all values
/// are shifted, and so answers that are all equal give exactly 0.
struct Moments {
    double weight = 0, x = 0, y = 0, squares = 0, distance = 0;

    explicit Moments(const AnswerPair& answers) {
        if (answers.x.empty()) return;
        const double base = std::min(answers.x.front(), answers.y.front());
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

constexpr std::string_view no_width = "the scale has no width";
constexpr std::string_view all_equal = "all answers of both are equal";
constexpr std::string_view signorino_ritter =
    "Signorino and Ritter, International Studies Quarterly 43 (1999) 115-144";
constexpr std::string_view lijphart = "Lijphart, American Political Science Review 57 (1963) 902-917";

constexpr std::string_view cohen =
    "Cohen, Psychological Bulletin 70 (1968) 213-220; Haege, Political Analysis 19 (2011) 287-305";
constexpr std::string_view scott =
    "Scott, Public Opinion Quarterly 19 (1955) 321-325; Haege, Political Analysis 19 (2011) 287-305";
constexpr std::string_view one_answer = "either actor gave one answer throughout";
constexpr std::string_view high_is_alike =
    "1: the same answers throughout; 0: half-way; -1: opposite ends of the scale throughout.";
constexpr std::string_view beyond_chance =
    "1: the same answers throughout; 0: as alike as chance makes two actors who answer so; below 0: less "
    "than "
    "that.";

const std::array table = {
    SimilarityMeasure{{"s", "S", "1 - 2 sum w|x-y| / (W R)", "none", "-1..1",
                       "1 less twice the mean absolute distance of the answers, as a share of the scale's "
                       "width; items both answered, weighted by the items' weights.",
                       no_width, signorino_ritter, high_is_alike},
                      s_absolute},
    SimilarityMeasure{{"s_squared", "S, squared", "1 - 2 sum w(x-y)^2 / (W R^2)", "none", "-1..1",
                       "1 less twice the mean squared distance, as a share of the scale's width squared.",
                       no_width, signorino_ritter, high_is_alike},
                      s_squared},
    SimilarityMeasure{
        {"agreement", "Agreement", "1 - sum w|x-y| / (W R)", "share", "0..1",
         "1 less the mean absolute distance as a share of the scale's width: on votes, an "
         "abstention agrees half with yes and half with no. It is (1 + S) / 2.",
         no_width, lijphart, "1: the same answers throughout; 0: opposite ends of the scale throughout."},
        agreement,
        0.5},
    SimilarityMeasure{
        {"identical", "Identical answers", "sum w [x = y] / W", "share", "0..1",
         "Share of the items on which both gave the same answer, weighted by the items' weights.", "never",
         lijphart, "1: the same answers throughout; 0: never the same."},
        identical,
        0.5},
    SimilarityMeasure{{"kappa", "Kappa", "1 - SSD / (Sxx + Syy - 2 Sx Sy / W)", "none", "-1..1",
                       "Squared distances against those expected if each actor kept its own distribution of "
                       "answers.",
                       all_equal, cohen, beyond_chance},
                      kappa},
    SimilarityMeasure{{"pi", "Pi", "1 - SSD / (Sxx + Syy - (Sx + Sy)^2 / 2W)", "none", "-1..1",
                       "Squared distances against those expected from the answers of both taken together.",
                       all_equal, scott, beyond_chance},
                      pi},
    SimilarityMeasure{
        {"kappa_nominal", "Kappa, nominal", "(p - e) / (1 - e), e = sum of px py over answers", "none",
         "-1..1",
         "Answers are the same or not, however far apart; e is the share equal by chance if each actor kept "
         "its "
         "own distribution of answers.",
         all_equal, "Cohen, Educational and Psychological Measurement 20 (1960) 37-46", beyond_chance},
        by_levels<nominal_kappa>,
        0,
        nominal_kappa},
    SimilarityMeasure{
        {"pi_nominal", "Pi, nominal", "(p - e) / (1 - e), e = sum of ((px + py) / 2)^2 over answers", "none",
         "-1..1",
         "Answers are the same or not, however far apart; e is the share equal by chance from the answers of "
         "both taken together.",
         all_equal, "Scott, Public Opinion Quarterly 19 (1955) 321-325", beyond_chance},
        by_levels<nominal_pi>,
        0,
        nominal_pi},
    SimilarityMeasure{
        {"a", "A, S beyond chance", "S - E(S)", "none", "-1..1",
         "S less the S expected if each answer of the first met each of the second equally often.", no_width,
         "Benati and Capurri's correction of Signorino and Ritter, International Studies Quarterly 43 (1999) "
         "115-144",
         "Above 0: more alike than chance makes two actors who answer so; below 0: less."},
        by_levels<s_beyond_chance>,
        0,
        s_beyond_chance},
    SimilarityMeasure{
        {"tau_b", "Kendall's tau-b", "(C - D) / sqrt((n0 - n1)(n0 - n2))", "none", "-1..1",
         "Concordant less discordant pairs of items, over the geometric mean of the pairs that either actor "
         "tells apart. It compares orders, not levels: 1 does not mean equal answers.",
         one_answer,
         "Kendall, Biometrika 33 (1945) 239-251; Bueno de Mesquita, Journal of Conflict Resolution 19 "
         "(1975) 187-216",
         "1: both put all items in the same order; -1: in opposite orders."},
        by_levels<tau_b>,
        0,
        tau_b},
    SimilarityMeasure{{"cosine", "Cosine", "sum w x y / sqrt(sum w x^2 sum w y^2)", "none", "-1..1",
                       "Answers as vectors from the scale's 0.", "either actor's answers are all 0",
                       "Salton and McGill, Introduction to Modern Information "
                       "Retrieval (1983)",
                       "1: proportional answers; 0: unrelated; -1: opposite signs throughout."},
                      cosine},
    SimilarityMeasure{
        {"pearson", "Correlation", "cov(x, y) / (sd(x) sd(y))", "none", "-1..1",
         "Product-moment correlation over the items. It compares patterns, not levels.", one_answer,
         "Pearson, Proceedings of the Royal Society of London 58 (1895) 240-242",
         "1: one rises in proportion as the other does; 0: unrelated; -1: one falls as the other "
         "rises."},
        pearson},
};

}  // namespace

std::span<const SimilarityMeasure> similarity_measures() {
    return table;
}

const SimilarityMeasure* find_similarity_measure(std::string_view name) {
    const auto* const found = std::find_if(
        table.begin(), table.end(), [&](const SimilarityMeasure& measure) { return measure.name == name; });
    return found == table.end() ? nullptr : found;
}

}  // namespace entente::graph
