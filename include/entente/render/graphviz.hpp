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
    std::chrono::milliseconds time{20000};
    std::size_t memory_bytes = std::size_t{1} << 30;
    std::size_t output_bytes = std::size_t{64} << 20;
};

/// Of a figure 16 cm wide at 300 dpi.
inline constexpr int pixels_for_print = 1890;

/// A small process, forked when this is made (make it before large memory is taken and before any
/// thread is started), that forks one child per job; a job that exits, crashes, hangs or returns
/// torn output ends its child alone. Not copyable; one job at a time.
class GraphvizWorker {
public:
    explicit GraphvizWorker(WorkerLimits limits = {});
    ~GraphvizWorker();
    GraphvizWorker(GraphvizWorker&&) noexcept;
    GraphvizWorker& operator=(GraphvizWorker&&) noexcept;

    /// Lays out nothing: draws `dot` at the positions it gives (neato -n2 semantics) as `format`
    /// (`svg`). Throws RenderError saying how the job ended.
    std::string render(const std::string& dot, const std::string& format);

    /// svg_to_pdf() and svg_to_png() as jobs: librsvg and the libraries under it end their process when
    /// memory runs out. Throw RenderError.
    std::string to_pdf(const std::string& svg);
    std::string to_png(const std::string& svg, int pixels_wide = pixels_for_print);

private:
    std::string convert(const std::string& svg, const std::string& format);

    struct Process;
    std::unique_ptr<Process> process_;
};

/// The diagram in the DOT language with positions, readable by `neato -n2`.
std::string to_dot(const Diagram& diagram, const Theme& theme);

/// A finished figure.
struct Drawing {
    std::string svg;
    std::string note;  ///< empty, or that a simpler figure had to be drawn and why
};

/// The diagram as one self-contained SVG: the stage drawn by Graphviz in the worker, and round it
/// title, era strip, key, legend and source line. When the worker fails on it, it is drawn once more
/// with plain shapes and straight ties, and the note says so; throws RenderError if that fails too.
Drawing to_svg(const Diagram& diagram, const Theme& theme, GraphvizWorker& worker);

/// A finished SVG as PDF, or as PNG of `pixels_wide`, in this process: see GraphvizWorker::to_pdf(). Throw
/// RenderError.
std::string svg_to_pdf(const std::string& svg);
std::string svg_to_png(const std::string& svg, int pixels_wide = pixels_for_print);

}  // namespace entente::render
