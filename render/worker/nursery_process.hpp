// The process that Graphviz jobs are born in, seen from inside.
#pragma once

#include "render/worker/nursery.hpp"

namespace entente::render {

/// Serves jobs that come over `link` until its other end closes; does not return. To be called in a
/// process just forked: it gives up all other descriptors, signal handlers and the environment.
[[noreturn]] void serve_jobs(int link, const WorkerLimits& limits, JobRunner runner) noexcept;

}  // namespace entente::render
