// Small good files of every format with bytes changed, added, taken out and moved: no crash, no hang, no
// other complaint than one with the name of the file, and every row accounted for.
#include <gtest/gtest.h>

#include <array>
#include <ctime>
#include <random>
#include <string_view>

#include "ingest/hostile/hostile.hpp"

namespace {

using namespace entente;
using namespace std::string_view_literals;

constexpr int tries = test::sanitized ? 500 : 2000;

struct Seed {
    const char* format;
    std::string_view content;
};

constexpr std::array seeds{
    Seed{"csv",
         "actor1,actor2,date,start,end,type,sign,weight,directed,label,source\n"
         "usa,pak,,1954-05-19,1960,pact,1,5,no,\"Mutual, \"\"Defence\"\"\",Hansard\n"
         "usa,pak,1965-09-08,,,embargo,-1,6,yes,,\nind,pak,1971-12,,,war,-1,10,no,\"two\nlines\",\n"sv},
    Seed{"csv",
         "id;label;kind;parent;start;end;ccode;gwcode;iso3\nusa;United States;state;;;;2;2;USA\n"
         "cia;Central Intelligence Agency;agency;usa;1947-09-18;;;;\n"
         "gdr;German Democratic Republic;state;;1949-10-07;1990-10-03;265;265;\n"sv},
    Seed{"edges",
         "# a comment\nsource,target,weight,time\na,b,-1,1950-05-19\nb,c,2.5,1951\nc,d,1e1,1952-06\n"sv},
    Seed{"edges", "% sym\n1 2 -1 1291680000\n2 3 1 1291680001\n\n3 4 -1 1300000000.5\n"sv},
    Seed{"cow-alliances",
         "version4id,ccode,state_name,all_st_day,all_st_month,all_st_year,all_end_day,all_end_month,"
         "all_end_year,ss_type,mem_st_day,mem_st_month,mem_st_year,mem_end_day,mem_end_month,mem_end_year,"
         "left_censor,right_censor,defense,neutrality,nonaggression,entente,version\n"
         "9,2,United States of America,8,9,1954,30,6,1977,Type I,8,9,1954,30,6,1977,0,0,1,0,0,0,4.1\n"
         "9,770,Pakistan,8,9,1954,30,6,1977,Type I,8,9,1954,8,11,1972,0,0,1,0,0,0,4.1\n"sv},
    Seed{"atop",
         "ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul\n"
         "2,20,1950,1,0,0,0,0\n2,20,1951,0,1,0,0,1\n20,2,1950,0,0,0,1,0\n70,2,1960,0,0,0,0,1\n"sv},
    Seed{
        "cow-mid",
        "dispnum,stabb,ccode,stday,stmon,styear,endday,endmon,endyear,sidea,hostlev\n"
        "5,USA,2,1,2,1950,10,3,1950,1,4\n5,CAN,20,1,2,1950,10,3,1950,1,1\n5,PRK,731,15,2,1950,20,3,1950,0,2\n"sv},
    Seed{"cow-mid",
         "dispnum,ccode1,ccode2,year,sidea1,sidea2,hostlev1,hostlev2\n"
         "7,750,770,1998,1,0,4,3\n7,770,750,1998,0,1,3,4\n7,750,770,1999,1,0,5,5\n"sv},
    Seed{
        "ucdp",
        "conflict_id,location,side_a,side_a_2nd,side_b,side_b_id,side_b_2nd,year,intensity_level,start_date2,"
        "start_prec2,ep_end,ep_end_date,gwno_a,gwno_a_2nd,gwno_b,gwno_b_2nd\n"
        "404,Pakistan,Government of Pakistan,,TTP,356,,2007,1,2007-07-15,1,0,,770,,,\n"
        "1,Y,Government of X,\"Government of V, Government of W\",G,9,Government of Z,1990,1,1985-01-01,1,0,,"
        "700,\"20,  2\",,640\n"sv},
    Seed{
        "graphml",
        "<?xml version='1.0' encoding='utf-8'?>\n<graphml><key id=\"w\" for=\"edge\" attr.name=\"weight\" "
        "attr.type=\"double\"><default>2</default></key><key id=\"s\" for=\"edge\" attr.name=\"start\" "
        "attr.type=\"string\"/>\n<graph edgedefault=\"directed\"><node id=\"a\"/><node id=\"b\"/>\n<edge "
        "source=\"a\" target=\"b\"><data key=\"w\">-4</data><data key=\"s\">1951</data></edge></graph></graphml>\n"sv},
    Seed{"gexf",
         "<gexf version=\"1.3\"><graph defaultedgetype=\"directed\" mode=\"dynamic\" timeformat=\"date\">\n"
         "<nodes><node id=\"a\" label=\"A\"/><node id=\"b\" label=\"B &amp; C\"/></nodes>\n<edges><edge "
         "id=\"e\" "
         "source=\"a\" target=\"b\" weight=\"4\"><spells><spell start=\"1951-01-01\" "
         "end=\"1952-12-31\"/></spells></edge></edges></graph></gexf>\n"sv},
    Seed{"pajek",
         "*Vertices 3\n1 \"United States\" 0.1 0.2\n2 \"Pakistan\" [1947-*]\n*Arcs :1 \"alliance\"\n"
         "1 2 5 [1954-1965,1970-*]\n*Edges\n2 3 -3 l \"first\" [1965]\n*Arcslist\n1 3 2\n"sv},
};

class Mutator {
public:
    explicit Mutator(std::uint32_t seed) : random_(seed) {}

    std::string operator()(std::string_view seed) {
        std::string text(seed);
        for (std::size_t changes = 1 + below(4); changes > 0; --changes) change(text);
        return text;
    }

private:
    std::size_t below(std::size_t end) { return end == 0 ? 0 : random_() % end; }

    void change(std::string& text) {
        static constexpr std::string_view telling = "\0\n\r\t\"',;<>&=-[]*#%/\\ 019.e\x7F\xC3\xA9\xED\xFF"sv;
        const std::size_t at = below(text.size());
        switch (below(7)) {
            case 0:
                if (!text.empty()) text[at] = static_cast<char>(text[at] ^ (1 << below(8)));
                break;
            case 1:
                if (!text.empty()) text[at] = telling[below(telling.size())];
                break;
            case 2:
                text.insert(at, 1 + below(3), telling[below(telling.size())]);
                break;
            case 3:
                text.erase(at, 1 + below(8));
                break;
            case 4:
                text.insert(below(text.size()), text.substr(at, below(40)));
                break;
            case 5:
                text.insert(at, 1 + below(25), '9');
                break;
            default:
                if (below(8) == 0) text.resize(at);
        }
    }

    std::mt19937 random_;
};

void import_or_complain(const ingest::Format& format, const std::string& text, bool strict) {
    ingest::ImportOptions options;
    options.strict = strict;
    const std::vector<ingest::InputFile> files{{"mutant", text}};
    try {
        const ingest::Import import = ingest::import_files(format, files, options);
        std::size_t accounted = import.log.used;
        for (const ingest::Skipped& some : import.log.skipped) accounted += some.rows;
        EXPECT_EQ(accounted, import.log.read) << format.name << "\n" << text;
    } catch (const model::DataError& error) {
        EXPECT_FALSE(error.problems().empty());
        for (const model::Problem& problem : error.problems()) {
            EXPECT_TRUE(problem.file == "mutant" || problem.file.empty()) << problem.file;
            EXPECT_FALSE(problem.what.empty());
            EXPECT_NE(problem.code, model::ProblemCode{}) << problem.what;
        }
    }
}

TEST(Mutations, OfGoodFilesAreImportedOrRefused) {
    std::uint32_t number = 0;
    for (const Seed& seed : seeds) {
        const ingest::Format& format = *ingest::find_format(seed.format);
        Mutator mutate(++number);
        for (int i = 0; i < tries; ++i) {
            const std::string text = mutate(seed.content);
            SCOPED_TRACE(text);
            const std::clock_t start = std::clock();  // of work, whatever else the machine does
            ASSERT_NO_THROW(import_or_complain(format, text, i % 2 == 0));
            ASSERT_LT(std::clock() - start, test::two_seconds);
        }
    }
}

TEST(Mutations, StartFromFilesThatAreGood) {
    for (const Seed& seed : seeds) {
        const std::vector<ingest::InputFile> files{{"good", std::string(seed.content)}};
        ingest::ImportOptions options;
        options.strict = true;
        options.from = model::Date::parse("1950");
        options.to = model::Date::parse("2100");
        EXPECT_NO_THROW(ingest::import_files(*ingest::find_format(seed.format), files, options))
            << seed.content;
    }
}

}  // namespace
