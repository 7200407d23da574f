// A table of answers to profiles. Rows are judged one by one, then answers to the same question together;
// nothing is taken from a table that has a fault.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include "entente/ingest/profiles.hpp"
#include "entente/model/csv.hpp"
#include "ingest/draft_parts.hpp"
#include "ingest/import_log.hpp"
#include "ingest/profiles/profile_draft.hpp"
#include "ingest/tables/columns.hpp"
#include "ingest/tables/table_reader.hpp"

namespace entente::ingest {

namespace {

constexpr double unset = std::numeric_limits<double>::quiet_NaN();

struct Columns {
    std::size_t actor, item, value;
    std::optional<std::size_t> period, weight;

    explicit Columns(const TableReader& table)
        : actor(table.column("actor")),
          item(table.column("item")),
          value(table.column("value")),
          period(table.find("period")),
          weight(table.find("weight")) {}
};

/// Names of the columns that have no meaning here, quoted.
std::string other_columns(const TableReader& table, const Columns& columns) {
    std::string names;
    for (std::size_t i = 0; i < table.header().size(); ++i) {
        const bool known = i == columns.actor || i == columns.item || i == columns.value ||
                           i == columns.period || i == columns.weight;
        if (!known) names += (names.empty() ? "" : ", ") + model::in_quotes(table.header()[i]);
    }
    return names;
}

class ProfilesReader {
public:
    ProfilesReader(const InputFile& file, const std::optional<Scale>& scale)
        : file_(file.name), scale_(scale), table_(file, log_), columns_(table_) {}

    ProfilesFile read() {
        while (table_.next()) read_row();
        fill_weights();
        check_periods();
        ProfilesFile out;
        out.profiles = draft_.finish(
            [&](std::span<const ProfileDraft::Entry> answers) { return repeated(answers); }, weights_);
        refuse_skipped(log_);
        if (out.profiles.answers.empty()) {
            throw model::DataError(model::Problem{file_, 0, 0, "", "no row gives an answer",
                                                  "check that this is the right file", "",
                                                  model::ProblemCode::nothing_usable});
        }
        set_scale(out);
        add_remarks(out);
        return out;
    }

private:
    void read_row() {
        const std::string actor(model::csv_text(table_[columns_.actor]));
        const std::string item(model::csv_text(table_[columns_.item]));
        const std::string& text = table_[columns_.value];
        if (actor.empty()) return fault(columns_.actor, "the actor is empty", "say whose answer it is");
        if (item.empty()) return fault(columns_.item, "the item is empty", "say what the answer is to");
        const std::uint32_t item_number = draft_.items.number(item);
        if (columns_.weight && !read_weight(item_number)) return;
        if (text.empty() || text == "NA") {
            ++unanswered_;
            return;
        }
        const auto value = parse_number(text);
        if (!value) {
            return fault(columns_.value, "the value is no finite number", "leave it empty for no answer",
                         model::in_quotes(text) + " is no finite number");
        }
        if (scale_ && (*value < scale_->first || *value > scale_->second)) {
            return fault(columns_.value, "the value is outside the scale", "check --scale",
                         fmt::format("{} is outside the scale from {} to {}", text, shortest(scale_->first),
                                     shortest(scale_->second)));
        }
        const std::string period(model::csv_text(table_.cell(columns_.period)));
        if (columns_.period && period.empty() && !nameless_) {
            nameless_ = table_.at(*columns_.period, "the period is empty", "give every row one, or none");
        }
        draft_.add({draft_.actors.number(actor), item_number, draft_.periods.number(period), 0, table_.line(),
                    *value});
    }

    /// Whether the row's weight is one, and the same as on earlier rows of the item.
    bool read_weight(std::uint32_t item) {
        const std::string& text = table_[*columns_.weight];
        const auto weight = text.empty() ? std::optional(1.0) : parse_number(text);
        if (!weight || *weight < 0) {
            fault(*columns_.weight, "the weight is negative or no finite number",
                  "leave it empty for 1; 0 for an item that does not count",
                  model::in_quotes(text) + " is negative or no finite number");
            return false;
        }
        if (weights_.size() <= item) {
            weights_.resize(item + 1, unset);
            weight_lines_.resize(item + 1);
        }
        if (std::isnan(weights_[item])) {
            weights_[item] = *weight + 0.0;  // no -0
            weight_lines_[item] = table_.line();
        } else if (weights_[item] != *weight) {
            fault(*columns_.weight, "an item has two weights",
                  "give items whose weight changes an id of their own in each period",
                  fmt::format("the item has weight {} here and {} on line {}", shortest(*weight),
                              shortest(weights_[item]), weight_lines_[item]));
            return false;
        }
        return true;
    }

    /// An item that came up only with a fault in its row before its weight was read.
    void fill_weights() {
        if (!columns_.weight) return;
        weights_.resize(draft_.items.all().size(), 1);
        for (double& weight : weights_) weight = std::isnan(weight) ? 1 : weight;
    }

    void check_periods() {
        if (nameless_ && draft_.periods.all().size() > 1) log_.skip("the period is empty", *nameless_);
    }

    bool repeated(std::span<const ProfileDraft::Entry> answers) {
        for (const ProfileDraft::Entry& entry : answers.subspan(1)) {
            model::Problem problem;
            problem.file = file_;
            problem.line = entry.line;
            problem.what = fmt::format("{} has answered {} before, on line {}",
                                       model::in_quotes(draft_.actors.all()[entry.actor]),
                                       model::in_quotes(draft_.items.all()[entry.item]), answers[0].line);
            problem.mend = "keep one of the two";
            log_.skip("a second answer of one actor to one item of one period", std::move(problem));
        }
        return true;
    }

    void set_scale(ProfilesFile& out) const {
        if (scale_) {
            out.profiles.least = scale_->first;
            out.profiles.greatest = scale_->second;
            return;
        }
        const auto [least, greatest] =
            std::minmax_element(out.profiles.answers.begin(), out.profiles.answers.end(),
                                [](const auto& a, const auto& b) { return a.value < b.value; });
        out.profiles.least = least->value;
        out.profiles.greatest = greatest->value;
        out.remarks.push_back(
            fmt::format("no scale given; taken from the least and the greatest value: "
                        "{} to {}",
                        shortest(least->value), shortest(greatest->value)));
    }

    void add_remarks(ProfilesFile& out) const {
        out.remarks.insert(out.remarks.begin(), log_.remarks.begin(), log_.remarks.end());
        if (unanswered_ > 0) out.remarks.push_back(fmt::format("{} rows without an answer", unanswered_));
        const std::string others = other_columns(table_, columns_);
        if (!others.empty()) out.remarks.push_back("columns left aside: " + others);
    }

    void fault(std::size_t column, const std::string& reason, const std::string& mend,
               const std::string& what = {}) {
        log_.skip(reason, table_.at(column, what.empty() ? reason : what, mend));
    }

    std::string file_;
    std::optional<Scale> scale_;
    ImportLog log_;
    TableReader table_;
    Columns columns_;
    ProfileDraft draft_;
    std::vector<double> weights_;             // by number of the item; NaN: not read yet
    std::vector<std::size_t> weight_lines_;   // where each was read first
    std::optional<model::Problem> nameless_;  // the first row without a period
    std::size_t unanswered_ = 0;
};

}  // namespace

ProfilesFile read_profiles(const InputFile& file, const std::optional<Scale>& scale) {
    if (scale && !(scale->first < scale->second)) {
        throw std::invalid_argument("read_profiles: the scale has no width");
    }
    return ProfilesReader(file, scale).read();
}

}  // namespace entente::ingest
