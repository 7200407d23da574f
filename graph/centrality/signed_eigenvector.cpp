// Signed eigenvector centrality: A x = lambda x with entries +1 for friendly and -1 for hostile dyads, lambda
// the eigenvalue of largest absolute value. On a balanced network the two camps have opposite signs; the sign
// of the whole is chosen so that the entry of largest absolute value is positive. Each connected component is
// solved by itself and scaled to Euclidean length 1, as eigenvector centrality is.
//
// With negative entries nothing keeps a second eigenvalue from having the same absolute value, with the same
// sign or the other; then there is no dominant vector, and the measure is undefined on that component. That
// is always so where the component is bipartite (a pair, a tree, an even cycle), as the spectrum is symmetric
// there. Absolute values nearer than 1e-8 of the largest count as equal.
//
// Small components by a dense solver. Larger ones by Lanczos (Spectra) from a fixed pseudo-random vector;
// and, as a Krylov space holds one vector of an eigenvalue however many there are, once more with the vector
// found moved out of the way.
//
// Bonacich and Lloyd, Social Networks 26 (2004) 331-338.
#include "graph/centrality/signed_eigenvector.hpp"

#include <Spectra/SymEigsSolver.h>
#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>
#include <random>

#include "entente/graph/signed_graph.hpp"
#include "graph/kernels/blocks.hpp"
#include "graph/kernels/signed_matrix.hpp"
#include "graph/measurement.hpp"

namespace entente::graph {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr std::size_t dense_rows = 40;
constexpr Index basis_length = 24;
constexpr Index restarts = 1000;
constexpr double vector_tolerance = 1e-14;
constexpr double value_tolerance = 1e-10;
/// A first look at the next eigenvalue: 24 products give it to a fifth, all but certainly (Kuczynski and
/// Wozniakowski, SIAM Journal on Matrix Analysis and Applications 13 (1992) 1094-1122).
constexpr double rough_tolerance = 1e-2;
constexpr double clearly_smaller = 0.8;
constexpr double near = 1e-8;        // absolute values as near as this are equal, relatively
constexpr double same_entry = 1e-9;  // likewise for the entry that gives the sign

/// The rows of a component. After move_away(), less value * vector * vector', which puts that eigenvalue at
/// 0.
class Product {
public:
    using Scalar = double;

    explicit Product(const Arcs& matrix) : matrix_(matrix) {}

    void move_away(double value, const VectorXd& vector) {
        value_ = value;
        vector_ = vector;
    }

    [[nodiscard]] Index rows() const { return static_cast<Index>(matrix_.size()); }
    [[nodiscard]] Index cols() const { return rows(); }

    void perform_op(const double* x, double* result) const {
        Vertex at = 0;
        for (std::size_t row = 0; row < matrix_.size(); ++row) {
            double sum = 0;
            for (; at < matrix_.start[row + 1]; ++at) sum += matrix_.strength[at] * x[matrix_.column[at]];
            result[row] = sum;
        }
        if (vector_.size() == 0) return;
        const double part = value_ * vector_.dot(Eigen::Map<const VectorXd>(x, rows()));
        Eigen::Map<VectorXd>(result, rows()) -= part * vector_;
    }

private:
    const Arcs& matrix_;
    double value_ = 0;
    VectorXd vector_;
};

bool nearly_as_large(double other, double value) {
    return std::abs(other) >= (1 - near) * std::abs(value);
}

/// Whether two colours do, so that every tie joins the one to the other.
bool bipartite(const Arcs& connected) {
    std::vector<char> colour(connected.size(), 0);
    std::vector<Vertex> open{0};
    colour[0] = 1;
    while (!open.empty()) {
        const Vertex v = open.back();
        open.pop_back();
        for (const Vertex w : connected.row(v)) {
            if (colour[w] == colour[v]) return false;
            if (colour[w] != 0) continue;
            colour[w] = static_cast<char>(3 - colour[v]);
            open.push_back(w);
        }
    }
    return true;
}

std::optional<VectorXd> dominant_dense(const Arcs& matrix) {
    const auto n = static_cast<Index>(matrix.size());
    MatrixXd dense = MatrixXd::Zero(n, n);
    for (std::size_t v = 0; v < matrix.size(); ++v) {
        for (Vertex at = matrix.start[v]; at < matrix.start[v + 1]; ++at) {
            dense(static_cast<Index>(v), matrix.column[at]) = matrix.strength[at];
        }
    }
    const Eigen::SelfAdjointEigenSolver<MatrixXd> solver(dense);
    const VectorXd& values = solver.eigenvalues();  // ascending
    const bool last = values[n - 1] >= -values[0];
    const double value = last ? values[n - 1] : values[0];
    if (nearly_as_large(last ? values[0] : values[n - 1], value)) return std::nullopt;
    if (nearly_as_large(last ? values[n - 2] : values[1], value)) return std::nullopt;
    return solver.eigenvectors().col(last ? n - 1 : 0);
}

struct EigenPair {
    double value = 0;
    VectorXd vector;
};

/// Entries in [-1, 1), the same for the same seed everywhere.
VectorXd random_vector(Index size, std::uint32_t seed) {
    std::mt19937 engine(seed);
    VectorXd result(size);
    for (double& entry : result) entry = static_cast<double>(engine()) / 2147483648.0 - 1;
    return result;
}

/// The eigenvalue of largest absolute value and a vector to it.
std::optional<EigenPair> largest_pair(Product& product, const VectorXd& start, double tolerance) {
    constexpr auto rule = Spectra::SortRule::LargestMagn;
    Spectra::SymEigsSolver<Product> solver(product, 1, basis_length);
    solver.init(start.data());
    if (solver.compute(rule, restarts, tolerance, rule) < 1) return std::nullopt;
    return EigenPair{solver.eigenvalues()[0], solver.eigenvectors(1).col(0)};
}

std::optional<VectorXd> dominant_lanczos(const Arcs& matrix) {
    Product product(matrix);
    auto found = largest_pair(product, random_vector(product.rows(), 1), vector_tolerance);
    if (!found) return std::nullopt;
    product.move_away(found->value, found->vector);
    // From another start: what the first has of the eigenvalue's other vectors is in the vector found.
    const VectorXd other = random_vector(product.rows(), 2);
    auto next = largest_pair(product, other, rough_tolerance);
    if (next && std::abs(next->value) > clearly_smaller * std::abs(found->value)) {
        next = largest_pair(product, other, value_tolerance);
    }
    if (!next || nearly_as_large(next->value, found->value)) return std::nullopt;
    return std::move(found->vector);
}

/// Length 1, the first of the entries of largest absolute value positive.
void orient(VectorXd& vector) {
    vector.normalize();
    const double largest = vector.cwiseAbs().maxCoeff();
    for (const double entry : vector) {
        if (std::abs(entry) < (1 - same_entry) * largest) continue;
        if (entry < 0) vector = -vector;
        return;
    }
}

}  // namespace

Values signed_eigenvector(Measurement& measurement) {
    const auto& graph =
        measurement.once<SignedGraph>(TieKind::all, [&] { return signed_graph(measurement.snapshot()); });
    std::vector<SignedEntry> half;
    for (const SignedTie& tie : graph.ties) half.push_back({tie.first, tie.second, tie.sign});
    const ArcArrays matrix = symmetric_matrix(graph.vertices, half, 1, -1);
    Values result(graph.vertices);
    for (const Block& block : connected_blocks(matrix.arcs())) {
        const Arcs rows = block.matrix.arcs();
        if (bipartite(rows)) continue;
        auto vector = rows.size() <= dense_rows ? dominant_dense(rows) : dominant_lanczos(rows);
        if (!vector) continue;
        orient(*vector);
        for (std::size_t i = 0; i < block.vertices.size(); ++i) {
            result[block.vertices[i]] = (*vector)[static_cast<Index>(i)];
        }
    }
    return result;
}

}  // namespace entente::graph
