// Where diagrams go: PATH of `entente draw -o PATH`.
#pragma once

#include <string>
#include <vector>

namespace entente::cli {

enum class DrawingFormat { svg, pdf, png, dot };

struct DrawingTarget {
    enum class Shape {
        standard_output,  ///< `-`
        file,             ///< one diagram
        folder,           ///< NETWORK-ERA.ENDING each
        pattern           ///< `{era}` in the name stands for the era's id
    };
    Shape shape = Shape::file;
    std::string path;
    DrawingFormat format = DrawingFormat::svg;
};

/// Reads `path`, which is not empty: a name that ends in `/`, has no ending, or is a folder that exists, is a
/// folder. The format is that of the ending, else `format`, else SVG. Throws UsageError when the two disagree
/// or are unknown.
DrawingTarget drawing_target(const std::string& path, const std::string& format);

/// The path of each era's diagram, `-` for stdout. Throws UsageError when several diagrams would go
/// to one place.
std::vector<std::string> paths_of(const DrawingTarget& target, const std::string& network,
                                  const std::vector<std::string>& eras);

}  // namespace entente::cli
