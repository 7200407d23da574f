// Bounds on a job's process, set from inside it.
#pragma once

#include "entente/render/graphviz.hpp"

namespace entente::render {

/// Bounds memory, processor time and files of this process for good, and sees to it that its end is
/// clean: exit() leaves at once, without the clean-up of the program that it is a copy of, and a crash
/// or an exit for lack of memory says `out of memory` on the standard error stream first.
void bound_this_process(const WorkerLimits& limits);

/// Says `out of memory` on the standard error stream if little memory is left of what the process was
/// bounded to: libraries answer a failed allocation with an error of another name, exit(), abort() or
/// a null pointer followed.
void confess_lack_of_memory();
/// Says so in any case.
void say_out_of_memory();

}  // namespace entente::render
