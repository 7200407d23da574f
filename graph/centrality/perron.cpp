// Plain power iteration is of no use here: on a star or any other bipartite graph it swings between
// two vectors for ever, and where two blocs hang together by a thread it needs millions of steps.
//
// Up to 512 rows: Noda's iteration. For a positive x the largest ratio (Ax)_i / x_i is an upper bound
// s of the eigenvalue (Collatz), and the solution of (sI - A) y = x is positive and nearer. It
// converges from any start, in the end quadratically, and solving with an M-matrix by Cholesky
// subtracts nowhere off the diagonal, so that even the smallest entries come out exact.
// Noda, Numerische Mathematik 17 (1971) 382-386; Elsner, Linear Algebra and its Applications 15 (1976)
// 235-242.
//
// Above: Lanczos with full orthogonalisation, restarted with its best vectors. The start is positive,
// so it always has a part along the wanted vector, and every restart brings the eigenvalue's estimate
// up. Wu and Simon, SIAM Journal on Matrix Analysis and Applications 22 (2000) 602-616.
#include "graph/centrality/perron.hpp"

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>

namespace entente::graph {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

constexpr std::size_t dense_rows = 512;
constexpr int noda_steps = 200;
constexpr Index basis_length = 80;
constexpr Index kept_vectors = 20;
constexpr int restarts = 2000;

double largest_value(const SymmetricMatrix& matrix) {
    return *std::max_element(matrix.value.begin(), matrix.value.end());
}

/// A x / scale. Scaled so that no weight, however large or small, leaves the range of a double.
VectorXd product(const SymmetricMatrix& matrix, double scale, const VectorXd& x) {
    VectorXd result(x.size());
    for (std::size_t row = 0; row < matrix.size(); ++row) {
        double sum = 0;
        for (std::size_t i = matrix.row_start[row]; i < matrix.row_start[row + 1]; ++i) {
            sum += matrix.value[i] / scale * x[matrix.column[i]];
        }
        result[static_cast<Index>(row)] = sum;
    }
    return result;
}

VectorXd uniform(std::size_t size) {
    const auto n = static_cast<Index>(size);
    return VectorXd::Constant(n, 1 / std::sqrt(static_cast<double>(n)));
}

/// sI - A / scale; only the lower half is filled.
MatrixXd shifted(const SymmetricMatrix& matrix, double scale, double shift) {
    const auto n = static_cast<Index>(matrix.size());
    MatrixXd result = MatrixXd::Zero(n, n);
    for (std::size_t row = 0; row < matrix.size(); ++row) {
        for (std::size_t i = matrix.row_start[row]; i < matrix.row_start[row + 1]; ++i) {
            if (matrix.column[i] < row) {
                result(static_cast<Index>(row), matrix.column[i]) = -matrix.value[i] / scale;
            }
        }
    }
    result.diagonal().setConstant(shift);
    return result;
}

/// The smallest and the largest ratio (Ax)_i / x_i: the eigenvalue lies between.
struct Bounds {
    double lower = 0;
    double upper = 0;
};

Bounds collatz_bounds(const SymmetricMatrix& matrix, double scale, const VectorXd& x) {
    const VectorXd ratios = product(matrix, scale, x).cwiseQuotient(x);
    return {ratios.minCoeff(), ratios.maxCoeff()};
}

/// Solves (sI - A / scale) y = x for s just above `bound`.
VectorXd noda_step(const SymmetricMatrix& matrix, double scale, double bound, const VectorXd& x) {
    // At the eigenvalue itself the matrix is singular. The margin keeps what rounding does to nearly
    // equal eigenvalues below 1e-4, and still gives a step of the last digits in the usual case.
    for (double margin = 1e-12;; margin *= 10) {
        const Eigen::LLT<MatrixXd> factor(shifted(matrix, scale, bound * (1 + margin)));
        if (factor.info() != Eigen::Success) continue;
        VectorXd y = factor.solve(x);
        y /= y.maxCoeff();
        return y.cwiseMax(1e-290).normalized();  // an entry that underflows stays positive
    }
}

std::vector<double> to_vector(const VectorXd& x) {
    return {x.data(), x.data() + x.size()};
}

/// An orthonormal basis that grows by the product with its last vector, and its products.
class KrylovBasis {
public:
    KrylovBasis(const SymmetricMatrix& matrix, double scale)
        : matrix_(matrix),
          scale_(scale),
          vectors_(static_cast<Index>(matrix.size()), basis_length),
          images_(vectors_.rows(), basis_length) {
        append(uniform(matrix.size()));
    }

    /// Up to basis_length vectors, or until nothing new comes of the product.
    void grow() {
        while (used_ < std::min(basis_length, vectors_.rows())) {
            VectorXd next = images_.col(used_ - 1);
            const auto basis = vectors_.leftCols(used_);
            for (int pass = 0; pass < 2; ++pass) next -= basis * (basis.transpose() * next);
            const double length = next.norm();
            if (length < 1e-15) return;
            append(next / length);
        }
    }

    /// Keeps the approximate eigenvectors to the largest eigenvalues, the largest of all last.
    void keep_best() {
        const Eigen::SelfAdjointEigenSolver<MatrixXd> solver(vectors_.leftCols(used_).transpose() *
                                                             images_.leftCols(used_));
        const Index kept = std::min(kept_vectors, used_);
        const MatrixXd best = solver.eigenvectors().rightCols(kept);
        vectors_.leftCols(kept) = (vectors_.leftCols(used_) * best).eval();
        images_.leftCols(kept) = (images_.leftCols(used_) * best).eval();
        used_ = kept;
    }

    [[nodiscard]] VectorXd best() const { return vectors_.col(used_ - 1); }

private:
    void append(const VectorXd& vector) {
        vectors_.col(used_) = vector;
        images_.col(used_) = product(matrix_, scale_, vector);
        ++used_;
    }

    const SymmetricMatrix& matrix_;
    double scale_;
    MatrixXd vectors_;
    MatrixXd images_;
    Index used_ = 0;
};

double residual(const SymmetricMatrix& matrix, double scale, const VectorXd& x) {
    const VectorXd image = product(matrix, scale, x);
    const double eigenvalue = x.dot(image);
    return (image - eigenvalue * x).norm() / eigenvalue;
}

}  // namespace

std::vector<double> perron_dense(const SymmetricMatrix& matrix) {
    const double scale = largest_value(matrix);
    VectorXd x = uniform(matrix.size());
    double last_change = 1;
    for (int step = 0; step < noda_steps; ++step) {
        const Bounds bounds = collatz_bounds(matrix, scale, x);
        const VectorXd next = noda_step(matrix, scale, bounds.upper, x);
        const double change = (next - x).lpNorm<Eigen::Infinity>();
        x = next;
        // Where the eigenvalue is known to the last digits, changes that no longer shrink are rounding.
        const bool settled = bounds.upper - bounds.lower < 1e-12 * bounds.upper && change > last_change / 2;
        if (change < 1e-13 || settled) break;
        last_change = change;
    }
    return to_vector(x);
}

std::optional<std::vector<double>> perron_lanczos(const SymmetricMatrix& matrix) {
    const double scale = largest_value(matrix);
    KrylovBasis basis(matrix, scale);
    double last = 1;
    for (int restart = 0; restart < restarts; ++restart) {
        basis.grow();
        basis.keep_best();
        const VectorXd x = basis.best().normalized();
        const double error = residual(matrix, scale, x);
        if (error < 4e-15 || (error < 1e-13 && error >= last)) return to_vector(x.cwiseAbs());
        last = error;
    }
    return std::nullopt;
}

std::optional<std::vector<double>> perron_vector(const SymmetricMatrix& matrix) {
    if (matrix.size() <= dense_rows) return perron_dense(matrix);
    return perron_lanczos(matrix);
}

}  // namespace entente::graph
