#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "entente/graph/phase_definitions.hpp"

namespace entente::graph {
namespace {

constexpr std::string_view segmentation_citation =
    "Jackson et al., IEEE Signal Processing Letters 12 (2005) 105-108; Maidstone, Hocking, Rigaill and "
    "Fearnhead, Statistics and Computing 27 (2017) 519-533";
constexpr std::string_view fearnhead = "Fearnhead, Statistics and Computing 16 (2006) 203-213";
constexpr std::string_view crops =
    "Haynes, Eckley and Fearnhead, Journal of Computational and Graphical Statistics 26 (2017) 134-143";
constexpr std::string_view goldstein =
    "Goldstein, Journal of Conflict Resolution 36 (1992) 369-385; Goldstein and Freeman, Three-Way Street, "
    "Chicago 1990";
constexpr std::string_view level_unit = "Goldstein points a year; for a series from a file its own units";
constexpr std::string_view level_convention =
    "Values are put on a scale before they are averaged: asinh(x / 10) for ties, so that one extreme year "
    "moves "
    "a level little; for a series from a file the scale that is named beneath the table (log: a level is a "
    "geometric mean). States count while they hold, events in their own period, or beyond it with "
    "--half-life.";

const std::array of_columns = {
    Definition{
        "before", "Level before",
        "mean of the values between the shift before and this one, on the scale, put back", level_unit,
        "any number", level_convention, "never", goldstein,
        "What the relations of a typical year added up to before the shift: +8 is an alliance or its like "
        "in force, 0 nothing or a balance, -8 force or its like."},
    Definition{"after", "Level after",
               "mean of the values between this shift and the next one, on the scale, put back", level_unit,
               "any number", level_convention, "never", goldstein,
               "The same for the years after. A rise when it is above the level before, else a fall."},
    Definition{
        "label_before", "Phase label",
        "by the level x: alliance from 6.5, alignment from 1.9, detente from 0, "
        "estrangement from -5.6, hostility below",
        "word", "five words",
        "Thresholds are weights of Goldstein's scale: a substantive agreement (6.5), a visit (1.9), aid "
        "cut off (-5.6). They name the level and not the way to it: "
        "detente after an alliance is a cooling.",
        "for an actor, a network and a series from a file", goldstein,
        "A word for the level of a dyad. Made for networks chosen by hand; where every event in the news "
        "is counted, sums grow with the coverage: compare levels there, not words."},
    Definition{
        "earliest", "Range by likelihood",
        "starts s with cost(s) - cost(best) <= 3.84, the other shifts held", "days", "dates",
        "The 95 % point of chi-squared with one degree of freedom, though the place of a shift is no smooth "
        "parameter: coverage is near 95 %, not at it. earliest is the first day of the range, latest the "
        "last.",
        "never", segmentation_citation,
        "The new level may have begun on any day from earliest to latest nearly as well."},
    Definition{
        "credible_earliest", "Credible interval",
        "shortest run of places around the shift with at least the probability --level", "days", "dates",
        "From the posterior over all segmentations, given as many shifts as were found; any place is as "
        "likely to be a shift beforehand as any other, and no shift at all as likely as at least one.",
        "with --no-uncertainty; for more than 5,000 values; for a network as a whole", fearnhead,
        "With that probability (95 % unless --level says otherwise) the new level began between the two. A "
        "wide one: the change was gradual, "
        "or small beside the noise."},
    Definition{
        "probability", "Probability of a shift",
        "posterior probability that any shift starts within the credible interval", "probability", "0..1",
        "The number of shifts is not held here, so it also says whether there is a shift at all. Values are "
        "taken to be independent about their level; where they are not, it is too high: see p_value.",
        "as the credible interval", fearnhead,
        "Near 1: a shift is there, whatever their number. Near 0.5: as likely as not."},
    Definition{
        "penalty_least", "Penalties", "the range of penalties under whose best segmentation the shift is",
        "units of noise variance", "0..any",
        "It is the same shift while it starts within its range. From penalty_least to penalty_greatest, "
        "which is empty when no penalty takes it away.",
        "with --no-uncertainty", crops,
        "A shift that stands up to a penalty far above the one used (BIC is 2 ln n, 8.5 for 70 years) does "
        "not hang on the choice of it."},
    Definition{
        "conventions", "Conventions",
        "those of six ways to cut under which a shift of the same direction starts within the range", "names",
        "tested, bic, mbic, own-variance, other-scale, excursions-kept",
        "One choice of the method is made otherwise at a time: the penalty by test, BIC or modified BIC; "
        "each stretch with a spread of its own; values uncompressed (or compressed, if they were not); lone "
        "values far out not left out. Counts have the three penalties only.",
        "with --no-uncertainty; for an actor and a network",
        "Yao, Statistics and Probability Letters 6 (1988) 181-189; Zhang and Siegmund, Biometrics 63 "
        "(2007) 22-32",
        "All of them: the shift is there under every reasonable convention. Few: say which."},
    Definition{
        "drivers", "Drivers",
        "mean contribution a year just after the shift less the same just before, by relation", level_unit,
        "any number other than 0, of the shift's sign",
        "Just before and after are as many periods as the shortest stretch has, at least two, within the "
        "two levels. The five strongest that go the shift's way; driver_sources has their sources.",
        "for a series from a file; when no relation moved the way the level did", goldstein,
        "The relations that made the difference: +8 for an alliance that begins, -8 for one that ends."},
    Definition{
        "carriers", "Carriers",
        "an actor's share of the sum of squared changes of all ties, half of each for either end", "share",
        "0..1",
        "Changes from the level before to that after, by dyad. For an actor its partners, each with the "
        "whole of its tie. The five largest.",
        "for a dyad and a series from a file", "the parts of a sum of squares, as in an analysis of variance",
        "Who carries the shift: one actor with most of it, or many with a little each."},
    Definition{
        "turn", "Shift or excursion",
        "shift: of the level; excursion: a run shorter than a stretch that left a level and came back",
        "word", "shift, excursion",
        "The levels are found without excursions. Of one, date is its first day and until its last, before "
        "the "
        "level it left and after the mean of its own values.",
        "until: for a shift; what says how sure a shift is: for an excursion",
        "in the spirit of running medians: Tukey, Exploratory Data Analysis (1977), ch. 7",
        "A year of crisis that passed is an excursion; at the end of the series it may yet become a level."},
    Definition{
        "p_value", "Permutation test", "(1 + orders that shifts better as much or more) / (1 + orders)",
        "probability", "0..1",
        "Blocks of neighbouring values stay together and are put in random order 999 times (--seed), so "
        "that dependence from year to year is allowed for. In JSON and beneath the table.",
        "with --no-uncertainty; with fewer than 4 values or blocks",
        "Kirch, Journal of Statistical Planning and Inference 137 (2007) 1828-1846",
        "Small: that nothing ever changed is no good account of the series."},
    Definition{
        "shift_probability", "Probability by period",
        "posterior probability that a new level begins with the period", "probability", "0..1",
        "Of --posterior. Sums to the expected number of shifts.", "for gaps", fearnhead,
        "A lone peak: a shift with a sharp date. A hump over several years: a change whose date is open."},
    Definition{
        "just_changed", "Just changed",
        "posterior probability, from the values so far, that a new level began with this one", "probability",
        "0..1", "Of --online. Level and noise are unknown; a level is expected to last --expect periods.",
        "for gaps", "Adams and MacKay, Bayesian Online Changepoint Detection (2007), arXiv:0710.3742",
        "Near 1: what has just come in does not go with the level so far. Later values may take it back, "
        "or confirm it: see length, the most probable time since the last shift."}};

// Columns that share an entry with another.
constexpr std::pair<std::string_view, std::string_view> shared[] = {{"label_after", "label_before"},
                                                                    {"latest", "earliest"},
                                                                    {"credible_latest", "credible_earliest"},
                                                                    {"penalty_greatest", "penalty_least"},
                                                                    {"driver_labels", "drivers"},
                                                                    {"driver_sources", "drivers"},
                                                                    {"until", "turn"}};

std::vector<Definition> with_shared() {
    std::vector<Definition> all;
    for (const Definition& one : of_columns) {
        all.push_back(one);
        for (const auto& [name, same_as] : shared) {
            if (same_as != one.name) continue;
            all.push_back(one);
            all.back().name = name;
        }
    }
    return all;
}

}  // namespace

std::span<const Definition> phase_definitions() {
    static const std::vector<Definition> all = with_shared();
    return all;
}

const Definition* find_phase_definition(std::string_view name) {
    const auto all = phase_definitions();
    const auto at = std::ranges::find(all, name, &Definition::name);
    return at == all.end() ? nullptr : &*at;
}

}  // namespace entente::graph
