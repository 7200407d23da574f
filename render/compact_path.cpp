// Idea: a point is kept in tenths of a unit, as a whole number, and each step is the difference of two such
// points, so that rounding never adds up along a path. A curve whose control points lie on its ends is a
// straight line, which Graphviz writes a lot; a line along an axis needs one number.
#include "render/compact_path.hpp"

#include <charconv>
#include <cmath>
#include <stdexcept>
#include <vector>

namespace entente::render {
namespace {

/// In tenths.
struct Step {
    long x = 0;
    long y = 0;
    bool operator==(const Step&) const = default;
};

Step operator-(const Step& a, const Step& b) {
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

class Writer {
public:
    void move(Step to) {
        // After the first, relative as the rest.
        letter(out_.empty() ? 'M' : 'm');
        pair(out_.size() == 1 ? to : to - here_);
        here_ = start_ = to;
    }

    void line(Step to) {
        const Step by = to - here_;
        if (by == Step{}) return;
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
        here_ = to;
    }

    void curve(Step one, Step two, Step to) {
        if (one == here_ && two == to) return line(to);
        letter('c');
        pair(one - here_);
        pair(two - here_);
        pair(to - here_);
        here_ = to;
    }

    void close() {
        out_ += 'z';
        last_ = 'z';
        here_ = start_;
    }

    [[nodiscard]] Step here() const { return here_; }
    [[nodiscard]] std::string text() const { return out_; }

private:
    void letter(char command) {
        fresh_ = last_ != command || command == 'm';
        if (fresh_) out_ += command;
        last_ = command;
    }

    void pair(Step step) {
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
    Step here_, start_;
    char last_ = '\0';
    bool fresh_ = false;     ///< the last character is a command
    bool fraction_ = false;  ///< the last number has a point
};

class Path {
public:
    explicit Path(std::string_view data) : reader_(data) {}

    std::string written() {
        char command = '\0';
        while (!reader_.done()) {
            const char next = reader_.command();
            if (next != '\0') {
                command = next;
            } else if (command == 'M' || command == 'm') {
                command = command == 'M' ? 'L' : 'l';  // more pairs after a move are lines
            }
            step(command);
        }
        return writer_.text();
    }

private:
    void step(char command) {
        const bool relative = command >= 'a';
        switch (relative ? static_cast<char>(command - 'a' + 'A') : command) {
            case 'M':
                return writer_.move(point(relative));
            case 'L':
                return writer_.line(point(relative));
            case 'H':
                x_ = reader_.number() + (relative ? x_ : 0);
                return writer_.line(rounded(x_, y_));
            case 'V':
                y_ = reader_.number() + (relative ? y_ : 0);
                return writer_.line(rounded(x_, y_));
            case 'C':
                return curve(relative);
            case 'Z':
                return writer_.close();
            default:
                throw std::invalid_argument("a path holds a command that is not read here");
        }
    }

    static Step rounded(double x, double y) { return {tenths(x), tenths(y)}; }

    Step point(bool relative) {
        const double x = reader_.number(), y = reader_.number();
        x_ = x + (relative ? x_ : 0);
        y_ = y + (relative ? y_ : 0);
        return rounded(x_, y_);
    }

    void curve(bool relative) {
        std::vector<double> n;
        for (int i = 0; i < 6; ++i) n.push_back(reader_.number() + (relative ? (i % 2 == 0 ? x_ : y_) : 0));
        x_ = n[4];
        y_ = n[5];
        writer_.curve(rounded(n[0], n[1]), rounded(n[2], n[3]), rounded(n[4], n[5]));
    }

    Reader reader_;
    Writer writer_;
    double x_ = 0, y_ = 0;
};

}  // namespace

std::string compact_path(std::string_view data) {
    return Path(data).written();
}

std::string compact_points(std::string_view points, bool closed) {
    Reader reader(points);
    std::vector<Step> all;
    while (!reader.done()) {
        const double x = reader.number(), y = reader.number();
        all.push_back({tenths(x), tenths(y)});
    }
    if (closed && all.size() > 1 && all.front() == all.back()) all.pop_back();
    Writer writer;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i == 0) {
            writer.move(all[i]);
        } else {
            writer.line(all[i]);
        }
    }
    if (closed && !all.empty()) writer.close();
    return writer.text();
}

std::string compact_number(double value) {
    return tenths_text(tenths(value));
}

double number_in(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        throw std::invalid_argument("'" + std::string(text) + "' is no number");
    return value;
}

}  // namespace entente::render
