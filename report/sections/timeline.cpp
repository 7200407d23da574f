#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/data_link.hpp"
#include "report/insets.hpp"
#include "report/phase_words.hpp"
#include "report/references.hpp"
#include "report/sections/sections.hpp"
#include "report/text.hpp"
#include "report/turns.hpp"
#include "words/dates.hpp"

namespace entente::report {
namespace {

using namespace words;

/// What the shift's levels are called, and how that goes into its sentence.
enum class Labels { none, same, differ };

Labels labels_of(const graph::Phases& phases, const graph::Shift& shift) {
    if (phases.subject != graph::PhaseSubject::dyad) return Labels::none;
    return graph::phase_label(shift.before) == graph::phase_label(shift.after) ? Labels::same
                                                                               : Labels::differ;
}

/// `Rose in 1954 (95 %: 1953–1955), from −1.0 to +6.3, détente to alignment, driven by:`
Text shift_sentence(const Say& say, const graph::Phases& phases, std::size_t i) {
    const graph::Shift& shift = phases.shifts[i];
    const std::string& when = shift.first_after.label;
    Insets in;
    const std::string change =
        in(strong(shift.after > shift.before ? say("Rose in {}", when) : say("Fell in {}", when))) +
        in(shift_certainty(say, phases, i));
    const std::string before = in(score(signed_number(shift.before, 1)));
    const std::string after = in(score(signed_number(shift.after, 1)));
    const std::string was = say.text(graph::name_of(graph::phase_label(shift.before)));
    const std::string is = say.text(graph::name_of(graph::phase_label(shift.after)));
    const bool driven = !shift.drivers.empty();
    switch (labels_of(phases, shift)) {
        case Labels::none:
            break;
        case Labels::same:
            return in.text(
                driven ? say("{change}, from {before} to {after}, {label} still, driven by:",
                             "change"_a = change, "before"_a = before, "after"_a = after, "label"_a = is)
                       : say("{change}, from {before} to {after}, {label} still.", "change"_a = change,
                             "before"_a = before, "after"_a = after, "label"_a = is));
        case Labels::differ:
            return in.text(driven ? say("{change}, from {before} to {after}, {was} to {is}, driven by:",
                                        "change"_a = change, "before"_a = before, "after"_a = after,
                                        "was"_a = was, "is"_a = is)
                                  : say("{change}, from {before} to {after}, {was} to {is}.",
                                        "change"_a = change, "before"_a = before, "after"_a = after,
                                        "was"_a = was, "is"_a = is));
    }
    return in.text(driven ? say("{change}, from {before} to {after}, driven by:", "change"_a = change,
                                "before"_a = before, "after"_a = after)
                          : say("{change}, from {before} to {after}.", "change"_a = change,
                                "before"_a = before, "after"_a = after));
}

/// `Excursion in 2011, from +29.4 to −18.4 and back to +29.4, too short to be a level, driven by:`
Text excursion_sentence(const Say& say, const graph::Phases& phases, const graph::Excursion& excursion) {
    const std::string when = words::span_words(say, span_of(excursion));
    Insets in;
    const std::string what = in(strong(say("Excursion in {}", when)));
    const std::string before = in(score(signed_number(excursion.away.before, 1)));
    const std::string value = in(score(signed_number(excursion.away.after, 1)));
    const std::string back = in(score(signed_number(excursion.back, 1)));
    std::string change;
    switch (place_of(phases, excursion)) {
        case Place::beginning:
            change = say("{excursion}, to {value}, before the level of {before}", "excursion"_a = what,
                         "value"_a = value, "before"_a = before);
            break;
        case Place::middle:
            change = say("{excursion}, from {before} to {value} and back to {back}", "excursion"_a = what,
                         "before"_a = before, "value"_a = value, "back"_a = back);
            break;
        case Place::end:
            change = say("{excursion}, from {before} to {value}", "excursion"_a = what, "before"_a = before,
                         "value"_a = value);
            break;
    }
    return in.text(excursion.away.drivers.empty()
                       ? say("{change}: too short to be a level.", "change"_a = change)
                       : say("{change}: too short to be a level, driven by:", "change"_a = change));
}

Backing drivers(const Say& say, const model::Network& network, const graph::Shift& shift) {
    Backing out;
    out.open = true;
    out.items = driver_items(say, network, shift);
    if (!out.items.empty()) out.summary = say("Drivers");
    return out;
}

Text shifts_note(const Say& say, const std::string& posterior) {
    Text out = line(
        say("From and to are the levels of the two stretches that the shift parts: net strength, cooperation "
            "less conflict, in Goldstein points a year. The years in brackets are those in which the new "
            "level may have begun; the probability is that of any shift in them; the penalties are those "
            "between which the shift stays. Drivers are the relations whose mean contribution a year changed "
            "most in the direction of the shift from the two years with a record before it to the two after "
            "it, at most five, with that change in points a year; so their changes need not add up to the "
            "change of level."),
        " ", link(say("How shifts are found: see Methods"), "#shifts"), ". ", data_link(say, "phases.csv"));
    if (!posterior.empty()) append(out, line(", ", table_link(posterior + ".csv")));
    return out;
}

Grid shifts(const Say& say, const model::Network& network, const graph::Phases& phases,
            const std::string& posterior) {
    Grid out;
    out.caption = phases.p_value
                      ? say("Changes of level, and the relations that drove them; test of all together: "
                            "p = {}",
                            p_words(*phases.p_value))
                      : say("Changes of level, and the relations that drove them");
    out.columns = {{say("No."), true, ""}, {say.as("column", "Change"), false, "#shifts"}};
    for (const Turn& turn : turns(phases)) {
        const bool lasts = turn.excursion == nullptr;
        out.rows.push_back(
            {"",
             {line(lasts ? std::to_string(turn.index + 1) : render::excursion_mark(turn.index)),
              lasts ? shift_sentence(say, phases, turn.index)
                    : excursion_sentence(say, phases, *turn.excursion)},
             drivers(say, network, *turn.away)});
    }
    out.note = shifts_note(say, posterior);
    return out;
}

Run strength_text(const std::optional<double>& strength) {
    return score(strength ? signed_number(*strength, 1) : "–");
}

Text years_note(const Say& say, std::size_t gaps) {
    Text out;
    if (gaps > 0) {
        append(out, say.count(gaps,
                              "Net cooperation is undefined in the {} year without a recorded relation "
                              "between the two; it is not listed.",
                              "Net cooperation is undefined in the {} years without a recorded relation "
                              "between the two; they are not listed.") +
                        " ");
    }
    Insets in;
    const std::string data = in(table_link("series-by-year.csv"));
    const std::string evidence = in(table_link(year_evidence));
    append(out, in.text(say("Data: {data}; the relations behind each value: {evidence}", "data"_a = data,
                            "evidence"_a = evidence)));
    return out;
}

Grid years(const Say& say, const graph::Phases& phases) {
    Grid out;
    out.fold = say("Yearly values");
    out.columns = {{say.as("column", "Year"), false, ""},
                   {say.as("column", "Net"), true, "#net"},
                   {say("Net strength"), true, "#shifts"}};
    for (const graph::SeriesPoint& point : phases.series) {
        if (point.evidence.empty()) continue;
        out.rows.push_back({"",
                            {line(point.period.label), line(net_text(point.net).text),
                             line(strength_text(point.strength).text)}});
    }
    out.note = years_note(say, phases.series.size() - out.rows.size());
    return out;
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
    const Say& say = material.say;
    const Findings& findings = material.findings;
    const DyadFindings& dyad = findings.dyads[i];
    const std::string name = dyad_name(findings.network, dyad.pair.first, dyad.pair.second);
    if (!findings.focal) {
        out.blocks.emplace_back(Heading{3, fmt::format("dyad-{}", i + 1), name, ""});
        out.blocks.emplace_back(Paragraph{line(headline(say, findings.network, dyad))});
    }
    if (i > 0) {
        out.blocks.emplace_back(timeline_picture(material, i));
    } else {
        out.blocks.emplace_back(
            Paragraph{line(link(say("Its curve by year stands at the head of the page"), "#summary"), ".")});
    }
    if (!dyad.phases.shifts.empty() || !dyad.phases.excursions.empty()) {
        out.blocks.emplace_back(shifts(say, findings.network, dyad.phases,
                                       dyad.phases.posterior ? posterior_name(findings, i) : std::string()));
    }
    if (!dyad.phases.used.empty()) out.blocks.emplace_back(years(say, dyad.phases));
}

/// Why these dyads are shown when the data set names none.
std::string about_choice(const Say& say, const Findings& findings) {
    return passes_over_parts(findings)
               ? say("The data set names no focal dyad; shown are the dyads with the most "
                     "cooperation and conflict together (C + K, in points) over the whole observed period, "
                     "other than those between "
                     "parts of one and the same actor.")
               : say("The data set names no focal dyad; shown are the dyads with the most "
                     "cooperation and conflict together (C + K, in points) over the whole observed period.");
}

}  // namespace

Text shift_certainty(const Say& say, const graph::Phases& phases, std::size_t i) {
    const graph::Shift& shift = phases.shifts[i];
    const double level = shift.credible ? phases.level : 0.95;
    const std::string range = words::span_words(say, shift.credible.value_or(shift.between));
    const std::string first =
        has_likelihood(phases)
            ? say("{level} %: {range}", "level"_a = format_number(100 * level, 0), "range"_a = range)
            : say("a start anywhere in {} fits nearly as well", range);
    Text out = line(" (" + first);
    if (shift.probability) {
        const bool sure = *shift.probability >= 0.995;
        append(out, "; " + (sure ? say("probability above 0.99")
                                 : say("probability {}", format_number(*shift.probability, 2))));
    }
    if (shift.penalties) {
        const std::string words = stands_words(say, *shift.penalties);
        append(out, "; ");
        append(out, phases.conventions.empty() ? Run(link(words, "#shift-words"))
                                               : Run{RunKind::plain, words, "", ""});
    }
    if (!phases.conventions.empty()) {
        append(out, line("; ", link(say("found under {found} of {all} ways to cut",
                                        "found"_a = conventions_found(phases, i),
                                        "all"_a = phases.conventions.size()),
                                    "#shift-words")));
    }
    append(out, ")");
    return out;
}

Picture timeline_picture(const Material& material, std::size_t dyad) {
    const Figure& figure = material.figures.timelines[dyad];
    const Pair& pair = material.findings.dyads[dyad].pair;
    return {figure.path, figure.page,
            line(material.say(
                "Net strength by year, {}. Gaps are years without a recorded relation between the two.",
                dyad_name(material.findings.network, pair.first, pair.second)))};
}

Section timeline_section(const Material& material) {
    Section out{"timeline", material.say("When it changed, and what drove it"), {}, {}};
    if (material.findings.dyads.empty()) return out;
    if (!material.findings.focal) {
        out.blocks.emplace_back(Paragraph{line(about_choice(material.say, material.findings))});
    }
    for (std::size_t i = 0; i < material.findings.dyads.size(); ++i) add_dyad(out, material, i);
    return out;
}

}  // namespace entente::report
