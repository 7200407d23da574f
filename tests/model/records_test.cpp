#include "entente/model/records.hpp"

#include <gtest/gtest.h>

namespace {

using namespace entente::model;

TEST(Records, KindsAreReadAsTheyAreWritten) {
    EXPECT_EQ(all_kinds().size(), 7U);
    for (const ActorKind kind : all_kinds()) {
        EXPECT_EQ(parse_kind(to_string(kind)), kind);
        EXPECT_FALSE(label(kind).empty());
    }
    EXPECT_EQ(to_string(ActorKind::militant_group), "militant-group");
    EXPECT_EQ(label(ActorKind::militant_group), "Militant group");
    EXPECT_FALSE(parse_kind("State"));
    EXPECT_FALSE(parse_kind(""));
}

TEST(Records, DisplayNameIsTheShortOneIfThereIsOne) {
    Actor actor;
    actor.name = "Central Intelligence Agency";
    EXPECT_EQ(display_name(actor), "Central Intelligence Agency");
    actor.short_name = "CIA";
    EXPECT_EQ(display_name(actor), "CIA");
}

}  // namespace
