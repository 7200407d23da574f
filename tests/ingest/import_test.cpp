// What only the whole network shows is said of the file and the line where it stands.
#include "entente/ingest/import.hpp"

#include <gmock/gmock.h>

#include "ingest/formats/importing.hpp"

namespace {

using namespace entente;
using namespace entente::testing_support;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

const ingest::InputFile actors{"actors.csv", "id,parent\na,b\nb,\nc,d\nd,c\n"};
const ingest::InputFile good_actors{"actors.csv", "id\na\nb\n"};
const ingest::InputFile ties{"ties.csv", "actor1,actor2,date,weight\na,b,1950,1\na,b,1960,1\n"};

TEST(ImportFiles, BlameTheTableThatHoldsTheRecord) {
    const ingest::InputFile eras{"eras.csv", "era,start,end\nearly,1950,1955\n\nlate,1954,1960\n"};
    EXPECT_THAT(import_fault("csv", {good_actors, ties, eras}),
                AllOf(HasSubstr("eras.csv:4: eras[1].start: begins at 1954, before the end 1955"),
                      Not(HasSubstr("actors.csv"))));
    EXPECT_THAT(import_fault("csv", {ties, actors}), HasSubstr("actors.csv:"));
    EXPECT_THAT(import_fault("csv", {ties, actors}), Not(HasSubstr("ties.csv")));
}

/// Actors that --actors leaves out move the others to other places in the list, not in the file.
TEST(ImportFiles, BlameTheRightRowWhenActorsAreLeftOut) {
    ingest::ImportOptions options;
    options.actors = {"c", "d", "e"};
    const ingest::InputFile more{"more.csv", "actor1,actor2,date,weight\nc,d,1950,1\n"};
    EXPECT_THAT(
        import_fault("csv", {actors, more}, options),
        AllOf(HasSubstr("actors.csv:"), Not(HasSubstr("actors.csv:2:")), Not(HasSubstr("actors.csv:3:"))));
}

TEST(ImportFiles, NoteThatASecondTableOfTheNetworkReplacesTheFirst) {
    const std::string header = "network,title,observed_start,observed_end\n";
    const auto import = import_text("csv", {{"one/network.csv", header + "one,One,1940,1960\n"},
                                            {"two/network.csv", header + "two,Two,1950,1970\n"},
                                            good_actors,
                                            ties});
    EXPECT_EQ(import.network.title(), "Two");
    ASSERT_EQ(import.log.noted.size(), 1U);
    EXPECT_THAT(model::to_string(import.log.noted[0].first[0]),
                HasSubstr("two/network.csv:2: replaces what one/network.csv says of the network"));
}

TEST(ImportFiles, StrictNamesAsManyPlacesAsAreKept) {
    ingest::ImportOptions options;
    options.strict = true;
    const std::string rows =
        "actor1,actor2,date,weight\na,a,1950,1\na,a,1950,1\na,a,1950,1\na,a,1950,1\na,a,1950,1\n";
    EXPECT_THAT(import_fault("csv", {{"t.csv", rows}}, options),
                AllOf(HasSubstr("2 more: an actor tied to itself; --verbose names all of them"),
                      Not(HasSubstr("t.csv:5"))));
    options.places = 100;
    EXPECT_THAT(import_fault("csv", {{"t.csv", rows}}, options),
                AllOf(HasSubstr("t.csv:6"), Not(HasSubstr("more:"))));
}

}  // namespace
