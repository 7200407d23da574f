// When all ties changed together, and whose.
#include "report/data_link.hpp"
#include "report/insets.hpp"
#include "report/references.hpp"
#include "report/sections/sections.hpp"
#include "report/text.hpp"

namespace entente::report {
namespace {

using namespace words;

Text sentence(const Say& say, const graph::Phases& phases, std::size_t i) {
    const graph::Shift& shift = phases.shifts[i];
    Insets in;
    const std::string when = in(line(strong(shift.first_after.label), shift_certainty(say, phases, i)));
    const std::string before = in(score(signed_number(shift.before, 1)));
    const std::string after = in(score(signed_number(shift.after, 1)));
    return in.text(shift.carriers.empty() && shift.drivers.empty()
                       ? say("{when}: net strength of all ties from {before} to {after} points a year.",
                             "when"_a = when, "before"_a = before, "after"_a = after)
                       : say("{when}: net strength of all ties from {before} to {after} points a year, "
                             "carried by these actors "
                             "and relations:",
                             "when"_a = when, "before"_a = before, "after"_a = after));
}

/// Whose ties changed; the relations that moved most after them.
Backing carriers(const Say& say, const model::Network& network, const graph::Shift& shift) {
    Backing out;
    out.open = true;
    for (const graph::Carrier& carrier : shift.carriers) {
        out.items.push_back(
            {line(actor_link(network, carrier.actor)), format_number(100 * carrier.share, 0) + " %", {}});
    }
    for (Item& item : driver_items(say, network, shift)) out.items.push_back(std::move(item));
    if (!out.items.empty()) out.summary = say("Carried by");
    return out;
}

Text no_change(const Say& say, std::size_t years) {
    return line(say.count(years, "All ties taken together, no change is found over {} year with a record.",
                          "All ties taken together, no change is found over {} years with a record."),
                " ", link(say("How it is looked for: see Methods"), "#shifts"), ".");
}

}  // namespace

Section network_shifts_section(const Material& material) {
    const Say& say = material.say;
    Section out{"network-shifts", say("When the whole network changed"), {}, {}};
    if (!material.findings.whole || material.findings.whole->used.empty()) return out;
    const graph::Phases& phases = *material.findings.whole;
    if (phases.shifts.empty()) {
        out.blocks.emplace_back(Paragraph{no_change(say, phases.used.size())});
        return out;
    }
    Grid grid;
    grid.caption = say.count(phases.used.size(), "Changes of all ties together, over {} year with a record",
                             "Changes of all ties together, over {} years with a record");
    grid.columns = {{say("No."), true, ""}, {say.as("column", "Change"), false, "#shifts"}};
    for (std::size_t i = 0; i < phases.shifts.size(); ++i) {
        grid.rows.push_back({"",
                             {line(std::to_string(i + 1)), sentence(say, phases, i)},
                             carriers(say, material.findings.network, phases.shifts[i])});
    }
    grid.note = line(
        say("The years are cut by how far the networks of any two years are apart, tie by tie; so a change "
            "may leave the sum of all ties as it was. Shares are of the squared change of all ties, half of "
            "a "
            "tie’s for either end."),
        " ", link(say("How shifts are found: see Methods"), "#shifts"), ". ",
        data_link(say, "network-phases.csv"));
    if (material.figures.multiples)
        append(grid.note, line(". ", link(say("The eras side by side"), "#side-by-side"), "."));
    out.blocks.emplace_back(std::move(grid));
    return out;
}

}  // namespace entente::report
