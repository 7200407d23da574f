// The document as values for templates/page.mustache and, for the blocks of a section or panel,
// templates/blocks.mustache. The templates hold all block markup; the few inline elements and the attributes
// of table cells are set here, since a Mustache template cannot recurse into running text cheaply. Every
// string passes render::escape_xml() exactly once: here, or as {{x}} in a template. A page is opened more
// often than it is written, and over slow lines: end tags and quotes that HTML doesn't need are left out of
// what there is most of.
#include "report/page.hpp"

#include <algorithm>
#include <kainjow/mustache.hpp>
#include <stdexcept>

#include "entente/render/text.hpp"
#include "report/page_text.hpp"
#include "report/page_words.hpp"

namespace entente::report {
namespace {

namespace mustache = kainjow::mustache;
using mustache::data;
using render::escape_xml;

constexpr std::size_t widest_plain_grid = 8;   ///< grids of more columns are set smaller
constexpr std::size_t numbers_by_table = 6;    ///< of the first columns the table says which are numbers
constexpr std::size_t widest_level_heads = 6;  ///< heads of more columns stand upright on a narrow screen

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
    const bool elsewhere = !item.text.empty() && item.text.front().target.starts_with('#');
    const Text about = elsewhere ? item.about : line(item.about, item.more);
    return object("html", html(item.text), "value", data(item.value), "tone", optional_text(tone(item.value)),
                  "about", optional_html(about));
}

/// Listed under the row when it is part of what the row says.
data backing_data(const Backing& backing, std::size_t columns) {
    if (backing.items.empty() || !backing.open) return data(false);
    return object("span", data(std::to_string(columns)), "items", list_of(backing.items, item_data));
}

/// A number that is all of its cell is coloured with the cell.
bool is_score(const Text& cell, const GridColumn& column) {
    return column.number && cell.size() == 1 && cell.front().kind == RunKind::score;
}

/// Whether all columns but the first are numbers: then the table says so, not each cell.
bool only_numbers_follow(const Grid& grid) {
    return grid.columns.size() > 1 && !grid.columns.front().number &&
           std::all_of(grid.columns.begin() + 1, grid.columns.end(),
                       [](const auto& one) { return one.number; });
}

/// Classes that say which of the first columns are numbers: `n1 n3`.
std::string number_columns(const Grid& grid) {
    std::string out;
    if (!grid.id.empty() || only_numbers_follow(grid)) return out;
    for (std::size_t i = 0; i < std::min(grid.columns.size(), numbers_by_table); ++i) {
        if (grid.columns[i].number) out += " n" + std::to_string(i + 1);
    }
    return out;
}

data cell_data(const Grid& grid, std::size_t i, const Text& cell) {
    const GridColumn& column = grid.columns[i];
    const bool scored = is_score(cell, column);
    const bool says_so = column.number && grid.id.empty() && !only_numbers_follow(grid);  // ties: style sheet
    std::string classes = says_so && i >= numbers_by_table ? "n" : column.cells;
    if (scored && !tone(cell.front().text).empty())
        classes += (classes.empty() ? "" : " ") + tone(cell.front().text);
    std::string tag = grid.heads_rows && i == 0 ? "th scope=row" : "td";
    if (!classes.empty()) tag += " class=" + value_of(classes);
    return object("tag", data(tag), "html",
                  data(scored ? escape_text(cell.front().text) : inline_html(cell)));
}

data row_data(const Grid& grid, const GridRow& row) {
    std::string attributes = row.id.empty() ? "" : " id=" + value_of(row.id);
    for (const auto& [name, value] : row.data) attributes += " data-" + name + "=" + value_of(value);
    const bool backed = row.backing.open && !row.backing.items.empty();
    if (backed) attributes += " class=backed";
    mustache::list cells;
    for (std::size_t i = 0; i < row.cells.size(); ++i) cells.push_back(cell_data(grid, i, row.cells[i]));
    if (!grid.links.empty()) cells.push_back(object("tag", data("td"), "html", html(row.links)));
    return object("attributes", data(attributes), "cells", data(cells), "backing",
                  backing_data(row.backing, cells.size()));
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
    return object(
        "picture",
        object("svg", data(block.svg), "caption", html(block.caption), "path", data(block.path), "legend",
               optional_text(block.legend), "key",
               block.key.empty() ? data(false) : object("entries", list_of(block.key, [](const auto& entry) {
                                                            return object("term", data(entry.sign), "text",
                                                                          data(entry.text), "tie",
                                                                          optional_text(entry.tie));
                                                        }))));
}

data block_data(const Commands& block) {
    return object("commands", object("entries", list_of(block.rows, [](const auto& row) {
                                         return entry_data(row.first, row.second);
                                     })));
}

data block_data(const FoldBegin& block) {
    return object("fold_begin", object("text", data(block.summary)));
}

data block_data(const FoldEnd&) {
    return object("fold_end", data(true));
}

data block_data(const Grid& block) {
    const bool wide = block.columns.size() > widest_plain_grid, ties = !block.id.empty();
    std::vector<GridColumn> columns = block.columns;
    if (!block.links.empty()) columns.push_back({block.links, false, "", ""});
    const std::string region = block.caption.empty() ? block.fold : block.caption;
    return object(
        "grid",
        object("numbers", data(only_numbers_follow(block)), "numbered", data(number_columns(block)), "wide",
               data(wide), "dense",
               data(only_numbers_follow(block) && block.columns.size() > widest_level_heads), "stacks",
               data(block.stacks), "fold", optional_text(block.fold), "caption", optional_text(block.caption),
               "ties", ties ? object("id", data(value_of(block.id)), "csv", data(block.csv)) : data(false),
               "region", optional_text(wide || ties ? region : ""), "columns", list_of(columns, column_data),
               "rows", list_of(block.rows, [&](const GridRow& row) { return row_data(block, row); }), "note",
               optional_html(block.note)));
}

/// A template, parsed once, and the texts that it has besides its values.
class Template {
public:
    Template(std::string_view text, const words::Say& say) : parsed_(std::string(text)) {
        if (!parsed_.is_valid()) throw std::logic_error("template: " + parsed_.error_message());
        parsed_.set_custom_escape([](const std::string& raw) { return escape_xml(raw); });
        for (auto& [name, words] : page_words(say)) words_[name] = std::move(words);
    }

    std::string operator()(data values) {
        values["words"] = data(words_);
        return parsed_.render(values);
    }

private:
    mustache::mustache parsed_;
    data words_{data::type::object};
};

data blocks_html(Template& blocks_template, const std::vector<Block>& blocks) {
    return data(blocks_template(object("blocks", list_of(blocks, [](const Block& block) {
                                           return std::visit([](const auto& one) { return block_data(one); },
                                                             block);
                                       }))));
}

data tabs_data(const Section& section) {
    if (section.panels.size() < 2) return data(false);
    return object("label", data(section.title), "entries", list_of(section.panels, [](const Panel& panel) {
                      return object("id", data(panel.id), "label", data(panel.title), "aside",
                                    optional_text(panel.aside));
                  }));
}

/// Kinds are a choice when there are several.
data controls_data(const Document& document, const Section& section) {
    if (section.panels.empty()) return data(false);
    if (document.kinds.size() < 2) return object("choice", data(false));
    return object("choice", object("kinds", list_of(document.kinds, [](const auto& kind) {
                                       return object("name", data(kind.first), "label", data(kind.second));
                                   })));
}

/// What stands beside the heading of a panel: what its figure has for it.
std::string head_of(const Panel& panel) {
    for (const Block& block : panel.blocks) {
        const auto* picture = std::get_if<Picture>(&block);
        if (picture && !picture->head.empty()) return picture->head;
    }
    return "";
}

data panel_data(Template& blocks, const Panel& panel) {
    std::string figures;
    for (const std::string& prefix : panel.figures) figures += (figures.empty() ? "" : " ") + prefix;
    return object("id", data(panel.id), "label", data(panel.title), "aside", optional_text(panel.aside),
                  "figures", data(figures), "head", optional_text(head_of(panel)), "blocks",
                  blocks_html(blocks, panel.blocks));
}

data section_data(const Document& document, Template& blocks, const Section& section) {
    return object("id", data(section.id), "title", data(section.title), "quiet", data(section.quiet), "tabs",
                  tabs_data(section), "controls", controls_data(document, section), "blocks",
                  blocks_html(blocks, section.blocks), "panels",
                  list_of(section.panels, [&](const Panel& panel) { return panel_data(blocks, panel); }));
}

data script_data() {
    if (embedded::report_script.empty()) return data(false);
    return object("code", data(std::string(embedded::report_script)), "hash",
                  data(std::string(embedded::report_script_hash)));
}

data document_data(const Document& document) {
    Template blocks(embedded::report_blocks_template, document.language);
    return object("language", data(document.language.tag()), "title", data(document.title), "style",
                  data(std::string(embedded::report_stylesheet) + document.figure_style), "script",
                  script_data(), "lead", optional_html(document.lead), "contents",
                  list_of(document.sections,
                          [](const Section& section) {
                              return object("id", data(section.id), "title", data(section.title));
                          }),
                  "sections", list_of(document.sections, [&](const Section& section) {
                      return section_data(document, blocks, section);
                  }));
}

}  // namespace

std::string to_html(const Document& document) {
    return Template(embedded::report_page_template, document.language)(document_data(document));
}

}  // namespace entente::report
