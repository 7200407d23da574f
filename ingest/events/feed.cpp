#include "ingest/events/feed.hpp"

namespace entente::ingest {

Feed::Feed(const EventFormat& format, std::span<const std::string> paths, std::uint64_t max_bytes,
           std::size_t block_size) {
    for (const std::string& path : paths) {
        sources_.push_back(std::make_unique<Source>(format, path, sources_.size(), max_bytes, block_size));
    }
}

CellPeriod Feed::settle_period(const EventFormat& format, CellPeriod otherwise) {
    if (!format.own_period) {
        return otherwise;
    }
    for (const std::unique_ptr<Source>& source : sources_) {
        const Piece* first = source->begin();
        if (first != nullptr && first->layout.period) {
            otherwise = *first->layout.period;
            break;
        }
    }
    for (const std::unique_ptr<Source>& source : sources_) {
        source->expect(otherwise);
    }
    return otherwise;
}

bool Feed::next(Block& block, Turn& turn) {
    if (turn.own != 0 && sources_[turn.own - 1]->next(block)) {
        return true;
    }
    turn.own = 0;
    for (;;) {
        const std::size_t path = begun_.fetch_add(1);
        if (path >= sources_.size()) {
            break;
        }
        if (sources_[path]->next(block)) {
            turn.own = path + 1;
            return true;
        }
    }
    for (; turn.help < sources_.size(); ++turn.help) {
        if (sources_[turn.help]->next(block)) {
            return true;
        }
    }
    return false;
}

void Feed::scanned(const Block& block, std::uint32_t lines) {
    const std::lock_guard lock(lines_mutex_);
    std::vector<std::uint32_t>& all = block.piece->lines;
    if (all.size() <= block.number) {
        all.resize(block.number + 1);
    }
    all[block.number] = lines;
}

std::size_t line_number(const Piece& piece, std::size_t block, std::size_t line) {
    std::size_t number = line + 1;
    for (std::size_t i = 0; i < block && i < piece.lines.size(); ++i) {
        number += piece.lines[i];
    }
    return number;
}

}  // namespace entente::ingest
