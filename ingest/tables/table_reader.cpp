#include "ingest/tables/table_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "ingest/positions.hpp"

namespace entente::ingest {

namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t';
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string_view without_blanks(std::string_view text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
    return text;
}

bool same_name(std::string_view a, std::string_view b) {
    a = without_blanks(a);
    b = without_blanks(b);
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lower(x) == lower(y); });
}

[[noreturn]] void fail(const std::string& file, std::size_t line, std::size_t column, model::ProblemCode code,
                       std::string what, std::string mend) {
    model::Problem problem;
    problem.file = file;
    problem.line = line;
    problem.column = column;
    problem.what = std::move(what);
    problem.mend = std::move(mend);
    problem.code = code;
    throw model::DataError(std::move(problem));
}

/// Lines of old Macintosh files; every other program would number them otherwise than we do.
void refuse_cr_alone(const std::string& file, std::string_view text) {
    const std::size_t found = text.find('\r');
    if (found != std::string_view::npos && text.find('\n') == std::string_view::npos) {
        const Place place = Positions(text).at(found);
        fail(file, place.line, place.column, model::ProblemCode::syntax,
             "its lines end with CR alone, a line ending that is not read", "save it with LF or CR LF");
    }
}

}  // namespace

TableReader::TableReader(const InputFile& file, ImportLog& log, const TextShape& shape)
    : name_(file.name), text_(text_of(file, log)), log_(log), shape_(shape) {
    model::expect(log_.progress, text_.size(), "bytes");
    refuse_cr_alone(name_, text_);
    if (shape_.separator == '\0') {
        take_separator();
    }
    if (!shape_.header) {
        return;
    }
    if (!read_record()) {
        fail(name_, 0, 0, model::ProblemCode::file_empty, "the file has no row",
             "its first row must name the columns");
    }
    header_ = cells_;
    header_line_ = line_;
    width_ = header_.size();
    model::advance(log_.progress, at_);
}

/// What the first line names, or what the lines tell.
void TableReader::take_separator() {
    constexpr std::string_view mark = "sep=";
    const std::string_view first = std::string_view(text_).substr(0, text_.find_first_of("\r\n"));
    if (first.size() == mark.size() + 1 && same_name(first.substr(0, mark.size()), mark)) {
        shape_.separator = first.back();
        at_ = first.size();
        skip_empty_lines();
        return;
    }
    shape_.separator = sniff_separator(text_, shape_.comments);
}

std::optional<std::size_t> TableReader::find(std::initializer_list<std::string_view> names) const {
    for (const std::string_view name : names) {
        for (std::size_t i = 0; i < header_.size(); ++i) {
            if (same_name(header_[i], name)) {
                refuse_twice(i);
                return i;
            }
        }
    }
    return std::nullopt;
}

/// Which of two columns with the name of this one is meant, nobody can know.
void TableReader::refuse_twice(std::size_t column) const {
    for (std::size_t i = column + 1; i < header_.size(); ++i) {
        if (same_name(header_[i], header_[column])) {
            fail(name_, header_line_, 0, model::ProblemCode::duplicate_column,
                 fmt::format("duplicate column: {} stands in columns {} and {}",
                             model::in_quotes(header_[column]), column + 1, i + 1),
                 "rename one of them");
        }
    }
}

std::size_t TableReader::column(std::initializer_list<std::string_view> names,
                                const std::string& mend) const {
    constexpr std::size_t most = 12;
    if (const auto found = find(names)) {
        return *found;
    }
    const std::string wanted(*names.begin());
    const std::string near = model::nearest(wanted, header_);
    std::vector<std::string> names_there;
    for (const std::string& name : header_) {
        if (!name.empty()) names_there.push_back(model::in_quotes(name));
    }
    const std::size_t shown = std::min(names_there.size(), most);
    std::string advice =
        (near.empty() ? "" : "is " + model::in_quotes(near) + " meant? ") +
        fmt::format("{} columns are {}", near.empty() ? "the" : "The",
                    fmt::join(names_there.begin(), names_there.begin() + std::ptrdiff_t(shown), ", "));
    if (names_there.size() > shown) advice += fmt::format(" and {} more", names_there.size() - shown);
    if (near.empty() || !mend.empty()) {
        advice += "; " + (mend.empty() ? "check that this is the right file and format" : mend);
    }
    fail(name_, line_, 0, model::ProblemCode::missing_column,
         "there is no column " + model::in_quotes(wanted), std::move(advice));
}

bool TableReader::next() {
    std::size_t before = at_;
    for (; read_record(); before = at_) {
        ++log_.read;
        model::advance(log_.progress, at_ - before);
        if (width_ == 0) {
            width_ = cells_.size();
        }
        while (cells_.size() > width_ && cells_.back().empty()) {
            cells_.pop_back();
        }
        if (fault_) {
            log_.skip(fault_->what, at_byte(fault_->at, fault_->what, fault_->mend));
        } else if (cells_.size() != width_) {
            skip_uneven();
        } else {
            return true;
        }
    }
    model::advance(log_.progress, at_ - before);
    return false;
}

bool TableReader::at_line_end() const {
    return at_ >= text_.size() || text_[at_] == '\n' || text_[at_] == '\r';
}

bool TableReader::separates(char c) const {
    return shape_.separator == ' ' ? is_blank(c) : c == shape_.separator;
}

void TableReader::skip_blanks() {
    while (at_ < text_.size() && is_blank(text_[at_]) &&
           (shape_.separator == ' ' || text_[at_] != shape_.separator)) {
        ++at_;
    }
}

/// Goes to the first byte of the next line that is neither empty nor a comment.
void TableReader::skip_empty_lines() {
    while (at_ < text_.size()) {
        const std::size_t line_start = at_;
        skip_blanks();
        if (at_ < text_.size() && shape_.comments.find(text_[at_]) != std::string_view::npos) {
            at_ = std::min(text_.find_first_of("\r\n", at_), text_.size());
        } else if (!at_line_end()) {
            at_ = line_start;
            return;
        }
        if (at_ < text_.size()) {
            const bool two = text_[at_] == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n';
            at_ += two ? 2 : 1;
            ++next_line_;
        }
    }
}

bool TableReader::read_record() {
    skip_empty_lines();
    line_ = next_line_;
    if (at_ >= text_.size()) {
        return false;
    }
    row_start_ = at_;
    cells_.clear();
    cell_starts_.clear();
    fault_.reset();
    while (read_cell()) {
    }
    return true;
}

/// Reads the cell at at_; whether another follows in the same record.
bool TableReader::read_cell() {
    skip_blanks();
    cell_starts_.push_back(at_);
    std::string& cell = cells_.emplace_back();
    if (at_ < text_.size() && text_[at_] == '"') {
        read_quoted(cell);
        skip_blanks();
    } else {
        read_bare(cell);
    }
    if (shape_.separator == ' ') {
        skip_blanks();
        return !at_line_end();
    }
    if (!at_line_end() && !separates(text_[at_]) && !fault_) {
        fault_ = Fault{at_, "text after a closing quote", "double the quote if it is part of the text"};
    }
    while (!at_line_end() && !separates(text_[at_])) {
        ++at_;
    }
    if (at_line_end()) {
        return false;
    }
    ++at_;
    return true;
}

void TableReader::read_bare(std::string& cell) {
    const std::size_t from = at_;
    while (!at_line_end() && !separates(text_[at_])) {
        ++at_;
    }
    cell.assign(text_, from, at_ - from);
    while (!cell.empty() && is_blank(cell.back())) {
        cell.pop_back();
    }
    const bool quotes_matter = shape_.separator == ',' || shape_.separator == ';';
    const std::size_t quote = quotes_matter ? cell.find('"') : std::string::npos;
    if (quote != std::string::npos && !fault_) {
        fault_ = Fault{from + quote, "a quote within a cell that does not begin with one",
                       "quote the whole cell, and double the quotes that are part of the text"};
    }
}

void TableReader::read_quoted(std::string& cell) {
    const std::size_t opened = at_++;
    while (true) {
        const std::size_t quote = text_.find('"', at_);
        if (quote == std::string::npos) {
            const Place place = Positions(text_).at(opened);
            fail(name_, place.line, place.column, model::ProblemCode::syntax,
                 "a quote is opened here and never closed",
                 "close it, or double it if it is part of the text");
        }
        cell.append(text_, at_, quote - at_);
        next_line_ +=
            static_cast<std::size_t>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(at_),
                                                text_.begin() + static_cast<std::ptrdiff_t>(quote), '\n'));
        at_ = quote + 1;
        if (at_ >= text_.size() || text_[at_] != '"') {
            return;
        }
        cell += '"';
        ++at_;
    }
}

}  // namespace entente::ingest
