#include "entente/model/problem_code.hpp"
#include "entente/model/version.hpp"
#include "entente/render/graphviz.hpp"
#include "entente/words/language.hpp"
#include "python/bindings.hpp"
#include "request/usage.hpp"
#include "request/wording.hpp"

namespace {

namespace py = pybind11;
using entente::model::DataError;
using entente::model::Problem;

/// Raises the exception of that name of the package, made of `arguments`.
void raise(const char* name, const py::object& arguments) {
    const py::object type = py::module_::import("entente._errors").attr(name);
    PyErr_SetObject(type.ptr(), type(arguments).ptr());
}

py::list tuples_of(const DataError& error) {
    py::list problems;
    for (const Problem& one : error.problems()) {
        problems.append(py::make_tuple(one.file, one.line, one.column, one.path, one.what, one.mend,
                                       std::string(name_of(one.code)), to_string(one)));
    }
    return problems;
}

void translate(std::exception_ptr thrown) {
    try {
        std::rethrow_exception(thrown);
    } catch (const DataError& error) {
        raise("DataError", tuples_of(error));
    } catch (const entente::render::RenderError& error) {
        raise("DrawingError", py::str(error.what()));
    } catch (const entente::request::UsageError& error) {
        PyErr_SetString(PyExc_ValueError, error.what());
    } catch (const entente::words::BadCatalogue& error) {
        PyErr_SetString(PyExc_ValueError, error.what());
    }
}

}  // namespace

PYBIND11_MODULE(_entente, module) {
    module.doc() = "The compiled part of the package entente.";
    py::register_exception_translator(translate);
    module.def("version", [] { return std::string(entente::model::version()); });
    module.def("hint", &entente::request::did_you_mean_or_list, py::arg("text"), py::arg("candidates"));
    entente::python::bind_frame(module);
    entente::python::bind_network(module);
    entente::python::bind_analysis(module);
    entente::python::bind_figures(module);
}
