// The bytes of a table as UTF-8, and what stands between its cells.
//
// Latin-1 and Windows-1252 cannot be told apart but by the bytes 80..9F, which are control characters
// in the first and quotation marks, dashes and letters in the second; as the WHATWG Encoding Standard
// does for the label `latin1`, they are read as Windows-1252.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "entente/model/utf8.hpp"
#include "ingest/positions.hpp"
#include "ingest/tables/table_reader.hpp"
#include "ingest/tables/text_encoding.hpp"

namespace entente::ingest {

namespace {

/// Code points of the bytes 80..9F in Windows-1252; unassigned bytes stay control characters.
constexpr std::array<std::uint16_t, 32> windows_1252{
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

void append_utf8(std::string& out, unsigned code) {
    if (code < 0x80U) {
        out += static_cast<char>(code);
    } else if (code < 0x800U) {
        out += static_cast<char>(0xC0U | (code >> 6U));
        out += static_cast<char>(0x80U | (code & 0x3FU));
    } else {
        out += static_cast<char>(0xE0U | (code >> 12U));
        out += static_cast<char>(0x80U | ((code >> 6U) & 0x3FU));
        out += static_cast<char>(0x80U | (code & 0x3FU));
    }
}

/// Sequences that are UTF-8 by chance or because someone put two files together stay as they are: in
/// Latin-1 they would be a capital A with an accent and a sign after it, which no language has.
std::string from_latin1(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    while (!bytes.empty()) {
        const std::size_t length = model::utf8_length(bytes);
        if (length > 0) {
            out += bytes.substr(0, length);
        } else {
            const auto byte = static_cast<unsigned char>(bytes.front());
            append_utf8(out, byte >= 0x80U && byte < 0xA0U ? windows_1252[byte - 0x80U] : byte);
        }
        bytes.remove_prefix(std::max<std::size_t>(length, 1));
    }
    return out;
}

/// A lead byte and a continuation byte that give a surrogate (ED A0..BF) or a character in more bytes than
/// it needs (C0, C1, E0 80..9F, F0 80..8F): broken UTF-8, and no Latin-1 either.
bool is_broken_utf8(std::string_view text) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const unsigned second = byte(1);
    if (second < 0x80U || second > 0xBFU) {
        return false;
    }
    switch (byte(0)) {
        case 0xC0U:
        case 0xC1U:
            return true;
        case 0xE0U:
            return second < 0xA0U && byte(2) >= 0x80U && byte(2) <= 0xBFU;
        case 0xEDU:
            return second >= 0xA0U && byte(2) >= 0x80U && byte(2) <= 0xBFU;
        case 0xF0U:
            return second < 0x90U && byte(2) >= 0x80U && byte(2) <= 0xBFU;
        default:
            return false;
    }
}

[[noreturn]] void fail(const InputFile& file, const Fault& fault) {
    const Place place = Positions(file.content).at(fault.at);
    model::Problem problem;
    problem.file = file.name;
    problem.line = place.line;
    problem.column = place.column;
    problem.what = fault.what;
    problem.mend = fault.mend;
    problem.code = fault.code;
    throw model::DataError(std::move(problem));
}

/// How often a line has each separator outside quotes.
struct Counts {
    std::array<std::size_t, 4> of{};
};
constexpr std::array<char, 4> separators{'\t', ',', ';', ' '};

/// Counts of the first lines that are neither empty nor comments.
std::vector<Counts> count_lines(std::string_view text, std::string_view comments) {
    constexpr std::size_t enough = 25;
    std::vector<Counts> lines;
    for (std::size_t at = 0; at < text.size() && lines.size() < enough;) {
        Counts counts;
        bool quoted = false, empty = true;
        const bool comment = comments.find(text[at]) != std::string_view::npos;
        char before = '\n';
        for (; at < text.size() && (quoted || text[at] != '\n'); before = text[at], ++at) {
            const char c = text[at];
            quoted = c == '"' ? !quoted : quoted;
            empty = empty && (c == ' ' || c == '\r' || c == '\t');
            for (std::size_t s = 0; s < separators.size() && !quoted; ++s) {
                counts.of[s] += c == separators[s] && (c != ' ' || before != ' ') ? 1U : 0U;
            }
            quoted = quoted && !comment;
        }
        ++at;
        if (!comment && !empty) {
            lines.push_back(counts);
        }
    }
    return lines;
}

}  // namespace

std::string text_of(const InputFile& file, ImportLog& log) {
    const std::string_view content = file.content;
    if (const auto fault = find_no_text(content)) {
        fail(file, *fault);
    }
    const std::size_t invalid = model::first_invalid_utf8(content);
    if (invalid == std::string_view::npos) {
        return std::string(content.substr(byte_order_mark_length(content)));
    }
    if (is_broken_utf8(content.substr(invalid))) {
        fail(file, {invalid, "a character here is broken UTF-8, as no program should write it",
                    "save the text as UTF-8", model::ProblemCode::wrong_encoding});
    }
    log.remarks.push_back(file.name + " is not UTF-8; read as Latin-1 (Windows-1252)");
    return from_latin1(content.substr(byte_order_mark_length(content)));
}

char sniff_separator(std::string_view text, std::string_view comments) {
    const std::vector<Counts> lines = count_lines(text, comments);
    std::size_t best = 1, best_least = 0;
    for (std::size_t s = 0; s < separators.size() && !lines.empty(); ++s) {
        std::size_t least = lines.front().of[s];
        for (const Counts& line : lines) {
            least = std::min(least, line.of[s]);
        }
        // White space stands within cells too, so it only wins where nothing else separates.
        if (least > best_least && (separators[s] != ' ' || best_least == 0)) {
            best = s;
            best_least = least;
        }
    }
    if (best_least == 0 && !lines.empty()) {  // a later line has none of what the first one has
        const auto& first = lines.front().of;
        const auto blanks = first.end() - 1;
        const auto most = std::max_element(first.begin(), blanks);
        if (*most > 0 || *blanks > 0) {
            best = static_cast<std::size_t>((*most > 0 ? most : blanks) - first.begin());
        }
    }
    return separators[best];
}

}  // namespace entente::ingest
