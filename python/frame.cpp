#include "python/frame.hpp"

#include <limits>

namespace entente::python {
namespace {

using Kind = ColumnData::Kind;

Kind kind_of(const report::Table& table, std::size_t column) {
    bool any = false, whole = true;
    for (const auto& row : table.rows) {
        if (std::holds_alternative<std::string>(row[column])) return Kind::text;
        any = any || !std::holds_alternative<std::monostate>(row[column]);
        whole = whole && !std::holds_alternative<double>(row[column]);
    }
    if (!any) return table.columns[column].decimals > 0 ? Kind::number : Kind::text;
    return whole ? Kind::whole : Kind::number;
}

void add(ColumnData& data, const report::Cell& cell) {
    const auto* whole = std::get_if<long>(&cell);
    if (data.kind == Kind::whole) {
        data.whole.push_back(whole != nullptr ? *whole : 0);
        data.empty.push_back(whole == nullptr);
        return;
    }
    const auto* number = std::get_if<double>(&cell);
    data.number.push_back(number != nullptr  ? *number
                          : whole != nullptr ? static_cast<double>(*whole)
                                             : std::numeric_limits<double>::quiet_NaN());
}

}  // namespace

Frame::Frame(report::Table table, std::vector<std::string> notes)
    : table_(std::move(table)), columns_(table_.columns.size()), notes_(std::move(notes)) {
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        ColumnData& data = columns_[i];
        data.kind = kind_of(table_, i);
        if (data.kind == Kind::text) continue;
        for (const auto& row : table_.rows) add(data, row[i]);
        bool gaps = false;
        for (const std::uint8_t empty : data.empty) gaps = gaps || empty != 0;
        if (!gaps) data.empty.clear();
    }
}

FramePointer frame(report::Table table, std::vector<std::string> notes) {
    return std::make_shared<Frame>(std::move(table), std::move(notes));
}

}  // namespace entente::python
