#include "entente/report/network_change_table.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/builders.hpp"

namespace entente::report {
namespace {

TEST(NetworkChangeTable, HasARowForEveryPeriodButTheFirst) {
    const model::Network network = test::network(
        "observed 1950..1953\n"
        "a state\n"
        "b state\n"
        "a - b pact 5 1951..1953\n");
    const auto years = graph::periods(network, {graph::PeriodUnit::year, 1});
    EXPECT_EQ(
        to_csv(network_change_table(network, years, {}, {1, 6})),
        "period,start,end,appeared,vanished,flipped,lad,deltacon,carriers,undefined\n"
        "1951,1951-01-01,1952-01-01,1,0,0,,0.691174724043,a=0.500 | b=0.500,\"lad: no tie between actors of "
        "all periods, in this one or before\"\n"
        "1952,1952-01-01,1953-01-01,0,0,0,0,0,,\n");
    EXPECT_TRUE(network_change_table(network, {years[0]}, {}).rows.empty());
}

}  // namespace
}  // namespace entente::report
