// The document as values for templates/page.mustache. The template holds all block markup; the few
// inline elements are set here, since a Mustache template cannot recurse into running text cheaply.
// Every string passes render::escape_xml() exactly once: here, or as {{x}} in the template.
#include "report/page.hpp"

#include <kainjow/mustache.hpp>
#include <stdexcept>

#include "entente/render/text.hpp"

namespace entente::report {
namespace {

namespace mustache = kainjow::mustache;
using mustache::data;
using render::escape_xml;

constexpr std::size_t widest_plain_grid = 8;  ///< grids of more columns are set smaller

bool is_web(std::string_view target) {
    return target.starts_with("https://") || target.starts_with("http://");
}

bool is_inside(std::string_view target) {
    return target.starts_with('#') || target.starts_with("tables/") || target.starts_with("figures/") ||
           target == "report.md";
}

std::string anchor_element(const Run& run) {
    const std::string text = escape_xml(run.text);
    if (!is_web(run.target) && !is_inside(run.target)) return text;
    std::string out = "<a href=\"" + escape_xml(run.target) + "\"";
    if (is_web(run.target)) out += " rel=\"noopener noreferrer\"";
    return out + ">" + text + "</a>";
}

/// The class of a number by its sign: the colour only helps the eye.
std::string tone(const std::string& text) {
    return text.starts_with('+') ? "up" : text.starts_with("−") ? "down" : "";
}

std::string score_element(const std::string& text) {
    const std::string of = tone(text);
    if (of.empty()) return escape_xml(text);
    return "<span class=\"" + of + "\">" + escape_xml(text) + "</span>";
}

std::string inline_html(const Text& text) {
    std::string out;
    for (const Run& run : text) {
        switch (run.kind) {
            case RunKind::plain:
                out += escape_xml(run.text);
                break;
            case RunKind::strong:
                out += "<strong>" + escape_xml(run.text) + "</strong>";
                break;
            case RunKind::muted:
                out += "<span class=\"muted\">" + escape_xml(run.text) + "</span>";
                break;
            case RunKind::code:
                out += "<code>" + escape_xml(run.text) + "</code>";
                break;
            case RunKind::score:
                out += score_element(run.text);
                break;
            case RunKind::link:
            case RunKind::record:
                out += anchor_element(run);
                break;
        }
    }
    return out;
}

/// An object of its parts. Every name that the template asks for is set, since Mustache looks a
/// missing one up in the objects around it.
template <class... Rest>
data object(const std::string& name, data value, Rest&&... rest) {
    data out{data::type::object};
    if constexpr (sizeof...(rest) > 0) out = object(std::forward<Rest>(rest)...);
    out[name] = std::move(value);
    return out;
}

data html(const Text& text) {
    return inline_html(text);
}

/// {text: …}, or false for a section that is left out.
data optional_text(const std::string& text) {
    return text.empty() ? data(false) : object("text", data(text));
}

data optional_html(const Text& text) {
    return text.empty() ? data(false) : object("html", html(text));
}

template <class Range, class Function>
data list_of(const Range& range, Function&& function) {
    mustache::list out;
    for (const auto& item : range) out.push_back(function(item));
    return data(out);
}

data item_data(const Item& item) {
    return object("html", html(item.text), "value", data(item.value), "tone", optional_text(tone(item.value)),
                  "about", optional_html(item.about));
}

data backing_data(const Backing& backing, std::size_t columns) {
    if (backing.items.empty()) return data(false);
    return object("closed", data(!backing.open), "summary", data(backing.summary), "span",
                  data(std::to_string(columns)), "items", list_of(backing.items, item_data));
}

data row_data(const Grid& grid, const GridRow& row) {
    mustache::list cells;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const GridColumn& column = grid.columns[i];
        cells.push_back(object("html", html(row.cells[i]), "number", data(column.number), "label",
                               optional_text(grid.stacks && column.number ? column.head : "")));
    }
    return object("anchor", optional_text(row.id), "cells", data(cells), "backing",
                  backing_data(row.backing, grid.columns.size()));
}

data column_data(const GridColumn& column) {
    return object("head", data(column.head), "number", data(column.number), "target",
                  optional_text(column.target));
}

data entry_data(const std::string& term, const std::string& text) {
    return object("term", data(term), "text", data(text));
}

data block_data(const Paragraph& block) {
    return object("paragraph", object("html", html(block.text)));
}

data block_data(const Heading& block) {
    return object(
        block.level == 3 ? "heading3" : "heading4",
        object("id", data(block.id), "text", data(block.text), "aside", optional_text(block.aside)));
}

data block_data(const Facts& block) {
    return object("facts", object("entries", list_of(block.rows, [](const auto& row) {
                                      return object("term", data(row.first), "html", html(row.second));
                                  })));
}

data block_data(const List& block) {
    return object("list", object("items", list_of(block.items, item_data)));
}

data block_data(const Picture& block) {
    return object("picture",
                  object("svg", data(block.svg), "caption", html(block.caption), "path", data(block.path)));
}

data block_data(const Commands& block) {
    return object("commands", object("entries", list_of(block.rows, [](const auto& row) {
                                         return entry_data(row.first, row.second);
                                     })));
}

data block_data(const Grid& block) {
    return object(
        "grid", object("wide", data(block.columns.size() > widest_plain_grid), "stacks", data(block.stacks),
                       "fold", optional_text(block.fold), "caption", optional_text(block.caption), "columns",
                       list_of(block.columns, column_data), "rows",
                       list_of(block.rows, [&](const GridRow& row) { return row_data(block, row); }), "note",
                       optional_html(block.note)));
}

data tabs_data(const Section& section) {
    if (section.tabs.empty()) return data(false);
    return object("label", data(section.title), "entries", list_of(section.tabs, [](const auto& tab) {
                      return object("id", data(tab.anchor), "label", data(tab.label), "aside",
                                    optional_text(tab.aside));
                  }));
}

data section_data(const Section& section) {
    return object("id", data(section.id), "title", data(section.title), "tabs", tabs_data(section), "blocks",
                  list_of(section.blocks, [](const Block& block) {
                      return std::visit([](const auto& one) { return block_data(one); }, block);
                  }));
}

data document_data(const Document& document) {
    return object("title", data(document.title), "style", data(std::string(embedded::report_stylesheet)),
                  "lead", optional_html(document.lead), "contents",
                  list_of(document.sections,
                          [](const Section& section) {
                              return object("id", data(section.id), "title", data(section.title));
                          }),
                  "sections", list_of(document.sections, section_data));
}

}  // namespace

std::string to_html(const Document& document) {
    mustache::mustache page{std::string(embedded::report_page_template)};
    if (!page.is_valid()) throw std::logic_error("page template: " + page.error_message());
    page.set_custom_escape([](const std::string& text) { return escape_xml(text); });
    return page.render(document_data(document));
}

}  // namespace entente::report
