#include <fmt/format.h>

#include <algorithm>

#include "report/references.hpp"
#include "report/sections/sections.hpp"
#include "report/words.hpp"

namespace entente::report {
namespace {

std::string shift_words(const graph::Shift& shift) {
    return fmt::format("{} in {} ({} → {})", shift.after > shift.before ? "rose" : "fell",
                       shift.first_after.label, signed_number(shift.before), signed_number(shift.after));
}

std::string between_years(const model::Network& network) {
    const model::Interval observed = network.observed();
    if (first_year(observed) == last_year(observed)) return "in " + span_years(observed);
    return fmt::format("between {} and {}", first_year(observed), last_year(observed));
}

std::string steady(const model::Network& network, const DyadFindings& dyad, const std::string& name) {
    const std::size_t years = dyad.phases.used.size();
    double sum = 0;
    for (const std::size_t i : dyad.phases.used) sum += *dyad.phases.series[i].net;
    return fmt::format(
        "No change of level is found in the net cooperation of the dyad {} {}; its mean over the {} "
        "with a recorded relation is {}.",
        name, between_years(network), count_of(years, "year"),
        signed_number(sum / static_cast<double>(years)));
}

Text kinds(const model::Network& network) {
    Text out = line(std::to_string(network.actors().size()));
    for (const model::ActorKind kind : model::all_kinds()) {
        const auto count = std::ranges::count(network.actors(), kind, &model::Actor::kind);
        if (count == 0) continue;
        append(out, muted(fmt::format(" · {}\u00A0{}", model::label(kind), count)));
    }
    return out;
}

Text natures(const model::Network& network) {
    const auto events = static_cast<std::size_t>(std::ranges::count_if(
        network.relations(), [&](const auto& r) { return network[r.type].nature == model::Nature::event; }));
    const std::size_t all = network.relations().size();
    Text out = line(std::to_string(all));
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
        append(out, link(era.label, "#era-" + era.id));
        append(out, muted(" " + span_years(era.interval())));
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
    return out;
}

}  // namespace

std::string headline(const model::Network& network, const DyadFindings& dyad) {
    const std::string name = dyad_name(network, dyad.pair.first, dyad.pair.second);
    if (dyad.phases.used.empty()) {
        return fmt::format("No relation in the dyad {} has a value {}, so its net cooperation is undefined.",
                           name, between_years(network));
    }
    if (dyad.phases.shifts.empty()) return steady(network, dyad, name);
    std::vector<std::string> shifts;
    for (const graph::Shift& shift : dyad.phases.shifts) shifts.push_back(shift_words(shift));
    return fmt::format("Net cooperation in the dyad {} changed level {} {}: it {}.", name,
                       times(shifts.size()), between_years(network), join_words(shifts));
}

std::string net_undefined(const model::Network& network, const DyadPeriod& item) {
    if (item.alignment.net) return "";
    for (const model::ActorIndex actor : {item.alignment.first, item.alignment.second}) {
        if (model::overlap_days(network.life(actor), item.period.interval) == 0) {
            return network[actor].name + " does not exist in it";
        }
    }
    return item.evidence.empty() ? "no relation between the two is recorded in it"
                                 : "all relations between the two have weight 0 in it";
}

Run net_text(const std::optional<double>& net) {
    return score(net ? signed_number(*net) : "–");
}

Section summary_section(const Material& material) {
    const model::Network& network = material.findings.network;
    Section out{"summary", "At a glance", {}, {}};
    if (material.findings.focal) {
        out.blocks.emplace_back(Paragraph{line(headline(network, material.findings.dyads.front()))});
    }
    out.blocks.emplace_back(facts(network));
    return out;
}

}  // namespace entente::report
