// The table of topics. Adding one is its own file, its page declared here, and one row.
#include "cli/topics/topics.hpp"

#include <array>

namespace entente::cli {

TopicPage measures_page();
TopicPage formats_page();
TopicPage dates_page();
TopicPage eras_page();
TopicPage weights_page();
TopicPage filters_page();
TopicPage output_page();
TopicPage errors_page();
TopicPage environment_page();

namespace {

constexpr std::array table = {
    Topic{"measures", "which measure answers which question, and all there are", measures_page},
    Topic{"formats", "what can be imported, exported, printed and drawn", formats_page},
    Topic{"dates", "how to write dates, and from when to when things count", dates_page},
    Topic{"eras", "cutting time into eras, decades, years or phases", eras_page},
    Topic{"weights", "how relations add up: Goldstein points, states and events", weights_page},
    Topic{"filters", "looking at some actors, relations or years only", filters_page},
    Topic{"output", "tables, CSV, JSON, Markdown; files, width, colour, rounding", output_page},
    Topic{"errors", "messages, their codes, and exit codes", errors_page},
    Topic{"environment", "variables that the program heeds", environment_page},
};

}  // namespace

std::span<const Topic> topics() {
    return table;
}

std::vector<std::string> topic_names() {
    std::vector<std::string> names;
    for (const Topic& topic : table) names.emplace_back(topic.name);
    return names;
}

}  // namespace entente::cli
