// The report as a tree of blocks: written once by the sections, set as HTML by page.cpp and as
// Markdown by markdown.cpp. Nothing in it is escaped; the two writers do that.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace entente::report {

enum class RunKind {
    plain,
    strong,
    muted,
    code,
    score,   ///< a number from −1 to +1 with its sign
    link,    ///< target: `#anchor` in the page, a path inside the report, or an http(s) address
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
inline Run score(std::string text) {
    return {RunKind::score, std::move(text), "", ""};
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

struct Picture {
    std::string path;  ///< inside the report
    std::string svg;   ///< from our own renderer, set as it is
    Text caption;
};

/// Commands, each with what it gives.
struct Commands {
    std::vector<std::pair<std::string, std::string>> rows;
};

struct GridColumn {
    std::string head;
    bool number = false;
    std::string target;  ///< link of the head; may be empty
};

/// What a row rests on, listed under it.
struct Backing {
    std::string summary;  ///< `5 relations`; empty: nothing is listed
    std::vector<Item> items;
    bool open = false;       ///< always shown, not folded away
    bool page_only = false;  ///< too long for the Markdown file, which links the CSV file instead
};

struct GridRow {
    std::string id;  ///< anchor; may be empty
    std::vector<Text> cells;
    Backing backing;
};

struct Grid {
    std::string caption;
    std::vector<GridColumn> columns;
    std::vector<GridRow> rows;
    Text note;            ///< under the table; may be empty
    std::string fold;     ///< not empty: the table is folded away under this summary
    bool stacks = false;  ///< much text: on a narrow screen each row stands as a paragraph
};

using Block = std::variant<Paragraph, Heading, Facts, List, Picture, Commands, Grid>;

/// A way to one part of a section.
struct Tab {
    std::string anchor;
    std::string label;
    std::string aside;  ///< smaller, under the label; may be empty
};

struct Section {
    std::string id;
    std::string title;
    std::vector<Tab> tabs;  ///< of its parts; may be empty
    std::vector<Block> blocks;
};

struct Document {
    std::string title;
    Text lead;
    std::vector<Section> sections;
};

}  // namespace entente::report
