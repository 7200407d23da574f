#include "report/page_words.hpp"

namespace entente::report {

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
    };
}

}  // namespace entente::report
