// The report as a tree of blocks: written once by the sections, set as HTML by page.cpp and as
// Markdown by markdown.cpp. Nothing in it is escaped; the two writers do that.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "entente/words/language.hpp"

namespace entente::report {

enum class RunKind {
    plain,
    strong,
    muted,
    code,
    row_id,  ///< the id of the row's record, which on the page is the row's anchor; Markdown says it
    score,   ///< a number from −1 to +1 with its sign
    link,    ///< target: `#anchor` in the page, a path inside the report, or an http(s) address
    fold,    ///< opens what the page folds away under that summary, up to the next fold_end, and shows when
             ///< asked
    fold_end,
    record,  ///< link to a relation, actor or source; Markdown gives its id, since it has no anchors
};

/// A stretch of text of one kind.
struct Run {
    RunKind kind = RunKind::plain;
    std::string text;
    std::string target;  ///< of a link or record
    std::string id;      ///< of a record
};

using Text = std::vector<Run>;

inline Run strong(std::string text) {
    return {RunKind::strong, std::move(text), "", ""};
}
inline Run muted(std::string text) {
    return {RunKind::muted, std::move(text), "", ""};
}
inline Run code(std::string text) {
    return {RunKind::code, std::move(text), "", ""};
}
inline Run row_id(std::string text) {
    return {RunKind::row_id, std::move(text), "", ""};
}
inline Run score(std::string text) {
    return {RunKind::score, std::move(text), "", ""};
}
inline Run fold(std::string summary) {
    return {RunKind::fold, std::move(summary), "", ""};
}
inline Run fold_end() {
    return {RunKind::fold_end, "", "", ""};
}
inline Run link(std::string text, std::string target) {
    return {RunKind::link, std::move(text), std::move(target), ""};
}

inline void append(Text& text, const Text& more) {
    text.insert(text.end(), more.begin(), more.end());
}
inline void append(Text& text, Run run) {
    text.push_back(std::move(run));
}
inline void append(Text& text, std::string plain) {
    text.push_back({RunKind::plain, std::move(plain), "", ""});
}

/// Strings, runs and texts one after the other.
template <class... Parts>
Text line(Parts&&... parts) {
    Text text;
    (append(text, std::forward<Parts>(parts)), ...);
    return text;
}

/// One entry of a list: what, a number beside it, and small print.
struct Item {
    Text text;
    std::string value;  ///< may be empty
    Text about;         ///< may be empty
    Text more = {};     ///< goes on after `about`, unless the page has it in the row that the text links to
};

struct Paragraph {
    Text text;
};

/// A heading below the section's own (level 3 or 4).
struct Heading {
    int level = 3;
    std::string id;
    std::string text;
    std::string aside;  ///< paler, after the text: dates
};

/// Terms and what they are.
struct Facts {
    std::vector<std::pair<std::string, Text>> rows;
};

struct List {
    std::vector<Item> items;
};

/// A numbered mark of a figure and what it stands for.
struct KeyEntry {
    std::string sign;  ///< `cooperation`, `conflict`, `mixed`
    std::string text;
    std::string tie = {};  ///< as in the `data-t` of the mark
};

struct Picture {
    std::string path;  ///< inside the report
    std::string svg;  ///< for the page, from our own renderer, set as it is: one svg element, or one for each
                      ///< shape of screen
    Text caption;
    std::string label = {};  ///< for cross references, see exhibits.hpp; empty: it has none
    // For the page, whose figures of eras have these as text or once for all.
    std::string head = {};  ///< an svg element beside the heading of a panel
    std::vector<KeyEntry> key = {};
    std::string legend = {};  ///< svg elements
};

/// Commands, each with what it gives.
struct Commands {
    std::vector<std::pair<std::string, std::string>> rows;
};

struct GridColumn {
    std::string head;
    bool number = false;
    std::string target;      ///< link of the head; may be empty
    std::string cells = {};  ///< class of its cells, for the page's script
};

/// What a row rests on. The Markdown file lists it under the table; so does the page under the row when it is
/// part of what the row says. Else the page has GridRow::links.
struct Backing {
    std::string summary;  ///< `5 relations`; empty: nothing is listed
    std::vector<Item> items;
    bool open = false;  ///< part of what the row says
};

struct GridRow {
    std::string id;  ///< anchor; may be empty
    std::vector<Text> cells;
    Backing backing = {};
    Text links = {};  ///< a last cell of the page alone, under Grid::links
    std::vector<std::pair<std::string, std::string>> data = {};  ///< data attributes, without `data-`
};

struct Grid {
    std::string caption;
    std::vector<GridColumn> columns;
    std::vector<GridRow> rows;
    Text note;                ///< under the table; may be empty
    std::string fold;         ///< not empty: the table is folded away under this summary
    bool stacks = false;      ///< much text: on a narrow screen each row stands as a paragraph
    std::string id;           ///< anchor of a table of ties; empty: it is none
    std::string csv;          ///< the name under which the page saves what it shows of a table of ties
    std::string links;        ///< head of the page's last column; empty: rows have no links
    bool heads_rows = false;  ///< the first cell names the row
    std::string label = {};   ///< as that of a picture
};

/// From here to the next FoldEnd folded away under a summary; folds don't nest.
struct FoldBegin {
    std::string summary;
};
struct FoldEnd {};

using Block = std::variant<Paragraph, Heading, Facts, List, Picture, Commands, Grid, FoldBegin, FoldEnd>;

/// An era in its section: the page shows one at a time.
struct Panel {
    std::string id;  ///< of the era
    std::string title;
    std::string aside;                 ///< its years; empty when they are the title
    std::vector<std::string> figures;  ///< prefixes of the ids in its figure; none: it has no figure
    std::vector<Block> blocks;
};

struct Section {
    std::string id;
    std::string title;
    std::vector<Panel> panels;  ///< after the blocks; may be empty
    std::vector<Block> blocks;
    bool quiet = false;  ///< the page has the heading for those alone who do not see it
};

struct Document {
    std::string title;
    Text lead;
    std::vector<Section> sections;
    std::string figure_style;                                ///< the style sheet of the figures
    std::vector<std::pair<std::string, std::string>> kinds;  ///< of actors, to filter by: name, label
    words::Language language = {};                           ///< that it is written in
};

}  // namespace entente::report
