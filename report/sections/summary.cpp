#include <fmt/format.h>

#include <algorithm>

#include "entente/render/text.hpp"
#include "report/references.hpp"
#include "report/sections/sections.hpp"
#include "report/words.hpp"

namespace entente::report {
namespace {

using render::grouped;

std::string level_text(double level) {
    return signed_number(level, 1);
}

/// `rose in 1954 and 1982 and fell in 1965`
std::string directions(const std::vector<graph::Shift>& shifts) {
    std::vector<std::string> rises, falls;
    for (const graph::Shift& shift : shifts) {
        (shift.after > shift.before ? rises : falls).push_back(shift.first_after.label);
    }
    if (falls.empty()) return "rose in " + join_words(rises);
    if (rises.empty()) return "fell in " + join_words(falls);
    return "rose in " + join_words(rises) + ", and fell in " + join_words(falls);
}

/// `from 1982 to 1990`: the years of the stretch between two shifts.
std::string stretch_years(const graph::Phases& phases, std::size_t segment) {
    const auto& starts = phases.segmentation.starts;
    const std::size_t first = segment == 0 ? 0 : starts[segment - 1];
    const std::size_t last = (segment < starts.size() ? starts[segment] : phases.used.size()) - 1;
    const std::string& from = phases.series[phases.used[first]].period.label;
    const std::string& to = phases.series[phases.used[last]].period.label;
    return from == to ? "in " + from : "from " + from + " to " + to;
}

std::string extremes(const graph::Phases& phases) {
    if (phases.shifts.size() == 1) {
        return fmt::format("The level went from {} to {}.", level_text(phases.shifts[0].before),
                           level_text(phases.shifts[0].after));
    }
    const auto [low, high] = std::ranges::minmax_element(phases.levels);
    const auto years = [&](auto at) {
        return stretch_years(phases, static_cast<std::size_t>(at - phases.levels.begin()));
    };
    return fmt::format("It was highest {}, at {}, and lowest {}, at {}.", years(high), level_text(*high),
                       years(low), level_text(*low));
}

std::string between_years(const model::Network& network) {
    const model::Interval observed = network.observed();
    if (first_year(observed) == last_year(observed)) return "in " + span_years(observed);
    return fmt::format("between {} and {}", first_year(observed), last_year(observed));
}

Text strongest_dyads(const Findings& findings) {
    const std::size_t count = findings.dyads.size();
    Text out = line(count == 1 ? "The dyad of greatest strength (cooperation plus conflict) is "
                               : "The dyads of greatest strength (cooperation plus conflict) are ");
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) append(out, i + 1 == count ? " and " : ", ");
        const Pair& pair = findings.dyads[i].pair;
        append(out,
               link(dyad_name(findings.network, pair.first, pair.second), fmt::format("#dyad-{}", i + 1)));
    }
    append(out, ".");
    return out;
}

Text kinds(const model::Network& network) {
    Text out = line(grouped(network.actors().size()));
    for (const model::ActorKind kind : model::all_kinds()) {
        const auto count = std::ranges::count(network.actors(), kind, &model::Actor::kind);
        if (count == 0) continue;
        append(out, muted(fmt::format(" · {}\u00A0{}", model::label(kind),
                                      grouped(static_cast<std::size_t>(count)))));
    }
    return out;
}

Text natures(const model::Network& network) {
    std::size_t events = 0, all = 0;
    for (const model::Relation& relation : network.relations()) {
        all += relation.count;
        if (network[relation.type].nature == model::Nature::event) events += relation.count;
    }
    const std::size_t records = network.relations().size();
    Text out = line(grouped(all));
    if (all > records) append(out, " in " + count_of(records, "record"));
    if (all > 0) {
        append(out, muted(fmt::format(" · {}, {}", count_of(events, "event"),
                                      count_of(all - events, "lasting relation"))));
    }
    return out;
}

Text eras(const model::Network& network) {
    Text out;
    for (const model::Era& era : network.eras()) {
        if (!out.empty()) append(out, " · ");
        append(out, link(era.label, "#era=" + era.id));
        append(out, muted(" " + span_years(era.interval())));
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

Facts facts(const model::Network& network) {
    Facts out;
    out.rows.emplace_back("Observed", line(span_words(network.observed())));
    out.rows.emplace_back("Actors", kinds(network));
    out.rows.emplace_back("Relations", natures(network));
    out.rows.emplace_back("Sources", line(std::to_string(network.sources().size())));
    if (!network.eras().empty()) out.rows.emplace_back("Eras", eras(network));
    out.rows.emplace_back("Tables (CSV)", tables());
    return out;
}

}  // namespace

std::string headline(const model::Network& network, const DyadFindings& dyad) {
    const std::string name = dyad_name(network, dyad.pair.first, dyad.pair.second);
    if (dyad.phases.used.empty()) {
        return fmt::format("No relation in the dyad {} has a value {}, so its level is undefined.", name,
                           between_years(network));
    }
    if (dyad.phases.shifts.empty()) {
        return fmt::format(
            "No change of level is found in the dyad {} {}: its cooperation less its conflict is typically "
            "{} "
            "Goldstein points a year, over {} with a recorded relation.",
            name, between_years(network), level_text(dyad.phases.levels.front()),
            count_of(dyad.phases.used.size(), "year"));
    }
    return fmt::format(
        "The level of the dyad {}, its cooperation less its conflict in Goldstein points a year, changed {} "
        "{}: it {}. {}",
        name, times(dyad.phases.shifts.size()), between_years(network), directions(dyad.phases.shifts),
        extremes(dyad.phases));
}

Run net_text(const std::optional<double>& net) {
    return score(net ? signed_number(*net) : "–");
}

/// What the folded facts are about: `The data: 43 actors, 250 relations, 84 sources`.
std::string facts_summary(const model::Network& network) {
    return fmt::format("The data: {}, {}, {}", count_of(network.actors().size(), "actor"),
                       relations_in_words(network), count_of(network.sources().size(), "source"));
}

Section summary_section(const Material& material) {
    const Findings& findings = material.findings;
    Section out{"summary", "At a glance", {}, {}, true};
    if (!findings.dyads.empty()) {
        out.blocks.emplace_back(Paragraph{findings.focal
                                              ? line(headline(findings.network, findings.dyads.front()))
                                              : strongest_dyads(findings)});
        out.blocks.emplace_back(timeline_picture(material, 0));
    }
    out.blocks.emplace_back(FoldBegin{facts_summary(findings.network)});
    out.blocks.emplace_back(facts(findings.network));
    out.blocks.emplace_back(FoldEnd{});
    return out;
}

}  // namespace entente::report
