// Cuts are added and variables fixed between solutions; both leave the old basis dual feasible, so the dual
// simplex method goes on from it. Solver: COIN-OR Clp.
#include "graph/balance/frustration/cut_lp.hpp"

#include <algorithm>
#include <cmath>
#include <coin/ClpEventHandler.hpp>
#include <coin/ClpSimplex.hpp>

namespace entente::graph::two_camps {
namespace {

/// What the bounds are proven in.
constexpr std::int64_t unit = std::int64_t{1} << 24;

/// Packings of cycles are highly degenerate: small changes of the costs, undone by the solver in the end,
/// save it two thirds of its steps.
constexpr int automatic_perturbation = 50;

/// A cut is loose when it is satisfied by more than that.
constexpr double room = 1e-3;

/// Ends a solution under way once time is up.
class StopHandler : public ClpEventHandler {
public:
    explicit StopHandler(Stop& stop) : stop_(&stop) {}

    int event(Event which) override {
        constexpr int carry_on = -1;
        constexpr int end = 0;
        constexpr unsigned asked_every = 32;
        if (which != endOfIteration || ++iterations_ % asked_every != 0) return carry_on;
        return (*stop_)() ? end : carry_on;
    }
    [[nodiscard]] ClpEventHandler* clone() const override { return new StopHandler(*this); }

private:
    Stop* stop_;
    unsigned iterations_ = 0;
};

}  // namespace

struct CutLp::Solver {
    ClpSimplex simplex;
};

CutLp::CutLp(const Problem& problem, Stop& stop)
    : problem_(problem), solver_(std::make_unique<Solver>()), y_(problem.edges.size(), 0) {
    ClpSimplex& simplex = solver_->simplex;
    simplex.setLogLevel(0);
    simplex.setPerturbation(automatic_perturbation);
    const StopHandler handler(stop);
    simplex.passInEventHandler(&handler);
    const int columns = static_cast<int>(problem.edges.size());
    simplex.resize(0, columns);
    for (int e = 0; e < columns; ++e) {
        simplex.setColumnBounds(e, 0, 1);
        simplex.setObjectiveCoefficient(
            e, static_cast<double>(problem.edges[static_cast<std::size_t>(e)].weight));
    }
}

CutLp::~CutLp() = default;

void CutLp::add(const std::vector<Cut>& cuts) {
    std::vector<double> low;
    std::vector<double> high(cuts.size(), COIN_DBL_MAX);
    std::vector<CoinBigIndex> starts{0};
    std::vector<int> columns;
    std::vector<double> elements;
    for (const Cut& cut : cuts) {
        double right = 1;
        for (const Cut::Term& term : cut.terms) {
            columns.push_back(static_cast<int>(term.edge));
            elements.push_back(term.flipped ? -1 : 1);
            right -= term.flipped ? 1 : 0;
        }
        low.push_back(right);
        starts.push_back(static_cast<CoinBigIndex>(columns.size()));
        cuts_.push_back(cut);
    }
    solver_->simplex.addRows(static_cast<int>(cuts.size()), low.data(), high.data(), starts.data(),
                             columns.data(), elements.data());
}

void CutLp::drop_loose() {
    std::vector<int> loose;
    std::vector<Cut> kept;
    for (std::size_t i = 0; i < cuts_.size(); ++i) {
        const int row = static_cast<int>(i);
        if (solver_->simplex.getRowStatus(row) == ClpSimplex::basic && violation(cuts_[i], y_) < -room) {
            loose.push_back(row);
        } else {
            kept.push_back(std::move(cuts_[i]));
        }
    }
    solver_->simplex.deleteRows(static_cast<int>(loose.size()), loose.data());
    cuts_ = std::move(kept);
    dual_.clear();
}

void CutLp::fix(std::uint32_t edge, double low, double high) {
    solver_->simplex.setColumnBounds(static_cast<int>(edge), low, high);
}

bool CutLp::solve() {
    ClpSimplex& simplex = solver_->simplex;
    simplex.dual(0, 1);
    if (simplex.status() != 0) return false;
    const double* const y = simplex.primalColumnSolution();
    const double* const duals = simplex.dualRowSolution();
    y_.assign(y, y + problem_.edges.size());
    for (double& value : y_) {
        value = std::clamp(value, 0.0, 1.0);
    }
    value_ = simplex.objectiveValue();
    dual_.assign(duals, duals + cuts_.size());
    return true;
}

CutLp::Proof CutLp::proof() const {
    // For any multipliers u >= 0 of the cuts a y >= b, and y within its bounds [l, h]:
    // w y >= u b + (w - u a) y >= u b + sum over edges of min((w - u a) l, (w - u a) h).
    // With u rounded down to a unit, all of it is whole numbers of units.
    Proof result;
    result.rest.reserve(problem_.edges.size());
    for (const Edge& edge : problem_.edges) {
        result.rest.push_back(edge.weight * unit);
    }
    for (std::size_t i = 0; i < dual_.size(); ++i) {
        if (!(dual_[i] > 0)) continue;
        const auto multiplier = static_cast<std::int64_t>(std::floor(dual_[i] * static_cast<double>(unit)));
        result.bound += multiplier;
        for (const Cut::Term& term : cuts_[i].terms) {
            result.bound -= term.flipped ? multiplier : 0;
            result.rest[term.edge] += term.flipped ? multiplier : -multiplier;
        }
    }
    const double* const low = solver_->simplex.columnLower();
    const double* const high = solver_->simplex.columnUpper();
    for (std::size_t e = 0; e < result.rest.size(); ++e) {
        const double bound = result.rest[e] > 0 ? low[e] : high[e];
        result.bound += bound > 0.5 ? result.rest[e] : 0;
    }
    return result;
}

std::int64_t CutLp::proven() const {
    const std::int64_t bound = proof().bound;
    return bound <= 0 ? 0 : (bound + unit - 1) / unit;
}

std::vector<Decision> CutLp::settled(std::int64_t upper) const {
    const Proof proof = this->proof();
    const double* const low = solver_->simplex.columnLower();
    const double* const high = solver_->simplex.columnUpper();
    std::vector<Decision> result;
    for (std::uint32_t e = 0; e < proof.rest.size(); ++e) {
        if (low[e] < high[e] && proof.bound + std::abs(proof.rest[e]) > (upper - 1) * unit) {
            result.push_back({e, proof.rest[e] < 0});
        }
    }
    return result;
}

}  // namespace entente::graph::two_camps
