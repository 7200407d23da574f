// From rows that each give one tie to the types and relations of a draft.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "ingest/draft_parts.hpp"

namespace entente::ingest {

/// A tie as a row gives it. Without a date and a start it holds from the start of the observed period.
struct TieRow {
    std::string source;  ///< actor ids
    std::string target;
    std::string type;              ///< as written; empty: by the sign
    std::optional<double> sign;    ///< only its sign counts, and it beats the weight's
    std::optional<double> weight;  ///< none: 1
    bool directed = false;
    std::optional<model::Date> date;   ///< of an event
    std::optional<model::Date> start;  ///< of a state
    std::optional<model::Date> end;
    std::string label;
    std::string note;
    std::vector<model::Draft::Reference> sources;
};

/// Gathers ties. A relation type is a text, a nature and a direction; its usual weight is the one that
/// most of its ties have, and the others carry their own.
class TieRows {
public:
    TieRows(const ImportOptions& options, ImportLog& log) : options_(options), log_(log) {}

    /// Takes the tie, or says why it cannot be used; empty: taken.
    std::string take(const TieRow& row);

    /// Writes types and relations into the draft. Ties without any date begin with the observed period:
    /// what --from says, else the first date of another tie, else the nominal year 1, and a remark says so.
    void finish(model::Draft& draft);

private:
    struct Type {
        std::string text;
        model::Nature nature;
        bool directed;
        std::map<double, std::size_t> weights;  // how many ties have each
    };
    [[nodiscard]] double weight_of(const TieRow& row);
    std::size_t type_of(const TieRow& row, double weight);
    void date_undated(model::Draft& draft);

    const ImportOptions& options_;
    ImportLog& log_;
    std::map<std::tuple<std::string, model::Nature, bool>, std::size_t> by_key_;
    std::vector<Type> types_;
    std::vector<model::Draft::Relation> ties_;
    std::vector<std::size_t> tie_types_;
    std::size_t cut_ = 0;
};

/// Reads a sign: `1`, `-1`, `+`, `-`, `positive`, `negative`, any number. Empty for anything else.
std::optional<double> parse_sign(const std::string& text);

}  // namespace entente::ingest
