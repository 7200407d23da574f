// What a fuzz target holds the code to: a promise that is broken ends the process, for libFuzzer to report.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "entente/model/problem.hpp"

namespace entente::fuzz {

inline void promise(bool kept, const char* what) {
    if (kept) return;
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}

/// Runs `read`; data may be refused, but only by model::DataError, with at least one problem, each saying
/// what is wrong.
template <class Read>
bool accepted(const Read& read) {
    try {
        read();
        return true;
    } catch (const model::DataError& error) {
        promise(!error.problems().empty(), "a refusal names a problem");
        for (const model::Problem& problem : error.problems()) {
            promise(!problem.what.empty(), "a problem says what is wrong");
            promise(problem.code != model::ProblemCode{}, "a problem says of which kind it is");
        }
        return false;
    }
}

inline std::string_view text(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

}  // namespace entente::fuzz
