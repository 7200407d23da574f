// What the preview shows at this moment: the last report that could be made, and what is wrong with the file
// since. Written by the thread that draws, read by those that answer browsers.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "entente/model/problem.hpp"

namespace entente::cli {

/// The files of a report by their paths inside it.
using ReportFiles = std::map<std::string, std::string, std::less<>>;

struct Showing {
    std::uint64_t state = 0;                   ///< another number after every change
    std::uint64_t page = 0;                    ///< another number when `files` are others
    std::shared_ptr<const ReportFiles> files;  ///< none before the first report
    std::vector<model::Problem> problems;      ///< of the file as it is now; none: `files` are of it
};

/// Safe to use from several threads.
class Board {
public:
    /// The file is good and this is its report. Equal files leave everything as it is.
    void show(ReportFiles files);
    /// The file is bad; the report stays.
    void complain(std::vector<model::Problem> problems);

    [[nodiscard]] Showing now() const;
    /// As now(), once the state is another than `state`, `patience` is over, or close() is called.
    [[nodiscard]] Showing after(std::uint64_t state, std::chrono::milliseconds patience) const;
    /// Nobody waits any longer.
    void close();

private:
    mutable std::mutex mutex_;
    mutable std::condition_variable changed_;
    Showing showing_;
    bool closed_ = false;
};

}  // namespace entente::cli
