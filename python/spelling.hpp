// How arguments are written in a call.
#pragma once

#include <string>
#include <string_view>

#include "request/usage.hpp"

namespace entente::python {

/// `top=60`, `pair=("A", "B")`, `by="decade"`.
inline std::string keyword(std::string_view name, std::string_view value) {
    const bool bare =
        !value.empty() && (value.front() == '(' || (value.front() >= '0' && value.front() <= '9'));
    const std::string_view quote = bare ? "" : "\"";
    return std::string(name).append("=").append(quote).append(value).append(quote);
}

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
                                           .two_actors = "(\"A\", \"B\")",
                                           .given = keyword};

}  // namespace entente::python
