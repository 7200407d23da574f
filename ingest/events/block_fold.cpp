// Rows are read one by one and wait, each as a cell of its own, until a part of the cells has enough of them
// to be added at once. A thread so holds a block, some batches and the texts it has met, never the rows.
#include "ingest/events/block_fold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <utility>

#include "entente/model/utf8.hpp"
#include "ingest/events/layout.hpp"

namespace entente::ingest {

namespace {

/// Shares that are added at once: few enough to stay in the nearest cache.
constexpr std::size_t batch = 96;

/// Fit to be shown and written: UTF-8 without control characters, not blank, not endless.
bool is_fit(std::string_view text) {
    constexpr std::size_t longest = 1000;
    const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == 0x7F; };
    return text.size() <= longest && std::none_of(text.begin(), text.end(), control) &&
           text.find_first_not_of(' ') != std::string_view::npos &&
           model::first_invalid_utf8(text) == std::string_view::npos;
}

/// Characters before the `offset`th byte, + 1.
std::size_t column_at(std::string_view line, std::size_t offset) {
    const std::string_view before = line.substr(0, offset);
    const auto begins_character = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    return static_cast<std::size_t>(std::count_if(before.begin(), before.end(), begins_character)) + 1;
}

std::string what_of(RowFault fault, std::string_view cell) {
    std::string what(reason_of(fault));
    const bool says_all = cell.empty() || fault == RowFault::left_out || fault == RowFault::itself;
    return says_all ? what : what + ": " + model::in_quotes(cell);
}

}  // namespace

BlockFold::BlockFold(FoldTask& task)
    : task_(&task),
      actors_(task.actors),
      types_(task.types_found),
      calendar_(task.period),
      waiting_(task.parts.size()) {
    for (std::vector<Share>& shares : waiting_) {
        shares.reserve(batch);
    }
}

void BlockFold::lay_out(const Layout& layout) {
    layout_ = &layout;
    roles_.clear();
    fields_.fill({});
    wanted_ = 0;
    for (std::size_t role = 0; role < max_roles; ++role) {
        if (layout.column_of[role] >= 0) {
            roles_.push_back(static_cast<std::uint8_t>(role));
            wanted_ = std::max(wanted_, static_cast<std::uint32_t>(layout.column_of[role]) + 1);
        }
    }
    positions_.resize(wanted_ + position_padding);
}

std::uint32_t BlockFold::fold(const Block& block) {
    if (layout_ != &block.piece->layout) {
        lay_out(block.piece->layout);
    }
    if (block.overlong) {
        ++tally.read;
        skip({&block, 0, {}, 0}, {RowFault::overlong, 0});
        return 1;
    }
    const char* at = block.memory.data() + block.begin;
    const char* const end = block.memory.data() + block.end;
    bool header = block.number == 0 && layout_->header;
    std::uint32_t lines = 0;
    for (; at < end; ++lines) {
        const LineScan scanned = task_->scan(at, layout_->separator, wanted_, positions_.data());
        std::string_view text(at, static_cast<std::size_t>(scanned.end - at));
        at = scanned.end + 1;
        if (text.ends_with('\r')) {
            text.remove_suffix(1);
        }
        if (text.empty() || std::exchange(header, false)) {
            continue;
        }
        ++tally.read;
        fold_row({&block, lines, text, scanned.separators});
    }
    return lines;
}

void BlockFold::fold_row(const Line& line) {
    if (line.text.size() > longest_line) {
        skip(line, {RowFault::overlong, 0});
        return;
    }
    if (!take_fields(line)) {
        skip(line, {RowFault::columns, 0});
        return;
    }
    RowVerdict verdict = task_->format->parse(fields_, *layout_, row_);
    if (verdict.fault == RowFault::none) {
        verdict = use(row_);
    }
    if (verdict.fault != RowFault::none) {
        skip(line, verdict);
    }
}

/// Sets fields_; false when the row has not as many columns as it should.
bool BlockFold::take_fields(const Line& line) {
    if (layout_->quotes && line.text.find('"') != std::string_view::npos) {
        return unquote(line);
    }
    columns_ = line.separators + 1;
    if (columns_ != layout_->columns) {
        return false;
    }
    for (const std::uint8_t role : roles_) {
        const auto column = static_cast<std::uint32_t>(layout_->column_of[role]);
        const std::size_t from = column == 0 ? 0 : positions_[column - 1] + 1;
        const std::size_t to = column + 1 == layout_->columns ? line.text.size() : positions_[column];
        fields_[role] = {line.text.data() + from, to - from};
    }
    return true;
}

bool BlockFold::unquote(const Line& line) {
    unquoted_ = split_line(line.text, layout_->separator, true);
    columns_ = static_cast<std::uint32_t>(unquoted_.size());
    if (columns_ != layout_->columns) {
        return false;
    }
    for (const std::uint8_t role : roles_) {
        std::string& cell = unquoted_[static_cast<std::size_t>(layout_->column_of[role])];
        cell.reserve(cell.size() + scan_padding);  // texts are read in whole words
        fields_[role] = cell;
    }
    return true;
}

RowVerdict BlockFold::use(const ParsedRow& row) {
    const EventRow& event = row.event;
    if (task_->where != nullptr && !task_->where->admits(event)) {
        return {RowFault::left_out, 0};
    }
    Cell cell = row.cell;
    const std::string_view type = type_text(event);
    const auto known = types_.find(type);
    if (!known && !is_fit(type)) {
        return {RowFault::bad_code, role_of(event.code)};
    }
    if (const RowVerdict verdict = number_actors(event, cell); verdict.fault != RowFault::none) {
        return verdict;
    }
    cell.type = known ? *known : types_.add(type);
    if (!task_->format->own_period) {
        cell.period = calendar_.first_day(event.day);
    }
    ++tally.used;
    tally.zeros_restored += row.zero_restored ? 1 : 0;
    const std::uint64_t hash = hash_of_key(cell);
    const std::size_t part = hash & (task_->parts.size() - 1);
    waiting_[part].push_back({cell, hash});
    if (waiting_[part].size() == batch) {
        flush(part);
    }
    return {};
}

RowVerdict BlockFold::number_actors(const EventRow& event, Cell& cell) {
    const auto known1 = actors_.find(event.actor1), known2 = actors_.find(event.actor2);
    // Both are looked at before either is added, so that no actor is there without a cell.
    if (!known1 && !is_fit(event.actor1)) {
        return {RowFault::actor_text, role_of(event.actor1)};
    }
    if (!known2 && !is_fit(event.actor2)) {
        return {RowFault::actor_text, role_of(event.actor2)};
    }
    cell.actor1 = known1 ? *known1 : actors_.add(event.actor1);
    cell.actor2 = known2 ? *known2 : actors_.add(event.actor2);
    note_about(cell.actor1, event.about1);
    note_about(cell.actor2, event.about2);
    return {};
}

/// The role of the cell that `text` is a view of.
std::uint8_t BlockFold::role_of(std::string_view text) const {
    const auto found = std::find_if(roles_.begin(), roles_.end(),
                                    [&](std::uint8_t role) { return fields_[role].data() == text.data(); });
    return found == roles_.end() ? 0 : *found;
}

std::string_view BlockFold::type_text(const EventRow& event) const {
    // Texts are read in whole words, so that these need bytes behind them.
    static constexpr std::array<char, 32> all{'a', 'l', 'l'}, digits{'0', '1', '2', '3', '4'};
    if (task_->types == EventTypes::none) {
        return {all.data(), 3};
    }
    if (task_->types == EventTypes::code || task_->format->types_as_written) {
        return event.code;
    }
    return task_->types == EventTypes::root ? event.code.substr(0, 2)
                                            : std::string_view(digits.data() + event.quad, 1);
}

void BlockFold::note_about(std::uint32_t actor, std::string_view text) {
    if (text.empty()) {
        return;
    }
    if (about.size() <= actor) {
        about.resize(actor + 1);
    }
    std::string& least = about[actor];
    if (text == least) {
        return;
    }
    if (model::first_invalid_utf8(text) != std::string_view::npos ||
        text.find('\0') != std::string_view::npos) {
        ++tally.unfit_abouts;
    } else if (least.empty() || text < least) {
        least = text;
    }
}

void BlockFold::skip(const Line& line, RowVerdict verdict) {
    tally.skip(verdict.fault);
    RowPlace place{line.block->piece, line.block->number, line.number, 0, {}, {}};
    const bool last = line.block->unfinished &&
                      line.text.data() + line.text.size() + 2 >= line.block->memory.data() + line.block->end;
    if (last && verdict.fault == RowFault::columns && columns_ < layout_->columns) {
        tally.cut_off.push_back(place);
    }
    if (!tally.wanted(verdict.fault, place)) {
        return;
    }
    if (verdict.fault == RowFault::columns) {
        place.what = fmt::format("{} columns where {} are expected", columns_, layout_->columns);
    } else if (verdict.fault == RowFault::overlong) {
        place.what = reason_of(verdict.fault);
    } else {
        const std::string_view cell = fields_[verdict.role];
        place.what = what_of(verdict.fault, cell);
        const bool within =
            cell.data() >= line.text.data() && cell.data() <= line.text.data() + line.text.size();
        place.column = within && verdict.fault != RowFault::left_out
                           ? column_at(line.text, static_cast<std::size_t>(cell.data() - line.text.data()))
                           : 0;
    }
    tally.keep(verdict.fault, std::move(place));
}

void BlockFold::flush(std::size_t part) {
    FoldTask::Part& owner = *task_->parts[part];
    const std::lock_guard lock(owner.mutex);
    owner.cells.add(waiting_[part]);
    waiting_[part].clear();
}

void BlockFold::finish() {
    for (std::size_t part = 0; part < waiting_.size(); ++part) {
        flush(part);
    }
}

}  // namespace entente::ingest
