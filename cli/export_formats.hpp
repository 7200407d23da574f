// The formats that `entente export` writes.
#pragma once

#include <vector>

#include "entente/ingest/export.hpp"

namespace entente::cli {

/// The files of other programs, ours, and DOT, whose colours are those of our figures. A database has
/// no function that gives bytes: it is written in place.
const std::vector<ingest::ExportFormat>& export_formats();

}  // namespace entente::cli
