// From when to when states are there, by the list of countries.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "entente/model/network.hpp"

namespace entente::ingest {

/// Gives those actors of the draft whose ids are in `states` the years in which data/country-codes.csv has
/// them. Where that list begins, in 1816, a life is left open; and so is either end of it when a tie of the
/// draft lies beyond it. A state that was away for some years and came back has one life, since the model
/// holds no more. The remarks say which states the last two concern.
std::vector<std::string> give_lives(model::Draft& draft, const std::set<std::string>& states);

}  // namespace entente::ingest
