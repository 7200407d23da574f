#include <algorithm>
#include <array>
#include <string_view>

#include "entente/render/graphviz.hpp"
#include "render/worker/convert_job.hpp"
#include "render/worker/spawned.hpp"
#include "render/worker/worker_job.hpp"
#include "render/xml.hpp"

namespace entente::render {

namespace {

void do_job(const Job& job, int out) {
    is_conversion(job.format) ? convert_figure(job, out) : draw_with_graphviz(job, out);
}

/// How a job ended is told as Graphviz's; this one was not.
std::string of_the_converter(std::string why) {
    constexpr std::string_view graphviz = "Graphviz";
    if (why.starts_with(graphviz)) why.replace(0, graphviz.size(), "the converter");
    return why;
}

}  // namespace

struct GraphvizWorker::Process {
    explicit Process(const WorkerLimits& limits) : nursery(limits, do_job) {}
    Process(const WorkerLimits& limits, const std::string& program) : nursery(limits, program) {}
    Nursery nursery;
};

GraphvizWorker::GraphvizWorker(WorkerLimits limits) : process_(std::make_unique<Process>(limits)) {}
GraphvizWorker::GraphvizWorker(std::unique_ptr<Process> process) : process_(std::move(process)) {}
GraphvizWorker GraphvizWorker::of_program(const std::string& program, WorkerLimits limits) {
    return GraphvizWorker(std::make_unique<Process>(limits, program));
}
GraphvizWorker::~GraphvizWorker() = default;
GraphvizWorker::GraphvizWorker(GraphvizWorker&&) noexcept = default;
GraphvizWorker& GraphvizWorker::operator=(GraphvizWorker&&) noexcept = default;

bool GraphvizWorker::alive() const {
    return process_ && process_->nursery.alive();
}

int serve_drawings(int count, const char* const* arguments) {
    return serve_spawned(count, arguments, do_job);
}

std::string GraphvizWorker::render(const std::string& dot, const std::string& format) {
    // Other formats of Graphviz open windows, load fonts, or write files.
    constexpr std::array<std::string_view, 3> formats = {"svg", "dot", "plain"};
    if (std::find(formats.begin(), formats.end(), format) == formats.end()) {
        throw RenderError("Graphviz is not asked for the format '" + format + "'; svg, dot and plain are");
    }
    if (!process_) throw RenderError("this Graphviz worker was moved from");
    std::string drawing = process_->nursery.run({format, dot});
    if (format == "svg") {
        try {
            parse_xml(drawing);
        } catch (const XmlError& error) {
            throw RenderError(std::string("Graphviz gave ill-formed SVG: ") + error.what());
        }
    }
    return drawing;
}

std::string GraphvizWorker::convert(const std::string& svg, const std::string& format) {
    if (!process_) throw RenderError("this Graphviz worker was moved from");
    try {
        return process_->nursery.run({format, svg});
    } catch (const RenderError& error) {
        throw RenderError(of_the_converter(error.what()));
    }
}

std::string GraphvizWorker::to_pdf(const std::string& svg) {
    return convert(svg, "pdf");
}

std::string GraphvizWorker::to_png(const std::string& svg, int pixels_wide) {
    return convert(svg, "png:" + std::to_string(pixels_wide));
}

}  // namespace entente::render
