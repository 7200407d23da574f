#include "render/wording.hpp"

#include <gmock/gmock.h>

#include "entente/render/text.hpp"
#include "support/builders.hpp"

namespace entente::render {
namespace {

using model::index_at;
using model::RelationIndex;
using testing::HasSubstr;

const words::Say english = words::Language();

constexpr auto relation = [](std::size_t i) { return index_at<RelationIndex>(i); };

const model::Network& dated() {
    static const model::Network network = test::network(
        "observed 1947..2016\na state\nb state\n"
        "a > b raid -5 2011-05-02\na > b raid -5 2004-06\na > b raid -5 1998~\n"
        "a - b pact 5 1981..1988\na - b pact 5 1981-03..\na - b pact 5 2001-02..2001-11\n");
    return network;
}

TEST(Wording, writes_dates_as_people_do) {
    EXPECT_EQ(when_in_words(english, dated(), relation(0)), "2 May 2011");
    EXPECT_EQ(when_in_words(english, dated(), relation(1)), "June 2004");
    EXPECT_EQ(when_in_words(english, dated(), relation(2)), "c. 1998");
    EXPECT_EQ(when_in_words(english, dated(), relation(3)), "1981–1987") << "1988 is the first year without";
    EXPECT_EQ(when_in_words(english, dated(), relation(4)), "since 1981");
    EXPECT_EQ(when_in_words(english, dated(), relation(5)), "2001");
}

TEST(Wording, captions_fit_and_keep_their_date) {
    model::Draft draft = test::draft("a state\nb state\na > b raid -5 2011-05-02\n");
    draft.relations[0].record.label = "A raid with a name that goes on and on and on";
    const model::Network network = test::build(draft);
    EXPECT_EQ(caption_of(english, network, relation(0), 10, 1000),
              "A raid with a name that goes on and on and on, 2 May 2011");
    const std::string cut = caption_of(english, network, relation(0), 10, 180);
    EXPECT_LE(text_width(cut, 10), 180);
    EXPECT_THAT(cut, testing::EndsWith("…, 2 May 2011"));
}

TEST(Wording, names_both_actors_where_the_label_says_little) {
    EXPECT_EQ(caption_of(english, dated(), relation(1), 10, 200), "a – b: raid, June 2004");
    EXPECT_EQ(caption_of(english, dated(), relation(1), 10, 100), "raid, June 2004") << "no room for names";
}

TEST(Wording, cuts_a_types_label_rather_than_leave_the_names_out) {
    model::Draft draft = test::draft("a state\nb state\na > b raid -5 2011-05-02\n");
    draft.types[0].label = "Engage in unconventional mass violence of a kind without a short name";
    const std::string caption = caption_of(english, test::build(draft), relation(0), 10, 250);
    EXPECT_THAT(caption, testing::StartsWith("a – b: Engage in"));
    EXPECT_THAT(caption, testing::EndsWith("…, 2 May 2011"));
    EXPECT_LE(text_width(caption, 10), 250);
}

TEST(Wording, says_how_many_events_a_record_stands_for) {
    model::Draft draft =
        test::draft("observed 2011..2012\na state\nb state\na > b raid -5 2011-05\na > b talk 2 2011\n");
    draft.relations[0].record.count = 1214;
    const model::Network network = test::build(draft);
    const graph::Snapshot snapshot(network, network.observed());
    EXPECT_EQ(caption_of(english, network, relation(0), 10, 400), "a – b: raid, 1,214 events, May 2011");
    EXPECT_THAT(tie_tooltip(english, network, snapshot.dyads()[0]),
                HasSubstr("raid, 1,214 events (May 2011)"));
    EXPECT_EQ(relations_in_words(english, network, snapshot.dyads()), "1,215 events");
    EXPECT_THAT(source_line_of(english, network, snapshot, "", false), HasSubstr("; 1,215 events."));
    const graph::Snapshot plain(dated(), dated().observed());
    EXPECT_EQ(relations_in_words(english, dated(), plain.dyads()), "6 relations") << "one each";
}

TEST(Wording, says_why_a_name_is_pale) {
    const graph::Snapshot snapshot(dated(), dated().observed());
    EXPECT_THAT(source_line_of(english, dated(), snapshot, "", true),
                testing::EndsWith("no recorded tie in this period."));
    EXPECT_THAT(
        source_line_of(english, dated(), snapshot, "Drawn: 3 of 9 ties, the strongest.", true),
        testing::EndsWith("Drawn: 3 of 9 ties, the strongest. Pale name: exists, but none of its ties in "
                          "this period is drawn."));
}

TEST(Wording, puts_the_strongest_evidence_first_and_equals_in_order_of_time) {
    std::vector<graph::Evidence> evidence = {{relation(0), -5}, {relation(1), -5}, {relation(3), 35}};
    evidence = strongest_first(dated(), evidence, 2);
    ASSERT_EQ(evidence.size(), 2u);
    EXPECT_EQ(evidence[0].relation, relation(3));
    EXPECT_EQ(evidence[1].relation, relation(1)) << "2004 before 2011";
}

TEST(Wording, tooltips_show_the_numbers_and_what_is_behind_them) {
    std::string text = "observed 1950..1960\na state\nb agency a\n";
    for (int i = 0; i < 10; ++i)
        text += "a > b aid " + std::to_string(i % 9 + 1) + " 195" + std::to_string(i) + "\n";
    const model::Network network = test::network(text + "a > b raid -4 1955\n");
    const graph::Snapshot snapshot(network, network.observed());
    const std::string tip = tie_tooltip(english, network, snapshot.dyads().front());
    EXPECT_THAT(tip, HasSubstr("a – b: net +0.84, cooperation 46.0, conflict 4.0. +9.0 aid (1958);"));
    EXPECT_THAT(tip, HasSubstr("−4.0 raid (1955)"));
    EXPECT_THAT(tip, testing::EndsWith("; and 3 more"));
    EXPECT_EQ(actor_tooltip(english, network, index_at<model::ActorIndex>(1), {1, 1}),
              "b (Agency, part of a): 1 tie in this period");
    EXPECT_EQ(actor_tooltip(english, network, index_at<model::ActorIndex>(0), {0, 0}),
              "a (State): no recorded tie in this period");
    EXPECT_EQ(actor_tooltip(english, network, index_at<model::ActorIndex>(0), {1214, 3}),
              "a (State): 1,214 ties in this period, 3 drawn");
}

TEST(Wording, describes_the_main_ties_in_prose) {
    const graph::Snapshot snapshot(dated(), dated().observed());
    const std::vector<const graph::Dyad*> dyads = {&snapshot.dyads().front()};
    const std::string prose = description_of(english, dated(), "All, 1947–2015", 2, dyads);
    EXPECT_THAT(prose, testing::StartsWith("All, 1947–2015: 2 actors and 1 tie between them."));
    EXPECT_THAT(prose, HasSubstr("a and b, cooperation (pact, since 1981)"));
    EXPECT_EQ(description_of(english, dated(), "None", 0, {}), "None: 0 actors and 0 ties between them.");
}

}  // namespace
}  // namespace entente::render
