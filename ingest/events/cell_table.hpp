// Cells by their key, added up. One part of a fold: no other part has any of its keys.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "entente/ingest/cells.hpp"

namespace entente::ingest {

/// A cell to be added to that of its key.
struct Share {
    Cell cell;
    std::uint64_t hash;  ///< hash_of_key(cell)
};

std::uint64_t hash_of_key(const Cell& cell);

/// Adds `share` to `cell`, whose key it has. Numbers that no longer fit stay at the greatest that does.
void add(Cell& cell, const Cell& share);

/// Open addressing. Its slots hold part of the hash and where the cell is; cells lie in blocks, so that they
/// are never moved when the table grows.
class CellTable {
public:
    /// Adds all shares. Fastest with some tens of them: the memory that each needs is asked for ahead.
    void add(std::span<const Share> shares);

    [[nodiscard]] std::size_t size() const { return size_; }
    /// Gives the cells away, in blocks; the table is empty after that.
    std::vector<std::vector<Cell>> take();

private:
    struct Slot {
        std::uint32_t tag;    // upper half of the hash; its first bits are where the slot is sought
        std::uint32_t index;  // of the cell, + 1; 0: the slot is free
    };
    static constexpr unsigned block_bits = 16;
    static constexpr std::size_t block_size = std::size_t{1} << block_bits;

    void reserve(std::size_t cells);
    [[nodiscard]] std::size_t home(std::uint32_t tag) const { return tag >> shift_; }
    [[nodiscard]] Cell& cell(std::uint32_t index) {
        return blocks_[(index - 1) >> block_bits][(index - 1) & (block_size - 1)];
    }
    std::uint32_t append(const Cell& cell);
    void add_one(const Share& share);

    std::vector<Slot> slots_;
    unsigned shift_ = 0;  // 32 - bits of slots_.size()
    std::vector<std::vector<Cell>> blocks_;
    std::size_t size_ = 0;
};

}  // namespace entente::ingest
