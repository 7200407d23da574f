// Unpacks gzip members by zlib's inflate(), which says of every one whether it ended, and whether its
// CRC-32 and its length are right. (gzread() gives a file that was cut short as if it ended there, and
// junk after the first member as if it were not there.)
#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <limits>
#include <new>
#include <string_view>

#include "ingest/streams/packings.hpp"

namespace entente::ingest {

namespace {

constexpr std::size_t chunk_size = std::size_t{256} << 10U;
constexpr const char* fetch_again = "fetch it again";

class GzipStream final : public BoundedStream {
public:
    GzipStream(RawFile file, std::shared_ptr<Allowance> allowance)
        : BoundedStream(file.path(), std::move(allowance)), file_(std::move(file)), packed_(chunk_size) {
        if (inflateInit2(&inflater_, MAX_WBITS + 16) != Z_OK) {  // + 16: gzip's wrapping and no other
            throw std::bad_alloc();
        }
    }
    ~GzipStream() override { inflateEnd(&inflater_); }
    GzipStream(const GzipStream&) = delete;
    GzipStream& operator=(const GzipStream&) = delete;

    [[nodiscard]] std::uint64_t taken() const override { return file_.taken(); }

private:
    std::size_t next_piece(std::span<char> into) override;
    bool refill();
    bool begin_next_member();
    void check_padding();
    [[noreturn]] void fail_inflating(int code) const;
    /// Of the next byte that inflate() will look at, from 0.
    [[nodiscard]] std::uint64_t position() const { return file_.taken() - inflater_.avail_in; }

    RawFile file_;
    std::vector<char> packed_;
    z_stream inflater_{};
    int fault_ = Z_OK;      // of inflate()
    bool between_ = false;  // after a member
    bool ended_ = false;    // after the last one
};

/// Whether there is something to inflate.
bool GzipStream::refill() {
    if (inflater_.avail_in == 0) {
        const std::size_t got = file_.read_some(packed_);
        inflater_.next_in = reinterpret_cast<Bytef*>(packed_.data());
        inflater_.avail_in = static_cast<uInt>(got);
    }
    return inflater_.avail_in > 0;
}

/// After a member: whether another one begins here. Zeros up to the end are padding, as tapes and some
/// servers add; anything else is not gzip.
bool GzipStream::begin_next_member() {
    if (!refill()) {
        return false;
    }
    constexpr Bytef first_magic = 0x1F;
    if (*inflater_.next_in == first_magic) {
        inflateReset(&inflater_);
        return true;
    }
    check_padding();
    return false;
}

void GzipStream::check_padding() {
    for (; refill(); ++inflater_.next_in, --inflater_.avail_in) {
        if (*inflater_.next_in != 0) {
            fail_file(name(), model::ProblemCode::file_damaged,
                      fmt::format("has trailing bytes after its gzip data, from byte {}", position() + 1),
                      "fetch it again, or unpack it with gzip if they are meant to be there");
        }
    }
}

void GzipStream::fail_inflating(int code) const {
    if (code == Z_MEM_ERROR) {
        throw std::bad_alloc();
    }
    const std::string_view why = inflater_.msg == nullptr ? "" : inflater_.msg;
    if (why == "incorrect data check" || why == "incorrect length check") {
        fail_file(
            name(), model::ProblemCode::file_damaged,
            fmt::format("the check sum ({}) of its gzip data up to byte {} is wrong, so that some of it "
                        "was changed on the way",
                        why == "incorrect data check" ? "CRC-32" : "length", position()),
            fetch_again);
    }
    if (code == Z_NEED_DICT || why == "incorrect header check" || why == "unknown compression method" ||
        why == "unknown header flags set" || why == "header crc mismatch") {
        fail_file(name(), model::ProblemCode::file_damaged,
                  fmt::format("is no gzip data at byte {}, although it begins like it", position() + 1),
                  fetch_again);
    }
    fail_file(name(), model::ProblemCode::file_damaged,
              fmt::format("its gzip data is damaged near byte {}", position() + 1), fetch_again);
}

/// What is wrong after some bytes is said when those bytes were given, by the call after.
std::size_t GzipStream::next_piece(std::span<char> into) {
    const auto room = static_cast<uInt>(std::min<std::size_t>(into.size(), std::numeric_limits<uInt>::max()));
    inflater_.next_out = reinterpret_cast<Bytef*>(into.data());
    inflater_.avail_out = room;
    while (!ended_ && inflater_.avail_out == room) {
        if (fault_ != Z_OK) {
            fail_inflating(fault_);
        }
        if (between_) {
            between_ = false;
            ended_ = !begin_next_member();
            continue;
        }
        if (!refill()) {
            fail_file(name(), model::ProblemCode::file_damaged,
                      fmt::format("ends within its compressed data, at byte {}", file_.taken()), fetch_again);
        }
        const int code = inflate(&inflater_, Z_NO_FLUSH);
        if (code == Z_STREAM_END) {
            between_ = true;
        } else if (code != Z_OK && code != Z_BUF_ERROR) {
            fault_ = code;
        }
    }
    return room - inflater_.avail_out;
}

}  // namespace

std::unique_ptr<ByteStream> gzip_stream(RawFile file, std::shared_ptr<Allowance> allowance) {
    return std::make_unique<GzipStream>(std::move(file), std::move(allowance));
}

}  // namespace entente::ingest
