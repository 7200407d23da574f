// Any bytes as the words of a command line (parted by line feeds): taken, or refused as wrong usage.
// Nothing is run.
#include <vector>

#include "cli/errors.hpp"
#include "cli/parse.hpp"
#include "promise.hpp"

using namespace entente;

namespace {

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> out{""};
    for (const char c : text) {
        if (c == '\n') {
            out.emplace_back();
        } else if (c != '\0') {
            out.back() += c;
        }
    }
    return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::vector<std::string> line = words(fuzz::text(data, size));
    try {
        const cli::Command& command = cli::find_command(line.front());
        line.erase(line.begin());
        cli::parse(command, line);
    } catch (const cli::UsageError& error) {
        fuzz::promise(!std::string_view(error.what()).empty(), "a refusal says why");
    }
    return 0;
}
