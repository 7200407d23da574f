#include "cli/input.hpp"

#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <utility>

#include "cli/errors.hpp"
#include "cli/shipped.hpp"
#include "cli/suggest.hpp"
#include "entente/ingest/database.hpp"
#include "entente/ingest/json.hpp"

namespace entente::cli {

namespace {

void refuse_unknown(const std::string& name) {
    std::error_code error;
    const bool there = name == "-" || std::filesystem::exists(name, error);
    // A path with a folder or an ending can only have been meant as a file.
    const bool looks_like_a_name = name.find_first_of("/.") == std::string::npos;
    if (!there && !error && looks_like_a_name) {
        throw SystemError(
            fmt::format("{}: no such file, and no data set of that name is shipped{}; shipped are {}", name,
                        did_you_mean(name, shipped_names()), listed(shipped_names())));
    }
}

/// Whether `name` is a plain file that holds a database. What can be read only once is not looked into.
bool is_database_file(const std::string& name) {
    std::error_code error;
    if (name == "-" || !std::filesystem::is_regular_file(name, error)) return false;
    std::array<char, 16> head{};
    std::ifstream file(name, std::ios::binary);
    file.read(head.data(), head.size());
    return ingest::is_database({head.data(), static_cast<std::size_t>(file.gcount())});
}

}  // namespace

NetworkInput find_network(const std::string& name) {
    if (const auto text = shipped(name)) return {name, std::string(*text), false};
    refuse_unknown(name);
    if (is_database_file(name)) return {name, {}, true};
    std::string bytes = ingest::read_file(name);
    const bool database = ingest::is_database(bytes);
    return {name, std::move(bytes), database};
}

model::Network read_network(const NetworkInput& input) {
    if (!input.database) return ingest::read_json(input.bytes, input.name);
    return input.bytes.empty() ? ingest::read_database(input.name)
                               : ingest::read_database_bytes(input.bytes, input.name);
}

model::Network load_network(const std::string& name) {
    return read_network(find_network(name));
}

std::string public_name(const std::string& name, const model::Network& network) {
    if (name == "-") return network.id();
    return shipped(name) ? name : std::filesystem::path(name).filename().string();
}

}  // namespace entente::cli
