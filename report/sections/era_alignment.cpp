// How near two actors stood in one era: the focal dyad, or those that stand out.
#include <fmt/format.h>

#include <algorithm>

#include "report/references.hpp"
#include "report/sections/sections.hpp"
#include "report/words.hpp"

namespace entente::report {
namespace {

/// As sign_of() of the figures has it: mixed when the weaker side is at least a third of the stronger.
constexpr double prevails_from = 0.5;

std::string net_meaning(double net) {
    if (net > prevails_from) return "cooperation prevailed between the two";
    if (net < -prevails_from) return "conflict prevailed between the two";
    return "cooperation and conflict between the two were of one order";
}

std::string similarity_meaning(double s, std::size_t items) {
    const char* how = s > 0.005    ? "they stood more alike than opposed"
                      : s < -0.005 ? "they stood more opposed than alike"
                                   : "they stood as much alike as opposed";
    return fmt::format("{} to the {} compared over", how, count_of(items, "actor"));
}

Text focal_sentence(const Findings& findings, std::size_t era) {
    const DyadFindings& dyad = findings.dyads.front();
    const DyadPeriod& item = dyad.eras[era];
    const graph::Alignment& alignment = item.alignment;
    Text out = line(dyad_links(findings.network, dyad.pair.first, dyad.pair.second), ": ");
    const std::string reason = net_undefined(findings.network, item);
    if (reason.empty()) {
        append(out, line(strong("net " + signed_number(*alignment.net)),
                         fmt::format(", {} ({} points of cooperation, {} of conflict in {})",
                                     net_meaning(*alignment.net), format_number(alignment.cooperation, 1),
                                     format_number(alignment.conflict, 1),
                                     relations_in_words(findings.network, item.evidence))));
    } else {
        append(out, "net is undefined, " + reason);
    }
    if (alignment.s) {
        append(out, line("; ", strong("S " + signed_number(*alignment.s)), ", ",
                         similarity_meaning(*alignment.s, alignment.items), "."));
    } else {
        append(out, fmt::format("; S is undefined, {}.", alignment.s_undefined));
    }
    return out;
}

Text extreme(const model::Network& network, const graph::Dyad& dyad) {
    return line(dyad_links(network, dyad.first, dyad.second), " (", score(signed_number(dyad.net(), 1)), ")");
}

Text extremes_sentence(const Findings& findings, std::size_t era) {
    const auto dyads = findings.era_snapshots[era].dyads();
    const auto [low, high] = std::ranges::minmax_element(dyads, {}, &graph::Dyad::net);
    const model::Network& network = findings.network;
    if (dyads.size() == 1) return line("The one tie is between ", extreme(network, *high), ".");
    return line("Cooperation outweighed conflict most between ", extreme(network, *high), ", least between ",
                extreme(network, *low), ".");
}

Text convention(bool focal) {
    if (!focal) {
        return line(
            muted("In brackets net strength, cooperation less conflict in Goldstein points over the "
                  "era, so that dyads with many or lasting relations come first."));
    }
    return line(
        link("Net", "#net"), muted(" is (C − K) / (C + K) between the two; "), link("S", "#similarity"),
        muted(" compares their ties with everybody (Signorino and Ritter 1999). Both from −1 to +1."));
}

}  // namespace

std::vector<Block> era_alignment(const Material& material, std::size_t era) {
    const Findings& findings = material.findings;
    if (findings.era_snapshots[era].dyads().empty()) return {};
    std::vector<Block> out;
    out.emplace_back(Heading{4, "", "Alignment", ""});
    out.emplace_back(
        Paragraph{findings.focal ? focal_sentence(findings, era) : extremes_sentence(findings, era)});
    out.emplace_back(Paragraph{convention(findings.focal)});
    return out;
}

}  // namespace entente::report
