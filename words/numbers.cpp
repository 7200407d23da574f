#include "entente/words/numbers.hpp"

namespace entente::words {

std::string grouped(std::size_t count) {
    std::string text = std::to_string(count);
    for (std::size_t i = text.size(); i > 3;) text.insert(i -= 3, 1, ',');
    return text;
}

}  // namespace entente::words
