// What two states owe each other in an alliance, and the ties that this makes.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "ingest/formats/dyad_draft.hpp"

namespace entente::ingest {

/// Defence, neutrality, non-aggression, entente: from the strongest commitment to the weakest.
inline constexpr std::size_t commitments = 4;

/// What a member is obliged to.
struct Flags {
    std::array<bool, commitments> set{};
    bool blank = false;    ///< a flag that the file leaves out
    bool garbled = false;  ///< a flag that is something else than 0, 1 and missing

    [[nodiscard]] std::optional<std::size_t> strongest() const {
        const auto found = std::find(set.begin(), set.end(), true);
        return found == set.end() ? std::nullopt
                                  : std::optional(static_cast<std::size_t>(found - set.begin()));
    }
};

/// A state's part in an alliance.
struct Party {
    int code = 0;
    std::string name;
    Flags flags;
};

/// One alliance of two states.
struct Pact {
    std::string alliance;
    std::string ss_type;
    bool left_censored = false;
    bool asymmetric = false;  ///< the file says that not both owe the same, and not who owes what
    model::Date start;
    std::optional<model::Date> end;
    std::vector<std::size_t> rows;
};

/// The data set, with the types that its ties have.
DataSet cow_alliance_data();

/// Makes ties of pacts.
class Pacts {
public:
    Pacts(DyadDraft& draft, RowLedger& ledger) : draft_(draft), ledger_(ledger) {}

    /// One undirected tie where both owe the same at most, else a directed one, of half the weight, from each
    /// that owes anything. The rows of a pact in which nobody owes anything are refused.
    void add(const Pact& pact, const Party& a, const Party& b);

private:
    void tie(const Pact& pact, const Party& from, const Party& to, std::size_t kind, bool one_sided);

    DyadDraft& draft_;
    RowLedger& ledger_;
};

}  // namespace entente::ingest
