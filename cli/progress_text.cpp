#include "cli/progress_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "cli/text.hpp"
#include "entente/words/numbers.hpp"

namespace entente::cli {
namespace {

using Count = model::Progress::Count;

constexpr double megabyte = 1e6;
constexpr std::size_t most_in_bar = 24, least_in_bar = 8;
constexpr double least_seconds = 0.5;  // before a rate can be told

bool of_bytes(const Count& count) {
    return count.unit == "bytes";
}

std::string amount(std::uint64_t units, const Count& count) {
    if (!of_bytes(count)) return words::grouped(units);
    return fmt::format("{:.0f} MB", static_cast<double>(units) / megabyte);
}

std::string counted(const Count& count) {
    const std::string done = amount(count.done, count), all = amount(count.expected, count);
    const std::string_view unit = of_bytes(count) ? "" : count.unit;
    return fmt::format("{} of {}{}{}", done, all, unit.empty() ? "" : " ", unit);
}

/// `412/s`, `310 MB/s`; of what takes longer than a second `2.3 s each`.
std::string rate_text(double rate, const Count& count) {
    if (of_bytes(count)) return fmt::format("{:.0f} MB/s", rate / megabyte);
    if (rate < 1) return duration(1 / rate, true) + " each";
    if (rate < 10) return fmt::format("{:.1f}/s", rate);
    return words::grouped(static_cast<std::size_t>(rate + 0.5)) + "/s";
}

std::string bar(double share, std::size_t cells) {
    const auto full = static_cast<std::size_t>(share * static_cast<double>(cells));
    std::string line(full, '=');
    if (full < cells) line += '>';
    line.resize(cells, ' ');
    return "[" + line + "]";
}

/// Whole percents, 100 only when all is done.
std::string percent(const Count& count) {
    return fmt::format("{} %", static_cast<int>(100 * static_cast<double>(count.done) /
                                                static_cast<double>(count.expected)));
}

/// What follows the bar, the most important first.
struct Parts {
    std::string percent, left, rate, counted;
};

Parts parts_of(const Count& count, double seconds) {
    Parts parts{percent(count), "", "", counted(count)};
    if (count.done == 0 || seconds < least_seconds) return parts;
    const double rate = static_cast<double>(count.done) / seconds;
    parts.rate = rate_text(rate, count);
    if (count.done < count.expected) {
        parts.left = duration(static_cast<double>(count.expected - count.done) / rate) + " left";
    }
    return parts;
}

/// In the order in which they are read.
std::string joined(const Parts& parts) {
    std::string text = parts.percent;
    for (const std::string& part : {parts.counted, parts.rate, parts.left}) {
        if (!part.empty()) text += ", " + part;
    }
    return text;
}

std::string cut(const std::string& text, std::size_t width) {
    return width == 0 ? text : cut_to_width(text, width);
}

}  // namespace

std::string duration(double seconds, bool exact) {
    if (exact && seconds < 9.995) return fmt::format("{:.2f} s", seconds);
    const auto whole = static_cast<long>(seconds + 0.5);
    if (whole < 60) return fmt::format("{} s", whole);
    return whole < 3600 ? fmt::format("{} min {:02} s", whole / 60, whole % 60)
                        : fmt::format("{} h {:02} min", whole / 3600, whole / 60 % 60);
}

std::string progress_text(const std::string& label, const Count& count, double seconds, std::size_t width) {
    if (count.expected == 0) {
        const std::string time = ", " + duration(seconds);
        if (width == 0 || display_width(label) + time.size() <= width) return label + time;
        return width > time.size() ? cut(label, width - time.size()) + time : cut(label, width);
    }
    Parts parts = parts_of(count, seconds);
    const auto used = [&] { return display_width(label) + 2 + display_width(joined(parts)); };
    if (width == 0 || used() + least_in_bar + 3 <= width) {
        const std::size_t cells = width == 0 ? most_in_bar : std::min(most_in_bar, width - used() - 3);
        const double share = static_cast<double>(count.done) / static_cast<double>(count.expected);
        return label + ": " + bar(share, cells) + " " + joined(parts);
    }
    for (std::string* part : {&parts.counted, &parts.rate, &parts.left}) {
        if (used() > width) part->clear();
    }
    if (used() <= width) return label + ": " + joined(parts);
    const std::size_t taken = 2 + display_width(parts.percent);
    return width > taken ? cut(label, width - taken) + ": " + parts.percent : cut(parts.percent, width);
}

std::string done_text(const std::string& label, const Count& count, double seconds) {
    if (count.done == 0) return fmt::format("{}: {}", label, duration(seconds, true));
    const std::string_view unit = of_bytes(count) ? "" : count.unit;
    return fmt::format("{}: {}{}{} in {}", label, amount(count.done, count), unit.empty() ? "" : " ", unit,
                       duration(seconds, true));
}

}  // namespace entente::cli
