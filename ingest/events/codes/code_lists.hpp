// What single CAMEO codes mean: the three-letter parts of an actor's code, and the codes of events.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entente/model/records.hpp"
#include "ingest/country_codes.hpp"

namespace entente::ingest {

/// The lists from which the parts of an actor's code come. The first three are places.
enum class PartList { state, territory, region, group, role, religion, ethnic };

/// A part of an actor's code. Letters count as they are: `ARM` is Armenia, `arm` are Armenians.
struct ActorPart {
    PartList list{};
    std::string code;  ///< the one that CAMEO has for it: `ROM` for Romania, also where a file says `ROU`
    std::string label;
    model::ActorKind kind{};           ///< what an actor is that this part makes
    const Country* country = nullptr;  ///< of a state

    [[nodiscard]] bool is_place() const { return list <= PartList::region; }
};

/// What three letters mean in the year; of a code that several states had, the state nearest in time.
/// Empty when they are in no list.
std::optional<ActorPart> find_part(std::string_view letters, int year);
/// The place or the known group of that name, by any name that the lists have.
std::optional<ActorPart> find_named(std::string_view name, int year);

/// Whether three letters are a state, a territory or a region, in any year. Quick, for every row.
bool is_place_code(std::string_view letters);
/// Every code and name of the place that has `text` as a code or a name, in any year; empty when none has.
/// Russia has those of the Soviet Union too, with which it shares a code.
std::vector<std::string> place_texts(const std::string& text);
/// All codes of places, as CAMEO has them, ascending.
const std::vector<std::string>& place_codes();

/// An event code of two to four digits.
struct EventCode {
    std::string code;
    std::string label;
    double goldstein = 0;  ///< its value on the Goldstein scale, -10 .. +10
};

/// nullptr when CAMEO has no such code.
const EventCode* find_event_code(std::string_view code);

}  // namespace entente::ingest
