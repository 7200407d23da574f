// A page of `entente help TOPIC`, in parts, so that the terminal and the manual each set it their own way.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace entente::cli {

struct Part {
    enum class Kind {
        examples,   ///< command lines, one a line of `text`
        heading,    ///< of what follows
        entry,      ///< `term`, and beside it `text`
        group,      ///< the same with the text beneath
        paragraph,  ///< `text`
        verbatim,   ///< lines of `text`, as they are
    };
    Kind kind = Kind::paragraph;
    std::string term, text;
    std::size_t column = 0;  ///< of an entry on the terminal: where its text begins
};

class TopicPage {
public:
    /// Command lines without the leading `entente `.
    void examples(std::initializer_list<std::string_view> lines);
    /// The same as they are typed.
    void typed(std::initializer_list<std::string_view> lines);
    void heading(std::string_view text);
    void entry(std::string_view term, std::string_view meaning, std::size_t column = 22);
    void group(std::string_view term, std::string_view members);
    void paragraph(std::string_view text);
    /// Lines without an indent of their own.
    void verbatim(std::initializer_list<std::string_view> lines);

    [[nodiscard]] std::span<const Part> parts() const { return parts_; }
    /// For the terminal.
    [[nodiscard]] std::string text() const;

private:
    std::vector<Part> parts_;
};

}  // namespace entente::cli
