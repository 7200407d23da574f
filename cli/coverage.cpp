#include "cli/coverage.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "cli/sparkline.hpp"
#include "cli/text.hpp"
#include "entente/graph/periods.hpp"

namespace entente::cli {
namespace {

constexpr std::size_t label_width = 8;
constexpr std::size_t count_width = 22;  ///< `  1000000 to 9999999`
constexpr std::size_t least_cells = 10;

struct Division {
    std::vector<graph::Period> periods;
    std::string unit;  ///< `year`, `month`, `5 years`
};

/// The finest division of no more than `most` periods.
Division division(const model::Network& network, const std::optional<model::Interval>& within,
                  std::size_t most) {
    constexpr std::size_t few_years = 4;
    Division years{graph::periods(network, {graph::PeriodUnit::year}, within), "year"};
    if (years.periods.size() <= few_years) {
        Division months{graph::periods(network, {graph::PeriodUnit::month}, within), "month"};
        if (months.periods.size() <= most) return months;
    }
    if (years.periods.size() <= most) return years;
    const std::size_t span = (years.periods.size() + most - 1) / most;
    return {graph::periods(network, {graph::PeriodUnit::years, static_cast<int>(span)}, within),
            fmt::format("{} years", span)};
}

/// Relations of that nature that hold or happen in each period.
std::vector<std::size_t> counts(const model::Network& network, const std::vector<graph::Period>& periods,
                                model::Nature nature) {
    std::vector<std::size_t> begun(periods.size() + 1, 0), ended(periods.size() + 1, 0);
    const auto ends_by = [](const graph::Period& period, model::Day day) {
        return period.interval.end <= day;
    };
    for (std::size_t i = 0; i < network.relations().size(); ++i) {
        if (network[network.relations()[i].type].nature != nature) continue;
        const model::Interval when = network.when(model::index_at<model::RelationIndex>(i));
        const auto first = std::lower_bound(periods.begin(), periods.end(), when.start, ends_by);
        const auto after = std::partition_point(first, periods.end(), [&](const graph::Period& period) {
            return period.interval.start < when.end;
        });
        if (when.empty() || first == after) continue;
        ++begun[static_cast<std::size_t>(first - periods.begin())];
        ++ended[static_cast<std::size_t>(after - periods.begin())];
    }
    std::vector<std::size_t> out(periods.size());
    std::size_t there = 0;
    for (std::size_t i = 0; i < periods.size(); ++i) out[i] = there = there + begun[i] - ended[i];
    return out;
}

std::string line(std::string_view label, const std::vector<std::size_t>& numbers) {
    const auto [least, most] = std::ranges::minmax(numbers);
    return fmt::format("{:<{}}{}  {} to {}\n", label, label_width, sparkline(numbers), least, most);
}

}  // namespace

std::string coverage_lines(const model::Network& network, const std::optional<model::Interval>& within,
                           std::size_t width) {
    const std::size_t taken = label_width + count_width;
    const Division by = division(network, within, std::max(least_cells, width - std::min(width, taken)));
    if (by.periods.empty() || network.relations().empty()) return "";
    const std::size_t letters = by.unit == "month" ? 7 : 4;
    const model::Day last = by.periods.back().interval.end - std::chrono::days(1);
    std::string text = fmt::format("Relations by {}, {} to {}\n", by.unit,
                                   model::iso_date(by.periods.front().interval.start).substr(0, letters),
                                   model::iso_date(last).substr(0, letters));
    text += line("states", counts(network, by.periods, model::Nature::state));
    text += line("events", counts(network, by.periods, model::Nature::event));
    return text;
}

}  // namespace entente::cli
