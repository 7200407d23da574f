// Idea: the largest singular values of a network's Laplacian tell how many ties there are, how they gather at
// the best connected actors and in groups, whoever these are. Scaled to length 1 they give the network's
// shape; the shape that the periods before have in common is the principal left singular vector of their
// matrix; the score is how far the present one points elsewhere (1 - cosine).
//
// Conventions: cooperation and conflict have a Laplacian each (a Laplacian of ties of both signs mixes
// them up); their singular values follow each other in one vector, which is scaled as a whole, so that a turn
// from the one to the other counts. Where the principal singular value is not the only one of its size, the
// vector is the part of the columns' sum in the space of all of them, which no order of the columns changes.
// Singular values of parts that don't hang together are found apart and merged: small parts by a dense
// solver; larger ones by block Krylov spaces, since a space grown from a single vector holds one vector of
// an eigenvalue however many there are, and groups of actors alike make equal ones.
//
// Huang, Hitti, Rabusseau & Rabbany, KDD 2020, 349-358.
#include "graph/phases/change/lad.hpp"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <functional>
#include <random>

namespace entente::graph {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr std::size_t dense_vertices = 500;
constexpr std::size_t krylov_values = 20;  // where more are asked for the dense solver is as good
constexpr Index krylov_depth = 10;
constexpr Index spare_vectors = 4;
constexpr int restarts = 500;
constexpr double tolerance = 1e-10;
constexpr double same_value = 1e-9;  // singular values of the window nearer than this, relatively, are equal

MatrixXd laplacian(const ConnectedPart& part) {
    const auto n = static_cast<Index>(part.vertices.size());
    MatrixXd matrix = MatrixXd::Zero(n, n);
    for (const WeightedTie& tie : part.graphs[0]) {
        const auto i = static_cast<Index>(tie.first);
        const auto j = static_cast<Index>(tie.second);
        matrix(i, j) -= tie.weight;
        matrix(j, i) -= tie.weight;
        matrix(i, i) += tie.weight;
        matrix(j, j) += tie.weight;
    }
    return matrix;
}

MatrixXd product(const ConnectedPart& part, const MatrixXd& vectors) {
    MatrixXd result = MatrixXd::Zero(vectors.rows(), vectors.cols());
    for (const WeightedTie& tie : part.graphs[0]) {
        const auto i = static_cast<Index>(tie.first);
        const auto j = static_cast<Index>(tie.second);
        const Eigen::RowVectorXd flow = tie.weight * (vectors.row(i) - vectors.row(j));
        result.row(i) += flow;
        result.row(j) -= flow;
    }
    return result;
}

MatrixXd random_block(Index rows, Index columns) {
    std::mt19937 engine(1);
    MatrixXd block(rows, columns);
    for (Index j = 0; j < columns; ++j) {
        for (Index i = 0; i < rows; ++i) block(i, j) = static_cast<double>(engine()) / 2147483648.0 - 1;
    }
    return block;
}

/// As many orthonormal columns, at a right angle to those of `basis`. A column that adds nothing to the space
/// is replaced by some other, which takes the rounds after the first to get into place.
MatrixXd orthonormal(MatrixXd block, const Eigen::Ref<const MatrixXd>& basis) {
    for (int round = 0; round < 3; ++round) {
        block -= basis * (basis.transpose() * block).eval();
        block = Eigen::HouseholderQR<MatrixXd>(block).householderQ() *
                MatrixXd::Identity(block.rows(), block.cols());
    }
    return block;
}

/// Block Krylov space with restarts: the best approximations of one round begin the next.
std::optional<std::vector<double>> largest_by_krylov(const ConnectedPart& part, Index count) {
    const auto n = static_cast<Index>(part.vertices.size());
    const Index width = count + spare_vectors;
    MatrixXd start = random_block(n, width);
    MatrixXd basis(n, width * krylov_depth);
    MatrixXd images(n, width * krylov_depth);
    for (int round = 0; round < restarts; ++round) {
        for (Index step = 0; step < krylov_depth; ++step) {
            const Index done = step * width;
            basis.middleCols(done, width) = orthonormal(
                step == 0 ? start : MatrixXd(images.middleCols(done - width, width)), basis.leftCols(done));
            images.middleCols(done, width) = product(part, basis.middleCols(done, width));
        }
        const Eigen::SelfAdjointEigenSolver<MatrixXd> solver(basis.transpose() * images);
        const VectorXd values = solver.eigenvalues().tail(width);
        const MatrixXd shares = solver.eigenvectors().rightCols(width);
        start = basis * shares;
        const MatrixXd rest = images * shares - start * values.asDiagonal();
        if (rest.rightCols(count).colwise().norm().maxCoeff() > tolerance * values[width - 1]) continue;
        std::vector<double> result;
        for (Index i = width; i > width - count; --i) result.push_back(std::max(values[i - 1], 0.0));
        return result;
    }
    return std::nullopt;
}

std::optional<std::vector<double>> largest_of(const ConnectedPart& part, std::size_t count) {
    if (part.vertices.size() > dense_vertices && count < krylov_values) {
        return largest_by_krylov(part, static_cast<Index>(count));
    }
    const Eigen::SelfAdjointEigenSolver<MatrixXd> solver(laplacian(part), Eigen::EigenvaluesOnly);
    std::vector<double> values;
    for (const double value : solver.eigenvalues()) values.push_back(std::max(value, 0.0));
    return values;
}

double length_of(std::span<const double> vector) {
    return Eigen::Map<const VectorXd>(vector.data(), static_cast<Index>(vector.size())).norm();
}

}  // namespace

std::optional<std::vector<double>> laplacian_spectrum(const WeightedGraph& graph, std::size_t count) {
    const WeightedGraph* const one[] = {&graph};
    std::vector<double> values;
    for (const ConnectedPart& part : parts_of(one)) {
        const auto found = largest_of(part, count);
        if (!found) return std::nullopt;
        values.insert(values.end(), found->begin(), found->end());
    }
    std::sort(values.begin(), values.end(), std::greater<>());
    values.resize(count, 0);
    return values;
}

std::vector<double> typical_spectrum(std::span<const std::vector<double>> spectra) {
    if (spectra.empty()) return {};
    const auto size = static_cast<Index>(spectra.front().size());
    MatrixXd square = MatrixXd::Zero(size, size);
    VectorXd sum = VectorXd::Zero(size);
    for (const std::vector<double>& spectrum : spectra) {
        const double length = length_of(spectrum);
        if (!(length > 0)) continue;
        const VectorXd column = Eigen::Map<const VectorXd>(spectrum.data(), size) / length;
        square += column * column.transpose();
        sum += column;
    }
    if (!(sum.norm() > 0)) return {};
    const Eigen::SelfAdjointEigenSolver<MatrixXd> solver(square);
    const double largest = solver.eigenvalues()[size - 1];
    VectorXd typical = VectorXd::Zero(size);
    for (Index i = 0; i < size; ++i) {
        if (solver.eigenvalues()[i] < largest * (1 - same_value)) continue;
        typical += solver.eigenvectors().col(i).dot(sum) * solver.eigenvectors().col(i);
    }
    typical = typical.cwiseMax(0.0).normalized();
    return {typical.begin(), typical.end()};
}

std::optional<double> spectral_distance(std::span<const double> spectrum, std::span<const double> typical) {
    const double length = length_of(spectrum);
    const double typical_length = length_of(typical);
    if (!(length > 0 && typical_length > 0)) return std::nullopt;
    const auto size = static_cast<Index>(spectrum.size());
    const VectorXd difference = Eigen::Map<const VectorXd>(spectrum.data(), size) / length -
                                Eigen::Map<const VectorXd>(typical.data(), size) / typical_length;
    return std::min(difference.squaredNorm() / 2, 1.0);  // 1 - cosine, without its cancellation
}

}  // namespace entente::graph
