#include "render/xml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "entente/render/text.hpp"
#include "render/utf8.hpp"

namespace entente::render {
namespace {

constexpr int deepest = 64;

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool starts_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':';
}

bool in_name(char c) {
    return starts_name(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

class Parser {
public:
    explicit Parser(std::string_view text) : text_(text) {}

    XmlElement document() {
        if (starts_with("<?xml ")) skip_past("?>");
        skip_misc(true);
        XmlElement root = element(0);
        skip_misc(false);
        if (at_ != text_.size()) fail("text after the document's element");
        return root;
    }

private:
    [[noreturn]] void fail(std::string_view what) const {
        throw XmlError(fmt::format("byte {}: {}", at_, what));
    }

    [[nodiscard]] char peek() const {
        if (at_ >= text_.size()) fail("ends too early");
        return text_[at_];
    }

    [[nodiscard]] bool starts_with(std::string_view token) const {
        return text_.substr(at_, token.size()) == token;
    }

    bool take(std::string_view token) {
        if (!starts_with(token)) return false;
        at_ += token.size();
        return true;
    }

    void expect(std::string_view token) {
        if (!take(token)) fail(fmt::format("'{}' expected", token));
    }

    void skip_past(std::string_view token) {
        const auto found = text_.find(token, at_);
        if (found == std::string_view::npos) fail(fmt::format("'{}' is missing", token));
        at_ = found + token.size();
    }

    void skip_space() {
        while (at_ < text_.size() && is_space(text_[at_])) ++at_;
    }

    void skip_comment() {
        at_ += 4;
        const auto end = text_.find("--", at_);
        if (end == std::string_view::npos) fail("a comment does not end");
        at_ = end;
        expect("-->");
    }

    void skip_misc(bool before_root) {
        for (;;) {
            skip_space();
            if (starts_with("<!--")) {
                skip_comment();
            } else if (before_root && take("<!DOCTYPE")) {
                const auto end = text_.find('>', at_);
                if (text_.substr(at_, end - at_).find('[') != std::string_view::npos) fail("internal subset");
                skip_past(">");
            } else {
                return;
            }
        }
    }

    std::string name() {
        if (!starts_name(peek())) fail("a name expected");
        const std::size_t start = at_;
        while (at_ < text_.size() && in_name(text_[at_])) ++at_;
        return std::string(text_.substr(start, at_ - start));
    }

    // Character data up to `end`, which is left; `<` ends it or is an error.
    std::string characters(char end) {
        std::string out;
        while (peek() != end) {
            if (peek() == '<') fail("'<' in an attribute");
            if (peek() == '&') {
                append_utf8(out, reference());
            } else {
                plain_character(out);
            }
        }
        return out;
    }

    void plain_character(std::string& out) {
        const std::size_t start = at_;
        if (text_[at_] >= ' ' && text_[at_] <= '~') {
            out.push_back(text_[at_++]);
            return;
        }
        const char32_t c = next_character(text_, at_);
        const std::string_view bytes = text_.substr(start, at_ - start);
        const bool broken = c == replacement_character && bytes != "\xEF\xBF\xBD";
        if (broken || (clean_text(bytes) != bytes && !is_space(bytes[0]))) fail("a character XML forbids");
        out.append(bytes);
    }

    char32_t reference() {
        constexpr std::pair<std::string_view, char32_t> predefined[] = {
            {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}};
        for (const auto& [entity, character] : predefined) {
            if (take(entity)) return character;
        }
        expect("&#");
        const int base = take("x") ? 16 : 10;
        std::uint32_t code = 0;
        const char* const first = text_.data() + at_;
        const auto [last, error] = std::from_chars(first, text_.data() + text_.size(), code, base);
        if (error != std::errc{}) fail("a bad character reference");
        at_ += static_cast<std::size_t>(last - first);
        expect(";");
        const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
        const bool control = code < 0x20 && code != '\t' && code != '\n' && code != '\r';
        if (surrogate || control || code == 0xFFFE || code == 0xFFFF || code > 0x10FFFF) {
            fail("a reference to a character XML forbids");
        }
        return code;
    }

    void attributes(XmlElement& element) {
        for (;;) {
            const std::size_t before = at_;
            skip_space();
            if (peek() == '>' || peek() == '/') return;
            if (at_ == before) fail("a space expected");
            std::string key = name();
            skip_space();
            expect("=");
            skip_space();
            const char quote = peek();
            if (quote != '"' && quote != '\'') fail("a quote expected");
            ++at_;
            std::string value = characters(quote);
            ++at_;
            const bool twice = std::any_of(element.attributes.begin(), element.attributes.end(),
                                           [&](const auto& known) { return known.first == key; });
            if (twice) fail("an attribute given twice");
            element.attributes.emplace_back(std::move(key), std::move(value));
        }
    }

    XmlElement element(int depth) {
        if (depth > deepest) fail("nested too deep");
        expect("<");
        XmlElement out;
        out.name = name();
        attributes(out);
        if (take("/>")) return out;
        expect(">");
        for (;;) {
            out.text += characters('<');
            if (take("</")) break;
            if (starts_with("<!--")) {
                skip_comment();
            } else {
                out.children.push_back(element(depth + 1));
            }
        }
        if (name() != out.name) fail("an end tag that does not match");
        skip_space();
        expect(">");
        return out;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

}  // namespace

std::string_view XmlElement::attribute(std::string_view attribute_name) const {
    for (const auto& [key, value] : attributes) {
        if (key == attribute_name) return value;
    }
    return {};
}

XmlElement parse_xml(std::string_view text) {
    return Parser(text).document();
}

}  // namespace entente::render
