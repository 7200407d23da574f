#include "ingest/events/interner.hpp"

#include <bit>

#include "ingest/events/hash.hpp"

namespace entente::ingest {

namespace {

constexpr std::uint32_t short_text = 16;

/// The first `length` bytes of a word as it lies in memory, the others 0; `length` is 0..8.
std::uint64_t first_bytes(const char* from, std::size_t length) {
    if (length == 0) {
        return 0;
    }
    const unsigned unwanted = 64U - 8U * static_cast<unsigned>(length);
    const std::uint64_t word = word_at(from);
    return std::endian::native == std::endian::little ? word << unwanted >> unwanted
                                                      : word >> unwanted << unwanted;
}

std::uint64_t hash_text(std::string_view text) {
    std::uint64_t hash = text.size();
    for (std::size_t at = 0; at < text.size(); at += 8) {
        hash = mix(hash, first_bytes(text.data() + at, std::min<std::size_t>(8, text.size() - at)));
    }
    return hash;
}

}  // namespace

SharedTexts::Entry SharedTexts::number_of(std::string_view text) {
    const std::lock_guard lock(mutex_);
    const auto found = numbers_.find(text);
    if (found != numbers_.end()) {
        return {found->second, found->first};
    }
    const auto number = static_cast<std::uint32_t>(texts_.size());
    const std::string& kept = texts_.emplace_back(text);
    numbers_.emplace(kept, number);
    return {number, kept};
}

ThreadTexts::ThreadTexts(SharedTexts& shared) : shared_(&shared), slots_(1024) {}

ThreadTexts::Key ThreadTexts::key_of(std::string_view text) {
    Key key;
    key.length = static_cast<std::uint32_t>(text.size());
    if (key.length > short_text) {
        key.low = hash_text(text);
    } else {
        key.low = first_bytes(text.data(), std::min<std::size_t>(8, text.size()));
        key.high = text.size() > 8 ? first_bytes(text.data() + 8, text.size() - 8) : 0;
    }
    return key;
}

const ThreadTexts::Slot& ThreadTexts::slot_of(const Key& key, std::string_view text) const {
    std::size_t at = mix(key.low, key.high ^ key.length) & (slots_.size() - 1);
    for (;; at = (at + 1) & (slots_.size() - 1)) {
        const Slot& slot = slots_[at];
        if (slot.number == none) {
            return slot;
        }
        const bool equal =
            slot.key.low == key.low && slot.key.high == key.high && slot.key.length == key.length;
        if (equal && (key.length <= short_text || long_texts_.find(slot.number)->second == text)) {
            return slot;
        }
    }
}

std::optional<std::uint32_t> ThreadTexts::find(std::string_view text) const {
    const Slot& slot = slot_of(key_of(text), text);
    return slot.number == none ? std::nullopt : std::optional(slot.number);
}

std::uint32_t ThreadTexts::add(std::string_view text) {
    const Key key = key_of(text);
    auto& slot = const_cast<Slot&>(slot_of(key, text));  // NOLINT: slots_ is ours
    if (slot.number != none) {
        return slot.number;
    }
    const SharedTexts::Entry entry = shared_->number_of(text);
    slot = {key, entry.number};
    if (key.length > short_text) {
        long_texts_.emplace(entry.number, entry.text);
    }
    if (++used_ * 2 > slots_.size()) {
        grow();
    }
    return entry.number;
}

void ThreadTexts::grow() {
    std::vector<Slot> old(slots_.size() * 4);
    old.swap(slots_);
    for (const Slot& slot : old) {
        if (slot.number == none) {
            continue;
        }
        std::size_t at = mix(slot.key.low, slot.key.high ^ slot.key.length) & (slots_.size() - 1);
        while (slots_[at].number != none) {
            at = (at + 1) & (slots_.size() - 1);
        }
        slots_[at] = slot;
    }
}

}  // namespace entente::ingest
