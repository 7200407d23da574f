#include "report/absent.hpp"

#include "entente/report/report.hpp"
#include "entente/words/numbers.hpp"

namespace entente::report {
namespace {

class Unlinker {
public:
    Unlinker(const Absent& absent, const words::Say& say) : absent_(absent), say_(say) {}

    void visit(Text& text) const {
        for (Run& run : text) {
            const auto found = absent_.find(run.target);
            if (found == absent_.end()) continue;
            run.target.clear();
            if (run.kind != RunKind::link) continue;
            run.kind = RunKind::muted;
            run.text +=
                " " + say_.count(found->second, "(left out for its {} row)", "(left out for its {} rows)");
        }
    }

    void visit(std::vector<Item>& items) const {
        for (Item& item : items) {
            visit(item.text);
            visit(item.about);
            visit(item.more);
        }
    }

    void operator()(Paragraph& block) const { visit(block.text); }
    void operator()(Heading&) const {}
    void operator()(Facts& block) const {
        for (auto& [term, text] : block.rows) visit(text);
    }
    void operator()(List& block) const { visit(block.items); }
    void operator()(Picture& block) const { visit(block.caption); }
    void operator()(Commands&) const {}
    void operator()(FoldBegin&) const {}
    void operator()(FoldEnd&) const {}
    void operator()(Grid& block) const {
        visit(block.note);
        for (GridRow& row : block.rows) {
            for (Text& cell : row.cells) visit(cell);
            visit(row.backing.items);
            visit(row.links);
        }
    }

private:
    const Absent& absent_;
    const words::Say& say_;
};

}  // namespace

void unlink_absent(Document& document, const Absent& absent, const words::Say& say) {
    if (absent.empty()) return;
    const Unlinker unlinker(absent, say);
    unlinker.visit(document.lead);
    for (Section& section : document.sections) {
        for (Block& block : section.blocks) std::visit(unlinker, block);
        for (Panel& panel : section.panels) {
            for (Block& block : panel.blocks) std::visit(unlinker, block);
        }
    }
}

std::vector<std::string> notes_on(const Absent& absent) {
    std::vector<std::string> notes;
    for (const auto& [path, rows] : absent) {
        notes.push_back(path + " would have " + words::grouped(rows) +
                        " rows; a report writes tables of up to " + words::grouped(most_rows) +
                        ", and its page names the command for the rest");
    }
    return notes;
}

}  // namespace entente::report
