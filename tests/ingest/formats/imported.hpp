// A text imported as one format, and what is said when it cannot be.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "entente/ingest/import.hpp"

namespace entente::test {

using Reader = decltype(ingest::Format::read);

inline ingest::Import imported(Reader read, const std::string& file, const std::string& text,
                               const ingest::ImportOptions& options = {}) {
    const std::vector<ingest::InputFile> files{{file, text}};
    return ingest::import_files({"test", "", "", read}, files, options);
}

/// All problems, a line each; `no problem` when there is none.
inline std::string problems_of(Reader read, const std::string& file, const std::string& text) {
    try {
        imported(read, file, text);
    } catch (const model::DataError& error) {
        std::string all;
        for (const model::Problem& problem : error.problems()) all += to_string(problem) + "\n";
        return all;
    }
    return "no problem";
}

}  // namespace entente::test
