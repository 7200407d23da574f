// What the threads of a fold leave, put together.
#pragma once

#include <memory>
#include <vector>

#include "entente/ingest/events.hpp"
#include "ingest/events/block_fold.hpp"
#include "ingest/events/feed.hpp"

namespace entente::ingest {

/// When all threads have finished. Throws model::DataError when no file was of the format, and with
/// options.strict when a row could not be used or a file ended early.
EventImport result_of(const EventFormat& format, const EventOptions& options, const Feed& feed,
                      FoldTask& task, std::vector<std::unique_ptr<BlockFold>> folds);

}  // namespace entente::ingest
