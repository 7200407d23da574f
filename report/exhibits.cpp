#include "report/exhibits.hpp"

#include <algorithm>
#include <set>
#include <variant>

namespace entente::report {
namespace {

/// Labels of one document.
class Labels {
public:
    /// `name` after `prefix` with hyphens for all but letters and digits, and a number if that is taken.
    std::string make(std::string_view prefix, std::string_view name) {
        std::string label(prefix);
        for (const char c : name) {
            const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            label += plain ? c : '-';
        }
        std::string free = label;
        for (int number = 2; !taken_.insert(free).second; ++number) {
            free = label + "-" + std::to_string(number);
        }
        return free;
    }

private:
    std::set<std::string> taken_;
};

void label_blocks(std::vector<Block>& blocks, std::string_view part, Labels& labels) {
    for (Block& block : blocks) {
        if (auto* picture = std::get_if<Picture>(&block)) {
            picture->label = labels.make("fig-", stem_of(picture->path));
        } else if (auto* grid = std::get_if<Grid>(&block)) {
            const bool table = !is_list(*grid) && !title_of(*grid).empty();
            if (table) grid->label = labels.make("tbl-", grid->id.empty() ? part : grid->id);
        }
    }
}

/// Panels have tables of the same title, which the page shows under the panel's own.
void name_panel(Panel& panel) {
    for (Block& block : panel.blocks) {
        auto* grid = std::get_if<Grid>(&block);
        if (grid == nullptr || grid->label.empty()) continue;
        std::string& title = grid->caption.empty() ? grid->fold : grid->caption;
        if (title.find(panel.title) == std::string::npos) title += ", " + panel.title;
    }
}

void add_exhibits(Part& part, const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
        if (const auto* picture = std::get_if<Picture>(&block)) {
            part.pictures.push_back(picture);
        } else if (const auto* grid = std::get_if<Grid>(&block); grid != nullptr && !grid->label.empty()) {
            part.tables.push_back(grid);
        }
    }
}

}  // namespace

bool is_list(const Grid& grid) {
    return std::ranges::any_of(grid.rows, [](const GridRow& row) { return row.backing.open; });
}

const std::string& title_of(const Grid& grid) {
    return grid.caption.empty() ? grid.fold : grid.caption;
}

void label_exhibits(Document& document) {
    Labels labels;
    for (Section& section : document.sections) {
        label_blocks(section.blocks, section.id, labels);
        for (Panel& panel : section.panels) {
            label_blocks(panel.blocks, panel.id, labels);
            name_panel(panel);
        }
    }
}

std::vector<Part> parts_of(const Document& document) {
    std::vector<Part> parts;
    for (const Section& section : document.sections) {
        parts.push_back({section.title, 1, {}, {}});
        add_exhibits(parts.back(), section.blocks);
        for (const Panel& panel : section.panels) {
            parts.push_back({panel.title, 2, {}, {}});
            add_exhibits(parts.back(), panel.blocks);
        }
    }
    return parts;
}

std::string_view stem_of(std::string_view path) {
    const std::size_t folder = path.rfind('/');
    if (folder != std::string_view::npos) path.remove_prefix(folder + 1);
    return path.substr(0, path.rfind('.'));
}

}  // namespace entente::report
