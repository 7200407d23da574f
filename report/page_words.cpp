#include "report/page_words.hpp"

#include <fmt/format.h>

namespace entente::report {
namespace {

/// The text as a string of CSS, of which no character can end the string or the attribute it stands in.
std::string css_string(const std::string& text) {
    std::string out = "'";
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == ' ' || (c & 0x80) != 0;
        out += plain ? std::string(1, c) : fmt::format("\\{:x} ", static_cast<unsigned char>(c));
    }
    return out + "'";
}

}  // namespace

std::vector<std::pair<std::string, std::string>> page_words(const words::Say& say) {
    using namespace words;
    return {
        {"skip", say("Skip to the report")},
        {"controls", say("What is shown")},
        {"signs", say("Ties of")},
        {"cooperation", say.as("ties of", "Cooperation")},
        {"mixed", say.as("ties of", "Mixed")},
        {"conflict", say.as("ties of", "Conflict")},
        {"find", say("Find ties")},
        {"findable", say("Find actor, relation, year")},
        {"clear", say("Show all actors")},
        {"kinds", say("Kinds of actors")},
        {"between", say("Ties between")},
        {"shown",
         say("{what}: {shown} of {all} ties", "what"_a = "{what}", "shown"_a = "{shown}", "all"_a = "{all}")},
        {"contents", say("Contents")},
        {"net", say("Net cooperation")},
        {"save", say("Save as CSV")},
        {"weight", css_string(say.as("column", "Weight"))},
    };
}

}  // namespace entente::report
