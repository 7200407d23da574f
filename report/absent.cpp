#include "report/absent.hpp"

#include "entente/render/text.hpp"
#include "entente/report/report.hpp"
#include "report/words.hpp"

namespace entente::report {
namespace {

class Unlinker {
public:
    explicit Unlinker(const Absent& absent) : absent_(absent) {}

    void visit(Text& text) const {
        for (Run& run : text) {
            const auto found = absent_.find(run.target);
            if (found == absent_.end()) continue;
            run.target.clear();
            if (run.kind != RunKind::link) continue;
            run.kind = RunKind::muted;
            run.text += " (left out for its " + count_of(found->second, "row") + ")";
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
};

}  // namespace

void unlink_absent(Document& document, const Absent& absent) {
    if (absent.empty()) return;
    const Unlinker unlinker(absent);
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
        notes.push_back(path + " would have " + count_of(rows, "row") + "; a report writes tables of up to " +
                        render::grouped(most_rows) + ", and its page names the command for the rest");
    }
    return notes;
}

}  // namespace entente::report
