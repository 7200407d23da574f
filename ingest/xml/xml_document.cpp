#include "ingest/xml/xml_document.hpp"

#include <utility>

#include "ingest/tables/text_encoding.hpp"

namespace entente::ingest {

namespace {

constexpr int deepest = 64;

/// The next element in the order of the text; null at the end. `depth` follows.
pugi::xml_node next_node(pugi::xml_node node, int& depth) {
    if (node.first_child()) {
        ++depth;
        return node.first_child();
    }
    while (node && !node.next_sibling()) {
        node = node.parent();
        --depth;
    }
    return node ? node.next_sibling() : node;
}

}  // namespace

XmlDocument::XmlDocument(const InputFile& file, Pass pass)
    : name_(file.name), pass_(pass), positions_(file.content) {
    if (auto fault = find_encoding_fault(file.content)) {
        throw model::DataError(at(fault->at, fault->code, std::move(fault->what), std::move(fault->mend)));
    }
    const pugi::xml_parse_result parsed = document_.load_buffer(
        file.content.data(), file.content.size(),
        pugi::parse_default | pugi::parse_doctype | pugi::parse_ws_pcdata_single, pugi::encoding_utf8);
    if (!parsed) {
        throw model::DataError(at(static_cast<std::size_t>(parsed.offset), model::ProblemCode::syntax,
                                  std::string("this is not well-formed XML: ") + parsed.description(),
                                  "check that the file is whole and of this format"));
    }
    check_structure();
}

void XmlDocument::check_structure() {
    for (const pugi::xml_node child : document_.children()) {
        if (child.type() == pugi::node_doctype) {
            throw model::DataError(at(child, "a DOCTYPE, which is not read since it can name other files",
                                      "take the DOCTYPE out and write its entities as text",
                                      model::ProblemCode::doctype));
        }
    }
    int depth = 0;
    for (pugi::xml_node node = document_.first_child(); node; node = next_node(node, depth)) {
        if (depth > deepest) {
            throw model::DataError(at(node, "nested deeper than " + std::to_string(deepest) + " elements", {},
                                      model::ProblemCode::nested_too_deep));
        }
    }
}

model::Problem XmlDocument::at(pugi::xml_node node, std::string what, std::string mend,
                               model::ProblemCode code) {
    const std::ptrdiff_t offset = node.offset_debug();
    return at(offset < 0 ? std::size_t{0} : static_cast<std::size_t>(offset), code, std::move(what),
              std::move(mend));
}

model::Problem XmlDocument::at(std::size_t offset, model::ProblemCode code, std::string what,
                               std::string mend) {
    const Place place = positions_.at(offset);
    model::Problem problem;
    problem.file = name_;
    problem.line = place.line;
    problem.column = place.column;
    problem.what = std::move(what);
    problem.mend = std::move(mend);
    problem.code = code;
    return problem;
}

std::string_view local_name(pugi::xml_node node) {
    const std::string_view name = node.name();
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace entente::ingest
