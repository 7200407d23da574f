// The writers against the readers people use: NetworkX and igraph read what we write.
#include "entente/ingest/export.hpp"

#include <gmock/gmock.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "entente/ingest/json.hpp"
#include "entente/model/csv.hpp"
#include "ingest/xml/xml_text.hpp"
#include "support/networks.hpp"
#include "support/random_networks.hpp"

namespace entente::ingest {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class ExportFolder : public ::testing::Test {
protected:
    void SetUp() override {
        path_ =
            std::filesystem::path(::testing::TempDir()) / ("entente-export-" + std::to_string(::getpid()));
        std::filesystem::create_directories(path_);
    }
    void TearDown() override { std::filesystem::remove_all(path_); }

    void write(const std::string& name, const std::string& content) const {
        std::ofstream file(path_ / name, std::ios::binary);
        file << content;
        ASSERT_TRUE(file.flush());
    }

    /// Writes the network in every format and lets the other readers compare them with its JSON form.
    void check(const model::Network& network) const {
        for (const ExportFormat& format : export_formats()) {
            for (const ExportedFile& file : format.write(network).files) {
                write(file.name.empty() ? "network" + std::string(format.ending) : file.name, file.content);
            }
        }
        const std::string command = "\"" ENTENTE_PYTHON "\" -B \"" ENTENTE_SOURCE_DIR
                                    "/tests/ingest/export/export_check.py\" \"" +
                                    path_.string() + "\"";
        EXPECT_EQ(std::system(command.c_str()), 0) << write_json(network);
    }

private:
    std::filesystem::path path_;
};

model::Network difficult() {
    model::Draft draft = test::draft(
        "observed 1947..2016-03\n"
        "focus usa pakistan\n"
        "era first 1947..1965\n"
        "usa state\n"
        "pakistan state 1947-08-14..\n"
        "cia agency usa 1947-09..2000\n"
        "usa - pakistan pact 4.5 1954-05~..1965\n"
        "usa - pakistan pact 4.5 1970..\n"
        "usa > pakistan aid 8 1955-03 0.25\n"
        "cia > pakistan aid -0.1 1956\n"
        "pakistan > usa aid 0 1957\n");
    draft.actors[0].record.name = "=HYPERLINK(\"x\")";
    draft.actors[0].record.note = "a & b <c> \"d\" é 漢\nsecond line";
    draft.actors[0].record.codes = {{"cow", "2"}, {"iso3", "USA"}, {"zz", "1"}};
    draft.actors[1].record.name = "+92, \"Pakistan\"";
    draft.relations[3].record.count = 12;
    draft.relations[3].record.offset = 1.5;
    draft.sources.push_back({"book", "@A Book", "", "", {}, "", "n"});
    draft.relations[0].sources = {{"book", "p. 1"}, {"book", ""}};
    return test::build(std::move(draft));
}

TEST_F(ExportFolder, IsReadByOthersWithTheSameActorsTiesSignsAndDates) {
    check(difficult());
    check(test::network("usa state\n"));
    check(test::network("a state\nb state\na - b pact 1 1950..1951\nb - a pact -2 1950..\n"));
}

TEST_F(ExportFolder, OfRandomNetworksIsReadByOthers) {
    for (std::uint32_t seed = 0; seed < 6; ++seed) {
        check(test::build(test::random_draft(seed)));
    }
}

TEST_F(ExportFolder, OfShippedNetworksIsReadByOthers) {
    for (const char* name : {"us-pakistan", "great-powers-1872-1907"}) {
        const std::string path = std::string(ENTENTE_SOURCE_DIR "/data/") + name + ".json";
        check(read_json(read_file(path), path));
    }
}

TEST(ExportFormats, AreTheRowsWithJsonFirst) {
    EXPECT_EQ(export_formats().front().name, "json");
    EXPECT_THAT(export_formats().front().write(difficult()).remarks, IsEmpty());
}

TEST(WriteCsv, HasAnApostropheBeforeFormulasAndNoneBeforeNumbers) {
    const Export out = write_csv(difficult());
    ASSERT_EQ(out.files.size(), 6U);
    EXPECT_THAT(out.files[0].content, HasSubstr("usa,\"'=HYPERLINK(\"\"x\"\")\",state,"));
    EXPECT_THAT(out.files[0].content, HasSubstr("pakistan,\"'+92, \"\"Pakistan\"\"\",state,,1947-08-14,"));
    EXPECT_THAT(out.files[1].content,
                HasSubstr("cia,pakistan,,,aid,-1,0.1,true,,,,1956,r3,event,,12,1.5,aid,8,"));
    EXPECT_THAT(out.files[1].content, HasSubstr("usa,pakistan,1954-05~,1965,pact,1,4.5,false,,book | book,"));
    EXPECT_THAT(out.files[2].content, HasSubstr("book,'@A Book,"));
}

TEST(WriteGexf, GivesTheFirstAndLastDayAndLeavesOpenWhatIsOpen) {
    const std::string text = write_gexf(difficult()).files[0].content;
    EXPECT_THAT(text, HasSubstr("id=\"r0\" source=\"usa\" target=\"pakistan\" kind=\"pact\" "
                                "weight=\"4.5\" start=\"1954-05-01\" end=\"1964-12-31\">"));
    EXPECT_THAT(text, HasSubstr("id=\"r1\" source=\"usa\" target=\"pakistan\" kind=\"pact\" "
                                "weight=\"4.5\" start=\"1970-01-01\">"));
    EXPECT_THAT(text, HasSubstr("<node id=\"cia\" label=\"cia\" start=\"1947-09-01\" end=\"1999-12-31\">"));
}

TEST(WritePajek, KeepsTheSignAndTheYears) {
    const std::string text = write_pajek(difficult()).files[0].content;
    EXPECT_EQ(text,
              "*Network test\n"
              "*Vertices 3\n"
              "1 \"usa\"\n"
              "2 \"pakistan\" [1947-*]\n"
              "3 \"cia\" [1947-1999]\n"
              "*Arcs\n"
              "1 2 4.5 l \"pact\" [1954-1964]\n"
              "1 2 4.5 l \"pact\" [1970-*]\n"
              "1 2 8 l \"aid\" [1955-1955]\n"
              "3 2 -0.1 l \"aid\" [1956-1956]\n"
              "2 1 0 l \"aid\" [1957-1957]\n");
}

TEST(WritePajek, LeavesAbsencesOutOfALife) {
    model::Draft draft = test::draft("observed 1900..2000\nestonia state 1918..\nhaiti state\n");
    const auto away = [&](std::size_t actor, const char* start, const char* end) {
        draft.actors[actor].record.absences.push_back({*model::Date::parse(start), *model::Date::parse(end)});
    };
    away(0, "1941", "1991");
    away(1, "1915-07-29", "1934-08-15");
    const auto built = model::Network::build(draft);
    EXPECT_THAT(write_pajek(std::get<model::Network>(built)).files[0].content,
                HasSubstr("1 \"estonia\" [1918-1940,1991-*]\n2 \"haiti\" [1900-1915,1934-*]\n"));
}

TEST(Export, SaysWhatAFormatCannotHold) {
    EXPECT_THAT(write_csv(difficult()).remarks, IsEmpty());
    EXPECT_THAT(write_graphml(difficult()).remarks, ElementsAre(HasSubstr("2 undirected ties")));
    EXPECT_THAT(write_gexf(difficult()).remarks,
                ElementsAre(HasSubstr("1 eras"), HasSubstr("focus"), HasSubstr("sources"),
                            HasSubstr("2 undirected ties")));
    const model::Network plain = test::network("a state\nb state\na > b aid 1 1950\n");
    EXPECT_THAT(write_graphml(plain).remarks, IsEmpty());
    EXPECT_THAT(write_gexf(plain).remarks, IsEmpty());
}

TEST(XmlText, EscapesMarkupAndReplacesWhatXmlCannotHold) {
    EXPECT_EQ(xml_text("a<b>&\"c\"\n\té\x7f"), "a&lt;b&gt;&amp;&quot;c&quot;&#10;&#9;é\x7f");
    EXPECT_EQ(xml_text("x\x01y\xEF\xBF\xBFz"), "x\xEF\xBF\xBDy\xEF\xBF\xBDz");
}

TEST(CsvCell, QuotesByRfc4180AndDisarmsFormulas) {
    EXPECT_EQ(model::csv_cell("plain é"), "plain é");
    EXPECT_EQ(model::csv_cell("a,\"b\"\nc"), "\"a,\"\"b\"\"\nc\"");
    EXPECT_EQ(model::csv_cell(" a"), "\" a\"");
    for (const char* formula : {"=1", "+1", "-1", "@x", "\tx", "'=1", "''-1"}) {
        EXPECT_EQ(model::csv_cell(formula), "'" + std::string(formula));
        EXPECT_EQ(model::csv_text(model::csv_cell(formula)), formula);
    }
    for (const char* plain : {"'", "'a", "a'=", "", "''"})
        EXPECT_EQ(model::csv_text(model::csv_cell(plain)), plain);
    EXPECT_EQ(model::csv_cell("a\t"), "\"a\t\"");
    EXPECT_THAT(model::csv_cell("a=1"), Not(HasSubstr("'")));
}

}  // namespace
}  // namespace entente::ingest
