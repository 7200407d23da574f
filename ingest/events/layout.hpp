// How the lines of a file fall into cells, and finding its columns by their names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "entente/model/problem_code.hpp"
#include "ingest/events/format.hpp"

namespace entente::ingest {

/// The cells of one line, which has no line end. With `quotes`, cells between double quotes lose them and
/// doubled ones inside count once.
std::vector<std::string> split_line(std::string_view line, char separator, bool quotes);

/// The separator of which `line` has most outside quotes: tab, comma or semicolon; tab when none.
char separator_of(std::string_view line);

/// The first lines of `head` that are not empty, at most `most`.
std::vector<std::string_view> first_lines(std::string_view head, std::size_t most);

/// A role and the names that its column goes by, the best first, in lower case and without anything but
/// letters and digits: `Event_Root_Code` is `eventrootcode`.
struct RoleNames {
    std::uint8_t role;
    std::vector<std::string_view> names;
    bool required;
};

/// The layout of a file whose first line names its columns. `missing` gets the first name of every
/// required role that no column has.
Layout layout_by_names(std::string_view header, const std::vector<RoleNames>& roles,
                       std::vector<std::string>& missing);

/// A layout of `columns` columns without a header. `column_of` is by role.
Layout layout_by_place(char separator, std::uint32_t columns, const std::vector<std::int32_t>& column_of);

/// Throws that `file` is not of the format, for what is wrong at its first line.
[[noreturn]] void not_of_format(const std::string& file, model::ProblemCode code, std::string what,
                                std::string mend);

/// Throws when the first line is no text at all: an archive, a database, UTF-16.
void refuse_no_text(std::string_view head, const std::string& file);

}  // namespace entente::ingest
