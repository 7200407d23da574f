"""Fails when a source file includes what its layer may not (docs/architecture.md has the same table), or when a
layer has two types of one name: the linker takes one of their destructors for both and says nothing.

    check_layers.py ROOT            check a tree
    check_layers.py --self-test     check the checker
"""
import pathlib
import re
import sys
import tempfile

# layer: folder of sources, layers it may use, outside headers it may include (first path part or name)
LAYERS = {
    "model": ("graph/model", [], []),
    "words": ("words", ["model"], ["boost", "fmt"]),
    "graph": ("graph", ["model"], ["boost", "tbb", "oneapi", "Eigen", "Spectra", "coin"]),
    "ingest": ("ingest", ["model"], ["nlohmann", "fmt", "pugixml.hpp", "sqlite3.h", "zlib.h", "zip.h", "immintrin.h"]),
    "render": ("render", ["model", "words", "graph"], ["graphviz", "librsvg", "cairo", "cairo-pdf.h", "cairo.h", "glib.h", "gio", "fmt"]),
    "report": ("report", ["model", "words", "graph", "render"], ["kainjow", "fmt"]),
    "request": ("request", ["model", "words", "graph", "ingest", "render", "report"], ["fmt"]),
    "cli": ("cli", ["model", "words", "graph", "ingest", "render", "report", "request"], ["CLI", "fmt", "nlohmann", "httplib.h"]),
    "python": ("python", ["model", "words", "graph", "ingest", "render", "report", "request"], ["pybind11", "fmt"]),
}
# What only some layers may touch although every system has it: the disk, processes, the environment.
SYSTEM_ONLY_IN = {
    "fstream": ["ingest", "cli"],
    "filesystem": ["ingest", "cli"],
    "cstdio": ["ingest", "cli"],
    "iostream": ["cli"],
    "fcntl.h": ["ingest", "render", "cli"],
    "unistd.h": ["ingest", "render", "cli", "python"],
    "sys": ["ingest", "render", "cli"],
    "signal.h": ["render", "cli"],
    "csignal": ["render", "cli"],
    "poll.h": ["render", "cli"],
    "spawn.h": ["render", "cli"],
    "netinet": ["cli"],
}
OWN_FILE_ONLY = re.compile(r"^namespace \{$.*?^\}  // namespace$", re.MULTILINE | re.DOTALL)
TYPE = re.compile(r"^(?:struct|class|enum(?: class)?) (\w+)(?: final)?\s*(?::(?!:)[^;{]*)?\{", re.MULTILINE)
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)


def layer_of(path):
    """The layer that a file of the tree belongs to, or None."""
    parts = path.as_posix()
    if parts.startswith("include/entente/"):
        return parts.split("/")[2]
    for layer, (folder, _, _) in LAYERS.items():  # model stands before graph: the longer folder first
        if parts.startswith(folder + "/"):
            return layer
    return None


def fault_of(layer, public, bracket, target):
    """Why a file of `layer` may not include `target`, or None."""
    first = target.split("/")[0]
    if target.startswith("entente/"):
        used = target.split("/")[1]
        allowed = [layer] + LAYERS[layer][1]
        return None if used in allowed else f"layer {layer} may use {', '.join(allowed)}, not {used}"
    if bracket == '"':
        owner = layer_of(pathlib.PurePosixPath(target))
        if public:
            return "a public header may include only public headers"
        # words/say.hpp is for every layer that uses words: it needs fmt, which a public header may not. The
        # headers of request are for the program and the module alone, and not installed.
        shared = owner in ("words", "request") and owner in LAYERS[layer][1]
        return None if owner == layer or shared else f"a private header of {owner or 'nobody'} (write it from the root: \"{layer}/x.hpp\")"
    if first in SYSTEM_ONLY_IN and layer not in SYSTEM_ONLY_IN[first]:
        return f"only {', '.join(SYSTEM_ONLY_IN[first])} may touch the system through <{target}>"
    if "/" in target or target.endswith(".h"):
        if first in SYSTEM_ONLY_IN:
            return None
        if public:
            return "an outside library in a public header"
        if first not in LAYERS[layer][2]:
            return f"layer {layer} may use the libraries {', '.join(LAYERS[layer][2]) or '(none)'}, not {first}"
    return None


def faults(root):
    found = []
    seen = 0
    types = {}
    for path in sorted([*root.rglob("*.hpp"), *root.rglob("*.cpp")]):
        relative = path.relative_to(root)
        layer = layer_of(relative)
        if layer is None:
            continue
        seen += 1
        public = relative.parts[0] == "include"
        text = path.read_text(encoding="utf-8")
        for match in INCLUDE.finditer(text):
            fault = fault_of(layer, public, match[1], match[2])
            if fault:
                line = text.count("\n", 0, match.start(2)) + 1
                found.append(f"{relative}:{line}: includes {match[2]}: {fault}")
        for match in TYPE.finditer(OWN_FILE_ONLY.sub("", text)):
            other = types.setdefault((layer, match[1]), relative)
            if other != relative:
                found.append(f"{relative}: defines {match[1]}, as {other} does; rename one of them")
    return seen, found


def self_test():
    cases = {
        ("graph/model/a.cpp", "#include <boost/graph/x.hpp>"): True,
        ("graph/model/a.cpp", '#include "entente/graph/snapshot.hpp"'): True,
        ("graph/a.cpp", "#include <boost/graph/x.hpp>"): False,
        ("graph/a.cpp", "#include <fstream>"): True,
        ("graph/a.cpp", '#include "entente/render/theme.hpp"'): True,
        ("include/entente/graph/a.hpp", "#include <boost/graph/x.hpp>"): True,
        ("include/entente/graph/a.hpp", '#include "graph/bgl.hpp"'): True,
        ("render/a.cpp", '#include "graph/bgl.hpp"'): True,
        ("render/a.cpp", '#include "words/say.hpp"'): False,
        ("graph/a.cpp", '#include "words/say.hpp"'): True,
        ("render/a.cpp", "#include <graphviz/gvc.h>"): False,
        ("report/a.cpp", "#include <graphviz/gvc.h>"): True,
        ("cli/a.cpp", '#include "entente/ingest/json.hpp"'): False,
        ("cli/a.cpp", '#include "request/view.hpp"'): False,
        ("report/a.cpp", '#include "request/view.hpp"'): True,
        ("request/a.cpp", '#include "cli/output.hpp"'): True,
        ("request/a.cpp", "#include <iostream>"): True,
        ("report/a.cpp", '#include "entente/ingest/json.hpp"'): True,
        ("ingest/a.cpp", "struct A {\n};\nclass A : B {\n};"): False,
        ("ingest/a.cpp", "struct A {\n};", "ingest/b.hpp", "struct A : B {\n};"): True,
        ("ingest/a.cpp", "struct A::C {\n};\nclass D;", "ingest/b.hpp", "struct A {\n};\nclass D {\n};"): False,
        ("ingest/a.cpp", "namespace {\nstruct A {\n};\n}  // namespace", "ingest/b.hpp", "struct A {\n};"): False,
        ("graph/a.cpp", "struct A {\n};", "ingest/b.hpp", "struct A {\n};"): False,
    }
    for files, bad in cases.items():
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name, text in zip(files[::2], files[1::2]):
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text + "\n")
            _, found = faults(root)
            if bool(found) != bad:
                sys.exit(f"self-test: {files}: expected {'a' if bad else 'no'} fault, found {found}")
    print(f"self-test: {len(cases)} cases right")


if __name__ == "__main__":
    if sys.argv[1] == "--self-test":
        self_test()
    else:
        seen, found = faults(pathlib.Path(sys.argv[1]))
        print("\n".join(found) or f"{seen} files include only what their layer may")
        sys.exit(1 if found or not seen else 0)
