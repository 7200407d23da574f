// Networks drawn from bytes: every byte string is one.
#pragma once

#include <fuzzer/FuzzedDataProvider.h>

#include <array>
#include <string>
#include <utility>
#include <variant>

#include "promise.hpp"
#include "support/builders.hpp"

namespace entente::fuzz {

/// One of up to four types, each with its nature and direction, between two different actors.
inline std::string drawn_relation(FuzzedDataProvider& bytes, std::size_t actors) {
    constexpr std::array weights{"1",     "-1",      "10",        "-10",     "0",   "0.1",
                                 "1e-15", "-1e-300", "2.5000001", "-0.0001", "5.5", "-3"};
    const std::size_t a = bytes.ConsumeIntegralInRange<std::size_t>(0, actors - 1);
    const std::size_t step = bytes.ConsumeIntegralInRange<std::size_t>(1, actors - 1);
    const bool directed = bytes.ConsumeBool(), state = bytes.ConsumeBool();
    const int year = bytes.ConsumeIntegralInRange(1950, 1958);
    std::string line = "a" + std::to_string(a) + (directed ? " > " : " - ") + "a" +
                       std::to_string((a + step) % actors) + (directed ? " d" : " m") + (state ? "s " : "e ");
    line += bytes.PickValueInArray(weights);
    line += " " + std::to_string(year);
    return line + (state ? ".." + std::to_string(year + 1) : "") + "\n";
}

/// Up to 12 actors and 60 relations of 1950 to 1959, with two eras.
inline model::Draft drawn_draft(FuzzedDataProvider& bytes) {
    constexpr std::array kinds{"state", "agency", "alliance", "militant-group", "person"};
    std::string text = "observed 1950..1960\nera early 1950..1955\nera late 1955..1960\n";
    const std::size_t actors = bytes.ConsumeIntegralInRange<std::size_t>(0, 12);
    for (std::size_t i = 0; i < actors; ++i) {
        text += "a" + std::to_string(i) + " " + bytes.PickValueInArray(kinds) + "\n";
    }
    if (actors > 1 && bytes.ConsumeBool()) text += "focus a0 a1\n";
    const std::size_t relations = actors < 2 ? 0 : bytes.ConsumeIntegralInRange<std::size_t>(0, 60);
    for (std::size_t i = 0; i < relations; ++i) text += drawn_relation(bytes, actors);
    return test::draft(text);
}

inline model::Network built(model::Draft draft) {
    auto result = model::Network::build(std::move(draft));
    promise(result.index() == 0, "a drawn network is valid");
    return std::get<model::Network>(std::move(result));
}

}  // namespace entente::fuzz
