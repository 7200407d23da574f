// How render and report write a text: in English, at the place where it is needed, with its places for names
// and numbers. The catalogue of all texts (data/words) is taken from these calls, so the English text must
// be a literal; what is looked up by a variable is said with text() and has to be in words/tables.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>

#include "entente/words/language.hpp"
#include "entente/words/numbers.hpp"

namespace entente::words {

/// Marks a text in a table for the catalogue; it is looked up with Say::text() where it is shown.
constexpr const char* mark(const char* english) {
    return english;
}

class Say {
public:
    Say(Language language) : language_(std::move(language)) {}  // a language is all it takes

    [[nodiscard]] const Language& language() const { return language_; }

    /// `say("{} of {} triangles are balanced.", 3, 4)`: the translation with its places filled. A translation
    /// may change the order: `{1} … {0}`. Places are checked against the arguments when English is compiled;
    /// where a translation has others, the English text is given. Two or more places that may be taken for
    /// each other have names: `say("{moved} of {all}", "moved"_a = 3, "all"_a = 4)`.
    template <class... Args>
    std::string operator()(fmt::format_string<Args...> english, Args&&... args) const {
        return filled(language_.text(view(english)), view(english), fmt::make_format_args(args...));
    }

    /// A word whose meaning hangs on what it is said of: `say.as("month", "May")`.
    template <class... Args>
    std::string as(std::string_view context, fmt::format_string<Args...> english, Args&&... args) const {
        return filled(language_.text(view(english), context), view(english), fmt::make_format_args(args...));
    }

    /// `say.count(n, "{} relation", "{} relations")`: the form for that many. The first place is the count,
    /// grouped; more arguments fill those after it.
    template <class... Args>
    std::string count(std::size_t n, fmt::format_string<std::string&, Args...> one,
                      fmt::format_string<std::string&, Args...> many, Args&&... args) const {
        std::string number = grouped(n);
        return filled(language_.text_for(n, view(one), view(many)), n == 1 ? view(one) : view(many),
                      fmt::make_format_args(number, args...));
    }

    /// A text from a table of another layer: a measure's name, a kind of actor.
    [[nodiscard]] std::string text(std::string_view english) const {
        return std::string(language_.text(english));
    }

private:
    static std::string_view view(fmt::string_view text) { return {text.data(), text.size()}; }

    static std::string filled(std::string_view text, std::string_view english, fmt::format_args args);

    Language language_;
};

using namespace fmt::literals;  // NOLINT: "name"_a belongs to say()

}  // namespace entente::words
