// Time limits: the layers behind ask a function, since none of them knows a clock.
#pragma once

#include <functional>

namespace entente::request {

/// Each call starts a clock that says yes once `seconds` have passed.
std::function<std::function<bool()>()> clocks_of(double seconds);

}  // namespace entente::request
