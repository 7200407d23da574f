#include <fmt/format.h>

#include <algorithm>

#include "entente/render/diagram.hpp"
#include "report/data_link.hpp"
#include "report/references.hpp"
#include "report/sections/sections.hpp"
#include "words/dates.hpp"

namespace entente::report {
namespace {

using namespace words;
using render::Sign;

/// As the page's script knows it.
const char* sign_name(Sign sign) {
    if (sign == Sign::mixed) return "mixed";
    return sign == Sign::cooperation ? "cooperation" : "conflict";
}

std::string sign_word(const Say& say, Sign sign) {
    if (sign == Sign::mixed) return say.as("sign", "Mixed");
    return sign == Sign::cooperation ? say.as("sign", "Cooperation") : say.as("sign", "Conflict");
}

/// The tie's places in the network, its sign and the kinds of its actors, for the page's script.
std::vector<std::pair<std::string, std::string>> tie_data(const model::Network& network,
                                                          const graph::Dyad& dyad, Sign sign) {
    const std::string one(model::to_string(network[dyad.first].kind));
    const std::string other(model::to_string(network[dyad.second].kind));
    return {{"t", fmt::format("{}-{}", model::position(dyad.first), model::position(dyad.second))},
            {"s", sign_name(sign)},
            {"k", one == other ? one : one + " " + other}};
}

GridRow tie_row(const Say& say, const model::Network& network, const graph::Dyad& dyad) {
    const Sign sign = render::sign_of(dyad.cooperation, dyad.conflict);
    GridRow row{"",
                {line(model::display_name(network[dyad.first])),
                 line(model::display_name(network[dyad.second])), line(sign_word(say, sign)),
                 line(net_text(graph::net_cooperation(dyad.cooperation, dyad.conflict)).text),
                 line(format_number(dyad.cooperation, 1)), line(format_number(dyad.conflict, 1))},
                backing(say, network, dyad.evidence, era_evidence)};
    row.links = relation_links(say, network, dyad.evidence, era_evidence);
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

Text ties_note(const Say& say, const Findings& findings, std::size_t shown, std::size_t all) {
    Text out;
    if (shown < all) {
        append(out,
               say("The strongest {shown} of {all} ties.", "shown"_a = shown, "all"_a = grouped(all)) + " ");
    }
    append(out,
           findings.focal && all > 1
               ? say("Goldstein points, ordered by their sum, the focal dyad first; mixed: the weaker "
                     "side is at least a third of the stronger.")
               : say("Goldstein points, ordered by their sum; mixed: the weaker side is at least a third "
                     "of the stronger."));
    append(out, line(" ", data_link(say, "alignment-by-era.csv")));
    return out;
}

void add_ties(Panel& out, const Material& material, std::size_t era) {
    const Say& say = material.say;
    const model::Network& network = material.findings.network;
    const std::vector<const graph::Dyad*> ties =
        ranked_ties(material.findings, material.findings.era_snapshots[era]);
    if (ties.empty()) return;
    const std::size_t shown = std::min(ties.size(), is_large(network) ? ties_of_large : ties_shown);
    Grid grid;
    grid.id = "ties-" + out.id;
    grid.csv = grid.id + ".csv";
    grid.caption = say("Ties, {}", out.title);
    grid.links = say("Relations");
    grid.columns = {{say("Actor"), false, ""},
                    {say("Actor"), false, ""},
                    {say.as("column", "Sign"), false, ""},
                    {say.as("column", "Net"), true, ""},
                    {say.as("column", "Cooperation"), false, ""},
                    {say.as("column", "Conflict"), false, ""}};
    for (std::size_t i = 0; i < shown; ++i) grid.rows.push_back(tie_row(say, network, *ties[i]));
    grid.note = ties_note(say, material.findings, shown, ties.size());
    out.blocks.emplace_back(std::move(grid));
}

/// `33 of 36 actors that exist have a tie`
std::string tied_words(const Say& say, std::size_t tied, std::size_t all) {
    if (all == 1) return say("{} of 1 actor that exists has a tie", tied);
    return say.count(tied, "{0} of {all} actors that exist has a tie",
                     "{0} of {all} actors that exist have a tie", "all"_a = grouped(all));
}

/// `33 of 36 actors that exist have a tie; 50 ties, from 84 relations.`
std::string counts(const Say& say, const model::Network& network, const graph::Snapshot& snapshot) {
    std::vector<bool> tied(snapshot.actors().size());
    std::vector<graph::Evidence> all;
    for (const graph::Dyad& dyad : snapshot.dyads()) {
        tied[*snapshot.vertex(dyad.first)] = true;
        tied[*snapshot.vertex(dyad.second)] = true;
        all.insert(all.end(), dyad.evidence.begin(), dyad.evidence.end());
    }
    const auto with_tie = static_cast<std::size_t>(std::ranges::count(tied, true));
    return say("{actors}; {ties}, from {relations}.", "actors"_a = tied_words(say, with_tie, tied.size()),
               "ties"_a = say.count(snapshot.dyads().size(), "{} tie", "{} ties"),
               "relations"_a = relations_in_words(say, network, all));
}

std::string era_note(const model::Network& network, const std::string& id) {
    const auto at = std::ranges::find(network.eras(), id, &model::Era::id);
    return at == network.eras().end() ? "" : at->note;
}

void add_figure(Panel& out, const Material& material, std::size_t era) {
    const Figure& figure = material.figures.eras[era];
    const Findings& findings = material.findings;
    const Say& say = material.say;
    const std::string said = counts(say, findings.network, findings.era_snapshots[era]);
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
    out.blocks.emplace_back(Paragraph{
        line(said, " ",
             say("The report draws the {drawn} strongest of {all} eras; the command under Methods draws all.",
                 "drawn"_a = eras_drawn, "all"_a = findings.eras.size()))});
}

Panel era_panel(const Material& material, std::size_t era) {
    const Findings& findings = material.findings;
    const graph::Period& period = findings.eras[era];
    const std::string years = words::span_years(period.interval);
    Panel out{period.id, period.label, period.label == years ? "" : years, {}, {}};
    add_figure(out, material, era);
    const std::string note = era_note(findings.network, period.id);
    if (!note.empty()) out.blocks.emplace_back(Paragraph{line(note)});
    add_ties(out, material, era);
    for (const auto& blocks :
         {era_alignment(material, era), central_actors(material, era), era_balance(material, era)}) {
        out.blocks.insert(out.blocks.end(), blocks.begin(), blocks.end());
    }
    return out;
}

}  // namespace

Section eras_section(const Material& material) {
    const bool cut = !material.findings.network.eras().empty();
    Section out{"eras", cut ? material.say("Era by era") : material.say("The network"), {}, {}, true};
    for (std::size_t era = 0; era < material.findings.eras.size(); ++era) {
        out.panels.push_back(era_panel(material, era));
    }
    return out;
}

}  // namespace entente::report
