// How far work has come, in the cells that a line has.
#pragma once

#include <cstddef>
#include <string>

#include "entente/model/progress.hpp"

namespace entente::cli {

/// `0.41 s`, `12 s`, `3 min 05 s`, `2 h 10 min`; below 10 s with two digits after the point if `exact`.
std::string duration(double seconds, bool exact = false);

/// `drawing: [=====>      ] 42 %, 5 of 12 figures, 2.1/s, 3 s left`; without a count `reading x.json, 4 s`.
/// A unit `bytes` is shown in megabytes. Where there is no room the bar goes first, then the count, the rate,
/// the time left, and at last the label is cut. `seconds`: that the count took so far; `width` 0: no limit.
std::string progress_text(const std::string& label, const model::Progress::Count& count, double seconds,
                          std::size_t width);

/// The same once it is over: `drawing: 12 figures in 5.70 s`, `reading x.json: 0.02 s`.
std::string done_text(const std::string& label, const model::Progress::Count& count, double seconds);

}  // namespace entente::cli
