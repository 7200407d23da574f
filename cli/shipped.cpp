#include "cli/shipped.hpp"

#include <array>
#include <utility>

namespace entente::embedded {

// Compiled in by entente_embed(), see cli/CMakeLists.txt.
extern const std::string_view us_pakistan;
extern const std::string_view great_powers_1872_1907;
extern const std::string_view template_network;
extern const std::string_view network_schema;

}  // namespace entente::embedded

namespace entente::cli {
namespace {

struct DataSet {
    std::string_view name;
    const std::string_view* text;
};

constexpr std::array data_sets = {
    DataSet{"us-pakistan", &embedded::us_pakistan},
    DataSet{"great-powers-1872-1907", &embedded::great_powers_1872_1907},
};

}  // namespace

std::vector<std::string> shipped_names() {
    std::vector<std::string> names;
    names.reserve(data_sets.size());
    for (const DataSet& set : data_sets) names.emplace_back(set.name);
    return names;
}

std::optional<std::string_view> shipped(std::string_view name) {
    for (const DataSet& set : data_sets) {
        if (set.name == name) return *set.text;
    }
    return std::nullopt;
}

std::string_view template_network() {
    return embedded::template_network;
}
std::string_view network_schema() {
    return embedded::network_schema;
}

}  // namespace entente::cli
