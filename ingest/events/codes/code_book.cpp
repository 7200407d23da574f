#include "ingest/events/codes/code_book.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "ingest/events/codes/code_book_parts.hpp"
#include "ingest/events/periods.hpp"
#include "ingest/formats/citations.hpp"

namespace entente::ingest {

namespace {

struct DataSet {
    std::string_view id;
    std::string_view title;
    std::string_view author;
    std::string_view publisher;
    std::string_view url;
    std::string_view citation;
};

constexpr DataSet gdelt{"gdelt",
                        "GDELT Event Database",
                        "Kalev Leetaru and Philip A. Schrodt",
                        "The GDELT Project",
                        "https://www.gdeltproject.org/",
                        gdelt_citation};
constexpr DataSet icews{"icews",
                        "ICEWS Coded Event Data",
                        "Elizabeth Boschee, Jennifer Lautenschlager, Sean O'Brien, Steve Shellman, James "
                        "Starz and Michael Ward",
                        "Harvard Dataverse",
                        "https://doi.org/10.7910/DVN/28075",
                        icews_citation};
constexpr DataSet cells_from_elsewhere{"cells", "Event cells", {}, {}, {}, {}};

struct DayRange {
    std::int32_t first = 0;  ///< first day of the first period
    std::int32_t last = 0;   ///< first day of the last period
};

DayRange periods_of(const Cells& cells) {
    if (cells.size() == 0) return {};
    DayRange range{cells[0].period, cells[0].period};
    for (const std::vector<Cell>& part : cells.parts()) {
        for (const Cell& cell : part) {
            range.first = std::min(range.first, cell.period);
            range.last = std::max(range.last, cell.period);
        }
    }
    return range;
}

int year_of(std::int32_t day) {
    return static_cast<int>(std::chrono::year_month_day(model::Day(std::chrono::days(day))).year());
}

void describe_source(EventImport& import, const DataSet& data, const DayRange& range) {
    model::Draft& draft = import.draft;
    model::Source source;
    source.id = data.id;
    source.title = data.title;
    source.author = data.author;
    source.publisher = data.publisher;
    source.url = data.url;
    if (!data.citation.empty()) source.note = "Cite: " + std::string(data.citation);
    draft.sources.assign(1, std::move(source));
    if (draft.id.empty()) draft.id = data.id;
    if (draft.title.empty()) draft.title = data.title;
    if (draft.description.empty()) {
        draft.description = "Events folded by " + std::string(to_string(import.cells.period())) +
                            ": how often, and with which mean value on the Goldstein scale, one actor "
                            "acted on another.";
    }
    if (import.cells.size() > 0) {
        draft.observed_start = model::Date::of(model::Day(std::chrono::days(range.first)));
        draft.observed_end =
            model::Date::of(model::Day(std::chrono::days(period_end(import.cells.period(), range.last))));
    }
}

void finish(EventImport& import, std::vector<model::Draft::Actor> cast, const ActorBook& book,
            const DataSet& data, const DayRange& range) {
    put_actors(import, std::move(cast), book);
    put_types(import);
    describe_source(import, data, range);
}

}  // namespace

void describe_gdelt(EventImport& import, std::span<const std::string> /*about*/, EventTypes /*types*/) {
    const DayRange range = periods_of(import.cells);
    ActorBook book(year_of(range.last));
    std::vector<model::Draft::Actor> cast;
    for (const std::string& code : import.cells.actors()) cast.push_back(book.of_code(code));
    finish(import, std::move(cast), book, gdelt, range);
}

void describe_icews(EventImport& import, std::span<const std::string> about, EventTypes /*types*/) {
    const DayRange range = periods_of(import.cells);
    ActorBook book(year_of(range.last));
    std::vector<model::Draft::Actor> cast;
    for (std::size_t i = 0; i < import.cells.actors().size(); ++i) {
        cast.push_back(book.of_name(import.cells.actors()[i], i < about.size() ? about[i] : std::string()));
    }
    finish(import, std::move(cast), book, icews, range);
}

void describe_cells(EventImport& import, std::span<const std::string> about, EventTypes /*types*/) {
    const DayRange range = periods_of(import.cells);
    ActorBook book(year_of(range.last));
    std::vector<model::Draft::Actor> cast;
    for (std::size_t i = 0; i < import.cells.actors().size(); ++i) {
        const std::string& text = import.cells.actors()[i];
        cast.push_back(book.knows(text) ? book.of_code(text)
                                        : book.of_name(text, i < about.size() ? about[i] : std::string()));
    }
    finish(import, std::move(cast), book, cells_from_elsewhere, range);
}

}  // namespace entente::ingest
