// What `entente draw` was asked for, as typed.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "cli/options.hpp"
#include "entente/render/excerpt.hpp"

namespace CLI {
class App;
}

namespace entente::cli {

struct DrawOptions {
    std::string network;
    List eras;
    std::string difference;  ///< `--diff`
    std::string path;
    std::string format;
    std::string title, subtitle, source;
    std::string language;
    std::string size = "wide";
    std::string layout = "auto";
    std::string theme = "print";
    std::string flavour = "plain";
    List highlight;
    std::string min_strength = "0";
    std::size_t top = render::ExcerptLimits{}.actors;
    std::optional<std::size_t> ties;  ///< none: the usual number
    std::size_t labels = 60;
    bool verbose = false;
    ViewOptions view;
};

/// Declares them.
/// `--size`; `--theme` and `--flavour`; `--source` and `--lang`: of diagrams and charts alike.
void add_size(CLI::App& app, DrawOptions& options);
void add_colours(CLI::App& app, DrawOptions& options);
void add_source_line(CLI::App& app, DrawOptions& options);

void add_draw_options(CLI::App& app, DrawOptions& options);

}  // namespace entente::cli
