#include <fmt/format.h>

#include <algorithm>

#include "entente/render/diagram.hpp"
#include "entente/render/text.hpp"
#include "report/references.hpp"
#include "report/sections/sections.hpp"
#include "report/words.hpp"

namespace entente::report {
namespace {

/// The tie's places in the network, its sign and the kinds of its actors, for the page's script.
std::vector<std::pair<std::string, std::string>> tie_data(const model::Network& network,
                                                          const graph::Dyad& dyad, const std::string& sign) {
    const std::string one(model::to_string(network[dyad.first].kind));
    const std::string other(model::to_string(network[dyad.second].kind));
    return {{"t", fmt::format("{}-{}", model::position(dyad.first), model::position(dyad.second))},
            {"s", sign},
            {"k", one == other ? one : one + " " + other}};
}

std::string sign_word(const graph::Dyad& dyad) {
    switch (render::sign_of(dyad.cooperation, dyad.conflict)) {
        case render::Sign::cooperation:
            return "cooperation";
        case render::Sign::conflict:
            return "conflict";
        case render::Sign::mixed:
            break;
    }
    return "mixed";
}

GridRow tie_row(const model::Network& network, const graph::Dyad& dyad) {
    const std::string sign = sign_word(dyad);
    GridRow row{"",
                {line(model::display_name(network[dyad.first])),
                 line(model::display_name(network[dyad.second])), line(capitalized(sign)),
                 line(net_text(graph::net_cooperation(dyad.cooperation, dyad.conflict)).text),
                 line(format_number(dyad.cooperation, 1)), line(format_number(dyad.conflict, 1))},
                backing(network, dyad.evidence, era_evidence)};
    row.links = relation_links(network, dyad.evidence, era_evidence);
    row.data = tie_data(network, dyad, sign);
    return row;
}

/// Strongest first, the focal dyad before all.
std::vector<const graph::Dyad*> ranked_ties(const Findings& findings, const graph::Snapshot& snapshot) {
    std::vector<const graph::Dyad*> out;
    for (const graph::Dyad& dyad : snapshot.dyads()) out.push_back(&dyad);
    std::ranges::stable_sort(out, std::ranges::greater(), &graph::Dyad::strength);
    if (!findings.focal) return out;
    const Pair& focus = findings.dyads.front().pair;
    const auto is_focal = [&](const graph::Dyad* dyad) {
        return Pair(dyad->first, dyad->second) == focus || Pair(dyad->second, dyad->first) == focus;
    };
    std::stable_partition(out.begin(), out.end(), is_focal);
    return out;
}

Text ties_note(const Findings& findings, std::size_t shown, std::size_t all) {
    Text out;
    if (shown < all) append(out, fmt::format("The strongest {} of {} ties. ", shown, render::grouped(all)));
    append(out, line("Goldstein points, ordered by their sum",
                     findings.focal && all > 1 ? ", the focal dyad first" : "",
                     "; mixed: the weaker side is at least a third of the stronger. Data: ",
                     link("alignment-by-era.csv", "tables/alignment-by-era.csv")));
    return out;
}

void add_ties(Panel& out, const Findings& findings, std::size_t era) {
    const model::Network& network = findings.network;
    const std::vector<const graph::Dyad*> ties = ranked_ties(findings, findings.era_snapshots[era]);
    if (ties.empty()) return;
    const std::size_t shown = std::min(ties.size(), is_large(network) ? ties_of_large : ties_shown);
    Grid grid;
    grid.id = "ties-" + out.id;
    grid.csv = grid.id + ".csv";
    grid.caption = fmt::format("Ties, {}", out.title);
    grid.links = "Relations";
    grid.columns = {{"Actor", false, ""}, {"Actor", false, ""},       {"Sign", false, ""},
                    {"Net", true, ""},    {"Cooperation", false, ""}, {"Conflict", false, ""}};
    for (std::size_t i = 0; i < shown; ++i) grid.rows.push_back(tie_row(network, *ties[i]));
    grid.note = ties_note(findings, shown, ties.size());
    out.blocks.emplace_back(std::move(grid));
}

/// `33 of the 36 actors that exist have a tie; 50 ties, from 84 relations.`
std::string counts(const model::Network& network, const graph::Snapshot& snapshot) {
    std::vector<bool> tied(snapshot.actors().size());
    std::vector<graph::Evidence> all;
    for (const graph::Dyad& dyad : snapshot.dyads()) {
        tied[*snapshot.vertex(dyad.first)] = true;
        tied[*snapshot.vertex(dyad.second)] = true;
        all.insert(all.end(), dyad.evidence.begin(), dyad.evidence.end());
    }
    const auto with_tie = static_cast<std::size_t>(std::ranges::count(tied, true));
    return fmt::format("{} of {} that {} {} a tie; {}, from {}.", render::grouped(with_tie),
                       count_of(tied.size(), "actor"), tied.size() == 1 ? "exists" : "exist",
                       with_tie == 1 || tied.size() == 1 ? "has" : "have",
                       count_of(snapshot.dyads().size(), "tie"), relations_in_words(network, all));
}

std::string era_note(const model::Network& network, const std::string& id) {
    const auto at = std::ranges::find(network.eras(), id, &model::Era::id);
    return at == network.eras().end() ? "" : at->note;
}

void add_figure(Panel& out, const Material& material, std::size_t era) {
    const Figure& figure = material.figures.eras[era];
    const Findings& findings = material.findings;
    const std::string said = counts(findings.network, findings.era_snapshots[era]);
    if (!figure.svg.empty()) {
        out.figures = figure.prefixes;
        Picture picture{figure.path, figure.page,
                        line(fmt::format("{}: {} ", out.title, said), figure.source)};
        picture.head = figure.strip;
        picture.key = figure.key;
        picture.legend = figure.legend;
        out.blocks.emplace_back(std::move(picture));
        return;
    }
    out.blocks.emplace_back(Paragraph{line(
        said,
        fmt::format(" The report draws the {} strongest of {} eras; the command under Methods draws all.",
                    eras_drawn, findings.eras.size()))});
}

Panel era_panel(const Material& material, std::size_t era) {
    const Findings& findings = material.findings;
    const graph::Period& period = findings.eras[era];
    const std::string years = span_years(period.interval);
    Panel out{period.id, period.label, period.label == years ? "" : years, {}, {}};
    add_figure(out, material, era);
    const std::string note = era_note(findings.network, period.id);
    if (!note.empty()) out.blocks.emplace_back(Paragraph{line(note)});
    add_ties(out, findings, era);
    for (const auto& blocks :
         {era_alignment(material, era), central_actors(material, era), era_balance(material, era)}) {
        out.blocks.insert(out.blocks.end(), blocks.begin(), blocks.end());
    }
    return out;
}

}  // namespace

Section eras_section(const Material& material) {
    const bool cut = !material.findings.network.eras().empty();
    Section out{"eras", cut ? "Era by era" : "The network", {}, {}, true};
    for (std::size_t era = 0; era < material.findings.eras.size(); ++era) {
        out.panels.push_back(era_panel(material, era));
    }
    return out;
}

}  // namespace entente::report
