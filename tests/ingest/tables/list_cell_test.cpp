#include "ingest/tables/list_cell.hpp"

#include <gmock/gmock.h>

#include "support/random_networks.hpp"

namespace entente::ingest {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

TEST(ListCell, IsReadableAndTakesItselfApart) {
    EXPECT_EQ(list_cell({"CIA", "The Agency"}), "CIA | The Agency");
    EXPECT_EQ(list_cell({"", "p. 2"}), " | p. 2");
    EXPECT_THAT(list_elements("a | b"), ElementsAre("a", "b"));
    EXPECT_THAT(list_elements("C:\\new | b|c"), ElementsAre("C:\\new", "b|c"));  // others do not escape
    EXPECT_THAT(list_elements(""), IsEmpty());
}

TEST(ListCell, GivesBackAnyElements) {
    const std::string letters = " |\\=a";
    test::Dice dice(7);
    for (int i = 0; i < 20'000; ++i) {
        std::vector<std::string> elements(1 + dice.below(4));
        for (std::string& element : elements) {
            for (std::size_t n = dice.below(6); n > 0; --n) element += letters[dice.below(letters.size())];
        }
        if (elements == std::vector<std::string>{""}) continue;  // is no list
        ASSERT_EQ(list_elements(list_cell(elements)), elements) << list_cell(elements);
        const std::string key = "k" + elements[0];
        ASSERT_THAT(split_pair(pair_element(key, elements.back())), Pair(key, elements.back()));
    }
}

TEST(ListCell, APairHasAnEqualsSign) {
    EXPECT_THAT(split_pair("cameo=PAK"), Pair("cameo", "PAK"));
    EXPECT_THAT(split_pair("cameo"), Pair("", ""));
    EXPECT_THAT(split_pair("a\\=b=c=d"), Pair("a=b", "c=d"));
}

}  // namespace
}  // namespace entente::ingest
