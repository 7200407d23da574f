#include "cli/input.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "cli/errors.hpp"
#include "cli/shipped.hpp"
#include "cli/suggest.hpp"
#include "entente/ingest/json.hpp"

namespace entente::cli {

std::string read_network_text(const std::string& name) {
    if (const auto text = shipped(name)) return std::string(*text);
    std::error_code error;
    const bool there = name == "-" || std::filesystem::exists(name, error);
    // A path with a folder or an ending can only have been meant as a file.
    const bool looks_like_a_name = name.find_first_of("/.") == std::string::npos;
    if (!there && !error && looks_like_a_name) {
        throw SystemError(
            fmt::format("{}: no such file, and no data set of that name is shipped{}; shipped are {}", name,
                        did_you_mean(name, shipped_names()), listed(shipped_names())));
    }
    return ingest::read_file(name);
}

model::Network load_network(const std::string& name) {
    return ingest::read_json(read_network_text(name), name);
}

std::string public_name(const std::string& name, const model::Network& network) {
    if (name == "-") return network.id();
    return shipped(name) ? name : std::filesystem::path(name).filename().string();
}

}  // namespace entente::cli
