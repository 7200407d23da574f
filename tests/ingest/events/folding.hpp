// Folding texts in tests, and a fold that is slow and plainly right.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "ingest/events/fold.hpp"
#include "ingest/packing.hpp"

namespace entente::test {

/// A GDELT row of 58 columns, or of 61. All cells are texts, so that they can be wrong.
struct GdeltRow {
    std::string id = "1", day = "20201113", actor1 = "USA", actor2 = "PAK", code = "043", goldstein = "2.8";
    std::string root = "04", quad = "1", mentions = "10";
    std::size_t columns = 58;
};

inline std::string text_of(const GdeltRow& row, const std::string& line_end = "\n") {
    std::vector<std::string> cells(row.columns);
    const std::map<std::size_t, std::string> said = {
        {0, row.id},    {1, row.day},   {5, row.actor1},     {15, row.actor2},  {26, row.code},
        {28, row.root}, {29, row.quad}, {30, row.goldstein}, {31, row.mentions}};
    std::string text;
    for (std::size_t i = 0; i < row.columns; ++i) {
        const auto cell = said.find(i);
        text += (i == 0 ? "" : "\t") + (cell != said.end() ? cell->second
                                        : i == 57          ? "http://a.example/"
                                                           : "");
    }
    return text + line_end;
}

inline std::string text_of_rows(const std::vector<GdeltRow>& rows) {
    std::string text;
    for (const GdeltRow& row : rows) text += text_of(row);
    return text;
}

/// Folds texts as files `0.txt`, `1.txt` and so on, in blocks of `block_size` bytes.
inline ingest::EventImport fold_texts(const ingest::EventFormat& format,
                                      const std::vector<std::string>& texts,
                                      const ingest::EventOptions& options = {},
                                      std::size_t block_size = std::size_t{1} << 19U) {
    const Folder folder;
    std::vector<std::string> paths;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        paths.push_back(folder.write(std::to_string(i) + ".txt", texts[i]));
    }
    ingest::EventImport import = ingest::fold_in_blocks(format, paths, options, block_size);
    // The folder has another name each time.
    for (ingest::Skipped& skipped : import.log.skipped) {
        for (model::Problem& problem : skipped.first) problem.file.erase(0, problem.file.rfind('/') + 1);
    }
    for (model::Problem& problem : import.broken) problem.file.erase(0, problem.file.rfind('/') + 1);
    return import;
}

/// What the fold throws; `none` when nothing.
inline std::string fold_fault(const ingest::EventFormat& format, const std::vector<std::string>& texts,
                              const ingest::EventOptions& options = {}) {
    try {
        fold_texts(format, texts, options);
    } catch (const model::DataError& error) {
        return error.what();
    }
    return "none";
}

/// `USA PAK 2020-11 04 n=2 +2.800000 -1.000000 ids 1-2 days 18579-18580`, sums in millionths.
inline std::string line_of(const std::string& actor1, const std::string& actor2, const std::string& period,
                           const std::string& type, const ingest::Cell& cell) {
    const auto text = [](auto number) { return std::to_string(number); };
    return actor1 + " " + actor2 + " " + period + " " + type + " n=" + text(cell.count) + " +" +
           text(cell.positive) + " " + text(cell.negative) + " ids " + text(cell.first_id) + "-" +
           text(cell.last_id) + " days " + text(cell.first_day) + "-" + text(cell.last_day);
}

inline std::vector<std::string> lines_of(const ingest::Cells& cells) {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const ingest::Cell& cell = cells[i];
        lines.push_back(line_of(cells.actors()[cell.actor1], cells.actors()[cell.actor2],
                                ingest::period_text(cells.period(), cell.period), cells.types()[cell.type],
                                cell));
    }
    return lines;
}

/// `3 no second actor: 1.txt:4:17, ...` in the order of the log.
inline std::vector<std::string> skips_of(const ingest::ImportLog& log) {
    std::vector<std::string> lines;
    for (const ingest::Skipped& skipped : log.skipped) {
        std::string line = std::to_string(skipped.rows) + " " + skipped.reason + ":";
        for (const model::Problem& problem : skipped.first) {
            line += " " + problem.file + ":" + std::to_string(problem.line) + ":" +
                    std::to_string(problem.column);
        }
        lines.push_back(line);
    }
    return lines;
}

inline std::uint64_t skipped_rows(const ingest::ImportLog& log) {
    std::uint64_t rows = 0;
    for (const ingest::Skipped& skipped : log.skipped) rows += skipped.rows;
    return rows;
}

inline std::uint64_t skipped_for(const ingest::ImportLog& log, std::string_view reason) {
    for (const ingest::Skipped& skipped : log.skipped) {
        if (skipped.reason == reason) return skipped.rows;
    }
    return 0;
}

}  // namespace entente::test
