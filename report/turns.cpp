#include "report/turns.hpp"

#include <algorithm>

namespace entente::report {

std::vector<Turn> turns(const graph::Phases& phases) {
    std::vector<Turn> out;
    for (std::size_t i = 0; i < phases.shifts.size(); ++i) out.push_back({&phases.shifts[i], i, nullptr});
    for (std::size_t i = 0; i < phases.excursions.size(); ++i) {
        out.push_back({&phases.excursions[i].away, i, &phases.excursions[i]});
    }
    std::ranges::stable_sort(out, {}, [](const Turn& turn) { return turn.away->first_after.interval.start; });
    return out;
}

Place place_of(const graph::Phases& phases, const graph::Excursion& excursion) {
    const auto start = [&](std::size_t used) { return phases.series[used].period.interval.start; };
    if (excursion.away.first_after.interval.start == start(phases.used.front())) return Place::beginning;
    return excursion.last.interval.start == start(phases.used.back()) ? Place::end : Place::middle;
}

model::Interval span_of(const graph::Excursion& excursion) {
    return {excursion.away.first_after.interval.start, excursion.last.interval.end};
}

}  // namespace entente::report
