#include <fmt/format.h>

#include <algorithm>

#include "report/conventions.hpp"
#include "report/data_link.hpp"
#include "report/references.hpp"
#include "report/sections/alignment_conventions.hpp"
#include "report/sections/sections.hpp"
#include "report/text.hpp"
#include "words/dates.hpp"

namespace entente::report {
namespace {

using words::Say;
using words::operator""_a;

/// `Undefined (–): net: … (1940s and 1950s); S: ….`, each reason once.
Text undefined_note(const Say& say, const model::Network& network, const std::vector<DyadPeriod>& decades) {
    std::vector<std::pair<std::string, std::vector<std::string>>> reasons;
    const auto add = [&reasons](const std::string& reason, const std::string& period) {
        auto at = std::ranges::find(reasons, reason, [](const auto& entry) { return entry.first; });
        if (at == reasons.end()) at = reasons.insert(reasons.end(), {reason, {}});
        at->second.push_back(period);
    };
    for (const DyadPeriod& item : decades) {
        const std::string reason = net_undefined(network, item, say);
        if (!reason.empty()) add(say("net: {}", reason), item.period.label);
        if (!item.alignment.s) add("S: " + say.text(item.alignment.s_undefined), item.period.label);
    }
    std::string list;
    for (const auto& [reason, periods] : reasons) {
        list += fmt::format("{}{} ({})", list.empty() ? "" : "; ", reason, words::join_words(say, periods));
    }
    return list.empty() ? Text() : line(say("Undefined (–): {}.", list), " ");
}

/// One table of a dyad by decade.
struct DecadeTable {
    std::string caption;
    std::string file;      ///< in tables/
    std::string evidence;  ///< in tables/
    Detail detail = Detail::full;
    const std::vector<DyadConventions>* conventions = nullptr;  ///< by decade; none: no intervals
};

std::string interval_text(const Say& say, const std::optional<graph::BootstrapInterval>& interval) {
    if (!interval) return "–";
    return say.as("interval", "{} to {}", signed_number(interval->low), signed_number(interval->high));
}

GridRow decade_row(const Say& say, const model::Network& network, const DyadPeriod& item,
                   const DecadeTable& table, std::size_t i) {
    const graph::Alignment& alignment = item.alignment;
    return {
        "",
        {line(item.period.label), line(net_text(alignment.net)), line(points_number(alignment.cooperation)),
         line(points_number(alignment.conflict)), line(net_text(alignment.s)),
         line(table.conventions == nullptr ? std::to_string(alignment.items)
                                           : interval_text(say, (*table.conventions)[i].interval))},
        backing(say, network, item.evidence, table.evidence, table.detail)};
}

Grid decades_grid(const Say& say, const model::Network& network, const std::vector<DyadPeriod>& decades,
                  const DecadeTable& table) {
    Grid out;
    out.caption = table.caption;
    out.columns = {{say.as("column", "Decade"), false, ""},
                   {say.as("column", "Net"), true, "#net"},
                   {say.as("column", "Cooperation"), true, "#net"},
                   {say.as("column", "Conflict"), true, "#net"},
                   {"S", true, "#similarity"},
                   {table.conventions == nullptr ? say.as("column", "Items") : "S, 95 %", true,
                    table.conventions == nullptr ? "#similarity" : "#intervals"}};
    for (std::size_t i = 0; i < decades.size(); ++i) {
        out.rows.push_back(decade_row(say, network, decades[i], table, i));
    }
    out.note = line(undefined_note(say, network, decades), data_link(say, table.file));
    return out;
}

/// The decades in which a value was highest and lowest; none when it does not vary.
struct Reach {
    const DyadPeriod* high = nullptr;
    const DyadPeriod* low = nullptr;
};

template <class Value>
std::optional<Reach> reach(const std::vector<DyadPeriod>& decades, Value value) {
    Reach out;
    for (const DyadPeriod& item : decades) {
        if (!value(item)) continue;
        if (out.high == nullptr || *value(item) > *value(*out.high)) out.high = &item;
        if (out.low == nullptr || *value(item) < *value(*out.low)) out.low = &item;
    }
    if (out.high == nullptr || *value(*out.high) == *value(*out.low)) return std::nullopt;
    return out;
}

std::string net_reading(const Say& say, const Reach& found) {
    return say(
        "net cooperation was highest in the {high} ({high_value}) and lowest in the {low} ({low_value})",
        "high"_a = found.high->period.label, "high_value"_a = signed_number(*found.high->alignment.net),
        "low"_a = found.low->period.label, "low_value"_a = signed_number(*found.low->alignment.net));
}

std::string s_reading(const Say& say, const Reach& found) {
    return say("S was highest in the {high} ({high_value}) and lowest in the {low} ({low_value})",
               "high"_a = found.high->period.label, "high_value"_a = signed_number(*found.high->alignment.s),
               "low"_a = found.low->period.label, "low_value"_a = signed_number(*found.low->alignment.s));
}

/// What the table of a dyad says in a sentence; empty when neither value varies.
std::string reading(const Say& say, const model::Network& network, const DyadFindings& dyad) {
    const auto net = reach(dyad.decades, [](const DyadPeriod& item) { return item.alignment.net; });
    const auto s = reach(dyad.decades, [](const DyadPeriod& item) { return item.alignment.s; });
    if (!net && !s) return "";
    const std::string name = dyad_name(network, dyad.pair.first, dyad.pair.second);
    if (!s) return say("In the dyad {dyad}, {what}.", "dyad"_a = name, "what"_a = net_reading(say, *net));
    if (!net) return say("In the dyad {dyad}, {what}.", "dyad"_a = name, "what"_a = s_reading(say, *s));
    return say("In the dyad {dyad}, {net}; {s}.", "dyad"_a = name, "net"_a = net_reading(say, *net),
               "s"_a = s_reading(say, *s));
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

GridRow extremes_row(const Say& say, const model::Network& network, const graph::Period& period,
                     const Extremes& found) {
    Backing behind;
    for (const graph::Dyad* dyad : {found.highest, found.lowest}) {
        if (dyad == nullptr) continue;
        const Backing part = backing(say, network, dyad->evidence, decade_evidence, Detail::brief);
        behind.items.insert(behind.items.end(), part.items.begin(), part.items.end());
    }
    if (!behind.items.empty()) behind.summary = say("The relations behind both");
    return {"",
            {line(period.label), extreme_text(network, found.highest), extreme_text(network, found.lowest)},
            std::move(behind)};
}

Grid extremes_grid(const Say& say, const Findings& findings) {
    Grid out;
    out.caption = say("Highest and lowest C − K of each decade");
    out.columns = {{say.as("column", "Decade"), false, ""},
                   {say.as("column", "Highest"), false, "#net"},
                   {say.as("column", "Lowest"), false, "#net"}};
    for (std::size_t i = 0; i < findings.decades.size(); ++i) {
        const Extremes found = extremes(findings.decade_snapshots[i]);
        if (found.highest == nullptr) continue;
        out.rows.push_back(extremes_row(say, findings.network, findings.decades[i], found));
    }
    out.note = line(say("C − K is cooperation less conflict in Goldstein points summed over the "
                        "decade, not a year; so dyads with many or lasting relations come first."),
                    " ", data_link(say, "alignment-by-decade.csv"));
    return out;
}

void add_rolled_up(Section& out, const Say& say, const Findings& findings) {
    if (!findings.rolled_up) return;
    const RolledUp& rolled = *findings.rolled_up;
    const std::string caption =
        say("{}, with agencies and other parts counted for the actor that they are part of",
            dyad_name(findings.network, rolled.pair.first, rolled.pair.second));
    out.blocks.emplace_back(decades_grid(
        say, findings.network, rolled.decades,
        {caption, "alignment-by-decade-rolled-up.csv", rolled_up_evidence, Detail::brief, nullptr}));
}

void add_dyad(Section& out, const Material& material, std::size_t i) {
    const Findings& findings = material.findings;
    const DyadFindings& dyad = findings.dyads[i];
    const Say& say = material.say;
    const std::string name = dyad_name(findings.network, dyad.pair.first, dyad.pair.second);
    const std::string signs = sign_sentence(say, findings, dyad);
    std::string sentence = reading(say, findings.network, dyad);
    if (!signs.empty()) sentence += (sentence.empty() ? "" : " ") + signs;
    if (!sentence.empty()) out.blocks.emplace_back(Paragraph{line(sentence)});
    const Figure& figure = material.figures.alignments[i];
    out.blocks.emplace_back(
        Picture{figure.path, figure.page,
                line(say("Net cooperation and S by decade, {}.", name), " ",
                     link(say("What the error bars are: see Methods"), "#intervals"), ".")});
    out.blocks.emplace_back(
        decades_grid(say, findings.network, dyad.decades,
                     {name, "alignment-by-decade.csv", decade_evidence, Detail::full, &dyad.conventions}));
    if (!signs.empty()) out.blocks.emplace_back(conventions_grid(material, dyad));
}

}  // namespace

Section alignment_section(const Material& material) {
    const Findings& findings = material.findings;
    const Say& say = material.say;
    Section out{"alignment", say("Alignment by decade"), {}, {}};
    if (findings.network.relations().empty()) return out;
    out.blocks.emplace_back(Paragraph{
        line(say("Net cooperation tells how two actors dealt with each other, from −1 (all conflict) to +1 "
                 "(all cooperation); S tells how alike they stood to the other actors, from −1 (opposite) to "
                 "+1 (alike)."))});
    for (std::size_t i = 0; i < findings.dyads.size(); ++i) add_dyad(out, material, i);
    add_rolled_up(out, say, findings);
    if (material.figures.heatmap) {
        out.blocks.emplace_back(Picture{
            material.figures.heatmap->path, material.figures.heatmap->page,
            line(say("Net cooperation of the other actors with each of the two, by decade. Every value and "
                     "what it rests on:"),
                 " ", table_link("alignment-by-decade.csv"), " ", say.as("between two files", "and"), " ",
                 table_link(decade_evidence), ".")});
    }
    out.blocks.emplace_back(extremes_grid(say, findings));
    return out;
}

}  // namespace entente::report
