#include "graph/phases/phase_periods.hpp"

#include <string>

#include "entente/graph/phases.hpp"

namespace entente::graph {

namespace {

// `1954-1964`; what has a hyphen of its own is joined by an underscore.
std::string joined(const std::string& first, const std::string& last, std::string_view mark) {
    return first == last ? first : std::string(first).append(mark).append(last);
}

Period spanning(const Period& first, const Period& last) {
    const bool hyphen = first.id.find('-') != std::string::npos;
    return {joined(first.id, last.id, hyphen ? "_" : "-"),
            joined(first.label, last.label, "\u2013"),
            {first.interval.start, last.interval.end}};
}

}  // namespace

std::vector<Period> phase_periods(const Phases& phases) {
    std::vector<Period> result;
    const std::vector<std::size_t>& starts = phases.segmentation.starts;
    for (std::size_t i = 0; i < phases.levels.size(); ++i) {
        const std::size_t first = i == 0 ? 0 : phases.used[starts[i - 1]];
        const std::size_t end = i < starts.size() ? phases.used[starts[i]] : phases.series.size();
        Period period = spanning(phases.series[first].period, phases.series[end - 1].period);
        if (phases.subject == PhaseSubject::dyad) {
            period.label.append(": ").append(name_of(phase_label(phases.levels[i])));
        }
        result.push_back(std::move(period));
    }
    return result;
}

std::vector<Period> own_phases(const model::Network& network) {
    const PeriodRule by_year{PeriodUnit::year, 1};
    PhaseOptions options;
    options.uncertainty = false;
    if (const auto& focus = network.focus()) {
        return phase_periods(phases(network, (*focus)[0], (*focus)[1], by_year, {}, std::nullopt, options));
    }
    return phase_periods(network_phases(network, by_year, {}, std::nullopt, options));
}

}  // namespace entente::graph
