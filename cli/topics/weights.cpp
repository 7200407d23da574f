#include "cli/topics/topics.hpp"

namespace entente::cli {

TopicPage weights_page() {
    TopicPage page;
    page.examples(
        {"describe us-pakistan", "align us-pakistan --pair usa,pakistan --evidence", "explain strength"});
    page.heading("A weight says how friendly or hostile one relation is, from -10 to +10,");
    page.paragraph(
        "on Goldstein's scale of events (1992). Each type has one; a relation may have its own. Some "
        "anchors:");
    page.entry("+8.3", "military aid", 10);
    page.entry("+6.5", "a substantive agreement in force", 10);
    page.entry("+1.9", "a visit", 10);
    page.entry(" 0", "they dealt with each other: a tie of no sign", 10);
    page.entry("-2.2", "criticism", 10);
    page.entry("-5.6", "aid cut off, sanctions", 10);
    page.entry("-10", "war, armed attack", 10);
    page.heading("How relations add up within a period:");
    page.entry("an event", "counts its weight once");
    page.entry("a state", "counts its weight times the years for which it held in the period");
    page.entry("cooperation, C", "the sum of what is positive");
    page.entry("conflict, K", "the sum of the sizes of what is negative");
    page.entry("net", "(C - K) / (C + K), from -1 to 1: what sort of relationship it was");
    page.entry("strength",
               "(C - K) a year: how much of it there was. So in entente align; in entente "
               "centrality strength is C + K, summed over an actor's ties and not a year");
    page.heading("For instance, over the three years 1954 through 1956:");
    page.verbatim({"an alliance of weight 5 that held throughout     3 x 5 = 15   C = 15",
                   "a raid of weight -8                              1 x 8 =  8   K = 8",
                   "net = (15 - 8) / (15 + 8) = 0.30                strength = (15 - 8) / 3 = 2.33"});
    page.paragraph(
        "A war of weeks, coded as a state, so counts less than a visit: one of weight -10 that held for two "
        "weeks counts -0.4. Code it as an event, and it counts -10 in its year; entente check notes strong "
        "states that held for less than 90 days.");
    page.paragraph(
        "Sums grow with what was recorded: compare net between periods that are covered alike (entente "
        "describe). "
        "Item weights of --weights are something else: how much an actor counts when two profiles are "
        "compared.");
    return page;
}

}  // namespace entente::cli
