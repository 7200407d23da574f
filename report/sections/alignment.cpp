#include <fmt/format.h>

#include <algorithm>

#include "entente/render/text.hpp"
#include "report/conventions.hpp"
#include "report/references.hpp"
#include "report/sections/sections.hpp"
#include "report/words.hpp"

namespace entente::report {
namespace {

/// `Net is undefined in 1940s: …` and the like for S, each reason once.
Text undefined_note(const model::Network& network, const std::vector<DyadPeriod>& decades) {
    std::vector<std::pair<std::string, std::vector<std::string>>> reasons;
    const auto add = [&reasons](const std::string& reason, const std::string& period) {
        auto at = std::ranges::find(reasons, reason, [](const auto& entry) { return entry.first; });
        if (at == reasons.end()) at = reasons.insert(reasons.end(), {reason, {}});
        at->second.push_back(period);
    };
    for (const DyadPeriod& item : decades) {
        const std::string reason = net_undefined(network, item);
        if (!reason.empty()) add("net: " + reason, item.period.label);
        if (!item.alignment.s) add("S: " + item.alignment.s_undefined, item.period.label);
    }
    Text out;
    for (const auto& [reason, periods] : reasons) {
        append(out, out.empty() ? "Undefined (–): " : "; ");
        append(out, reason + " (" + join_words(periods) + ")");
    }
    if (!out.empty()) append(out, ". ");
    return out;
}

/// One table of a dyad by decade.
struct DecadeTable {
    std::string caption;
    std::string file;      ///< in tables/
    std::string evidence;  ///< in tables/
    Detail detail = Detail::full;
    const std::vector<DyadConventions>* conventions = nullptr;  ///< by decade; none: no intervals
};

std::string interval_text(const std::optional<graph::BootstrapInterval>& interval) {
    if (!interval) return "–";
    return signed_number(interval->low) + " to " + signed_number(interval->high);
}

GridRow decade_row(const model::Network& network, const DyadPeriod& item, const DecadeTable& table,
                   std::size_t i) {
    const graph::Alignment& alignment = item.alignment;
    return {"",
            {line(item.period.label), line(net_text(alignment.net)),
             line(format_number(alignment.cooperation, 1)), line(format_number(alignment.conflict, 1)),
             line(net_text(alignment.s)),
             line(table.conventions == nullptr ? std::to_string(alignment.items)
                                               : interval_text((*table.conventions)[i].interval))},
            backing(network, item.evidence, table.evidence, table.detail)};
}

Grid decades_grid(const model::Network& network, const std::vector<DyadPeriod>& decades,
                  const DecadeTable& table) {
    Grid out;
    out.caption = table.caption;
    out.columns = {{"Decade", false, ""},
                   {"Net", true, "#net"},
                   {"Cooperation", true, "#net"},
                   {"Conflict", true, "#net"},
                   {"S", true, "#similarity"},
                   {table.conventions == nullptr ? "Items" : "S, 95 %", true,
                    table.conventions == nullptr ? "#similarity" : "#intervals"}};
    for (std::size_t i = 0; i < decades.size(); ++i) {
        out.rows.push_back(decade_row(network, decades[i], table, i));
    }
    out.note = line(undefined_note(network, decades), "Data: ", link(table.file, "tables/" + table.file));
    return out;
}

/// A row that is no convention's.
template <class Value>
GridRow count_row(const std::string& head, const DyadFindings& dyad, Value value) {
    GridRow out{"", {line(head)}, {}};
    for (const DyadConventions& decade : dyad.conventions) {
        out.cells.push_back(line(value(decade)));
    }
    return out;
}

/// `3–20 %`: of the dyads of the decade, so many are as alike or more, under the kindest and the least kind
/// convention.
std::string rank_words(const DyadConventions& decade) {
    if (!decade.sensitivity || !decade.sensitivity->best) return "–";
    const std::string best = format_number(100 * *decade.sensitivity->best, 0);
    const std::string worst = format_number(100 * *decade.sensitivity->worst, 0);
    return best == worst ? best + " %" : best + "–" + worst + " %";
}

void add_count_rows(Grid& out, const Findings& findings, const DyadFindings& dyad) {
    const auto add = [&](const std::string& head, const auto& value) {
        out.rows.push_back(count_row(head, dyad, value));
    };
    const auto number = [](std::size_t count) { return render::grouped(count); };
    add("Same sign", [](const DyadConventions& decade) {
        if (!decade.sensitivity) return std::string("–");
        const graph::Sensitivity& found = *decade.sensitivity;
        return fmt::format("{} of {}", std::max(found.positive, found.negative), found.defined);
    });
    if (findings.ranked) add("Rank, best to worst", rank_words);
    add("Actors compared over", [&](const DyadConventions& decade) { return number(decade.ties.items); });
    add("Shared friends and enemies", [&](const DyadConventions& decade) {
        return number(decade.ties.third.friends) + " + " + number(decade.ties.third.enemies);
    });
    add("Friend of one, enemy of the other",
        [&](const DyadConventions& decade) { return number(decade.ties.third.divided); });
}

Text convention_name(const AlignmentConvention& one) {
    if (one.measure == nullptr) return line(link("Net cooperation", "#net"));
    Text out = line(link(std::string(one.measure->label), fmt::format("#measure-{}", one.measure->name)));
    if (!one.differs.empty()) append(out, ", " + one.differs);
    return out;
}

/// With its sign where the sign means something.
Text convention_value(const AlignmentConvention& one, const std::optional<double>& value) {
    if (!value || one.neutral() == 0) return line(net_text(value).text);
    return line(format_number(*value, 2));
}

/// The dyad under every convention, a row each, so that each can be looked up.
Grid conventions_grid(const Findings& findings, const DyadFindings& dyad) {
    Grid out;
    out.fold = "The same under every convention";
    out.columns = {{"Convention", false, "#similarity"}};
    for (const graph::Period& decade : findings.decades) out.columns.push_back({decade.label, true, ""});
    for (std::size_t m = 0; m < findings.conventions.size(); ++m) {
        GridRow row{"", {convention_name(findings.conventions[m])}, {}};
        for (const DyadConventions& decade : dyad.conventions) {
            row.cells.push_back(convention_value(findings.conventions[m], decade.values[m]));
        }
        out.rows.push_back(std::move(row));
    }
    add_count_rows(out, findings, dyad);
    out.note = line(
        "Same sign: conventions on the side that most are on, above or below 0 (agreement and identical "
        "answers: 0.5). ");
    if (findings.ranked) {
        append(out.note, "Rank: the share of the decade’s dyads that are as much alike or more. ");
        append(out.note,
               line("Data: ", link("sensitivity-by-decade.csv", "tables/sensitivity-by-decade.csv")));
    }
    return out;
}

/// `net cooperation was highest in the 1950s (+0.97) and lowest in the 1940s (−0.40)`; empty when the
/// value does not vary.
template <class Value>
std::string highest_and_lowest(const std::string& what, const std::vector<DyadPeriod>& decades, Value value) {
    const DyadPeriod* high = nullptr;
    const DyadPeriod* low = nullptr;
    for (const DyadPeriod& item : decades) {
        if (!value(item)) continue;
        if (high == nullptr || *value(item) > *value(*high)) high = &item;
        if (low == nullptr || *value(item) < *value(*low)) low = &item;
    }
    if (high == nullptr || *value(*high) == *value(*low)) return "";
    return fmt::format("{} was highest in the {} ({}) and lowest in the {} ({})", what, high->period.label,
                       signed_number(*value(*high)), low->period.label, signed_number(*value(*low)));
}

/// What the table of a dyad says in a sentence; empty when neither value varies.
std::string reading(const model::Network& network, const DyadFindings& dyad) {
    const std::string net = highest_and_lowest("net cooperation", dyad.decades,
                                               [](const DyadPeriod& item) { return item.alignment.net; });
    const std::string s =
        highest_and_lowest("S", dyad.decades, [](const DyadPeriod& item) { return item.alignment.s; });
    if (net.empty() && s.empty()) return "";
    return fmt::format("In the dyad {}, {}{}{}.", dyad_name(network, dyad.pair.first, dyad.pair.second), net,
                       net.empty() || s.empty() ? "" : "; ", s);
}

struct Extremes {
    const graph::Dyad* highest = nullptr;
    const graph::Dyad* lowest = nullptr;  ///< none when there is one dyad only
};

Extremes extremes(const graph::Snapshot& snapshot) {
    const auto dyads = snapshot.dyads();
    if (dyads.empty()) return {};
    const auto [low, high] = std::ranges::minmax_element(dyads, {}, &graph::Dyad::net);
    return {&*high, dyads.size() < 2 ? nullptr : &*low};
}

Text extreme_text(const model::Network& network, const graph::Dyad* dyad) {
    if (dyad == nullptr) return line("–");
    return line(dyad_links(network, dyad->first, dyad->second), " ", muted(signed_number(dyad->net(), 1)));
}

GridRow extremes_row(const model::Network& network, const graph::Period& period, const Extremes& found) {
    Backing behind;
    for (const graph::Dyad* dyad : {found.highest, found.lowest}) {
        if (dyad == nullptr) continue;
        const Backing part = backing(network, dyad->evidence, decade_evidence, Detail::brief);
        behind.items.insert(behind.items.end(), part.items.begin(), part.items.end());
    }
    if (!behind.items.empty()) behind.summary = "The relations behind both";
    return {"",
            {line(period.label), extreme_text(network, found.highest), extreme_text(network, found.lowest)},
            std::move(behind)};
}

Grid extremes_grid(const Findings& findings) {
    Grid out;
    out.caption = "Highest and lowest net strength of each decade";
    out.columns = {{"Decade", false, ""}, {"Highest", false, "#net"}, {"Lowest", false, "#net"}};
    for (std::size_t i = 0; i < findings.decades.size(); ++i) {
        const Extremes found = extremes(findings.decade_snapshots[i]);
        if (found.highest == nullptr) continue;
        out.rows.push_back(extremes_row(findings.network, findings.decades[i], found));
    }
    out.note = line(
        "Net strength is C − K, cooperation less conflict, in Goldstein points summed over the decade; so "
        "dyads with many or lasting relations come first. ",
        "Data: ", link("alignment-by-decade.csv", "tables/alignment-by-decade.csv"));
    return out;
}

void add_rolled_up(Section& out, const Findings& findings) {
    if (!findings.rolled_up) return;
    const RolledUp& rolled = *findings.rolled_up;
    const std::string caption = dyad_name(findings.network, rolled.pair.first, rolled.pair.second) +
                                ", with agencies and other parts counted for the actor that they are part of";
    out.blocks.emplace_back(decades_grid(
        findings.network, rolled.decades,
        {caption, "alignment-by-decade-rolled-up.csv", rolled_up_evidence, Detail::brief, nullptr}));
}

void add_dyad(Section& out, const Material& material, std::size_t i) {
    const Findings& findings = material.findings;
    const DyadFindings& dyad = findings.dyads[i];
    const std::string name = dyad_name(findings.network, dyad.pair.first, dyad.pair.second);
    const std::string signs = sign_sentence(findings, dyad);
    std::string sentence = reading(findings.network, dyad);
    if (!signs.empty()) sentence += (sentence.empty() ? "" : " ") + signs;
    if (!sentence.empty()) out.blocks.emplace_back(Paragraph{line(sentence)});
    const Figure& figure = material.figures.alignments[i];
    out.blocks.emplace_back(Picture{figure.path, figure.page,
                                    line("Net cooperation and S by decade, " + name + ". ",
                                         link("What the error bars are", "#intervals"), ".")});
    out.blocks.emplace_back(
        decades_grid(findings.network, dyad.decades,
                     {name, "alignment-by-decade.csv", decade_evidence, Detail::full, &dyad.conventions}));
    if (!signs.empty()) out.blocks.emplace_back(conventions_grid(findings, dyad));
}

}  // namespace

Section alignment_section(const Material& material) {
    const Findings& findings = material.findings;
    Section out{"alignment", "Alignment by decade", {}, {}};
    if (findings.network.relations().empty()) return out;
    out.blocks.emplace_back(Paragraph{
        line("Net cooperation tells how two actors dealt with each other, from −1 (all conflict) to +1 (all "
             "cooperation); S tells how alike they stood to the other actors, from −1 (opposite) to +1 "
             "(alike).")});
    for (std::size_t i = 0; i < findings.dyads.size(); ++i) add_dyad(out, material, i);
    add_rolled_up(out, findings);
    if (material.figures.heatmap) {
        out.blocks.emplace_back(Picture{
            material.figures.heatmap->path, material.figures.heatmap->page,
            line("Net cooperation of the other actors with each of the two, by decade. Every value and "
                 "what it rests on: ",
                 link("alignment-by-decade.csv", "tables/alignment-by-decade.csv"), " and ",
                 link(decade_evidence, fmt::format("tables/{}", decade_evidence)), ".")});
    }
    out.blocks.emplace_back(extremes_grid(findings));
    return out;
}

}  // namespace entente::report
