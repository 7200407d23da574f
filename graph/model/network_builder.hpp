// Private to the model: checks a draft whole and makes the network of it.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "entente/model/network.hpp"
#include "entente/model/problem_code.hpp"

namespace entente::model {

/// Where ids of one kind of record stand: the first position of each, and the ids in order.
struct IdTable {
    std::unordered_map<std::string_view, std::size_t> first;
    std::vector<std::string> all;

    [[nodiscard]] std::optional<std::size_t> find(std::string_view id) const {
        const auto found = first.find(id);
        return found == first.end() ? std::nullopt : std::optional(found->second);
    }
};

/// Where something is, put into words only when there is something to say.
struct Path {
    Path(std::string words) : text(std::move(words)) {}  // NOLINT: meant to convert
    Path(const char* words) : text(words) {}             // NOLINT: meant to convert
    Path(std::string_view list_name, std::size_t position, std::string_view key_name)
        : list(list_name), i(position), key(key_name) {}
    [[nodiscard]] std::string words() const;

    std::string text;
    std::string_view list;
    std::size_t i = 0;
    std::string_view key;
};

struct RelationPath {
    std::size_t i = 0;
    Path operator/(std::string_view key) const { return {"relations", i, key}; }
};

/// What a relation refers to, as far as it is known.
struct Ends {
    std::optional<std::size_t> source, target, type;
};

class NetworkBuilder {
public:
    explicit NetworkBuilder(Draft draft) : draft_(std::move(draft)) {}
    /// With relations that are resolved, beside a draft that has none.
    NetworkBuilder(Draft draft, std::vector<Relation> relations)
        : draft_(std::move(draft)), relations_(std::move(relations)) {}
    std::variant<Network, std::vector<Problem>> build();

private:
    // network_build.cpp: the order of checks, and the network when there is nothing wrong.
    void index_ids();
    void check_all_but_relations();
    void resolve_actors();
    Network assemble();
    std::vector<Reference> resolved(std::vector<Draft::Reference>& references) const;

    // record_checks.cpp: all but relations.
    void check_header();
    void check_observed();
    void check_focus();
    void check_eras();
    void check_era(std::size_t i);
    void check_types();
    void check_actors();
    void check_actor(std::size_t i);
    void check_absences(const Actor& actor, const std::string& path);
    void check_parents();
    void check_sources();

    // relation_checks.cpp
    void check_relations();
    void check_positions(const Relation& record) const;
    Ends resolve(std::size_t i);
    void check_relation(std::size_t i, const Ends& ends);
    void check_texts(std::size_t i);
    void check_count(const Relation& record, const RelationType& type, const RelationPath& path);
    void check_nature(const RelationType& type, const Relation& record, const RelationPath& path);

    // relation_times.cpp
    void check_times(const Relation& record, const RelationPath& path);
    void check_observed_at_all(const Relation& record, const RelationPath& path);
    void check_life(const Relation& record, std::size_t actor, const RelationPath& path);
    void check_end_of_life(const Relation& record, const Actor& actor, const RelationPath& path);

    // network_checks.cpp: what several of the above use.
    void problem(const Path& path, ProblemCode code, std::string what, std::string mend = {},
                 std::string clash = {});
    void check_id(const std::string& id, const Path& path);
    void check_unique(const IdTable& table, std::string_view kind, const std::string& list,
                      const std::string& id, std::size_t i);
    void say_repeated(std::string_view kind, const std::string& list, const std::string& id, std::size_t i,
                      std::size_t first);
    void check_text(const std::string& text, const Path& path, bool required = false);
    void check_weight(double weight, const Path& path);
    void check_references(const std::vector<Draft::Reference>& references, const std::string& path);
    std::optional<std::size_t> look_up(const IdTable& table, std::string_view kind, const std::string& id,
                                       const Path& path);
    const std::string& advice(const IdTable& table, std::string_view kind, const std::string& id);

    Draft draft_;
    std::vector<Relation> relations_;  // those of the draft too, once they are resolved
    IdTable actors_, types_, sources_;
    bool observed_ok_ = false;
    std::vector<Problem> problems_;
    std::unordered_map<std::string, std::string> advice_;  // by kind and id: asked for once each
};

/// The days between which a date certainly lies: its own range, widened by one unit of its precision
/// on both sides when it is approximate.
struct DayRange {
    Day first;
    Day last;
};
DayRange certain_range(const Date& date);

/// `a` certainly lies before `b`, whatever their precision leaves open.
bool certainly_before(const Date& a, const Date& b);
bool certainly_before(const Date& a, Day day);
/// `a` certainly does not lie before `b`.
bool certainly_not_before(const Date& a, Day day);
bool certainly_not_before(const Date& a, const Date& b);

/// The shortest text that reads back as the same number, whatever the locale.
std::string number(double value);

/// `relations[12]`
std::string element(std::string_view list, std::size_t i);

}  // namespace entente::model
