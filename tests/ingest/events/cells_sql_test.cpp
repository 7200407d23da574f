// The fold against the query of examples/scale, which DuckDB runs: every cell,
// every column.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "entente/ingest/events.hpp"
#include "ingest/events/format.hpp"

namespace entente::ingest {
namespace {

namespace fs = std::filesystem;

/// What the table says, row for row, sums without the zeros that an engine puts
/// behind them.
std::vector<std::string> rows_of(std::istream& table) {
    std::vector<std::string> rows;
    for (std::string line; std::getline(table, line);) {
        std::istringstream cells(line);
        std::string row;
        for (std::string cell; std::getline(cells, cell, ',');) {
            if (cell.find('.') != std::string::npos) {
                cell.erase(cell.find_last_not_of('0') + 1);
                cell.erase(cell.find_last_not_of('.') + 1);
            }
            row += cell + ',';
        }
        rows.push_back(row);
    }
    return rows;
}

std::vector<std::string> folded(const fs::path& file) {
    const std::string path = file.string();
    std::stringstream table;
    write_cells_csv(fold_events(gdelt_events, {&path, 1}, {}).cells, table);
    return rows_of(table);
}

class CellsSql : public ::testing::Test {
protected:
    void SetUp() override {
        folder_ = fs::path(::testing::TempDir()) / ("entente-cells-sql-" + std::to_string(::getpid()));
        fs::create_directories(folder_);
    }
    void TearDown() override { fs::remove_all(folder_); }

    /// Runs the query over `file`; skips the test where DuckDB is not installed.
    void expect_same(const fs::path& file) {
        const fs::path source = ENTENTE_SOURCE_DIR;
        const std::string out = (folder_ / "cells.csv").string();
        // What the caller's NODE_PATH finds comes second.
        const std::string command = "NODE_PATH=\"" + (source / "build/duckdb/node_modules").string() +
                                    ":$NODE_PATH\" node \"" + (source / "examples/scale/cells.cjs").string() +
                                    "\" \"" + out + "\" \"" + file.string() + "\"";
        const int status = std::system(command.c_str());
        const int code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        if (code == 127 || code == 3) {
            GTEST_SKIP() << "skipped: no " << (code == 127 ? "node" : "DuckDB for node") << " (make duckdb)";
        }
        ASSERT_EQ(code, 0);
        std::ifstream table(out);
        const std::vector<std::string> theirs = rows_of(table);
        EXPECT_GT(theirs.size(), 1U);
        EXPECT_EQ(folded(file), theirs);
    }

    fs::path folder_;
};

/// Rows of 61 columns, many of them with something wrong.
void write_rows(const fs::path& path, unsigned seed) {
    const std::vector<std::string> actors{"USA", "PAK", "PAKMIL", "INDGOV", "AFGREB",
                                          "GOV", "USA", "PAK",    ""};
    const std::vector<std::string> days{"20201113", "20201130", "20201201", "20200229", "19790101",
                                        "20200230", "20190229", "20201301", "2020111",  "",
                                        "2020111a", "20201113", "20201113", "20210101", "19000229"};
    const std::vector<std::string> codes{"043", "0841", "190", "010", "20", "195",
                                         "",    "---",  "21",  "0",   "0a1"};
    const std::vector<std::string> goldstein{"2.8",       "-10.0", "0.0", "-0.4", "1",
                                             "-0.000001", "",      "x",   "11",   "7.4"};
    std::mt19937 random(seed);
    const auto any = [&](const std::vector<std::string>& of) { return of[random() % of.size()]; };
    std::ofstream out(path);
    for (unsigned i = 0; i < 4'000; ++i) {
        std::vector<std::string> cells(61);
        cells[0] = random() % 50 == 0 ? "" : std::to_string(1'000'000'000 + random() % 5'000);
        cells[1] = any(days);
        cells[5] = any(actors);
        cells[15] = any(actors);
        cells[26] = any(codes);
        cells[30] = any(goldstein);
        cells[36] = "Quetta, \"Balochistan\", Pakistan";
        if (random() % 40 == 0) {
            cells.pop_back();
        }
        for (std::size_t c = 0; c < cells.size(); ++c) {
            out << (c == 0 ? "" : "\t") << cells[c];
        }
        out << '\n';
    }
}

TEST_F(CellsSql, RowsOfEveryKindFoldAlike) {
    for (unsigned seed = 1; seed <= 3; ++seed) {
        const fs::path file = folder_ / ("events-" + std::to_string(seed) + ".tsv");
        write_rows(file, seed);
        ASSERT_NO_FATAL_FAILURE(expect_same(file)) << "seed " << seed;
        if (IsSkipped()) {
            return;
        }
    }
}

TEST_F(CellsSql, TheRealFilesFoldAlike) {
    const fs::path folder = fs::path(ENTENTE_SOURCE_DIR) / "../shared/realdata/gdelt";
    if (!fs::exists(folder)) {
        GTEST_SKIP() << "skipped: no real data";
    }
    for (const char* name : {"20180101000000.export.CSV", "20191024143000.export.CSV",
                             "gdelt_2020111315_RECONSTRUCTED_raw61.tsv"}) {
        ASSERT_NO_FATAL_FAILURE(expect_same(folder / name)) << name;
        if (IsSkipped()) {
            return;
        }
    }
}

}  // namespace
}  // namespace entente::ingest
