#include "cli/terms/terms.hpp"
#include "cli/topics/topics.hpp"

namespace entente::cli {
namespace {

std::string first_sentence(std::string_view text) {
    const std::size_t end = text.find(". ");
    return std::string(text.substr(0, end == std::string_view::npos ? text.size() : end + 1));
}

}  // namespace

TopicPage errors_page() {
    TopicPage page;
    page.examples({"check network.json", "check network.json --format json", "explain unknown-id"});
    page.heading("A message about data says where, what, how to mend it, and of which kind it is:");
    page.verbatim({"network.json:34:205: relations[0].target: unknown actor \"egpyt\";",
                   "did you mean \"egypt\"? [unknown-id]"});
    page.paragraph(
        "File, line and column come first, as editors and compilers have them. All mistakes of a file are "
        "listed, not the "
        "first. The code in brackets is stable: entente explain CODE says more, and programs can go by it "
        "(column `code` "
        "of entente check).");
    page.heading("Exit codes:");
    page.entry("0", "done; of entente check: no problem was found", 6);
    page.entry("1", "failed: the data are bad, or the system would not read, write or make something", 6);
    page.entry("2", "the command line asks for something that does not exist or does not go together", 6);
    page.heading("Codes:");
    for (const Term& term : error_terms()) {
        page.entry(term.name, first_sentence(term.fields.front().text), 30);
    }
    return page;
}

}  // namespace entente::cli
