#include <fmt/format.h>

#include <algorithm>

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

std::string level_text(double level) {
    return signed_number(level, 1);
}

/// `it rose in 1954 and 1982, and fell in 1965.`
std::string directions(const Say& say, const std::vector<graph::Shift>& shifts) {
    std::vector<std::string> rises, falls;
    for (const graph::Shift& shift : shifts) {
        (shift.after > shift.before ? rises : falls).push_back(shift.first_after.label);
    }
    if (falls.empty()) return say("it rose in {}.", join_words(say, rises));
    if (rises.empty()) return say("it fell in {}.", join_words(say, falls));
    return say("it rose in {rises}, and fell in {falls}.", "rises"_a = join_words(say, rises),
               "falls"_a = join_words(say, falls));
}

/// `from 1982 to 1990`: the years of the stretch between two shifts.
std::string stretch_years(const Say& say, const graph::Phases& phases, std::size_t segment) {
    const auto& starts = phases.segmentation.starts;
    const std::size_t first = segment == 0 ? 0 : starts[segment - 1];
    const std::size_t last = (segment < starts.size() ? starts[segment] : phases.used.size()) - 1;
    const std::string& from = phases.series[phases.used[first]].period.label;
    const std::string& to = phases.series[phases.used[last]].period.label;
    return from == to ? say.as("when", "in {}", from)
                      : say.as("when", "from {first} to {last}", "first"_a = from, "last"_a = to);
}

std::string extremes(const Say& say, const graph::Phases& phases) {
    if (phases.shifts.size() == 1) {
        return say("The level went from {} to {}.", level_text(phases.shifts[0].before),
                   level_text(phases.shifts[0].after));
    }
    const auto [low, high] = std::ranges::minmax_element(phases.levels);
    const auto years = [&](auto at) {
        return stretch_years(say, phases, static_cast<std::size_t>(at - phases.levels.begin()));
    };
    return say("It was highest {when_high}, at {high}, and lowest {when_low}, at {low}.",
               "when_high"_a = years(high), "high"_a = level_text(*high), "when_low"_a = years(low),
               "low"_a = level_text(*low));
}

/// Whether all of it could be chance: one answer for the series, not for a shift.
std::string chance(const Say& say, const graph::Phases& phases) {
    if (!phases.p_value) return {};
    constexpr double usual_level = 0.05;
    const std::string p = p_words(*phases.p_value);
    const std::string share = format_number(100 * *phases.p_value, *phases.p_value < 0.1 ? 1 : 0);
    return " " + (*phases.p_value > usual_level
                      ? say("All of it together could be chance: in random order the same values would gain "
                            "as much by changes of level in {share} % of cases (p = {p}).",
                            "share"_a = share, "p"_a = p)
                      : say("Chance would hardly do that: in random order the same values would gain as "
                            "much by changes of level in {share} % of cases (p = {p}).",
                            "share"_a = share, "p"_a = p));
}

std::string between_years(const Say& say, const model::Network& network) {
    const model::Interval observed = network.observed();
    const int first = words::first_year(observed), last = words::last_year(observed);
    if (first == last) return say.as("when", "in {}", words::span_years(observed));
    return say.as("when", "between {first} and {last}", "first"_a = first, "last"_a = last);
}

Text strongest_dyads(const Say& say, const Findings& findings) {
    std::vector<Text> dyads;
    for (std::size_t i = 0; i < findings.dyads.size(); ++i) {
        const Pair& pair = findings.dyads[i].pair;
        dyads.push_back(
            {link(dyad_name(findings.network, pair.first, pair.second), fmt::format("#dyad-{}", i + 1))});
    }
    Insets in;
    const std::string all = in(join_texts(say, dyads));
    return in.text(
        dyads.size() == 1
            ? say("The dyad with the most cooperation and conflict together (C + K, in points) is {}.", all)
            : say("The dyads with the most cooperation and conflict together (C + K, in points) "
                  "are {}.",
                  all));
}

Text kinds(const Say& say, const model::Network& network) {
    Text out = line(grouped(network.actors().size()));
    for (const model::ActorKind kind : model::all_kinds()) {
        const auto count = std::ranges::count(network.actors(), kind, &model::Actor::kind);
        if (count == 0) continue;
        append(out, muted(fmt::format(" · {}\u00A0{}", say.text(model::label(kind)),
                                      grouped(static_cast<std::size_t>(count)))));
    }
    return out;
}

Text natures(const Say& say, const model::Network& network) {
    std::size_t events = 0, all = 0;
    for (const model::Relation& relation : network.relations()) {
        all += relation.count;
        if (network[relation.type].nature == model::Nature::event) events += relation.count;
    }
    const std::size_t records = network.relations().size();
    Text out = line(all > records ? say.count(records, "{all} in {0} record", "{all} in {0} records",
                                              "all"_a = grouped(all))
                                  : grouped(all));
    if (all > 0) {
        append(out, muted(" · " + say.count(events, "{} event", "{} events") + ", " +
                          say.count(all - events, "{} lasting relation", "{} lasting relations")));
    }
    return out;
}

Text eras(const model::Network& network) {
    Text out;
    for (const model::Era& era : network.eras()) {
        if (!out.empty()) append(out, " · ");
        append(out, link(era.label, "#era=" + era.id));
        append(out, muted(" " + words::span_years(era.interval())));
    }
    return out;
}

/// The tables that every report has; those about a dyad are linked where they are shown.
Text tables() {
    Text out;
    for (const char* name :
         {"coverage-by-era", "centrality-by-era", "alignment-by-era", "alignment-by-decade",
          "evidence-by-era", "evidence-by-decade", "relations", "relation-types", "actors", "sources"}) {
        if (!out.empty()) append(out, " · ");
        append(out, link(name, fmt::format("tables/{}.csv", name)));
    }
    return out;
}

Facts facts(const Say& say, const model::Network& network) {
    Facts out;
    out.rows.emplace_back(say.as("fact", "Observed"), line(words::span_words(say, network.observed())));
    out.rows.emplace_back(say("Actors"), kinds(say, network));
    out.rows.emplace_back(say("Relations"), natures(say, network));
    out.rows.emplace_back(say("Sources"), line(std::to_string(network.sources().size())));
    if (!network.eras().empty()) out.rows.emplace_back(say("Eras"), eras(network));
    out.rows.emplace_back(say("Tables (CSV)"), tables());
    return out;
}

/// What the folded facts are about: `The data: 43 actors, 250 relations, 84 sources`.
std::string facts_summary(const Say& say, const model::Network& network) {
    return say("The data: {actors}, {relations}, {sources}",
               "actors"_a = say.count(network.actors().size(), "{} actor", "{} actors"),
               "relations"_a = relations_in_words(say, network),
               "sources"_a = say.count(network.sources().size(), "{} source", "{} sources"));
}

/// ` One year stands out alone and counts as an excursion, not as a level: 2011 (−18.4).`; empty without any.
std::string excursions(const Say& say, const graph::Phases& phases) {
    std::vector<std::string> out;
    for (const graph::Excursion& excursion : phases.excursions) {
        out.push_back(fmt::format("{} ({})", words::span_words(say, span_of(excursion)),
                                  signed_number(excursion.away.after, 1)));
    }
    if (out.empty()) return {};
    return " " + say.count(out.size(),
                           "One year stands out alone and counts as an excursion, not as a level: {years}.",
                           "Single years that stand out alone count as excursions, not as levels: {years}.",
                           "years"_a = join_words(say, out));
}

}  // namespace

std::string headline(const Say& say, const model::Network& network, const DyadFindings& dyad) {
    const std::string name = dyad_name(network, dyad.pair.first, dyad.pair.second);
    const std::string when = between_years(say, network);
    if (dyad.phases.used.empty()) {
        return say("No relation in the dyad {dyad} has a value {when}, so its level is undefined.",
                   "dyad"_a = name, "when"_a = when);
    }
    if (dyad.phases.shifts.empty()) {
        return say.count(
                   dyad.phases.used.size(),
                   "No change of level is found in the dyad {dyad} {when}: its cooperation less its conflict "
                   "is "
                   "typically {level} Goldstein points a year, over {0} year with a recorded relation.",
                   "No change of level is found in the dyad {dyad} {when}: its cooperation less its conflict "
                   "is "
                   "typically {level} Goldstein points a year, over {0} years with a recorded relation.",
                   "dyad"_a = name, "when"_a = when, "level"_a = level_text(dyad.phases.levels.front())) +
               excursions(say, dyad.phases);
    }
    return say("The level of the dyad {dyad}, its cooperation less its conflict in Goldstein points a year, "
               "changed {times} {when}: {how}",
               "dyad"_a = name, "times"_a = times(say, dyad.phases.shifts.size()), "when"_a = when,
               "how"_a = directions(say, dyad.phases.shifts)) +
           " " + extremes(say, dyad.phases) + excursions(say, dyad.phases) + chance(say, dyad.phases);
}

Run net_text(const std::optional<double>& net) {
    return score(net ? signed_number(*net) : "–");
}

Section summary_section(const Material& material) {
    const Findings& findings = material.findings;
    const Say& say = material.say;
    Section out{"summary", say("At a glance"), {}, {}, true};
    if (!findings.dyads.empty()) {
        out.blocks.emplace_back(Paragraph{findings.focal
                                              ? line(headline(say, findings.network, findings.dyads.front()))
                                              : strongest_dyads(say, findings)});
        out.blocks.emplace_back(timeline_picture(material, 0));
    }
    out.blocks.emplace_back(FoldBegin{facts_summary(say, findings.network)});
    out.blocks.emplace_back(facts(say, findings.network));
    out.blocks.emplace_back(FoldEnd{});
    return out;
}

}  // namespace entente::report
