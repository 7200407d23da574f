// Catalogues of translations, made in a test.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace entente::test {

/// English texts and their translations; the header is that of the empty text.
using Entries = std::vector<std::pair<std::string, std::string>>;

/// A catalogue as msgfmt writes it: English strings sorted, no hash table. A plural's two English forms are
/// parted by NUL, its translations too; a context stands before an EOT byte.
inline std::string catalogue(Entries entries) {
    std::ranges::sort(entries);
    const auto count = static_cast<std::uint32_t>(entries.size());
    const auto tables = static_cast<std::uint32_t>(28);
    std::string strings, english, translated;
    const auto number = [](std::string& out, std::size_t value) {
        for (int shift = 0; shift < 32; shift += 8) out.push_back(static_cast<char>(value >> shift & 0xff));
    };
    const std::size_t start = tables + std::size_t{16} * count;
    for (const bool first : {true, false}) {
        for (const auto& entry : entries) {
            const std::string& text = first ? entry.first : entry.second;
            std::string& table = first ? english : translated;
            number(table, text.size());
            number(table, start + strings.size());
            strings += text + '\0';
        }
    }
    std::string out;
    for (const std::size_t value :
         {std::size_t{0x950412de}, std::size_t{0}, std::size_t{count}, std::size_t{tables},
          std::size_t{tables} + 8 * count, std::size_t{0}, start}) {
        number(out, value);
    }
    return out + english + translated + strings;
}

}  // namespace entente::test
