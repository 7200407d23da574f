// What other programs write.
#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace entente::test {

/// The text that a short Python script prints; empty when it fails.
inline std::string python(const std::string& script) {
    const std::filesystem::path path =
        std::filesystem::path(::testing::TempDir()) / ("entente-graph-" + std::to_string(::getpid()));
    const std::string command = "\"" ENTENTE_PYTHON "\" -B -c '" + script + "' '" + path.string() + "' 2>&1";
    if (std::system(command.c_str()) != 0) return {};
    std::ifstream file(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    file.close();
    std::filesystem::remove(path);
    return text;
}

}  // namespace entente::test
