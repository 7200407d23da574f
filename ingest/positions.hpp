// Where a byte of a text stands for someone who opens it in an editor.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace entente::ingest {

/// 1-based. Columns count characters (Unicode code points), not bytes.
struct Place {
    std::size_t line = 1;
    std::size_t column = 1;
};

/// Turns byte offsets of one text into places. Lines end with LF or CR LF. A byte order mark at the
/// beginning takes no column. `text` must outlive it.
class Positions {
public:
    explicit Positions(std::string_view text);

    /// Offsets beyond the end count as the end. Costs the distance to the last one asked for when it
    /// is on the same line and not before it, so asking in ascending order is linear in the text.
    Place at(std::size_t offset);

    [[nodiscard]] std::size_t line(std::size_t offset) const;

private:
    std::string_view text_;
    std::vector<std::size_t> line_starts_;
    std::size_t last_offset_;
    Place last_;
};

}  // namespace entente::ingest
