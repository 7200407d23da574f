// Graphviz, kept in a process of its own: libgvc may exit, crash or hang.
#pragma once

#include <chrono>
#include <memory>
#include <stdexcept>
#include <string>

#include "entente/render/diagram.hpp"

namespace entente::render {

/// Rendering that failed and has no fallback; what() says why in words a user can act on.
class RenderError : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Limits on one job of the worker.
struct WorkerLimits {
    std::chrono::milliseconds time{20000};  ///< on the wall clock
    std::size_t memory_bytes = std::size_t{1}
                               << 30;  ///< of address space, besides what the process has when the job begins
    std::size_t output_bytes = std::size_t{64} << 20;  ///< of what the job gives back
};

/// Of a figure 16 cm wide at 300 dpi.
inline constexpr int pixels_for_print = 1890;

/// A small process, forked when this is made (make it before large memory is taken and before any
/// thread is started), that forks one child per job; a job that exits, crashes, hangs or returns
/// torn output ends its child alone. Not copyable; one job at a time.
class GraphvizWorker {
public:
    /// Forks the process. Throws RenderError when that fails.
    explicit GraphvizWorker(WorkerLimits limits = {});
    /// The same as a program of its own, whose main() is serve_drawings(): for a process that has threads or
    /// much memory already, such as an interpreter, of which a fork would copy locks that nobody opens again.
    /// `program` is its path. Throws RenderError when it cannot be started.
    static GraphvizWorker of_program(const std::string& program, WorkerLimits limits = {});
    ~GraphvizWorker();
    GraphvizWorker(GraphvizWorker&&) noexcept;             ///< takes the process over
    GraphvizWorker& operator=(GraphvizWorker&&) noexcept;  ///< ends its own process and takes the other over

    /// Lays out nothing: draws `dot` at the positions it gives (neato -n2 semantics) as `format`
    /// (`svg`). Throws RenderError saying how the job ended.
    std::string render(const std::string& dot, const std::string& format);

    /// svg_to_pdf() of `svg` as a job: librsvg and the libraries under it end their process when memory runs
    /// out. Throws RenderError.
    std::string to_pdf(const std::string& svg);
    /// svg_to_png() of `svg`, `pixels_wide`, as a job. Throws RenderError.
    std::string to_png(const std::string& svg, int pixels_wide = pixels_for_print);

    /// False once the process has gone: every further job would throw, and a new worker has to be made.
    [[nodiscard]] bool alive() const;

private:
    struct Process;
    explicit GraphvizWorker(std::unique_ptr<Process> process);
    std::string convert(const std::string& svg, const std::string& format);

    std::unique_ptr<Process> process_;
};

/// main(count, arguments) of a program for GraphvizWorker::of_program(), which starts it with its end of the
/// link as standard input. Ends the process when the link closes; gives 2 when it was started otherwise.
int serve_drawings(int count, const char* const* arguments);

/// The diagram in the DOT language with positions, readable by `neato -n2`.
std::string to_dot(const Diagram& diagram, const Theme& theme);

/// A finished figure.
struct Drawing {
    std::string svg;   ///< self-contained
    std::string note;  ///< empty, or that a simpler figure had to be drawn and why
};

/// The diagram as one self-contained SVG: the stage drawn by Graphviz in the worker, and round it
/// title, era strip, key, legend and source line. When the worker fails on it, it is drawn once more
/// with plain shapes and straight ties, and the note says so; throws RenderError if that fails too.
Drawing to_svg(const Diagram& diagram, const Theme& theme, GraphvizWorker& worker);

/// The finished figure `svg` as PDF, in this process: see GraphvizWorker::to_pdf(). Throws RenderError.
std::string svg_to_pdf(const std::string& svg);
/// The finished figure `svg` as PNG, `pixels_wide` and as high as it then is; likewise.
std::string svg_to_png(const std::string& svg, int pixels_wide = pixels_for_print);

}  // namespace entente::render
