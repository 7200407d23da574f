// Profiles in the making: answers in the order of a file, by the names that the file has.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "entente/model/profiles.hpp"

namespace entente::ingest {

/// Numbers texts in order of first appearance.
class Names {
public:
    std::uint32_t number(const std::string& name);
    [[nodiscard]] const std::vector<std::string>& all() const { return names_; }

private:
    std::vector<std::string> names_;
    std::unordered_map<std::string, std::uint32_t> numbers_;
};

/// Collects answers and puts them in the order that model::Profiles has, whatever order they come in.
class ProfileDraft {
public:
    /// An answer by the numbers of names, and where it stands.
    struct Entry {
        std::uint32_t actor = 0;
        std::uint32_t item = 0;
        std::uint32_t period = 0;
        std::uint32_t file = 0;
        std::size_t line = 0;
        double value = 0;
    };
    /// Given two or more answers of one actor to one item of one period, in the order of files and lines:
    /// whether the first is to be kept.
    using Judge = std::function<bool(std::span<const Entry> repeated)>;

    Names actors, items, periods;

    void add(const Entry& entry) { entries_.push_back(entry); }
    [[nodiscard]] bool empty() const { return entries_.empty(); }

    /// Profiles of what is kept; names without an answer are left out. `weights` by number of the item, or
    /// empty. The scale is left to the caller.
    model::Profiles finish(const Judge& judge, const std::vector<double>& weights = {});

private:
    std::vector<Entry> entries_;
};

/// Whether `a` comes before `b`: runs of digits by the number they are, all else byte by byte.
bool period_before(const std::string& a, const std::string& b);

}  // namespace entente::ingest
