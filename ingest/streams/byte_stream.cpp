#include "ingest/streams/byte_stream.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "ingest/streams/packings.hpp"

namespace entente::ingest {

namespace {

using namespace std::string_view_literals;

bool begins_as_gzip(std::string_view first) {
    return first.starts_with("\x1F\x8B"sv);
}

/// A member's header, the end of an archive without members, or the mark of one cut into parts.
bool begins_as_zip(std::string_view first) {
    return first.starts_with("PK\x03\x04"sv) || first.starts_with("PK\x05\x06"sv) ||
           first.starts_with("PK\x07\x08"sv);
}

struct OtherPacking {
    std::string_view first;
    const char* what;
    const char* mend;
};
constexpr std::array<OtherPacking, 5> other_packings{{
    {"\xFD\x37zXZ\0"sv, "is packed with xz, which is not read here", "unpack it with `xz -d`"},
    {"BZh91AY"sv, "is packed with bzip2, which is not read here", "unpack it with `bzip2 -d`"},
    {"\x28\xB5\x2F\xFD"sv, "is packed with zstd, which is not read here", "unpack it with `zstd -d`"},
    {"7z\xBC\xAF\x27\x1C"sv, "is a 7z archive, which is not read here", "unpack it with `7z x`"},
    {"Rar!\x1A\x07"sv, "is a RAR archive, which is not read here", "unpack it with `unrar x`"},
}};

bool ends_with(std::string_view path, std::string_view ending) {
    return path.size() > ending.size() &&
           std::equal(ending.rbegin(), ending.rend(), path.rbegin(),
                      [](char x, char y) { return x == (y >= 'A' && y <= 'Z' ? y - 'A' + 'a' : y); });
}

/// A page that says "not found" saved as data.csv.gz, a download that stopped before it began.
void check_name(const std::string& path, std::string_view first) {
    for (const auto& [ending, packing] : {std::pair{".gz"sv, "gzip"}, std::pair{".zip"sv, "zip"}}) {
        if (ends_with(path, ending)) {
            fail_file(path, model::ProblemCode::wrong_format,
                      first.empty() ? "is empty, and so no " + std::string(packing) + " file"
                                    : "is no " + std::string(packing) + " file, although its name says so",
                      "fetch it again, or give it another name if it is not packed");
        }
    }
}

}  // namespace

std::vector<std::unique_ptr<ByteStream>> open_streams(const std::string& path, std::uint64_t max_bytes,
                                                      const std::string& mend) {
    RawFile file(path);
    constexpr std::size_t longest_mark = 8;
    const std::string first(file.peek(longest_mark));
    const auto allowance = std::make_shared<Allowance>(max_bytes, mend);
    if (begins_as_zip(first)) {
        return zip_streams(std::move(file), allowance);
    }
    std::vector<std::unique_ptr<ByteStream>> streams;
    if (begins_as_gzip(first)) {
        streams.push_back(gzip_stream(std::move(file), allowance));
        return streams;
    }
    for (const OtherPacking& packing : other_packings) {
        if (first.starts_with(packing.first)) {
            fail_file(path, model::ProblemCode::archive_unreadable, packing.what, packing.mend);
        }
    }
    check_name(path, first);
    streams.push_back(plain_stream(std::move(file), allowance));
    return streams;
}

std::uint64_t size_on_disk(const std::string& path) {
    std::error_code failed;
    const std::uintmax_t size = path == "-" ? 0 : std::filesystem::file_size(path, failed);
    return failed ? 0 : size;
}

}  // namespace entente::ingest
