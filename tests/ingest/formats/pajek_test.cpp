#include <gmock/gmock.h>

#include "entente/ingest/export.hpp"
#include "ingest/formats/imported.hpp"
#include "ingest/formats/python.hpp"
#include "ingest/formats/readers.hpp"
#include "support/networks.hpp"

namespace entente::ingest {
namespace {

using ::testing::HasSubstr;
using ::testing::SizeIs;

Import imported(const std::string& text) {
    return test::imported(read_pajek, "net.net", text);
}

std::string problems_of(const std::string& text) {
    return test::problems_of(read_pajek, "net.net", text);
}

TEST(Pajek, ReadsLabelsSignsKindsAndTimes) {
    const Import out = imported(
        "% a comment\r\n*Vertices 4\r\n1 \"United States\" 0.1 0.2 0.5 ic Red\r\n2 \"Pakistan\" [1947-*]\r\n"
        "3 X\r\n*Arcs :1 \"alliance\"\r\n1 2 5 [1954-1965,1970-*]\r\n*Edges :2 \"war\"\r\n"
        "2 3 -3 l \"first\" [1965]\r\n*Arcslist\r\n1 3 4\r\n");
    const model::Network& network = out.network;
    ASSERT_THAT(network.actors(), SizeIs(4));
    EXPECT_EQ(network.actors()[0].id, "united-states");
    EXPECT_EQ(network.actors()[1].start, model::Date::parse("1947"));
    EXPECT_EQ(network.actors()[3].id, "4");
    ASSERT_THAT(network.relations(), SizeIs(5));
    EXPECT_EQ(network.relations()[0].end, model::Date::parse("1966"));
    EXPECT_FALSE(network.relations()[1].end);
    EXPECT_EQ(network.weight(model::RelationIndex{2}), -3);
    EXPECT_EQ(network.relations()[2].end, model::Date::parse("1966"));
    EXPECT_EQ(network.relations()[2].label, "first");
    EXPECT_FALSE(network[network.relations()[2].type].directed);
    EXPECT_EQ(network[network.relations()[0].type].id, "alliance");
}

TEST(Pajek, ReadsAMatrix) {
    const model::Network network =
        imported("*Vertices 3\n1 \"a\"\n2 \"b\"\n3 \"c\"\n*Matrix :1 \"trade\"\n0 1.5 0\n-2 0 0\n0 0 0\n")
            .network;
    ASSERT_THAT(network.relations(), SizeIs(2));
    EXPECT_EQ(network.weight(model::RelationIndex{0}), 1.5);
    EXPECT_EQ(network[network.relations()[1].source].id, "b");
    EXPECT_EQ(network.weight(model::RelationIndex{1}), -2);
    EXPECT_TRUE(network[network.relations()[0].type].directed);
    EXPECT_EQ(network[network.relations()[0].type].id, "trade");
    EXPECT_THAT(problems_of("*Vertices 2\n*Matrix\n0 1 0\n0 0\n"),
                HasSubstr("net.net:3:1: a row of a matrix"));
    EXPECT_THAT(problems_of("*Vertices 2\n*Matrix\n0 1\n*Arcs\n1 2\n"), HasSubstr("ends after 1 of 2 rows"));
    EXPECT_THAT(problems_of("*Vertices 1\n*Matrix\n0\n0\n"), HasSubstr("as many rows"));
}

TEST(Pajek, ReportsWhatIsWrongWithItsLine) {
    EXPECT_THAT(problems_of("hello"), HasSubstr("net.net:1:1: this is not a Pajek network"));
    EXPECT_THAT(problems_of("*Vertices 2\n*Arcs\n1 3 1\n"),
                HasSubstr("net.net:3:1: \"3\" is not the number"));
    EXPECT_THAT(problems_of("*Vertices 2\n1 \"a\"\n1 \"b\"\n"), HasSubstr("net.net:3:1: duplicate vertex 1"));
    EXPECT_THAT(problems_of("*Vertices 99999999999\n"), HasSubstr("net.net:1:1:"));
    EXPECT_THAT(problems_of("*Vertices 2\n*Matrix\n0 1\n"), HasSubstr("matrix"));
}

}  // namespace
}  // namespace entente::ingest
