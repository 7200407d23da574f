// Two who ask, as tests of this layer have them: the same arguments, spelt in two ways.
#pragma once

#include <string>
#include <string_view>

#include "request/usage.hpp"

namespace entente::test {

inline constexpr request::Spelling shell = {.by = "--by",
                                            .from = "--from",
                                            .to = "--to",
                                            .actors = "--actors",
                                            .kinds = "--kinds",
                                            .types = "--types",
                                            .roll_up = "--roll-up",
                                            .pair = "--pair",
                                            .eras = "--era",
                                            .highlight = "--highlight",
                                            .min_strength = "--min-strength",
                                            .top = "--top",
                                            .ties = "--ties",
                                            .labels = "--labels",
                                            .actor = "--actor",
                                            .measure = "--measure",
                                            .size = "--size",
                                            .layout = "--layout",
                                            .theme = "--theme",
                                            .flavour = "--flavour",
                                            .language = "--lang",
                                            .measures = "--measure",
                                            .items = "--items",
                                            .value = "--value",
                                            .weights = "--weights",
                                            .intervals = "--intervals",
                                            .level = "--level",
                                            .groups = "--groups",
                                            .poles = "--poles",
                                            .profiles = "--profiles",
                                            .direction = "--direction",
                                            .length = "--length",
                                            .katz = "--katz",
                                            .damping = "--damping",
                                            .table = "table",
                                            .k = "--k",
                                            .alpha = "--alpha",
                                            .budget = "--budget",
                                            .null = "--null",
                                            .penalty = "--penalty",
                                            .cost = "--cost",
                                            .scale = "--scale",
                                            .min_length = "--min-length",
                                            .half_life = "--half-life",
                                            .expect = "--expect",
                                            .network = "--network",
                                            .two_actors = "A,B",
                                            .given = [](std::string_view name, std::string_view value) {
                                                return std::string(name) + ' ' + std::string(value);
                                            }};

inline constexpr request::Spelling call = {.by = "by",
                                           .from = "since",
                                           .to = "until",
                                           .actors = "actors",
                                           .kinds = "kinds",
                                           .types = "types",
                                           .roll_up = "roll_up",
                                           .pair = "pair",
                                           .eras = "eras",
                                           .highlight = "highlight",
                                           .min_strength = "min_strength",
                                           .top = "top",
                                           .ties = "ties",
                                           .labels = "labels",
                                           .actor = "actor",
                                           .measure = "measure",
                                           .size = "size",
                                           .layout = "layout",
                                           .theme = "theme",
                                           .flavour = "flavour",
                                           .language = "language",
                                           .measures = "measures",
                                           .items = "items",
                                           .value = "value",
                                           .weights = "weights",
                                           .intervals = "intervals",
                                           .level = "level",
                                           .groups = "groups",
                                           .poles = "poles",
                                           .profiles = "profiles",
                                           .direction = "direction",
                                           .length = "length",
                                           .katz = "katz",
                                           .damping = "damping",
                                           .table = "table",
                                           .k = "k",
                                           .alpha = "alpha",
                                           .budget = "budget",
                                           .null = "null",
                                           .penalty = "penalty",
                                           .cost = "cost",
                                           .scale = "scale",
                                           .min_length = "min_length",
                                           .half_life = "half_life",
                                           .expect = "expected",
                                           .network = "network",
                                           .two_actors = "(A, B)",
                                           .given = [](std::string_view name, std::string_view value) {
                                               return std::string(name) + '=' + std::string(value);
                                           }};

/// What the function refuses with; empty when it does not.
template <class Function>
std::string refusal(const Function& function) {
    try {
        function();
    } catch (const request::UsageError& error) {
        return error.what();
    }
    return "";
}

}  // namespace entente::test
