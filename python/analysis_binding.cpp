#include "python/analysis.hpp"
#include "python/bindings.hpp"
#include "python/spelling.hpp"
#include "request/choice.hpp"
#include "request/usage.hpp"

namespace entente::python {
namespace {

using graph::MeasureOptions;
using request::AlignChoices, request::BalanceChoices, request::PhaseChoices;

MeasureOptions measure_options(std::string ties, std::string direction, double length, bool normalised,
                               double katz, double damping, std::string groups, std::uint64_t seed) {
    return request::measure_options_of(
        {std::move(ties), std::move(direction), length, normalised, katz, damping, std::move(groups), seed},
        call);
}

std::vector<model::DatedValue> series_of(
    const std::vector<std::pair<std::string, std::optional<double>>>& given) {
    std::vector<model::DatedValue> values;
    for (const auto& [text, value] : given) {
        const auto date = model::Date::parse(text);
        if (!date)
            throw request::UsageError("series: \"" + text +
                                      "\" is not a date such as 1954, 1954-05 or 1954-05-19");
        values.push_back({*date, value});
    }
    return values;
}

void bind_choices(py::module_& module) {
    py::class_<MeasureOptions>(module, "MeasureOptions")
        .def(py::init(&measure_options), py::kw_only(), py::arg("ties"), py::arg("direction"),
             py::arg("length"), py::arg("normalised"), py::arg("katz"), py::arg("damping"), py::arg("groups"),
             py::arg("seed"));
    py::class_<AlignChoices>(module, "AlignChoices")
        .def(py::init<>())
        .def_readwrite("measures", &AlignChoices::measures)
        .def_readwrite("items", &AlignChoices::items)
        .def_readwrite("value", &AlignChoices::value)
        .def_readwrite("weights", &AlignChoices::weights)
        .def_readwrite("weight_of", &AlignChoices::weight_of)
        .def_readwrite("draws", &AlignChoices::draws)
        .def_readwrite("level", &AlignChoices::level)
        .def_readwrite("seed", &AlignChoices::seed)
        .def_readwrite("groups", &AlignChoices::groups)
        .def_readwrite("poles", &AlignChoices::poles);
    py::class_<BalanceChoices>(module, "BalanceChoices")
        .def(py::init<>())
        .def_readwrite("ks", &BalanceChoices::ks)
        .def_readwrite("alpha", &BalanceChoices::alpha)
        .def_readwrite("budget", &BalanceChoices::budget)
        .def_readwrite("null_networks", &BalanceChoices::null_networks)
        .def_readwrite("seed", &BalanceChoices::seed);
    py::class_<ProfileQuestion>(module, "ProfileQuestion")
        .def(py::init<>())
        .def_readwrite("by", &ProfileQuestion::by)
        .def_readwrite("actors", &ProfileQuestion::actors)
        .def_readwrite("pair", &ProfileQuestion::pair)
        .def_readwrite("contested", &ProfileQuestion::contested);
}

void bind_phases(py::module_& module) {
    py::class_<PhaseChoices>(module, "PhaseChoices")
        .def(py::init<>())
        .def_readwrite("penalty", &PhaseChoices::penalty)
        .def_readwrite("cost", &PhaseChoices::cost)
        .def_readwrite("scale", &PhaseChoices::scale)
        .def_readwrite("min_length", &PhaseChoices::min_length)
        .def_readwrite("half_life", &PhaseChoices::half_life)
        .def_readwrite("level", &PhaseChoices::level)
        .def_readwrite("seed", &PhaseChoices::seed)
        .def_readwrite("uncertainty", &PhaseChoices::uncertainty);
    py::class_<FoundPhases, std::shared_ptr<FoundPhases>>(module, "FoundPhases")
        .def("table", &FoundPhases::table, py::arg("which"), Released())
        .def("online", &FoundPhases::online, py::arg("expected"), Released())
        .def("words", &FoundPhases::words, Released())
        .def("method", &FoundPhases::method, Released())
        .def_property_readonly("p_value", &FoundPhases::p_value);
    module.def(
        "phases",
        [](const std::shared_ptr<model::Network>& network, const request::View& view, std::string actor,
           bool whole_network, const PhaseChoices& choices) {
            return phases(network, view, {std::move(actor), whole_network}, choices);
        },
        py::arg("network"), py::arg("view"), py::arg("actor"), py::arg("whole_network"), py::arg("choices"),
        Released());
    module.def(
        "series_phases",
        [](const std::vector<std::pair<std::string, std::optional<double>>>& values, const std::string& name,
           const PhaseChoices& choices) { return series_phases(series_of(values), name, choices); },
        py::arg("values"), py::arg("name"), py::arg("choices"), Released());
}

}  // namespace

void bind_analysis(py::module_& module) {
    bind_choices(module);
    bind_phases(module);
    module.def("centrality", &centrality, py::arg("network"), py::arg("view"), py::arg("measures"),
               py::arg("how"), py::arg("null_networks"), Released());
    module.def("align", &align, py::arg("network"), py::arg("view"), py::arg("choices"), py::arg("table"),
               Released());
    module.def("align_evidence", &align_evidence, py::arg("network"), py::arg("view"), Released());
    module.def("balance", &balance, py::arg("network"), py::arg("view"), py::arg("choices"), py::arg("table"),
               Released());
    module.def("changes", &changes, py::arg("network"), py::arg("view"), py::arg("window"), Released());
    module.def("similarity", &similarity, py::arg("profiles"), py::arg("network"), py::arg("question"),
               py::arg("choices"), py::arg("table"), Released());
    module.def("definitions", &definitions);
    module.def("problem_kinds", &problem_kinds);
    py::class_<Description>(module, "Description")
        .def_readonly("kinds", &Description::kinds)
        .def_readonly("types", &Description::types)
        .def_readonly("eras", &Description::eras)
        .def_readonly("coverage", &Description::coverage)
        .def_readonly("all", &Description::all);
    module.def("describe", &describe, py::arg("network"), py::arg("view"), Released());
}

}  // namespace entente::python
