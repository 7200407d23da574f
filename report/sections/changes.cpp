#include <algorithm>

#include "entente/render/text.hpp"
#include "report/references.hpp"
#include "report/sections/sections.hpp"
#include "report/words.hpp"

namespace entente::report {
namespace {

using render::grouped;

std::optional<double> net(const graph::Dyad& dyad) {
    return graph::net_cooperation(dyad.cooperation, dyad.conflict);
}

/// The relations of both eras, each once.
Backing behind(const model::Network& network, const Change& change) {
    std::vector<Item> items;
    for (const auto* dyad : {change.before, change.after}) {
        const Backing part = backing(network, dyad->evidence, era_evidence, Detail::brief);
        items.insert(items.end(), part.items.begin(), part.items.end());
    }
    return {"Relations: " + grouped(change.before->evidence.size()) + " before, " +
                grouped(change.after->evidence.size()) + " after",
            std::move(items), false};
}

GridRow row(const Findings& findings, const Change& change) {
    const graph::Period& from = findings.eras[change.era - 1];
    const graph::Period& to = findings.eras[change.era];
    return {"",
            {dyad_links(findings.network, change.after->first, change.after->second),
             line(link(from.label, "#era=" + from.id), " → ", link(to.label, "#era=" + to.id)),
             line(net_text(net(*change.before))), line(net_text(net(*change.after))),
             line(score(signed_number(change.size)))},
            behind(findings.network, change)};
}

}  // namespace

Section changes_section(const Material& material) {
    const Findings& findings = material.findings;
    Section out{"changes", "Largest changes between eras", {}, {}};
    if (findings.changes.empty()) return out;
    Grid table;
    table.columns = {{"Dyad", false, ""},
                     {"Eras", false, ""},
                     {"Net before", true, "#net"},
                     {"Net after", true, "#net"},
                     {"Change", true, ""}};
    const std::size_t shown = std::min(findings.changes.size(), changes_shown);
    for (std::size_t i = 0; i < shown; ++i) table.rows.push_back(row(findings, findings.changes[i]));
    table.note = line(
        shown < findings.changes.size() ? "The " + std::to_string(shown) + " largest of " +
                                              grouped(findings.changes.size()) + " changes. "
                                        : "",
        "Dyads without a relation in one of the two eras are left out, since their net is undefined there. ",
        "Data: ", link("alignment-by-era.csv", "tables/alignment-by-era.csv"));
    out.blocks.emplace_back(std::move(table));
    return out;
}

}  // namespace entente::report
