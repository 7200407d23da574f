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
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view text) const;
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

    static Key key_of(std::string_view text);
    [[nodiscard]] const Slot& slot_of(const Key& key, std::string_view text) const;
    void grow();

    SharedTexts* shared_;
    std::vector<Slot> slots_;  // open addressing; a power of two
    std::size_t used_ = 0;
    std::unordered_map<std::uint32_t, std::string_view> long_texts_;  // by number
};

}  // namespace entente::ingest
