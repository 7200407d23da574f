"""Checks a written report as a stranger's browser would read it.

usage: check_page.py DIR [--elements]

Reads DIR/index.html with Python's own HTML parser and prints every problem: an element or attribute
that the page has no business with, a link that leads nowhere, an id used twice, anything that would
make a request. Exit code 1 if there is one. With --elements, prints the count of each element outside the
figures and their keys instead, for comparing two pages.
"""

import base64
import collections
import hashlib
import html.parser
import pathlib
import re
import sys

ELEMENTS = set(
    "html head meta title style body a header h1 h2 h3 h4 p nav main section dl dt dd ul li figure"
    " figcaption div table caption thead tbody tr th td details summary span small strong b code"
    " article footer ol fieldset legend label input button script"
    " svg g path rect circle ellipse line polyline polygon text tspan desc defs marker use pattern"
    " clippath lineargradient radialgradient stop symbol mask".split()
)
FORBIDDEN_ATTRIBUTES = re.compile(r"^(on.*|src|srcset|srcdoc|action|formaction|background|ping)$")
VOID = {"meta", "br", "hr", "link", "img", "input"}
# End tags that HTML lets a page leave out: the element ends before one of these, or with its parent.
ENDS_BEFORE = {
    "li": {"li"},
    "dt": {"dt", "dd"},
    "dd": {"dt", "dd"},
    "td": {"td", "th", "tr", "tbody"},
    "th": {"td", "th", "tr", "tbody"},
    "tr": {"tr", "tbody"},
    "thead": {"tbody"},
    "tbody": {"tbody"},
}


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.problems = []
        self.ids = collections.Counter()
        self.links = []
        self.elements = collections.Counter()
        self.open = []
        self.scripts = []
        self.csp = None

    def problem(self, text):
        self.problems.append(f"line {self.getpos()[0]}: {text}")

    def handle_starttag(self, tag, attributes):
        while self.open and tag in ENDS_BEFORE.get(self.open[-1], ()):
            self.open.pop()
        self.element(tag, attributes)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.element(tag, attributes)

    def handle_endtag(self, tag):
        while self.open and self.open[-1] != tag and self.open[-1] in ENDS_BEFORE and tag in self.open:
            self.open.pop()
        if not self.open or self.open[-1] != tag:
            self.problem(f"</{tag}> closes {self.open[-1:]}")
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def handle_data(self, data):
        if self.open and self.open[-1] == "script":
            self.scripts.append(data)
        if self.open and self.open[-1] == "style" and re.search(r"@import|url\(\s*['\"]?(?!#)", data):
            self.problem("a style asks for something outside the page")

    def element(self, tag, attributes):
        if "svg" not in self.open and "ol" not in self.open:  # how many numbers a figure has hangs on its text
            self.elements[tag] += 1
        if tag not in ELEMENTS:
            self.problem(f"unexpected element <{tag}>")
        names = [name for name, _ in attributes]
        if len(names) != len(set(names)):
            self.problem(f"attribute twice in <{tag}>")
        for name, value in attributes:
            self.attribute(tag, name, value or "")
        if tag == "meta" and ("http-equiv", "Content-Security-Policy") in attributes:
            self.csp = dict(attributes)["content"]

    def attribute(self, tag, name, value):
        if FORBIDDEN_ATTRIBUTES.match(name):
            self.problem(f"unexpected attribute {name} in <{tag}>")
        if name == "id":
            self.ids[value] += 1
            if not value or re.search(r"\s", value):
                self.problem(f"bad id {value!r}")
        if name in ("aria-labelledby", "aria-describedby"):
            self.links += [(self.getpos()[0], tag, "#" + one) for one in value.split()]
        if name in ("href", "xlink:href"):
            self.links.append((self.getpos()[0], tag, value))


def follow(page, folder):
    for line, tag, target in page.links:
        if target.startswith("#"):
            if target[1:] not in page.ids:
                page.problems.append(f"line {line}: no id for {target}")
        elif re.match(r"^https?://[^\s<>\"']+$", target):
            if tag != "a":
                page.problems.append(f"line {line}: <{tag}> asks for {target}")
        elif re.match(r"^[a-z][a-z0-9+.-]*:", target, re.I) or not (folder / target).is_file():
            page.problems.append(f"line {line}: nothing at {target}")


def is_strict(policy, scripts):
    """Nothing may be fetched, and no script run but the one that the page has and names by its hash."""
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    if rules.get("default-src") != "'none'" or set(rules) - {"default-src", "script-src", "style-src", "base-uri", "form-action"}:
        return False
    hashes = [base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts]
    return rules.get("script-src", "") == " ".join(f"'sha256-{one}'" for one in hashes) and len(scripts) <= 1


def main():
    folder = pathlib.Path(sys.argv[1])
    page = Page()
    page.feed((folder / "index.html").read_bytes().decode("utf-8"))
    page.close()
    if "--elements" in sys.argv:
        print(sorted(page.elements.items()))
        return 0
    follow(page, folder)
    page.problems += [f"id {name} is used {count} times" for name, count in page.ids.items() if count > 1]
    if page.open:
        page.problems.append(f"left open: {page.open}")
    if page.csp is None or not is_strict(page.csp, page.scripts):
        page.problems.append("no strict Content-Security-Policy")
    for text in page.problems:
        print(text)
    return 1 if page.problems else 0


if __name__ == "__main__":
    sys.exit(main())
