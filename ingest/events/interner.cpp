#include "ingest/events/interner.hpp"

#include <algorithm>

namespace entente::ingest {

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

std::uint64_t ThreadTexts::hash_of(std::string_view text) {
    std::uint64_t hash = text.size();
    for (std::size_t at = 0; at < text.size(); at += 8) {
        hash = mix(hash, first_bytes(text.data() + at, std::min<std::size_t>(8, text.size() - at)));
    }
    return hash;
}

bool ThreadTexts::is(const Slot& slot, std::string_view text) const {
    return long_texts_.find(slot.number)->second == text;
}

std::uint32_t ThreadTexts::add(std::string_view text) {
    const Key key = key_of(text);
    Slot& slot = slots_[place_of(key, text)];
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
        std::size_t at = home(slot.key);
        while (slots_[at].number != none) {
            at = (at + 1) & (slots_.size() - 1);
        }
        slots_[at] = slot;
    }
}

}  // namespace entente::ingest
