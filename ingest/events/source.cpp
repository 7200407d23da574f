#include "ingest/events/source.hpp"

#include <algorithm>

#include "ingest/events/layout.hpp"
#include "ingest/events/scan.hpp"
#include "ingest/tables/text_encoding.hpp"

namespace entente::ingest {

namespace {

model::DataError another_period(const std::string& file, CellPeriod found, CellPeriod expected) {
    model::Problem problem;
    problem.file = file;
    problem.what = "its periods are each a " + std::string(to_string(found)) +
                   ", those of the file before a " + std::string(to_string(expected));
    problem.mend = "import files with the same periods";
    problem.code = model::ProblemCode::mixed_periods;
    return model::DataError(std::move(problem));
}

}  // namespace

Source::Source(const EventFormat& format, std::string path, std::size_t number, std::uint64_t max_bytes,
               std::size_t block_size)
    : format_(&format),
      path_(std::move(path)),
      number_(number),
      max_bytes_(max_bytes),
      block_size_(block_size) {}

bool Source::next(Block& block) {
    if (done_.load(std::memory_order_acquire)) {
        return false;
    }
    const std::lock_guard lock(mutex_);
    if (ahead_) {
        std::swap(block, *ahead_);
        ahead_.reset();
        return true;
    }
    return !done_ && next_of_path(block);
}

const Piece* Source::begin() {
    const std::lock_guard lock(mutex_);
    if (!ahead_ && !done_) {
        Block block;
        if (next_of_path(block)) {
            ahead_ = std::move(block);
        }
    }
    return ahead_ ? ahead_->piece : nullptr;
}

bool Source::next_of_path(Block& block) {
    if (!opened_ && !open()) {
        done_.store(true, std::memory_order_release);
        return false;
    }
    for (; member_ < streams_.size(); ++member_) {
        if (fill(block)) {
            return true;
        }
        // Not before: only now is it known whether any of its lines could be read.
        if (broken_) {
            breach(*broken_);
        }
        streams_[member_].reset();
        piece_ = nullptr;
        ended_ = false;
        broken_.reset();
        blocks_ = 0;
        taken_ = 0;
        carry_.clear();
    }
    done_.store(true, std::memory_order_release);
    return false;
}

bool Source::open() {
    opened_ = true;
    try {
        streams_ = open_streams(path_, max_bytes_);
    } catch (const model::DataError& error) {
        breach(error);
        return false;
    }
    return true;
}

void Source::breach(const model::DataError& error) {
    for (model::Problem problem : error.problems()) {
        if (problem.file.empty()) {
            problem.file = member_ < streams_.size() ? stream().name() : path_;
        }
        breaches_.push_back({number_, member_, piece_, std::move(problem)});
    }
}

/// Reads up to a block's size behind the `size` bytes that are there; the new size. Sets ended_.
std::size_t Source::read_into(Block& block, std::size_t size) {
    const std::size_t full = size + block_size_;
    block.memory.resize(std::max(block.memory.size(), full + 1 + scan_padding));
    try {
        while (size < full && !ended_) {
            const std::size_t got = stream().read({block.memory.data() + size, full - size});
            ended_ = got == 0;
            size += got;
        }
    } catch (const model::DataError& error) {
        size += stream().given();
        ended_ = true;
        broken_ = error;
    }
    return size;
}

bool Source::fill(Block& block) {
    block.overlong = block.unfinished = false;
    std::size_t size = carry_.size();
    block.memory.resize(std::max(block.memory.size(), size + 1 + scan_padding));
    std::copy(carry_.begin(), carry_.end(), block.memory.begin());
    carry_.clear();
    while (!ended_) {
        size = read_into(block, size);
        const std::size_t end = std::string_view(block.memory.data(), size).rfind('\n');
        if (end != std::string_view::npos) {
            return deliver(block, end + 1, size);
        }
        if (size > longest_line) {
            skip_line(block);
            return deliver(block, 0, 0);
        }
    }
    if (size == 0 || broken_) {
        if (blocks_ == 0 && !broken_) {
            empty_.push_back(stream().name());
        }
        return false;
    }
    if (block.memory[size - 1] != '\n') {
        block.memory[size++] = '\n';
        block.unfinished = true;
    }
    return deliver(block, size, size);
}

/// Reads on behind the end of a line that is too long to be held.
void Source::skip_line(Block& block) {
    block.overlong = true;
    while (!ended_) {
        const std::size_t size = read_into(block, 0);
        const std::string_view read(block.memory.data(), size);
        if (const std::size_t end = read.find('\n'); end != std::string_view::npos) {
            carry_.assign(read.substr(end + 1));
            return;
        }
    }
}

/// Hands out the first `whole` bytes and keeps the rest. A broken file may end within a line.
bool Source::deliver(Block& block, std::size_t whole, std::size_t size) {
    if (!block.overlong) {
        carry_.assign(block.memory.data() + whole, size - whole);
    }
    block.begin = 0;
    block.end = whole;
    block.number = blocks_++;
    block.taken = stream().taken() - std::min(taken_, stream().taken());
    taken_ = std::max(taken_, stream().taken());
    if (piece_ == nullptr && !begin_piece(block)) {
        return false;
    }
    block.piece = piece_;
    return true;
}

bool Source::begin_piece(Block& block) {
    try {
        if (block.overlong) {
            not_of_format(stream().name(), model::ProblemCode::wrong_format,
                          "its first line is longer than 1 MB", "");
        }
        const std::string_view text(block.memory.data(), block.end);
        block.begin = byte_order_mark_length(text);
        Layout layout = format_->layout(text.substr(block.begin), stream().name());
        if (layout.period && expected_ && *layout.period != *expected_) {
            throw another_period(stream().name(), *layout.period, *expected_);
        }
        if (format_->own_period && !layout.period) {
            layout.period = expected_;
        }
        piece_ = &pieces_.emplace_back(Piece{stream().name(), number_, member_, layout, {}});
    } catch (const model::DataError& error) {
        breach(error);
        return false;
    }
    return true;
}

}  // namespace entente::ingest
