#include "entente/report/tables.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "entente/graph/alignment.hpp"
#include "support/builders.hpp"
#include "support/random_networks.hpp"

namespace entente::report {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

std::string cell(const Table& table, std::size_t row, const std::string& column) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (table.columns[i].name == column) return format_cell(table.rows.at(row)[i], {"", "", 3});
    }
    return "no column " + column;
}

std::vector<std::string> names(const Table& table) {
    std::vector<std::string> out;
    for (const Column& column : table.columns) out.push_back(column.name);
    return out;
}

//            pact 5 a year 1950-53
//   usa ─────────────────────────── pakistan        1950s: C = 15 + 8, K = 2
//    │  ──── aid 8 (1955-03) ───▶                   1960s: only the cia's quarrel
//    │  ◀─── protest -2 (1956) ──
//   cia ── quarrel -4 (1962) ── pakistan
model::Network example() {
    return test::network(
        "observed 1950..1970\n"
        "focus usa pakistan\n"
        "era early 1950..1956\n"
        "era late 1956..1970\n"
        "usa state\n"
        "cia agency usa\n"
        "pakistan state\n"
        "usa - pakistan pact 5 1950..1953\n"
        "usa > pakistan aid 8 1955-03\n"
        "pakistan > usa protest -2 1956 0.5\n"
        "cia - pakistan quarrel -4 1962-05-01..1962-05-02\n");
}

Pair usa_pakistan(const model::Network& network) {
    return {test::actor(network, "usa"), test::actor(network, "pakistan")};
}

std::vector<graph::Period> decades(const model::Network& network) {
    return graph::periods(network, {graph::PeriodUnit::decade, 1});
}

TEST(AlignTable, sums_the_contributions_of_a_dyad) {
    const model::Network network = example();
    const Table table = align_table(network, decades(network), {}, usa_pakistan(network));
    EXPECT_THAT(names(table), ElementsAre("period", "start", "end", "actor1", "actor2", "relations",
                                          "cooperation", "conflict", "net", "s", "items", "strength",
                                          "filled1", "filled2", "shared_friends", "shared_enemies", "divided",
                                          "balanced_by_friendly", "balanced_by_hostile", "s_undefined"));
    ASSERT_THAT(table.rows, SizeIs(2));
    EXPECT_EQ(cell(table, 0, "period"), "1950s");
    EXPECT_EQ(cell(table, 0, "start"), "1950-01-01");
    EXPECT_EQ(cell(table, 0, "end"), "1960-01-01");
    EXPECT_EQ(cell(table, 0, "relations"), "3");
    EXPECT_EQ(cell(table, 0, "cooperation"), "23.000");
    EXPECT_EQ(cell(table, 0, "conflict"), "2.000");
    EXPECT_EQ(cell(table, 0, "net"), "0.840");       // (23 - 2) / 25
    EXPECT_EQ(cell(table, 0, "strength"), "2.100");  // (23 - 2) / 10 years
    EXPECT_EQ(cell(table, 1, "relations"), "0");
    EXPECT_EQ(cell(table, 1, "net"), "–");
}

TEST(AlignTable, without_a_pair_has_the_dyads_with_a_relation_only) {
    const model::Network network = example();
    const Table table = align_table(network, decades(network), {}, std::nullopt);
    ASSERT_THAT(table.rows, SizeIs(2));
    EXPECT_EQ(cell(table, 0, "actor1"), "usa");
    EXPECT_EQ(cell(table, 1, "actor1"), "cia");
    EXPECT_EQ(cell(table, 1, "net"), "−1.000");
}

TEST(AlignTable, rolls_agencies_up) {
    const model::Network network = example();
    graph::Selection rolled;
    rolled.roll_up = true;
    const Table table = align_table(network, decades(network), rolled, usa_pakistan(network));
    EXPECT_EQ(cell(table, 1, "net"), "−1.000");
    EXPECT_EQ(cell(table, 1, "relations"), "1");
}

TEST(AlignEvidenceTable, adds_up_to_the_numbers_of_the_align_table) {
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
        const model::Network network = test::build(test::random_draft(seed));
        const auto periods = decades(network);
        const Table numbers = align_table(network, periods, {}, std::nullopt);
        const Table evidence = align_evidence_table(network, periods, {}, std::nullopt);
        std::size_t used = 0;
        for (const auto& row : numbers.rows) {
            double cooperation = 0;
            double conflict = 0;
            long relations = 0;
            for (const auto& item : evidence.rows) {
                if (item[0] != row[0] || item[3] != row[3] || item[4] != row[4]) continue;
                const double value = std::get<double>(item[11]);
                (value > 0 ? cooperation : conflict) += std::abs(value);
                const bool folded = item.size() > 14;
                cooperation += folded ? std::get<double>(item[15]) : 0;
                conflict += folded ? std::get<double>(item[15]) : 0;
                relations += folded ? std::get<long>(item[14]) : 1;
                ++used;
            }
            EXPECT_NEAR(cooperation, std::get<double>(row[6]), 1e-9) << "seed " << seed;
            EXPECT_NEAR(conflict, std::get<double>(row[7]), 1e-9) << "seed " << seed;
            EXPECT_EQ(relations, std::get<long>(row[5])) << "seed " << seed;
        }
        EXPECT_EQ(used, evidence.rows.size()) << "evidence of no number, seed " << seed;
    }
}

TEST(EvidenceTable, gives_each_relation_with_its_dates_and_sources) {
    model::Draft draft = test::draft("observed 1950..1960\nusa state\niran state\nusa > iran aid 3 1951..\n");
    draft.sources.push_back({"times", "The Times", "", "", std::nullopt, "", ""});
    draft.relations[0].sources = {{"times", "p. 4"}, {"times", ""}};
    draft.relations[0].record.label = "Point Four";
    const model::Network network = test::build(std::move(draft));
    const Table table = evidence_table(network, {{model::RelationIndex{0}, 2.5}});
    ASSERT_THAT(table.rows, SizeIs(1));
    EXPECT_EQ(to_csv(table),
              "id,date,end,actor1,actor2,type,contribution,label,sources\n"
              "r0,1951,,usa,iran,aid,2.5,Point Four,times (p. 4) | times\n");
}

TEST(CentralityTable, has_a_row_for_every_actor_and_a_column_for_every_measure) {
    const model::Network network = example();
    const graph::Measure* degree = graph::find_measure("degree");
    ASSERT_NE(degree, nullptr);
    const Table table =
        centrality_table(network, graph::periods(network, {graph::PeriodUnit::era, 1}), {}, {degree});
    EXPECT_THAT(names(table),
                ElementsAre("period", "start", "end", "actor", "name", "kind", "degree", "undefined"));
    ASSERT_THAT(table.rows, SizeIs(6));
    EXPECT_EQ(cell(table, 0, "degree"), "1.000");  // usa, early
    EXPECT_EQ(cell(table, 1, "degree"), "0.000");  // cia, early
    EXPECT_EQ(cell(table, 5, "degree"), "2.000");  // pakistan, late
    EXPECT_EQ(table.columns[6].decimals, 0) << "whole numbers are shown whole";
}

TEST(Counts, kinds_types_and_coverage) {
    const model::Network network = example();
    EXPECT_EQ(to_csv(kinds_table(network)), "kind,label,actors\nstate,State,2\nagency,Agency,1\n");
    EXPECT_EQ(to_csv(types_table(network)),
              "type,label,nature,directed,weight,relations\n"
              "pact,pact,state,no,5,1\naid,aid,event,yes,8,1\nprotest,protest,event,yes,-2,1\n"
              "quarrel,quarrel,state,no,-4,1\n");
    EXPECT_EQ(to_csv(coverage_table(network, decades(network))),
              "period,start,end,actors,relations,events,states,sources\n"
              "1950s,1950-01-01,1960-01-01,3,3,2,1,0\n"
              "1960s,1960-01-01,1970-01-01,3,1,0,1,0\n");
}

TEST(Records, relations_actors_and_sources_with_every_field) {
    const model::Network network = example();
    const std::string relations = to_csv(relations_table(network));
    EXPECT_THAT(relations, HasSubstr("r0,usa,pakistan,pact,state,no,1950,1953,5,1,,,\n"));
    EXPECT_THAT(relations, HasSubstr("r2,pakistan,usa,protest,event,yes,1956,,-2,0.5,,,\n"));
    EXPECT_THAT(to_csv(actors_table(network)), HasSubstr("cia,cia,,agency,usa,,,,,,,\n"));
    EXPECT_EQ(to_csv(sources_table(network)), "id,title,author,publisher,date,url,note\n");
}

TEST(Records, an_actor_has_the_stretches_it_was_away) {
    model::Draft draft = test::draft(
        "observed 1900..2000\n"
        "a state\n"
        "b state\n");
    const auto date = [](const char* text) { return *model::Date::parse(text); };
    draft.actors[0].record.absences = {{date("1938-03"), date("1945")},
                                       {date("1950-01-02"), date("1951-03-04")}};
    const Table table = actors_table(test::build(std::move(draft)));
    EXPECT_EQ(cell(table, 0, "absences"), "1938-03/1945 | 1950-01-02/1951-03-04");
    EXPECT_EQ(cell(table, 1, "absences"), "–");
}

TEST(Tables, of_an_empty_network_have_a_head_only) {
    const model::Network network = test::network("observed 1950..1960\n");
    const auto periods = decades(network);
    EXPECT_THAT(align_table(network, periods, {}, std::nullopt).rows, SizeIs(0));
    EXPECT_THAT(align_evidence_table(network, periods, {}, std::nullopt).rows, SizeIs(0));
    EXPECT_THAT(centrality_table(network, periods, {}, {}).rows, SizeIs(0));
    EXPECT_THAT(relations_table(network).rows, SizeIs(0));
    EXPECT_EQ(to_csv(coverage_table(network, periods)),
              "period,start,end,actors,relations,events,states,sources\n"
              "1950s,1950-01-01,1960-01-01,0,0,0,0,0\n");
}

}  // namespace
}  // namespace entente::report
