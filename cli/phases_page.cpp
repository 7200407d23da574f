#include "cli/phases_page.hpp"

#include <fmt/format.h>

#include "cli/text.hpp"

namespace entente::cli {
namespace {

constexpr std::size_t page_width = 100;

/// Lines of the text, those after the first begun by `indent` blanks.
std::string wrapped(const std::string& text, std::size_t indent, std::size_t width) {
    std::string out;
    for (const std::string& line : wrap(printable(text), width - indent)) {
        out += (out.empty() ? std::string() : std::string(indent, ' ')) + line + "\n";
    }
    return out;
}

std::string no_shift(const graph::Phases& phases) {
    if (phases.used.empty()) return "No period has a value, so there is no level.\n";
    return fmt::format("No shift: one level, {}, holds throughout.\n",
                       report::level_text(phases, phases.levels.front()));
}

}  // namespace

std::string phases_page(const report::PhasesOf& of, const graph::Phases& phases, const TableStyle& style) {
    const std::size_t width = style.width == 0 ? page_width : std::max<std::size_t>(style.width, 40);
    std::string out =
        phases.shifts.empty() ? no_shift(phases) : to_terminal(report::phases_overview(phases), style);
    for (const report::ShiftText& shift : report::shift_texts(of, phases)) {
        out += "\n" + wrapped(shift.sentence, 0, width);
        for (const std::string& driver : shift.drivers) out += "  " + wrapped(driver, 8, width - 2);
    }
    out += "\n";
    for (const std::string& item : report::phases_method(of, phases)) out += wrapped(item, 2, width);
    return out;
}

std::string phases_markdown(const report::PhasesOf& of, const graph::Phases& phases) {
    std::string out =
        phases.shifts.empty() ? no_shift(phases) : report::to_markdown(report::phases_overview(phases));
    report::Table drivers{{{"new level from", "", 0}, {"effect", "", 1}, {"driven by", "", 0}}, {}};
    const auto add = [&](const graph::Shift& shift) {
        for (const report::DriverText& driver : report::driver_texts(of, shift)) {
            drivers.rows.push_back({shift.first_after.label, driver.effect, driver.text});
        }
    };
    for (const graph::Shift& shift : phases.shifts) add(shift);
    for (const graph::Excursion& excursion : phases.excursions) add(excursion.away);
    if (!drivers.rows.empty()) out += "\n" + report::to_markdown(drivers);
    report::Table method{{{"method", "", 0}}, {}};
    for (const std::string& item : report::phases_method(of, phases)) method.rows.push_back({item});
    return out + "\n" + report::to_markdown(method);
}

}  // namespace entente::cli
