// Keys of a table's rows, and where in the network's vector the row of a key stands.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace entente::ingest {

/// Keys in strictly ascending order. Takes no memory while they follow each other.
class Keys {
public:
    Keys() = default;
    /// `first`, `first` + 1, …: as many as `size`.
    Keys(std::int64_t first, std::size_t size) : first_(first), size_(size) {}

    void add(std::int64_t key) {
        if (size_ == 0) {
            first_ = key;
        } else if (all_.empty() && key != (*this)[size_ - 1] + 1) {
            for (std::size_t i = 0; i < size_; ++i) all_.push_back(first_ + static_cast<std::int64_t>(i));
        }
        if (!all_.empty()) all_.push_back(key);
        ++size_;
    }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] std::int64_t operator[](std::size_t i) const {
        return all_.empty() ? first_ + static_cast<std::int64_t>(i) : all_[i];
    }
    [[nodiscard]] std::optional<std::uint32_t> find(std::int64_t key) const {
        if (all_.empty()) {
            if (key < first_ || static_cast<std::uint64_t>(key) - static_cast<std::uint64_t>(first_) >= size_)
                return std::nullopt;
            return static_cast<std::uint32_t>(key - first_);
        }
        const auto found = std::lower_bound(all_.begin(), all_.end(), key);
        if (found == all_.end() || *found != key) return std::nullopt;
        return static_cast<std::uint32_t>(found - all_.begin());
    }

private:
    std::int64_t first_ = 0;
    std::size_t size_ = 0;
    std::vector<std::int64_t> all_;  // empty while they follow each other
};

}  // namespace entente::ingest
