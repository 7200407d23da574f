#include "ingest/formats/row_ledger.hpp"

#include <utility>

namespace entente::ingest {

std::size_t RowLedger::add(const std::string& file, std::size_t line) {
    rows_.push_back({&file, line});
    return rows_.size() - 1;
}

void RowLedger::use(std::size_t row) {
    rows_[row].used = true;
}

void RowLedger::refuse(std::size_t row, const std::string& reason, std::string what) {
    refusals_.try_emplace(row, Refusal{reason, std::move(what)});
}

void RowLedger::settle(ImportLog& log) const {
    log.remarks.insert(log.remarks.end(), remarks_.begin(), remarks_.end());
    log.details.insert(log.details.end(), details_.begin(), details_.end());
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (rows_[i].used) {
            ++log.used;
            continue;
        }
        const auto refusal = refusals_.find(i);
        const std::string reason = refusal == refusals_.end() ? "gives no tie" : refusal->second.reason;
        model::Problem where;
        where.file = *rows_[i].file;
        where.line = rows_[i].line;
        where.what =
            refusal == refusals_.end() || refusal->second.what.empty() ? reason : refusal->second.what;
        log.skip(reason, std::move(where));
    }
}

}  // namespace entente::ingest
