// The table of similarity measures: what each is, by which convention, and how it misleads. x and y are the
// two actors' values, w the weights of the items, W their sum, R the width of the scale.
#include <algorithm>
#include <array>

#include "entente/graph/profile_similarity.hpp"
#include "graph/alignment/distance_measures.hpp"
#include "graph/alignment/rank_measures.hpp"

namespace entente::graph {

namespace {

constexpr std::string_view no_width = "the scale has no width";
constexpr std::string_view no_weight = "the items weigh nothing";
constexpr std::string_view all_equal = "all answers of both are equal";
constexpr std::string_view one_answer = "either actor gave one answer throughout";

constexpr std::string_view signorino_ritter =
    "Signorino and Ritter, International Studies Quarterly 43 (1999) 115-144";
constexpr std::string_view lijphart = "Lijphart, American Political Science Review 57 (1963) 902-917";

constexpr double half = 0.5;

const std::array table = {
    SimilarityMeasure{
        {"s", "S-score", "1 - 2 sum w|x-y| / (W R)", "none", "-1..1",
         "1 less twice the mean absolute distance of the two's values, as a share of the scale's width R, "
         "whether or not the data exhaust the scale; w are the items' weights, W their sum.",
         no_width, signorino_ritter,
         "1: the same values throughout; 0: on average half the scale apart; -1: opposite ends throughout. "
         "Not "
         "corrected for chance: it is high for any two who mostly say the same as everybody, and shared "
         "zeros "
         "(no tie, no obligation) count as likeness."},
        s_absolute},
    SimilarityMeasure{
        {"s_squared", "S-score, squared", "1 - 2 sum w(x-y)^2 / (W R^2)", "none", "-1..1",
         "1 less twice the mean squared distance, as a share of the square of the scale's width.", no_width,
         signorino_ritter,
         "As S, but small distances hardly count and large ones do; it is never below S, so that the two "
         "cannot be compared with each other."},
        s_squared},
    SimilarityMeasure{
        {"agreement", "Agreement", "1 - sum w|x-y| / (W R)", "share", "0..1",
         "1 less the mean absolute distance as a share of the scale's width: on votes, an abstention agrees "
         "half with yes and half with no. It is (1 + S) / 2. Published scores of the General Assembly leave "
         "out unanimous roll calls, which count here unless they are taken out before.",
         no_width, lijphart,
         "1: the same answers throughout; 0.5: on average half the scale apart; 0: opposite ends throughout. "
         "High for any two who mostly vote with the majority."},
        agreement,
        half},
    SimilarityMeasure{
        {"identical", "Identical answers", "sum w [x = y] / W", "share", "0..1",
         "Share of the items, by weight, on which both have the same value; a near miss counts as little as "
         "an opposite.",
         no_weight, lijphart,
         "1: the same answers throughout; 0: never the same. On values that are hardly ever equal, as net "
         "cooperation is, it says little."},
        identical,
        half},
    SimilarityMeasure{
        {"kappa", "Kappa", "1 - SSD / (Sxx + Syy - 2 Sx Sy / W)", "none", "-1..1",
         "Squared distances SSD = sum w(x-y)^2 against those expected if each actor kept its own "
         "distribution "
         "of answers and gave them to items at random; Sx = sum w x, Sxx = sum w x^2.",
         all_equal,
         "Cohen, Psychological Bulletin 70 (1968) 213-220; Haege, Political Analysis 19 (2011) 287-305",
         "1: the same answers throughout; 0: as alike as chance makes two who answer so; below 0: less. "
         "Always "
         "0 when one of the two gave one answer throughout, and unstable near that."},
        kappa},
    SimilarityMeasure{
        {"pi", "Pi", "1 - SSD / (Sxx + Syy - (Sx + Sy)^2 / 2W)", "none", "-1..1",
         "Squared distances SSD = sum w(x-y)^2 against those expected if both drew from the answers of the "
         "two "
         "taken together; Sx = sum w x, Sxx = sum w x^2.",
         all_equal,
         "Scott, Public Opinion Quarterly 19 (1955) 321-325; Haege, Political Analysis 19 (2011) 287-305",
         "1: the same answers throughout; 0: as alike as chance makes two who answer so; below 0: less. "
         "Unlike "
         "kappa it counts a difference in how the two answer on the whole as unlikeness, so it is at most "
         "kappa."},
        pi},
    SimilarityMeasure{
        {"kappa_nominal", "Kappa, nominal", "(p - e) / (1 - e), e = sum of px py over answers", "none",
         "-1..1",
         "Answers are the same or not, however far apart; p is the share that is, e the share equal by "
         "chance "
         "if each actor kept its own distribution of answers, px and py.",
         all_equal, "Cohen, Educational and Psychological Measurement 20 (1960) 37-46",
         "1: the same answers throughout; 0: as often as by chance; below 0: less often. For answers without "
         "an order; on a scale it throws the order away."},
        by_levels<nominal_kappa>,
        0,
        nominal_kappa},
    SimilarityMeasure{
        {"pi_nominal", "Pi, nominal", "(p - e) / (1 - e), e = sum of ((px + py) / 2)^2 over answers", "none",
         "-1..1",
         "Answers are the same or not, however far apart; p is the share that is, e the share equal by "
         "chance "
         "if both drew from the answers of the two taken together.",
         all_equal, "Scott, Public Opinion Quarterly 19 (1955) 321-325",
         "1: the same answers throughout; 0: as often as by chance; below 0: less often. For answers without "
         "an order; on a scale it throws the order away."},
        by_levels<nominal_pi>,
        0,
        nominal_pi},
    SimilarityMeasure{
        {"a", "Alignment index A", "S - E(S), E(S) = 1 - 2 sum w w' |x - y'| / (W^2 R)", "none", "-1..1",
         "S less the S expected if each value of the first met each of the second as often as their "
         "distributions make it; absolute distances. It is not divided by the most it could be: (S - E(S)) / "
         "(1 - E(S)) would be kappa with absolute distances.",
         no_width, "Benati and Capurri, Quality and Quantity (2026), doi:10.1007/s11135-026-02814-x",
         "Above 0: more alike than chance makes two who answer so; below 0: less. How high it can be depends "
         "on how much the two vary: it is 0, not 1, for two who always say the same one thing."},
        by_levels<s_beyond_chance>,
        0,
        s_beyond_chance},
    SimilarityMeasure{
        {"tau_b", "Kendall's tau-b", "(C - D) / sqrt((n0 - n1)(n0 - n2))", "none", "-1..1",
         "Concordant less discordant pairs of items, C - D, over the geometric mean of the pairs that either "
         "actor tells apart: n0 are all pairs, n1 and n2 those in which the first and the second gives the "
         "same answer twice.",
         one_answer,
         "Kendall, Biometrika 33 (1945) 239-251; Bueno de Mesquita, Journal of Conflict Resolution 19 (1975) "
         "187-216",
         "1: both put all items in the same order; -1: in opposite orders. It compares orders, not levels: 1 "
         "does not mean equal answers, which is why Signorino and Ritter argue against it for similarity."},
        by_levels<tau_b>,
        0,
        tau_b},
    SimilarityMeasure{
        {"cosine", "Cosine", "sum w x y / sqrt(sum w x^2 sum w y^2)", "none", "-1..1",
         "Values as vectors from the 0 of the scale as it is given, not from its middle or the mean.",
         "either actor's answers are all 0",
         "Salton and McGill, Introduction to Modern Information Retrieval (1983)",
         "1: proportional values; 0: unrelated; -1: opposite signs throughout. It depends on where 0 lies: "
         "votes "
         "coded 1 to 3 give no negative cosine. Items on which both have 0 count for nothing."},
        cosine},
    SimilarityMeasure{
        {"pearson", "Correlation", "cov(x, y) / (sd(x) sd(y))", "none", "-1..1",
         "Product-moment correlation over the items, by weight. It compares patterns, not levels.",
         one_answer, "Pearson, Proceedings of the Royal Society of London 58 (1895) 240-242",
         "1: one rises in proportion as the other does; 0: unrelated; -1: one falls as the other rises. Two "
         "who are always half the scale apart in the same direction have 1."},
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
