// What is wrong at one byte of a text, before anyone has turned the byte into a line.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "entente/model/problem_code.hpp"

namespace entente::ingest {

struct Fault {
    std::size_t at = 0;  ///< byte offset
    std::string what;
    std::string mend;
    model::ProblemCode code = model::ProblemCode::syntax;
};

/// Why a row of a table cannot be used.
struct RowRefusal {
    std::string reason;     ///< what many rows have in common, for counting
    std::string what = {};  ///< the same of this row, with the cell; empty: the reason says it all
    std::string mend = {};  ///< may be empty
    std::optional<std::size_t> column = std::nullopt;  ///< the cell that is to blame, from 0
};

}  // namespace entente::ingest
