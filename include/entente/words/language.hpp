// The language that figures and reports are written in: English from the sources, another one from a
// catalogue of translations in the form of GNU gettext.
#pragma once

#include <cstddef>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace entente::words {

/// The bytes are not a catalogue; what() says what is wrong.
class BadCatalogue : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Texts of one language, looked up by the English ones. Cheap to copy; may be used by several threads at
/// once.
class Language {
public:
    /// English: every text stands for itself.
    Language() = default;

    /// Reads the `bytes` of a binary catalogue (a `.mo` file, as msgfmt writes it), in UTF-8, with the header
    /// field `Language`. Throws BadCatalogue.
    static Language from_catalogue(std::string_view bytes);

    /// The language's tag (BCP 47), for `lang` attributes: `en`, `pt-BR`.
    [[nodiscard]] const std::string& tag() const { return tag_; }

    /// The translation of an English text; the text itself where the catalogue has none. `context` tells
    /// apart English words that are one word with two meanings: the name of a month from a verb. The view
    /// lasts as long as the language or a copy of it, and as `english`.
    [[nodiscard]] std::string_view text(std::string_view english, std::string_view context = {}) const;

    /// The translation for `count` of something: one of as many forms as the language has; in English `one`
    /// for 1 and `many` for all else.
    [[nodiscard]] std::string_view text_for(std::size_t count, std::string_view one,
                                            std::string_view many) const;

private:
    struct Catalogue;

    std::shared_ptr<const Catalogue> catalogue_;
    std::string tag_ = "en";
};

}  // namespace entente::words
