"""To networkx and back, by way of the GraphML that the program writes and reads."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from typing import TYPE_CHECKING, Any, Callable, Mapping

from . import _entente

if TYPE_CHECKING:
    import networkx  # type: ignore[import]

_SPACE = "{http://graphml.graphdrawing.org/xmlns}"
_TYPES: Mapping[str, Callable[[str], Any]] = {
    "string": str,
    "int": int,
    "long": int,
    "double": float,
    "float": float,
    "boolean": lambda text: text.strip().lower() in ("true", "1"),
}

# A truth value is an int too, so it comes first.
_WRITTEN = [("boolean", (bool,)), ("long", (int,)), ("double", (float,)), ("string", (str,))]

Attributes = dict[str, Any]


def graphml_parts(
    text: bytes,
) -> tuple[Attributes, list[tuple[str, Attributes]], list[tuple[str, str, str, Attributes]]]:
    """Attributes of the graph, actors and relations (key, source, target, attributes), in their order."""
    root = ElementTree.fromstring(text)
    keys = {
        str(key.get("id")): (str(key.get("attr.name")), _TYPES[key.get("attr.type") or "string"])
        for key in root.iter(_SPACE + "key")
    }

    def attributes(element: ElementTree.Element) -> Attributes:
        found: Attributes = {}
        for data in element.findall(_SPACE + "data"):
            name, of_text = keys[str(data.get("key"))]
            found[name] = of_text(data.text or "")
        return found

    graph = root.find(_SPACE + "graph")
    assert graph is not None
    nodes = [(str(node.get("id")), attributes(node)) for node in graph.findall(_SPACE + "node")]
    edges = [
        (str(edge.get("id")), str(edge.get("source")), str(edge.get("target")), attributes(edge))
        for edge in graph.findall(_SPACE + "edge")
    ]
    return {"id": graph.get("id"), **attributes(graph)}, nodes, edges


def whole_graph(network: _entente.Network) -> "networkx.MultiDiGraph[str]":
    """The whole network."""
    import networkx

    about, nodes, edges = graphml_parts(_graphml(network))
    graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph(**about)
    graph.add_nodes_from(nodes)
    for key, source, target, attributes in edges:
        graph.add_edge(source, target, key, **{"directed": False, **attributes})
    return graph


def period_graphs(network: _entente.Network, view: _entente.View) -> "dict[str, networkx.MultiDiGraph[str]]":
    """The network in each period."""
    import networkx

    about, nodes, edges = graphml_parts(_graphml(network))
    graphs: dict[str, networkx.MultiDiGraph[str]] = {}
    for period, label, start, end, actors, arcs in network.ties(view):
        graph: networkx.MultiDiGraph[str] = networkx.MultiDiGraph(
            id=about["id"], title=about.get("title", ""), period=period, label=label, start=start, end=end
        )
        graph.add_nodes_from(nodes[actor] for actor in actors)
        for source, target, relation, contribution in arcs:
            key, _, _, attributes = edges[relation]
            said = {"directed": False, **attributes, "contribution": contribution}
            graph.add_edge(nodes[source][0], nodes[target][0], key, **said)
        graphs[period] = graph
    return graphs


def to_graphml(graph: "networkx.Graph[Any]") -> bytes:
    """A graph as GraphML, an edge's key being its id; attributes without a value are left out."""
    root = ElementTree.Element("graphml", xmlns="http://graphml.graphdrawing.org/xmlns")
    body = ElementTree.Element("graph", edgedefault="directed" if graph.is_directed() else "undirected")
    if isinstance(graph.graph.get("id"), str):
        body.set("id", graph.graph["id"])
    keys: dict[tuple[str, str, str], str] = {}

    def say(element: ElementTree.Element, kind: str, attributes: Mapping[Any, Any]) -> None:
        for name, value in attributes.items():
            if not isinstance(value, (str, int, float)) or value != value:
                continue
            of_type = next(each for each, types in _WRITTEN if isinstance(value, types))
            key = keys.setdefault((kind, str(name), of_type), f"k{len(keys)}")
            text = str(value).lower() if of_type == "boolean" else str(value)
            ElementTree.SubElement(element, "data", key=key).text = text

    say(body, "graph", {name: value for name, value in graph.graph.items() if name != "id"})
    for node, attributes in graph.nodes(data=True):
        say(ElementTree.SubElement(body, "node", id=str(node)), "node", attributes)
    for edge in graph.edges(keys=True, data=True) if graph.is_multigraph() else graph.edges(data=True):
        element = ElementTree.SubElement(body, "edge", source=str(edge[0]), target=str(edge[1]))
        # A number is only networkx's count of parallel edges.
        if graph.is_multigraph() and isinstance(edge[2], str):
            element.set("id", edge[2])
        say(element, "edge", edge[-1])
    for (kind, name, of_type), key in keys.items():
        ElementTree.SubElement(root, "key", {"id": key, "for": kind, "attr.name": name, "attr.type": of_type})
    root.append(body)
    text: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return text


def _graphml(network: _entente.Network) -> bytes:
    files, _ = _entente.export_network(network, "graphml")
    return files[0][1]
