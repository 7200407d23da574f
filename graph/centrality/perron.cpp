// The power iteration is of no use by itself: on a star or any other bipartite graph it swings between two
// vectors for ever, and where two blocs hang together by a thread it needs millions of steps.
//
// First, if the matrix is symmetric, the Krylov space of the constant vector (implicitly restarted Lanczos,
// by Spectra), which gives all entries to full precision relative to the largest; then steps of the power
// iteration on A + value I, which does not swing and makes small entries precise from larger neighbours. For
// a positive x the eigenvalue lies between the smallest and the largest ratio (Ax)_i / x_i (Collatz): when
// these agree, each entry fits its neighbours, and the work is done.
//
// Where they don't, Noda's iteration: the largest ratio is an upper bound s, and the solution of
// (sI - A) y = x is positive and nearer. It converges from any start, in the end quadratically, and
// elimination on an M-matrix subtracts nowhere off the diagonal, so that entries far below the largest come
// out precise. Graphs on which the steps before fail are long and thin, which keeps the factors sparse.
//
// Sorensen, SIAM Journal on Matrix Analysis and Applications 13 (1992) 357-385. Collatz, Mathematische
// Zeitschrift 48 (1942) 221-226. Noda, Numerische Mathematik 17 (1971) 382-386; Elsner, Linear Algebra and
// its Applications 15 (1976) 235-242.
#include "graph/centrality/perron.hpp"

#include <Spectra/SymEigsSolver.h>
#include <Eigen/SparseCholesky>
#include <Eigen/SparseLU>

#include <algorithm>
#include <cmath>

namespace entente::graph {
namespace {

using Eigen::Index;
using Eigen::VectorXd;
using Sparse = Eigen::SparseMatrix<double>;

constexpr Index smallest_for_krylov = 4;
constexpr Index basis_length = 24;
constexpr Index restarts = 300;
constexpr double krylov_tolerance = 1e-15;
constexpr int smoothing = 100;
constexpr int long_smoothing = 5000;
/// The Collatz bounds agree when they are as near as this to each other, relatively.
constexpr double agreement = 1e-12;
/// What may be eliminated; larger ones are taken as Krylov left them if the residual is small.
constexpr Index largest_for_noda = 4096;
constexpr double small_residual = 1e-13;
constexpr int noda_steps = 200;

/// A / scale. Scaled so that no strength, however large or small, leaves the range of a double.
class Product {
public:
    using Scalar = double;

    explicit Product(const Arcs& matrix)
        : matrix_(matrix),
          scale_(*std::max_element(matrix.strength.begin(), matrix.strength.end())),
          value_(matrix.strength.begin(), matrix.strength.end()) {
        for (double& value : value_) value /= scale_;
    }

    [[nodiscard]] Index rows() const { return static_cast<Index>(matrix_.size()); }
    [[nodiscard]] Index cols() const { return rows(); }
    [[nodiscard]] double scale() const { return scale_; }

    void perform_op(const double* x, double* result) const {
        std::size_t i = 0;
        for (std::size_t row = 0; row < matrix_.size(); ++row) {
            double sum = 0;
            for (; i < matrix_.start[row + 1]; ++i) sum += value_[i] * x[matrix_.column[i]];
            result[row] = sum;
        }
    }

    [[nodiscard]] VectorXd operator*(const VectorXd& x) const {
        VectorXd result(x.size());
        perform_op(x.data(), result.data());
        return result;
    }

    /// shift I - A / scale
    [[nodiscard]] Sparse shifted(double shift) const {
        std::vector<Eigen::Triplet<double>> entries;
        entries.reserve(value_.size() + matrix_.size());
        std::size_t i = 0;
        for (std::size_t row = 0; row < matrix_.size(); ++row) {
            entries.emplace_back(static_cast<int>(row), static_cast<int>(row), shift);
            for (; i < matrix_.start[row + 1]; ++i) {
                entries.emplace_back(static_cast<int>(row), static_cast<int>(matrix_.column[i]), -value_[i]);
            }
        }
        Sparse result(rows(), rows());
        result.setFromTriplets(entries.begin(), entries.end());
        return result;
    }

private:
    const Arcs& matrix_;
    double scale_;
    std::vector<double> value_;
};

VectorXd uniform(Index size) {
    return VectorXd::Constant(size, 1 / std::sqrt(static_cast<double>(size)));
}

/// A vector, its image, and the smallest and the largest ratio of the two: the eigenvalue lies between.
struct Estimate {
    Estimate(const Product& product, VectorXd vector) : x(std::move(vector)), image(product * x) {
        const VectorXd ratios = image.cwiseQuotient(x);
        lower = ratios.minCoeff();
        upper = ratios.maxCoeff();
    }

    [[nodiscard]] bool agreed() const { return upper - lower <= agreement * upper; }
    [[nodiscard]] double value() const { return x.dot(image) / x.squaredNorm(); }
    [[nodiscard]] double residual() const { return (image - value() * x).norm() / value(); }

    VectorXd x;
    VectorXd image;
    double lower = 0;
    double upper = 0;
};

/// From the Krylov space of the constant vector, or that itself where the method does not converge.
VectorXd lanczos(Product& product) {
    const VectorXd start = uniform(product.rows());
    if (product.rows() < smallest_for_krylov) return start;
    Spectra::SymEigsSolver<Product> solver(product, 1, std::min(basis_length, product.rows()));
    solver.init(start.data());
    constexpr auto rule = Spectra::SortRule::LargestAlge;
    if (solver.compute(rule, restarts, krylov_tolerance, rule) < 1) return start;
    return solver.eigenvectors(1).col(0).cwiseAbs();
}

/// Steps of the power iteration with a shift, which no vector swings under, until the bounds agree or no
/// longer come nearer.
Estimate smoothed(const Product& product, VectorXd x, int steps) {
    // What Krylov left at or below its rounding is no entry to divide by.
    Estimate best(product, x.cwiseMax(1e-18 * x.maxCoeff()));
    for (int step = 0; step < steps && !best.agreed(); ++step) {
        const double value = best.value();
        best = Estimate(product, (best.image + value * best.x).normalized());
    }
    return best;
}

/// Pivots stay on the diagonal, where elimination on an M-matrix loses nothing.
class DiagonalLU : public Eigen::SparseLU<Sparse> {
public:
    DiagonalLU() { setPivotThreshold(0); }
};

/// Solves (sI - A / scale) y = x for s just above `bound`.
template <class Factor>
VectorXd noda_step(const Product& product, double bound, const VectorXd& x) {
    // At the eigenvalue itself the matrix is singular. The margin keeps what rounding does to nearly equal
    // eigenvalues below 1e-4, and still gives a step of the last digits in the usual case.
    for (double margin = 1e-12;; margin *= 10) {
        Factor factor;
        factor.compute(product.shifted(bound * (1 + margin)));
        if (factor.info() != Eigen::Success) continue;
        VectorXd y = factor.solve(x);
        if (!y.allFinite() || (y.minCoeff() < 0 && margin < 1e-3)) continue;
        y /= y.maxCoeff();
        return y.cwiseMax(1e-290).normalized();  // an entry that underflows stays positive
    }
}

template <class Factor>
VectorXd noda(const Product& product) {
    Estimate estimate(product, uniform(product.rows()));
    double last_change = 1;
    for (int step = 0; step < noda_steps; ++step) {
        const VectorXd next = noda_step<Factor>(product, estimate.upper, estimate.x);
        const double change = (next.cwiseQuotient(estimate.x).array() - 1).abs().maxCoeff();
        // Where the eigenvalue is known to the last digits, changes that no longer shrink are rounding.
        const bool settled = estimate.agreed() && change > last_change / 2;
        estimate = Estimate(product, next);
        if (change < 1e-13 || settled) break;
        last_change = change;
    }
    return estimate.x;
}

PerronPair pair_of(const Product& product, const Estimate& estimate) {
    const VectorXd x = estimate.x.normalized();
    return {estimate.value(), product.scale(), {x.data(), x.data() + x.size()}};
}

template <class Factor>
std::optional<PerronPair> refined(const Product& product, VectorXd start) {
    const bool large = product.rows() > largest_for_noda;
    const Estimate found = smoothed(product, std::move(start), large ? long_smoothing : smoothing);
    if (found.agreed()) return pair_of(product, found);
    if (!large) return pair_of(product, Estimate(product, noda<Factor>(product)));
    if (found.residual() > small_residual) return std::nullopt;
    return pair_of(product, found);
}

}  // namespace

std::optional<PerronPair> perron(const Arcs& matrix) {
    Product product(matrix);
    return refined<Eigen::SimplicialLLT<Sparse>>(product, lanczos(product));
}

std::optional<PerronPair> perron_directed(const Arcs& matrix) {
    const Product product(matrix);
    return refined<DiagonalLU>(product, uniform(product.rows()));
}

}  // namespace entente::graph
