// Rows of a CSV file in the making.
#pragma once

#include <string>
#include <string_view>

#include "entente/model/csv.hpp"

namespace entente::ingest {

class CsvLines {
public:
    void cell(std::string_view text) { raw(model::csv_cell(text)); }
    /// A number or a truth value, which no spreadsheet takes for a formula.
    void raw(std::string_view cell) {
        if (!first_) {
            text_ += ',';
        }
        text_ += cell;
        first_ = false;
    }
    void end() {
        text_ += '\n';
        first_ = true;
    }
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    std::string text_;
    bool first_ = true;
};

}  // namespace entente::ingest
