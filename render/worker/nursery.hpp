// The process that Graphviz jobs are born in, seen from the program that uses it.
#pragma once

#include <sys/types.h>

#include <string>

#include "entente/render/graphviz.hpp"
#include "render/worker/framing.hpp"

namespace entente::render {

/// One drawing to make.
struct Job {
    std::string format;
    std::string text;  ///< DOT, or the SVG to convert
};

/// Tags of the frames that answer a job: the drawing, or why there is none.
inline constexpr char job_done = '+';
inline constexpr char job_failed = '-';

/// What a job's own process does: sends one frame to `out`. It may exit, crash or hang instead.
using JobRunner = void (*)(const Job& job, int out);

/// Owns the nursery: a process with one thread, forked when this is made, that forks a child a job,
/// watches it and answers. It ends when this is destroyed or the program dies.
class Nursery {
public:
    /// Throws RenderError when no process can be started.
    Nursery(const WorkerLimits& limits, JobRunner runner);
    /// The nursery is the program at that path instead, see spawned.hpp. Throws likewise.
    Nursery(const WorkerLimits& limits, const std::string& program);
    ~Nursery();
    Nursery(const Nursery&) = delete;
    Nursery& operator=(const Nursery&) = delete;

    /// The drawing. Throws RenderError saying how the job ended, or that the nursery is gone.
    std::string run(const Job& job);

    [[nodiscard]] pid_t process() const { return process_; }
    /// Whether it has not ended and its link is of use.
    [[nodiscard]] bool alive() const;

private:
    WorkerLimits limits_;
    FileDescriptor link_;
    pid_t process_ = -1;
};

}  // namespace entente::render
