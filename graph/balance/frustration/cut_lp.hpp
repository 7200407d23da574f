// The linear relaxation of the frustration index over the cuts found so far.
#pragma once

#include <memory>

#include "graph/balance/frustration/cycle_cuts.hpp"

namespace entente::graph::two_camps {

/// That an edge is frustrated, or that it is not.
struct Decision {
    std::uint32_t edge = 0;
    bool frustrated = false;
};

/// min of the sum of weight * y over 0 <= y <= 1 and the cuts; y can be fixed. One linear solver underneath.
class CutLp {
public:
    CutLp(const Problem& problem, Stop& stop);
    ~CutLp();
    CutLp(const CutLp&) = delete;
    CutLp& operator=(const CutLp&) = delete;

    void add(const std::vector<Cut>& cuts);
    /// Drops the cuts that the present solution satisfies with room to spare.
    void drop_loose();
    void fix(std::uint32_t edge, double low, double high);

    /// Finds the optimum from where the last one was. False when stopped or when the solver gives up; then y
    /// is what it was.
    bool solve();

    [[nodiscard]] const std::vector<double>& y() const { return y_; }
    [[nodiscard]] double value() const { return value_; }
    [[nodiscard]] std::size_t cuts() const { return cuts_.size(); }
    /// A lower bound on the cost of all camps that the fixed edges allow, from the last solution's dual
    /// values but in whole numbers, so that no rounding error of the solver can make it too high.
    [[nodiscard]] std::int64_t proven() const;
    /// Edges not fixed yet whose state the same proof settles in all camps that cost less than `upper`.
    [[nodiscard]] std::vector<Decision> settled(std::int64_t upper) const;

private:
    struct Proof {
        std::int64_t bound = 0;          ///< in units of 1 / unit
        std::vector<std::int64_t> rest;  ///< by edge: how much the bound rises per unit of y
    };
    [[nodiscard]] Proof proof() const;

    struct Solver;
    const Problem& problem_;
    std::unique_ptr<Solver> solver_;
    std::vector<Cut> cuts_;
    std::vector<double> y_;
    std::vector<double> dual_;
    double value_ = 0;
};

}  // namespace entente::graph::two_camps
