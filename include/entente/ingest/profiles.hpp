// Profiles as files: what actors said on items, as one table, in and out.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "entente/ingest/import.hpp"
#include "entente/model/profiles.hpp"

namespace entente::ingest {

/// The least and the greatest value that an answer can have.
using Scale = std::pair<double, double>;

/// Profiles of a table, and what the user should know about how it was read.
struct ProfilesFile {
    model::Profiles profiles;          ///< answers of all rows used
    std::vector<std::string> remarks;  ///< `no scale given; taken from the values: -1 to 1`
};

/// Reads a table with the columns `actor`, `item` and `value`, and `period` and `weight` if it has them, in
/// any order; further columns are left aside, with a remark. CSV in any dialect that import reads (comma,
/// tab, semicolon, quotes, UTF-8 or Latin-1). Values are finite numbers; an empty one is no answer, and
/// counted in a remark. Weights belong to items: finite, not negative, the same on every row of an item;
/// empty: 1; 0: it does not count. Without `scale` the scale runs from the least to the greatest value of the
/// whole file, and a remark says so. Periods are put in order: numbers within them by size, other text byte
/// by byte. Throws model::DataError with file, line and column for a missing column, a value or weight that
/// is none, an empty actor or item, a value outside the scale, a second answer of an actor to an item of a
/// period (with the line of the first), and rows with too few or too many cells. Of many alike the first few
/// are given and the rest counted.
ProfilesFile read_profiles(const InputFile& file, const std::optional<Scale>& scale = std::nullopt);

/// The same table: `actor,item,value`, then `period` unless all is one nameless period, then `weight` if
/// the items have weights. UTF-8, LF, a row an answer in the order of Profiles::answers; numbers in the
/// shortest form that reads back exactly. read_profiles() of it with the same scale gives equal profiles,
/// except that actors, items and periods without an answer have no row. Text that a spreadsheet would run
/// as a formula gets a leading apostrophe (see model::csv_cell()), which read_profiles() takes off again.
std::string write_profiles_csv(const model::Profiles& profiles);

/// What an import of profiles gives.
struct ProfilesImport {
    model::Profiles profiles;  ///< answers of all rows used
    ImportLog log;             ///< where every row went
};

/// Reads `files` as `format`, which must have `profiles`: every row is used or counted in the log with its
/// reason; with options.strict a row that cannot be used is an error. Throws model::DataError, also when
/// no row gives an answer.
ProfilesImport import_profiles(const Format& format, std::span<const InputFile> files,
                               const ImportOptions& options);

}  // namespace entente::ingest
