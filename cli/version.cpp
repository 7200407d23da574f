#include "cli/version.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <CLI/Version.hpp>

#include "entente/model/version.hpp"
#include "request/whole_report.hpp"

namespace entente::cli {
namespace {

#ifdef __clang__
constexpr std::string_view compiler = "clang " __clang_version__;
#else
constexpr std::string_view compiler = "g++ " __VERSION__;
#endif

/// `glibc 2.36`, of the one that is loaded; empty if there is another C library.
std::string c_library() {
    std::string name(confstr(_CS_GNU_LIBC_VERSION, nullptr, 0), '\0');
    confstr(_CS_GNU_LIBC_VERSION, name.data(), name.size());
    return name.substr(0, name.find('\0'));
}

std::string line_of(const model::Library& library) {
    return fmt::format("  {:<16}{:<10}{}\n", library.name, library.version.empty() ? "–" : library.version,
                       library.used_for);
}

}  // namespace

std::string version() {
    return std::string(model::version());
}

std::vector<model::Library> libraries() {
    std::vector<model::Library> all = request::libraries();
    all.push_back({"CLI11", CLI11_VERSION, "the command line"});
    return all;
}

std::string version_text(bool verbose) {
    std::string text = fmt::format("entente {}\n", version());
    if (!verbose) return text;
    text +=
        fmt::format("built with {}, runs on {}\n\nLibraries (–: states no version)\n", compiler, c_library());
    for (const model::Library& library : libraries()) text += line_of(library);
    return text;
}

}  // namespace entente::cli
