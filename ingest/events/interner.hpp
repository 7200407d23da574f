// Texts to numbers: one table shared by all threads, and one of each thread's own before it, so that a text
// that a thread has seen costs no lock.
#pragma once

#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ingest/events/hash.hpp"

namespace entente::ingest {

/// All texts of a fold, numbered in the order in which threads came with them.
class SharedTexts {
public:
    struct Entry {
        std::uint32_t number;
        std::string_view text;  ///< lives as long as the table
    };
    /// Safe to call from several threads.
    Entry number_of(std::string_view text);
    /// By number. Only when no thread adds any more.
    [[nodiscard]] const std::deque<std::string>& texts() const { return texts_; }

private:
    std::mutex mutex_;
    std::deque<std::string> texts_;
    std::unordered_map<std::string_view, std::uint32_t> numbers_;
};

/// One thread's view of SharedTexts. Reads up to 15 bytes past the end of the texts it is given.
class ThreadTexts {
public:
    explicit ThreadTexts(SharedTexts& shared);

    /// The number of a text that this thread has added; empty when it has not.
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view text) const {
        const Slot& slot = slots_[place_of(key_of(text), text)];
        return slot.number == none ? std::nullopt : std::optional(slot.number);
    }
    /// The number of any text.
    std::uint32_t add(std::string_view text);

private:
    /// A text by its first 16 bytes where it has no more, else by its hash and the text itself.
    struct Key {
        std::uint64_t low = 0;
        std::uint64_t high = 0;
        std::uint32_t length = 0;
    };
    struct Slot {
        Key key;
        std::uint32_t number = none;
    };
    static constexpr std::uint32_t none = ~std::uint32_t{0};

    static constexpr std::uint32_t short_text = 16;

    static std::uint64_t hash_of(std::string_view text);
    static Key key_of(std::string_view text) {
        const auto length = static_cast<std::uint32_t>(text.size());
        if (length > short_text || length == 0) {
            return {length == 0 ? 0 : hash_of(text), 0, length};
        }
        return length <= 8 ? Key{first_bytes(text.data(), length), 0, length}
                           : Key{word_at(text.data()), first_bytes(text.data() + 8, length - 8), length};
    }
    [[nodiscard]] std::size_t home(const Key& key) const {
        return mix(key.low, key.high ^ key.length) & (slots_.size() - 1);
    }
    /// Where a text is, or is to be.
    [[nodiscard]] std::size_t place_of(const Key& key, std::string_view text) const {
        for (std::size_t at = home(key);; at = (at + 1) & (slots_.size() - 1)) {
            const Slot& slot = slots_[at];
            const bool equal = slot.key.low == key.low && slot.key.high == key.high &&
                               slot.key.length == key.length && slot.number != none;
            if (slot.number == none || (equal && (key.length <= short_text || is(slot, text)))) {
                return at;
            }
        }
    }
    [[nodiscard]] bool is(const Slot& slot, std::string_view text) const;
    void grow();

    SharedTexts* shared_;
    std::vector<Slot> slots_;  // open addressing; a power of two
    std::size_t used_ = 0;
    std::unordered_map<std::uint32_t, std::string_view> long_texts_;  // by number
};

}  // namespace entente::ingest
