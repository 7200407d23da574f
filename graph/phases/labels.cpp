// Idea: a level in words, so that a table can be read without knowing the scale. The scale is that of
// Goldstein's weights for kinds of events (1992), and a level is what the relations of a typical year add up
// to, so a threshold is the weight of one relation that lasts all year, or happens once in it:
//   alliance      6.5 and more     a substantive agreement (6.5), economic aid (7.4) or military assistance
//                                  (8.3) in force
//   alignment     1.9 to under 6.5 at least the exchange of visits (1.9) that partners keep up
//   detente       0 to under 1.9   contacts prevail (a meeting: 1.0), but commit to nothing
//   estrangement  -5.6 to under 0  conflict prevails, in words (an accusation: -2.2) or lesser steps
//   hostility     below -5.6       worse than aid being cut off (-5.6): relations broken off (-7.0),
//                                  mobilisation (-7.6), force (-10)
//
// Convention: the words name the level, not the way to it: `detente` after an alliance is a cooling.
// They fit networks whose relations were chosen by hand. Where every reported event is counted, as in event
// data from news, the sums grow with the coverage, and so do the words; compare levels there, not labels.
//
// Goldstein, Journal of Conflict Resolution 36 (1992) 369-385.
#include <cmath>

#include "entente/graph/phases.hpp"

namespace entente::graph {

namespace {

constexpr double agreement = 6.5;
constexpr double visit = 1.9;
constexpr double aid_cut_off = -5.6;

}  // namespace

PhaseLabel phase_label(double strength) {
    const double level = std::round(strength * 1e9) / 1e9;  // below that all is rounding
    if (level >= agreement) return PhaseLabel::alliance;
    if (level >= visit) return PhaseLabel::alignment;
    if (level >= 0) return PhaseLabel::detente;
    return level >= aid_cut_off ? PhaseLabel::estrangement : PhaseLabel::hostility;
}

std::string_view name_of(PhaseLabel label) {
    switch (label) {
        case PhaseLabel::alliance:
            return "alliance";
        case PhaseLabel::alignment:
            return "alignment";
        case PhaseLabel::detente:
            return "détente";
        case PhaseLabel::estrangement:
            return "estrangement";
        case PhaseLabel::hostility:
            return "hostility";
    }
    return "";
}

}  // namespace entente::graph
