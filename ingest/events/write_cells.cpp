// Cells as the table that any other program makes or takes. A row is put together in a block of memory
// of its own: there may be a hundred million of them.
#include <array>
#include <charconv>
#include <ostream>

#include "entente/ingest/cells.hpp"
#include "entente/model/csv.hpp"

namespace entente::ingest {

namespace {

constexpr std::int64_t whole = 1'000'000;  // millionths in a Goldstein point

class Block {
public:
    explicit Block(std::ostream& out) : out_(out) { bytes_.reserve(size + 1024); }
    ~Block() { flush(); }
    Block(const Block&) = delete;
    Block& operator=(const Block&) = delete;

    void text(std::string_view piece) { bytes_ += piece; }
    void number(std::uint64_t value) {
        std::array<char, 24> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        text({digits.data(), static_cast<std::size_t>(end - digits.data())});
    }
    /// An id, or nothing when none was given.
    void id(std::uint64_t value) {
        if (value != 0) {
            number(value);
        }
    }
    void points(std::int64_t millionths) {
        // Negated as unsigned, which holds the size of the least value too.
        const auto bits = static_cast<std::uint64_t>(millionths);
        const std::uint64_t amount = millionths < 0 ? 0 - bits : bits;
        if (millionths < 0) {
            text("-");
        }
        number(amount / whole);
        if (const std::uint64_t part = amount % whole; part != 0) {
            fraction(part);
        }
    }
    void end_row() {
        text("\n");
        if (bytes_.size() >= size) {
            flush();
        }
    }

private:
    static constexpr std::size_t size = std::size_t{1} << 16U;

    void fraction(std::uint64_t part) {
        std::array<char, 7> digits{'.', '0', '0', '0', '0', '0', '0'};
        for (std::size_t i = 6; i > 0; --i, part /= 10) {
            digits[i] = static_cast<char>('0' + part % 10);
        }
        const std::string_view all(digits.data(), digits.size());
        text(all.substr(0, all.find_last_not_of('0') + 1));
    }
    void flush() {
        out_.write(bytes_.data(), static_cast<std::streamsize>(bytes_.size()));
        bytes_.clear();
    }

    std::ostream& out_;
    std::string bytes_;
};

std::vector<std::string> as_cells(const std::vector<std::string>& codes) {
    std::vector<std::string> cells;
    cells.reserve(codes.size());
    for (const std::string& code : codes) {
        cells.push_back(model::csv_cell(code));
    }
    return cells;
}

}  // namespace

void write_cells_csv(const Cells& cells, std::ostream& out) {
    const std::vector<std::string> actors = as_cells(cells.actors());
    const std::vector<std::string> types = as_cells(cells.types());
    Block block(out);
    block.text("actor1,actor2,period,type,count,goldstein_sum,positive_sum,negative_sum,first_id,last_id\n");
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Cell& cell = cells[i];
        block.text(actors[cell.actor1]);
        block.text(",");
        block.text(actors[cell.actor2]);
        block.text(",");
        block.text(period_text(cells.period(), cell.period));
        block.text(",");
        block.text(types[cell.type]);
        block.text(",");
        block.number(cell.count);
        for (const std::int64_t sum : {cell.positive + cell.negative, cell.positive, cell.negative}) {
            block.text(",");
            block.points(sum);
        }
        for (const std::uint64_t id : {cell.first_id, cell.last_id}) {
            block.text(",");
            block.id(id);
        }
        block.end_row();
    }
}

}  // namespace entente::ingest
