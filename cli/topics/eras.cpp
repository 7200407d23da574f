#include "cli/topics/topics.hpp"

namespace entente::cli {

TopicPage eras_page() {
    TopicPage page;
    page.examples({"align us-pakistan --by era --pair usa,pakistan", "balance us-pakistan --by decade",
                   "centrality us-pakistan --by phases", "draw us-pakistan --era early -o early.svg"});
    page.heading("--by says how time is cut; a row group per");
    page.entry("era", "era of the data set; one without eras has one, all");
    page.entry("decade, year", "of the calendar; likewise month and day");
    page.entry("N", "block of N years, the first from the first observed year on");
    page.entry("phases",
               "phase of the two actors of --pair, else of the focus, else of the whole network: from one "
               "shift that entente phases finds to the next");
    page.entry("phases:A,B", "phase of the dyad A, B, whatever the rows are about");
    page.heading("Eras are what you say they are: named stretches of time in the file,");
    page.verbatim(
        {"\"eras\": [",
         "  {\"id\": \"early\", \"label\": \"Early years\", \"start\": \"1947\", \"end\": \"1954-05\"},",
         "  {\"id\": \"pact\", \"label\": \"Alliance\", \"start\": \"1954-05\", \"end\": \"1965\"}", "]"});
    page.paragraph(
        "listed in order of time, without overlap; gaps are allowed. An end is the first day after the era. "
        "Ids are what "
        "--era and columns say, labels what figures say. entente describe lists the eras of a network with "
        "what is "
        "recorded in each; a period with few relations says little, whatever its numbers.");
    page.paragraph(
        "Eras are a claim of yours, phases a finding of the data: entente phases says when a "
        "relationship changed, and "
        "how sure that is.");
    return page;
}

}  // namespace entente::cli
