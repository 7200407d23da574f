// The files of a fold as blocks of lines, handed to whichever thread asks next.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <vector>

#include "ingest/events/source.hpp"

namespace entente::ingest {

/// Hands out the blocks of all paths. A thread reads a path of its own as long as there is one to begin
/// with; then it helps with those that others have begun.
class Feed {
public:
    Feed(const EventFormat& format, std::span<const std::string> paths, std::uint64_t max_bytes,
         std::size_t block_size);

    /// Where a thread is; each keeps its own.
    struct Turn {
        std::size_t own = 0;   // position of its path + 1; 0: none yet
        std::size_t help = 0;  // paths before this one are done
    };

    /// What a cell's time is: as the first file with periods of its own says, else `otherwise`. To be called
    /// before next().
    CellPeriod settle_period(const EventFormat& format, CellPeriod otherwise);
    /// The next block; false when there are no more.
    bool next(Block& block, Turn& turn);
    /// Says how many line ends a block has. Safe to call from several threads, like next().
    void scanned(const Block& block, std::uint32_t lines);

    /// For each path, in order. What they say is whole when next() has returned false to every thread.
    [[nodiscard]] const std::vector<std::unique_ptr<Source>>& sources() const { return sources_; }

private:
    std::vector<std::unique_ptr<Source>> sources_;
    std::atomic<std::size_t> begun_{0};
    std::mutex lines_mutex_;
};

/// The number of the `line`th line (from 0) of a block, from 1.
std::size_t line_number(const Piece& piece, std::size_t block, std::size_t line);

}  // namespace entente::ingest
