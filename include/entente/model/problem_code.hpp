// The kinds of mistakes in data, each with a stable name: what `[unknown-id]` at the end of a message means.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "entente/model/problem.hpp"

namespace entente::model {

/// In the order of problem_kinds(). Names of kinds are never given another meaning; new kinds may come in
/// between, so that a number must not be stored.
enum class ProblemCode : std::uint8_t {
    none,  ///< no kind of its own: what an importer outside this library says without one
    // The file.
    file_missing,
    file_unreadable,
    file_empty,
    file_too_large,
    file_damaged,
    archive_unreadable,
    not_text,
    wrong_encoding,
    file_in_use,
    file_exists,
    file_unwritable,
    // Its form.
    syntax,
    nested_too_deep,
    doctype,
    wrong_format,
    unknown_version,
    database_layout,
    // Keys and values.
    unknown_key,
    missing_key,
    duplicate_key,
    wrong_type,
    unknown_choice,
    bad_value,
    empty_text,
    nul_character,
    not_a_date,
    not_a_web_address,
    // What records say.
    bad_id,
    duplicate_id,
    unknown_id,
    bad_weight,
    bad_confidence,
    bad_count,
    bad_offset,
    code_without_list,
    parent_cycle,
    self_relation,
    focus_not_two,
    // Times.
    wrong_time_key,
    end_before_start,
    no_observation_period,
    outside_observation_period,
    outside_lifetime,
    eras_out_of_order,
    // Tables and imports.
    no_input,
    missing_column,
    duplicate_column,
    unknown_role,
    fixed_columns,
    two_clocks,
    mixed_periods,
    bad_condition,
    bad_element,
    unusable_row,
    row_cut_off,
    nothing_usable,
};

/// One row of the table of kinds.
struct ProblemKind {
    ProblemCode code = {};     ///< which one
    std::string_view name;     ///< `unknown-id`, as messages show it
    std::string_view meaning;  ///< what is wrong, in a sentence or two
    std::string_view mend;     ///< what to do about it
};

/// All kinds but `none`, in the order of the enumeration.
std::span<const ProblemKind> problem_kinds();

/// `unknown-id`; empty for `none`.
std::string_view name_of(ProblemCode code);

}  // namespace entente::model
