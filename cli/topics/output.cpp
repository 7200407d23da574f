#include "cli/topics/topics.hpp"

namespace entente::cli {

TopicPage output_page() {
    TopicPage page;
    page.examples({"align us-pakistan -o alignment.csv", "align us-pakistan --format json | jq .rows",
                   "describe us-pakistan --format md", "draw us-pakistan -o figures/ --format pdf"});
    page.heading("The form is that of --format, else that of the file's name, else a table:");
    page.entry("table, .txt", "for people: numbers rounded and right-aligned, few columns, notes beneath");
    page.entry("csv, .csv", "every column, full precision, a comma between cells; UTF-8");
    page.entry("json, .json", "the same, with what the table says in its notes; null where undefined");
    page.entry("md, .md", "a table for Markdown, rounded as for people");
    page.paragraph(
        "A list in one cell has ` | ` between its elements; an element with a number or a code is "
        "`name=value`, as in "
        "drivers (`treaty=-5 | embargo=-4`), a tie `actor1:actor2`. A | or \\ within an element has a \\ "
        "before it.");
    page.heading("Where it goes:");
    page.paragraph(
        "Results go to standard output, or to the file of -o; everything else goes to standard error, so "
        "that `>` and "
        "`|` carry results alone. A file is written whole or not at all. CSV, JSON and Markdown are the same "
        "bytes on "
        "every machine, in any locale, on a terminal or in a pipe.");
    page.heading("Tables:");
    page.paragraph(
        "On a terminal a table fits its width: long texts are cut and end in …, numbers and dates never; "
        "columns that "
        "have no room follow in a further block. In a pipe or a file nothing is cut, unless COLUMNS says how "
        "wide a line "
        "may be. A dash is an undefined number; the column `undefined` of CSV and JSON says why. A terminal "
        "whose locale "
        "is not UTF-8 gets plain ASCII.");
    page.heading("Figures (draw, chart):");
    page.paragraph(
        "-o FILE.svg, .pdf, .png or .dot; a folder gets a file per era, and --format says of which sort.");
    return page;
}

}  // namespace entente::cli
