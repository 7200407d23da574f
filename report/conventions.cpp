// Idea: a similarity is a choice of measure and of profiles, and the reader should see at once what hangs on
// it: all of them side by side, the share of dyads that rank before this one, and whether they agree that the
// two were alike or unlike.
//
// Convention: ranks need every dyad of the period, which takes time that grows with the square of the number
// of actors; beyond `most_compared` dyads in all, signs are compared and ranks left out.
#include "report/conventions.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "entente/report/align_view_tables.hpp"
#include "words/dates.hpp"

namespace entente::report {
namespace {

using graph::TieSimilarity;
using namespace words;

constexpr std::size_t most_compared = 60'000;

const graph::SimilarityMeasure* s_measure() {
    return graph::find_similarity_measure("s");
}

/// Those of `entente align --sensitivity`, in its order.
std::vector<AlignmentConvention> all_conventions() {
    std::vector<AlignmentConvention> out = {{"net", nullptr, {}, ""}};
    for (const graph::SimilarityMeasure& measure : graph::similarity_measures()) {
        out.push_back({std::string(measure.name), &measure, {}, ""});
    }
    const auto of_s = [&](const char* name, const char* differs, graph::TieItems items,
                          graph::TieValue value) {
        out.push_back({name, s_measure(), {value, items, {}}, differs});
    };
    using enum graph::TieItems;
    using enum graph::TieValue;
    of_s("s value=sign", mark("signs alone"), either, sign);
    of_s("s items=both", mark("actors tied with both"), both, net);
    of_s("s items=both value=sign", mark("actors tied with both, signs alone"), both, sign);
    of_s("s items=all", mark("all actors"), all, net);
    of_s("s items=all value=sign", mark("all actors, signs alone"), all, sign);
    return out;
}

std::size_t possible_dyads(const std::vector<graph::Snapshot>& snapshots) {
    std::size_t all = 0;
    for (const graph::Snapshot& snapshot : snapshots) {
        const std::size_t n = snapshot.actors().size();
        if (n > 1) all += n * (n - 1) / 2;
    }
    return all;
}

std::uint32_t number_of(model::ActorIndex actor) {
    return static_cast<std::uint32_t>(model::position(actor));
}

/// Of one dyad, or of all, under every convention; those with the same profiles are measured together.
std::vector<graph::DyadValues> values_under(const std::vector<AlignmentConvention>& conventions,
                                            const std::vector<graph::Snapshot>& snapshots,
                                            const std::vector<Pair>& pairs) {
    std::vector<graph::DyadValues> out;
    for (std::size_t from = 0, to = 0; from < conventions.size(); from = to) {
        const graph::TieSimilarityOptions& profiles = conventions[from].profiles;
        graph::SimilarityMeasures measures;
        for (; to < conventions.size() && conventions[to].profiles.value == profiles.value &&
               conventions[to].profiles.items == profiles.items;
             ++to) {
            if (conventions[to].measure != nullptr) measures.push_back(conventions[to].measure);
        }
        const std::vector<TieSimilarity> rows = graph::tie_similarity(snapshots, measures, pairs, profiles);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const TieSimilarity& row = rows[i];
            if (from == 0)
                out.push_back({row.period, number_of(row.first), number_of(row.second), {row.net}});
            out[i].values.insert(out[i].values.end(), row.values.begin(), row.values.end());
        }
    }
    return out;
}

/// Positions of the dyad's rows, period by period; where it has none, one without values is added, which
/// changes no other's rank.
std::vector<std::size_t> rows_of(std::vector<graph::DyadValues>& rows, const Pair& pair, std::size_t periods,
                                 std::size_t conventions) {
    const std::uint32_t first = number_of(pair.first), second = number_of(pair.second);
    std::vector<std::size_t> at(periods, rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (std::minmax(rows[i].first, rows[i].second) != std::minmax(first, second)) continue;
        rows[i].first = first;
        rows[i].second = second;
        at[rows[i].period] = i;
    }
    const std::size_t measured = rows.size();
    for (std::size_t period = 0; period < periods; ++period) {
        if (at[period] < measured) continue;
        at[period] = rows.size();
        rows.push_back({static_cast<std::uint32_t>(period), first, second,
                        std::vector<std::optional<double>>(conventions)});
    }
    return at;
}

/// What is said of the dyad whatever the others do.
void add_dyad(const Findings& findings, DyadFindings& dyad) {
    const auto& snapshots = findings.decade_snapshots;
    const graph::SimilarityMeasures s = {s_measure()};
    const auto rows = graph::tie_similarity(snapshots, s, {dyad.pair});
    const auto intervals = graph::tie_intervals(snapshots, rows, s, {}, {});
    const auto values = values_under(findings.conventions, snapshots, {dyad.pair});
    for (std::size_t i = 0; i < rows.size(); ++i) {
        dyad.conventions.push_back({rows[i], values[i].values, intervals[i].front(),
                                    graph::why_undefined(rows[i], snapshots[rows[i].period], s),
                                    std::nullopt});
    }
}

/// `decades` by position, and the two actors of the dyad, in the order asked for.
AlignedDyads aligned(const Findings& findings) {
    AlignedDyads out;
    for (const graph::Period& decade : findings.decades) out.periods.push_back({decade.id, decade.interval});
    for (const model::Actor& actor : findings.network.actors()) out.actors.push_back(actor.id);
    for (const AlignmentConvention& one : findings.conventions) {
        out.conventions.push_back({one.name, one.neutral()});
    }
    return out;
}

/// In every decade with a value.
std::string agreement_words(const Say& say, std::size_t conventions, std::size_t decades) {
    if (decades == 1) {
        return say(
            "Whether the two were aligned or opposed is the same under all {} conventions in the one "
            "decade with a value.",
            conventions);
    }
    return say(
        "Whether the two were aligned or opposed is the same under all {conventions} conventions in "
        "each of {decades} decades.",
        "conventions"_a = conventions, "decades"_a = decades);
}

/// `divided`: those decades of all with a value in which conventions disagree.
std::string division_words(const Say& say, std::size_t conventions, std::size_t decades,
                           const std::vector<std::string>& divided) {
    const std::string list = join_words(say, divided);
    if (divided.size() == decades) {
        return say(
            "Whether the two were aligned or opposed depends on the convention. In no decade is it the "
            "same under all {conventions} conventions: they were aligned under {list}.",
            "conventions"_a = conventions, "list"_a = list);
    }
    return say(
        "Whether the two were aligned or opposed depends on the convention. It is the same under all "
        "{conventions} conventions in {agreed} of {decades} decades: they were aligned under {list}.",
        "conventions"_a = conventions, "agreed"_a = decades - divided.size(), "decades"_a = decades,
        "list"_a = list);
}

}  // namespace

void add_conventions(Findings& findings) {
    findings.conventions = all_conventions();
    if (findings.dyads.empty()) return;
    findings.ranked = possible_dyads(findings.decade_snapshots) <= most_compared;
    std::vector<graph::DyadValues> all;
    if (findings.ranked) all = values_under(findings.conventions, findings.decade_snapshots, {});
    std::vector<double> neutral;
    for (const AlignmentConvention& one : findings.conventions) neutral.push_back(one.neutral());
    for (DyadFindings& dyad : findings.dyads) {
        add_dyad(findings, dyad);
        std::vector<graph::DyadValues> own;
        if (!findings.ranked)
            own = values_under(findings.conventions, findings.decade_snapshots, {dyad.pair});
        auto& rows = findings.ranked ? all : own;
        const auto wanted = rows_of(rows, dyad.pair, findings.decades.size(), neutral.size());
        if (wanted.empty()) continue;
        for (graph::Sensitivity& one : graph::sensitivity(rows, neutral, wanted)) {
            if (one.defined > 0) dyad.conventions[one.period].sensitivity = std::move(one);
        }
    }
}

Table sensitivity_by_decade(const Findings& findings) {
    if (!findings.ranked) return {};
    std::vector<graph::Sensitivity> found;
    for (const DyadFindings& dyad : findings.dyads) {
        for (const DyadConventions& decade : dyad.conventions) {
            if (decade.sensitivity) found.push_back(*decade.sensitivity);
        }
    }
    return sensitivity_table(aligned(findings), found);
}

std::string sign_sentence(const Say& say, const Findings& findings, const DyadFindings& dyad) {
    std::size_t defined = 0;
    std::vector<std::string> divided;
    for (std::size_t i = 0; i < dyad.conventions.size(); ++i) {
        const auto& found = dyad.conventions[i].sensitivity;
        if (!found) continue;
        ++defined;
        if (found->sign_agrees()) continue;
        divided.push_back(say("{aligned} of {all} in the {decade}", "aligned"_a = found->positive,
                              "all"_a = found->defined, "decade"_a = findings.decades[i].label));
    }
    if (defined == 0) return "";
    if (divided.empty()) return agreement_words(say, findings.conventions.size(), defined);
    return division_words(say, findings.conventions.size(), defined, divided);
}

}  // namespace entente::report
