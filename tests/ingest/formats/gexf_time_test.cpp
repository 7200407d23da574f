// Time in GEXF, in each form that Gephi and others write it.
#include <gmock/gmock.h>

#include "ingest/formats/gexf_clock.hpp"
#include "ingest/formats/gexf_spans.hpp"
#include "ingest/formats/imported.hpp"
#include "ingest/formats/readers.hpp"
#include "support/networks.hpp"

namespace entente::ingest {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// A graph with the attributes, columns, nodes and edges.
std::string document(const std::string& graph, const std::string& columns, const std::string& nodes,
                     const std::string& edges, const std::string& version = "1.3") {
    return "<gexf version=\"" + version + "\"><graph defaultedgetype=\"directed\" " + graph + ">" + columns +
           "<nodes>" + nodes + "</nodes><edges>" + edges + "</edges></graph></gexf>";
}

const std::string two = "<node id=\"a\"/><node id=\"b\"/>";
const std::string columns =
    "<attributes class=\"edge\" mode=\"dynamic\"><attribute id=\"w\" title=\"Weight\" type=\"double\"/>"
    "<attribute id=\"t\" title=\"type\" type=\"string\"/><attribute id=\"x\" title=\"mood\" type=\"string\"/>"
    "</attributes>";

std::string edge(const std::string& attributes, const std::string& inside = "") {
    return "<edge id=\"e\" source=\"a\" target=\"b\" " + attributes + ">" + inside + "</edge>";
}

std::string values(const std::string& all) {
    return "<attvalues>" + all + "</attvalues>";
}

std::string value(const std::string& id, const std::string& is, const std::string& when) {
    return "<attvalue for=\"" + id + "\" value=\"" + is + "\" " + when + "/>";
}

Import imported(const std::string& text) {
    return test::imported(read_gexf, "net.gexf", text);
}

/// `id type weight when` of each tie.
std::vector<std::string> ties(const model::Network& network) {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < network.relations().size(); ++i) {
        const auto index = model::index_at<model::RelationIndex>(i);
        const model::Relation& tie = network[index];
        std::string weight = std::to_string(network.weight(index));
        weight.erase(weight.find_last_not_of("0.") + 1);
        std::string line = tie.id + " " + network[tie.type].id + " " + weight + " ";
        if (tie.date) line += tie.date->to_string();
        if (tie.start) line += tie.start->to_string() + ".." + (tie.end ? tie.end->to_string() : "");
        lines.push_back(line);
    }
    return lines;
}

TEST(GexfTime, EachSpellIsATieAndADayThatTwoShareBelongsToTheLater) {
    EXPECT_THAT(ties(imported(document("timeformat=\"date\"", "", two,
                                       edge("kind=\"pact\"",
                                            "<spells><spell start=\"1955-03-01\" end=\"1956-01-01\"/>"
                                            "<spell start=\"1951-01-01\" end=\"1952-12-31\"/>"
                                            "<spell start=\"1956-01-01\"/></spells>")))
                         .network),
                ElementsAre("e pact 1 1951-01-01..1953-01-01", "e-2 pact 1 1955-03-01..1956-01-01",
                            "e-3 pact 1 1956-01-01.."));
}

TEST(GexfTime, OpenBoundsAreNotIncluded) {
    EXPECT_THAT(ties(imported(document("timeformat=\"date\"", "", two,
                                       edge("kind=\"p\" startopen=\"1951-01-01\" endopen=\"1952-01-01\"")))
                         .network),
                ElementsAre("e p 1 1951-01-02..1952-01-01"));
    EXPECT_THAT(ties(imported(document("timeformat=\"integer\"", "", two,
                                       edge("kind=\"p\" intervals=\"&lt;[1951, 1953); (1960, 1965]&gt;\"")))
                         .network),
                ElementsAre("e p 1 1951..1953", "e-2 p 1 1961..1966"));
}

TEST(GexfTime, AValueThatChangesMakesAnotherTie) {
    const Import out =
        imported(document("timeformat=\"date\"", columns, two,
                          edge("kind=\"pact\" weight=\"2\" start=\"1950-01-01\" end=\"1959-12-31\"",
                               values(value("w", "5", "start=\"1952-01-01\" end=\"1954-01-01\"") +
                                      value("w", "-3", "start=\"1954-01-01\" end=\"1955-12-31\"") +
                                      value("t", "war", "start=\"1955-01-01\" end=\"1957-12-31\"") +
                                      value("x", "good", "start=\"1950-01-01\"") +
                                      value("x", "bad", "start=\"1951-01-01\"")))));
    EXPECT_THAT(ties(out.network),
                ElementsAre("e pact 2 1950-01-01..1952-01-01", "e-2 pact 5 1952-01-01..1954-01-01",
                            "e-3 pact -3 1954-01-01..1955-01-01", "e-4 war -3 1955-01-01..1956-01-01",
                            "e-5 war 2 1956-01-01..1958-01-01", "e-6 pact 2 1958-01-01..1960-01-01"));
    EXPECT_THAT(out.log.remarks, ElementsAre("of columns that change over time the last value is kept: mood",
                                             HasSubstr("left out: mood")));
}

TEST(GexfTime, EqualValuesAreOneTieAndSpellsAreCutApart) {
    EXPECT_THAT(ties(imported(document("timeformat=\"date\"", columns, two,
                                       edge("kind=\"p\"",
                                            values(value("w", "5", "end=\"1954-01-01\"") +
                                                   value("w", "5", "start=\"1954-01-01\"")) +
                                                "<spells><spell start=\"1950-01-01\" end=\"1951-01-01\"/>"
                                                "<spell start=\"1953-01-01\" end=\"1955-01-01\"/></spells>")))
                         .network),
                ElementsAre("e p 5 1950-01-01..1951-01-02", "e-2 p 5 1953-01-01..1955-01-02"));
}

TEST(GexfTime, ATieThatSaysNotWhenItWasLastsAsLongAsItHasAValue) {
    EXPECT_THAT(
        ties(imported(document("timeformat=\"date\"", columns, two,
                               edge("kind=\"p\"",
                                    values(value("w", "5", "start=\"1950-01-01\" end=\"1950-12-31\"") +
                                           value("w", "6", "start=\"1951-01-01\" end=\"1951-12-31\"") +
                                           value("w", "7", "start=\"1955-01-01\" end=\"1955-12-31\"")))))
                 .network),
        ElementsAre("e p 5 1950-01-01..1951-01-01", "e-2 p 6 1951-01-01..1952-01-01",
                    "e-3 p 7 1955-01-01..1956-01-01"));
}

TEST(GexfTime, TimeStampsAreEventsWithTheirOwnValues) {
    EXPECT_THAT(
        ties(imported(document("mode=\"dynamic\" timerepresentation=\"timestamp\" timeformat=\"double\"",
                               columns, two,
                               edge("kind=\"visit\" timestamps=\"&lt;[1990.0, 1991.0]&gt;\"",
                                    values(value("w", "5", "timestamp=\"1990.0\"") +
                                           value("w", "6", "timestamp=\"1991.0\"")))))
                 .network),
        ElementsAre("e visit 5 1990", "e-2 visit 6 1991"));
    EXPECT_THAT(ties(imported(document("timeformat=\"dateTime\"", "", two,
                                       edge("kind=\"visit\" timestamp=\"1990-05-01T12:00:00+01:00\"")))
                         .network),
                ElementsAre("e visit 1 1990-05-01"));
    EXPECT_THAT(ties(imported(document("timeformat=\"date\"", "", two,
                                       edge("kind=\"visit\"",
                                            "<spells><spell timestamp=\"1990-05-02Z\"/><spell "
                                            "timestamp=\"1990-05-01\"/></spells>")))
                         .network),
                ElementsAre("e visit 1 1990-05-01", "e-2 visit 1 1990-05-02"));
}

TEST(GexfTime, ANodeLivesFromItsFirstTimeToItsLast) {
    const Import out = imported(document(
        "timeformat=\"date\"", "",
        "<node id=\"a\"><spells><spell start=\"1950-01-01\" end=\"1951-12-31\"/><spell start=\"1955-01-01\" "
        "end=\"1959-12-31\"/></spells></node><node id=\"b\" start=\"1940-01-01\"/>"
        "<node id=\"c\" start=\"soon\"/>",
        "<edge source=\"a\" target=\"b\" start=\"1956-01-01\"/><edge source=\"a\" target=\"b\" "
        "start=\"1949-01-01\" "
        "end=\"1949-05-01\"/>"));
    EXPECT_EQ(out.network.actors()[0].start, model::Date::parse("1950-01-01"));
    EXPECT_EQ(out.network.actors()[0].end, model::Date::parse("1960-01-01"));
    EXPECT_FALSE(out.network.actors()[1].end);
    EXPECT_FALSE(out.network.actors()[2].start);
    EXPECT_THAT(out.log.remarks, Contains(HasSubstr("1 nodes were away between two times")));
    EXPECT_THAT(out.log.remarks, Contains(HasSubstr("the times of 1 nodes cannot be read")));
    ASSERT_EQ(out.log.skipped.size(), 1U);
    EXPECT_EQ(out.log.skipped[0].reason, "outside the life of an actor");
    EXPECT_THAT(ties(out.network), ElementsAre("t1 tie 1 1956-01-01..1960-01-01"));
}

TEST(GexfTime, ReadsTheTimesOfVersion11) {
    EXPECT_THAT(
        ties(imported(document("timetype=\"date\" start=\"1950-01-01\"", "", two,
                               edge("kind=\"p\"",
                                    "<slices><slice start=\"1951-01-01\" end=\"1951-12-31\"/></slices>") +
                                   "<edge id=\"f\" source=\"b\" target=\"a\" kind=\"p\" end=\"1953-12-31\"/>",
                               "1.1"))
                 .network),
        ElementsAre("e p 1 1951-01-01..1952-01-01", "f p 1 1950-01-01..1954-01-01"));
}

TEST(GexfTime, ATieWhoseTimeCannotBeReadIsSkipped) {
    const Import out = imported(
        document("timeformat=\"date\"", "", two,
                 edge("start=\"yesterday\"") + "<edge source=\"a\" target=\"b\" start=\"1950-01-01\"/>" +
                     "<edge source=\"a\" target=\"b\" start=\"1955-01-01\" end=\"1950-01-01\"/>"));
    EXPECT_EQ(out.log.used, 1U);
    EXPECT_EQ(out.log.read, 3U);
    EXPECT_EQ(out.log.skipped[0].reason, "the start cannot be read");
}

TEST(GexfTime, SaysOnceWhatItLeavesOut) {
    const Import out =
        imported(document("timeformat=\"date\"", "",
                          "<node id=\"a\"><viz:color xmlns:viz=\"v\" r=\"1\"/><parents><parent "
                          "for=\"b\"/></parents></node><node "
                          "id=\"b\"><viz:size xmlns:viz=\"v\" value=\"2\"/></node>",
                          edge("start=\"1950-01-01\"", "<viz:thickness xmlns:viz=\"v\" value=\"2\"/>")));
    EXPECT_THAT(out.log.remarks, ElementsAre(HasSubstr("descent"), HasSubstr("(viz) are left out")));
}

/// What the clock makes of these times when it has heard them all.
std::vector<std::string> read(const std::string& format, const std::vector<std::string>& times) {
    GexfClock clock(format);
    for (const std::string& time : times) clock.hear(time);
    std::vector<std::string> out;
    for (const std::string& time : times) {
        const auto date = clock.date(time);
        out.push_back(date ? date->to_string() : "none");
    }
    return out;
}

TEST(GexfClock, ReadsNumbersAsYearsSecondsOrMilliseconds) {
    EXPECT_THAT(read("double", {"1990.0", "1990.5", "2004"}), ElementsAre("1990", "1990-07-02", "2004"));
    EXPECT_THAT(read("integer", {"0", "12"}), ElementsAre("0001", "0013"));
    EXPECT_THAT(read("double", {"-2.5", "1"}), ElementsAre("0001-07-02", "0005"));
    EXPECT_THAT(read("double", {"0", "1.0E9"}), ElementsAre("1970-01-01", "2001-09-09"));
    EXPECT_THAT(read("double", {"1.0E12"}), ElementsAre("2001-09-09"));
    EXPECT_THAT(read("double", {"-1e9", "1e9"}), ElementsAre("none", "none"));
    EXPECT_THAT(read("double", {"1e300"}), ElementsAre("none"));
}

TEST(GexfClock, ReadsDatesWhateverTheFormatSays) {
    EXPECT_THAT(read("date", {"1990", "1990-05", "19900501"}), ElementsAre("1990", "1990-05", "1990-05-01"));
    EXPECT_THAT(read("", {"1990-05-01"}), ElementsAre("1990-05-01"));
    EXPECT_THAT(read("dateTime", {"1990-05-01T00:00:00.000Z", "1990-05-01+02:00", "x"}),
                ElementsAre("1990-05-01", "1990-05-01", "none"));
    EXPECT_TRUE(GexfClock::is_open("-Infinity") && GexfClock::is_open("") && GexfClock::is_open("INF"));
    EXPECT_FALSE(GexfClock::is_open("1990"));
    EXPECT_THAT(GexfClock("date").remark(), IsEmpty());
}

Span span(const std::string& start, const std::string& end) {
    return {start.empty() ? std::nullopt : model::Date::parse(start),
            end.empty() ? std::nullopt : model::Date::parse(end),
            {}};
}

TEST(GexfSpans, AreInOrderWithoutOverlap) {
    EXPECT_THAT(in_order({span("1960", "1970"), span("1950", "1965")}),
                ElementsAre(span("1950", "1960"), span("1960", "1970")));
    EXPECT_THAT(in_order({span("1950", "1970"), span("1955", "1960")}), ElementsAre(span("1950", "1970")));
    EXPECT_THAT(in_order({span("", "1960"), span("1950", "")}),
                ElementsAre(span("", "1950"), span("1950", "")));
    EXPECT_THAT(in_order({span("1950", "1960"), span("1950", "1960")}), ElementsAre(span("1950", "1960")));
}

}  // namespace
}  // namespace entente::ingest
