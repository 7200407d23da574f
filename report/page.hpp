// The report as one HTML page.
#pragma once

#include <string>
#include <string_view>

#include "report/document.hpp"

namespace entente::embedded {
extern const std::string_view report_page_template;
extern const std::string_view report_blocks_template;
extern const std::string_view report_stylesheet;
extern const std::string_view report_script;
extern const std::string_view report_script_hash;  ///< as a Content-Security-Policy names it
}  // namespace entente::embedded

namespace entente::report {

/// Self-contained HTML 5, complete without its one script, no request to anywhere. All text is escaped; only
/// http(s) addresses and places inside the report become links.
///
/// What templates/report.js may count on:
/// - `html.no-js`, which it turns into `js`; `div.controls` with boxes `sign` and `kind`, a search field, the
///   button `clear` and a `[role=status]` whose `data-text` names what, shown and all in braces.
/// - `nav.tabs a[data-era]` and, an era each, `article.era[data-era]` with the id `era=ID`; in it a figure
/// with
///   svg elements `wide` and `tall`, which the style sheet chooses between, of which data-fig has the
///   prefixes.
/// - In a figure `g#PREFIX-actor-N.node.KIND` and `g#PREFIX-tie-N-M.tie.SIGN`; N is the actor's place in the
///   network, as in `tr#a-ID[data-n]` of the table of actors, whose first cell is the name.
/// - `table.ties` with `tr[data-t="N-M"][data-s=SIGN][data-k="KIND KIND"]`: two actors, sign, net,
/// cooperation,
///   conflict, relations; the last as links to `tr#r-ID`, where alone the page has what a relation says.
std::string to_html(const Document& document);

}  // namespace entente::report
