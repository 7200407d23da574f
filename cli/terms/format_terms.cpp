// Entries of the tables of formats.
#include <fmt/format.h>

#include "cli/export_formats.hpp"
#include "cli/terms/terms.hpp"
#include "entente/ingest/import.hpp"

namespace entente::cli {
namespace {

std::string_view gives(const ingest::Format& format) {
    if (format.events != nullptr) {
        return "A network whose relations stand for all events of a type between two actors in a period.";
    }
    return format.profiles != nullptr ? "A table of answers, for entente align --profiles."
                                      : "A network, as .json or .db.";
}

void add(Term& term, std::string_view name, std::string_view text) {
    if (!text.empty()) term.fields.push_back({name, std::string(text)});
}

}  // namespace

std::vector<Term> format_terms() {
    std::vector<Term> terms;
    for (const ingest::Format& format : ingest::formats()) {
        Term term{TermKind::format, std::string(format.name), "a format to import", "import", {}};
        add(term, "reads", fmt::format("{}.", format.what));
        add(term, "gives", gives(format));
        add(term, "skips", format.skips);
        add(term, "example", fmt::format("entente import {}", format.example));
        add(term, "citation", format.citation);
        terms.push_back(std::move(term));
    }
    for (const ingest::ExportFormat& format : export_formats()) {
        Term term{TermKind::format, std::string(format.name), "a format to export to", "export", {}};
        add(term, "gives", fmt::format("{}.", format.what));
        add(term, "loses", format.loses);
        add(term, "example",
            fmt::format("entente export us-pakistan -o {}",
                        format.folder ? "tables/" : fmt::format("us-pakistan{}", format.ending)));
        terms.push_back(std::move(term));
    }
    return terms;
}

}  // namespace entente::cli
