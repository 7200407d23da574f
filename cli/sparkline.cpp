#include "cli/sparkline.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace entente::cli {

std::string sparkline(std::span<const std::size_t> numbers) {
    constexpr std::array<std::string_view, 8> blocks = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
    const std::size_t greatest = numbers.empty() ? 0 : std::ranges::max(numbers);
    std::string line;
    for (const std::size_t number : numbers) {
        // Rounded up, so that the least that is there can be seen.
        const std::size_t height = number == 0 ? 0 : (number * blocks.size() + greatest - 1) / greatest;
        line += height == 0 ? "·" : blocks[height - 1];
    }
    return line;
}

}  // namespace entente::cli
