// A result table by columns, so that numbers can be handed to Python without copying them.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "entente/report/table.hpp"

namespace entente::python {

/// What a column holds. Undefined numbers are NaN, undefined whole numbers 0 with `empty` set.
struct ColumnData {
    enum class Kind : std::uint8_t { text, whole, number };
    Kind kind = Kind::text;
    std::vector<std::int64_t> whole;
    std::vector<double> number;
    std::vector<std::uint8_t> empty;  ///< of whole numbers, by row; none: all are there
};

/// Immutable, and so fit for any number of threads. A column is of whole numbers when all its cells are
/// (or empty), of numbers when all are numbers; without any cell that is not empty it is of numbers if people
/// are shown decimals of it, else of text.
class Frame {
public:
    Frame(report::Table table, std::vector<std::string> notes = {});

    [[nodiscard]] const report::Table& table() const { return table_; }
    [[nodiscard]] const std::vector<ColumnData>& columns() const { return columns_; }
    [[nodiscard]] const std::vector<std::string>& notes() const { return notes_; }

private:
    report::Table table_;
    std::vector<ColumnData> columns_;
    std::vector<std::string> notes_;
};

using FramePointer = std::shared_ptr<Frame>;

FramePointer frame(report::Table table, std::vector<std::string> notes = {});

}  // namespace entente::python
