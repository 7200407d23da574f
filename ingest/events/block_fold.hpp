// One thread's share of a fold: from a block of lines to cells.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/events/calendar.hpp"
#include "ingest/events/cell_table.hpp"
#include "ingest/events/interner.hpp"
#include "ingest/events/row_tally.hpp"
#include "ingest/events/scan.hpp"
#include "ingest/events/where.hpp"

namespace entente::ingest {

/// What the threads of a fold share.
struct FoldTask {
    const EventFormat* format = nullptr;
    EventTypes types{};
    CellPeriod period{};
    const Where* where = nullptr;  ///< empty: all events are wanted
    ScanLine scan = nullptr;
    SharedTexts actors;
    SharedTexts types_found;
    /// Cells by their hash. A thread locks one part at a time, and only to add a batch to it.
    struct Part {
        std::mutex mutex;
        CellTable cells;
    };
    std::vector<std::unique_ptr<Part>> parts;  ///< a power of two
};

class BlockFold {
public:
    explicit BlockFold(FoldTask& task);

    /// Folds all rows of the block; the number of its line ends.
    std::uint32_t fold(const Block& block);
    /// Hands over what has not been added to the cells yet. To be called at the end.
    void finish();

    RowTally tally;
    /// What is said of actors, by their numbers in FoldTask::actors: the least text that is not empty.
    std::vector<std::string> about;

private:
    struct Line {
        const Block* block;
        std::size_t number;
        std::string_view text;
        std::uint32_t separators;
    };
    void lay_out(const Layout& layout);
    void fold_row(const Line& line);
    bool take_fields(const Line& line);
    bool unquote(const Line& line);
    RowVerdict use(const ParsedRow& row);
    RowVerdict number_actors(const EventRow& event, Cell& cell);
    [[nodiscard]] std::uint8_t role_of(std::string_view text) const;
    [[nodiscard]] std::string_view type_text(const EventRow& event) const;
    void note_about(std::uint32_t actor, std::string_view text);
    void skip(const Line& line, RowVerdict verdict);
    void flush(std::size_t part);

    FoldTask* task_;
    ThreadTexts actors_;
    ThreadTexts types_;
    Calendar calendar_;
    ParsedRow row_;
    Fields fields_;
    std::vector<std::vector<Share>> waiting_;  // by part
    // Of the layout of the block at hand:
    const Layout* layout_ = nullptr;
    std::uint32_t wanted_ = 0;              // separators, up to the last column that is read
    std::vector<std::uint8_t> roles_;       // those that have a column
    std::vector<std::uint32_t> positions_;  // of the separators of a line
    std::vector<std::string> unquoted_;     // cells of a line with quotes
    std::uint32_t columns_ = 0;             // of the line at hand
};

}  // namespace entente::ingest
