#include "cli/watch/preview_page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "cli/output.hpp"
#include "cli/text.hpp"
#include "entente/render/text.hpp"
#include "request/wording.hpp"

namespace entente::cli {
namespace {

constexpr std::size_t problems_shown = 50;

constexpr std::string_view first_page =
    "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
    "base-uri 'none'; form-action 'none'\">\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<meta name=\"color-scheme\" content=\"light dark\">\n<title>entente watch</title>\n</head>\n<body>\n"
    "</body>\n</html>\n";

/// Text for HTML, in an element or an attribute.
std::string escaped(std::string_view text) {
    return render::escape_xml(printable(text));
}

std::string problem_html(const model::Problem& problem) {
    model::Problem place;
    place.file = problem.file;
    place.line = problem.line;
    place.column = problem.column;
    std::string where = model::to_string(place);
    while (!where.empty() && (where.back() == ' ' || where.back() == ':')) where.pop_back();
    std::string out = "<li>";
    if (!where.empty()) out += "<code>" + escaped(where) + "</code> ";
    if (!problem.path.empty()) out += "<code>" + escaped(problem.path) + "</code> ";
    out += escaped(problem.what);
    if (!problem.mend.empty()) out += "; <em>" + escaped(problem.mend) + "</em>";
    return out + "</li>\n";
}

std::string banner(const Watched& watched, const Showing& showing) {
    if (showing.problems.empty()) {
        return showing.files
                   ? ""
                   : "<section class=\"busy\"><p>Drawing " + escaped(watched.file) + " …</p></section>\n";
    }
    std::string out =
        fmt::format("<section class=\"bad\">\n<p><strong>{}: {}.</strong> {}</p>\n<ul>\n",
                    escaped(watched.file), request::counted(showing.problems.size(), "problem", "problems"),
                    showing.files ? "Below is the last version that was good."
                                  : "It is drawn as soon as it is mended and saved.");
    const std::size_t shown = std::min(showing.problems.size(), problems_shown);
    for (std::size_t i = 0; i < shown; ++i) out += problem_html(showing.problems[i]);
    if (shown < showing.problems.size()) {
        out += fmt::format("<li>and {} more</li>\n", showing.problems.size() - shown);
    }
    return out + "</ul>\n</section>\n";
}

std::string page_id(const Watched& watched, const Showing& showing) {
    return fmt::format("{}-{}", watched.run, showing.page);
}

/// The policy with one source more for a directive, which is added if need be.
void allow(std::string& policy, std::string_view directive, std::string_view source) {
    for (std::size_t begin = 0; begin < policy.size();) {
        const std::size_t end = std::min(policy.find(';', begin), policy.size());
        const std::size_t name = std::min(policy.find_first_not_of(' ', begin), end);
        if (policy.compare(name, directive.size(), directive) == 0 &&
            policy[name + directive.size()] == ' ') {
            policy.insert(end, fmt::format(" {}", source));
            return;
        }
        begin = end + 1;
    }
    policy += fmt::format("; {} {}", directive, source);
}

/// Where `mark` begins in the page, searched from `from` on. The page's own text can't hold it: it is
/// escaped.
std::size_t place_of(const std::string& html, std::string_view mark, std::size_t from = 0) {
    const std::size_t found = html.find(mark, from);
    if (found == std::string::npos) throw std::logic_error(fmt::format("the report's page has no {}", mark));
    return found;
}

}  // namespace

PreviewPage preview_page(const Watched& watched, const Showing& showing) {
    constexpr std::string_view policy_mark = "http-equiv=\"Content-Security-Policy\" content=\"";
    PreviewPage page;
    page.html = showing.files ? showing.files->at("index.html") : first_page;
    page.html.insert(page.html.rfind("</body>"),
                     fmt::format("<script>{}</script>\n", embedded::watch_script));

    const std::size_t policy = place_of(page.html, policy_mark) + policy_mark.size();
    const std::size_t policy_end = place_of(page.html, "\"", policy);
    page.policy = page.html.substr(policy, policy_end - policy);
    allow(page.policy, "script-src", fmt::format("'{}'", embedded::watch_script_hash));
    allow(page.policy, "connect-src", "'self'");
    page.html.replace(policy, policy_end - policy, page.policy);

    page.html.insert(place_of(page.html, "</head>"),
                     fmt::format("<style>{}</style>\n", embedded::watch_stylesheet));
    const std::size_t body = place_of(page.html, ">", place_of(page.html, "<body")) + 1;
    page.html.insert(
        body,
        fmt::format("\n<div id=\"entente-watch\" data-state=\"{}\" data-page=\"{}\" role=\"status\">{}</div>",
                    showing.state, page_id(watched, showing), banner(watched, showing)));
    return page;
}

std::string preview_state(const Watched& watched, const Showing& showing) {
    return fmt::format("{{\"state\": {}, \"page\": {}, \"banner\": {}}}\n", showing.state,
                       json_text(page_id(watched, showing)), json_text(banner(watched, showing)));
}

}  // namespace entente::cli
