// Idea: a point is kept in tenths of a unit, as a whole number, and each step is the difference of two such
// points, so that rounding never adds up along a path. A curve whose control points lie on its ends is a
// straight line, which Graphviz writes a lot; a line along an axis needs one number.
#include "render/compact_path.hpp"

#include <cmath>
#include <stdexcept>
#include <vector>

namespace entente::render {
namespace {

Tenths operator-(const Tenths& a, const Tenths& b) {
    return {a.x - b.x, a.y - b.y};
}

long tenths(double value) {
    if (!(std::fabs(value) < 1e9)) throw std::invalid_argument("a coordinate is too large");
    return std::lround(value * 10);
}

std::string tenths_text(long value) {
    if (value == 0) return "0";
    std::string out = value < 0 ? "-" : "";
    const long size = std::labs(value);
    if (size >= 10) out += std::to_string(size / 10);
    if (size % 10 != 0) out += "." + std::to_string(size % 10);
    return out;
}

class Writer {
public:
    void write(const Piece& piece) {
        switch (piece.command) {
            case 'M':
                letter(out_.empty() ? 'M' : 'm');
                pair(piece.to - here_);
                break;
            case 'L':
                line(piece.to - here_);
                break;
            case 'C':
                letter('c');
                pair(whole(piece.one - here_));
                pair(whole(piece.two - here_));
                pair(piece.to - here_);
                break;
            default:
                letter('z');
        }
        here_ = piece.to;
    }

    [[nodiscard]] const std::string& text() const { return out_; }

private:
    /// In whole units: a control point need not be where it is to the last tenth.
    static Tenths whole(Tenths by) {
        const auto nearest = [](long value) { return (value + (value < 0 ? -5 : 5)) / 10 * 10; };
        return {nearest(by.x), nearest(by.y)};
    }

    void line(Tenths by) {
        if (by.y == 0) {
            letter('h');
            number(by.x);
        } else if (by.x == 0) {
            letter('v');
            number(by.y);
        } else {
            letter('l');
            pair(by);
        }
    }

    void letter(char command) {
        fresh_ = last_ != command || command == 'M' || command == 'm';
        if (fresh_) out_ += command;
        last_ = command;
    }

    void pair(Tenths step) {
        number(step.x);
        number(step.y);
    }

    void number(long value) {
        const std::string text = tenths_text(value);
        const bool apart = fresh_ || text[0] == '-' || (text[0] == '.' && fraction_);
        if (!apart) out_ += ' ';
        out_ += text;
        fraction_ = text.find('.') != std::string::npos;
        fresh_ = false;
    }

    std::string out_;
    Tenths here_;
    char last_ = '\0';
    bool fresh_ = false;     ///< the last character is a command
    bool fraction_ = false;  ///< the last number has a point
};

bool is_straight(Tenths by) {
    return by.x == 0 || by.y == 0;
}

}  // namespace

std::string compact_path(const Outline& outline) {
    Writer writer;
    for (const Piece& piece : outline) writer.write(piece);
    return writer.text();
}

Box bounds(const Outline& outline) {
    std::optional<Box> all;
    const auto include = [&all](Tenths at) {
        const Point point{static_cast<double>(at.x) / 10, static_cast<double>(at.y) / 10};
        if (!all) all = Box{point, point};
        extend(*all, point);
    };
    for (const Piece& piece : outline) {
        include(piece.to);
        if (piece.command != 'C') continue;
        include(piece.one);
        include(piece.two);
    }
    return all.value_or(Box{});
}

std::optional<RoundedBox> rounded_box(const Outline& outline) {
    constexpr std::size_t pieces = 9;  // the start, and a side and a corner four times
    if (outline.size() != pieces || outline.back().to != outline.front().to) return std::nullopt;
    std::optional<long> radius;
    for (std::size_t i = 1; i < pieces; ++i) {
        const Tenths by = outline[i].to - outline[i - 1].to;
        const bool side = i % 2 == 1;
        if (outline[i].command != (side ? 'L' : 'C') || (side && !is_straight(by))) return std::nullopt;
        if (side) continue;
        const long wide = std::labs(by.x), high = std::labs(by.y);
        if (std::labs(wide - high) > 1 || std::labs(radius.value_or(wide) - wide) > 1) return std::nullopt;
        radius = wide;
    }
    return RoundedBox{bounds(outline), static_cast<double>(*radius) / 10};
}

std::string compact_number(double value) {
    return tenths_text(tenths(value));
}

}  // namespace entente::render
