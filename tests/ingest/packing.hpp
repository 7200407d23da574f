// Files for tests: in a folder of their own, packed as gzip by zlib or as given bytes.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>
#include <zlib.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

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
