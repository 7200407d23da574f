// The table of problem kinds: what each means and how it is mended. Adding one is an enumerator and a row.
#include "entente/model/problem_code.hpp"

#include <array>

namespace entente::model {

namespace {

using enum ProblemCode;

constexpr std::array table = {
    ProblemKind{file_missing, "file-missing", "There is no file at the path that was named.",
                "Check the path, and the folder that the command is run in. A network that ships with the "
                "program is named without a folder or an ending: us-pakistan."},
    ProblemKind{file_unreadable, "file-unreadable",
                "The file is there, but the system does not let it be read: it is a folder, its permissions "
                "forbid it, or the disk fails.",
                "Name a file within the folder, or change its permissions (chmod u+r FILE)."},
    ProblemKind{file_empty, "file-empty", "The file holds nothing, or nothing but white space.",
                "Check that it was written or fetched to its end. `entente init` writes a network to start "
                "from."},
    ProblemKind{
        file_too_large, "file-too-large",
        "The file, what it unpacks to, or one line of it is larger than a file of its kind can be. "
        "The limit keeps a small archive from filling the memory.",
        "Check that it is the right file. A network of millions of records is a database (-o FILE.db), "
        "which has no such limit."},
    ProblemKind{file_damaged, "file-damaged",
                "The file was cut short or changed on its way: a check sum is wrong, packed data breaks off, "
                "or a database contradicts itself.",
                "Fetch or copy it again, or take an earlier copy."},
    ProblemKind{archive_unreadable, "archive-unreadable",
                "The file is packed in a way that is not read here: encrypted, in several parts, with a rare "
                "method, without a file in it, or with more files than are wanted.",
                "Unpack it by hand and name the file that is meant, or pack it again with gzip or zip."},
    ProblemKind{not_text, "not-text",
                "A text was expected, and this is something else: an archive, an Office document, a PDF, or "
                "data with NUL bytes.",
                "Unpack it, or export what it holds as CSV or JSON."},
    ProblemKind{wrong_encoding, "wrong-encoding",
                "The text is not UTF-8: it is UTF-16 or UTF-32, or a byte in it belongs to no character.",
                "Save it as UTF-8; in R write.csv(…, fileEncoding = \"UTF-8\"), in Excel \"CSV UTF-8\"."},
    ProblemKind{file_in_use, "file-in-use",
                "Another program is writing to the database, or ended while it did.",
                "Close that program, or open and close the file once with sqlite3."},
    ProblemKind{file_exists, "file-exists", "There is a file already where a new one is to be made.",
                "Choose another name, or remove the file first."},
    ProblemKind{file_unwritable, "file-unwritable",
                "The system does not let the database be written: the disk is full or fails.",
                "Make room, here and in the folder for temporary files (TMPDIR), or write elsewhere."},

    ProblemKind{syntax, "syntax",
                "The text breaks the grammar of JSON, XML or CSV at this place, so that nothing after it can "
                "be read.",
                "Look at the place that the message names, and at what stands just before it: often a comma, "
                "a quote or a bracket is missing or one too many."},
    ProblemKind{nested_too_deep, "nested-too-deep",
                "Objects or elements stand within each other more deeply than any network needs.",
                "Check that it is the right file."},
    ProblemKind{doctype, "doctype",
                "The XML file has a DOCTYPE. It is not read, since it can make a program fetch other files.",
                "Take the DOCTYPE out and write its entities as text."},
    ProblemKind{
        wrong_format, "wrong-format", "The file is not of the format that was asked for.",
        "Check that it is the right file and the right format: `entente help formats` lists them, and "
        "`entente explain FORMAT` says what each reads."},
    ProblemKind{unknown_version, "unknown-version",
                "The file is of a version of its format that this program does not read.",
                "Use the program that made it, or a newer one; `entente --version` says which this is."},
    ProblemKind{
        database_layout, "database-layout",
        "The file is a SQLite database, but not a network: a table or column is missing or of another "
        "kind.",
        "Make it with entente import or entente export; docs/data-format.md has the layout."},

    ProblemKind{
        unknown_key, "unknown-key",
        "A key that means nothing at this place. Nothing is ignored silently, since a misspelt key "
        "would lose what it says.",
        "Correct the spelling, or take the key out. What is for people alone goes into \"$comment\"."},
    ProblemKind{missing_key, "missing-key", "A value that has to be there is not.",
                "Add the key; docs/data-format.md says which each object needs."},
    ProblemKind{duplicate_key, "duplicate-key", "The same key stands twice in one object.",
                "Keep one of the two."},
    ProblemKind{wrong_type, "wrong-type",
                "A value is of another type than the one needed here: a text for a number, a number for a "
                "date, one value for a list.",
                "Write a number without quotes, a date within them, a list in [ ]."},
    ProblemKind{unknown_choice, "unknown-choice",
                "A value is none of the few that are possible here: the kind of an actor, the nature of a "
                "type.",
                "Take one of those that the message lists."},
    ProblemKind{bad_value, "bad-value",
                "A value is not of the form, or not in the range, that it needs here.",
                "Write it as the message says."},
    ProblemKind{empty_text, "empty-text", "A text that people will read is empty.",
                "Write one, or leave the key out where it is not needed."},
    ProblemKind{nul_character, "nul-character", "A text holds a NUL character, which no program can show.",
                "Take it out."},
    ProblemKind{not_a_date, "not-a-date", "A text is no date, or a date that does not exist (30 February).",
                "Write 1954, 1954-05 or 1954-05-19, with ~ after it when approximate; `entente help dates`."},
    ProblemKind{not_a_web_address, "not-a-web-address",
                "The url of a source begins with neither http:// nor https://.",
                "Begin it so, or put what it says into the source's note."},

    ProblemKind{
        bad_id, "bad-id",
        "An id is 1 to 64 lower-case letters, digits, '.', '-' and '_', and begins with a letter or a "
        "digit. Ids name files, columns and links, where nothing else is safe.",
        "Write it so; the name and the label may hold anything."},
    ProblemKind{duplicate_id, "duplicate-id",
                "Two records of one kind have the same id, so that nobody can say which is meant.",
                "Rename one of the two, and what refers to it."},
    ProblemKind{unknown_id, "unknown-id",
                "A record refers to an actor, a type, a source or a node that is nowhere in the file.",
                "Correct the spelling, or add the record that is meant."},
    ProblemKind{bad_weight, "bad-weight",
                "A weight is not between -10 (war) and +10, the range of the Goldstein scale.",
                "Scale the weights to that range; `entente help weights`."},
    ProblemKind{bad_confidence, "bad-confidence", "A confidence is not between 0 and 1.",
                "Write 0.5 for fifty per cent."},
    ProblemKind{bad_count, "bad-count",
                "The count of a record is not a whole number from 1 to 1,000,000,000, or the record is of a "
                "state, which lasts and cannot be counted.",
                "Give the number of events that the record stands for; take it out of a state."},
    ProblemKind{bad_offset, "bad-offset",
                "The offset of a record is more than its events can have, or the record is of one event, "
                "where nothing can be offset.",
                "Give the smaller of the events' cooperation and their conflict, in Goldstein points."},
    ProblemKind{code_without_list, "code-without-list",
                "An actor has a code, but not the name of the list that it is from.",
                "Name the list: iso3, cow, gw."},
    ProblemKind{parent_cycle, "parent-cycle",
                "An actor is part of itself by way of its parents, so that nothing can be rolled up.",
                "Take one of the parents that the message lists out."},
    ProblemKind{self_relation, "self-relation",
                "The source and the target of a relation are one actor. A tie is between two.",
                "Name the other actor, or take the relation out."},
    ProblemKind{focus_not_two, "focus-not-two", "The focus names something else than two different actors.",
                "Name two, or leave the focus out."},

    ProblemKind{wrong_time_key, "wrong-time-key",
                "A state lasts: it has a start and perhaps an end. An event happens: it has a date. The "
                "relation has the wrong one of them, or none.",
                "Write the key that the message names, or give the relation a type of the other nature."},
    ProblemKind{
        end_before_start, "end-before-start",
        "Something ends before it begins, or on the same day. An end is the first date that no longer "
        "counts, and a coarse end counts from its first day: the end 1965 is 1965-01-01.",
        "Correct one of the two; give the end's month or day if both are in one year."},
    ProblemKind{no_observation_period, "no-observation-period",
                "Nothing says from when to when there are data. Without it the absence of a tie could not be "
                "told from the absence of data.",
                "Write `observed` with its start and end; at an import say --from and --to."},
    ProblemKind{outside_observation_period, "outside-observation-period",
                "A relation or an era lies certainly outside the observation period.",
                "Correct the date, or widen `observed`."},
    ProblemKind{
        outside_lifetime, "outside-lifetime",
        "A relation lies certainly outside the life of one of its actors, or an actor's absence does: "
        "nobody acts before the beginning or after the end.",
        "Correct the date, end the relation with the actor, or correct the actor's start and end."},
    ProblemKind{
        eras_out_of_order, "eras-out-of-order",
        "Eras overlap, or are not in order of time. Gaps between them are allowed.",
        "List them in order, each beginning where the one before ends or later; `entente help eras`."},

    ProblemKind{no_input, "no-input", "No file was named that could be read.", "Name at least one."},
    ProblemKind{
        missing_column, "missing-column", "The table has no column of a name that is needed.",
        "Check that it is the right file and format; for a table with other names say which column is "
        "which: --map actor1=ColA."},
    ProblemKind{duplicate_column, "duplicate-column",
                "Two columns have one name, so that nobody can say which is meant.", "Rename one of them."},
    ProblemKind{unknown_role, "unknown-role", "The left side of a --map is no role that a column can have.",
                "Take one of those that the message lists."},
    ProblemKind{fixed_columns, "fixed-columns",
                "The columns of this format have the names that its publisher gives them, so that --map has "
                "nothing to say.",
                "Take --map out, or import the file as csv."},
    ProblemKind{two_clocks, "two-clocks",
                "The table says in two ways when a row holds, and they could contradict each other.",
                "Keep one of year, from and to, and period."},
    ProblemKind{mixed_periods, "mixed-periods",
                "Files of cells have periods of different length (days and months), which cannot be added.",
                "Import files of the same periods together."},
    ProblemKind{bad_condition, "bad-condition", "A condition of --where cannot be read.",
                "Write it as actor=USA*, code=19*, quad=3,4 or date>=2020-01-01; `entente help filters`."},
    ProblemKind{
        bad_element, "bad-element",
        "A node, a line or an element of a GraphML, GEXF or Pajek file lacks what it needs, or breaks "
        "a rule of its format.",
        "Mend it where the message says, or save the graph again in the program that made it."},
    ProblemKind{unusable_row, "unusable-row",
                "A row of a table cannot be used, for the reason given. An import leaves such rows out and "
                "counts them; with --strict, and in tables of weights, groups, answers and series, they are "
                "errors.",
                "Correct the row, or import without --strict."},
    ProblemKind{row_cut_off, "row-cut-off", "The file ends within a row. The rows before it were read.",
                "Get the whole file."},
    ProblemKind{
        nothing_usable, "nothing-usable",
        "No row of the file gives anything: all were left out, or there are none.",
        "Check that it is the right file and format, and that --where, --actors, --from and --to leave "
        "something."},
};

constexpr bool in_order() {
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (static_cast<std::size_t>(table[i].code) != i + 1) return false;
    }
    return table.back().code == nothing_usable;
}
static_assert(in_order(), "one row an enumerator, in their order");

}  // namespace

std::span<const ProblemKind> problem_kinds() {
    return table;
}

std::string_view name_of(ProblemCode code) {
    const auto position = static_cast<std::size_t>(code);
    return position == 0 || position > table.size() ? std::string_view() : table[position - 1].name;
}

}  // namespace entente::model
