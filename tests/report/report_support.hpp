// A report of a network drawn in a test, and whether its page is sound.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <set>
#include <stdexcept>
#include <string>

#include "entente/report/report.hpp"

namespace entente::report::testing {

namespace fs = std::filesystem;

/// Says yes half a second after it was made.
inline std::function<bool()> half_a_second() {
    const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds(500);
    return [end] { return std::chrono::steady_clock::now() >= end; };
}

inline Report report_on(const model::Network& network, ReportOptions options = {}) {
    render::GraphvizWorker worker;
    if (!options.balance_clock) options.balance_clock = half_a_second;
    return make_report(network, render::Theme{}, worker, options);
}

inline std::string content(const Report& report, const std::string& path) {
    for (const File& file : report.files) {
        if (file.path == path) return file.content;
    }
    return "no file " + path;
}

inline std::set<std::string> paths(const Report& report) {
    std::set<std::string> out;
    for (const File& file : report.files) {
        EXPECT_TRUE(out.insert(file.path).second) << file.path << " is there twice";
    }
    return out;
}

/// A folder of its own that goes with the test.
class Folder {
public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "entente-report-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
        path_ = name;
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void write(const Report& report) const {
        for (const File& file : report.files) {
            fs::create_directories((path_ / file.path).parent_path());
            std::ofstream(path_ / file.path, std::ios::binary) << file.content;
        }
    }

    /// What check_page.py prints.
    [[nodiscard]] std::string check(const std::string& option = "") const {
        const std::string command = std::string(ENTENTE_PYTHON) + " " + ENTENTE_SOURCE_DIR +
                                    "/tests/report/check_page.py " + path_.string() + " " + option + " 2>&1";
        std::string out;
        FILE* pipe = popen(command.c_str(), "r");
        if (pipe == nullptr) return "no python";
        for (int c = fgetc(pipe); c != EOF; c = fgetc(pipe)) out += static_cast<char>(c);
        const int code = pclose(pipe);
        return code == 0 || !out.empty() ? out : "check_page.py failed";
    }

private:
    fs::path path_;
};

inline std::string problems(const Report& report) {
    const Folder folder;
    folder.write(report);
    return folder.check();
}

inline constexpr const char* two_poles =
    "observed 1950..1980\n"
    "focus usa pakistan\n"
    "era allies 1950..1965\n"
    "era estranged 1965..1980\n"
    "usa state\n"
    "cia agency usa\n"
    "pakistan state\n"
    "india state\n"
    "ussr state\n"
    "usa - pakistan pact 5 1950..1965\n"
    "usa > pakistan embargo -6 1965..1976\n"
    "cia > pakistan payment 4 1958-03-02\n"
    "india > pakistan war -10 1965-09 0.9\n"
    "ussr - india treaty 7 1971-08-09..\n"
    "usa > india aid 3 1962-11\n";

}  // namespace entente::report::testing
