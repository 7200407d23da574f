// A series as a file: a table of dates and values.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "entente/ingest/import.hpp"
#include "entente/model/series.hpp"

namespace entente::ingest {

/// A series of a table, and what the user should know about how it was read.
struct SeriesFile {
    std::vector<model::DatedValue> values;  ///< ascending by date, each date once
    std::vector<std::string> remarks;       ///< `2 rows without a value are gaps`
};

/// Which columns and rows of the table make the series.
struct SeriesColumns {
    std::string date = "date";    ///< name of the column of dates
    std::string value = "value";  ///< name of the column of values
    /// Only rows with this text in this column: {{"Country Code", "PAK"}}.
    std::vector<std::pair<std::string, std::string>> where = {};
    /// Rows with this text in this column are left out: {{"Fiscal Year", "1976tq"}}.
    std::vector<std::pair<std::string, std::string>> except = {};
    bool sum = false;  ///< values of a date that has several are added; else a second one is an error
};

/// Reads a table with a column of dates (a year, a month or a day, all of them the same) and one of values,
/// in any dialect that import reads (comma, tab, semicolon, quotes, UTF-8 or Latin-1). An empty value is a
/// gap, and so are `NA`, `NaN`, `.` and `..`, as statistical programs write them. Rows may come in any order.
/// Throws model::DataError with file, line and column for a missing column, a date or value that is none,
/// dates known to different precision, a second value of a date (with the line of the first), rows with too
/// few or too many cells, and when no row with a value is left. Of many faults alike the first few are given
/// and the rest counted.
SeriesFile read_series(const InputFile& file, const SeriesColumns& columns = {});

}  // namespace entente::ingest
