#include "report/page_text.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "entente/render/text.hpp"

namespace entente::report {
namespace {

bool is_web(std::string_view target) {
    return target.starts_with("https://") || target.starts_with("http://");
}

bool is_inside(std::string_view target) {
    return target.starts_with('#') || target.starts_with("tables/") || target.starts_with("figures/") ||
           target == "report.md";
}

std::string anchor_element(const Run& run) {
    const std::string text = escape_text(run.text);
    if (!is_web(run.target) && !is_inside(run.target)) return text;
    std::string out = "<a href=" + value_of(run.target);
    return out + ">" + text + "</a>";
}

std::string score_element(const std::string& text) {
    const std::string of = tone(text);
    if (of.empty()) return escape_text(text);
    return "<span class=" + of + ">" + escape_text(text) + "</span>";
}

}  // namespace

std::string escape_text(const std::string& text) {
    std::string out = render::escape_xml(text);
    for (const auto& [entity, sign] : {std::pair{"&#39;", "'"}, {"&quot;", "\""}}) {
        const std::string_view long_form = entity;
        for (std::size_t at = out.find(long_form); at != std::string::npos; at = out.find(long_form, at + 1))
            out.replace(at, long_form.size(), sign);
    }
    return out;
}

std::string value_of(const std::string& text) {
    const bool bare = !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '#' ||
               c == '-' || c == '_' || c == '.';
    });
    return bare ? text : '"' + render::escape_xml(text) + '"';
}

std::string tone(const std::string& text) {
    return text.starts_with('+') ? "up" : text.starts_with("−") ? "down" : "";
}

std::string inline_html(const Text& text) {
    std::string out;
    for (const Run& run : text) {
        switch (run.kind) {
            case RunKind::plain:
                out += escape_text(run.text);
                break;
            case RunKind::strong:
                out += "<b>" + escape_text(run.text) + "</b>";
                break;
            case RunKind::row_id:
                break;
            case RunKind::muted:
                out += "<small>" + escape_text(run.text) + "</small>";
                break;
            case RunKind::code:
                out += "<code>" + escape_text(run.text) + "</code>";
                break;
            case RunKind::score:
                out += score_element(run.text);
                break;
            case RunKind::fold:
                out += "<details><summary>" + escape_text(run.text) + "</summary>";
                break;
            case RunKind::fold_end:
                out += "</details>";
                break;
            case RunKind::link:
            case RunKind::record:
                out += anchor_element(run);
                break;
        }
    }
    while (out.ends_with(' ')) out.pop_back();
    return out;
}

}  // namespace entente::report
