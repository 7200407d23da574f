// Boost.Locale reads the catalogue and works out the plural form; its facet is used by itself, so that no
// locale of the process or of the machine has a say.
#include "entente/words/language.hpp"

#include <algorithm>
#include <boost/locale/gnu_gettext.hpp>
#include <cstdint>
#include <cstring>
#include <locale>
#include <vector>

namespace entente::words {
namespace {

namespace gettext = boost::locale::gnu_gettext;
using Messages = boost::locale::message_format<char>;

constexpr std::size_t header_numbers = 7;
constexpr std::uint32_t magic = 0x950412de;

/// The 32-bit number at a byte of a catalogue of this machine's byte order.
std::uint32_t number_at(std::string_view bytes, std::size_t at) {
    std::uint32_t out = 0;
    std::memcpy(&out, bytes.data() + at, sizeof out);
    return out;
}

/// Every string of one of the two tables lies in the file and ends in NUL: whoever reads them later trusts
/// that.
bool strings_fit(std::string_view bytes, std::uint64_t table, std::uint64_t count) {
    if (table + 8 * count > bytes.size()) return false;
    for (std::uint64_t i = 0; i < count; ++i) {
        const std::uint64_t length = number_at(bytes, table + 8 * i),
                            start = number_at(bytes, table + 8 * i + 4);
        if (start + length >= bytes.size() || bytes[start + length] != '\0') return false;
    }
    return true;
}

/// Every entry of the hash table is empty or a string of the tables.
bool hashes_fit(std::string_view bytes, std::uint64_t table, std::uint64_t size, std::uint32_t count) {
    if (table + 4 * size > bytes.size()) return false;
    for (std::uint64_t i = 0; i < size; ++i) {
        if (number_at(bytes, table + 4 * i) > count) return false;
    }
    return true;
}

/// What is wrong with the bytes, or nullptr. Layout: magic number, version, count, offsets of the English
/// and the translated strings, size and offset of a hash table.
const char* fault_of(std::string_view bytes) {
    if (bytes.size() < 4 * header_numbers) return "is no catalogue: it is too short";
    if (number_at(bytes, 0) != magic) return "is no catalogue: it does not begin as those of msgfmt do";
    const std::uint32_t count = number_at(bytes, 8);
    const bool whole = strings_fit(bytes, number_at(bytes, 12), count) &&
                       strings_fit(bytes, number_at(bytes, 16), count) &&
                       hashes_fit(bytes, number_at(bytes, 24), number_at(bytes, 20), count);
    return whole ? nullptr : "is a broken catalogue: it points beyond its end";
}

/// The value of a line `Name: value` of the catalogue's header.
std::string field(std::string_view header, std::string_view name) {
    while (!header.empty()) {
        const std::size_t end = header.find('\n');
        const std::string_view line = header.substr(0, end);
        if (line.starts_with(name) && line.substr(name.size()).starts_with(": "))
            return std::string(line.substr(name.size() + 2));
        header = end == std::string_view::npos ? std::string_view() : header.substr(end + 1);
    }
    return {};
}

/// `pt_BR@latin` is `pt-BR`.
std::string tag_of(std::string name) {
    name = name.substr(0, name.find_first_of(".@"));
    for (char& c : name) {
        if (c == '_') c = '-';
    }
    return name;
}

/// A locale with the catalogue's facet; it owns the facet.
std::locale read(std::string_view bytes) {
    gettext::messages_info info;
    info.language = "any";
    info.encoding = "UTF-8";
    info.domains.emplace_back("entente/UTF-8");
    info.paths.emplace_back("");
    info.callback = [bytes](const std::string&, const std::string&) {
        return std::vector<char>(bytes.begin(), bytes.end());
    };
    return {std::locale::classic(), gettext::create_messages_facet<char>(info)};
}

}  // namespace

struct Language::Catalogue {
    explicit Catalogue(std::string_view bytes)
        : locale(read(bytes)), messages(&std::use_facet<Messages>(locale)) {}

    std::locale locale;
    const Messages* messages;
};

Language Language::from_catalogue(std::string_view bytes) {
    if (const char* fault = fault_of(bytes)) throw BadCatalogue(fault);
    Language out;
    try {
        out.catalogue_ = std::make_shared<const Catalogue>(bytes);
    } catch (const std::exception& error) {
        throw BadCatalogue(std::string("is no catalogue: ") + error.what());
    }
    const char* header = out.catalogue_->messages->get(0, nullptr, "");
    if (header == nullptr) throw BadCatalogue("has no header entry, which says its language");
    out.tag_ = tag_of(field(header, "Language"));
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    };
    if (!std::ranges::all_of(out.tag_, fits)) {
        throw BadCatalogue(
            "says a language that is none: write letters, digits and hyphens, such as "
            "`Language: pt-BR`");
    }
    if (out.tag_.empty()) throw BadCatalogue("says no language: write `Language: de` in its header entry");
    return out;
}

std::string_view Language::text(std::string_view english, std::string_view context) const {
    if (!catalogue_ || english.empty()) return english;
    const char* found = catalogue_->messages->get(0, context.empty() ? nullptr : std::string(context).c_str(),
                                                  std::string(english).c_str());
    return found == nullptr ? english : found;
}

std::string_view Language::text_for(std::size_t count, std::string_view one, std::string_view many) const {
    const char* found = nullptr;
    if (catalogue_) {
        // The rules look at a number's last digits: those of a number too large for an int stay the same.
        const auto number = static_cast<int>(count <= 1'000'000'000 ? count : 1'000'000 + count % 1'000'000);
        found = catalogue_->messages->get(0, nullptr, std::string(one).c_str(), number);
    }
    return found != nullptr ? found : count == 1 ? one : many;
}

}  // namespace entente::words
