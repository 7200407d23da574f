// Files for tests: in a folder of their own, packed as gzip or zip, also in ways that no honest program
// would.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>
#include <zlib.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente::test {

/// `text` as one gzip member.
inline std::string gzip(std::string_view text, int level = 6) {
    z_stream packer{};
    EXPECT_EQ(deflateInit2(&packer, level, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY), Z_OK);
    std::string packed(deflateBound(&packer, text.size()) + 64, '\0');
    packer.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
    packer.avail_in = static_cast<uInt>(text.size());
    packer.next_out = reinterpret_cast<Bytef*>(packed.data());
    packer.avail_out = static_cast<uInt>(packed.size());
    EXPECT_EQ(deflate(&packer, Z_FINISH), Z_STREAM_END);
    packed.resize(packer.total_out);
    deflateEnd(&packer);
    return packed;
}

/// A file of an archive, and what its headers say of it where that is not the truth.
struct ZipMember {
    std::string name = "ties.csv";
    std::string content = "USA,PAK\n";
    bool deflated = true;
    std::optional<std::uint16_t> method = std::nullopt;
    std::uint16_t flags = 0;
    std::optional<std::uint32_t> check_sum = std::nullopt;
    std::optional<std::uint32_t> size = std::nullopt;
};

/// The lowest bytes of `value`, lowest first.
inline std::string little_endian(std::uint64_t value, int bytes) {
    std::string out;
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFFU);
    return out;
}

/// A deflated stream without wrapping: what a zip archive holds.
inline std::string deflated(std::string_view text) {
    const std::string wrapped = gzip(text, 9);  // a header of 10 bytes, CRC and size at the end
    return wrapped.substr(10, wrapped.size() - 18);
}

/// An archive (PKWARE APPNOTE 6.3, 4.3).
inline std::string zip(const std::vector<ZipMember>& members) {
    std::string archive, list;
    for (const ZipMember& member : members) {
        const std::string packed = member.deflated ? deflated(member.content) : member.content;
        const auto bytes = reinterpret_cast<const Bytef*>(member.content.data());
        const auto length = static_cast<uInt>(member.content.size());
        const std::string facts =
            little_endian(20, 2) + little_endian(member.flags, 2) +
            little_endian(member.method.value_or(member.deflated ? 8 : 0), 2) + little_endian(0x58210000, 4) +
            little_endian(member.check_sum.value_or(static_cast<std::uint32_t>(crc32(0, bytes, length))), 4) +
            little_endian(packed.size(), 4) + little_endian(member.size.value_or(length), 4) +
            little_endian(member.name.size(), 2) + little_endian(0, 2);
        list += "PK\x01\x02" + little_endian(20, 2) + facts + std::string(10, '\0') +
                little_endian(archive.size(), 4) + member.name;
        archive += "PK\x03\x04" + facts + member.name + packed;
    }
    return archive + list + "PK\x05\x06" + std::string(4, '\0') + little_endian(members.size(), 2) +
           little_endian(members.size(), 2) + little_endian(list.size(), 4) +
           little_endian(archive.size(), 4) + little_endian(0, 2);
}

/// A folder that goes when the test does.
class Folder {
public:
    Folder() {
        static int count = 0;
        path_ = std::filesystem::path(testing::TempDir()) /
                ("entente-" + std::to_string(getpid()) + "-" + std::to_string(++count));
        std::filesystem::create_directories(path_);
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    [[nodiscard]] std::string at(const std::string& name) const { return (path_ / name).string(); }
    [[nodiscard]] std::string write(const std::string& name, std::string_view bytes) const {
        std::ofstream(path_ / name, std::ios::binary) << bytes;
        return at(name);
    }

private:
    std::filesystem::path path_;
};

}  // namespace entente::test
