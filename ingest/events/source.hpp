// One path of a fold, file or archive, cut into blocks of whole lines.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/events/format.hpp"
#include "ingest/streams/byte_stream.hpp"

namespace entente::ingest {

/// The longest line that is read, in bytes.
constexpr std::size_t longest_line = std::size_t{1} << 20U;

/// A file, or a member of an archive, that is of the format.
struct Piece {
    std::string name;
    std::size_t path = 0;    ///< position of its path in the list of files
    std::size_t member = 0;  ///< position in its archive
    Layout layout;
    std::vector<std::uint32_t> lines;  ///< line ends by block, as far as they have been scanned
};

/// Whole lines of a piece, in memory that is reused from block to block.
struct Block {
    std::vector<char> memory;
    Piece* piece = nullptr;
    std::size_t number = 0;   ///< of the block in its piece
    std::size_t begin = 0;    ///< of its lines in `memory`
    std::size_t end = 0;      ///< scan_padding bytes behind it can be read
    bool overlong = false;    ///< stands for one line too long to be read; holds nothing of it
    bool unfinished = false;  ///< in the file, the last line had no line end
    std::uint64_t taken = 0;  ///< bytes taken from the disk for it
};

/// A place up to which a file could be read.
struct Breach {
    std::size_t path = 0;
    std::size_t member = 0;
    const Piece* piece = nullptr;  ///< empty: not a line of it could be
    model::Problem problem;        ///< without its line, the first after those of the piece
};

class Source {
public:
    Source(const EventFormat& format, std::string path, std::size_t number, std::uint64_t max_bytes,
           std::size_t block_size);

    /// The next block; false when there is none, now and for ever. Safe to call from several threads.
    bool next(Block& block);

    /// Reads the first block ahead, so that the layout of the first piece is known: nullptr without one.
    const Piece* begin();
    /// Pieces found from now on whose periods are others cannot be read.
    void expect(CellPeriod period) { expected_ = period; }

    /// Pieces that could be read, in order. Only when no thread reads any more, like the rest.
    [[nodiscard]] const std::deque<Piece>& pieces() const { return pieces_; }
    [[nodiscard]] const std::vector<Breach>& breaches() const { return breaches_; }
    /// Names of files and members without a byte, in order.
    [[nodiscard]] const std::vector<std::string>& empty() const { return empty_; }

private:
    bool next_of_path(Block& block);
    bool open();
    bool fill(Block& block);
    std::size_t read_into(Block& block, std::size_t size);
    void skip_line(Block& block);
    bool deliver(Block& block, std::size_t whole, std::size_t size);
    bool begin_piece(Block& block);
    void breach(model::DataError const& error);
    [[nodiscard]] ByteStream& stream() { return *streams_[member_]; }

    const EventFormat* format_;
    std::string path_;
    std::size_t number_;
    std::uint64_t max_bytes_;
    std::size_t block_size_;
    std::optional<CellPeriod> expected_;

    std::mutex mutex_;
    std::atomic<bool> done_{false};
    bool opened_ = false;
    std::vector<std::unique_ptr<ByteStream>> streams_;
    std::size_t member_ = 0;
    // Of the member that is being read:
    Piece* piece_ = nullptr;
    bool ended_ = false;
    std::optional<model::DataError> broken_;
    std::size_t blocks_ = 0;
    std::uint64_t taken_ = 0;
    std::string carry_;  // the beginning of a line whose end has not been read

    std::optional<Block> ahead_;
    std::deque<Piece> pieces_;
    std::vector<Breach> breaches_;
    std::vector<std::string> empty_;
};

}  // namespace entente::ingest
