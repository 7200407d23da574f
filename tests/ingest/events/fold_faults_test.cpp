// Files that end early, are none of the format, or hold what no honest file would.
#include <gmock/gmock.h>

#include <random>
#include <string>
#include <vector>

#include "ingest/events/folding.hpp"
#include "ingest/events/source.hpp"

namespace entente::ingest {
namespace {

using test::fold_fault;
using test::fold_texts;
using test::GdeltRow;
using test::lines_of;
using test::skips_of;
using test::text_of;
using test::text_of_rows;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(FoldFaults, LineEndsAndBlankLinesAreNoMatter) {
    const std::string plain = text_of_rows({{.id = "1"}, {.id = "2"}});
    const std::string other = "\xEF\xBB\xBF" + text_of({.id = "1"}, "\r\n\r\n\n") + text_of({.id = "2"}, "");
    const EventImport import = fold_texts(gdelt_events, {other});
    EXPECT_EQ(lines_of(import.cells), lines_of(fold_texts(gdelt_events, {plain}).cells));
    EXPECT_EQ(import.log.read, 2u);
    EXPECT_THAT(import.broken, IsEmpty()) << "only a row that is too short tells that the file was cut";
}

TEST(FoldFaults, AFileCutWithinItsLastRowIsBrokenThereAndTheRestIsRead) {
    const std::string whole = text_of_rows({{.id = "1"}, {.id = "2"}, {.id = "3"}});
    const std::string cut = whole.substr(0, whole.size() - 40);
    const EventImport import = fold_texts(gdelt_events, {cut, whole});
    EXPECT_EQ(import.log.read, 6u);
    EXPECT_EQ(import.log.used, 5u);
    ASSERT_EQ(import.broken.size(), 1u);
    EXPECT_EQ(import.broken[0].file, "0.txt");
    EXPECT_EQ(import.broken[0].line, 3u);
    EXPECT_EQ(import.broken[0].what, "the file ends within this row");
}

TEST(FoldFaults, AnArchiveCutShortIsReadUpToThere) {
    std::vector<GdeltRow> rows;
    std::mt19937 random(3);
    for (int i = 0; i < 5000; ++i) rows.push_back({.id = std::to_string(random())});
    const std::string packed = test::gzip(text_of_rows(rows));
    const EventImport import = fold_texts(gdelt_events, {packed.substr(0, packed.size() / 2), packed});
    ASSERT_EQ(import.broken.size(), 1u);
    EXPECT_EQ(import.broken[0].file, "0.txt");
    EXPECT_GT(import.log.used, 6000u);
    EXPECT_LT(import.log.used, 9000u);
    EXPECT_EQ(import.log.used, import.log.read);
    EXPECT_EQ(import.broken[0].line, import.log.used - 5000 + 1) << "the line on which it ends";
}

TEST(FoldFaults, AFileThatCannotBeReadDoesNotKeepTheOthersBack) {
    const test::Folder folder;
    const std::vector<std::string> paths = {folder.at("absent"), folder.write("json", "{\"a\": 1}\n"),
                                            folder.write("good", text_of(GdeltRow{})),
                                            folder.write("empty", "")};
    const EventImport import = fold_events(gdelt_events, paths, {});
    EXPECT_EQ(import.log.used, 1u);
    ASSERT_EQ(import.broken.size(), 2u);
    EXPECT_EQ(import.broken[0].file, paths[0]);
    EXPECT_EQ(import.broken[1].file, paths[1]);
    EXPECT_THAT(import.log.remarks, testing::Contains(HasSubstr("empty is empty")));
}

TEST(FoldFaults, WhenNoFileCanBeReadAllIsSaid) {
    EXPECT_THAT(fold_fault(gdelt_events, {"a,b\n1,2\n", "", "\xFF\xFE\x41\x00"}),
                testing::AllOf(HasSubstr("2 columns"), HasSubstr("the file is empty"), HasSubstr("UTF-16")));
    EXPECT_THROW(fold_events(gdelt_events, {}, {}), model::DataError);
}

TEST(FoldFaults, LinesBeyondAMegabyteAreRefusedOneByOne) {
    const std::string good = text_of(GdeltRow{});
    const std::string bad = std::string(longest_line + 1, 'x') + "\n";
    for (const std::size_t block : {std::size_t{1000}, std::size_t{1} << 19U, std::size_t{1} << 22U}) {
        const EventImport import =
            fold_texts(gdelt_events, {good + bad + good + bad + "\n" + good + bad}, {}, block);
        EXPECT_EQ(import.log.read, 6u) << block;
        EXPECT_EQ(import.log.used, 3u) << block;
        EXPECT_THAT(skips_of(import.log),
                    ElementsAre("3 line longer than 1 MB: 0.txt:2:0 0.txt:4:0 0.txt:7:0"))
            << block;
    }
}

TEST(FoldFaults, NulBytesAndWrongBytesCostTheirRowOnly) {
    using namespace std::string_literals;
    const std::string text = text_of_rows({{.id = "1"},
                                           {.actor1 = "US\0A"s},
                                           {.actor2 = "\xC3\x28"},
                                           {.actor1 = "  "},
                                           {.code = "04\0"s},
                                           {.day = "2020111\0"s},
                                           {.id = "2"}});
    const EventImport import = fold_texts(gdelt_events, {text});
    EXPECT_EQ(import.log.used, 2u);
    EXPECT_EQ(test::skipped_for(import.log, "actor that is no text"), 3u);
    EXPECT_THAT(import.cells.actors(), ElementsAre("PAK", "USA"));
}

TEST(FoldFaults, NoFileWithoutAUsableRowIsAnError) {
    const EventImport import = fold_texts(gdelt_events, {text_of_rows({{.actor2 = ""}})});
    EXPECT_EQ(import.cells.size(), 0u);
    EXPECT_THAT(import.cells.actors(), IsEmpty());
    EXPECT_EQ(import.log.read, 1u);
}

}  // namespace
}  // namespace entente::ingest
