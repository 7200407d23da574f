// Series of which it is known what happened, from file to shifts, with every option as it comes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>

#include "entente/graph/phases.hpp"
#include "entente/ingest/series.hpp"

namespace entente::ingest {
namespace {

using testing::SizeIs;

std::optional<std::string> real(const std::string& name) {
    const std::filesystem::path path =
        std::filesystem::path(ENTENTE_SOURCE_DIR) / "../shared/realdata" / name;
    std::ifstream stream(path, std::ios::binary);
    if (!stream) return std::nullopt;
    std::ostringstream content;
    content << stream.rdbuf();
    return content.str();
}

/// The first shift whose new level begins within the years.
const graph::Shift* shift_within(const graph::Phases& phases, int first, int last) {
    for (const graph::Shift& shift : phases.shifts) {
        const int year = std::stoi(shift.first_after.id);
        if (year >= first && year <= last) return &shift;
    }
    return nullptr;
}

model::Interval years(int first, int last) {
    const auto day = [](int year) { return model::Date::parse(std::to_string(year))->earliest(); };
    return {day(first), day(last + 1)};
}

bool contains(const model::Interval& outer, const model::Interval& inner) {
    return outer.start <= inner.start && inner.end <= outer.end;
}

// The flow fell after 1898, the 28th year (Cobb, Biometrika 65 (1978) 243-251): 1899 is the first of the new
// level, and the last of the old one lies within 1895-1902.
TEST(KnownShifts, TheNileFellOnce) {
    const auto text = real("nile/nile.csv");
    if (!text) GTEST_SKIP() << "no real data";
    SeriesColumns columns;
    columns.date = "year";
    columns.value = "flow";
    const graph::Phases phases = graph::series_phases(read_series({"nile.csv", *text}, columns).values);
    EXPECT_EQ(phases.scale.kind, graph::ScaleKind::linear);
    ASSERT_THAT(phases.shifts, SizeIs(1));
    const graph::Shift& shift = phases.shifts[0];
    EXPECT_EQ(shift.first_after.id, "1899");
    EXPECT_NEAR(shift.before, 1097.75, 0.01);
    EXPECT_NEAR(shift.after, 849.97, 0.01);
    ASSERT_TRUE(shift.credible && shift.probability && phases.p_value);
    EXPECT_TRUE(contains(years(1896, 1903), *shift.credible));
    EXPECT_GE(*shift.probability, 0.95);
    EXPECT_LE(*phases.p_value, 0.005);
}

// Aid was cut off when the president could no longer certify in October 1990 that Pakistan had no nuclear
// weapon (Pressler amendment), and came back after September 2001.
TEST(KnownShifts, UsAidToPakistanFellIn1990AndCameBackIn2001) {
    const auto text = real("us_aid/us_foreign_aid_country_1946_2024.csv");
    if (!text) GTEST_SKIP() << "no real data";
    SeriesColumns columns;
    columns.date = "Fiscal Year";
    columns.value = "constant_amount";
    columns.where = {{"Country Code", "PAK"}, {"Transaction Type Name", "Obligations"}};
    columns.except = {{"Fiscal Year", "1976tq"}};
    columns.sum = true;
    const graph::Phases phases = graph::series_phases(read_series({"aid.csv", *text}, columns).values);
    const graph::Shift* const fall = shift_within(phases, 1990, 1991);
    ASSERT_NE(fall, nullptr);
    EXPECT_LT(fall->after, fall->before / 4);
    ASSERT_TRUE(fall->credible && fall->probability);
    EXPECT_TRUE(contains(years(1990, 1992), *fall->credible));
    EXPECT_GE(*fall->probability, 0.95);
    const graph::Shift* const rise = shift_within(phases, 2001, 2002);
    ASSERT_NE(rise, nullptr);
    EXPECT_GT(rise->after, 4 * rise->before);
    EXPECT_TRUE(contains(years(2000, 2003), *rise->credible));
    EXPECT_GE(*rise->probability, 0.95);
}

/// By year: how far apart the ideal points of two states are (COW codes), where both voted. Session s of the
/// General Assembly begins in 1945 + s.
std::vector<model::DatedValue> distances(const std::string& table, const std::string& a,
                                         const std::string& b) {
    std::map<int, std::map<std::string, double>> points;
    std::istringstream lines(table);
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line)) {
        std::istringstream cells(line);
        std::string row, state, session, votes, point;
        for (std::string* const cell : {&row, &state, &session, &votes, &point}) {
            std::getline(cells, *cell, ',');
        }
        if (state == a || state == b) points[std::stoi(session)][state] = std::stod(point);
    }
    std::vector<model::DatedValue> result;
    for (const auto& [session, both] : points) {
        if (both.size() < 2) continue;
        result.push_back(
            {*model::Date::parse(std::to_string(1945 + session)), std::abs(both.at(a) - both.at(b))});
    }
    return result;
}

// Pakistan's votes left those of the United States in the session that met during the war of September 1965,
// in which the latter stopped arms to both sides.
TEST(KnownShifts, IdealPointsOfTheUnitedStatesAndPakistanPartedIn1965) {
    const auto text = real("un_ideal_points/IdealpointestimatesAll_Apr2020.csv");
    if (!text) GTEST_SKIP() << "no real data";
    const graph::Phases phases = graph::series_phases(distances(*text, "2", "770"));
    const graph::Shift* const shift = shift_within(phases, 1965, 1965);
    ASSERT_NE(shift, nullptr);
    EXPECT_GT(shift->after, 1.5 * shift->before);
    ASSERT_TRUE(shift->credible && shift->probability);
    EXPECT_TRUE(contains(years(1962, 1967), *shift->credible));
    EXPECT_GE(*shift->probability, 0.95);
    EXPECT_EQ(shift_within(phases, 2001, 2002), nullptr);  // votes did not follow the aid
}

}  // namespace
}  // namespace entente::ingest
