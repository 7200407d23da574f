// The shifts, what drove them and the method, on one page for people.
#pragma once

#include <string>

#include "cli/output.hpp"
#include "entente/report/phases_table.hpp"

namespace entente::cli {

/// For a terminal.
std::string phases_page(const report::PhasesOf& of, const graph::Phases& phases, const TableStyle& style);

std::string phases_markdown(const report::PhasesOf& of, const graph::Phases& phases);

}  // namespace entente::cli
