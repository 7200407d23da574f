// What the standard streams are connected to.
#pragma once

#include <cstddef>

namespace entente::cli {

/// Cells in a line of what stdout is: as COLUMNS says, else as the terminal does; 0 when neither does.
std::size_t stdout_width();

/// Whether stdout is a terminal that shows colour, and NO_COLOR is unset or empty.
bool stdout_takes_color();

/// Whether TERM is unset or `dumb`: a terminal that writes one line after the other.
bool dumb_terminal();

/// Cells in a line of the terminal that the descriptor is; 0 when it is none or does not say.
std::size_t terminal_width(int descriptor);

}  // namespace entente::cli
