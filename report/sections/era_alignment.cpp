// How near two actors stood in one era: the focal dyad, or those that stand out.
#include <algorithm>

#include "report/insets.hpp"
#include "report/references.hpp"
#include "report/sections/sections.hpp"
#include "report/text.hpp"

namespace entente::report {
namespace {

using namespace words;

/// As sign_of() of the figures has it: mixed when the weaker side is at least a third of the stronger.
constexpr double prevails_from = 0.5;
/// S beyond it is not shown as 0.00.
constexpr double leans_from = 0.005;

Text net_sentence(const Say& say, const model::Network& network, const DyadPeriod& item) {
    const std::string reason = net_undefined(network, item, say);
    if (!reason.empty()) return line(say("net is undefined, {}", reason));
    const graph::Alignment& alignment = item.alignment;
    Insets in;
    const std::string net = in(strong(say("net {}", signed_number(*alignment.net))));
    const std::string cooperation = points_number(alignment.cooperation);
    const std::string conflict = points_number(alignment.conflict);
    const std::string relations = relations_in_words(say, network, item.evidence);
    const std::string points =
        say("{cooperation} points of cooperation, {conflict} of conflict in {relations}",
            "cooperation"_a = cooperation, "conflict"_a = conflict, "relations"_a = relations);
    return in.text(
        *alignment.net > prevails_from ? say("{net}, cooperation prevailed between the two ({points})",
                                             "net"_a = net, "points"_a = points)
        : *alignment.net < -prevails_from
            ? say("{net}, conflict prevailed between the two ({points})", "net"_a = net, "points"_a = points)
            : say("{net}, cooperation and conflict between the two were of one order ({points})",
                  "net"_a = net, "points"_a = points));
}

Text similarity_sentence(const Say& say, const graph::Alignment& alignment) {
    if (!alignment.s) return line(say("S is undefined, {}.", say.text(alignment.s_undefined)));
    Insets in;
    const std::string s = in(strong("S " + signed_number(*alignment.s)));
    return in.text(
        *alignment.s > leans_from
            ? say.count(alignment.items,
                        "{s}, they stood more alike than opposed to the {0} actor compared over.",
                        "{s}, they stood more alike than opposed to the {0} actors compared over.", "s"_a = s)
        : *alignment.s < -leans_from
            ? say.count(alignment.items,
                        "{s}, they stood more opposed than alike to the {0} actor compared over.",
                        "{s}, they stood more opposed than alike to the {0} actors compared over.", "s"_a = s)
            : say.count(
                  alignment.items, "{s}, they stood as much alike as opposed to the {0} actor compared over.",
                  "{s}, they stood as much alike as opposed to the {0} actors compared over.", "s"_a = s));
}

Text focal_sentence(const Say& say, const Findings& findings, std::size_t era) {
    const DyadFindings& dyad = findings.dyads.front();
    const DyadPeriod& item = dyad.eras[era];
    return line(dyad_links(findings.network, dyad.pair.first, dyad.pair.second), ": ",
                net_sentence(say, findings.network, item), "; ", similarity_sentence(say, item.alignment));
}

Text extreme(const model::Network& network, const graph::Dyad& dyad) {
    return line(dyad_links(network, dyad.first, dyad.second), " (", score(signed_number(dyad.net(), 1)), ")");
}

Text extremes_sentence(const Say& say, const Findings& findings, std::size_t era) {
    const auto dyads = findings.era_snapshots[era].dyads();
    const auto [low, high] = std::ranges::minmax_element(dyads, {}, &graph::Dyad::net);
    Insets in;
    const std::string most = in(extreme(findings.network, *high));
    if (dyads.size() == 1) return in.text(say("The one tie is between {}.", most));
    const std::string least = in(extreme(findings.network, *low));
    return in.text(say("Cooperation outweighed conflict most between {most}, least between {least}.",
                       "most"_a = most, "least"_a = least));
}

Text convention(const Say& say, bool focal) {
    if (!focal) {
        return line(
            muted(say("In brackets C − K, cooperation less conflict in Goldstein points summed over the "
                      "era, so that dyads with many or lasting relations come first.")));
    }
    Insets in;
    const std::string net = in(link(say.as("measure", "Net"), "#net")), s = in(link("S", "#similarity"));
    return in.text(say("{net} is (C − K) / (C + K) between the two; {s} compares their ties with everybody "
                       "(Signorino and Ritter 1999). Both from −1 to +1.",
                       "net"_a = net, "s"_a = s),
                   RunKind::muted);
}

}  // namespace

std::vector<Block> era_alignment(const Material& material, std::size_t era) {
    const Findings& findings = material.findings;
    if (findings.era_snapshots[era].dyads().empty()) return {};
    std::vector<Block> out;
    const Say& say = material.say;
    out.emplace_back(Heading{4, "", say("Alignment"), ""});
    out.emplace_back(Paragraph{findings.focal ? focal_sentence(say, findings, era)
                                              : extremes_sentence(say, findings, era)});
    out.emplace_back(Paragraph{convention(say, findings.focal)});
    return out;
}

}  // namespace entente::report
