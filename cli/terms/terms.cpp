#include "cli/terms/terms.hpp"

#include <algorithm>
#include <array>

#include "entente/model/problem.hpp"

namespace entente::cli {
namespace {

/// Letters and digits alone: `s-score`, `S score` and `S-score` are one.
std::string key_of(std::string_view text) {
    std::string key;
    for (const char c : text) {
        const bool upper = c >= 'A' && c <= 'Z';
        if (upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            key += upper ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return key;
}

void add_once(std::vector<std::string>& names, const std::string& name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

}  // namespace

std::string_view to_string(TermKind kind) {
    constexpr std::array<std::string_view, 4> names = {"measure", "format", "error", "word"};
    return names[static_cast<std::size_t>(kind)];
}

const std::vector<Term>& all_terms() {
    static const std::vector<Term> all = [] {
        std::vector<Term> terms;
        for (std::vector<Term> (*each)() : {measure_terms, format_terms, error_terms, word_terms}) {
            for (Term& term : each()) terms.push_back(std::move(term));
        }
        return terms;
    }();
    return all;
}

std::vector<Term> find_terms(std::string_view name) {
    std::vector<Term> found;
    for (const Term& term : all_terms()) {
        if (term.name == name) found.push_back(term);
    }
    const std::string key = key_of(name);
    if (!found.empty() || key.empty()) return found;
    for (const Term& term : all_terms()) {
        if (key_of(term.name) == key || key_of(term.label) == key) found.push_back(term);
    }
    return found;
}

std::vector<std::string> near_terms(const std::string& name, std::size_t most) {
    std::vector<std::string> left, near;
    for (const Term& term : all_terms()) add_once(left, term.name);
    while (near.size() < most) {
        const std::string next = model::nearest(name, left);
        if (next.empty()) break;
        near.push_back(next);
        std::erase(left, next);
    }
    const std::string key = key_of(name);
    for (const Term& term : all_terms()) {
        const bool within = key.size() >= 4 && (key_of(term.name).find(key) != std::string::npos ||
                                                key_of(term.label).find(key) != std::string::npos);
        if (within && near.size() < most) add_once(near, term.name);
    }
    return near;
}

}  // namespace entente::cli
