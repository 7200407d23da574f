#include <fmt/format.h>

#include <algorithm>

#include "entente/render/text.hpp"
#include "report/references.hpp"
#include "report/sections/sections.hpp"
#include "report/words.hpp"

namespace entente::report {
namespace {

const std::vector<GridColumn>& tie_columns() {
    static const std::vector<GridColumn> columns = {
        {"Tie", false, ""}, {"Net", true, "#net"}, {"Cooperation", true, "#net"}, {"Conflict", true, "#net"}};
    return columns;
}

GridRow tie_row(const model::Network& network, const graph::Dyad& dyad) {
    return {"",
            {dyad_links(network, dyad.first, dyad.second),
             line(net_text(graph::net_cooperation(dyad.cooperation, dyad.conflict))),
             line(format_number(dyad.cooperation, 1)), line(format_number(dyad.conflict, 1))},
            backing(network, dyad.evidence, era_evidence)};
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

Grid ties_grid(const model::Network& network, const std::vector<const graph::Dyad*>& ties, std::size_t from,
               std::size_t to) {
    Grid out;
    out.columns = tie_columns();
    for (std::size_t i = from; i < to; ++i) out.rows.push_back(tie_row(network, *ties[i]));
    return out;
}

void add_ties(Section& out, const Findings& findings, std::size_t era) {
    const std::vector<const graph::Dyad*> ties = ranked_ties(findings, findings.era_snapshots[era]);
    if (ties.empty()) return;
    const std::size_t first = std::min(ties.size(), ties_shown);
    const std::size_t more = is_large(findings.network) ? more_ties_of_large : more_ties_shown;
    const std::size_t second = std::min(ties.size(), ties_shown + more);
    out.blocks.emplace_back(Heading{4, "", ties.size() > first ? "Strongest ties" : "Ties", ""});
    Grid strongest = ties_grid(findings.network, ties, 0, first);
    strongest.note = line("Cooperation and conflict in Goldstein points, ordered by their sum",
                          findings.focal && ties.size() > 1 ? "; the focal dyad first. " : ". ",
                          "Data: ", link("alignment-by-era.csv", "tables/alignment-by-era.csv"));
    out.blocks.emplace_back(std::move(strongest));
    if (second == first) return;
    Grid others = ties_grid(findings.network, ties, first, second);
    const bool all = second == ties.size();
    others.fold = all ? fmt::format("The other {}", count_of(second - first, "tie"))
                      : fmt::format("The next {} of {} ties", second - first, render::grouped(ties.size()));
    out.blocks.emplace_back(std::move(others));
}

Text actor_counts(const graph::Snapshot& snapshot) {
    std::vector<bool> tied(snapshot.actors().size());
    for (const graph::Dyad& dyad : snapshot.dyads()) {
        tied[*snapshot.vertex(dyad.first)] = true;
        tied[*snapshot.vertex(dyad.second)] = true;
    }
    const auto with_tie = std::ranges::count(tied, true);
    return line(fmt::format("{} of {} that exist have a tie",
                            render::grouped(static_cast<std::size_t>(with_tie)),
                            render::grouped(tied.size())));
}

Text tie_counts(const model::Network& network, const graph::Snapshot& snapshot) {
    std::vector<graph::Evidence> all;
    for (const graph::Dyad& dyad : snapshot.dyads()) {
        all.insert(all.end(), dyad.evidence.begin(), dyad.evidence.end());
    }
    return line(count_of(snapshot.dyads().size(), "dyad") + ", " + relations_in_words(network, all));
}

Text focal_score(const model::Network& network, const DyadPeriod& item) {
    const std::string reason = net_undefined(network, item);
    if (!reason.empty()) return line("– ", muted("undefined: " + reason));
    return line(net_text(item.alignment.net),
                muted(fmt::format(" net cooperation, from {} of cooperation and {} of conflict in {}",
                                  format_number(item.alignment.cooperation, 1),
                                  format_number(item.alignment.conflict, 1),
                                  relations_in_words(network, item.evidence))));
}

Facts era_facts(const Findings& findings, std::size_t era) {
    Facts out;
    const graph::Snapshot& snapshot = findings.era_snapshots[era];
    if (findings.focal) {
        const DyadFindings& dyad = findings.dyads.front();
        out.rows.emplace_back(dyad_name(findings.network, dyad.pair.first, dyad.pair.second),
                              focal_score(findings.network, dyad.eras[era]));
    }
    out.rows.emplace_back("Period", line(span_words(findings.eras[era].interval)));
    out.rows.emplace_back("Actors", actor_counts(snapshot));
    out.rows.emplace_back("Ties", tie_counts(findings.network, snapshot));
    return out;
}

std::string era_note(const model::Network& network, const std::string& id) {
    const auto at = std::ranges::find(network.eras(), id, &model::Era::id);
    return at == network.eras().end() ? "" : at->note;
}

void add_figure(Section& out, const Material& material, std::size_t era) {
    const Figure& figure = material.figures.eras[era];
    const std::string& label = material.findings.eras[era].label;
    if (figure.svg.empty()) {
        out.blocks.emplace_back(Paragraph{line(
            fmt::format("The report draws the {} strongest of {} eras; the command under Methods draws all.",
                        eras_drawn, material.findings.eras.size()))});
        return;
    }
    out.blocks.emplace_back(Picture{figure.path, figure.svg, line("Ties among the actors, " + label + ".")});
}

void add_era(Section& out, const Material& material, std::size_t era) {
    const Findings& findings = material.findings;
    const graph::Period& period = findings.eras[era];
    const std::string years = span_years(period.interval);
    out.tabs.push_back({"era-" + period.id, period.label, period.label == years ? "" : years});
    out.blocks.emplace_back(Heading{3, "era-" + period.id, period.label, period.label == years ? "" : years});
    const std::string note = era_note(findings.network, period.id);
    if (!note.empty()) out.blocks.emplace_back(Paragraph{line(note)});
    out.blocks.emplace_back(era_facts(findings, era));
    add_figure(out, material, era);
    add_ties(out, findings, era);
    for (Block& block : central_actors(material, era)) out.blocks.push_back(std::move(block));
    for (Block& block : era_balance(material, era)) out.blocks.push_back(std::move(block));
}

}  // namespace

Section eras_section(const Material& material) {
    const bool cut = !material.findings.network.eras().empty();
    Section out{"eras", cut ? "Era by era" : "The network", {}, {}};
    for (std::size_t era = 0; era < material.findings.eras.size(); ++era) add_era(out, material, era);
    if (out.tabs.size() < 2) out.tabs.clear();
    return out;
}

}  // namespace entente::report
