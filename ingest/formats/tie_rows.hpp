// From rows that each give one tie to the types and relations of a draft.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "ingest/draft_parts.hpp"
#include "ingest/fault.hpp"

namespace entente::ingest {

/// A tie as a row gives it. Without a date and a start it holds from the start of the observed period.
struct TieRow {
    std::string id;      ///< as written; empty: numbered; need not be unique
    std::string source;  ///< actor ids
    std::string target;
    std::string type;                   ///< as written; empty: by the sign
    std::string type_label;             ///< empty: as the type
    std::optional<double> type_weight;  ///< none: what most ties of the type have
    std::optional<double> sign;         ///< only its sign counts; it may not contradict a negative weight
    std::optional<double> weight;       ///< none: that of the type, see TieRows
    std::optional<bool> directed;       ///< none: as the type is declared, else undirected
    std::optional<model::Date> date;    ///< of an event
    std::optional<model::Date> start;   ///< of a state
    std::optional<model::Date> end;
    std::string label;
    std::string note;
    std::vector<model::Draft::Reference> sources;
    std::string confidence;  ///< these three as written; left out, and noted, when they cannot be
    std::string count;
    std::string offset;
    std::string cited;                  ///< the source as the row names it, for telling rows apart
    std::string moment;                 ///< the time as the row has it, likewise
    const std::string* file = nullptr;  ///< of the row; outlives the TieRows
    std::size_t line = 0;
};

/// Gathers ties. A relation type is a text, a nature and a direction; its usual weight is the one that
/// most of its ties have if nothing else is said of it, and the others carry their own. A tie without a
/// weight has that of its type where one is declared or all other ties of the type have the same; else its
/// size is 1, and the log notes it.
class TieRows {
public:
    /// `weight_mend` says how weights are given, for a file that has none; empty where a format itself says
    /// that a tie without a weight has the weight 1.
    TieRows(const ImportOptions& options, ImportLog& log, std::string weight_mend = {})
        : options_(options), log_(log), weight_mend_(std::move(weight_mend)) {}

    /// Makes a type known before its ties; false when it is known already.
    bool declare(const model::RelationType& type);

    /// Takes the tie, or says why it cannot be used.
    std::optional<RowRefusal> take(const TieRow& row);

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
    /// What the log needs of a row once its tie is taken.
    struct Taken {
        std::size_t type;
        const std::string* file;
        std::size_t line;
        std::optional<double> sign;  // of a row without a weight
        bool weightless;
    };
    using TypeKey = std::tuple<std::string, model::Nature, bool>;

    // tie_types.cpp: of which type a row is.
    std::optional<RowRefusal> find_declared(const TieRow& row, TypeKey& key, std::size_t& declared);
    std::size_t type_at(const TieRow& row, const TypeKey& key, std::size_t declared);
    void note_undeclared(const TieRow& row);

    // tie_weights.cpp: what ties weigh.
    std::optional<double> weight_of(const TieRow& row, const Type& type);
    void take_numbers(const TieRow& row, double weight, model::Relation& tie);
    void settle_weights();
    void settle_weight(std::size_t tie, const std::map<double, std::size_t>& given, bool note);

    void note_twin(const TieRow& row, const std::string& type, bool directed);
    void date_undated(model::Draft& draft);
    void name_types(model::Draft& draft);

    const ImportOptions& options_;
    ImportLog& log_;
    std::string weight_mend_;
    std::vector<Type> types_;
    std::map<TypeKey, std::size_t> by_key_;
    std::map<std::string, std::vector<std::size_t>> declared_;  // types by text
    std::map<std::string, std::string> meant_;                  // declared type nearest to a text
    std::vector<model::Draft::Relation> ties_;
    std::vector<Taken> taken_;                            // of each tie
    std::unordered_map<std::string, std::size_t> first_;  // tie by all that it says
    Ids ids_;
};

/// A sign as a number or a word (`1`, `-`, `negative`); empty for anything else.
std::optional<double> parse_sign(const std::string& text);

/// A problem at the row, for the log.
model::Problem at_row(const std::string* file, std::size_t line, std::string what, std::string mend = {});

}  // namespace entente::ingest
