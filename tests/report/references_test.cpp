#include "report/references.hpp"

#include <gmock/gmock.h>

#include "support/builders.hpp"

namespace entente::report {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

const words::Say english = words::Language();

model::RelationIndex relation(std::size_t i) {
    return model::index_at<model::RelationIndex>(i);
}

std::string plain(const Text& text) {
    std::string out;
    for (const auto& run : text) out += run.text;
    return out;
}

graph::Snapshot whole(const model::Network& network) {
    return graph::Snapshot(network, network.observed());
}

TEST(References, dates_are_as_fine_as_they_are_known) {
    const auto text = [](const char* date) { return date_text(english, *model::Date::parse(date)); };
    EXPECT_EQ(text("1954-05-19"), "19 May 1954");
    EXPECT_EQ(text("1954-05"), "May 1954");
    EXPECT_EQ(text("1954-05~"), "about May 1954");
    EXPECT_EQ(text("1954~"), "about 1954");
}

TEST(References, a_relation_happened_held_or_still_holds) {
    const model::Network network = test::network(
        "observed 1950..1960\n"
        "a state\n"
        "b state\n"
        "a > b raid -5 1951-05\n"
        "a - b pact 5 1952..1955-03-02\n"
        "a - b treaty 5 1953..\n");
    EXPECT_EQ(when_words(english, network, relation(0)), "May 1951");
    EXPECT_EQ(when_words(english, network, relation(1)), "1952 – 2 March 1955");
    EXPECT_EQ(when_words(english, network, relation(2)), "1953 on");
}

TEST(References, records_of_several_events_count_as_many) {
    model::Draft draft = test::draft(
        "observed 1950..1960\na state\nb state\na > b raid -5 1951-05\na > b talk 2 1952\na - b pact 5 "
        "1953..\n");
    EXPECT_EQ(relations_in_words(english, test::build(draft)), "3 relations");
    draft.relations[0].record.count = 1214;
    EXPECT_EQ(relations_in_words(english, test::build(draft)), "1,216 relations") << "one of them lasts";
    draft.relations.pop_back();
    const model::Network network = test::build(draft);
    EXPECT_EQ(relations_in_words(english, network), "1,215 events");
    EXPECT_EQ(plain({relation_link(english, network, relation(0))}), "raid, 1,214 events");
    EXPECT_EQ(plain({short_relation_link(english, network, relation(0))}), "raid 1951, 1,214 events");
    EXPECT_EQ(plain({short_relation_link(english, network, relation(1))}), "talk 1952");
}

TEST(References, what_a_list_leaves_out_is_in_a_table) {
    std::string text = "observed 1950..1960\na state\nb state\n";
    for (std::size_t i = 0; i <= relations_under_number; ++i) text += "a > b raid -5 1951-05\n";
    model::Draft draft = test::draft(text);
    const auto of = [](const model::Network& network) {
        return backing(english, network, whole(network).dyads()[0].evidence, "ties.csv");
    };
    const Backing one_more = of(test::build(draft));
    ASSERT_THAT(one_more.items, SizeIs(relations_under_number + 1));
    EXPECT_EQ(one_more.summary, "41 relations");
    EXPECT_EQ(plain(one_more.items.back().text), "1 more relation in ties.csv");
    EXPECT_EQ(one_more.items.back().text.back().target, "tables/ties.csv");

    draft.relations.push_back(draft.relations.back());
    draft.relations.back().record.id = "again";
    draft.relations.front().record.count = 3;
    const Backing folded = of(test::build(draft));
    EXPECT_EQ(folded.summary, "44 events");
    EXPECT_EQ(plain(folded.items.back().text), "2 more records in ties.csv") << "not events";
}

TEST(References, links_in_a_cell_beyond_the_first_few_are_folded_away) {
    const auto links = [](int years) {
        std::string text = "observed 1950..1960\na state\nb state\n";
        for (int i = 0; i < years; ++i) text += "a - b visit 1 195" + std::to_string(i) + "\n";
        const model::Network network = test::network(text);
        return relation_links(english, network, whole(network).dyads()[0].evidence, "x.csv");
    };
    EXPECT_EQ(plain(links(7)),
              "visit 1950, visit 1951, visit 1952, visit 1953, visit 1954, visit 1955, visit 1956");
    EXPECT_EQ(plain(links(9)),
              "visit 1950, visit 1951, visit 1952, visit 1953, visit 1954, visit 1955 and 3 more"
              "visit 1956, visit 1957, visit 1958");
    EXPECT_EQ(links(9).back().kind, RunKind::fold_end);
}

TEST(References, a_list_in_brief_says_the_time_alone) {
    const model::Network network =
        test::network("observed 1950..1960\na state\nb state\na > b raid -5 1951-05 0.5\n");
    const std::vector<graph::Evidence> evidence = whole(network).dyads()[0].evidence;
    const Backing full = backing(english, network, evidence, "ties.csv");
    EXPECT_EQ(plain(full.items[0].about), "May 1951 · a → b");
    EXPECT_EQ(plain(full.items[0].more), " · confidence 0.5");
    const Backing brief = backing(english, network, evidence, "ties.csv", Detail::brief);
    EXPECT_EQ(plain(brief.items[0].about), "May 1951");
    EXPECT_THAT(brief.items[0].more, IsEmpty());
    EXPECT_EQ(plain(brief.items[0].text), "raid");
}

}  // namespace
}  // namespace entente::report
