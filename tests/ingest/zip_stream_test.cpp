#include <gmock/gmock.h>
#include <sys/stat.h>

#include <algorithm>
#include <numeric>
#include <thread>

#include "entente/model/problem.hpp"
#include "ingest/packing.hpp"
#include "ingest/streams/byte_stream.hpp"

namespace {

using namespace entente;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;

/// All that an archive gives: name and bytes of each member, or what is wrong with it.
std::vector<std::pair<std::string, std::string>> members_of(const std::string& path,
                                                            std::uint64_t max_bytes = 1U << 30U) {
    std::vector<std::pair<std::string, std::string>> members;
    try {
        for (const auto& stream : ingest::open_streams(path, max_bytes)) {
            std::string bytes, piece(1000, '\0');
            try {
                while (stream->read({piece.data(), piece.size()}) > 0) {
                    bytes.append(piece, 0, stream->given());
                }
            } catch (const model::DataError& error) {
                bytes = error.what();
            }
            members.emplace_back(stream->name().substr(path.size()), bytes);
        }
    } catch (const model::DataError& error) {
        members.emplace_back("", error.what());
    }
    return members;
}

class ZipStream : public testing::Test {
protected:
    [[nodiscard]] std::string written(std::string_view bytes) const {
        return folder_.write("archive.zip", bytes);
    }
    /// What is said about an archive with one thing wrong.
    [[nodiscard]] std::string problem_of(std::string_view bytes) const {
        const auto members = members_of(written(bytes));
        EXPECT_EQ(members.size(), 1U);
        return members.front().second;
    }

    test::Folder folder_;
    std::string text_ = [] {
        std::string text;
        for (int i = 0; i < 5000; ++i) text += "USA,PAK," + std::to_string(i * i) + "\n";
        return text;
    }();
};

TEST_F(ZipStream, GivesEveryFileOfTheArchive) {
    const std::string path = written(test::zip({{"ties.csv", text_},
                                                {"folder/", "", false},
                                                {"folder/actors.csv", "id\n", false},
                                                {"__MACOSX/._ties.csv", "rubbish"},
                                                {"empty", "", false}}));
    EXPECT_THAT(members_of(path), ElementsAre(Pair(":ties.csv", text_), Pair(":folder/actors.csv", "id\n"),
                                              Pair(":empty", "")));
}

TEST_F(ZipStream, ReadsMembersInAnyOrderAndFromThreads) {
    std::vector<test::ZipMember> members;
    for (int i = 0; i < 20; ++i) members.push_back({std::to_string(i), text_ + std::to_string(i)});
    auto streams = ingest::open_streams(written(test::zip(members)), 1U << 30U);
    ASSERT_EQ(streams.size(), 20U);
    std::vector<std::string> read(20);
    std::vector<std::thread> threads;
    for (std::size_t t = 0; t < 4; ++t) {
        threads.emplace_back([&, t] {
            for (std::size_t i = 20 - 4 + t; i < 20; i -= 4) {
                std::string piece(777, '\0');
                while (streams[i]->read({piece.data(), piece.size()}) > 0) {
                    read[i].append(piece, 0, streams[i]->given());
                }
                streams[i].reset();
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    for (std::size_t i = 0; i < 20; ++i) EXPECT_EQ(read[i], members[i].content);
}

TEST_F(ZipStream, ReadsPipes) {
    const std::string path = folder_.at("pipe");
    ASSERT_EQ(mkfifo(path.c_str(), 0600), 0);
    const std::string archive = test::zip({{"a", text_}, {"b", "x"}});
    std::thread writer([&] { std::ofstream(path, std::ios::binary) << archive; });
    EXPECT_THAT(members_of(path), ElementsAre(Pair(":a", text_), Pair(":b", "x")));
    writer.join();
    std::thread again([&] { std::ofstream(path, std::ios::binary) << archive; });
    EXPECT_THAT(members_of(path, 100).front().second, HasSubstr("is larger than 100 bytes; say --max-size"));
    again.join();
}

TEST_F(ZipStream, CutShortIsNeverWhole) {
    const std::string archive = test::zip({{"ties.csv", text_.substr(0, 500)}});
    for (std::size_t size = 4; size < archive.size(); ++size) {
        EXPECT_THAT(problem_of(archive.substr(0, size)),
                    HasSubstr("it was cut short, or damaged; fetch it again"))
            << size;
    }
}

TEST_F(ZipStream, NeverGivesOtherBytesForAFlippedBit) {
    const std::string text = text_.substr(0, 300);
    const std::string archive = test::zip({{"ties.csv", text}});
    std::size_t noticed = 0;
    for (std::size_t bit = 32; bit < archive.size() * 8; ++bit) {
        std::string changed = archive;
        changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
        for (const auto& [name, bytes] : members_of(written(changed))) {
            const bool problem = bytes.starts_with(folder_.at(""));
            EXPECT_TRUE(problem || bytes == text) << "bit " << bit;
            noticed += problem ? 1U : 0U;
        }
    }
    EXPECT_GT(noticed, 700U);
}

TEST_F(ZipStream, SaysWhatIsWrongWithTheArchive) {
    EXPECT_THAT(problem_of(test::zip({})), HasSubstr("is a zip archive without a file in it"));
    EXPECT_THAT(problem_of(test::zip({{"folder/", "", false}})), HasSubstr("without a file in it"));
    EXPECT_THAT(problem_of("PK\x03\x04 and so on"), HasSubstr("without the list of files"));
    EXPECT_THAT(problem_of("source,target\n"), HasSubstr("is no zip file, although its name says so"));
    for (const char* name : {"../../evil.csv", "/etc/passwd", "a/../../b", "..", "C:\\x", "a\\..\\b"}) {
        EXPECT_THAT(problem_of(test::zip({{name, "x"}})), HasSubstr("with a file that leads out of it"))
            << name;
    }
    EXPECT_EQ(members_of(written(test::zip({{"a..b/..c/d..", "x"}}))).front().second, "x");
}

TEST_F(ZipStream, SaysWhatIsWrongWithAMember) {
    const auto said = [&](test::ZipMember member) {
        member.content = text_;
        const std::string problem = problem_of(test::zip({member})).substr(0, 300);
        EXPECT_THAT(problem, HasSubstr("archive.zip:ties.csv: "));
        return problem;
    };
    EXPECT_THAT(said({.check_sum = 1}), HasSubstr("its check sum (CRC-32) is wrong"));
    EXPECT_THAT(said({.deflated = false, .check_sum = 1}), HasSubstr("its check sum (CRC-32) is wrong"));
    EXPECT_THAT(said({.size = 17}), HasSubstr("its zip data is damaged (" + std::to_string(text_.size()) +
                                              " bytes instead of 17)"));
    EXPECT_THAT(said({.size = 1'000'000'000}), HasSubstr("its zip data is damaged"));
    EXPECT_THAT(said({.flags = 1}), HasSubstr("is encrypted; unpack it with its password"));
    EXPECT_THAT(said({.method = 9}), HasSubstr("packed in a way that is not read here (method 9)"));
    EXPECT_THAT(said({.method = 98}), HasSubstr("is not read here (method 98)"));
    EXPECT_THAT(said({.deflated = false, .method = 8}), HasSubstr("its zip data is damaged"));
}

TEST_F(ZipStream, GoesOnAfterAMemberThatCannotBeRead) {
    const auto members = members_of(written(
        test::zip({{"a", "first"}, {"b", text_, true, {}, 1}, {"c", text_, true, {}, 0, 7}, {"d", "last"}})));
    ASSERT_EQ(members.size(), 4U);
    EXPECT_EQ(members[0].second, "first");
    EXPECT_THAT(members[1].second, HasSubstr("is encrypted"));
    EXPECT_THAT(members[2].second, HasSubstr("check sum"));
    EXPECT_EQ(members[3].second, "last");
}

TEST_F(ZipStream, ShowsOddNamesAsEscapes) {
    const auto name_of = [&](const std::string& name, std::uint16_t flags = 0) {
        return members_of(written(test::zip({{name, "x", true, {}, flags}}))).front().first;
    };
    EXPECT_EQ(name_of("a\nb.csv"), ":\"a\\u000ab.csv\"");
    EXPECT_EQ(name_of("d\xC3\xA9p\xC3\xB4t.csv"), ":d\xC3\xA9p\xC3\xB4t.csv");
    EXPECT_EQ(name_of("d\x82p\x93t.csv"), ":d\xC3\xA9p\xC3\xB4t.csv");  // code page 437
    constexpr std::uint16_t is_utf8 = 0x800;
    for (const char* odd : {"a\x1B[31m.csv", "\x7F", "\xFF\xFE.csv", "\xC3"}) {
        for (const std::uint16_t flags : {std::uint16_t{0}, is_utf8}) {
            const std::string name = name_of(odd, flags);
            EXPECT_TRUE(std::none_of(name.begin(), name.end(), [](char c) {
                return c == '\x1B' || c == '\x7F';
            })) << odd;
        }
    }
}

TEST_F(ZipStream, KeepsToTheLimitForAllMembersTogether) {
    const std::string zeros(4U << 20U, '0');
    const auto members =
        members_of(written(test::zip({{"a", zeros}, {"b", zeros}, {"c", zeros}})), (6U << 20U));
    ASSERT_EQ(members.size(), 3U);
    EXPECT_EQ(members[0].second, zeros);
    EXPECT_THAT(members[1].second, HasSubstr(":b: is larger than 6291456 bytes; say --max-size"));
    EXPECT_THAT(members[2].second, HasSubstr("is larger than"));
}

TEST_F(ZipStream, KeepsToTheLimitForAllMembersFromThreads) {
    constexpr std::size_t limit = 6U << 20U;
    const std::string zeros(4U << 20U, '0');
    auto streams = ingest::open_streams(
        written(test::zip({{"a", zeros}, {"b", zeros}, {"c", zeros}, {"d", zeros}})), limit);
    ASSERT_EQ(streams.size(), 4U);
    std::vector<std::size_t> given(4);
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < 4; ++i) {
        threads.emplace_back([&, i] {
            std::string piece(777, '\0');
            try {
                while (streams[i]->read({piece.data(), piece.size()}) > 0) given[i] += streams[i]->given();
            } catch (const model::DataError&) {
                given[i] += streams[i]->given();
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(std::accumulate(given.begin(), given.end(), std::size_t{0}), limit);
}

// All members are one and the same piece of the file (D. Fifield, A better zip bomb, 2019).
TEST_F(ZipStream, BoundsMembersThatOverlap) {
    const std::string one = test::zip({{"a", std::string(1U << 20U, '0')}});
    const std::size_t list = one.find("PK\x01\x02");
    const std::size_t end = one.find("PK\x05\x06");
    std::string entries;
    for (int i = 0; i < 1000; ++i) entries += one.substr(list, end - list);
    const std::string archive = one.substr(0, list) + entries + "PK\x05\x06" + std::string(4, '\0') +
                                test::little_endian(1000, 2) + test::little_endian(1000, 2) +
                                test::little_endian(entries.size(), 4) + test::little_endian(list, 4) +
                                std::string(2, '\0');
    std::size_t given = 0;
    for (const auto& [name, bytes] : members_of(written(archive), 10U << 20U)) {
        given += bytes.size() == 1U << 20U ? bytes.size() : 0U;
    }
    EXPECT_EQ(given, 10U << 20U);
}

TEST_F(ZipStream, LeavesAnArchiveWithinAnArchivePacked) {
    const std::string inner = test::zip({{"ties.csv", text_}});
    EXPECT_THAT(members_of(written(test::zip({{"inner.zip", inner}}))),
                ElementsAre(Pair(":inner.zip", inner)));
}

}  // namespace
