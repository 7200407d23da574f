// Structural balance, era beside era and era by era: how much of the network fits two camps at odds, and
// which ties do not.
#include <fmt/format.h>

#include <algorithm>

#include "report/balance_words.hpp"
#include "report/data_link.hpp"
#include "report/insets.hpp"
#include "report/references.hpp"
#include "report/sections/sections.hpp"
#include "report/text.hpp"

namespace entente::report {
namespace {

using graph::PeriodBalance;
using words::grouped;
using words::Say;
using words::operator""_a;

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
std::string index_words(const Say& say, const graph::Frustration& found) {
    if (found.exact()) return std::to_string(found.upper);
    return say.as("interval", "{} to {}", found.lower, found.upper);
}

/// `a, b, c`, and how many more there are.
std::string some_of(const Say& say, const std::vector<std::string>& named, std::size_t more) {
    std::string list;
    for (const std::string& one : named) list = list.empty() ? one : say.as("list", "{0}, {1}", list, one);
    if (more == 0) return list;
    return say.count(more, "{1} and {0} more", "{1} and {0} more", list);
}

std::string triangle_sentence(const Say& say, const PeriodBalance& found) {
    const std::uint64_t all = found.triads.all();
    if (all == 0)
        return say("No three actors are all tied to one another, so there is no triangle to judge.");
    if (all == 1) {
        return balanced(found.triads) == 1 ? say("The one triangle is balanced.")
                                           : say("The one triangle is not balanced.");
    }
    return say("{balanced} of {all} triangles are balanced ({share} %).",
               "balanced"_a = grouped(balanced(found.triads)), "all"_a = grouped(all),
               "share"_a = format_number(100 * *found.triads.balance(), 0));
}

std::string camp_sentence(const Say& say, const PeriodBalance& found) {
    const graph::Frustration& frustration = found.frustration;
    if (frustration.exact() && frustration.upper == 0) {
        return say.count(
            frustration.ties,
            "Its {} signed tie fits two camps without exception: friendly within, hostile between.",
            "Its {} signed ties fit two camps without exception: friendly within, hostile between.");
    }
    if (!frustration.exact()) {
        return say.count(frustration.lower,
                         "Of its {ties} signed ties, at least {0} goes against any two camps; the best two "
                         "found leave {upper} (the search ended before it was proven which is least).",
                         "Of its {ties} signed ties, at least {0} go against any two camps; the best two "
                         "found leave {upper} (the search ended before it was proven which is least).",
                         "ties"_a = frustration.ties, "upper"_a = frustration.upper);
    }
    return say.count(frustration.ties,
                     "Two camps fit its {0} signed tie but for {1}; no two camps fit them better, though "
                     "others may fit as well.",
                     "Two camps fit its {0} signed ties but for {1}; no two camps fit them better, though "
                     "others may fit as well.",
                     frustration.upper);
}

Grid frustrated_grid(const Say& say, const Findings& findings, std::size_t era) {
    const graph::Snapshot& snapshot = findings.era_snapshots[era];
    const PeriodBalance& found = findings.balance[era];
    Grid out;
    out.columns = {{say("Tie against the camps"), false, ""},
                   {say.as("column", "Net"), true, "#net"},
                   {say.as("column", "Cooperation"), true, "#net"},
                   {say.as("column", "Conflict"), true, "#net"},
                   {say.as("column", "Why"), false, ""}};
    const auto& ties = found.frustration.frustrated;
    for (std::size_t i = 0; i < std::min(ties.size(), frustrated_shown); ++i) {
        const graph::SignedTie& tie = found.graph.ties[ties[i]];
        const auto first = snapshot.actors()[tie.first], second = snapshot.actors()[tie.second];
        const graph::Dyad& dyad = *snapshot.dyad(first, second);
        out.rows.push_back(
            {"",
             {line(dyad_name(findings.network, first, second)),
              line(net_text(graph::net_cooperation(dyad.cooperation, dyad.conflict))),
              line(points_number(dyad.cooperation)), line(points_number(dyad.conflict)),
              line(tie.sign > 0 ? say("friendly across the camps") : say("hostile within one camp"))},
             {}});
    }
    if (ties.size() > frustrated_shown) {
        out.note = line(
            say("The first {shown} of {all}.", "shown"_a = frustrated_shown, "all"_a = ties.size()), " ");
    }
    append(out.note, data_link(say, "frustrated-ties-by-era.csv"));
    return out;
}

std::string name_in(const Findings& findings, std::size_t era, std::size_t vertex) {
    return model::display_name(findings.network[findings.era_snapshots[era].actors()[vertex]]);
}

/// `United States, India, … and 12 more`: who is in the camp.
Text camp_words(const Say& say, const Findings& findings, std::size_t era, std::uint8_t camp) {
    const PeriodBalance& found = findings.balance[era];
    const std::vector<bool> tied = with_signed_ties(found.graph);
    Insets in;
    std::vector<std::string> named;
    std::size_t members = 0;
    for (std::size_t v = 0; v < tied.size(); ++v) {
        if (!tied[v] || found.frustration.camp[v] != camp) continue;
        if (++members <= camp_shown) named.push_back(in(line(name_in(findings, era, v))));
    }
    if (members == 0) return line(say("nobody"));
    return in.text(some_of(say, named, members - named.size()));
}

/// `Moved since they last had ties: Italy (bloc 1 to 2).`; empty when nobody did.
Text moves_words(const Say& say, const Findings& findings, const FollowedBlocs& followed, std::size_t era) {
    Insets in;
    std::vector<std::string> named;
    std::size_t moves = 0;
    for (std::size_t v = 0; v < followed.moved_from[era].size(); ++v) {
        const auto& from = followed.moved_from[era][v];
        if (!from || ++moves > moves_shown) continue;
        named.push_back(say("{actor} (bloc {from} to {to})", "actor"_a = in(line(name_in(findings, era, v))),
                            "from"_a = *from + 1, "to"_a = *followed.label[era][v] + 1));
    }
    if (moves == 0) return {};
    return in.text(say("Moved since they last had ties: {}.", some_of(say, named, moves - named.size())));
}

Text bloc_words(const Say& say, const Findings& findings, const FollowedBlocs& followed, std::size_t era) {
    const PeriodBalance& found = findings.balance[era];
    Text out =
        line(say.count(blocs_with_ties(found), "Signed modularity finds {} bloc (modularity {}).",
                       "Signed modularity finds {} blocs (modularity {}).", number(found.blocs.modularity)),
             " ");
    const Text moves = moves_words(say, findings, followed, era);
    if (!moves.empty()) append(out, line(moves, " "));
    append(out, data_link(say, "blocs-by-era.csv"));
    return out;
}

GridRow era_row(const Say& say, const Findings& findings, std::size_t era) {
    const PeriodBalance& found = findings.balance[era];
    const graph::Period& period = findings.eras[era];
    const SignCounts signs = sign_counts(found.graph);
    const bool any = has_signs(found);
    const auto or_dash = [any](const std::string& text) { return line(any ? text : "–"); };
    return {"",
            {line(link(period.label, "#era=" + period.id)), line(grouped(signs.positive)),
             line(grouped(signs.negative)), line(grouped(found.triads.all())),
             line(number(found.triads.balance())), or_dash(number(found.walks.network)),
             or_dash(index_words(say, found.frustration)),
             line(number(found.frustration.normalised(found.frustration.upper))),
             or_dash(std::to_string(blocs_with_ties(found)))},
            {}};
}

/// `United States and Pakistan are in one bloc in 5 of the 7 eras in which both have signed ties.`; empty
/// without a focal dyad or such eras.
std::string focal_words(const Say& say, const Findings& findings, const FollowedBlocs& followed) {
    if (!findings.focal) return {};
    const Pair& focus = findings.dyads.front().pair;
    std::size_t together = 0, eras = 0;
    for (std::size_t era = 0; era < findings.eras.size(); ++era) {
        const auto one = findings.era_snapshots[era].vertex(focus.first);
        const auto other = findings.era_snapshots[era].vertex(focus.second);
        if (!one || !other || !followed.label[era][*one] || !followed.label[era][*other]) continue;
        ++eras;
        together += followed.label[era][*one] == followed.label[era][*other] ? 1 : 0;
    }
    if (eras == 0) return {};
    return say.count(
        eras,
        "{first} and {second} are in one bloc in {together} of the {0} era in which both have such ties.",
        "{first} and {second} are in one bloc in {together} of the {0} eras in which both have such ties.",
        "first"_a = model::display_name(findings.network[focus.first]),
        "second"_a = model::display_name(findings.network[focus.second]), "together"_a = together);
}

/// What is seen in the chart of blocs, and how to read it.
Picture blocs_picture(const Material& material) {
    const Say& say = material.say;
    const Figure& figure = *material.figures.blocs;
    std::size_t moves = 0;
    for (const auto& era : material.followed_blocs.moved_from) {
        moves += static_cast<std::size_t>(
            std::ranges::count_if(era, [](const auto& from) { return from.has_value(); }));
    }
    Text caption = line(
        say("Who was in which bloc: actors on friendly terms are in one, those at odds in different ones, as "
            "far as the ties of an era allow. A box is a bloc, a line an actor on its way to the next era, "
            "dark where it moves to another bloc."),
        " ",
        say.count(moves, "{} time an actor had moved since it last had ties with a sign.",
                  "{} times an actor had moved since it last had ties with a sign."));
    const std::string focal = focal_words(say, material.findings, material.followed_blocs);
    if (!focal.empty()) append(caption, " " + focal);
    append(caption, " ");
    append(caption, link(say("How blocs are found: see Methods"), "#measure-modularity"));
    append(caption, ".");
    return {figure.path, figure.page, std::move(caption)};
}

}  // namespace

std::vector<Block> era_balance(const Material& material, std::size_t era) {
    const Findings& findings = material.findings;
    const PeriodBalance& found = findings.balance[era];
    if (!has_signs(found)) return {};
    const Say& say = material.say;
    std::vector<Block> out;
    out.emplace_back(Heading{4, "", say("Balance"), ""});
    out.emplace_back(Paragraph{line(triangle_sentence(say, found), " ", camp_sentence(say, found))});
    out.emplace_back(Paragraph{
        line(muted(say("Balanced: the product of a triangle’s signs is positive (Cartwright and Harary "
                       "1956).") +
                   " "),
             link(say("How it is measured: see Methods"), "#balance-measures"), ".")});
    out.emplace_back(FoldBegin{say("The camps, the blocs, and the ties against them")});
    if (!found.frustration.frustrated.empty()) out.emplace_back(frustrated_grid(say, findings, era));
    Facts camps;
    camps.rows.emplace_back(say("Camp A"), line(camp_words(say, findings, era, 0)));
    camps.rows.emplace_back(say("Camp B"), line(camp_words(say, findings, era, 1)));
    camps.rows.emplace_back(say("Blocs"), bloc_words(say, findings, material.followed_blocs, era));
    out.emplace_back(std::move(camps));
    out.emplace_back(FoldEnd{});
    return out;
}

Section balance_section(const Material& material) {
    const Findings& findings = material.findings;
    const Say& say = material.say;
    Section out{"balance", say("Balance"), {}, {}};
    if (std::ranges::none_of(findings.balance, has_signs)) return out;
    out.blocks.emplace_back(Paragraph{line(
        say("A triangle of actors is balanced when the friend of a friend is a friend and the enemy of an "
            "enemy is a friend; a network is balanced when it falls into two camps, friendly within and "
            "hostile between. How far each era is from that shows how many of its ties pull against the "
            "line-up: the frustration index counts the fewest that do. A tie is friendly or hostile by "
            "the sign of its net cooperation."))});
    Grid table;
    table.columns = {{say.as("column", "Era"), false, ""},
                     {say.as("column of ties", "Friendly"), true, ""},
                     {say.as("column of ties", "Hostile"), true, ""},
                     {say.as("column", "Triangles"), true, "#measure-balance"},
                     {say.as("column: share of triangles", "Balanced"), true, "#measure-balance"},
                     {say.as("column", "Walk balance"), true, "#measure-walk_balance"},
                     {say.as("column", "Frustrated ties"), true, "#measure-frustration"},
                     {say.as("column: frustration", "Normalised"), true, "#measure-frustration_normalised"},
                     {say.as("column", "Blocs"), true, "#measure-modularity"}};
    for (std::size_t era = 0; era < findings.eras.size(); ++era) {
        table.rows.push_back(era_row(say, findings, era));
    }
    table.note =
        line(say("Balanced, walk balance and normalised: 1 is full balance. Who is not joined to the "
                 "rest by signed ties is in a camp by convention."),
             " ", data_link(say, "balance-by-era.csv"));
    out.blocks.emplace_back(std::move(table));
    if (material.figures.blocs) out.blocks.emplace_back(blocs_picture(material));
    return out;
}

}  // namespace entente::report
