// What `entente help` has a page for besides commands: what all commands have in common.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/topics/page.hpp"

namespace entente::cli {

struct Topic {
    std::string_view name;     ///< `dates`
    std::string_view summary;  ///< a line for the overview
    TopicPage (*page)();       ///< examples first
};

/// In the order of the overview.
std::span<const Topic> topics();
std::vector<std::string> topic_names();

/// A variable of the environment that the program heeds.
struct Variable {
    std::string_view name;
    std::string_view meaning;
};

std::span<const Variable> variables();

}  // namespace entente::cli
