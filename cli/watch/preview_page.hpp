// The report's page as the preview serves it: with a script that follows the file, and a banner that says
// what is wrong with it.
#pragma once

#include <string>
#include <string_view>

#include "cli/watch/showing.hpp"

namespace entente::embedded {
extern const std::string_view watch_script;
extern const std::string_view watch_script_hash;
extern const std::string_view watch_stylesheet;
}  // namespace entente::embedded

namespace entente::cli {

/// Which file is shown, and in which run of the program: a page left open from an earlier run at the same
/// address must not take this one's for its own.
struct Watched {
    std::string file;
    std::string run;  ///< letters and digits
};

struct PreviewPage {
    std::string html;
    std::string policy;  ///< its Content-Security-Policy
};

/// The report's page, or before the first report one that says so. Its policy is the report's own and allows
/// besides the script of the preview, by its hash, and connections to where the page comes from.
PreviewPage preview_page(const Watched& watched, const Showing& showing);

/// What the script asks for: `{"state": 3, "page": "k2x9-1", "banner": "<section …"}`.
std::string preview_state(const Watched& watched, const Showing& showing);

}  // namespace entente::cli
