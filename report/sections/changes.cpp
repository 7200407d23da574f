#include <algorithm>

#include "report/data_link.hpp"
#include "report/references.hpp"
#include "report/sections/sections.hpp"
#include "report/text.hpp"

namespace entente::report {
namespace {

using namespace words;

std::optional<double> net(const graph::Dyad& dyad) {
    return graph::net_cooperation(dyad.cooperation, dyad.conflict);
}

/// The relations of both eras, each once.
Backing behind(const Say& say, const model::Network& network, const Change& change) {
    std::vector<Item> items;
    for (const auto* dyad : {change.before, change.after}) {
        const Backing part = backing(say, network, dyad->evidence, era_evidence, Detail::brief);
        items.insert(items.end(), part.items.begin(), part.items.end());
    }
    return {
        say("Relations: {before} before, {after} after", "before"_a = grouped(change.before->evidence.size()),
            "after"_a = grouped(change.after->evidence.size())),
        std::move(items), false};
}

GridRow row(const Say& say, const Findings& findings, const Change& change) {
    const graph::Period& from = findings.eras[change.era - 1];
    const graph::Period& to = findings.eras[change.era];
    return {"",
            {dyad_links(findings.network, change.after->first, change.after->second),
             line(link(from.label, "#era=" + from.id), " → ", link(to.label, "#era=" + to.id)),
             line(net_text(net(*change.before))), line(net_text(net(*change.after))),
             line(score(signed_number(change.size)))},
            behind(say, findings.network, change)};
}

Text note(const Say& say, std::size_t shown, std::size_t all) {
    const std::string first =
        shown < all
            ? say("The {shown} largest of {all} changes.", "shown"_a = shown, "all"_a = grouped(all)) + " "
            : "";
    return line(first,
                say("Dyads without a relation in one of the two eras are left out, since their net is "
                    "undefined there."),
                " ", data_link(say, "alignment-by-era.csv"));
}

}  // namespace

Section changes_section(const Material& material) {
    const Findings& findings = material.findings;
    const Say& say = material.say;
    Section out{"changes", say("Largest changes between eras"), {}, {}};
    if (findings.changes.empty()) return out;
    Grid table;
    table.columns = {{say("Dyad"), false, ""},
                     {say("Eras"), false, ""},
                     {say("Net before"), true, "#net"},
                     {say("Net after"), true, "#net"},
                     {say.as("column", "Change"), true, ""}};
    const std::size_t shown = std::min(findings.changes.size(), changes_shown);
    for (std::size_t i = 0; i < shown; ++i) table.rows.push_back(row(say, findings, findings.changes[i]));
    table.note = note(say, shown, findings.changes.size());
    out.blocks.emplace_back(std::move(table));
    return out;
}

}  // namespace entente::report
