#include <fmt/format.h>

#include "cli/export_formats.hpp"
#include "cli/topics/topics.hpp"
#include "entente/ingest/import.hpp"

namespace entente::cli {

TopicPage formats_page() {
    TopicPage page;
    page.examples({"import csv actors.csv ties.csv -o network.json", "export us-pakistan -o us-pakistan.gexf",
                   "align us-pakistan -o alignment.csv", "explain cow-mid"});
    page.heading("To import, packed (.gz, .zip) or not: entente import FORMAT FILE... -o FILE");
    for (const ingest::Format& format : ingest::formats()) page.entry(format.name, format.what);
    page.heading("To export: entente export NETWORK -o FILE, by the ending of FILE or by --format");
    for (const ingest::ExportFormat& format : export_formats()) {
        page.entry(format.folder ? fmt::format("{} (FOLDER/)", format.name)
                                 : fmt::format("{} ({})", format.name, format.ending),
                   format.what);
    }
    page.paragraph(
        "entente explain FORMAT says what one reads, what it skips or cannot hold, and what "
        "to cite. Every command reads "
        "networks as json and db and tells them apart by their first bytes. Results are "
        "tables, CSV, JSON or Markdown "
        "(entente help output); figures are svg, pdf, png or dot.");
    return page;
}

}  // namespace entente::cli
