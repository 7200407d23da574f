// Threads take blocks of lines from the files and fold them into cells that are dealt to parts by the hash
// of their key, so that no cell is in two parts and nothing has to be merged. Sums are whole numbers, the
// rest of a cell are extremes: neither depends on the order of the rows. At the end actors and types, which
// were numbered as they came, get their places in the order of their codes.
#include "ingest/events/fold.hpp"

#include <algorithm>
#include <atomic>
#include <bit>
#include <exception>
#include <thread>
#include <utility>

#include "ingest/events/block_fold.hpp"
#include "ingest/events/feed.hpp"
#include "ingest/events/fold_result.hpp"

namespace entente::ingest {

namespace {

/// Small enough to stay in a core's own cache while it is read, scanned and parsed.
constexpr std::size_t usual_block = std::size_t{1} << 19U;

unsigned threads_of(const EventOptions& options) {
    const unsigned asked = options.threads != 0 ? options.threads : std::thread::hardware_concurrency();
    return std::clamp(asked, 1U, 256U);
}

/// Tells of progress on the calling thread.
class Teller {
public:
    Teller(const EventOptions& options, std::span<const std::string> paths) : tell_(&options.tell) {
        bool known = static_cast<bool>(*tell_);
        for (std::size_t i = 0; i < paths.size() && known; ++i) {
            const std::uint64_t size = size_on_disk(paths[i]);
            known = size != 0 || paths[i] != "-";
            total_ += size;
        }
        total_ = known ? total_ : 0;
    }
    void count(const Block& block, std::uint64_t rows) {
        bytes_ += block.taken;
        rows_ += rows;
    }
    void tell(const std::string& file) const {
        if (*tell_) {
            (*tell_)({file, bytes_.load(), total_, rows_.load()});
        }
    }

private:
    const std::function<void(const Progress&)>* tell_;
    std::atomic<std::uint64_t> bytes_{0}, rows_{0};
    std::uint64_t total_ = 0;
};

/// Folds blocks until there are none. Stops early when another thread failed.
void work(Feed& feed, BlockFold& fold, Teller& teller, bool telling, const std::atomic<bool>& failed) {
    Block block;
    Feed::Turn turn;
    while (!failed && feed.next(block, turn)) {
        const std::uint64_t before = fold.tally.read;
        feed.scanned(block, fold.fold(block));
        teller.count(block, fold.tally.read - before);
        if (telling) {
            teller.tell(block.piece->name);
        }
    }
    fold.finish();
}

/// Runs work() on every fold, the first on the calling thread. Throws what the first to fail threw.
void work_all(Feed& feed, std::vector<std::unique_ptr<BlockFold>>& folds, Teller& teller) {
    std::atomic<bool> failed{false};
    std::vector<std::exception_ptr> errors(folds.size());
    const auto run = [&](std::size_t i) {
        try {
            work(feed, *folds[i], teller, i == 0, failed);
        } catch (...) {
            errors[i] = std::current_exception();
            failed = true;
        }
    };
    std::vector<std::thread> threads;
    for (std::size_t i = 1; i < folds.size(); ++i) {
        threads.emplace_back(run, i);
    }
    run(0);
    for (std::thread& thread : threads) {
        thread.join();
    }
    for (const std::exception_ptr& error : errors) {
        if (error) {
            std::rethrow_exception(error);
        }
    }
}

}  // namespace

EventImport fold_events(const EventFormat& format, std::span<const std::string> paths,
                        const EventOptions& options) {
    return fold_in_blocks(format, paths, options, usual_block);
}

EventImport fold_in_blocks(const EventFormat& format, std::span<const std::string> paths,
                           const EventOptions& options, std::size_t block_size) {
    const Where where(options.where);
    Feed feed(format, paths, options.max_bytes, block_size);
    FoldTask task;
    task.format = &format;
    task.types = options.types;
    task.period = feed.settle_period(format, options.period);
    task.where = where.empty() ? nullptr : &where;
    task.scan = scanners().front().scan;
    const unsigned threads = threads_of(options);
    const std::size_t parts = threads == 1 ? 1 : std::bit_ceil(std::size_t{threads} * 4);
    for (std::size_t i = 0; i < parts; ++i) {
        task.parts.push_back(std::make_unique<FoldTask::Part>());
    }
    std::vector<std::unique_ptr<BlockFold>> folds;
    for (unsigned i = 0; i < threads; ++i) {
        folds.push_back(std::make_unique<BlockFold>(task));
    }
    Teller teller(options, paths);
    work_all(feed, folds, teller);
    return result_of(format, options, feed, task, std::move(folds));
}

}  // namespace entente::ingest
