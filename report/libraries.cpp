#include "entente/report/libraries.hpp"

#include <fmt/core.h>

namespace entente::report {

std::vector<model::Library> libraries() {
    return {
        {"mustache", "", "pages"},
        {"fmt", model::dotted_version(FMT_VERSION / 10000, FMT_VERSION / 100 % 100, FMT_VERSION % 100),
         "numbers and text"},
    };
}

}  // namespace entente::report
