#include <gmock/gmock.h>

#include <fstream>
#include <iterator>

#include "ingest/events/folding.hpp"
#include "ingest/events/naive_fold.hpp"

namespace entente::ingest {
namespace {

using test::fold_fault;
using test::fold_texts;
using test::lines_of;
using testing::ElementsAre;
using testing::HasSubstr;

const std::string header =
    "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\t"
    "Target Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\tCity\tDistrict\t"
    "Province\tCountry\tLatitude\tLongitude\n";

std::string row(const std::string& id, const std::string& source, const std::string& sectors,
                const std::string& country, const std::string& target, const std::string& code = "040",
                const std::string& intensity = "1") {
    return id + "\t2018-06-01\t" + source + "\t" + sectors + "\t" + country + "\tConsult\t" + code + "\t" +
           intensity + "\t" + target + "\tGovernment\tVietnam\t4\t2\tA\tB\tNA\tC\tD\t21.0\t105.8\n";
}

TEST(Icews, EventsAreFoldedByTheNamesOfTheirActors) {
    const EventImport import =
        fold_texts(icews_events,
                   {header + row("5", "Military (Vietnam)", "Military", "Vietnam", "Citizen (Laos)") +
                    row("4", "Military (Vietnam)", "Military", "Vietnam", "Citizen (Laos)", "042", "1.9")});
    EXPECT_THAT(
        lines_of(import.cells),
        ElementsAre("Military (Vietnam) Citizen (Laos) 2018-06 04 n=2 +2900000 0 ids 4-5 days 17683-17683"));
}

TEST(Icews, TwentyColumnsWithoutAHeaderAreKnownByTheirPlaces) {
    const std::string text = row("5", "Iran", "", "Iran", "Iraq");
    EXPECT_EQ(lines_of(fold_texts(icews_events, {text}).cells),
              lines_of(fold_texts(icews_events, {header + text}).cells));
    EXPECT_THAT(fold_fault(icews_events, {"1\t2\n"}), HasSubstr("no column eventdate"));
}

TEST(Icews, BlankNamesAndWrongIntensitiesAreCounted) {
    const EventImport import =
        fold_texts(icews_events,
                   {header + row("1", "", "", "", "Iraq") + row("2", "Iran", "", "", "") +
                    row("3", "Iran", "", "", "Iraq", "040", "") + row("4", "Iran", "", "", "Iraq", "", "1") +
                    row("5", "Iran", "", "", "Iran") + row("6", "Iran", "", "", "Iraq", "040", "-11")});
    EXPECT_EQ(import.log.used, 0u);
    EXPECT_EQ(import.log.read, 6u);
    EXPECT_EQ(import.log.skipped.size(), 6u);
}

TEST(Icews, WhatIsNoUtf8OfAnActorIsLeftOutAndTold) {
    const EventImport import = fold_texts(icews_events, {header + row("1", "Iran", "Gov", "Ir\xE1n", "Iraq") +
                                                         row("2", "Iran", "Gov", "Iran", "Iraq")});
    EXPECT_EQ(import.log.used, 2u);
    EXPECT_THAT(import.log.remarks,
                testing::Contains("countries and sectors of actors that are no UTF-8 text, left out: 1"));
}

TEST(IcewsReal, EveryRowIsUsedAndCellsAreThoseOfTheNaiveFold) {
    const std::string path =
        std::string(ENTENTE_SOURCE_DIR) + "/../shared/realdata/icews/events.2018.sample.tab";
    std::ifstream in(path, std::ios::binary);
    if (!in) GTEST_SKIP() << "skipped: no real data";
    const std::string text(std::istreambuf_iterator<char>(in), {});
    const EventImport import = fold_events(icews_events, {&path, 1}, {});
    EXPECT_EQ(import.log.read, 3705u);
    EXPECT_EQ(import.log.used, 3705u);
    EXPECT_EQ(lines_of(import.cells), test::naive_fold({text}, test::naive_icews));
}

}  // namespace
}  // namespace entente::ingest
