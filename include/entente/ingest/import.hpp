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
#include "entente/model/progress.hpp"

namespace entente::ingest {

/// A file to import: what messages call it, and its bytes.
struct InputFile {
    std::string name = {};     ///< path, or `archive.zip:member`
    std::string content = {};  ///< unpacked
};

/// Reads what is at `path` (standard input for `-`), unpacking .gz and .zip by their first bytes: one file,
/// or one for each member of an archive, named `archive.zip:member`. Throws model::DataError when it cannot
/// be read to its end (missing, cut short, a wrong check sum, more than `max_bytes` when unpacked, a line
/// longer than 32 MB), saying which.
std::vector<InputFile> read_input(const std::string& path, std::uint64_t max_bytes = std::uint64_t{1} << 30U);

/// What a user may say about an import. Formats that have no use for an option refuse it.
struct ImportOptions {
    /// Column names by role, for tables with other headers: `actor1` -> `ColA`.
    std::map<std::string, std::string> columns = {};
    /// Actors to keep by id; empty: all. A tie is kept when both its ends are.
    std::vector<std::string> actors = {};
    std::optional<model::Date> from = {};  ///< ties that end before are left out, and counted
    std::optional<model::Date> to = {};    ///< the last day of interest, included
    bool strict = false;                   ///< a row that cannot be used is an error
    /// Tables of actors, ties and eras, and edge lists: an end is the last day, month or year (`1904` to the
    /// end of 1904) instead of the first after it.
    bool end_included = false;
    std::size_t places = 3;  ///< so many places of each reason are kept in the log
    /// Counts the bytes of files; may be nullptr, else it must outlive the call.
    model::Progress* progress = nullptr;
};

/// Rows that were not used, or were used and should be looked at, for one reason.
struct Skipped {
    std::string reason;                 ///< `actor code 999 is in no code list`, without a full stop
    std::size_t rows = 0;               ///< how many
    std::vector<model::Problem> first;  ///< the first few (ImportOptions::places), with file and line
};

/// Where a record was written.
struct Origin {
    std::string file;      ///< as messages call it
    std::size_t line = 0;  ///< from 1
};

/// Where every row went: read = used + the sum of skipped rows.
struct ImportLog {
    std::size_t read = 0;              ///< rows of the files
    std::size_t used = 0;              ///< rows that went into the result
    std::vector<Skipped> skipped;      ///< in order of first appearance
    std::vector<Skipped> noted;        ///< used rows to look at: `two rows that say the same`
    std::vector<std::string> remarks;  ///< what the user should know: `read as Latin-1`
    std::vector<std::string> details;  ///< what remarks say in short, in full: all of a long list
    std::size_t places = 3;            ///< ImportOptions::places
    /// Where records stand, by list and id (`eras cold-war`, `actors usa`; `network` for the rest): whoever
    /// knows it may say so, and problems of the finished network are placed there.
    std::map<std::string, Origin> origins;
    model::Progress* progress = nullptr;  ///< ImportOptions::progress while files are read, then nullptr

    /// Counts a row that cannot be used under its `reason` (Skipped::reason), and keeps its place if it is
    /// among the first few. `where` is the whole problem, as strict imports report it.
    void skip(const std::string& reason, model::Problem where);

    /// Counts a row that is used, but not without a word, under its `reason` in `noted`; `where` as in
    /// skip().
    void note(const std::string& reason, model::Problem where);
};

/// What an import gives.
struct Import {
    model::Network network;  ///< valid as built
    ImportLog log;           ///< where every row went
};

struct EventFormat;  // see events.hpp

/// One row of the table. Adding a format is its own source and test, and one row here. Exactly one of
/// `read`, `profiles` and `events` is set. A program that links the library may define a row of its own and
/// give it to import_files(), as examples/08_own_importer.cpp does.
struct Format {
    std::string_view name = {};      ///< `cow-alliances`
    std::string_view what = {};      ///< `Correlates of War Formal Alliances 4.1, by member or by dyad`
    std::string_view citation = {};  ///< what to cite when publishing; may be empty
    /// Throws model::DataError when a file cannot be read as this format at all.
    model::Draft (*read)(std::span<const InputFile> files, const ImportOptions& options,
                         ImportLog& log) = nullptr;
    /// For formats that hold what actors said on items and no ties. Throws likewise.
    model::Profiles (*profiles)(std::span<const InputFile> files, const ImportOptions& options,
                                ImportLog& log) = nullptr;
    /// For event data, which fold_events() reads; it must live as long as the row.
    const EventFormat* events = nullptr;
    std::string_view skips = {};    ///< the rows that it leaves out and counts, and what it has no place for
    std::string_view example = {};  ///< arguments of `entente import` that read it
    bool ends = false;              ///< heeds ImportOptions::end_included, which others refuse
};

/// All of them, in the order in which help lists them.
std::span<const Format> formats();

/// The format of that name, which lives as long as the program; nullptr when there is none.
const Format* find_format(std::string_view name);

/// Reads `files` as `format`, which must have `read`: every row is used or counted in the log with its
/// reason; with options.strict a row that cannot be used is an error. Throws model::DataError; problems that
/// only the whole network shows have the place of their record where the format gives it
/// (ImportLog::origins). The network's id is made from the first file's name where the format does not give
/// one; its observation period and sources are set by the format.
Import import_files(const Format& format, std::span<const InputFile> files, const ImportOptions& options);

}  // namespace entente::ingest
