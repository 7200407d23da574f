#include "report/sections/alignment_conventions.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/data_link.hpp"

namespace entente::report {
namespace {

using namespace words;

/// A row that is no convention's.
template <class Value>
GridRow count_row(const std::string& head, const DyadFindings& dyad, Value value) {
    GridRow out{"", {line(head)}, {}};
    for (const DyadConventions& decade : dyad.conventions) {
        out.cells.push_back(line(value(decade)));
    }
    return out;
}

std::string same_sign(const Say& say, const DyadConventions& decade) {
    if (!decade.sensitivity) return "–";
    const graph::Sensitivity& found = *decade.sensitivity;
    return say("{part} of {all}", "part"_a = std::max(found.positive, found.negative),
               "all"_a = found.defined);
}

/// `3–20 %`: of the dyads of the decade, so many are as alike or more, under the kindest and the least kind
/// convention.
std::string rank_words(const DyadConventions& decade) {
    if (!decade.sensitivity || !decade.sensitivity->best) return "–";
    const std::string best = format_number(100 * *decade.sensitivity->best, 0);
    const std::string worst = format_number(100 * *decade.sensitivity->worst, 0);
    return best == worst ? best + " %" : best + "–" + worst + " %";
}

std::string shared_words(const DyadConventions& decade) {
    return grouped(decade.ties.third.friends) + " + " + grouped(decade.ties.third.enemies);
}

void add_count_rows(Grid& out, const Say& say, const Findings& findings, const DyadFindings& dyad) {
    const auto add = [&](const std::string& head, const auto& value) {
        out.rows.push_back(count_row(head, dyad, value));
    };
    add(say("Same sign"), [&say](const DyadConventions& decade) { return same_sign(say, decade); });
    if (findings.ranked) add(say("Rank, best to worst"), rank_words);
    add(say("Actors compared over"),
        [](const DyadConventions& decade) { return grouped(decade.ties.items); });
    add(say("Shared friends and enemies"), shared_words);
    add(say("Friend of one, enemy of the other"),
        [](const DyadConventions& decade) { return grouped(decade.ties.third.divided); });
}

Text convention_name(const Say& say, const AlignmentConvention& one) {
    if (one.measure == nullptr) return line(link(say("Net cooperation"), "#net"));
    Text out = line(link(say.text(one.measure->label), fmt::format("#measure-{}", one.measure->name)));
    if (!one.differs.empty()) append(out, ", " + say.text(one.differs));
    return out;
}

/// With its sign where the sign means something.
Text convention_value(const AlignmentConvention& one, const std::optional<double>& value) {
    if (!value || one.neutral() == 0) return line(net_text(value).text);
    return line(format_number(*value, 2));
}

Text note(const Say& say, const Findings& findings) {
    Text out =
        line(say("Same sign: conventions on the side that most are on, above or below 0 (agreement and "
                 "identical answers: 0.5)."),
             " ");
    if (!findings.ranked) return out;
    return line(out, say("Rank: the share of the decade’s dyads that are as much alike or more."), " ",
                data_link(say, "sensitivity-by-decade.csv"));
}

}  // namespace

Grid conventions_grid(const Material& material, const DyadFindings& dyad) {
    const Findings& findings = material.findings;
    const Say& say = material.say;
    Grid out;
    out.fold = say("The same under every convention");
    out.columns = {{say.as("column", "Convention"), false, "#similarity"}};
    for (const graph::Period& decade : findings.decades) out.columns.push_back({decade.label, true, ""});
    for (std::size_t m = 0; m < findings.conventions.size(); ++m) {
        GridRow row{"", {convention_name(say, findings.conventions[m])}, {}};
        for (const DyadConventions& decade : dyad.conventions) {
            row.cells.push_back(convention_value(findings.conventions[m], decade.values[m]));
        }
        out.rows.push_back(std::move(row));
    }
    add_count_rows(out, say, findings, dyad);
    out.note = note(say, findings);
    return out;
}

}  // namespace entente::report
