// Cells are never moved once folded. Their order is a permutation: cells are dealt to their first actor
// (counting sort), and each actor's share is sorted by the rest of the key.
#include "entente/ingest/cells.hpp"

#include <algorithm>
#include <bit>
#include <numeric>
#include <stdexcept>
#include <utility>

#include "ingest/streams/large_pages.hpp"

namespace entente::ingest {

namespace {

/// The key of a cell behind its first actor, and which cell it is.
struct Place {
    std::uint64_t actor2_and_period;
    std::uint32_t type;
    std::uint32_t where;
};

std::uint64_t in_one_word(std::uint32_t actor2, std::int32_t period) {
    constexpr std::uint32_t sign = 0x80000000U;  // turned, signed numbers keep their order as unsigned ones
    return std::uint64_t{actor2} << 32U | (static_cast<std::uint32_t>(period) ^ sign);
}

bool before(const Place& a, const Place& b) {
    return a.actor2_and_period != b.actor2_and_period ? a.actor2_and_period < b.actor2_and_period
                                                      : a.type < b.type;
}

/// Bits that number the cells within the largest part.
unsigned bits_within(const std::vector<std::vector<Cell>>& parts) {
    std::size_t largest = 1;
    for (const std::vector<Cell>& part : parts) {
        largest = std::max(largest, part.size());
    }
    return static_cast<unsigned>(std::bit_width(largest - 1));
}

/// Parts of equal size, for callers whose parts differ so much in size that 32 bits do not number them.
std::vector<std::vector<Cell>> even_parts(std::vector<std::vector<Cell>> parts) {
    constexpr std::size_t size = std::size_t{1} << 14U;
    std::vector<std::vector<Cell>> even;
    for (std::vector<Cell>& part : parts) {
        for (const Cell& cell : part) {
            if (even.empty() || even.back().size() == size) {
                even.emplace_back().reserve(size);
            }
            even.back().push_back(cell);
        }
        std::vector<Cell>().swap(part);
    }
    return even;
}

bool numbered(std::size_t parts, unsigned bits) {
    return bits < 32 && parts <= (std::size_t{1} << (32U - bits));
}

/// All cells in order of their keys. The upper bits of a position number the part.
std::vector<Place> sorted(const std::vector<std::vector<Cell>>& parts, unsigned part_bits,
                          std::size_t actors) {
    // starts[a]: where the cells of actor a begin; after dealing, where those of a + 1 begin.
    std::vector<std::uint32_t> starts(actors + 1, 0);
    for (const std::vector<Cell>& part : parts) {
        for (const Cell& cell : part) {
            ++starts[cell.actor1 + 1];
        }
    }
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    auto places = large_vector<Place>(starts.back());
    for (std::size_t p = 0; p < parts.size(); ++p) {
        for (std::size_t i = 0; i < parts[p].size(); ++i) {
            const Cell& cell = parts[p][i];
            const auto where = static_cast<std::uint32_t>(p << part_bits | i);
            places[starts[cell.actor1]++] = {in_one_word(cell.actor2, cell.period), cell.type, where};
        }
    }
    std::uint32_t start = 0;
    for (std::size_t a = 0; a < actors; ++a) {
        std::sort(places.begin() + start, places.begin() + starts[a],
                  [](const Place& left, const Place& right) { return before(left, right); });
        start = starts[a];
    }
    return places;
}

}  // namespace

Cells::Cells(CellPeriod period, std::vector<std::string> actors, std::vector<std::string> types,
             std::vector<std::vector<Cell>> parts)
    : period_(period), actors_(std::move(actors)), types_(std::move(types)), parts_(std::move(parts)) {
    part_bits_ = bits_within(parts_);
    if (!numbered(parts_.size(), part_bits_)) {
        parts_ = even_parts(std::move(parts_));
        part_bits_ = bits_within(parts_);
        if (!numbered(parts_.size(), part_bits_)) {
            throw std::length_error("more than 2^32 cells");
        }
    }
    const std::vector<Place> places = sorted(parts_, part_bits_, actors_.size());
    order_.reserve(places.size());
    for (const Place& place : places) {
        order_.push_back(place.where);
    }
}

const Cell& Cells::operator[](std::size_t i) const {
    const std::uint32_t where = order_[i];
    return parts_[where >> part_bits_][where & ((std::uint32_t{1} << part_bits_) - 1)];
}

}  // namespace entente::ingest
