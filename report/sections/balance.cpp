// Structural balance, era beside era and era by era: how much of the network fits two camps at odds, and
// which ties do not.
#include <fmt/format.h>

#include <algorithm>

#include "entente/render/text.hpp"
#include "report/balance_words.hpp"
#include "report/references.hpp"
#include "report/sections/sections.hpp"
#include "report/words.hpp"

namespace entente::report {
namespace {

using graph::PeriodBalance;

constexpr std::size_t frustrated_shown = 12;
constexpr std::size_t camp_shown = 24;  ///< actors named in a camp
constexpr std::size_t moves_shown = 8;

bool has_signs(const PeriodBalance& found) {
    return !found.graph.ties.empty();
}

std::string number(const std::optional<double>& value, int decimals = 2) {
    return value ? format_number(*value, decimals) : "–";
}

std::uint64_t balanced(const graph::SignedTriads& triads) {
    return triads.ppp + triads.pnn;
}

/// `4`, or `4 to 7` where time ran out.
std::string index_words(const graph::Frustration& found) {
    return found.exact() ? fmt::format("{}", found.upper) : fmt::format("{} to {}", found.lower, found.upper);
}

Text triangle_sentence(const PeriodBalance& found) {
    const std::uint64_t all = found.triads.all();
    if (all == 0)
        return line("No three actors are all tied to one another, so there is no triangle to judge.");
    if (all == 1) return line("The one triangle is ", balanced(found.triads) == 1 ? "" : "not ", "balanced.");
    return line(fmt::format("{} of {} triangles are balanced ({} %).",
                            render::grouped(balanced(found.triads)), render::grouped(all),
                            format_number(100 * *found.triads.balance(), 0)));
}

Text camp_sentence(const PeriodBalance& found) {
    const graph::Frustration& frustration = found.frustration;
    const std::string ties = count_of(frustration.ties, "signed tie");
    if (frustration.exact() && frustration.upper == 0) {
        return line(
            fmt::format(" Its {} fit two camps without exception: friendly within, hostile between.", ties));
    }
    if (!frustration.exact()) {
        return line(
            fmt::format(" Of its {}, at least {} go against any two camps; the best two found leave {} "
                        "(the search ended before it was proven which is least).",
                        ties, frustration.lower, frustration.upper));
    }
    return line(
        fmt::format(" Two camps fit its {} but for {}; no two camps fit them better, though others may fit "
                    "as well.",
                    ties, frustration.upper));
}

Grid frustrated_grid(const Findings& findings, std::size_t era) {
    const graph::Snapshot& snapshot = findings.era_snapshots[era];
    const PeriodBalance& found = findings.balance[era];
    Grid out;
    out.columns = {{"Tie against the camps", false, ""},
                   {"Net", true, "#net"},
                   {"Cooperation", true, "#net"},
                   {"Conflict", true, "#net"},
                   {"Why", false, ""}};
    const auto& ties = found.frustration.frustrated;
    for (std::size_t i = 0; i < std::min(ties.size(), frustrated_shown); ++i) {
        const graph::SignedTie& tie = found.graph.ties[ties[i]];
        const auto first = snapshot.actors()[tie.first], second = snapshot.actors()[tie.second];
        const graph::Dyad& dyad = *snapshot.dyad(first, second);
        out.rows.push_back({"",
                            {line(dyad_name(findings.network, first, second)),
                             line(net_text(graph::net_cooperation(dyad.cooperation, dyad.conflict))),
                             line(format_number(dyad.cooperation, 1)), line(format_number(dyad.conflict, 1)),
                             line(tie.sign > 0 ? "friendly across the camps" : "hostile within one camp")},
                            {}});
    }
    if (ties.size() > frustrated_shown) {
        append(out.note, fmt::format("The first {} of {}. ", frustrated_shown, ties.size()));
    }
    append(out.note, line("Data: ", link("frustrated-ties-by-era.csv", "tables/frustrated-ties-by-era.csv")));
    return out;
}

/// `Camp A: United States, India, … and 12 more.`
Text camp_words(const Findings& findings, std::size_t era, std::uint8_t camp) {
    const PeriodBalance& found = findings.balance[era];
    const std::vector<bool> tied = with_signed_ties(found.graph);
    Text out;
    std::size_t members = 0;
    for (std::size_t v = 0; v < tied.size(); ++v) {
        if (!tied[v] || found.frustration.camp[v] != camp) continue;
        if (++members > camp_shown) continue;
        if (members > 1) append(out, ", ");
        append(out, model::display_name(findings.network[findings.era_snapshots[era].actors()[v]]));
    }
    if (members > camp_shown) append(out, fmt::format(" and {} more", members - camp_shown));
    return members == 0 ? line("nobody") : out;
}

Text moves_words(const Findings& findings, const FollowedBlocs& followed, std::size_t era) {
    Text out;
    std::size_t moves = 0;
    for (std::size_t v = 0; v < followed.moved_from[era].size(); ++v) {
        const auto& from = followed.moved_from[era][v];
        if (!from || ++moves > moves_shown) continue;
        append(out, moves > 1 ? ", " : " Moved since they last had ties: ");
        append(out, model::display_name(findings.network[findings.era_snapshots[era].actors()[v]]));
        append(out, fmt::format(" (bloc {} to {})", *from + 1, *followed.label[era][v] + 1));
    }
    if (moves > moves_shown) append(out, fmt::format(" and {} more", moves - moves_shown));
    if (moves > 0) append(out, ".");
    return out;
}

Text bloc_words(const Findings& findings, const FollowedBlocs& followed, std::size_t era) {
    const PeriodBalance& found = findings.balance[era];
    Text out = line(fmt::format("Signed modularity finds {} (modularity {}).",
                                count_of(blocs_with_ties(found), "bloc"), number(found.blocs.modularity)));
    append(out, moves_words(findings, followed, era));
    append(out, " Data: ");
    append(out, link("blocs-by-era.csv", "tables/blocs-by-era.csv"));
    return out;
}

GridRow era_row(const Findings& findings, std::size_t era) {
    const PeriodBalance& found = findings.balance[era];
    const graph::Period& period = findings.eras[era];
    const SignCounts signs = sign_counts(found.graph);
    const bool any = has_signs(found);
    const auto or_dash = [any](const std::string& text) { return line(any ? text : "–"); };
    return {"",
            {line(link(period.label, "#era=" + period.id)), line(render::grouped(signs.positive)),
             line(render::grouped(signs.negative)), line(render::grouped(found.triads.all())),
             line(number(found.triads.balance())), or_dash(number(found.walks.network)),
             or_dash(index_words(found.frustration)),
             line(number(found.frustration.normalised(found.frustration.upper))),
             or_dash(fmt::format("{}", blocs_with_ties(found)))},
            {}};
}

}  // namespace

std::vector<Block> era_balance(const Material& material, std::size_t era) {
    const Findings& findings = material.findings;
    const PeriodBalance& found = findings.balance[era];
    if (!has_signs(found)) return {};
    std::vector<Block> out;
    out.emplace_back(Heading{4, "", "Balance", ""});
    Text words = triangle_sentence(found);
    append(words, camp_sentence(found));
    out.emplace_back(Paragraph{std::move(words)});
    out.emplace_back(Paragraph{
        line(muted("Balanced: the product of a triangle’s signs is positive (Cartwright and Harary 1956). "),
             link("How it is measured", "#balance-measures"), ".")});
    out.emplace_back(FoldBegin{"The camps, the blocs, and the ties against them"});
    if (!found.frustration.frustrated.empty()) out.emplace_back(frustrated_grid(findings, era));
    Facts camps;
    camps.rows.emplace_back("Camp A", camp_words(findings, era, 0));
    camps.rows.emplace_back("Camp B", camp_words(findings, era, 1));
    camps.rows.emplace_back("Blocs", bloc_words(findings, material.followed_blocs, era));
    out.emplace_back(std::move(camps));
    out.emplace_back(FoldEnd{});
    return out;
}

Section balance_section(const Material& material) {
    const Findings& findings = material.findings;
    Section out{"balance", "Balance", {}, {}};
    if (std::ranges::none_of(findings.balance, has_signs)) return out;
    out.blocks.emplace_back(Paragraph{line(
        "A triangle of actors is balanced when the friend of a friend is a friend and the enemy of an enemy "
        "is a friend; a network is balanced when it falls into two camps, friendly within and hostile "
        "between. How far each era is from that shows how many of its ties pull against the line-up: the "
        "frustration index counts the fewest that do. A tie is friendly or hostile by the sign of its net "
        "cooperation.")});
    Grid table;
    table.columns = {{"Era", false, ""},
                     {"Friendly", true, ""},
                     {"Hostile", true, ""},
                     {"Triangles", true, "#measure-balance"},
                     {"Balanced", true, "#measure-balance"},
                     {"Walk balance", true, "#measure-walk_balance"},
                     {"Frustrated ties", true, "#measure-frustration"},
                     {"Normalised", true, "#measure-frustration_normalised"},
                     {"Blocs", true, "#measure-modularity"}};
    for (std::size_t era = 0; era < findings.eras.size(); ++era) table.rows.push_back(era_row(findings, era));
    table.note = line(
        "Balanced, walk balance and normalised: 1 is full balance. Who is not joined to the rest by "
        "signed ties is in a camp by convention. Data: ",
        link("balance-by-era.csv", "tables/balance-by-era.csv"));
    out.blocks.emplace_back(std::move(table));
    return out;
}

}  // namespace entente::report
