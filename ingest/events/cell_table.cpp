#include "ingest/events/cell_table.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <stdexcept>
#include <utility>

#include "ingest/events/hash.hpp"
#include "ingest/streams/large_pages.hpp"

namespace entente::ingest {

namespace {

void prefetch(const void* address) {
#ifdef __GNUC__
    __builtin_prefetch(address, 1);
#else
    static_cast<void>(address);
#endif
}

bool same_key(const Cell& a, const Cell& b) {
    return a.actor1 == b.actor1 && a.actor2 == b.actor2 && a.type == b.type && a.period == b.period;
}

std::uint64_t sum(std::uint64_t a, std::uint64_t b) {
    return a > std::numeric_limits<std::uint64_t>::max() - b ? std::numeric_limits<std::uint64_t>::max()
                                                             : a + b;
}

/// Of two numbers >= 0.
std::int64_t sum_up(std::int64_t a, std::int64_t b) {
    return a > std::numeric_limits<std::int64_t>::max() - b ? std::numeric_limits<std::int64_t>::max()
                                                            : a + b;
}

/// Of two numbers <= 0.
std::int64_t sum_down(std::int64_t a, std::int64_t b) {
    return a < std::numeric_limits<std::int64_t>::min() - b ? std::numeric_limits<std::int64_t>::min()
                                                            : a + b;
}

}  // namespace

std::uint64_t hash_of_key(const Cell& cell) {
    const std::uint64_t dyad = std::uint64_t{cell.actor1} << 32U | cell.actor2;
    const std::uint64_t rest = std::uint64_t{cell.type} << 32U | static_cast<std::uint32_t>(cell.period);
    return mix(dyad, rest);
}

void add(Cell& cell, const Cell& share) {
    cell.count = sum(cell.count, share.count);
    cell.positive = sum_up(cell.positive, share.positive);
    cell.negative = sum_down(cell.negative, share.negative);
    // 0 is no id: less by one, it is the greatest of all.
    cell.first_id = std::min(cell.first_id - 1, share.first_id - 1) + 1;
    cell.last_id = std::max(cell.last_id, share.last_id);
    cell.first_day = std::min(cell.first_day, share.first_day);
    cell.last_day = std::max(cell.last_day, share.last_day);
}

std::uint32_t CellTable::append(const Cell& cell) {
    if (size_ % block_size == 0) {
        if (size_ + block_size > std::numeric_limits<std::uint32_t>::max()) {
            throw std::length_error("more cells than a fold can hold");
        }
        std::vector<Cell>& block = blocks_.emplace_back();
        block.reserve(block_size);
        if (size_ != 0) {  // a table with few cells shall not take more than they need
            prefer_large_pages(block.data(), block_size * sizeof(Cell));
        }
    }
    blocks_.back().push_back(cell);
    return static_cast<std::uint32_t>(++size_);
}

void CellTable::add_one(const Share& share) {
    const auto tag = static_cast<std::uint32_t>(share.hash >> 32U);
    for (std::size_t at = home(tag);; at = at + 1 == slots_.size() ? 0 : at + 1) {
        Slot& slot = slots_[at];
        if (slot.index == 0) {
            slot = {tag, append(share.cell)};
            return;
        }
        if (slot.tag == tag && same_key(cell(slot.index), share.cell)) {
            ingest::add(cell(slot.index), share.cell);
            return;
        }
    }
}

void CellTable::add(std::span<const Share> shares) {
    reserve(size_ + shares.size());
    for (const Share& share : shares) {
        prefetch(&slots_[home(static_cast<std::uint32_t>(share.hash >> 32U))]);
    }
    for (const Share& share : shares) {
        const auto tag = static_cast<std::uint32_t>(share.hash >> 32U);
        const Slot& slot = slots_[home(tag)];
        if (slot.index != 0) {
            prefetch(&cell(slot.index));
        }
    }
    for (const Share& share : shares) {
        add_one(share);
    }
}

void CellTable::reserve(std::size_t cells) {
    constexpr std::size_t least = 1024;
    if (cells * 10 <= slots_.size() * 7) {
        return;
    }
    const std::size_t wanted = std::max(least, std::bit_ceil(cells * 10 / 7 + 1));
    if (wanted > std::numeric_limits<std::uint32_t>::max()) {
        throw std::length_error("more cells than a fold can hold");
    }
    auto old = large_vector<Slot>(wanted);
    old.swap(slots_);
    shift_ = 32U - static_cast<unsigned>(std::countr_zero(wanted));
    for (const Slot& slot : old) {
        if (slot.index == 0) {
            continue;
        }
        std::size_t at = home(slot.tag);
        while (slots_[at].index != 0) {
            at = at + 1 == slots_.size() ? 0 : at + 1;
        }
        slots_[at] = slot;
    }
}

std::vector<std::vector<Cell>> CellTable::take() {
    std::vector<Slot>().swap(slots_);
    size_ = 0;
    return std::exchange(blocks_, {});
}

}  // namespace entente::ingest
