#include <fmt/format.h>

#include "cli/topics/topics.hpp"
#include "entente/model/records.hpp"

namespace entente::cli {
namespace {

std::string kinds() {
    std::string out;
    for (const model::ActorKind kind : model::all_kinds()) {
        out += fmt::format("{}{}", out.empty() ? "" : ", ", to_string(kind));
    }
    return out;
}

}  // namespace

TopicPage filters_page() {
    TopicPage page;
    page.examples({"align us-pakistan --actors usa,pakistan,india --from 1960",
                   "centrality us-pakistan --kinds state --types trade,defence-pact",
                   "balance us-pakistan --roll-up --by decade",
                   "import gdelt 202011*.zip --where actor=PAK* -o pak.db"});
    page.heading("Of a network, in most commands:");
    page.entry("--actors A,B,…", "only these actors, by id, and the ties between them");
    page.entry("--kinds A,B,…", "only actors of these kinds: " + kinds());
    page.entry("--types A,B,…", "only relations of these types; entente describe lists them");
    page.entry("--pair A,B", "the dyad that the result is about; others stay in the network");
    page.entry("--from, --to DATE", "only these years, months or days (entente help dates)");
    page.entry("--by RULE", "how what is left is cut into periods (entente help eras)");
    page.entry("--roll-up", "agencies and persons count for the actor that they are part of");
    page.paragraph(
        "What is filtered out is gone for the measure: betweenness with --kinds state knows "
        "no path through an alliance. "
        "A list may be given in parts: --actors usa --actors pakistan. What a network does "
        "not have is an error that "
        "names the nearest.");
    page.heading("Of event data, while entente import reads them, --where:");
    page.entry("actor=PAK*",
               "either actor's code begins with PAK; actor1, actor2: the one who acts, the one who is "
               "acted upon");
    page.entry("country=PAK,USA", "either actor is of one of these countries");
    page.entry("code=19*", "CAMEO code; root=19, quad=3,4 likewise");
    page.entry("date>=2020-01-01", "likewise <=, and with mentions and goldstein");
    page.paragraph("Several --where must all hold; values with commas are alternatives.");
    return page;
}

}  // namespace entente::cli
