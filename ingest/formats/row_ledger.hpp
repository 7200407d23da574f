// Where each row of an import went, when a row can serve several ties and a tie can rest on several rows.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "entente/ingest/import.hpp"

namespace entente::ingest {

/// A row counts once: as used if any tie rests on it, else as skipped for the first reason given.
class RowLedger {
public:
    /// Enters a row of a file; `file` must outlive the ledger. The result names the row from now on.
    std::size_t add(const std::string& file, std::size_t line);

    void use(std::size_t row);
    /// `reason` is shared by many rows; `what` says it of this one (empty: the reason says it all).
    void refuse(std::size_t row, const std::string& reason, std::string what = {});

    /// What the user should know besides.
    void remark(std::string text) { remarks_.push_back(std::move(text)); }
    /// What a remark says in short, in full.
    void detail(std::string text) { details_.push_back(std::move(text)); }

    /// Adds the remarks and details, and the used and the skipped rows in the order in which they were
    /// entered, to `log`. That they were read has been counted by the TableReader.
    void settle(ImportLog& log) const;

private:
    struct Row {
        const std::string* file;
        std::size_t line;
        bool used = false;
    };
    struct Refusal {
        std::string reason;
        std::string what;
    };
    std::vector<std::string> remarks_, details_;
    std::vector<Row> rows_;
    std::map<std::size_t, Refusal> refusals_;  // the first of each row
};

}  // namespace entente::ingest
