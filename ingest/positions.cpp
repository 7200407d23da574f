#include "ingest/positions.hpp"

#include <algorithm>

#include "ingest/tables/text_encoding.hpp"

namespace entente::ingest {

namespace {

bool begins_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

}  // namespace

Positions::Positions(std::string_view text)
    : text_(text), line_starts_{byte_order_mark_length(text)}, last_offset_(line_starts_[0]) {
    for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n', end + 1)) {
        line_starts_.push_back(end + 1);
    }
}

std::size_t Positions::line(std::size_t offset) const {
    const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
    return std::max<std::size_t>(1, static_cast<std::size_t>(after - line_starts_.begin()));
}

Place Positions::at(std::size_t offset) {
    offset = std::clamp(offset, line_starts_[0], text_.size());
    const std::size_t line = this->line(offset);
    if (line != last_.line || offset < last_offset_) {
        last_ = {line, 1};
        last_offset_ = line_starts_[line - 1];
    }
    const auto from = text_.begin() + static_cast<std::ptrdiff_t>(last_offset_);
    const auto to = text_.begin() + static_cast<std::ptrdiff_t>(offset);
    last_.column += static_cast<std::size_t>(std::count_if(from, to, begins_character));
    last_offset_ = offset;
    return last_;
}

}  // namespace entente::ingest
