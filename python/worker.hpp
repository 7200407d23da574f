// The Graphviz worker of this interpreter.
#pragma once

#include <functional>
#include <string>

#include "entente/render/graphviz.hpp"

namespace entente::python {

/// Where the worker's program lies (worker_program.cpp). To be said before anything is drawn, with the GIL.
void set_worker_program(const std::string& path);

/// Calls `job` with a worker that no other thread uses meanwhile. One is started by the first job, once more
/// after a fork of the interpreter and when the last one has gone. Call it without the GIL. Throws
/// render::RenderError when none can be started, and what `job` throws.
void with_worker(const std::function<void(render::GraphvizWorker&)>& job);

}  // namespace entente::python
