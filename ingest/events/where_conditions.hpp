// Conditions on events as read, in the form in which rows are tested against them.
#pragma once

#include <bitset>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/events/row.hpp"

namespace entente::ingest {

/// Alternatives for a text: whole texts, and beginnings (`USA*`).
class TextSet {
public:
    TextSet() = default;
    TextSet(std::vector<std::string> whole, std::vector<std::string> beginnings);
    [[nodiscard]] bool has(std::string_view text) const;

private:
    std::bitset<256> first_bytes_;         // with which a text must begin: refuses most rows at once
    bool any_ = false;                     // `*` alone
    std::vector<std::string> whole_;       // ascending
    std::vector<std::string> beginnings_;  // ascending; none begins with another
};

/// From `least` to `most`, both included; nothing when least > most.
struct NumberRange {
    std::int64_t least = 0;
    std::int64_t most = 0;
};

enum class WhereKey {
    actor,
    actor1,
    actor2,
    country,
    country1,
    country2,
    code,
    root,
    quad,
    date,
    mentions,
    goldstein
};

struct Condition {
    WhereKey key{};
    bool opposite = false;            ///< `!=`
    TextSet texts;                    ///< of keys up to root
    std::vector<NumberRange> ranges;  ///< of the others: days, mentions, millionths; alternatives

    [[nodiscard]] bool meets(const EventRow& row) const;
};

/// The country of an actor: what the file says, else the first part of its code that is a place.
std::string_view country_of(std::string_view actor, std::string_view about);

/// Reads conditions. Throws model::DataError with a problem for each that cannot be read.
std::vector<Condition> read_conditions(std::span<const std::string> texts);

}  // namespace entente::ingest
