// The eras of the page beside each other.
#pragma once

#include <string>
#include <vector>

namespace entente::report {

struct Thumbnail {
    std::string era;    ///< its id
    std::string title;  ///< with its years
    std::string score;  ///< may be empty
    std::string page;   ///< Figure::page of the era
};

/// A link to each era with its figure small, all cut alike, so that the same place is the same actor. Refers
/// to the figures in the page and so takes next to no room. Empty when a figure is not one of a stage.
std::string overview_html(const std::vector<Thumbnail>& eras);

}  // namespace entente::report
