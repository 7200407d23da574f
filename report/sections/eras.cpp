#include <fmt/format.h>

#include <algorithm>

#include "entente/render/diagram.hpp"
#include "report/data_link.hpp"
#include "report/overview.hpp"
#include "report/references.hpp"
#include "report/sections/sections.hpp"
#include "report/text.hpp"
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
                 line(points_number(dyad.cooperation)), line(points_number(dyad.conflict))},
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

/// `33 of 36 actors that exist have a tie; 50 ties, from 84 relations.`
std::string counts(const Say& say, const model::Network& network, const graph::Snapshot& snapshot) {
    std::vector<bool> tied(snapshot.actors().size());
    std::vector<graph::Evidence> all;
    for (const graph::Dyad& dyad : snapshot.dyads()) {
        tied[*snapshot.vertex(dyad.first)] = true;
        tied[*snapshot.vertex(dyad.second)] = true;
        all.insert(all.end(), dyad.evidence.begin(), dyad.evidence.end());
    }
    if (snapshot.dyads().empty()) {
        return say.count(tied.size(), "{} actor exists; no tie of it is recorded.",
                         "{} actors exist; no tie of them is recorded.");
    }
    const auto with_tie = static_cast<std::size_t>(std::ranges::count(tied, true));
    return say(
        "{actors}; {ties}, from {relations}.",
        "actors"_a = say.count(with_tie, "{0} of {all} actors that exist has a tie",
                               "{0} of {all} actors that exist have a tie", "all"_a = grouped(tied.size())),
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
    if (findings.era_snapshots[era].actors().empty()) {
        out.blocks.emplace_back(Paragraph{
            line(say("Nothing is recorded for this time: none of the network’s actors exists in it."))});
        return;
    }
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

Thumbnail thumbnail(const Material& material, std::size_t era) {
    const Findings& findings = material.findings;
    const graph::Period& period = findings.eras[era];
    const std::string years = words::span_years(period.interval);
    Thumbnail out{period.id, period.label == years ? years : period.label + ", " + years, "",
                  material.figures.eras[era].page};
    if (!findings.focal) return out;
    const Pair& focus = findings.dyads.front().pair;
    const graph::Dyad* dyad = findings.era_snapshots[era].dyad(focus.first, focus.second);
    out.score =
        net_text(dyad == nullptr ? std::nullopt : graph::net_cooperation(dyad->cooperation, dyad->conflict))
            .text;
    return out;
}

/// What is seen: how many ties the first and the last era with ties have, and how to read it.
Picture multiples_picture(const Material& material) {
    const Say& say = material.say;
    const Findings& findings = material.findings;
    std::vector<Thumbnail> thumbnails;
    std::vector<std::size_t> with_ties;
    for (std::size_t era = 0; era < findings.eras.size(); ++era) {
        if (findings.era_snapshots[era].dyads().empty()) continue;
        with_ties.push_back(era);
        if (!material.figures.eras[era].page.empty()) thumbnails.push_back(thumbnail(material, era));
    }
    const std::size_t first = with_ties.front(), last = with_ties.back();
    const auto ties = [&](std::size_t era) {
        return say.count(findings.era_snapshots[era].dyads().size(), "{} tie", "{} ties");
    };
    return {material.figures.multiples->path, overview_html(thumbnails),
            line(say("The network era by era, from {first} ({ties_first}) to {last} ({ties_last}).",
                     "first"_a = findings.eras[first].label, "ties_first"_a = ties(first),
                     "last"_a = findings.eras[last].label, "ties_last"_a = ties(last)),
                 " ",
                 say("An actor has the same place in every panel, so what differs from one to the next is "
                     "what changed; a solid line is cooperation, a dashed one conflict, thicker where it is "
                     "stronger."))};
}

}  // namespace

Section eras_section(const Material& material) {
    const bool cut = !material.findings.network.eras().empty();
    Section out{"eras", cut ? material.say("Era by era") : material.say("The network"), {}, {}, true};
    if (material.figures.multiples) {
        out.blocks.emplace_back(Heading{3, "side-by-side", material.say("The eras side by side"), ""});
        out.blocks.emplace_back(multiples_picture(material));
    }
    for (std::size_t era = 0; era < material.findings.eras.size(); ++era) {
        out.panels.push_back(era_panel(material, era));
    }
    return out;
}

}  // namespace entente::report
