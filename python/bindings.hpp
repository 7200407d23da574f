// The extension module `_entente`: what of this layer Python sees. The package around it (python/entente) is
// what people call.
#pragma once

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

namespace entente::python {

namespace py = pybind11;

/// Functions that take long let other threads of the interpreter run: they touch C++ values only.
using Released = py::call_guard<py::gil_scoped_release>;

void bind_frame(py::module_& module);
void bind_network(py::module_& module);
void bind_analysis(py::module_& module);
void bind_figures(py::module_& module);

}  // namespace entente::python
