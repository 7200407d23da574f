#include <algorithm>
#include <array>
#include <string_view>

#include "entente/render/graphviz.hpp"
#include "render/worker/worker_job.hpp"
#include "render/xml.hpp"

namespace entente::render {

struct GraphvizWorker::Process {
    explicit Process(const WorkerLimits& limits) : nursery(limits, draw_with_graphviz) {}
    Nursery nursery;
};

GraphvizWorker::GraphvizWorker(WorkerLimits limits) : process_(std::make_unique<Process>(limits)) {}
GraphvizWorker::~GraphvizWorker() = default;
GraphvizWorker::GraphvizWorker(GraphvizWorker&&) noexcept = default;
GraphvizWorker& GraphvizWorker::operator=(GraphvizWorker&&) noexcept = default;

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

}  // namespace entente::render
