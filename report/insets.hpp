// Links, scores and the like within a sentence: the sentence stays one text, so that another language may put
// them where it needs them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/document.hpp"
#include "words/say.hpp"

namespace entente::report {

/// `Insets in; in.text(say("{dyad} fell.", "dyad"_a = in(link(…))));`: what is set in stands in the text as a
/// mark of its own until text() puts it there.
class Insets {
public:
    /// The mark to fill a place of the sentence with.
    std::string operator()(Text inset);
    std::string operator()(Run inset) { return (*this)(Text{std::move(inset)}); }

    /// The sentence with its insets; the words between them of that kind.
    [[nodiscard]] Text text(std::string_view sentence, RunKind words = RunKind::plain) const;

private:
    std::vector<Text> insets_;
};

/// `a`, `a and b`, `a, b and c`, as words::join_words() has it.
Text join_texts(const words::Say& say, const std::vector<Text>& texts);

}  // namespace entente::report
