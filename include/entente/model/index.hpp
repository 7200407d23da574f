// Dense indices in strong types, so that an actor's number cannot stand for a relation's.
#pragma once

#include <cstddef>
#include <cstdint>

namespace entente::model {

/// Position in Network::actors().
enum class ActorIndex : std::uint32_t {};
/// Position in Network::relations().
enum class RelationIndex : std::uint32_t {};
/// Position in Network::types().
enum class TypeIndex : std::uint32_t {};
/// Position in Network::sources().
enum class SourceIndex : std::uint32_t {};

/// The position in the vector that the index belongs to.
template <class Index>
constexpr std::size_t position(Index index) {
    return static_cast<std::size_t>(index);
}

/// The index of a position.
template <class Index>
constexpr Index index_at(std::size_t position) {
    return static_cast<Index>(position);
}

}  // namespace entente::model
