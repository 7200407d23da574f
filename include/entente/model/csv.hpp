// The one place that knows how a text becomes a cell of a CSV file.
#pragma once

#include <string>
#include <string_view>

namespace entente::model {

/// The cell for `text` by RFC 4180: between double quotes, with those in it doubled, when it holds a
/// comma, a quote or a line end, or begins or ends with a blank or a tab. A text that a spreadsheet would run
/// as a formula (= + - @, a tab or a carriage return at its start) gets a leading apostrophe, and so does
/// one with apostrophes before that, so that csv_text() knows what to take away. Not for numbers: -1 is to
/// stay one.
std::string csv_cell(std::string_view text);

/// Whether csv_cell() puts an apostrophe before `text`.
bool runs_as_formula(std::string_view text);

/// The text of which csv_cell() made `cell`, from which what RFC 4180 adds is gone already.
std::string_view csv_text(std::string_view cell);

}  // namespace entente::model
