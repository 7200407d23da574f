// Quarto reads the title as Markdown once YAML has given it, so it is escaped for both.
#include "report/quarto.hpp"

#include <fmt/format.h>

#include <variant>

#include "entente/render/text.hpp"
#include "report/exhibits.hpp"
#include "report/markdown.hpp"
#include "report/text.hpp"
#include "words/say.hpp"

namespace entente::report {
namespace {

constexpr std::string_view head =
    "---\n"
    "title: {}\n"
    "lang: {}\n"
    "engine: markdown\n"
    "format:\n"
    "  html:\n"
    "    toc: true\n"
    "    embed-resources: true\n"
    "    default-image-extension: svg\n"
    "  pdf:\n"
    "    toc: true\n"
    "    default-image-extension: pdf\n"
    "  docx:\n"
    "    toc: true\n"
    "    default-image-extension: svg\n"
    "---\n\n";

/// A name with a dot in it would be taken to have its ending already.
std::string without_ending(const std::string& path) {
    const std::string_view stem = stem_of(path);
    return stem.find('.') == std::string_view::npos ? path.substr(0, path.rfind('.')) : path;
}

void drop_endings(std::vector<Block>& blocks) {
    for (Block& block : blocks) {
        if (auto* picture = std::get_if<Picture>(&block)) picture->path = without_ending(picture->path);
    }
}

std::string list_of_exhibits(const words::Say& say, const std::vector<Part>& parts) {
    std::string figures, tables;
    for (const Part& part : parts) {
        for (const Picture* picture : part.pictures) {
            figures += fmt::format("{}@{}", figures.empty() ? "" : ", ", picture->label);
        }
        for (const Grid* grid : part.tables) {
            tables += fmt::format("{}@{}", tables.empty() ? "" : ", ", grid->label);
        }
    }
    std::string out;
    if (!figures.empty()) out += say("Figures: {}.", figures) + "\n\n";
    if (!tables.empty()) out += say("Tables: {}.", tables) + "\n\n";
    return out;
}

}  // namespace

std::string yaml_text(std::string_view text) {
    std::string out = "\"";
    for (const char c : render::clean_text(text)) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + "\"";
}

std::string to_quarto(Document document) {
    const std::string list = list_of_exhibits(document.language, parts_of(document));
    for (Section& section : document.sections) {
        drop_endings(section.blocks);
        for (Panel& panel : section.panels) drop_endings(panel.blocks);
    }
    const std::string title = escape_markdown(document.title);
    std::string body = to_markdown(document);
    body.erase(0, body.find("\n\n") + 2);  // the title, which the head has
    return fmt::format(fmt::runtime(head), yaml_text(title), document.language.tag()) + list + body;
}

}  // namespace entente::report
