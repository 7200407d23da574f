#include "ingest/hostile/hostile.hpp"

namespace {

using entente::test::expect_refused;
using namespace std::string_literals;

const std::string alliances =
    "version4id,ccode,state_name,all_st_day,all_st_month,all_st_year,all_end_day,all_end_month,all_end_year,"
    "ss_type,mem_st_day,mem_st_month,mem_st_year,mem_end_day,mem_end_month,mem_end_year,left_censor,"
    "right_censor,defense,neutrality,nonaggression,entente,version\n"
    "9,2,United States of America,8,9,1954,30,6,1977,Type I,8,9,1954,30,6,1977,0,0,1,0,0,0,4.1\n"
    "9,770,Pakistan,8,9,1954,30,6,1977,Type I,8,9,1954,8,11,1972,0,0,1,0,0,0,4.1\n";

TEST(HostileCowAlliances, AreRefusedWithTheirPlace) {
    const auto row = [](const std::string& code, const std::string& start, const std::string& end,
                        const std::string& flags) {
        return alliances + "9," + code + ",X,8,9,1954,30,6,1977,Type I," + start + "," + end + ",0,0," +
               flags + ",4.1\n";
    };
    expect_refused(
        "cow-alliances",
        {
            {"", ":1:1", "the file is empty"},
            {"a,b\n1,2\n", ":1", "there is no column \"version4id\""},
            {alliances + "9,2\n", ":4:4", "2 cells for 23 columns"},
            {row("abc", "1,1,1955", "1,1,1960", "1,0,0,0"), ":4", "\"abc\" is no state number"},
            {row("", "1,1,1955", "1,1,1960", "1,0,0,0"), ":4", "\"\" is no state number"},
            {row("-9", "1,1,1955", "1,1,1960", "1,0,0,0"), ":4", "\"-9\" is no state number"},
            {row("99999999999999999999", "1,1,1955", "1,1,1960", "1,0,0,0"), ":4", "is no state number"},
            {row("20", "31,2,1955", "1,1,1960", "1,0,0,0"), ":4", "the start is no date"},
            {row("20", "1,13,1955", "1,1,1960", "1,0,0,0"), ":4", "the start is no date"},
            {row("20", "x,1,1955", "1,1,1960", "1,0,0,0"), ":4", "the start is no date"},
            {row("20", "1,1,99999", "1,1,1960", "1,0,0,0"), ":4", "the start is no date"},
            {row("20", "1,1,1960", "1,1,1955", "1,0,0,0"), ":4", "the end is not after the start"},
            {row("20", ",,", "1,1,1955", "1,0,0,0"), ":4", "the start is no date"},
            {row("20", "1,1,1955", "1,1,1960", "7,0,0,0"), ":4", "an obligation is neither 0 nor 1"},
            {row("20", "1,1,1955", "1,1,1960", "x,0,0,0"), ":4", "an obligation is neither 0 nor 1"},
            {alliances + "\"9,2\n", ":4:1", "a quote is opened here"},
            {alliances + "9,2\0\n"s, ":4:4", "a NUL byte"},
        });
}

const std::string atop =
    "ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul\n"
    "2,20,1950,1,0,0,0,0\n";

TEST(HostileAtop, IsRefusedWithItsPlace) {
    expect_refused("atop", {
                               {"", ":1:1", "the file is empty"},
                               {"ccode1,ccode2\n2,20\n", ":1", "there is no column \"year\""},
                               {"ccode1,ccode1,ccode2,year\n", ":1", "duplicate column"},
                               {atop + "2,20\n", ":3:5", "2 cells for 8 columns"},
                               {atop + "x,20,1950,1,0,0,0,0\n", ":3", "no COW state number"},
                               {atop + "2,,1950,1,0,0,0,0\n", ":3", "no COW state number"},
                               {atop + "2,20,x,1,0,0,0,0\n", ":3", "no year"},
                               {atop + "2,20,-9,1,0,0,0,0\n", ":3", "no year"},
                               {atop + "2,20,99999,1,0,0,0,0\n", ":3", "no year"},
                               {atop + "2,20,999999999999999999999,1,0,0,0,0\n", ":3", "no year"},
                               {atop + "2,20,1950,x,0,0,0,0\n", ":3", "an obligation is neither 0 nor 1"},
                               {atop + "2,20,1950,7,0,0,0,0\n", ":3", "an obligation is neither 0 nor 1"},
                               {atop + "2,2,1950,1,0,0,0,0\n", ":3", "a state with itself"},
                               {atop + "2,20,1950,-9,-9,-9,-9,-9\n", ":3", "none of the five"},
                               {atop + "\"2,20\n", ":3:1", "a quote is opened here"},
                           });
}

const std::string participants =
    "dispnum,stabb,ccode,stday,stmon,styear,endday,endmon,endyear,sidea,hostlev\n"
    "5,USA,2,1,2,1950,10,3,1950,1,4\n5,PRK,731,15,2,1950,20,3,1950,0,2\n";
const std::string dyad_years =
    "dispnum,ccode1,ccode2,year,sidea1,sidea2,hostlev1,hostlev2\n7,750,770,1998,1,0,4,3\n";

TEST(HostileCowMid, IsRefusedWithItsPlace) {
    expect_refused(
        "cow-mid",
        {
            {"", ":1:1", "the file is empty"},
            {"a,b\n1,2\n", ":1", "there is no column \"dispnum3\""},
            {participants + "5,X\n", ":4:4", "2 cells for 11 columns"},
            {participants + "5,CAN,x,1,2,1950,10,3,1950,1,1\n", ":4", "no COW state number"},
            {participants + "x,CAN,20,1,2,1950,10,3,1950,1,1\n", ":4", "no opponent at the same time"},
            {participants + "5,CAN,20,31,2,1950,10,3,1950,1,1\n", ":4", "no start and end in order"},
            {participants + "5,CAN,20,1,2,x,10,3,1950,1,1\n", ":4", "no start and end in order"},
            {participants + "5,CAN,20,1,2,1950,10,3,99999,1,1\n", ":4", "no start and end in order"},
            {participants + "5,CAN,20,1,2,1950,10,3,1940,1,1\n", ":4", "no start and end in order"},
            {participants + "5,CAN,20,1,2,1950,10,3,1950,x,1\n", ":4", "sidea is \"x\""},
            {participants + "5,CAN,20,1,2,1950,10,3,1950,1,9\n", ":4",
             "the hostility level is none of 1 to 5"},
            {participants + "5,CAN,20,1,2,1950,10,3,1950,1,99999999999999999999\n", ":4",
             "the hostility level is none of 1 to 5"},
            {dyad_years + "7,750,750,1998,1,0,4,3\n", ":3", "both on the same side"},
            {dyad_years + "7,750,770,x,1,0,4,3\n", ":3", "no year"},
            {dyad_years + "7,750,770,99999,1,0,4,3\n", ":3", "no year"},
            {dyad_years + "7,750,770,1999,1,1,4,3\n", ":3", "both on the same side"},
        });
}

const std::string ucdp =
    "conflict_id,location,side_a,side_a_2nd,side_b,side_b_id,side_b_2nd,year,intensity_level,start_date2,"
    "start_prec2,ep_end,ep_end_date,gwno_a,gwno_a_2nd,gwno_b,gwno_b_2nd\n"
    "404,Pakistan,Government of Pakistan,,TTP,356,,2007,1,2007-07-15,1,0,,770,,,\n";

TEST(HostileUcdp, IsRefusedWithItsPlace) {
    expect_refused(
        "ucdp",
        {
            {"", ":1:1", "the file is empty"},
            {"a,b\n1,2\n", ":1", "there is no column \"conflict_id\""},
            {ucdp + "1,Y\n", ":3:4", "2 cells for 17 columns"},
            {ucdp + "1,Y,X,,G,9,,x,1,,,0,,700,,,\n", ":3", "no year"},
            {ucdp + "1,Y,X,,G,9,,99999,1,,,0,,700,,,\n", ":3", "no year"},
            {ucdp + "1,Y,X,,G,9,,1991,x,,,0,,700,,,\n", ":3", "no intensity level"},
            {ucdp + "1,Y,X,,G,9,,1991,1,1991-13-45,1,0,,700,,,\n", ":3", "a date cannot be read"},
            {ucdp + "1,Y,X,,G,9,,1991,1,,,0,,abc,,,\n", ":3", "a GW number is no number"},
            {ucdp + "1,Y,X,,G,9,,1991,1,,,1,soon,700,,,\n", ":3", "a date cannot be read"},
            {ucdp + "1,Y,X,,,,,1991,1,,,0,,700,,,\n", ":3", "nobody on side B"},
            {ucdp + "1,Y,X,,G,9,,1991,1,,,0,,99999999999999999999,,,\n", ":3", "a GW number is no number"},
            {ucdp + "1,Y,\"X,,G,9,,1991,1,,,0,,700,,,\n", ":3:5", "a quote is opened here"},
        });
}

}  // namespace
