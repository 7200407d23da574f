#include "cli/format_choice.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <optional>
#include <vector>

#include "cli/errors.hpp"
#include "cli/files.hpp"
#include "request/wording.hpp"

namespace entente::cli {
namespace {

using Field = const char* FormatName::*;

std::optional<std::size_t> find(std::span<const FormatName> formats, const std::string& text, Field field) {
    for (std::size_t i = 0; i < formats.size(); ++i) {
        if (text == formats[i].*field) return i;
    }
    return std::nullopt;
}

std::vector<std::string> all(std::span<const FormatName> formats, Field field) {
    std::vector<std::string> texts;
    for (const FormatName& format : formats) texts.emplace_back(format.*field);
    return texts;
}

}  // namespace

std::size_t choose_format(std::span<const FormatName> formats, const std::string& format,
                          const std::string& path) {
    const bool has_ending = !path.empty() && path != "-" && !is_device(path);
    const std::string ending = has_ending ? std::filesystem::path(path).extension().string() : "";
    const auto by_ending = find(formats, ending, &FormatName::ending);
    if (!format.empty()) {
        const auto by_name = find(formats, format, &FormatName::name);
        if (!by_name) {
            const std::string hint = request::did_you_mean_or_list(format, all(formats, &FormatName::name));
            throw UsageError(fmt::format("--format: no format \"{}\"{}", format, hint));
        }
        if (by_ending && *by_ending != *by_name) {
            throw UsageError(fmt::format("-o {} and --format {} disagree", path, format));
        }
        return *by_name;
    }
    if (!has_ending) return 0;
    if (by_ending) return *by_ending;
    const std::vector<std::string> endings = all(formats, &FormatName::ending);
    throw UsageError(ending.empty()
                         ? fmt::format("-o {}: the name has no ending; end it in {}, or say --format", path,
                                       request::listed(endings))
                         : fmt::format("-o {}: no format ends in \"{}\"{}; or say --format", path, ending,
                                       request::did_you_mean_or_list(ending, endings)));
}

}  // namespace entente::cli
