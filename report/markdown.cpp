#include "report/markdown.hpp"

#include <algorithm>

#include "entente/render/text.hpp"
#include "report/exhibits.hpp"
#include "report/text.hpp"

namespace entente::report {
namespace {

constexpr std::size_t widest_rule = 40;  ///< Pandoc takes relative column widths from the dashes
constexpr std::size_t cell_margins = 4;  ///< what Word leaves free in a cell, in characters

bool is_file_or_web(const std::string& target) {
    return target.starts_with("http://") || target.starts_with("https://") || target.starts_with("tables/") ||
           target.starts_with("figures/") || target == "report.md";
}

/// Between < and > only these must not occur.
std::string angle_target(const std::string& target) {
    std::string out = "<";
    for (const char c : render::clean_text(target)) {
        switch (c) {
            case '<':
                out += "%3C";
                break;
            case '>':
                out += "%3E";
                break;
            case '\\':
                out += "%5C";
                break;
            case ' ':
                out += "%20";
                break;
            case '|':
                out += "%7C";
                break;
            default:
                out += c;
        }
    }
    return out + ">";
}

/// Ids hold letters, digits, dot, hyphen and underscore; anything else is set as text.
std::string code_span(const std::string& text) {
    const bool plain = text.find_first_of("`|\\\n") == std::string::npos && !text.empty();
    return plain ? "`" + render::clean_text(text) + "`" : escape_markdown(text);
}

std::string inline_markdown(const Run& run) {
    switch (run.kind) {
        case RunKind::strong:
            return run.text.empty() ? "" : "**" + escape_markdown(run.text) + "**";
        case RunKind::code:
        case RunKind::row_id:
            return code_span(run.text);
        case RunKind::fold:
        case RunKind::fold_end:
            return "";  // a list under the table says all
        case RunKind::link:
            if (!is_file_or_web(run.target)) break;
            return "[" + escape_markdown(run.text) + "](" + angle_target(run.target) + ")";
        case RunKind::record:
            return escape_markdown(run.text) + (run.id.empty() ? "" : " " + code_span(run.id));
        case RunKind::plain:
        case RunKind::muted:
        case RunKind::score:
            break;
    }
    return escape_markdown(run.text);
}

std::string inline_markdown(const Text& text) {
    std::string out;
    for (const Run& run : text) out += inline_markdown(run);
    while (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

std::string item_markdown(const Item& item) {
    std::string out = item.value.empty() ? "" : item.value + " ";
    out += inline_markdown(item.text);
    const std::string about = inline_markdown(line(item.about, item.more));
    return about.empty() ? out : out + " (" + about + ")";
}

void write(std::string& out, const Paragraph& block) {
    out += inline_markdown(block.text) + "\n\n";
}

void write(std::string& out, const Heading& block) {
    out += std::string(static_cast<std::size_t>(block.level), '#') + " " + escape_markdown(block.text);
    if (!block.aside.empty()) out += " (" + escape_markdown(block.aside) + ")";
    out += "\n\n";
}

void write(std::string& out, const Facts& block) {
    for (const auto& [term, text] : block.rows) {
        out += "- **" + escape_markdown(term) + "**: " + inline_markdown(text) + "\n";
    }
    out += "\n";
}

void write(std::string& out, const List& block) {
    for (const Item& item : block.items) out += "- " + item_markdown(item) + "\n";
    out += "\n";
}

void write(std::string& out, const Picture& block) {
    out += "![" + inline_markdown(block.caption) + "](" + block.path + ")";
    if (!block.label.empty()) out += "{#" + block.label + "}";
    out += "\n\n";
}

void write(std::string& out, const FoldBegin& block) {
    out += "**" + escape_markdown(block.summary) + "**\n\n";
}

void write(std::string&, const FoldEnd&) {}

void write(std::string& out, const Commands& block) {
    for (const auto& [what, command] : block.rows) {
        out += escape_markdown(what) + ":\n\n    " + render::clean_text(command) + "\n\n";
    }
}

std::vector<std::string> heads(const Grid& grid) {
    std::vector<std::string> out;
    for (const GridColumn& column : grid.columns) out.push_back(escape_markdown(column.head));
    return out;
}

std::string table_line(const std::vector<std::string>& cells) {
    std::string out;
    for (const std::string& cell : cells) out += "| " + cell + " ";
    return out + "|\n";
}

void write_table(std::string& out, const Grid& grid) {
    std::vector<std::vector<std::string>> lines = {heads(grid)};
    std::vector<std::size_t> widths(grid.columns.size(), 3);
    for (const GridRow& row : grid.rows) {
        lines.emplace_back();
        for (const Text& cell : row.cells) lines.back().push_back(inline_markdown(cell));
    }
    for (const auto& cells : lines) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            widths[i] = std::min(std::max(widths[i], character_count(cells[i])), widest_rule);
        }
    }
    out += table_line(lines.front());
    for (std::size_t i = 0; i < widths.size(); ++i) {
        const std::string dashes(widths[i] + cell_margins, '-');
        out += grid.columns[i].number ? "| " + dashes + ":" : "|:" + dashes + " ";
    }
    out += "|\n";
    for (std::size_t i = 1; i < lines.size(); ++i) out += table_line(lines[i]);
    out += "\n";
}

/// What stands in the first cells that name a row: of a tie its two actors.
std::string row_name(const Grid& grid, const GridRow& row) {
    if (!grid.id.empty() && row.cells.size() > 1)
        return inline_markdown(row.cells[0]) + " – " + inline_markdown(row.cells[1]);
    for (const Text& cell : row.cells) {
        const std::string text = inline_markdown(cell);
        if (text.find_first_not_of("0123456789") != std::string::npos) return text;
    }
    return "";
}

void write_backing(std::string& out, const Grid& grid) {
    for (const GridRow& row : grid.rows) {
        if (row.backing.items.empty()) continue;
        out += "- " + row_name(grid, row) + ": " + escape_markdown(row.backing.summary) + "\n";
        for (const Item& item : row.backing.items) out += "    - " + item_markdown(item) + "\n";
    }
    out += "\n";
}

/// Rows whose relations are part of what they say: a list, the relations under each row.
void write_list(std::string& out, const Grid& grid) {
    for (const GridRow& row : grid.rows) {
        out += "-";
        for (const Text& cell : row.cells) out += " " + inline_markdown(cell);
        out += "\n";
        for (const Item& item : row.backing.items) out += "    - " + item_markdown(item) + "\n";
    }
    out += "\n";
}

void write(std::string& out, const Grid& block) {
    const bool list = is_list(block);
    const bool labelled = !list && !block.label.empty();
    for (const std::string& title : {block.caption, block.fold}) {
        if (!title.empty() && !labelled) out += "**" + escape_markdown(title) + "**\n\n";
    }
    if (list) {
        write_list(out, block);
    } else {
        write_table(out, block);
        if (labelled) out += ": " + escape_markdown(title_of(block)) + " {#" + block.label + "}\n\n";
    }
    const std::string note = inline_markdown(block.note);
    if (!note.empty()) out += note + "\n\n";
    const bool backed =
        std::ranges::any_of(block.rows, [](const GridRow& row) { return !row.backing.items.empty(); });
    if (backed && !list) write_backing(out, block);
}

void write(std::string& out, const std::vector<Block>& blocks) {
    for (const Block& block : blocks) std::visit([&out](const auto& one) { write(out, one); }, block);
}

}  // namespace

std::string to_markdown(const Document& document) {
    std::string out = "# " + escape_markdown(document.title) + "\n\n";
    if (!document.lead.empty()) out += inline_markdown(document.lead) + "\n\n";
    for (const Section& section : document.sections) {
        out += "## " + escape_markdown(section.title) + "\n\n";
        write(out, section.blocks);
        for (const Panel& panel : section.panels) {
            write(out, Heading{3, "", panel.title, panel.aside});
            write(out, panel.blocks);
        }
    }
    while (out.ends_with("\n\n")) out.pop_back();
    return out;
}

}  // namespace entente::report
