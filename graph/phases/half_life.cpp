// Idea: an agreement signed in December is not over on 1 January. With a half-life h an event of weight w
// is felt at the rate w 2^(-t/h) after t days, so that half of it is felt within h days of its own, half of
// the rest within the next h, and so on (the decay of event data: Goldstein & Freeman 1990; Lerner et al.
// 2013 for networks). A period gets what falls into its days, the integral of that rate.
//
// Convention: whole days, beginning with the event's own. The tail ends after seven half-lives, when less
// than 1 % is left, which is shared out over the days before; so an event counts its whole weight in all,
// as it does without decay, less what falls beyond the observed period. A period that only such a tail
// reaches has a value and is no gap.
//
// Goldstein & Freeman, Three-Way Street, Chicago 1990. Lerner, Bussmann, Snijders & Brandes, Corvinus
// Journal of Sociology and Social Policy 4 (2013) 3-32.
#include "graph/phases/half_life.hpp"

#include <algorithm>
#include <cmath>

namespace entente::graph {

namespace {

constexpr double half_lives = 7;

}  // namespace

model::Interval days_of_decay(model::Day day, double half_life) {
    constexpr double longest = 4e6;  // more days than the calendar has
    const auto days = static_cast<long>(std::ceil(std::min(half_lives * half_life, longest)));
    return {day, day + std::chrono::days(std::max(days, 1L))};
}

double share_in(const model::Interval& period, model::Day day, double half_life) {
    const model::Interval decay = days_of_decay(day, half_life);
    const model::Interval met = model::intersection(period, decay);
    if (met.empty()) return 0;
    const auto days = [](model::Day from, model::Day to) { return static_cast<double>((to - from).count()); };
    // The part of what is left that the days spend; expm1 keeps it where a half-life is very long.
    const auto spent = [&](double n) { return -std::expm1(-std::log(2.0) * n / half_life); };
    return std::exp2(-days(day, met.start) / half_life) * spent(days(met.start, met.end)) /
           spent(days(decay.start, decay.end));
}

}  // namespace entente::graph
