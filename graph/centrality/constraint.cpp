// Burt: an actor whose contacts are strangers to each other stands between them; one whose contacts all know
// each other is held by them. Constraint says how far the actor's time and energy, spent on contacts in
// proportion to strength, leads back to the same contacts; effective size is the number of contacts less
// their overlap, efficiency its share of them.
//
// Conventions: the strength of a dyad is what runs either way, added (Burt's a_ij + a_ji). Constraint sums
// over contacts only, not over those reached through contacts. Effective size is Burt's weighted formula;
// with equal strengths it is Borgatti's n - 2t/n, t the ties among the n contacts. A tie of strength 0
// invests nothing and is no contact.
//
// Burt, Structural Holes (1992), chapter 2; Borgatti, Connections 20 (1997) 35-38.
#include "graph/centrality/constraint.hpp"

#include "graph/kernels/structural_holes.hpp"
#include "graph/measurement.hpp"

namespace entente::graph {
namespace {

/// `part(holes, v)` of the vertices with contacts.
template <class Part>
Values of_contacts(Measurement& measurement, const Part& part) {
    const TieKind kind = measurement.kind_or(TieKind::all);
    const auto& holes =
        measurement.once<StructuralHoles>(kind, [&] { return structural_holes(measurement.dyads(kind)); });
    Values result(holes.contacts.size());
    for (std::size_t v = 0; v < result.size(); ++v) {
        if (holes.contacts[v] > 0) result[v] = part(holes, v);
    }
    return result;
}

}  // namespace

Values constraint(Measurement& measurement) {
    return of_contacts(measurement,
                       [](const StructuralHoles& holes, std::size_t v) { return holes.constraint[v]; });
}

Values effective_size(Measurement& measurement) {
    return of_contacts(measurement,
                       [](const StructuralHoles& holes, std::size_t v) { return holes.effective_size[v]; });
}

Values efficiency(Measurement& measurement) {
    return of_contacts(measurement, [](const StructuralHoles& holes, std::size_t v) {
        return holes.effective_size[v] / holes.contacts[v];
    });
}

}  // namespace entente::graph
