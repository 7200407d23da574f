// Idea: a shift that hangs on one choice of the method is no finding. So the series is cut again with each
// choice made otherwise, one at a time, by what others in the field would choose:
//   tested            the penalty under which 5 % of series of independent values show a shift
//   bic               2 ln n a shift (Yao 1988), the most common choice
//   mbic              Zhang & Siegmund's (2007) modified BIC, which wants more of short segments
//   own-variance      each segment with a spread of its own, at the penalty of tested
//   other-scale       values as they are; for a series that was cut as it is, on an asinh scale whose unit is
//                     their median size
//   excursions-kept   lone values far out are not left out
// For counts, whose cost says what their spread is, only the first three.
//
// Convention: a shift is found again when one that goes the same way starts within its range
// (Segmentation::ranges), which is narrower than the credible interval as a rule; so the check is strict.
//
// Yao, Statistics & Probability Letters 6 (1988) 181-189. Zhang & Siegmund, Biometrics 63 (2007) 22-32.

#include <array>

#include "entente/graph/phases.hpp"

namespace entente::graph {

namespace {

enum Row : std::uint8_t { tested, bic, mbic, own_variance, uncompressed, compressed, excursions_kept };

constexpr std::array<PhaseConvention, 7> conventions = {
    {{"tested", "penalty at which 5 % of series of independent values show a shift"},
     {"bic", "penalty 2 ln n (Yao 1988)"},
     {"mbic", "modified BIC (Zhang and Siegmund 2007)"},
     {"own-variance", "each segment with a spread of its own"},
     {"other-scale", "values as they are, without compression"},
     {"other-scale", "values on an asinh scale"},
     {"excursions-kept", "lone values far out not left out"}}};

bool counts(SegmentCost cost) {
    return cost == SegmentCost::poisson || cost == SegmentCost::negative_binomial;
}

// Whether a shift of `found` goes the way of the i-th of `shifts` and starts within its range. One of the
// spread alone, between two levels alike, goes neither way.
bool has(const Segmentation& found, const Segmentation& shifts, std::size_t i) {
    const auto [first, last] = shifts.ranges[i];
    const bool up = shifts.means[i + 1] > shifts.means[i];
    for (std::size_t j = 0; j < found.starts.size(); ++j) {
        if (found.starts[j] < first || found.starts[j] > last) continue;
        const double before = found.means[j], after = found.means[j + 1];
        if (up ? after > before : after < before) return true;
    }
    return false;
}

ConventionCheck check(const Phases& phases, Row row, const std::vector<double>& values,
                      const SegmentationOptions& how) {
    const Segmentation found = segment(values, how);
    ConventionCheck result{conventions[row], {}, found.starts.size()};
    for (std::size_t i = 0; i < phases.segmentation.starts.size(); ++i) {
        result.found.push_back(has(found, phases.segmentation, i));
    }
    return result;
}

std::vector<double> strengths(const Phases& phases) {
    std::vector<double> values;
    for (const std::size_t i : phases.used) values.push_back(*phases.series[i].strength);
    return values;
}

ConventionCheck check_other_scale(const Phases& phases, SegmentationOptions how) {
    std::vector<double> values = strengths(phases);
    if (phases.scale.kind == ScaleKind::linear) {
        const ValueScale scale{ScaleKind::asinh, natural_scale(values).unit};
        for (double& value : values) value = scale.put(value);
        how.least_noise = 0;  // it is in other units
        return check(phases, compressed, values, how);
    }
    how.least_noise = phases.subject == PhaseSubject::dyad ? 1 : 0;
    return check(phases, uncompressed, values, how);
}

}  // namespace

std::span<const PhaseConvention> phase_conventions() {
    return conventions;
}

std::vector<ConventionCheck> under_conventions(const Phases& phases) {
    const bool jointly = phases.subject == PhaseSubject::actor || phases.subject == PhaseSubject::network;
    if (jointly || phases.used.empty()) return {};
    const std::vector<double> values = values_cut(phases);
    const auto with_rule = [&](PenaltyRule rule) {
        SegmentationOptions how = phases.how;
        how.penalty.reset();
        how.rule = rule;
        return how;
    };
    const SegmentationOptions usual = with_rule(PenaltyRule::tested);
    std::vector<ConventionCheck> result{check(phases, tested, values, usual),
                                        check(phases, bic, values, with_rule(PenaltyRule::bic)),
                                        check(phases, mbic, values, with_rule(PenaltyRule::mbic))};
    if (counts(phases.how.cost)) return result;
    SegmentationOptions own = usual;
    own.cost = SegmentCost::mean_variance;
    own.noise.reset();
    result.push_back(check(phases, own_variance, values, own));
    result.push_back(check_other_scale(phases, usual));
    SegmentationOptions kept = usual;
    kept.rein_in = false;
    result.push_back(check(phases, excursions_kept, values, kept));
    return result;
}

}  // namespace entente::graph
