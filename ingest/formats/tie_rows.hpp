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
    std::string id;      ///< as written; empty: numbered; need not be unique
    std::string source;  ///< actor ids
    std::string target;
    std::string type;                   ///< as written; empty: by the sign
    std::string type_label;             ///< empty: as the type
    std::optional<double> type_weight;  ///< none: what most ties of the type have
    std::optional<double> sign;         ///< only its sign counts, and it beats the weight's
    std::optional<double> weight;       ///< none: 1
    bool directed = false;
    std::optional<model::Date> date;   ///< of an event
    std::optional<model::Date> start;  ///< of a state
    std::optional<model::Date> end;
    std::string label;
    std::string note;
    std::vector<model::Draft::Reference> sources;
    std::string confidence;  ///< these three as written; left out, and counted, when they cannot be
    std::string count;
    std::string offset;
};

/// Gathers ties. A relation type is a text, a nature and a direction; its usual weight is the one that
/// most of its ties have if nothing else is said of it, and the others carry their own.
class TieRows {
public:
    TieRows(const ImportOptions& options, ImportLog& log) : options_(options), log_(log) {}

    /// Makes a type known before its ties; false when it is known already.
    bool declare(const model::RelationType& type);

    /// Takes the tie, or says why it cannot be used; empty: taken.
    std::string take(const TieRow& row);

    /// Writes types and relations into the draft, whose actors are there. Ties without any date begin with
    /// the observed period: what the draft or --from says, else the first date of another tie, else the
    /// nominal year 1, and a remark says so. Open ties end with the lives of their actors.
    void finish(model::Draft& draft);

private:
    struct Type {
        std::string text;
        model::RelationType record;  // all but the id, and the weight unless it is fixed
        bool fixed;
        std::map<double, std::size_t> weights;  // how many ties have each
    };
    [[nodiscard]] double weight_of(const TieRow& row, double usual);
    std::size_t type_of(const TieRow& row, double weight);
    void take_numbers(const TieRow& row, double weight, model::Relation& tie);
    void date_undated(model::Draft& draft);
    void remark();

    const ImportOptions& options_;
    ImportLog& log_;
    std::map<std::tuple<std::string, model::Nature, bool>, std::size_t> by_key_;
    std::vector<Type> types_;
    std::vector<model::Draft::Relation> ties_;
    std::vector<std::size_t> tie_types_;
    Ids ids_;
    std::size_t cut_ = 0;
    std::size_t bad_confidences_ = 0;
    std::size_t bad_counts_ = 0;
};

/// Reads a sign: `1`, `-1`, `+`, `-`, `positive`, `negative`, any number. Empty for anything else.
std::optional<double> parse_sign(const std::string& text);

}  // namespace entente::ingest
