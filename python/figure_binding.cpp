#include "python/bindings.hpp"
#include "python/drawing.hpp"
#include "python/loading.hpp"
#include "python/worker.hpp"

namespace entente::python {
namespace {

using model::Network;

/// The figure as PDF, or as PNG so many pixels wide.
py::bytes converted(const std::string& svg, const std::string& format, int pixels_wide) {
    std::string bytes;
    {
        const py::gil_scoped_release released;
        with_worker([&](render::GraphvizWorker& worker) {
            bytes = format == "pdf" ? worker.to_pdf(svg) : worker.to_png(svg, pixels_wide);
        });
    }
    return bytes;
}

py::tuple report_of(const Network& network, const std::string& name, const std::string& title, bool documents,
                    const std::string& language) {
    report::Report report;
    {
        const py::gil_scoped_release released;
        report = make_report(network, name, title, documents, language);
    }
    py::list files;
    for (const report::File& file : report.files)
        files.append(py::make_tuple(file.path, py::bytes(file.content)));
    return py::make_tuple(files, report.notes);
}

void bind_draw_choices(py::module_& module) {
    using request::ChartChoices, request::DrawChoices, request::Looks;
    py::class_<Looks>(module, "Looks")
        .def(py::init<>())
        .def_readwrite("title", &Looks::title)
        .def_readwrite("subtitle", &Looks::subtitle)
        .def_readwrite("source", &Looks::source)
        .def_readwrite("size", &Looks::size)
        .def_readwrite("layout", &Looks::layout)
        .def_readwrite("theme", &Looks::theme)
        .def_readwrite("flavour", &Looks::flavour)
        .def_readwrite("language", &Looks::language);
    py::class_<DrawChoices>(module, "DrawChoices")
        .def(py::init<>())
        .def_readwrite("looks", &DrawChoices::looks)
        .def_readwrite("eras", &DrawChoices::eras)
        .def_readwrite("top", &DrawChoices::top)
        .def_readwrite("ties", &DrawChoices::ties)
        .def_readwrite("min_strength", &DrawChoices::min_strength)
        .def_readwrite("labels", &DrawChoices::labels)
        .def_readwrite("highlight", &DrawChoices::highlight);
    py::class_<ChartChoices>(module, "ChartChoices")
        .def(py::init<>())
        .def_readwrite("draw", &ChartChoices::draw)
        .def_readwrite("actor", &ChartChoices::actor)
        .def_readwrite("measure", &ChartChoices::measure)
        .def_readwrite("top", &ChartChoices::top);
}

}  // namespace

void bind_figures(py::module_& module) {
    bind_draw_choices(module);
    py::class_<DrawnFigure>(module, "DrawnFigure")
        .def_readonly("id", &DrawnFigure::id)
        .def_readonly("title", &DrawnFigure::title)
        .def_readonly("svg", &DrawnFigure::svg)
        .def_readonly("plain", &DrawnFigure::plain)
        .def_readonly("dot", &DrawnFigure::dot)
        .def_readonly("notes", &DrawnFigure::notes);
    module.def("set_worker_program", &set_worker_program, py::arg("path"));
    module.def("draw", &draw, py::arg("network"), py::arg("view"), py::arg("choices"), Released());
    module.def("draw_change", &draw_change, py::arg("network"), py::arg("view"), py::arg("before"),
               py::arg("after"), py::arg("choices"), Released());
    module.def("chart", &chart, py::arg("network"), py::arg("view"), py::arg("kind"), py::arg("choices"),
               Released());
    module.def("chart_kinds", &request::chart_names);
    module.def("converted", &converted, py::arg("svg"), py::arg("format"), py::arg("pixels_wide"));
    module.def("report", &report_of, py::arg("network"), py::arg("name"), py::arg("title"),
               py::arg("documents"), py::arg("language"));
}

}  // namespace entente::python
