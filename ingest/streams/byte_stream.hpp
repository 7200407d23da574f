// Bytes of a file as they come: plain, .gz or .zip, one stream a file or archive member.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace entente::ingest {

/// Reads forward only. One is not shared between threads; those of one archive may each have their own.
class ByteStream {
public:
    ByteStream() = default;
    ByteStream(const ByteStream&) = delete;
    ByteStream& operator=(const ByteStream&) = delete;
    virtual ~ByteStream() = default;

    /// Fills `into` from its front; the number of bytes given, which is less than asked for only at the
    /// end. Throws model::DataError when the file cannot be read on: it ends within its compressed data,
    /// its check sum is wrong, it is larger than allowed. What was given before that is good, as far as
    /// can be known; given() bytes of `into` too.
    virtual std::size_t read(std::span<char> into) = 0;
    /// How many bytes the last read() put into its span, even when it threw: for whoever wants to use
    /// what there is of a file that breaks off.
    [[nodiscard]] std::size_t given() const { return given_; }
    /// What messages call it: `events.CSV.gz`, `events.zip:20180101.export.CSV`.
    [[nodiscard]] virtual const std::string& name() const = 0;
    /// Bytes taken from the disk so far, for progress.
    [[nodiscard]] virtual std::uint64_t taken() const = 0;

protected:
    std::size_t given_ = 0;
};

/// What to do about a file that is too large, where a user may say how large is too large.
inline constexpr const char* raise_max_size = "say --max-size with a larger size if it is meant to be read";

/// Opens `path` (`-`: standard input), looking at its first bytes for how it is packed. An archive gives
/// a stream a member, in the order of the archive, folders and what macOS adds left out. `max_bytes` is
/// the most that the file may give, its members together; `mend` what to say when that is not enough.
/// Throws model::DataError when it cannot be opened, is a broken archive, is packed in a way that is not
/// read here, or is not what the ending of its name says (.gz, .zip).
std::vector<std::unique_ptr<ByteStream>> open_streams(const std::string& path, std::uint64_t max_bytes,
                                                      const std::string& mend = raise_max_size);

/// Its size on disk; 0 for standard input and what has none.
std::uint64_t size_on_disk(const std::string& path);

}  // namespace entente::ingest
