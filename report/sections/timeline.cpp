#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/phase_words.hpp"
#include "report/references.hpp"
#include "report/sections/sections.hpp"
#include "report/words.hpp"

namespace entente::report {
namespace {

/// `alliance to estrangement`, `alliance still`; empty for what no words fit.
std::string labels_words(const graph::Phases& phases, const graph::Shift& shift) {
    if (phases.subject != graph::PhaseSubject::dyad) return "";
    const auto before = graph::phase_label(shift.before), after = graph::phase_label(shift.after);
    if (before == after) return fmt::format(", {} still", graph::name_of(after));
    return fmt::format(", {} to {}", graph::name_of(before), graph::name_of(after));
}

Text shift_sentence(const graph::Phases& phases, std::size_t i) {
    const graph::Shift& shift = phases.shifts[i];
    const bool rise = shift.after > shift.before;
    Text out = line(strong((rise ? "Rose in " : "Fell in ") + shift.first_after.label),
                    shift_certainty(phases, i), ", from ", score(signed_number(shift.before, 1)), " to ",
                    score(signed_number(shift.after, 1)), labels_words(phases, shift));
    append(out, shift.drivers.empty() ? "." : ", driven by:");
    return out;
}

Backing drivers(const model::Network& network, const graph::Shift& shift) {
    Backing out;
    out.open = true;
    for (const graph::Driver& driver : shift.drivers) {
        Item item = relation_item(network, driver.relation, signed_number(driver.effect));
        append(item.text, " " + driver_part(network, shift, driver));
        out.items.push_back(std::move(item));
    }
    if (!out.items.empty()) out.summary = "Drivers";
    return out;
}

Text shifts_note(const std::string& posterior) {
    Text out = line(
        "From and to are the levels of the two stretches that the shift parts: net strength, cooperation "
        "less "
        "conflict, in Goldstein points a year. The years in brackets are those in which the new level may "
        "have "
        "begun; the probability is that of any shift in them; the penalties are those between which the "
        "shift "
        "stays. Drivers are the relations whose mean contribution a year changed most in the direction of "
        "the "
        "shift from the two years with a record before it to the two after it, at most five, with that "
        "change "
        "in points a year; so their changes need not add up to the change of level. ",
        link("How shifts are found", "#shifts"), ". Data: ", link("phases.csv", "tables/phases.csv"));
    const std::string file = posterior + ".csv";
    if (!posterior.empty()) append(out, line(", ", link(file, "tables/" + file)));
    return out;
}

Grid shifts(const model::Network& network, const graph::Phases& phases, const std::string& posterior) {
    Grid out;
    out.caption = "Changes of level, and the relations that drove them";
    out.columns = {{"No.", true, ""}, {"Change", false, "#shifts"}};
    for (std::size_t i = 0; i < phases.shifts.size(); ++i) {
        out.rows.push_back({"",
                            {line(std::to_string(i + 1)), shift_sentence(phases, i)},
                            drivers(network, phases.shifts[i])});
    }
    out.note = shifts_note(posterior);
    return out;
}

Run strength_text(const std::optional<double>& strength) {
    return score(strength ? signed_number(*strength, 1) : "–");
}

Grid years(const graph::Phases& phases) {
    Grid out;
    out.fold = "Yearly values";
    out.columns = {{"Year", false, ""}, {"Net", true, "#net"}, {"Net strength", true, "#shifts"}};
    for (const graph::SeriesPoint& point : phases.series) {
        if (point.evidence.empty()) continue;
        out.rows.push_back({"",
                            {line(point.period.label), line(net_text(point.net).text),
                             line(strength_text(point.strength).text)}});
    }
    const std::size_t gaps = phases.series.size() - out.rows.size();
    if (gaps > 0) {
        out.note = line("Net cooperation is undefined in the " + count_of(gaps, "year") +
                        " without a recorded relation between the two; they are not listed. ");
    }
    append(out.note, line("Data: ", link("series-by-year.csv", "tables/series-by-year.csv"),
                          "; the relations behind each value: ",
                          link(year_evidence, fmt::format("tables/{}", year_evidence))));
    return out;
}

/// Years that the search for levels set aside.
Text set_aside(const graph::Phases& phases) {
    std::vector<std::string> out;
    for (const std::size_t i : phases.segmentation.isolated) {
        out.push_back(phases.series[phases.used[i]].period.label);
    }
    if (out.empty()) return {};
    return line(out.size() == 1 ? "One year stands out alone and counts as an excursion, not as a level: "
                                : "Single years that stand out alone count as excursions, not as levels: ",
                join_words(out), ".");
}

/// Whether dyads between parts of one actor may have been passed over, see find().
bool passes_over_parts(const Findings& findings) {
    const model::Network& network = findings.network;
    const Pair& shown = findings.dyads.front().pair;
    if (network.root(shown.first) == network.root(shown.second)) return false;
    return std::ranges::any_of(network.actors(),
                               [](const model::Actor& actor) { return actor.parent.has_value(); });
}

void add_dyad(Section& out, const Material& material, std::size_t i) {
    const Findings& findings = material.findings;
    const DyadFindings& dyad = findings.dyads[i];
    const std::string name = dyad_name(findings.network, dyad.pair.first, dyad.pair.second);
    if (!findings.focal) {
        out.blocks.emplace_back(Heading{3, fmt::format("dyad-{}", i + 1), name, ""});
        out.blocks.emplace_back(Paragraph{line(headline(findings.network, dyad))});
    }
    if (i > 0) out.blocks.emplace_back(timeline_picture(material, i));  // the first leads the page
    const Text excursions = set_aside(dyad.phases);
    if (!dyad.phases.shifts.empty()) {
        out.blocks.emplace_back(shifts(findings.network, dyad.phases,
                                       dyad.phases.posterior ? posterior_name(findings, i) : std::string()));
    }
    if (!excursions.empty()) out.blocks.emplace_back(Paragraph{excursions});
    if (!dyad.phases.used.empty()) out.blocks.emplace_back(years(dyad.phases));
}

}  // namespace

std::string shift_certainty(const graph::Phases& phases, std::size_t i) {
    const graph::Shift& shift = phases.shifts[i];
    const double level = shift.credible ? phases.level : 0.95;
    const std::string how = has_likelihood(phases) ? format_number(100 * level, 0) + " %" : "nearly as well";
    std::string out = fmt::format(" ({}: {}", how, span_words(shift.credible.value_or(shift.between)));
    if (shift.probability) {
        const bool sure = *shift.probability >= 0.995;
        out += "; probability " + (sure ? "above 0.99" : format_number(*shift.probability, 2));
    }
    if (shift.penalties) out += "; stands for penalties " + penalty_words(*shift.penalties);
    const std::string under = convention_count(phases, i);
    if (!under.empty()) out += fmt::format("; found under {} ways to cut", under);
    return out + ")";
}

Picture timeline_picture(const Material& material, std::size_t dyad) {
    const Figure& figure = material.figures.timelines[dyad];
    const Pair& pair = material.findings.dyads[dyad].pair;
    return {figure.path, figure.page,
            line("Net strength by year, " + dyad_name(material.findings.network, pair.first, pair.second) +
                 ". Gaps are years without a recorded relation between the two.")};
}

Section timeline_section(const Material& material) {
    Section out{"timeline", "When it changed, and what drove it", {}, {}};
    if (material.findings.dyads.empty()) return out;
    if (!material.findings.focal) {
        out.blocks.emplace_back(
            Paragraph{line("The data set names no focal dyad; shown are the dyads of greatest strength "
                           "(cooperation plus conflict) over the whole observed period",
                           passes_over_parts(material.findings)
                               ? ", other than those between parts of one and the same actor."
                               : ".")});
    }
    for (std::size_t i = 0; i < material.findings.dyads.size(); ++i) add_dyad(out, material, i);
    return out;
}

}  // namespace entente::report
