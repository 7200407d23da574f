// A finished figure turned into PDF or PNG, in the process of a job.
#pragma once

#include <string_view>

#include "render/worker/nursery.hpp"

namespace entente::render {

/// Whether the job's format is `pdf`, or `png:` and how many pixels wide.
bool is_conversion(std::string_view format);

/// Sends the job's SVG in that format, or throws RenderError. A JobRunner.
void convert_figure(const Job& job, int out);

}  // namespace entente::render
