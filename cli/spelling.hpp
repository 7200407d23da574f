// How arguments are written in a shell.
#pragma once

#include <string>
#include <string_view>

#include "request/usage.hpp"

namespace entente::cli {

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

}  // namespace entente::cli
