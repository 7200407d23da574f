// The report as one HTML page.
#pragma once

#include <string>
#include <string_view>

#include "report/document.hpp"

namespace entente::embedded {
extern const std::string_view report_page_template;
extern const std::string_view report_stylesheet;
}  // namespace entente::embedded

namespace entente::report {

/// Self-contained HTML 5: no script, no request to anywhere. All text is escaped; only http(s)
/// addresses and places inside the report become links.
std::string to_html(const Document& document);

}  // namespace entente::report
