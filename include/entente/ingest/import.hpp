// Reading the field's own files: the table of formats, and what an import gives besides a network.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "entente/model/network.hpp"
#include "entente/model/profiles.hpp"

namespace entente::ingest {

/// A file to import: what messages call it, and its bytes.
struct InputFile {
    std::string name;
    std::string content;
};

/// Reads what is at `path` (standard input for `-`), unpacking .gz and .zip by their first bytes: one file,
/// or one for each member of an archive, named `archive.zip:member`. Throws model::DataError when it cannot
/// be read to its end (missing, cut short, a wrong check sum, more than `max_bytes` when unpacked, a line
/// longer than 32 MB), saying which.
std::vector<InputFile> read_input(const std::string& path, std::uint64_t max_bytes = std::uint64_t{1} << 30U);

/// What a user may say about an import. Formats that have no use for an option refuse it.
struct ImportOptions {
    /// Column names by role, for tables with other headers: `actor1` -> `ColA`.
    std::map<std::string, std::string> columns;
    /// Actors to keep by id; empty: all. A tie is kept when both its ends are.
    std::vector<std::string> actors;
    std::optional<model::Date> from;  ///< ties that end before are left out, and counted
    std::optional<model::Date> to;    ///< the last day of interest, included
    bool strict = false;              ///< a row that cannot be used is an error
};

/// Rows that were not used, for one reason.
struct Skipped {
    std::string reason;  ///< `actor code 999 is in no code list`, without a full stop
    std::size_t rows = 0;
    std::vector<model::Problem> first;  ///< the first few, with file and line
};

/// Where every row went: read = used + the sum of skipped rows.
struct ImportLog {
    std::size_t read = 0;
    std::size_t used = 0;
    std::vector<Skipped> skipped;      ///< in order of first appearance
    std::vector<std::string> remarks;  ///< what the user should know: `read as Latin-1`

    /// Counts a row that cannot be used, and keeps its place if it is among the first few.
    void skip(const std::string& reason, model::Problem where);
};

struct Import {
    model::Network network;
    ImportLog log;
};

struct EventFormat;  // see events.hpp

/// One row of the table. Adding a format is its own source and test, and one row here. Exactly one of
/// `read`, `profiles` and `events` is set.
struct Format {
    std::string_view name;      ///< `cow-alliances`
    std::string_view what;      ///< `Correlates of War Formal Alliances 4.1, by member or by dyad`
    std::string_view citation;  ///< what to cite when publishing; may be empty
    /// Throws model::DataError when a file cannot be read as this format at all.
    model::Draft (*read)(std::span<const InputFile> files, const ImportOptions& options,
                         ImportLog& log) = nullptr;
    /// For formats that hold what actors said on items and no ties. Throws likewise.
    model::Profiles (*profiles)(std::span<const InputFile> files, const ImportOptions& options,
                                ImportLog& log) = nullptr;
    /// For event data, which fold_events() reads.
    const EventFormat* events = nullptr;
};

std::span<const Format> formats();

/// The format of that name; nullptr when there is none.
const Format* find_format(std::string_view name);

/// Reads `files` as `format`, which must have `read`: every row is used or counted in the log with its
/// reason; with options.strict a row that cannot be used is an error. Throws model::DataError. The network's
/// id is made from the first file's name where the format does not give one; its observation period and
/// sources are set by the format.
Import import_files(const Format& format, std::span<const InputFile> files, const ImportOptions& options);

}  // namespace entente::ingest
