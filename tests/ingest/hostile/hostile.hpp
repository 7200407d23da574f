// Files that mean harm or come from a broken program: each is refused, with its place, at once.
#pragma once

#include <gmock/gmock.h>

#include <ctime>
#include <string>
#include <vector>

#include "entente/ingest/import.hpp"

namespace entente::test {

/// A build that is slower for being watched.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool sanitized = true;
#else
inline constexpr bool sanitized = false;
#endif

/// Of work, in a build as people use it.
inline constexpr std::clock_t two_seconds = (sanitized ? 10 : 2) * CLOCKS_PER_SEC;

/// A file and what must be said of it: `place` is how a place begins, `:line` or `:line:column`, empty where
/// there is none.
struct Hostile {
    std::string content;
    std::string place;
    std::string says;
};

/// All that is said when the file is imported with --strict; empty when it is taken.
inline std::string said_of(const std::string& format, const std::string& content) {
    const ingest::Format* row = ingest::find_format(format);
    ingest::ImportOptions options;
    options.strict = true;
    std::string said;
    const std::clock_t start = std::clock();
    try {
        const std::vector<ingest::InputFile> files{{"hostile.txt", content}};
        ingest::import_files(*row, files, options);
    } catch (const model::DataError& error) {
        for (const model::Problem& problem : error.problems()) {
            said += model::to_string(problem) + "\n";
            EXPECT_NE(problem.code, model::ProblemCode{}) << problem.what;
        }
    }
    EXPECT_LT(std::clock() - start, two_seconds);
    return said;
}

inline void expect_refused(const std::string& format, const std::vector<Hostile>& files) {
    for (const Hostile& file : files) {
        const std::string said = said_of(format, file.content);
        EXPECT_THAT(said, testing::HasSubstr("hostile.txt" + file.place + ":"))
            << file.content.substr(0, 300);
        EXPECT_THAT(said, testing::HasSubstr(file.says)) << file.content.substr(0, 300);
    }
}

/// The text `count` times.
inline std::string times(std::size_t count, const std::string& text) {
    std::string all;
    all.reserve(count * text.size());
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

}  // namespace entente::test
