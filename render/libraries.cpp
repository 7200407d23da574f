#include "entente/render/libraries.hpp"

#include <cairo.h>
#include <graphviz/graphviz_version.h>
#include <librsvg/rsvg.h>

namespace entente::render {

// Graphviz tells its version only to who has a context, and none is made outside the worker.
std::vector<model::Library> libraries() {
    return {
        {"Graphviz", PACKAGE_VERSION, "diagrams"},
        {"librsvg", LIBRSVG_VERSION, "PDF, PNG and the width of names in any script"},
        {"cairo", cairo_version_string(), "PDF, PNG"},
    };
}

}  // namespace entente::render
