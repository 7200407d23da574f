// When all ties changed together, and whose.
#include <fmt/format.h>

#include "report/phase_words.hpp"
#include "report/references.hpp"
#include "report/sections/sections.hpp"
#include "report/words.hpp"

namespace entente::report {
namespace {

Text sentence(const graph::Phases& phases, std::size_t i) {
    const graph::Shift& shift = phases.shifts[i];
    return line(
        strong(shift.first_after.label), shift_certainty(phases, i), ": net strength of all ties from ",
        score(signed_number(shift.before, 1)), " to ", score(signed_number(shift.after, 1)), " a year",
        shift.carriers.empty() && shift.drivers.empty() ? "." : ", carried by these actors and relations:");
}

/// Whose ties changed; the relations that moved most after them.
Backing carriers(const model::Network& network, const graph::Shift& shift) {
    Backing out;
    out.open = true;
    for (const graph::Carrier& carrier : shift.carriers) {
        out.items.push_back(
            {line(actor_link(network, carrier.actor)), format_number(100 * carrier.share, 0) + " %", {}});
    }
    for (const graph::Driver& driver : shift.drivers) {
        Item item = relation_item(network, driver.relation, signed_number(driver.effect));
        append(item.text, " " + driver_part(network, shift, driver));
        out.items.push_back(std::move(item));
    }
    if (!out.items.empty()) out.summary = "Carried by";
    return out;
}

}  // namespace

Section network_shifts_section(const Material& material) {
    Section out{"network-shifts", "When the whole network changed", {}, {}};
    if (!material.findings.whole || material.findings.whole->used.empty()) return out;
    const graph::Phases& phases = *material.findings.whole;
    const std::string years = count_of(phases.used.size(), "year");
    if (phases.shifts.empty()) {
        out.blocks.emplace_back(
            Paragraph{line("All ties taken together, no change is found over " + years + " with a record. ",
                           link("How it is looked for", "#shifts"), ".")});
        return out;
    }
    Grid grid;
    grid.caption = fmt::format("Changes of all ties together, over {} with a record", years);
    grid.columns = {{"No.", true, ""}, {"Change", false, "#shifts"}};
    for (std::size_t i = 0; i < phases.shifts.size(); ++i) {
        grid.rows.push_back({"",
                             {line(std::to_string(i + 1)), sentence(phases, i)},
                             carriers(material.findings.network, phases.shifts[i])});
    }
    grid.note = line(
        "The years are cut by how far the networks of any two years are apart, tie by tie; so a change may "
        "leave the sum of all ties as it was. Shares are of the squared change of all ties, half of a tie’s "
        "for either end. ",
        link("How shifts are found", "#shifts"),
        ". Data: ", link("network-phases.csv", "tables/network-phases.csv"));
    out.blocks.emplace_back(std::move(grid));
    return out;
}

}  // namespace entente::report
