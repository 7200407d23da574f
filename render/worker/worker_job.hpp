// Graphviz itself, in the process of a job.
#pragma once

#include "render/worker/nursery.hpp"

namespace entente::render {

/// Reads the job's DOT text, draws it at the positions it gives, and sends the drawing, or what
/// Graphviz complains about. A JobRunner: the process is expected to end when it returns.
void draw_with_graphviz(const Job& job, int out);

}  // namespace entente::render
