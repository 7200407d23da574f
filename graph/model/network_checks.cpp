#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include "entente/model/utf8.hpp"
#include "graph/model/network_builder.hpp"

namespace entente::model {

namespace {

constexpr std::size_t longest_id = 64;

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool is_id(std::string_view text) {
    if (text.empty() || text.size() > longest_id || !is_letter_or_digit(text.front())) {
        return false;
    }
    for (const char c : text) {
        if (!is_letter_or_digit(c) && c != '.' && c != '-' && c != '_') {
            return false;
        }
    }
    return true;
}

/// The id that `text` was probably meant to be; empty when it isn't clear.
std::string as_id(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c >= 'A' && c <= 'Z') {
            out += static_cast<char>(c - 'A' + 'a');
        } else {
            out += c == ' ' || c == '/' ? '-' : c;
        }
    }
    return is_id(out) ? out : std::string();
}

std::chrono::days slack(const Date& date) {
    if (!date.approximate()) {
        return std::chrono::days(0);
    }
    return date.latest() - date.earliest() + std::chrono::days(1);
}

}  // namespace

std::string number(double value) {
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), end};
}

DayRange certain_range(const Date& date) {
    return {date.earliest() - slack(date), date.latest() + slack(date)};
}

bool certainly_before(const Date& a, Day day) {
    return certain_range(a).last < day;
}

bool certainly_before(const Date& a, const Date& b) {
    return certainly_before(a, certain_range(b).first);
}

bool certainly_not_before(const Date& a, Day day) {
    return certain_range(a).first >= day;
}

bool certainly_not_before(const Date& a, const Date& b) {
    return certainly_not_before(a, certain_range(b).last);
}

std::string element(std::string_view list, std::size_t i) {
    return std::string(list) + "[" + std::to_string(i) + "]";
}

std::string Path::words() const {
    return list.empty() ? text : element(list, i) + "." + std::string(key);
}

void NetworkBuilder::problem(const Path& path, ProblemCode code, std::string what, std::string mend,
                             std::string clash) {
    Problem found;
    found.path = path.words();
    found.what = std::move(what);
    found.mend = std::move(mend);
    found.clash = std::move(clash);
    found.code = code;
    problems_.push_back(std::move(found));
}

void NetworkBuilder::check_id(const std::string& id, const Path& path) {
    if (is_id(id)) {
        return;
    }
    const std::string meant = as_id(id);
    problem(path, ProblemCode::bad_id, id.empty() ? "an id is needed" : in_quotes(id) + " is not an id",
            meant.empty()
                ? "an id is 1 to 64 lower-case letters, digits, '.', '-' and '_', and begins with a "
                  "letter or a digit"
                : "write " + in_quotes(meant));
}

void NetworkBuilder::check_unique(const IdTable& table, std::string_view kind, const std::string& list,
                                  const std::string& id, std::size_t i) {
    const auto first = table.find(id);
    if (!id.empty() && first && *first != i) {
        say_repeated(kind, list, id, i, *first);
    }
}

void NetworkBuilder::say_repeated(std::string_view kind, const std::string& list, const std::string& id,
                                  std::size_t i, std::size_t first) {
    const std::string clash = element(list, first) + ".id";
    problem(element(list, i) + ".id", ProblemCode::duplicate_id,
            "duplicate " + std::string(kind) + " id " + in_quotes(id) + ", first at " + clash,
            "rename one of the two", clash);
}

void NetworkBuilder::check_text(const std::string& text, const Path& path, bool required) {
    if (required && text.empty()) {
        problem(path, ProblemCode::empty_text, "must not be empty", "write a text");
    } else if (first_invalid_utf8(text) != std::string::npos) {
        problem(path, ProblemCode::wrong_encoding, in_quotes(text) + " is not UTF-8", "write it in UTF-8");
    } else if (text.find('\0') != std::string::npos) {
        problem(path, ProblemCode::nul_character, in_quotes(text) + " holds a NUL character", "take it out");
    }
}

void NetworkBuilder::check_weight(double weight, const Path& path) {
    if (!std::isfinite(weight) || weight < -10 || weight > 10) {
        problem(path, ProblemCode::bad_weight,
                "the weight " + number(weight) + " is not between -10 (war) and +10",
                "scale it to that range");
    }
}

void NetworkBuilder::check_references(const std::vector<Draft::Reference>& references,
                                      const std::string& path) {
    for (std::size_t i = 0; i < references.size(); ++i) {
        const std::string at = path + "." + element("sources", i);
        look_up(sources_, "source", references[i].id, at + ".id");
        check_text(references[i].locator, at + ".locator");
    }
}

std::optional<std::size_t> NetworkBuilder::look_up(const IdTable& table, std::string_view kind,
                                                   const std::string& id, const Path& path) {
    const auto found = table.find(id);
    if (found && !id.empty()) {
        return found;
    }
    problem(path, ProblemCode::unknown_id,
            id.empty() ? "the id of a known " + std::string(kind) + " is needed"
                       : "unknown " + std::string(kind) + " " + in_quotes(id),
            advice(table, kind, id));
    return std::nullopt;
}

const std::string& NetworkBuilder::advice(const IdTable& table, std::string_view kind,
                                          const std::string& id) {
    // A file with very many unknown ids is not misspelt but wrong, and comparing each would take long.
    constexpr std::size_t most_comparisons = 2'000'000;
    const auto [slot, added] = advice_.try_emplace(std::string(kind) + " " + id);
    if (added) {
        const bool affordable = advice_.size() * table.all.size() <= most_comparisons;
        const std::string near = affordable ? nearest(id, table.all) : std::string();
        slot->second = near.empty() ? "add it to `" + std::string(kind) + "s` or name one that is there"
                                    : "did you mean " + in_quotes(near) + "?";
    }
    return slot->second;
}

}  // namespace entente::model
