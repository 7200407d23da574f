// Reads a network and counts what is in it.
// Next: 02_slice.cpp.
#include <map>

#include "load_or_explain.hpp"

int main(int argc, char** argv) {
    using namespace entente;
    const model::Network network = load_or_explain(argc, argv);

    std::cout << network.title() << '\n';
    std::cout << "observed " << network.observed_start().to_string() << " to "
              << network.observed_end().to_string() << '\n';

    std::map<model::ActorKind, int> kinds;
    for (const model::Actor& actor : network.actors()) ++kinds[actor.kind];
    for (const auto& [kind, count] : kinds) std::cout << label(kind) << ": " << count << '\n';
    std::cout << "Relations: " << network.relations().size() << '\n';

    // A draft that breaks a rule is refused with every problem at once.
    model::Draft draft;
    draft.id = "broken";
    draft.title = "A network that cannot be";
    draft.observed_start = model::Date::parse("1950");
    draft.observed_end = model::Date::parse("1940");
    const auto result = model::Network::build(draft);
    for (const auto& problem : std::get<std::vector<model::Problem>>(result)) {
        std::cout << to_string(problem) << '\n';
    }
}
