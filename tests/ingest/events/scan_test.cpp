#include "ingest/events/scan.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

namespace entente::ingest {
namespace {

struct Found {
    std::size_t end;
    std::uint32_t separators;
    std::vector<std::uint32_t> positions;
    friend bool operator==(const Found&, const Found&) = default;
    friend std::ostream& operator<<(std::ostream& out, const Found& found) {
        return out << found.end << ' ' << found.separators << ' ' << testing::PrintToString(found.positions);
    }
};

/// One character after the other.
Found plainly(const std::string& line, char separator, std::uint32_t wanted) {
    Found found{line.find('\n'), 0, {}};
    for (std::uint32_t i = 0; i < found.end; ++i) {
        if (line[i] == separator && ++found.separators <= wanted) found.positions.push_back(i);
    }
    return found;
}

Found with(const Scanner& scanner, const std::string& line, char separator, std::uint32_t wanted) {
    const std::string padded = line + std::string(scan_padding, separator);
    std::vector<std::uint32_t> positions(wanted + position_padding);
    const LineScan scan = scanner.scan(padded.data(), separator, wanted, positions.data());
    positions.resize(std::min(scan.separators, wanted));
    return {static_cast<std::size_t>(scan.end - padded.data()), scan.separators, positions};
}

TEST(Scan, ThePlainScannerIsAlwaysThereAndTheFastestComesFirst) {
    ASSERT_FALSE(scanners().empty());
    EXPECT_EQ(scanners().back().name, "plain");
}

TEST(Scan, FindsSeparatorsUpToTheLineEnd) {
    for (const Scanner& scanner : scanners()) {
        EXPECT_EQ(with(scanner, "a\tbc\t\nd\t", '\t', 2), (Found{5, 2, {1, 4}})) << scanner.name;
        EXPECT_EQ(with(scanner, "\n", '\t', 2), (Found{0, 0, {}})) << scanner.name;
        EXPECT_EQ(with(scanner, std::string(200, ',') + "\n", ',', 1), (Found{200, 200, {0}}))
            << scanner.name;
    }
}

RC_GTEST_PROP(Scan, AllScannersSeeWhatReadingCharacterByCharacterSees, ()) {
    const auto letters = rc::gen::element('\t', ',', '\n', 'x', '\0', '\xFF', '\r', '\v', '\b');
    const char separator = *rc::gen::element('\t', ',');
    const auto line =
        *rc::gen::container<std::string>(letters) + *rc::gen::container<std::string>(letters) + "\n";
    const auto wanted = *rc::gen::inRange<std::uint32_t>(1, 80);
    for (const Scanner& scanner : scanners()) {
        RC_ASSERT(with(scanner, line, separator, wanted) == plainly(line, separator, wanted));
    }
}

}  // namespace
}  // namespace entente::ingest
