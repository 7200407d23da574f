// Alignment seen as a whole: what changes with the convention, between groups, and towards two poles.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace entente::graph {

/// One dyad in one period with its values, whatever they were measured on; `first` and `second` are positions
/// in whatever list the caller has.
struct DyadValues {
    std::uint32_t period = 0;                   ///< a number that tells periods apart
    std::uint32_t first = 0;                    ///< one actor of the dyad
    std::uint32_t second = 0;                   ///< the other one
    std::vector<std::optional<double>> values;  ///< by measure
};

/// One dyad in one period under one convention.
struct ConventionRank {
    std::uint32_t period = 0;  ///< as in DyadValues
    std::uint32_t first = 0;   ///< as in DyadValues
    std::uint32_t second = 0;  ///< as in DyadValues
    std::size_t measure = 0;   ///< position of the convention in DyadValues::values
    double value = 0;          ///< the value under it
    double rank = 0;           ///< 1: the most alike of the period; ties share the mean of their ranks
    std::size_t ranked = 0;    ///< dyads of the period with a value
};

/// How the dyad fares over all conventions.
struct Sensitivity {
    std::uint32_t period = 0;           ///< as in DyadValues
    std::uint32_t first = 0;            ///< as in DyadValues
    std::uint32_t second = 0;           ///< as in DyadValues
    std::size_t defined = 0;            ///< measures with a value
    std::size_t positive = 0;           ///< by the sign of the value less the measure's neutral point
    std::size_t negative = 0;           ///< likewise
    std::optional<double> best;         ///< least of the shares rank / ranked; empty: none is defined
    std::optional<double> worst;        ///< greatest of them
    std::vector<ConventionRank> ranks;  ///< by measure that is defined
    /// Whether all conventions agree on the sign.
    [[nodiscard]] bool sign_agrees() const { return positive == 0 || negative == 0; }
};

/// Of every row of `wanted` (positions in `rows`; all rows when empty). `neutral` is by measure: the value
/// that is neither alike nor unlike (0 for S, 0.5 for agreement). Ranks are among all rows of the period, and
/// values equal to 12 decimals are equal. Throws std::invalid_argument when a row has not one value a
/// measure, std::out_of_range for a position that `rows` does not have.
std::vector<Sensitivity> sensitivity(std::span<const DyadValues> rows, std::span<const double> neutral,
                                     std::span<const std::size_t> wanted = {});

/// The rank correlation (Kendall's tau-b) between two measures over the dyads of a period that have both:
/// how much the choice matters. Empty with fewer than 2 dyads, or where either is constant. Values equal to
/// 12 decimals are equal.
struct MeasureAgreement {
    std::uint32_t period = 0;     ///< as in DyadValues
    std::size_t first = 0;        ///< a measure, as its position in DyadValues::values
    std::size_t second = 0;       ///< another one, first < second
    std::size_t dyads = 0;        ///< that have both values
    std::optional<double> tau_b;  ///< in [-1, 1]
};

/// A row for every period and pair of measures. Throws std::invalid_argument when a row has not one value a
/// measure.
std::vector<MeasureAgreement> measure_agreement(std::span<const DyadValues> rows, std::size_t measures);

/// Mean alignment of the dyads between two groups, or within one.
struct GroupAlignment {
    std::uint32_t period = 0;       ///< as in DyadValues
    std::uint32_t first = 0;        ///< a group
    std::uint32_t second = 0;       ///< a group, first <= second; equal: within it
    std::size_t dyads = 0;          ///< with a value
    std::size_t undefined = 0;      ///< without one
    std::optional<double> mean;     ///< of the dyads' values; empty when no dyad has one
    std::optional<double> lowest;   ///< likewise
    std::optional<double> highest;  ///< likewise
};

/// The actor's group in the period, a small number; empty when it has none.
using GroupOf = std::function<std::optional<std::uint32_t>(std::uint32_t period, std::uint32_t actor)>;

/// A row for every pair of groups that have a dyad in the period, in order of period, first and second. Every
/// dyad counts alike. Throws std::out_of_range when there is no such measure.
std::vector<GroupAlignment> group_alignment(std::span<const DyadValues> rows, std::size_t measure,
                                            const GroupOf& group_of);

/// An actor between two poles.
struct PolePosition {
    std::uint32_t period = 0;      ///< as in DyadValues
    std::uint32_t actor = 0;       ///< as DyadValues::first and second number them
    std::optional<double> first;   ///< its alignment with the first pole; empty: no value
    std::optional<double> second;  ///< and with the second
    std::optional<double> lean;    ///< first - second: above 0, nearer to the first pole
    std::optional<double> drift;   ///< lean less that of the last period in which it had one
};

/// Every actor but the poles that has a value with at least one of them, in order of period and actor. Each
/// dyad is in `rows` at most once a period. Throws std::invalid_argument when the poles are one actor,
/// std::out_of_range when there is no such measure.
std::vector<PolePosition> pole_positions(std::span<const DyadValues> rows, std::size_t measure,
                                         std::pair<std::uint32_t, std::uint32_t> poles);

}  // namespace entente::graph
