#include "ingest/streams/byte_stream.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <sys/stat.h>

#include <cstdint>
#include <random>
#include <thread>

#include "entente/model/problem.hpp"
#include "ingest/packing.hpp"

namespace {

using namespace entente;
using ingest::ByteStream;
using testing::HasSubstr;

constexpr std::uint64_t plenty = 1U << 30U;

/// What came of reading to the end, in pieces of `step` bytes.
struct Outcome {
    std::string bytes;
    std::string problem = "none";
};

Outcome drained(ByteStream& stream, std::size_t step) {
    Outcome outcome;
    std::string piece(step, '\0');
    try {
        while (true) {
            const std::size_t got = stream.read({piece.data(), piece.size()});
            EXPECT_EQ(got, stream.given());
            outcome.bytes.append(piece, 0, got);
            if (got < step) return outcome;
        }
    } catch (const model::DataError& error) {
        outcome.bytes.append(piece, 0, stream.given());
        outcome.problem = error.what();
    }
    return outcome;
}

Outcome read_of(const std::string& path, std::size_t step = 1000, std::uint64_t max_bytes = plenty) {
    try {
        const auto streams = ingest::open_streams(path, max_bytes);
        EXPECT_EQ(streams.size(), 1U);
        return drained(*streams.front(), step);
    } catch (const model::DataError& error) {
        return {"", error.what()};
    }
}

/// Lines that pack to about a third.
std::string lines(std::size_t count) {
    std::mt19937 random(7);
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += std::to_string(random()) + ",USA,PAK\n";
    return text;
}

TEST(PlainStream, GivesTheBytesWhateverTheBuffer) {
    const test::Folder folder;
    const std::string text = lines(5000);
    const std::string path = folder.write("plain.csv", text);
    for (const std::size_t step : {1U, 7U, 4096U, 1U << 20U}) {
        const Outcome outcome = read_of(path, step);
        EXPECT_EQ(outcome.bytes, text);
        EXPECT_EQ(outcome.problem, "none");
    }
    EXPECT_EQ(ingest::size_on_disk(path), text.size());
    EXPECT_EQ(read_of(folder.write("empty", "")).problem, "none");
    EXPECT_EQ(read_of(folder.write("one", "x")).bytes, "x");
}

TEST(PlainStream, ReadsPipes) {
    const test::Folder folder;
    const std::string path = folder.at("pipe");
    ASSERT_EQ(mkfifo(path.c_str(), 0600), 0);
    const std::string text = lines(20'000);  // more than a pipe holds
    for (const std::string& bytes : {text, test::gzip(text)}) {
        std::thread writer([&] { std::ofstream(path, std::ios::binary) << bytes; });
        EXPECT_EQ(read_of(path).bytes, text);
        writer.join();
    }
    EXPECT_EQ(ingest::size_on_disk(path), 0U);
}

TEST(PlainStream, ReadsPastTwoGigabytes) {
    const test::Folder folder;
    const std::string path = folder.write("sparse", "");
    constexpr std::uint64_t size = (2ULL << 30U) + 10'000;  // a hole: it takes no room on the disk
    ASSERT_EQ(truncate(path.c_str(), static_cast<off_t>(size)), 0);
    const auto streams = ingest::open_streams(path, 1ULL << 40U);
    std::string piece(1U << 22U, '\0');
    std::uint64_t got = 0;
    while (streams[0]->read({piece.data(), piece.size()}) > 0) got += streams[0]->given();
    EXPECT_EQ(got, size);
    EXPECT_EQ(streams[0]->taken(), size);
    EXPECT_EQ(ingest::size_on_disk(path), size);
}

TEST(PlainStream, SaysWhyAFileCannotBeRead) {
    const test::Folder folder;
    const std::string missing = folder.at("missing");
    EXPECT_EQ(read_of(missing).problem, missing + ": there is no such file; check the path [file-missing]");
    EXPECT_THAT(read_of(folder.at("")).problem, HasSubstr("is a directory, not a file"));
    // Address 0 of a process is never mapped, so reading there is what a failing disk looks like.
    EXPECT_EQ(read_of("/proc/self/mem").problem,
              "/proc/self/mem: cannot be read: Input/output error [file-unreadable]");
}

TEST(PlainStream, KeepsToTheLimit) {
    const test::Folder folder;
    const std::string path = folder.write("large", std::string(1001, 'x'));
    const Outcome outcome = read_of(path, 400, 1000);
    EXPECT_EQ(outcome.problem, path +
                                   ": is larger than 1000 bytes; say --max-size with a larger size if it "
                                   "is meant to be read [file-too-large]");
    EXPECT_EQ(outcome.bytes.size(), 1000U);
    EXPECT_EQ(read_of(folder.write("just", std::string(1000, 'x')), 400, 1000).problem, "none");
    EXPECT_THAT(read_of("/dev/zero", 4096, 1U << 20U).problem, HasSubstr("is larger than 1048576 bytes"));
}

TEST(GzipStream, UnpacksOneMemberOrMany) {
    const test::Folder folder;
    const std::string text = lines(30'000);
    for (const std::size_t step : {1U, 999U, 1U << 20U}) {
        EXPECT_EQ(read_of(folder.write("one.gz", test::gzip(text)), step).bytes, text);
    }
    const std::string many =
        test::gzip(text) + test::gzip("") + test::gzip("tail\n") + std::string(700, '\0');
    const Outcome outcome = read_of(folder.write("many.gz", many));
    EXPECT_EQ(outcome.bytes, text + "tail\n");
    EXPECT_EQ(outcome.problem, "none");
    EXPECT_EQ(read_of(folder.write("named-otherwise.csv", test::gzip(text))).bytes, text);
    EXPECT_EQ(read_of(folder.write("nothing.gz", test::gzip(""))).problem, "none");
}

TEST(GzipStream, NeverTakesAShortFileForAWholeOne) {
    const test::Folder folder;
    const std::string text = lines(40);
    const std::string packed = test::gzip(text) + test::gzip(text);
    const std::size_t first_member = packed.size() / 2;
    for (std::size_t size = 2; size < packed.size(); ++size) {
        if (size == first_member) continue;  // a whole file of one member
        const std::string path = folder.write("short.gz", packed.substr(0, size));
        const Outcome outcome = read_of(path);
        EXPECT_EQ(outcome.problem, path + ": ends within its compressed data, at byte " +
                                       std::to_string(size) + "; fetch it again [file-damaged]");
        EXPECT_TRUE((text + text).starts_with(outcome.bytes));
        EXPECT_GE(outcome.bytes.size(), size > first_member ? text.size() : 0U);
    }
}

// Some bits carry nothing (the time stamp, the padding after the last code), so that a flip there changes
// nothing; all others are noticed.
TEST(GzipStream, NeverGivesOtherBytesForAFlippedBit) {
    const test::Folder folder;
    const std::string text = lines(12);
    const std::string packed = test::gzip(text);
    std::size_t unnoticed = 0;
    for (std::size_t bit = 16; bit < packed.size() * 8; ++bit) {
        std::string changed = packed;
        changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
        const Outcome outcome = read_of(folder.write("flipped.gz", changed));
        if (outcome.problem == "none") {
            ++unnoticed;
            EXPECT_EQ(outcome.bytes, text) << "bit " << bit;
        }
    }
    EXPECT_LE(unnoticed, 6U * 8U + 8U);
}

TEST(GzipStream, SaysWhatIsWrong) {
    const test::Folder folder;
    const std::string packed = test::gzip(lines(40));
    const auto problem_of = [&](const std::string& bytes) {
        return read_of(folder.write("bad.gz", bytes)).problem;
    };
    std::string wrong_sum = packed;
    wrong_sum[packed.size() - 8] = static_cast<char>(wrong_sum[packed.size() - 8] ^ 1);
    EXPECT_THAT(problem_of(wrong_sum), HasSubstr("the check sum (CRC-32) of its gzip data"));
    std::string wrong_length = packed;
    wrong_length.back() = static_cast<char>(wrong_length.back() ^ 1);
    EXPECT_THAT(problem_of(wrong_length), HasSubstr("the check sum (length) of its gzip data"));
    EXPECT_THAT(problem_of(packed + "junk"), HasSubstr("has trailing bytes after its gzip data, from byte " +
                                                       std::to_string(packed.size() + 1)));
    EXPECT_THAT(problem_of(packed + std::string(300'000, '\0') + "x"), HasSubstr("has trailing bytes"));
    EXPECT_THAT(problem_of("\x1F\x8Bjunkjunkjunk"), HasSubstr("is no gzip data at byte"));
    std::string damaged = packed;
    for (std::size_t i = 20; i < 60; ++i) damaged[i] = '\xFF';
    EXPECT_THAT(problem_of(damaged), HasSubstr("its gzip data is damaged near byte"));
    EXPECT_THAT(problem_of("source,target\nUSA,PAK\n"), HasSubstr("is no gzip file, although its name says"));
    EXPECT_THAT(problem_of(""), HasSubstr("is empty, and so no gzip file"));
}

TEST(GzipStream, GivesWhatCameBeforeTheFault) {
    const test::Folder folder;
    const std::string text = lines(100'000);
    const Outcome outcome = read_of(folder.write("junk.gz", test::gzip(text) + "junk"), 1U << 23U);
    EXPECT_EQ(outcome.bytes, text);
    EXPECT_THAT(outcome.problem, HasSubstr("trailing"));
}

TEST(GzipStream, KeepsToTheLimitOnceUnpacked) {
    const test::Folder folder;
    const std::string bomb = test::gzip(std::string(50U << 20U, '0'), 9);
    ASSERT_LT(bomb.size(), 60'000U);
    const Outcome outcome = read_of(folder.write("bomb.gz", bomb + bomb), 4096, 1U << 20U);
    EXPECT_THAT(outcome.problem, HasSubstr("is larger than 1048576 bytes; say --max-size"));
    EXPECT_EQ(outcome.bytes.size(), 1U << 20U);
}

TEST(OpenStreams, NamesPackingsThatAreNotRead) {
    const test::Folder folder;
    const auto problem_of = [&](std::string_view bytes) {
        return read_of(folder.write("packed", bytes)).problem;
    };
    EXPECT_THAT(problem_of(std::string("\xFD\x37zXZ\0", 6)), HasSubstr("is packed with xz"));
    EXPECT_THAT(problem_of("BZh91AY&SY"), HasSubstr("is packed with bzip2"));
    EXPECT_THAT(problem_of("\x28\xB5\x2F\xFD"), HasSubstr("is packed with zstd"));
    EXPECT_THAT(problem_of("7z\xBC\xAF\x27\x1C"), HasSubstr("is a 7z archive"));
    EXPECT_THAT(problem_of("Rar!\x1A\x07"), HasSubstr("is a RAR archive"));
    EXPECT_EQ(problem_of("BZhang,Wu\n"), "none");
}

}  // namespace
