// Private to the JSON reader: takes values out of a located tree, and notes every one that is not
// what it should be. What it notes is meant for people; reading goes on with an empty value.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "entente/model/date.hpp"
#include "entente/model/problem_code.hpp"
#include "ingest/json/located_json.hpp"
#include "ingest/pass.hpp"

namespace entente::ingest {

/// A problem and the byte where it is.
struct PlacedProblem {
    std::size_t at = 0;
    model::Problem problem;
};

class ValueReader;

/// One key of an object that is read into a T.
template <class T>
struct Key {
    std::string_view name;
    bool required;
    void (*read)(ValueReader& reader, const JsonValue& value, T& into);
};

class ValueReader {
public:
    /// `pass` goes by the bytes of the text.
    explicit ValueReader(Pass pass = {nullptr, 0, 0}) : pass_(pass) {}
    void finish() { pass_.finish(); }

    /// `what` is wrong with the value that is being read.
    void note(const JsonValue& value, model::ProblemCode code, std::string what, std::string mend = {});

    /// Reads each member of `object` by its row of `keys`; notes unknown, missing and repeated keys.
    template <class T, std::size_t Count>
    void object(const JsonValue& object, const std::array<Key<T>, Count>& keys, T& into);
    /// Calls `each(element)` for the elements of an array.
    template <class Each>
    void array(const JsonValue& value, Each each);
    /// Calls `each(member)` for the members of an object whose keys are free.
    template <class Each>
    void members(const JsonValue& value, Each each);

    void string(const JsonValue& value, std::string& into);  ///< may be empty
    void text(const JsonValue& value, std::string& into);    ///< not empty
    void number(const JsonValue& value, double& into);
    void number(const JsonValue& value, std::optional<double>& into);
    /// A whole number from 1 to 4294967295.
    void count(const JsonValue& value, std::uint32_t& into);
    void boolean(const JsonValue& value, bool& into);
    void date(const JsonValue& value, std::optional<model::Date>& into);
    /// One of `choices`; their position.
    std::optional<std::size_t> choice(const JsonValue& value, const std::vector<std::string>& choices,
                                      std::string_view what);

    [[nodiscard]] std::vector<PlacedProblem>& problems() { return problems_; }
    /// `path` or something that encloses it has a problem, or was silenced, so that what follows from
    /// it need not be said.
    [[nodiscard]] bool knows_about(std::string path) const;
    void silence(std::string path) { noted_.insert(std::move(path)); }

private:
    /// One step of the path for as long as it lives.
    class Step {
    public:
        Step(std::string& path, std::string_view step) : path_(path), length_(path.size()) { path_ += step; }
        ~Step() { path_.resize(length_); }
        Step(const Step&) = delete;
        Step& operator=(const Step&) = delete;

    private:
        std::string& path_;
        std::size_t length_;
    };
    [[nodiscard]] std::string step_to(std::string_view key) const;

    bool is(JsonValue::Kind kind, const JsonValue& value);
    void note_at(std::size_t at, model::ProblemCode code, std::string what, std::string mend);
    /// Returns the key that was probably meant; empty when none is near.
    std::string note_unknown_key(const JsonValue& member, std::vector<std::string> known);
    void note_missing_key(const JsonValue& object, std::string_view name, bool misspelt);
    void note_repeated_keys(const JsonValue& object);

    Pass pass_;
    std::string path_;
    std::vector<PlacedProblem> problems_;
    std::set<std::string> noted_;
};

template <class T, std::size_t Count>
void ValueReader::object(const JsonValue& object, const std::array<Key<T>, Count>& keys, T& into) {
    if (!is(JsonValue::Kind::object, object)) {
        return;
    }
    note_repeated_keys(object);
    std::array<bool, Count> seen{};
    std::vector<std::string> meant;
    for (const JsonValue& member : object.children) {
        std::size_t row = 0;
        while (row < Count && keys[row].name != member.key) {
            ++row;
        }
        const Step step(path_, step_to(member.key));
        if (row == Count) {
            std::vector<std::string> known;
            for (const Key<T>& key : keys) {
                known.emplace_back(key.name);
            }
            meant.push_back(note_unknown_key(member, std::move(known)));
        } else if (!seen[row]) {
            seen[row] = true;
            keys[row].read(*this, member, into);
        }
    }
    for (std::size_t row = 0; row < Count; ++row) {
        if (keys[row].required && !seen[row]) {
            const bool misspelt = std::find(meant.begin(), meant.end(), keys[row].name) != meant.end();
            note_missing_key(object, keys[row].name, misspelt);
        }
    }
}

template <class Each>
void ValueReader::array(const JsonValue& value, Each each) {
    if (!is(JsonValue::Kind::array, value)) {
        return;
    }
    for (std::size_t i = 0; i < value.children.size(); ++i) {
        const Step step(path_, "[" + std::to_string(i) + "]");
        pass_.reach(value.children[i].at);
        each(value.children[i]);
    }
}

template <class Each>
void ValueReader::members(const JsonValue& value, Each each) {
    if (!is(JsonValue::Kind::object, value)) {
        return;
    }
    note_repeated_keys(value);
    for (const JsonValue& member : value.children) {
        const Step step(path_, step_to(member.key));
        each(member);
    }
}

}  // namespace entente::ingest
