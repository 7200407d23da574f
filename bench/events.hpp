// What the rows of the benchmark's file are made of: codes with how often each occurs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente::bench {

/// A CAMEO event code, the Goldstein value that goes with it, and how common it is.
struct EventCode {
    std::string_view code;
    std::string_view goldstein;
    std::uint32_t weight;
};

/// Codes from all twenty roots and all four quad classes, the common ones common.
const std::vector<EventCode>& event_codes();

/// 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
int quad_class(std::string_view event_code);

struct Country {
    std::string name;  ///< in capitals
    std::string iso3;
    std::string fips;
};

/// Read from data/country-codes.csv, in the order of the file; one a code.
std::vector<Country> countries();

/// A CAMEO role and how common it is; the empty code stands for the country itself.
struct Role {
    std::string_view code;
    std::string_view name;
    std::uint32_t weight;
};

const std::vector<Role>& roles();

}  // namespace entente::bench
