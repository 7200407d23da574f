// How a job ended, and what to tell of it.
#pragma once

#include <cstddef>
#include <string>

#include "entente/render/graphviz.hpp"
#include "render/worker/framing.hpp"

namespace entente::render {

/// What the nursery saw of a job's process.
struct JobOutcome {
    bool started = false;
    bool late = false;       ///< was out of time
    bool too_much = false;   ///< sent more than it may
    bool abandoned = false;  ///< nobody waits for it any more
    std::string output;      ///< a frame, if all went well
    std::string complaints;  ///< the end of what it wrote to the standard error stream
    int status = 0;          ///< as waitpid() gives it
};

/// The frame to answer with: the job's own if it is whole and the process ended well, else one that
/// says in words how it ended.
Frame answer(const JobOutcome& outcome, const WorkerLimits& limits);

}  // namespace entente::render
