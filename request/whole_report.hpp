// What a whole report is made with that no layer behind knows: the time it may take, and the libraries in it.
#pragma once

#include <vector>

#include "entente/model/library.hpp"
#include "entente/report/report.hpp"

namespace entente::request {

/// Of all layers.
std::vector<model::Library> libraries();

/// With libraries() and a limit of time to each frustration index, beyond which the report gives bounds and
/// says so.
report::ReportOptions report_options();

}  // namespace entente::request
