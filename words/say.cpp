#include "words/say.hpp"

namespace entente::words {

std::string Say::filled(std::string_view text, std::string_view english, fmt::format_args args) {
    if (text.data() != english.data()) {
        try {
            return fmt::vformat(fmt::string_view(text.data(), text.size()), args);
        } catch (const fmt::format_error&) {
            // A translator's slip in one text must not cost the figure.
        }
    }
    return fmt::vformat(fmt::string_view(english.data(), english.size()), args);
}

}  // namespace entente::words
