#include "ingest/events/files_dates.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "entente/model/date.hpp"

namespace entente::ingest {

namespace {

std::string_view file_part(std::string_view path) {
    const std::size_t slash = path.find_last_of("/\\:");
    return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string iso(std::int32_t day) {
    return model::iso_date(model::Day(std::chrono::days(day)));
}

}  // namespace

std::optional<std::int32_t> day_in_name(std::string_view name) {
    const std::string_view file = file_part(name);
    const std::size_t digits = std::min(file.find_first_not_of("0123456789"), file.size());
    if (digits != 4 && digits != 6 && digits != 8 && digits != 14) return std::nullopt;
    std::string text(file.substr(0, 4));
    if (digits > 4) text += "-" + std::string(file.substr(4, 2));
    if (digits > 6) text += "-" + std::string(file.substr(6, 2));
    const auto date = model::Date::parse(text);
    if (!date) return std::nullopt;
    return static_cast<std::int32_t>(date->earliest().time_since_epoch().count());
}

std::string older_than_files(const Cells& cells, const std::vector<std::string>& files) {
    std::optional<std::int32_t> first;
    for (const std::string& file : files) {
        const auto day = day_in_name(file);
        if (!day) return {};
        first = std::min(first.value_or(*day), *day);
    }
    if (!first) return {};
    std::uint64_t all = 0, older = 0;
    std::int32_t oldest = *first;
    for (const std::vector<Cell>& part : cells.parts()) {
        for (const Cell& cell : part) {
            all += cell.count;
            if (cell.last_day >= *first) continue;
            older += cell.count;
            oldest = std::min(oldest, cell.first_day);
        }
    }
    if (older == 0) return {};
    return fmt::format(
        "at least {} of {} events are dated before {}, the first day that the files are named after, the "
        "oldest {}: the observation period takes in the time between, of which these files hold only what "
        "was still being reported; --from {} leaves it out",
        older, all, iso(*first), iso(oldest), iso(*first));
}

}  // namespace entente::ingest
