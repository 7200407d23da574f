// Event data by the hundred million rows: read once, folded into cells, never held.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "entente/ingest/cells.hpp"
#include "entente/ingest/import.hpp"

namespace entente::ingest {

/// How finely events are told apart by type.
enum class EventTypes {
    code,  ///< the whole CAMEO code
    root,  ///< its first two digits
    quad,  ///< the quad class: verbal or material, cooperation or conflict
    none   ///< not at all
};

/// How far a fold has come; for a progress line.
struct Progress {
    std::string_view file;    ///< the one being read
    std::uint64_t bytes = 0;  ///< read so far of all files, as they lie on disk
    std::uint64_t total = 0;  ///< of all files; 0: not known (standard input)
    std::uint64_t rows = 0;   ///< read so far
};

/// What of event data is read, and how it is folded.
struct EventOptions {
    CellPeriod period = CellPeriod::month;  ///< tables of cells keep their own
    EventTypes types = EventTypes::root;    ///< likewise, unless `none`
    /// Conditions that every event must meet, as the user writes them: `actor=USA*`, `actor1=PAK`,
    /// `code=19*`, `quad=3,4`, `date>=2020-01-01`, `mentions>=10`; the grammar is in where.hpp.
    std::vector<std::string> where = {};
    unsigned threads = 0;                            ///< 0: as many as the machine has cores
    std::uint64_t max_bytes = 1ULL << 40U;           ///< of one file, unpacked
    bool strict = false;                             ///< a row that cannot be used is an error
    std::function<void(const Progress&)> tell = {};  ///< called now and then from one thread; may be empty
};

/// What a fold gives. `draft` holds all of a network but its relations: actors and types as the format's
/// code book has them, the source, the observation period (that of the cells).
struct EventImport {
    Cells cells;                          ///< the events themselves
    model::Draft draft;                   ///< all but the relations
    std::vector<std::uint32_t> actor_of;  ///< by Cells::actors: position in draft.actors
    std::vector<std::uint32_t> type_of;   ///< by Cells::types: position in draft.types
    ImportLog log;                        ///< where every row went
    /// Files that ended early or could not be read to the end, each with its line; the rest was read.
    std::vector<model::Problem> broken;
};

struct EventFormat;  // private: ingest/events/format.hpp

/// Folds the files at `paths`, in parallel; `-` is standard input, .gz and .zip are unpacked. Throws
/// model::DataError when no file can be read as this format, or when options.where cannot be read.
EventImport fold_events(const EventFormat& format, std::span<const std::string> paths,
                        const EventOptions& options);

/// The cells as relations: one event record a cell, its weight the mean Goldstein value, with count,
/// offset (model::Relation) and the ids of its first and last event as locator. Ids are `c1`, `c2`, … in
/// the order of the cells. Consumes the import's draft. Throws model::DataError.
model::Network network_of(EventImport&& import);

}  // namespace entente::ingest
