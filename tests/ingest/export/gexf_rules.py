"""The rules that GEXF 1.3 sets for the elements we write, from its documentation (https://gexf.net/schema.html,
https://gexf.net/dynamics.html): which elements stand in which, in which order, with which attributes of which
values; that ids are unique and references resolve; that all times lie within those of the graph."""
import re
import sys
import xml.etree.ElementTree as ElementTree

NAMESPACE = "{http://gexf.net/1.3}"
TYPES = {"integer", "long", "double", "float", "boolean", "bigdecimal", "biginteger", "byte", "char", "short", "string",
         "anyURI", "liststring", "listboolean", "listinteger", "listlong", "listfloat", "listdouble", "listbyte",
         "listshort", "listchar", "listbigdecimal", "listbiginteger"}
TIMES = {"start", "end"}
# element: (attributes that must be there, that may be, children in order with how many of each)
ELEMENTS = {
    "gexf": ({"version"}, {"variant"}, [("meta", 0, 1), ("graph", 1, 1)]),
    "meta": (set(), {"lastmodifieddate"}, [("creator", 0, 1), ("keywords", 0, 1), ("description", 0, 1)]),
    "creator": (set(), set(), []),
    "keywords": (set(), set(), []),
    "description": (set(), set(), []),
    "graph": (set(), {"defaultedgetype", "idtype", "mode", "timeformat", "timerepresentation", "timezone"} | TIMES,
              [("attributes", 0, None), ("nodes", 1, 1), ("edges", 1, 1)]),
    "attributes": ({"class"}, {"mode"}, [("attribute", 0, None)]),
    "attribute": ({"id", "title", "type"}, set(), [("default", 0, 1), ("options", 0, 1)]),
    "default": (set(), set(), []),
    "options": (set(), set(), []),
    "nodes": (set(), {"count"}, [("node", 0, None)]),
    "node": ({"id"}, {"label", "pid"} | TIMES, [("attvalues", 0, 1), ("spells", 0, 1)]),
    "edges": (set(), {"count"}, [("edge", 0, None)]),
    "edge": ({"source", "target"}, {"id", "type", "label", "weight", "kind"} | TIMES,
             [("attvalues", 0, 1), ("spells", 0, 1)]),
    "attvalues": (set(), set(), [("attvalue", 0, None)]),
    "attvalue": ({"for", "value"}, TIMES, []),
    "spells": (set(), set(), [("spell", 1, None)]),
    "spell": (set(), TIMES, []),
}
CHOICES = {("gexf", "version"): {"1.3"}, ("graph", "defaultedgetype"): {"directed", "undirected", "mutual"},
           ("edge", "type"): {"directed", "undirected", "mutual"}, ("graph", "mode"): {"static", "dynamic", "slice"},
           ("graph", "timeformat"): {"integer", "double", "date", "dateTime"},
           ("graph", "timerepresentation"): {"interval", "timestamp"}, ("graph", "idtype"): {"integer", "string"},
           ("attributes", "class"): {"node", "edge"}, ("attribute", "type"): TYPES}
VALUES = {"integer": r"[+-]?\d+", "double": r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", "boolean": "true|false|0|1"}


def fail(element, what):
    sys.exit(f"gexf: <{element.tag.removeprefix(NAMESPACE)} {element.attrib}>: {what}")


def check_element(element):
    if not element.tag.startswith(NAMESPACE):
        fail(element, "is not in the namespace")
    name = element.tag.removeprefix(NAMESPACE)
    if name not in ELEMENTS:
        fail(element, "is no element that we know")
    needed, allowed, children = ELEMENTS[name]
    attributes = {key for key in element.attrib if not key.startswith("{")}
    if not needed <= attributes:
        fail(element, f"lacks {sorted(needed - attributes)}")
    if not attributes <= needed | allowed:
        fail(element, f"may not have {sorted(attributes - needed - allowed)}")
    for key in attributes:
        if (name, key) in CHOICES and element.attrib[key] not in CHOICES[name, key]:
            fail(element, f"{key} is none of {sorted(CHOICES[name, key])}")
        if key in TIMES and not re.fullmatch(r"\d{4}-\d\d-\d\d", element.attrib[key]):
            fail(element, f"{key} is no xs:date")
    if "weight" in element.attrib and not re.fullmatch(VALUES["double"], element.attrib["weight"]):
        fail(element, "the weight is no double")
    if children and (element.text or "").strip():
        fail(element, "has text between its elements")
    found = [child.tag.removeprefix(NAMESPACE) for child in element]
    order = [child for child, _, _ in children]
    if any(child not in order for child in found) or found != sorted(found, key=order.index):
        fail(element, f"has {found[:20]}, where {order} is the order")
    for child, least, most in children:
        if found.count(child) < least or (most is not None and found.count(child) > most):
            fail(element, f"has {found.count(child)} <{child}>")
    for child in element:
        check_element(child)


def check_references(graph):
    def of(path):
        return graph.findall("/".join(NAMESPACE + step for step in path.split("/")))

    ids = {}
    for path in ("nodes/node", "edges/edge"):
        all_ids = [element.attrib["id"] for element in of(path)]
        if len(set(all_ids)) != len(all_ids):
            sys.exit(f"gexf: the ids of {path} are not unique")
        ids[path] = set(all_ids)
    for edge in of("edges/edge"):
        if not {edge.attrib["source"], edge.attrib["target"]} <= ids["nodes/node"]:
            fail(edge, "ends in no node")
        if float(edge.attrib.get("weight", "1")) < 0:
            fail(edge, "has a negative weight, at which Gephi warns")
    for kind in ("node", "edge"):
        declared = {}
        for attributes in of("attributes"):
            if attributes.attrib["class"] == kind:
                for attribute in attributes:
                    if attribute.attrib["id"] in declared:
                        fail(attribute, "is declared twice")
                    declared[attribute.attrib["id"]] = attribute.attrib["type"]
        for element in of(f"{kind}s/{kind}"):
            for value in element.iter(NAMESPACE + "attvalue"):
                if value.attrib["for"] not in declared:
                    fail(value, "is not declared")
                if not re.fullmatch(VALUES.get(declared[value.attrib["for"]], r"(?s).*"), value.attrib["value"]):
                    fail(value, f"is no {declared[value.attrib['for']]}")


def check_times(graph):
    first, last = graph.attrib.get("start", "0001-01-01"), graph.attrib.get("end", "9999-12-31")
    for element in graph.iter():
        start, end = element.attrib.get("start", first), element.attrib.get("end", last)
        if not first <= start <= end <= last:
            fail(element, f"lies outside {first}..{last} or ends before it starts")


def check(text):
    root = ElementTree.fromstring(text.encode("utf-8"))
    if root.tag != NAMESPACE + "gexf":
        sys.exit("gexf: the first element is not <gexf>")
    check_element(root)
    graph = root.find(NAMESPACE + "graph")
    check_references(graph)
    check_times(graph)
