// Reads outlines into pieces in tenths of a unit.
#include <array>
#include <charconv>
#include <cmath>
#include <stdexcept>

#include "render/compact_path.hpp"

namespace entente::render {
namespace {

long tenths(double value) {
    if (!(std::fabs(value) < 1e9)) throw std::invalid_argument("a coordinate is too large");
    return std::lround(value * 10);
}

class Reader {
public:
    explicit Reader(std::string_view text) : text_(text) {}

    bool done() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == ',' || text_[at_] == '\n')) ++at_;
        return at_ == text_.size();
    }

    /// The command here, if there is one.
    char command() {
        const char c = done() ? '\0' : text_[at_];
        const bool letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (letter) ++at_;
        return letter ? c : '\0';
    }

    double number() {
        if (done()) throw std::invalid_argument("a path ends too early");
        double value = 0;
        const auto [end, error] = std::from_chars(text_.data() + at_, text_.data() + text_.size(), value);
        if (error != std::errc{}) throw std::invalid_argument("a path holds what is no number");
        at_ = static_cast<std::size_t>(end - text_.data());
        return value;
    }

private:
    std::string_view text_;
    std::size_t at_ = 0;
};

/// Collects pieces; leaves out what draws nothing.
class Collector {
public:
    void move(Tenths to) {
        outline_.push_back({'M', {}, {}, to});
        here_ = start_ = to;
    }
    void line(Tenths to) {
        if (to != here_) outline_.push_back({'L', {}, {}, to});
        here_ = to;
    }
    void curve(Tenths one, Tenths two, Tenths to) {
        if (one == here_ && two == to) return line(to);
        outline_.push_back({'C', one, two, to});
        here_ = to;
    }
    void close() {
        outline_.push_back({'Z', {}, {}, start_});
        here_ = start_;
    }
    [[nodiscard]] Outline outline() const { return outline_; }

private:
    Outline outline_;
    Tenths here_, start_;
};

class Path {
public:
    explicit Path(std::string_view data) : reader_(data) {}

    Outline read() {
        char command = '\0';
        while (!reader_.done()) {
            const char next = reader_.command();
            if (next != '\0') {
                command = next;
            } else if (command == 'M' || command == 'm') {
                command = command == 'M' ? 'L' : 'l';  // more pairs after a move are lines
            } else if (command == 'Z' || command == 'z') {
                throw std::invalid_argument("a path goes on after its end");
            }
            step(command);
        }
        return collector_.outline();
    }

private:
    void step(char command) {
        const bool relative = command >= 'a';
        switch (relative ? static_cast<char>(command - 'a' + 'A') : command) {
            case 'M': {
                const Tenths to = point(relative);
                start_x_ = x_;
                start_y_ = y_;
                return collector_.move(to);
            }
            case 'L':
                return collector_.line(point(relative));
            case 'H':
                x_ = reader_.number() + (relative ? x_ : 0);
                return collector_.line(rounded(x_, y_));
            case 'V':
                y_ = reader_.number() + (relative ? y_ : 0);
                return collector_.line(rounded(x_, y_));
            case 'C':
                return curve(relative);
            case 'Z':
                x_ = start_x_;
                y_ = start_y_;
                return collector_.close();
            default:
                throw std::invalid_argument("a path holds a command that is not read here");
        }
    }

    static Tenths rounded(double x, double y) { return {tenths(x), tenths(y)}; }

    Tenths point(bool relative) {
        const double x = reader_.number(), y = reader_.number();
        x_ = x + (relative ? x_ : 0);
        y_ = y + (relative ? y_ : 0);
        return rounded(x_, y_);
    }

    void curve(bool relative) {
        std::array<double, 6> n{};
        for (std::size_t i = 0; i < n.size(); ++i)
            n[i] = reader_.number() + (relative ? (i % 2 == 0 ? x_ : y_) : 0);
        x_ = n[4];
        y_ = n[5];
        collector_.curve(rounded(n[0], n[1]), rounded(n[2], n[3]), rounded(n[4], n[5]));
    }

    Reader reader_;
    Collector collector_;
    double x_ = 0, y_ = 0, start_x_ = 0, start_y_ = 0;
};

}  // namespace

Outline outline_of_path(std::string_view data) {
    return Path(data).read();
}

Outline outline_of_points(std::string_view points, bool closed) {
    Reader reader(points);
    std::vector<Tenths> all;
    while (!reader.done()) {
        const double x = reader.number(), y = reader.number();
        all.push_back({tenths(x), tenths(y)});
    }
    if (closed && all.size() > 1 && all.front() == all.back()) all.pop_back();
    Collector collector;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i == 0) {
            collector.move(all[i]);
        } else {
            collector.line(all[i]);
        }
    }
    if (closed && !all.empty()) collector.close();
    return collector.outline();
}

Outline outline_of_box(const Box& box) {
    const Tenths low{tenths(box.low.x), tenths(box.low.y)}, high{tenths(box.high.x), tenths(box.high.y)};
    Collector collector;
    collector.move(low);
    collector.line({high.x, low.y});
    collector.line(high);
    collector.line({low.x, high.y});
    collector.close();
    return collector.outline();
}

double number_in(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        throw std::invalid_argument("'" + std::string(text) + "' is no number");
    return value;
}

}  // namespace entente::render
