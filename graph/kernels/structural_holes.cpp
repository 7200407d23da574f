// Both of Burt's measures sum over pairs of contacts j, q of i that are tied with each other, that is, over
// triangles. With a the symmetric strengths, s_i = sum over j of a_ij and m_i = max over j of a_ij,
//
//     constraint(i)     = sum over contacts j of ((a_ij + T_ij) / s_i)^2,   T_ij = sum over q of a_iq a_qj /
//     s_q effective size(i) = contacts - sum over contacts j, q of a_iq / s_i * a_jq / m_j
//
// T is symmetric. So each triangle is found once, from its corner of least degree (at equal degrees the
// lowest vertex), and adds to the T of its three sides and to the overlap of its three corners: O(m^1.5)
// steps, where a walk over the contacts' contacts takes the sum of squared degrees.
//
// Burt, Structural Holes (1992), chapter 2. Triangles: Latapy, Theoretical Computer Science 407 (2008)
// 458-473.
#include "graph/kernels/structural_holes.hpp"

#include <algorithm>

namespace entente::graph {
namespace {

/// Each tie once, from the end of lower degree to the other.
struct Forward {
    std::vector<Vertex> start{0};
    std::vector<Vertex> column;
    std::vector<double> strength;
    std::vector<double> indirect;  ///< T of the tie
};

class Holes {
public:
    explicit Holes(const Arcs& dyads) : dyads_(dyads), n_(dyads.size()), unit_(unit_of(dyads)) {
        measure_vertices();
        point_forward();
        for (Vertex u = 0; u < n_; ++u) add_triangles(u);
    }

    StructuralHoles result() {
        StructuralHoles holes{contacts_, std::vector<double>(n_, 0), std::vector<double>(n_, 0)};
        for (Vertex u = 0; u < n_; ++u) {
            for (Vertex at = ties_.start[u]; at < ties_.start[u + 1]; ++at) {
                const Vertex v = ties_.column[at];
                const double invested = ties_.strength[at] + ties_.indirect[at];
                holes.constraint[u] += square(invested * inverse_sum_[u]);
                holes.constraint[v] += square(invested * inverse_sum_[v]);
            }
            holes.effective_size[u] = contacts_[u] - overlap_[u] * inverse_sum_[u];
        }
        return holes;
    }

private:
    static double square(double x) { return x * x; }

    /// What all strengths are multiplied by, which changes no bit of a result: a power of 2 that makes the
    /// inverse of the least strength there is a number.
    static double unit_of(const Arcs& dyads) {
        const bool moderate = std::ranges::all_of(dyads.strength, [](double each) { return each < 1e100; });
        return moderate ? 0x1p200 : 1;
    }

    void measure_vertices() {
        for (std::size_t v = 0; v < n_; ++v) {
            double sum = 0;
            double largest = 0;
            Vertex contacts = 0;
            for (const double strength : dyads_.strengths(v)) {
                sum += strength * unit_;
                largest = std::max(largest, strength * unit_);
                if (strength > 0) ++contacts;
            }
            contacts_.push_back(contacts);
            inverse_sum_.push_back(contacts > 0 ? 1 / sum : 0);
            inverse_max_.push_back(contacts > 0 ? 1 / largest : 0);
        }
        overlap_.assign(n_, 0);
        place_.assign(n_, 0);
    }

    void point_forward() {
        for (Vertex u = 0; u < n_; ++u) {
            const auto row = dyads_.row(u);
            for (std::size_t i = 0; i < row.size(); ++i) {
                const Vertex v = row[i];
                const double strength = dyads_.strengths(u)[i] * unit_;
                const bool forward = contacts_[u] != contacts_[v] ? contacts_[u] < contacts_[v] : u < v;
                if (!forward || !(strength > 0)) continue;
                ties_.column.push_back(v);
                ties_.strength.push_back(strength);
            }
            ties_.start.push_back(static_cast<Vertex>(ties_.column.size()));
        }
        ties_.indirect.assign(ties_.column.size(), 0);
    }

    void add_triangles(Vertex u) {
        const Vertex first = ties_.start[u];
        const Vertex last = ties_.start[u + 1];
        for (Vertex at = first; at < last; ++at) place_[ties_.column[at]] = at + 1;
        for (Vertex uv = first; uv < last; ++uv) {
            const Vertex v = ties_.column[uv];
            for (Vertex vw = ties_.start[v]; vw < ties_.start[v + 1]; ++vw) {
                const Vertex place = place_[ties_.column[vw]];
                if (place > 0) add_triangle(u, uv, vw, place - 1);
            }
        }
        for (Vertex at = first; at < last; ++at) place_[ties_.column[at]] = 0;
    }

    void add_triangle(Vertex u, Vertex uv, Vertex vw, Vertex uw) {
        const Vertex v = ties_.column[uv];
        const Vertex w = ties_.column[vw];
        const double a = ties_.strength[uv];
        const double b = ties_.strength[vw];
        const double c = ties_.strength[uw];
        ties_.indirect[uv] += b * (c * inverse_sum_[w]);
        ties_.indirect[vw] += a * (c * inverse_sum_[u]);
        ties_.indirect[uw] += a * (b * inverse_sum_[v]);
        overlap_[u] += c * (b * inverse_max_[v]) + a * (b * inverse_max_[w]);
        overlap_[v] += b * (c * inverse_max_[u]) + a * (c * inverse_max_[w]);
        overlap_[w] += b * (a * inverse_max_[u]) + c * (a * inverse_max_[v]);
    }

    const Arcs& dyads_;
    std::size_t n_;
    double unit_;
    std::vector<Vertex> contacts_;
    std::vector<double> inverse_sum_;
    std::vector<double> inverse_max_;
    std::vector<double> overlap_;  ///< times s_i
    std::vector<Vertex> place_;    ///< of the tie of the corner at hand to a vertex, + 1; 0: none
    Forward ties_;
};

}  // namespace

StructuralHoles structural_holes(const Arcs& dyads) {
    return Holes(dyads).result();
}

}  // namespace entente::graph
