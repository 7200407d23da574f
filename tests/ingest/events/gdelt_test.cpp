#include <gmock/gmock.h>

#include <fstream>
#include <iterator>

#include "ingest/events/files_dates.hpp"
#include "ingest/events/folding.hpp"
#include "ingest/events/naive_fold.hpp"

namespace entente::ingest {
namespace {

using test::fold_fault;
using test::fold_texts;
using test::GdeltRow;
using test::lines_of;
using test::text_of;
using test::text_of_rows;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

const std::string header =
    "GLOBALEVENTID,SQLDATE,Actor1Code,Actor2Code,EventCode,EventRootCode,QuadClass,GoldsteinScale,"
    "NumMentions\n";

TEST(Gdelt, ColumnsOfAllThreeVersionsAreKnown) {
    for (const std::size_t columns : {57U, 58U, 61U}) {
        EXPECT_EQ(fold_texts(gdelt_events, {text_of(GdeltRow{.columns = columns})}).log.used, 1u) << columns;
    }
    EXPECT_THAT(fold_fault(gdelt_events, {"1\t2\t3\n"}), HasSubstr("has 3 columns, where GDELT events have"));
}

TEST(Gdelt, AFirstRowThatIsBrokenDoesNotHideTheFormat) {
    const EventImport import =
        fold_texts(gdelt_events, {"rubbish\n" + text_of_rows({GdeltRow{}, GdeltRow{}})});
    EXPECT_EQ(import.log.read, 3u);
    EXPECT_EQ(import.log.used, 2u);
}

TEST(Gdelt, ATableWithAHeaderIsReadByItsNames) {
    const EventImport import = fold_texts(
        gdelt_events,
        {header + "7,20201113,USA,PAK,043,04,1,2.8,10\n8,20201113,\"USA\",\"P,K\",043,04,1,2.8,10\n"
                  "9,20201113,USA,\"A \"\"B\"\"\",043,04,1,2.8,10\n"});
    EXPECT_EQ(import.log.used, 3u);
    EXPECT_THAT(import.cells.actors(), ElementsAre("A \"B\"", "P,K", "PAK", "USA"));
    EXPECT_THAT(fold_fault(gdelt_events, {"SQLDATE\tActor1Code\tEventCode\n"}),
                HasSubstr("no column actor2code, goldsteinscale"));
}

TEST(Gdelt, ZerosThatWereLostComeBackFromTheRootAndAreTold) {
    EventOptions options;
    options.types = EventTypes::code;
    const EventImport import =
        fold_texts(gdelt_events,
                   {header + "1,20201113,USA,PAK,43,4,1,2.8,1\n2,20201113,USA,PAK,211,2,1,2.8,1\n"
                             "3,20201113,USA,PAK,1,1,1,0,1\n4,20201113,USA,PAK,190,19,4,-10,1\n"
                             "5,20201113,USA,PAK,111,11,3,-2,1\n6,20201113,USA,PAK,111,1,1,0,1\n"
                             "7,20201113,USA,PAK,020,2,1,3,1\n"},
                   options);
    EXPECT_THAT(import.cells.types(), ElementsAre("01", "0111", "020", "0211", "043", "111", "190"));
    EXPECT_THAT(import.log.remarks,
                Contains("leading zeros put back on CAMEO codes, as their root codes say: 4"));
}

TEST(Gdelt, ACodeWithoutItsZeroAndWithoutARootIsNoCode) {
    const EventImport import =
        fold_texts(gdelt_events, {text_of_rows({{.code = "43", .root = ""}, {.code = "043", .root = ""}})});
    EXPECT_EQ(import.log.used, 1u);
    EXPECT_EQ(test::skipped_for(import.log, "code that is not CAMEO's"), 1u);
}

TEST(Gdelt, AnActorNamedLikeAColumnDoesNotMakeAHeader) {
    GdeltRow row{.actor1 = "DAY", .actor2 = "DATE"};
    EXPECT_EQ(fold_texts(gdelt_events, {text_of(row)}).log.used, 1u);
}

TEST(Gdelt, QuadClassesThatAreMissingFollowFromTheRoot) {
    EventOptions options;
    options.types = EventTypes::quad;
    const EventImport import = fold_texts(gdelt_events,
                                          {text_of_rows({{.code = "05", .root = "05", .quad = ""},
                                                         {.code = "09", .root = "09", .quad = ""},
                                                         {.code = "10", .root = "10", .quad = ""},
                                                         {.code = "15", .root = "15", .quad = ""}})},
                                          options);
    EXPECT_THAT(import.cells.types(), ElementsAre("1", "2", "3", "4"));
}

TEST(Gdelt, APackedFileGivesWhatThePlainOneGives) {
    const std::string text = text_of_rows({{.id = "1"}, {.id = "2", .actor2 = "IND"}});
    const auto expected = lines_of(fold_texts(gdelt_events, {text}).cells);
    EXPECT_EQ(lines_of(fold_texts(gdelt_events, {test::gzip(text)}).cells), expected);
    EXPECT_EQ(lines_of(fold_texts(gdelt_events, {test::zip({{.name = "a.CSV", .content = text}})}).cells),
              expected);
}

TEST(Gdelt, FilesAreNamedByTheTimeThatTheyCover) {
    const auto day = [](const char* iso) {
        return static_cast<std::int32_t>(model::Date::parse(iso)->earliest().time_since_epoch().count());
    };
    EXPECT_EQ(day_in_name("a/20191024143000.export.CSV"), day("2019-10-24"));
    EXPECT_EQ(day_in_name("20180101.export.CSV.zip"), day("2018-01-01"));
    EXPECT_EQ(day_in_name("x/201301.zip:201301.csv"), day("2013-01-01"));
    EXPECT_EQ(day_in_name("1979.zip"), day("1979-01-01"));
    for (const char* const other : {"events.csv", "", "20191324.csv", "123.csv", "2019102414.csv", "0.txt"}) {
        EXPECT_EQ(day_in_name(other), std::nullopt) << other;
    }
}

TEST(Gdelt, EventsOlderThanTheFilesAreTold) {
    const test::Folder folder;
    const std::string text = text_of_rows({{.id = "1", .day = "20191024"},
                                           {.id = "2", .day = "20191024"},
                                           {.id = "3", .day = "20181024"},
                                           {.id = "4", .day = "20191020", .actor2 = "IND"}});
    const std::vector<std::string> named{folder.write("20191024143000.export.CSV", text)};
    const std::vector<std::string> renamed{folder.write("mine.csv", text)};
    EXPECT_THAT(fold_events(gdelt_events, named, {}).log.remarks,
                Contains(HasSubstr(
                    "at least 2 of 4 events are dated before 2019-10-24, the first day that the files are "
                    "named after, the oldest 2018-10-24")));
    EXPECT_THAT(fold_events(gdelt_events, renamed, {}).log.remarks, testing::IsEmpty());
    EventOptions options;
    options.where = {"date>=2019-10-24"};
    EXPECT_THAT(fold_events(gdelt_events, named, options).log.remarks, testing::IsEmpty());
}

/// The real file's path and text; empty when it is not there.
struct RealFile {
    std::string path, text;
};

RealFile real_file(const std::string& name) {
    RealFile file{std::string(ENTENTE_SOURCE_DIR) + "/../shared/realdata/gdelt/" + name, {}};
    std::ifstream in(file.path, std::ios::binary);
    file.text.assign(std::istreambuf_iterator<char>(in), {});
    return file;
}

TEST(GdeltReal, RowsAreAccountedForAndCellsAreThoseOfTheNaiveFold) {
    const std::vector<std::pair<std::string, std::size_t>> files = {
        {"20180101000000.export.CSV", 2414},
        {"20191024143000.export.CSV", 2111},
        {"gdelt_2020111315_RECONSTRUCTED_raw61.tsv", 9354}};
    std::vector<std::string> paths, texts;
    for (const auto& [name, rows] : files) {
        const RealFile file = real_file(name);
        if (file.text.empty()) GTEST_SKIP() << "skipped: no real data";
        const EventImport import = fold_events(gdelt_events, {&file.path, 1}, {});
        EXPECT_EQ(import.log.read, rows);
        EXPECT_EQ(import.log.read, import.log.used + test::skipped_rows(import.log));
        EXPECT_EQ(lines_of(import.cells), test::naive_fold({file.text}, test::naive_gdelt));
        paths.push_back(file.path);
        texts.push_back(file.text);
    }
    const EventImport all = fold_events(gdelt_events, paths, {});
    EXPECT_EQ(lines_of(all.cells), test::naive_fold(texts, test::naive_gdelt));
    EXPECT_EQ(test::skipped_for(all.log, "actor acts on itself"), 10u);
}

TEST(GdeltReal, TablesExportedAgainGiveTheSameCells) {
    const RealFile raw = real_file("gdelt_2020111315_RECONSTRUCTED_raw61.tsv");
    if (raw.text.empty()) GTEST_SKIP() << "skipped: no real data";
    std::vector<std::string> tables;
    for (const char* day : {"13", "14", "15"}) {
        tables.push_back(real_file("gdelt_202011" + std::string(day) + "_with_header.csv").path);
    }
    EventOptions options;
    options.types = EventTypes::code;
    EXPECT_EQ(lines_of(fold_events(gdelt_events, tables, options).cells),
              lines_of(fold_events(gdelt_events, {&raw.path, 1}, options).cells));
}

}  // namespace
}  // namespace entente::ingest
