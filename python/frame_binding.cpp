#include "python/bindings.hpp"
#include "python/frame.hpp"

namespace entente::python {
namespace {

/// Numbers of a column as a buffer: it keeps the table alive, and nobody may write into it.
struct Numbers {
    FramePointer frame;
    const void* first = nullptr;
    py::ssize_t size = 0;
    py::ssize_t bytes = 0;  ///< of each
    std::string format;
};

template <class Number>
Numbers numbers(const FramePointer& frame, const std::vector<Number>& values) {
    static const Number none{};
    return {frame, values.empty() ? &none : values.data(), static_cast<py::ssize_t>(values.size()),
            static_cast<py::ssize_t>(sizeof(Number)), py::format_descriptor<Number>::format()};
}

py::buffer_info buffer_of(const Numbers& of) {
    // Python's buffers have no pointers to const; `readonly` is what keeps writers away.
    return {const_cast<void*>(of.first), of.bytes, of.format, 1, {of.size}, {of.bytes}, true};
}

const ColumnData& column_of(const Frame& frame, std::size_t column) {
    if (column >= frame.columns().size()) throw py::index_error("no such column");
    return frame.columns()[column];
}

const char* kind_of(const Frame& frame, std::size_t column) {
    switch (column_of(frame, column).kind) {
        case ColumnData::Kind::whole:
            return "whole";
        case ColumnData::Kind::number:
            return "number";
        case ColumnData::Kind::text:
            break;
    }
    return "text";
}

Numbers values_of(const FramePointer& frame, std::size_t column) {
    const ColumnData& data = column_of(*frame, column);
    if (data.kind == ColumnData::Kind::text) throw py::type_error("a column of text is no buffer");
    return data.kind == ColumnData::Kind::whole ? numbers(frame, data.whole) : numbers(frame, data.number);
}

/// True where a whole number is undefined; None when all are defined.
py::object gaps_of(const FramePointer& frame, std::size_t column) {
    const ColumnData& data = column_of(*frame, column);
    if (data.empty.empty()) return py::none();
    Numbers mask = numbers(frame, data.empty);
    mask.format = "?";
    return py::cast(std::move(mask));
}

py::object object_of(const report::Cell& cell) {
    if (const auto* text = std::get_if<std::string>(&cell)) return py::str(*text);
    if (const auto* whole = std::get_if<long>(&cell)) return py::int_(*whole);
    if (const auto* number = std::get_if<double>(&cell)) return py::float_(*number);
    return py::none();
}

py::list cells_of(const Frame& frame, std::size_t column) {
    column_of(frame, column);
    py::list cells;
    for (const auto& row : frame.table().rows) cells.append(object_of(row[column]));
    return cells;
}

std::vector<std::string> names_of(const Frame& frame) {
    std::vector<std::string> names;
    for (const report::Column& column : frame.table().columns) names.push_back(column.name);
    return names;
}

/// The first rows as people read them.
std::string markdown(const Frame& frame, std::size_t rows) {
    if (rows >= frame.table().rows.size()) return report::to_markdown(frame.table());
    report::Table head{frame.table().columns, {}};
    const auto first = frame.table().rows.begin();
    head.rows.assign(first, first + static_cast<std::ptrdiff_t>(rows));
    return report::to_markdown(head);
}

/// The first rows, each cell as people read it.
std::vector<std::vector<std::string>> formatted(const Frame& frame, std::size_t rows) {
    const report::Table& table = frame.table();
    std::vector<std::vector<std::string>> out;
    for (std::size_t i = 0; i < std::min(rows, table.rows.size()); ++i) {
        std::vector<std::string>& row = out.emplace_back();
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            row.push_back(report::format_cell(table.rows[i][c], table.columns[c]));
        }
    }
    return out;
}

}  // namespace

void bind_frame(py::module_& module) {
    py::class_<Numbers>(module, "Numbers", py::buffer_protocol()).def_buffer(&buffer_of);
    py::class_<Frame, FramePointer>(module, "Frame")
        .def("__len__", [](const Frame& frame) { return frame.table().rows.size(); })
        .def("names", &names_of)
        .def("notes", &Frame::notes)
        .def("meanings",
             [](const Frame& frame) {
                 std::vector<std::string> out;
                 for (const report::Column& column : frame.table().columns) out.push_back(column.meaning);
                 return out;
             })
        .def("kind", &kind_of, py::arg("column"))
        .def("values", &values_of, py::arg("column"))
        .def("gaps", &gaps_of, py::arg("column"))
        .def("cells", &cells_of, py::arg("column"))
        .def(
            "to_csv", [](const Frame& frame) { return report::to_csv(frame.table()); }, Released())
        .def("to_markdown", &markdown, py::arg("rows"), Released())
        .def("formatted", &formatted, py::arg("rows"));
}

}  // namespace entente::python
