// entente init: a small commented network to start from.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>

#include "cli/command.hpp"
#include "cli/files.hpp"
#include "cli/messages.hpp"
#include "cli/options.hpp"
#include "cli/shipped.hpp"

namespace entente::cli {
namespace {

/// The word as a shell takes it for one, whatever is in it.
std::string shell_word(const std::string& word) {
    constexpr std::string_view plain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-/,+:@%=";
    if (word.find_first_not_of(plain) == std::string::npos) return word;
    std::string quoted = "'";
    for (const char c : word) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}

Outcome run(const std::string& directory) {
    const std::filesystem::path folder(directory);
    const std::string network = (folder / "network.json").lexically_normal().string();
    const std::string schema = (folder / "network.schema.json").lexically_normal().string();
    write_file(network, template_network(), Existing::refuse);
    if (!std::filesystem::exists(schema)) write_file(schema, network_schema(), Existing::refuse);
    write_stdout(network + "\n");
    say(fmt::format("next:\n  entente check {0}\n  entente describe {0}\n  entente report {0} -o {1}",
                    shell_word(network), shell_word((folder / "report").lexically_normal().string())));
    return Outcome::done;
}

}  // namespace

Prepared setup_init(CLI::App& app) {
    const auto directory = std::make_shared<std::string>(".");
    add_value(app, "DIR", *directory, "", "the folder to write into; made if missing (the current one)");
    return {
        {{{"init", "network.json in this folder"}, {"init suez", "network.json in a folder of its own"}}},
        "Writes DIR/network.json, a small network with comments that say how to go on from it, and beside it "
        "the JSON Schema that lets editors check it while it is written. Replaces nothing.",
        [directory] { return run(*directory); }};
}

}  // namespace entente::cli
