// The commands that make the files of a report again.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "report/findings.hpp"

namespace entente::report {

/// What each gives (a path inside the report, or words) and the command.
std::vector<std::pair<std::string, std::string>> commands(const words::Say& say, const Findings& findings,
                                                          const std::string& network_name);

/// `word` so that a POSIX shell takes it as one word and as it is.
std::string shell_word(const std::string& word);

}  // namespace entente::report
