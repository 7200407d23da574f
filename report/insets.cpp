#include "report/insets.hpp"

#include <charconv>

#include "words/dates.hpp"

namespace entente::report {
namespace {

// A mark is the inset's number between two of them. Data may hold the character too: what then is no number
// of an inset stays text.
constexpr char mark = '\x1f';

void append_words(Text& out, std::string_view words, RunKind kind) {
    if (!words.empty()) out.push_back({kind, std::string(words), "", ""});
}

}  // namespace

std::string Insets::operator()(Text inset) {
    insets_.push_back(std::move(inset));
    return mark + std::to_string(insets_.size() - 1) + mark;
}

Text Insets::text(std::string_view sentence, RunKind words) const {
    Text out;
    std::size_t done = 0;
    for (std::size_t at = sentence.find(mark); at != std::string_view::npos;) {
        const std::size_t end = sentence.find(mark, at + 1);
        if (end == std::string_view::npos) break;
        std::size_t number = 0;
        const char* const last = sentence.data() + end;
        const auto read = std::from_chars(sentence.data() + at + 1, last, number);
        if (read.ec != std::errc() || read.ptr != last || number >= insets_.size()) {
            at = end;
            continue;
        }
        append_words(out, sentence.substr(done, at - done), words);
        append(out, insets_[number]);
        done = end + 1;
        at = sentence.find(mark, done);
    }
    append_words(out, sentence.substr(done), words);
    return out;
}

Text join_texts(const words::Say& say, const std::vector<Text>& texts) {
    Insets in;
    std::vector<std::string> marks;
    for (const Text& text : texts) marks.push_back(in(text));
    return in.text(words::join_words(say, marks));
}

}  // namespace entente::report
