// Bounds on a job's process, set from inside it.
#pragma once

#include "entente/render/graphviz.hpp"

namespace entente::render {

/// Bounds memory, processor time and files of this process for good, and sees to it that its end is
/// clean: exit() leaves at once, without the clean-up of the program that it is a copy of, and a crash
/// or an exit for lack of memory says `out of memory` on the standard error stream first.
void bound_this_process(const WorkerLimits& limits);

}  // namespace entente::render
