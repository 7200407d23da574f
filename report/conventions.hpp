// A dyad's similarity under every convention, decade by decade.
#pragma once

#include "report/findings.hpp"

namespace entente::report {

/// Fills Findings::conventions and ranked, and the conventions of every dyad.
void add_conventions(Findings& findings);

/// The rows of the dyads by decade as `entente align --by decade --pair … --sensitivity` gives them. Empty
/// without ranks.
Table sensitivity_by_decade(const Findings& findings);

/// How many conventions agree whether the dyad was aligned or opposed, and in which decades they don't; empty
/// without a value.
std::string sign_sentence(const words::Say& say, const Findings& findings, const DyadFindings& dyad);

}  // namespace entente::report
