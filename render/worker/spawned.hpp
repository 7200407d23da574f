// The nursery as a program of its own: how it is started, and what its main() does.
#pragma once

#include "render/worker/nursery.hpp"

namespace entente::render {

/// Starts the program at that path with `link` as its standard input and the limits as its arguments. Works
/// in a process with threads. Throws std::system_error.
pid_t spawn(const std::string& program, const WorkerLimits& limits, int link);

/// Serves jobs as spawn() asked for; does not return then. Gives 2, with a line on stderr, for other
/// arguments and when standard input is no socket.
int serve_spawned(int count, const char* const* arguments, JobRunner runner);

}  // namespace entente::render
