// Where the report's tables lie beside its texts.
#pragma once

#include <string>

#include "report/document.hpp"
#include "words/say.hpp"

namespace entente::report {

/// A file in tables/.
Run table_link(const std::string& file);

/// `Data: FILE`.
Text data_link(const words::Say& say, const std::string& file);

}  // namespace entente::report
