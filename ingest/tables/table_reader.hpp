// Delimited text, row by row: comma, tab, semicolon or white space, RFC 4180 quotes, UTF-8 or Latin-1.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entente/ingest/import.hpp"
#include "ingest/fault.hpp"

namespace entente::ingest {

/// The text of the file as UTF-8 without a byte order mark. Bytes that are not UTF-8 are read as
/// Latin-1 (Windows-1252 where Latin-1 has only control characters), and log.remarks says so. Throws
/// model::DataError, with the place, for what is no text: empty, an archive, UTF-16, a NUL byte.
std::string text_of(const InputFile& file, ImportLog& log);

/// What a table looks like beyond its text.
struct TextShape {
    bool header = true;         ///< the first row names the columns
    char separator = '\0';      ///< `,` `\t` `;` or a blank for runs of white space; NUL: found out
    std::string_view comments;  ///< characters that make a line a comment when it begins with one
};

/// Reads a table. Each row that next() gives or skips is counted in log.read; lines that are empty
/// are no rows. A row whose cells are not as many as the header's (the first row's without a header) is
/// skipped with its reason; cells beyond that are no fault when they are empty. So is one with quotes that
/// RFC 4180 does not have: text after a closing one, or one within a cell that does not begin with it
/// (which is text where tabs or blanks separate). A first line `sep=;`, as Excel writes it, names the
/// separator and is no row.
class TableReader {
public:
    /// Reads the header. Throws model::DataError for a file that is no table, or has its lines end with
    /// CR alone.
    TableReader(const InputFile& file, ImportLog& log, const TextShape& shape = {});

    /// The names of the columns as written, without blanks around them; empty without a header.
    [[nodiscard]] const std::vector<std::string>& header() const { return header_; }
    /// The column of the first of these names that the header has, whatever its case and the blanks around
    /// it. Throws model::DataError when it has that name twice.
    [[nodiscard]] std::optional<std::size_t> find(std::initializer_list<std::string_view> names) const;
    [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const { return find({name}); }
    /// find(), or model::DataError saying which column is missing, which is nearest, which there are, and
    /// `mend`.
    [[nodiscard]] std::size_t column(std::initializer_list<std::string_view> names,
                                     const std::string& mend = {}) const;
    [[nodiscard]] std::size_t column(std::string_view name, const std::string& mend = {}) const {
        return column({name}, mend);
    }

    /// Goes to the next row that can be used. Throws model::DataError for a quote that is never closed.
    bool next();
    /// The cells of the row, without blanks around them (within quotes they stay).
    [[nodiscard]] const std::vector<std::string>& cells() const { return cells_; }
    [[nodiscard]] const std::string& operator[](std::size_t column) const { return cells_[column]; }
    /// The cell of a column that may be missing; then, an empty one.
    [[nodiscard]] const std::string& cell(std::optional<std::size_t> column) const;
    /// The cell of a column of numbers: `4.5` for `4,5` where semicolons or tabs separate, which
    /// has_decimal_commas() tells from then on.
    [[nodiscard]] std::string number_text(std::optional<std::size_t> column) const;
    [[nodiscard]] bool has_decimal_commas() const { return decimal_commas_; }
    /// What messages call the file.
    [[nodiscard]] const std::string& name() const { return name_; }
    /// The line on which the row begins, from 1.
    [[nodiscard]] std::size_t line() const { return line_; }

    /// Counts the row as used.
    void use() { ++log_.used; }
    /// Counts the row as skipped for `reason`, at its line. `what` says more than the reason does.
    void skip(const std::string& reason, const std::string& what = {});
    /// The same, at the cell that is to blame if there is one.
    void skip(const RowRefusal& refusal);
    /// A problem at the row. One to skip() has no code yet: whether it is an error is for the caller to say.
    [[nodiscard]] model::Problem here(std::string what, std::string mend = {},
                                      model::ProblemCode code = model::ProblemCode::none) const;
    /// The same at a cell of the row, with its column of characters.
    [[nodiscard]] model::Problem at(std::size_t column, std::string what, std::string mend = {}) const;

private:
    void take_separator();
    void refuse_twice(std::size_t column) const;
    [[nodiscard]] model::Problem at_byte(std::size_t offset, std::string what, std::string mend = {}) const;
    void skip_uneven();
    bool read_record();
    bool read_cell();
    void read_quoted(std::string& cell);
    void read_bare(std::string& cell);
    void skip_blanks();
    void skip_empty_lines();
    [[nodiscard]] bool at_line_end() const;
    [[nodiscard]] bool separates(char c) const;

    std::string name_;
    std::string text_;
    ImportLog& log_;
    TextShape shape_;
    std::size_t at_ = 0;
    std::size_t row_start_ = 0;
    std::size_t line_ = 0;       // of the row
    std::size_t next_line_ = 1;  // of the byte at at_
    std::size_t width_ = 0;
    std::optional<Fault> fault_;  // of the row's quotes
    mutable bool decimal_commas_ = false;
    std::vector<std::string> header_;
    std::size_t header_line_ = 0;
    std::vector<std::string> cells_;
    std::vector<std::size_t> cell_starts_;  // by cell: its first byte, or its opening quote
};

/// The separator that the first lines have most evenly: `,` `\t` `;`, or a blank when they have none of
/// them but white space between words. Where none is in all of them, that of the first line; else a comma.
char sniff_separator(std::string_view text, std::string_view comments);

}  // namespace entente::ingest
