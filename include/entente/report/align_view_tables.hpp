// Views of alignment as tables, whatever it was measured on: ties or answers.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "entente/graph/alignment_views.hpp"
#include "entente/model/interval.hpp"
#include "entente/report/table.hpp"

namespace entente::report {

/// Dyads with a value under each convention, and what everything is called.
struct AlignedDyads {
    /// A period of the table.
    struct Period {
        std::string id;                       ///< as in the first column
        std::optional<model::Interval> days;  ///< not known of a session
    };
    /// A way to measure.
    struct Convention {
        std::string name;    ///< `s`, or what differs from the choice made: `s items=both`
        double neutral = 0;  ///< the value that is neither alike nor unlike
    };
    std::vector<Period> periods;          ///< that DyadValues::period counts
    std::vector<std::string> actors;      ///< ids
    std::vector<Convention> conventions;  ///< that DyadValues::values counts
    std::vector<graph::DyadValues> rows;  ///< the numbers
};

// Tables begin with `period`, and where the days of all periods are known go on with start,end.

/// A row per dyad, period and convention with a value: actor1,actor2,convention,value,sign (positive,
/// negative, neutral),rank,ranked,conventions (with a value),sign_agrees.
Table sensitivity_table(const AlignedDyads& dyads, const std::vector<graph::Sensitivity>& found);

/// A row per dyad and period, for people: actor1,actor2,conventions,positive,negative,`sign agrees`,
/// `best rank`,`worst rank`, the last two as `3 of 45`.
Table sensitivity_summary_table(const AlignedDyads& dyads, const std::vector<graph::Sensitivity>& found);

/// One dyad in one period, for people: convention,value,sign,rank (`3 of 45`).
Table sensitivity_panel(const AlignedDyads& dyads, const graph::Sensitivity& one);

/// `sign agrees under all 12 conventions: yes; rank between 3 and 11 of 120`.
std::string sensitivity_words(const graph::Sensitivity& one);

/// convention1,convention2,dyads,tau_b.
Table measure_agreement_table(const AlignedDyads& dyads, const std::vector<graph::MeasureAgreement>& found);

/// What was found for each convention, by its position.
template <class Row>
using ByConvention = std::vector<std::pair<std::size_t, std::vector<Row>>>;

/// convention,group1,group2,dyads,undefined,mean,lowest,highest. `groups` are their names.
Table group_table(const AlignedDyads& dyads, const std::vector<std::string>& groups,
                  const ByConvention<graph::GroupAlignment>& found);

/// Convention by convention, actor by actor: convention,actor,pole1,pole2,alignment1,alignment2,lean,drift.
Table pole_table(const AlignedDyads& dyads, std::pair<std::uint32_t, std::uint32_t> poles,
                 const ByConvention<graph::PolePosition>& found);

/// The table without the columns of these `names`, for people; those that it does not have are no fault.
Table without_columns(Table table, const std::vector<std::string>& names);

}  // namespace entente::report
