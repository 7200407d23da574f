// Where the rows of a fold went, counted by each thread and put together at the end.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "ingest/events/source.hpp"

namespace entente::ingest {

/// A row that could not be used. Its line is known when the blocks before it have been scanned.
struct RowPlace {
    const Piece* piece = nullptr;
    std::size_t block = 0;
    std::size_t line = 0;    ///< within the block, from 0
    std::size_t column = 0;  ///< 0: the whole line
    std::string what;
    std::string mend = {};
};

/// In the order of the files.
bool operator<(const RowPlace& a, const RowPlace& b);

model::Problem problem_at(const RowPlace& place);

class RowTally {
public:
    std::uint64_t read = 0;
    std::uint64_t used = 0;
    std::uint64_t zeros_restored = 0;
    std::uint64_t unfit_abouts = 0;  ///< rows that say of an actor what is no text
    std::vector<RowPlace> cut_off;   ///< last rows of files, which end within them

    /// Counts a row that cannot be used. Whether its place is wanted is known before the rest of it is.
    void skip(RowFault fault) { ++skips_[static_cast<std::size_t>(fault)].rows; }
    [[nodiscard]] bool wanted(RowFault fault, const RowPlace& place) const;
    void keep(RowFault fault, RowPlace place);

    void add(RowTally&& other);
    /// read, used and skipped; the reasons in order of their first places.
    void settle(ImportLog& log) const;

private:
    struct Skips {
        std::uint64_t rows = 0;
        std::vector<RowPlace> first;  // in order; at most places_kept
    };
    std::array<Skips, row_faults> skips_;
};

}  // namespace entente::ingest
