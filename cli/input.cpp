#include "cli/input.hpp"

#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <utility>

#include "cli/errors.hpp"
#include "cli/shipped.hpp"
#include "cli/task.hpp"
#include "cli/text.hpp"
#include "entente/ingest/database.hpp"
#include "entente/ingest/json.hpp"
#include "entente/words/numbers.hpp"
#include "request/wording.hpp"

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
                        request::did_you_mean(name, shipped_names()), request::listed(shipped_names())));
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

/// `JSON, 46,128 bytes; 26 actors, 131 relations, 7 eras, observed 1947-08-14..2021-09-01`.
std::string contents(const NetworkInput& input, const model::Network& network) {
    const std::string size =
        input.bytes.empty() ? "" : fmt::format(", {} bytes", words::grouped(input.bytes.size()));
    return fmt::format("{}{}; {}, {}, {}, observed {}..{}", input.database ? "database" : "JSON", size,
                       request::counted(network.actors().size(), "actor", "actors"),
                       request::counted(network.relations().size(), "relation", "relations"),
                       request::counted(network.eras().size(), "era", "eras"),
                       network.observed_start().to_string(), network.observed_end().to_string());
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

model::Network read_network(const NetworkInput& input, model::Progress* progress) {
    if (!input.database) return ingest::read_json(input.bytes, input.name, progress);
    return input.bytes.empty() ? ingest::read_database(input.name, progress)
                               : ingest::read_database_bytes(input.bytes, input.name, progress);
}

std::string task_of_reading(const std::string& name) {
    return "reading " + (name == "-" ? "standard input" : name);
}

model::Network load_network(const std::string& name) {
    Task task(task_of_reading(name));
    const NetworkInput input = find_network(name);
    model::Network network = read_network(input, task.progress());
    if (task.watched()) task.found(contents(input, network));
    return network;
}

std::string public_name(const std::string& name, const model::Network& network) {
    if (name == "-") return network.id();
    return shipped(name) ? name : std::filesystem::path(name).filename().string();
}

}  // namespace entente::cli
