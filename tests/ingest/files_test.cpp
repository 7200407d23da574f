#include <fcntl.h>
#include <gmock/gmock.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "entente/ingest/import.hpp"
#include "entente/ingest/json.hpp"
#include "ingest/packing.hpp"

namespace {

using entente::ingest::read_file;
using entente::model::DataError;
namespace test = entente::test;
namespace fs = std::filesystem;

class Files : public testing::Test {
protected:
    Files() : folder_(fs::path(testing::TempDir()) / ("entente-files-" + std::to_string(getpid()))) {
        fs::create_directories(folder_);
    }
    ~Files() override { fs::remove_all(folder_); }

    std::string write(const std::string& name, const std::string& bytes) const {
        std::ofstream(folder_ / name, std::ios::binary) << bytes;
        return (folder_ / name).string();
    }

    fs::path folder_;
};

std::string problem_of(const std::string& path, std::size_t max_bytes = 1000) {
    try {
        read_file(path, max_bytes);
    } catch (const DataError& error) {
        EXPECT_EQ(error.problems().size(), 1U);
        return error.what();
    }
    return "none";
}

TEST_F(Files, AreReadByteForByte) {
    std::string bytes;
    for (int i = 0; i < 200'000; ++i) {
        bytes += static_cast<char>(i % 256);
    }
    EXPECT_EQ(read_file(write("some", bytes)), bytes);
    EXPECT_EQ(read_file(write("empty", "")), "");
}

TEST_F(Files, ThatCannotBeReadSayWhy) {
    const std::string missing = (folder_ / "missing.json").string();
    EXPECT_EQ(problem_of(missing), missing + ": there is no such file; check the path [file-missing]");
    const std::string below_file = write("file", "x") + "/below";
    EXPECT_EQ(problem_of(below_file), below_file + ": there is no such file; check the path [file-missing]");
    EXPECT_EQ(problem_of(folder_.string()),
              folder_.string() + ": is a directory, not a file; name a file within it [file-unreadable]");
    const std::string large = write("large", std::string(1001, ' '));
    EXPECT_EQ(
        problem_of(large),
        large +
            ": is larger than 1000 bytes; a network of that size does not go into one file [file-too-large]");
    EXPECT_EQ(problem_of(write("just", std::string(1000, ' '))), "none");
    EXPECT_THAT(problem_of(std::string(5000, 'x')), testing::HasSubstr(": cannot be read: "));
}

TEST_F(Files, OfOthersSaySo) {
    const std::string secret = write("secret", "x");
    fs::permissions(secret, fs::perms::none);
    const bool is_root = geteuid() == 0;  // who may read every file, so someone else has to try
    if (is_root) {
        constexpr uid_t nobody = 65534;
        ASSERT_EQ(seteuid(nobody), 0);
    }
    const std::string found = problem_of(secret);
    if (is_root) {
        ASSERT_EQ(seteuid(0), 0);
    }
    EXPECT_EQ(found, secret + ": not allowed to read this file; check its permissions [file-unreadable]");
}

TEST_F(Files, EndlessOnesAreGivenUp) {
    EXPECT_THAT(problem_of("/dev/zero", 1 << 20), testing::HasSubstr("is larger than"));
}

TEST_F(Files, StandardInputIsADash) {
    const std::string path = write("input", "{}");
    const int saved = dup(STDIN_FILENO);
    const int input = open(path.c_str(), O_RDONLY);
    ASSERT_GE(input, 0);
    dup2(input, STDIN_FILENO);
    close(input);
    EXPECT_EQ(read_file("-"), "{}");
    if (saved >= 0) {
        dup2(saved, STDIN_FILENO);
        close(saved);
    } else {
        close(STDIN_FILENO);
    }
    std::clearerr(stdin);
}

TEST_F(Files, AreUnpacked) {
    EXPECT_EQ(read_file(write("network.json.gz", test::gzip("{}"))), "{}");
    EXPECT_EQ(read_file(write("network.zip", test::zip({{"network.json", "{}"}}))), "{}");
    const std::string two = write("two.zip", test::zip({{"a", "{}"}, {"b", "{}"}}));
    EXPECT_EQ(problem_of(two),
              two +
                  ": is an archive of 2 files where one is wanted; unpack it, and name the one "
                  "that is meant [archive-unreadable]");
    EXPECT_THAT(problem_of(write("bomb.gz", test::gzip(std::string(1001, ' ')))),
                testing::HasSubstr("is larger than 1000 bytes; a network of that size"));
    EXPECT_THAT(problem_of(write("short.gz", test::gzip("{}").substr(0, 15))),
                testing::HasSubstr("ends within its compressed data, at byte 15; fetch it again"));
}

TEST_F(Files, ToImportAreOneForEachMember) {
    const auto plain = entente::ingest::read_input(write("ties.csv", "a,b\n"));
    ASSERT_EQ(plain.size(), 1U);
    EXPECT_EQ(plain[0].name, (folder_ / "ties.csv").string());
    EXPECT_EQ(plain[0].content, "a,b\n");
    const std::string path = write("both.zip", test::zip({{"actors.csv", "id\n"}, {"t/ties.csv", "a,b\n"}}));
    const auto both = entente::ingest::read_input(path);
    ASSERT_EQ(both.size(), 2U);
    EXPECT_EQ(both[0].name, path + ":actors.csv");
    EXPECT_EQ(both[0].content, "id\n");
    EXPECT_EQ(both[1].name, path + ":t/ties.csv");
    EXPECT_EQ(both[1].content, "a,b\n");
}

TEST_F(Files, ToImportAreGivenUpAtALineWithoutEnd) {
    const std::string zeros(40U << 20U, '0');
    const std::string path = write("bomb.csv.gz", test::gzip("a,b\n1,2\n" + zeros, 1));
    try {
        entente::ingest::read_input(path);
        FAIL();
    } catch (const DataError& error) {
        EXPECT_EQ(
            std::string(error.what()),
            path + ":3: this line is longer than 32 MB; check that this is the right file [file-too-large]");
    }
    std::string lines;
    for (int i = 0; i < 1'000; ++i) lines += std::string(50'000, '0') + "\n";
    EXPECT_EQ(entente::ingest::read_input(write("long.csv", lines))[0].content, lines);
}

}  // namespace
