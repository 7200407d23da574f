// XML files of other programs, read with care: pugixml behind the rules that hold for every one of them.
#pragma once

#include <algorithm>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "entente/ingest/import.hpp"
#include "entente/model/problem_code.hpp"
#include "ingest/pass.hpp"
#include "ingest/positions.hpp"

namespace entente::ingest {

/// A parsed file and the places of its elements. Nothing outside the file is ever read: a DOCTYPE, and
/// with it entities of the file's own, is refused.
class XmlDocument {
public:
    /// Throws model::DataError for what is not UTF-8 text, not well-formed, has a DOCTYPE, or is nested
    /// deeper than 64 elements. `pass` goes by bytes, as whoever reads tells with reached().
    explicit XmlDocument(const InputFile& file, Pass pass = {nullptr, 0, 0});

    [[nodiscard]] pugi::xml_node root() const { return document_.document_element(); }
    /// The element is being read; those before it are.
    void reached(pugi::xml_node node) {
        pass_.reach(static_cast<std::uint64_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 0)));
    }
    void finished() { pass_.finish(); }
    /// A problem at the element.
    [[nodiscard]] model::Problem at(pugi::xml_node node, std::string what, std::string mend = {},
                                    model::ProblemCode code = model::ProblemCode::bad_element);

private:
    [[nodiscard]] model::Problem at(std::size_t offset, model::ProblemCode code, std::string what,
                                    std::string mend);
    void check_structure();

    std::string name_;
    Pass pass_;
    Positions positions_;
    pugi::xml_document document_;
};

/// The name of an element without its prefix.
std::string_view local_name(pugi::xml_node node);

}  // namespace entente::ingest
