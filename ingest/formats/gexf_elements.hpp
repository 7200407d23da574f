// What the elements of a GEXF file say, and when.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "ingest/formats/gexf_spans.hpp"
#include "ingest/xml/xml_document.hpp"

namespace entente::ingest {

/// The first child of this name, whatever its prefix.
pugi::xml_node child_named(pugi::xml_node node, std::string_view name);

/// A node or an edge.
struct GexfElement {
    GraphValues values;             ///< by column, those that last
    std::vector<TimedValue> timed;  ///< those that hold for some time
    std::vector<Span> spans;        ///< when it is there, in_order(); none: nothing is said
    bool readable = true;           ///< its times are
};

/// Knows the declared attributes of one graph, with their defaults, and how its times are read.
class GexfElements {
public:
    GexfElements(pugi::xml_node graph, XmlDocument& document);

    /// What the attributes `attributes` (of the element itself) and its attvalues say, the latter first.
    GexfElement node(pugi::xml_node node);
    GexfElement edge(pugi::xml_node node);

    /// When the graph is there.
    [[nodiscard]] std::optional<Span> period() const;

    [[nodiscard]] const GexfClock& clock() const { return clock_; }
    /// Attributes that are used and not declared, with their places.
    [[nodiscard]] std::vector<model::Problem> take_problems() { return std::move(problems_); }

private:
    struct Attribute {
        std::string column;
        std::string preset;
    };
    using Attributes = std::map<std::string, Attribute>;  // by id

    void hear_times(pugi::xml_node node);
    void declare(pugi::xml_node list);
    GexfElement read(pugi::xml_node node, const Attributes& attributes);
    void read_value(pugi::xml_node value, const Attributes& attributes, GexfElement& element);
    void read_spans(pugi::xml_node node, GexfElement& element) const;

    XmlDocument& document_;
    pugi::xml_node graph_;
    GexfClock clock_;
    Attributes of_nodes_;
    Attributes of_edges_;
    std::vector<model::Problem> problems_;
};

}  // namespace entente::ingest
