#include "request/view.hpp"

#include <gmock/gmock.h>

#include "support/builders.hpp"
#include "tests/request/asking.hpp"

namespace entente::request {
namespace {

using test::refusal;
using testing::ElementsAre;
using testing::IsEmpty;

// Two states, and an agency of the first; friendly for ten years, then hostile for ten.
const model::Network& network() {
    static const model::Network made = test::network(
        "observed 1950..1970\n"
        "focus usa pakistan\n"
        "usa state\n"
        "cia agency usa\n"
        "pakistan state\n"
        "india state\n"
        "usa - pakistan pact 5 1950..1960\n"
        "usa - pakistan rift -5 1960..1970\n"
        "cia - india deal 2 1955..1956\n");
    return made;
}

View asked(const Spelling& spelling, const std::string& by = "decade") {
    View view(spelling);
    view.by = by;
    return view;
}

std::vector<std::string> ids(const std::vector<graph::Period>& periods) {
    std::vector<std::string> out;
    for (const graph::Period& period : periods) out.push_back(period.id);
    return out;
}

TEST(View, IsWhatItComesToOnTheNetwork) {
    View view = asked(test::shell);
    view.from = "1955";
    view.actors = {"cia", "usa", "pakistan"};
    view.roll_up = true;
    view.pair = {"pakistan", "cia"};
    const Seen at = seen(network(), view);
    EXPECT_THAT(at.selection.actors,
                ElementsAre(*network().find_actor("usa"), *network().find_actor("pakistan")))
        << "the agency counts as its state, once";
    EXPECT_EQ(at.pair, ActorPair(*network().find_actor("pakistan"), *network().find_actor("usa")));
    EXPECT_THAT(ids(at.periods), ElementsAre("1950s", "1960s"));
    EXPECT_EQ(at.periods.front().interval.start, at.span->start) << "the first decade begins with the span";
    EXPECT_EQ(snapshots_of(network(), at).size(), 2u);
    EXPECT_THAT(at.notes, IsEmpty());
}

TEST(View, ABlockOfYearsThatIsCutIsSaidToBe) {
    View view = asked(test::shell, "5");
    EXPECT_THAT(seen(network(), view).notes, IsEmpty());
    view.from = "1952-03";
    view.to = "1956-11-30";
    const Seen at = seen(network(), view);
    EXPECT_THAT(ids(at.periods), ElementsAre("1950-1954", "1955-1959"));
    EXPECT_THAT(at.notes, ElementsAre("1950–1954 has only 1952-03-01..1954-12-31 of it, by --from and --to",
                                      "1955–1959 has only 1955-01-01..1956-11-30 of it, by --from and --to"));
    view.from = "1950";
    view.to = "1959";
    EXPECT_THAT(seen(network(), view).notes, IsEmpty());
}

TEST(View, PhasesAreOfTheNamedDyadElseOfPairOrFocus) {
    const std::vector<std::string> found = ids(seen(network(), asked(test::shell, "phases")).periods);
    EXPECT_EQ(found.size(), 2u) << "of the focus: before and after 1960";
    EXPECT_EQ(ids(seen(network(), asked(test::shell, "phases:pakistan, usa")).periods), found);
    View of_pair = asked(test::shell, "phases");
    of_pair.pair = {"cia", "india"};
    const Seen one = seen(network(), of_pair);
    EXPECT_EQ(one.periods.size(), 1u);
    EXPECT_THAT(one.notes,
                ElementsAre("no shift was found for cia and india; the whole observed period is one phase"));
    View late = asked(test::shell, "phases");
    late.from = "1965";
    EXPECT_EQ(seen(network(), late).periods.size(), 1u) << "phases that lie before the span are left out";
}

TEST(View, MessagesSpellArgumentsAsTheAskerDoes) {
    const auto both = [](const auto& ask) {
        return std::pair(refusal([&] { ask(test::shell); }), refusal([&] { ask(test::call); }));
    };
    const auto of = [](auto change) {
        return [change](const Spelling& spelling) {
            View view = asked(spelling);
            change(view);
            seen(network(), view);
        };
    };
    EXPECT_EQ(both(of([](View& view) { view.pair = {"usa"}; })),
              std::pair(std::string("--pair: \"usa\" is not two actors; write A,B"),
                        std::string("pair: \"usa\" is not two actors; write (A, B)")));
    EXPECT_EQ(both(of([](View& view) { view.from = "1965", view.to = "1955"; })),
              std::pair(std::string("--from 1965 lies after --to 1955"),
                        std::string("since=1965 lies after until=1955")));
    EXPECT_EQ(both(of([](View& view) {
                  view.pair = {"usa", "cia"}, view.roll_up = true;
              })),
              std::pair(std::string("--pair: with --roll-up both usa and cia count as usa"),
                        std::string("pair: with roll_up both usa and cia count as usa")));
    EXPECT_EQ(both(of([](View& view) { view.by = "phases:"; })),
              std::pair(std::string("--by phases: names no dyad; write phases:A,B"),
                        std::string("by=phases: names no dyad; write phases:A,B")));
    EXPECT_EQ(both(of([](View& view) { view.by = "phases:pakistan,india"; })).first,
              "--by phases: no year has a signed relation of pakistan and india; name another dyad with "
              "phases:A,B");
    EXPECT_EQ(both(of([](View& view) { view.by = "100000"; })),
              std::pair(std::string("--by: 100000 is no number of years from 1 to 1000"),
                        std::string("by: 100000 is no number of years from 1 to 1000")));
    EXPECT_EQ(both(of([](View& view) {
                  view.actors = {"usa", "india"}, view.pair = {"usa", "pakistan"};
              })),
              std::pair(std::string("--pair: pakistan is left out by --actors; name it there, or leave that "
                                    "option away"),
                        std::string("pair: pakistan is left out by actors; name it there, or leave that "
                                    "option away")));
    EXPECT_EQ(both(of([](View& view) {
                  view.kinds = {"agency"}, view.pair = {"usa", "pakistan"};
              })).first,
              "--pair: usa is left out by --kinds; name it there, or leave that option away");
    EXPECT_EQ(
        both(of([](View& view) { view.by = "fortnight"; })).second,
        "by: no rule \"fortnight\"; it is one of era, decade, year, month, day, phases, a number of years");
}

TEST(View, WhatTheNetworkLacksIsRefusedWithTheNearest) {
    const auto refused = [](auto change) {
        View view = asked(test::shell);
        change(view);
        return refusal([&] { seen(network(), view); });
    };
    EXPECT_EQ(refused([](View& view) { view.actors = {"Pakistn"}; }),
              "--actors: no actor \"Pakistn\"; did you mean pakistan?");
    EXPECT_EQ(refused([](View& view) { view.actors = {"atlantis"}; }),
              "--actors: no actor \"atlantis\"; the network has usa, cia, pakistan, india");
    EXPECT_EQ(refused([](View& view) { view.kinds = {"stat"}; }),
              "--kinds: no kind \"stat\"; did you mean state?");
    EXPECT_EQ(refused([](View& view) { view.types = {"pacts"}; }),
              "--types: no type \"pacts\"; did you mean pact?");
    EXPECT_EQ(refused([](View& view) { view.to = "soon"; }),
              "--to: \"soon\" is not a date; write 1954, 1954-05 or 1954-05-19");
    EXPECT_EQ(refused([](View& view) { view.from = "1971"; }),
              "nothing was observed then: the network covers 1950-01-01 through 1969-12-31");
    EXPECT_EQ(refused([](View& view) { view.pair = {"usa", "usa"}; }), "--pair: usa is named twice");
}

TEST(View, AnEmptyNetworkHasNobodyToName) {
    const model::Network empty = test::network("observed 1950..1960\n");
    View view = asked(test::call);
    EXPECT_THAT(seen(empty, view).selection.actors, IsEmpty());
    EXPECT_EQ(refusal([&] { pair_or_focus(empty, test::call, seen(empty, view)); }),
              "the network names no focus; say which two actors with pair=(A, B)");
    view.actors = {"usa"};
    EXPECT_EQ(refusal([&] { seen(empty, view); }), "actors: no actor \"usa\"; the network has none");
}

TEST(View, TheFocusIsInViewOnlyWhenBothAre) {
    View view = asked(test::shell);
    EXPECT_TRUE(pair_in_view(network(), seen(network(), view)));
    view.actors = {"usa", "india"};
    EXPECT_FALSE(pair_in_view(network(), seen(network(), view)));
    EXPECT_EQ(pair_or_focus(network(), test::shell, seen(network(), view)).second,
              *network().find_actor("pakistan"))
        << "a table may be of whom the selection leaves out";
}

TEST(View, PeriodsAreChosenInTheOrderAsked) {
    const std::vector<graph::Period> periods = seen(network(), asked(test::shell)).periods;
    EXPECT_THAT(chosen(periods, "--era", {"1960s", "1950s"}), ElementsAre(1u, 0u));
    EXPECT_THAT(chosen(periods, "--era", {}), ElementsAre(0u, 1u));
    EXPECT_EQ(refusal([&] { chosen(periods, "--era", {"1980s"}); }),
              "--era: no era \"1980s\"; did you mean 1950s?");
}

}  // namespace
}  // namespace entente::request
