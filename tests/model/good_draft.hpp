// A good draft for the tests of validation to spoil, and what is then said of it.
#pragma once

#include <gmock/gmock.h>

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "entente/model/network.hpp"
#include "support/builders.hpp"

namespace entente::model {

inline Draft good() {
    Draft draft = test::draft(
        "observed 1947..2016\n"
        "focus usa pakistan\n"
        "era first 1947..1965\n"
        "era second 1965..2016\n"
        "usa state\n"
        "pakistan state 1947-08-14..\n"
        "cia agency usa\n"
        "ussr state 1922-12-30..1991-12-26\n"
        "usa - pakistan pact 5 1954..1965\n"
        "usa > pakistan aid 8 1955-03\n"
        "ussr > pakistan offer 2 1958\n");
    draft.sources.push_back({"book", "A Book", "", "", {}, "https://example.org/book", ""});
    return draft;
}

/// The problems of the good draft after `spoil`, as lines without their codes, which each must have.
template <class Spoil>
std::vector<std::string> problems(Spoil spoil) {
    Draft draft = good();
    spoil(draft);
    auto result = Network::build(std::move(draft));
    std::vector<std::string> lines;
    if (const auto* found = std::get_if<std::vector<Problem>>(&result)) {
        for (Problem problem : *found) {
            EXPECT_NE(problem.code, ProblemCode{}) << problem.what;
            problem.code = {};
            EXPECT_TRUE(problem.file.empty());
            EXPECT_EQ(problem.line, 0U);
            lines.push_back(to_string(problem));
        }
    }
    return lines;
}

inline std::optional<Date> date(const char* text) {
    return Date::parse(text);
}

}  // namespace entente::model
