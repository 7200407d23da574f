// What a row of a table says, and where it stands.
#include <fmt/format.h>

#include <algorithm>

#include "ingest/tables/table_reader.hpp"

namespace entente::ingest {

namespace {

const std::string no_cell;

}  // namespace

/// Placed at the first cell too many, or at the end of the row that has too few.
void TableReader::skip_uneven() {
    const std::size_t where = cells_.size() > width_ ? cell_starts_[width_] : at_;
    log_.skip("not as many cells as columns",
              at_byte(where, fmt::format("{} cells for {} columns", cells_.size(), width_)));
}

const std::string& TableReader::cell(std::optional<std::size_t> column) const {
    return column ? cells_[*column] : no_cell;
}

void TableReader::skip(const std::string& reason, const std::string& what) {
    log_.skip(reason, here(what.empty() ? reason : what));
}

void TableReader::skip(const RowRefusal& refusal) {
    const std::string& what = refusal.what.empty() ? refusal.reason : refusal.what;
    log_.skip(refusal.reason,
              refusal.column ? at(*refusal.column, what, refusal.mend) : here(what, refusal.mend));
}

std::string TableReader::number_text(std::optional<std::size_t> column) const {
    std::string text = cell(column);
    const std::size_t comma = text.find(',');
    const bool decimal = comma != std::string::npos && text.find_first_of(",.", comma + 1) == text.npos &&
                         text.find('.') == text.npos && (shape_.separator == ';' || shape_.separator == '\t');
    if (decimal) {
        text[comma] = '.';
        decimal_commas_ = true;
    }
    return text;
}

model::Problem TableReader::here(std::string what, std::string mend, model::ProblemCode code) const {
    model::Problem problem;
    problem.file = name_;
    problem.line = line_;
    problem.what = std::move(what);
    problem.mend = std::move(mend);
    problem.code = code;
    return problem;
}

model::Problem TableReader::at(std::size_t column, std::string what, std::string mend) const {
    return at_byte(cell_starts_[column], std::move(what), std::move(mend));
}

/// At a byte of the row.
model::Problem TableReader::at_byte(std::size_t offset, std::string what, std::string mend) const {
    model::Problem problem = here(std::move(what), std::move(mend));
    const std::string_view before = std::string_view(text_).substr(row_start_, offset - row_start_);
    problem.line += static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    const std::string_view in_line = before.substr(before.rfind('\n') + 1);
    problem.column = 1 + static_cast<std::size_t>(std::count_if(in_line.begin(), in_line.end(), [](char c) {
                         return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
                     }));
    return problem;
}

}  // namespace entente::ingest
