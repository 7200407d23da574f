#include "cli/drawing_target.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "cli/errors.hpp"
#include "cli/files.hpp"
#include "cli/format_choice.hpp"
#include "cli/text.hpp"
#include "request/wording.hpp"

namespace entente::cli {
namespace {

using Shape = DrawingTarget::Shape;

constexpr std::string_view era_mark = "{era}";

// In the order of the enumeration.
constexpr FormatName formats[] = {{"svg", ".svg"}, {"pdf", ".pdf"}, {"png", ".png"}, {"dot", ".dot"}};

Shape shape_of(const std::string& path) {
    if (path == "-") return Shape::standard_output;
    if (path.find(era_mark) != std::string::npos) return Shape::pattern;
    if (path.ends_with('/') || is_directory(path)) return Shape::folder;
    const bool has_ending = std::filesystem::path(path).has_extension();
    return has_ending || is_device(path) ? Shape::file : Shape::folder;
}

}  // namespace

DrawingTarget drawing_target(const std::string& path, const std::string& format) {
    const Shape shape = shape_of(path);
    const bool named = shape == Shape::file || shape == Shape::pattern;
    return {shape, path, static_cast<DrawingFormat>(choose_format(formats, format, named ? path : ""))};
}

std::vector<std::string> paths_of(const DrawingTarget& target, const std::string& network,
                                  const std::vector<std::string>& eras) {
    const bool one_place = target.shape == Shape::file || target.shape == Shape::standard_output;
    if (one_place && eras.size() > 1) {
        throw UsageError(
            fmt::format("{} do not go into one file; name one with --era ({}), or write to a folder (-o "
                        "figures/) or a name with {{era}} in it",
                        request::counted(eras.size(), "diagram", "diagrams"), request::listed(eras)));
    }
    std::vector<std::string> paths;
    for (const std::string& era : eras) {
        std::string path = target.path;
        if (target.shape == Shape::folder) {
            path = (std::filesystem::path(path) /
                    fmt::format("{}-{}{}", network, era,
                                formats[static_cast<std::size_t>(target.format)].ending))
                       .string();
        } else if (target.shape == Shape::pattern) {
            for (std::size_t at; (at = path.find(era_mark)) != std::string::npos;)
                path.replace(at, era_mark.size(), era);
        }
        paths.push_back(std::move(path));
    }
    return paths;
}

}  // namespace entente::cli
