"""How the folder docs/ becomes the site.

Pages link to files of the project as they do in the checkout (`../data/SOURCES.md`). The site lays docs/ over the project:
docs/phases.md is phases.html, data/SOURCES.md is data/SOURCES.html beside it, other files are copied as they are.
Whatever is linked from a page in the site is in the site too; a link to a folder without a README is but its text.
"""
import pathlib
import posixpath
import re

from mkdocs.structure.files import File

PROJECT = pathlib.Path(__file__).resolve().parents[2]
LINK = re.compile(r"(?<!\\)\[([^\[\]]*(?:\[[^\]]*\][^\[\]]*)*)\]\((?!https?:|mailto:|#|<)([^)\s#]*)(#[^)\s]*)?\)")
BLOCK = re.compile(r"^( *)```.*?^\1```$", re.MULTILINE | re.DOTALL)
COMMENT = re.compile(r"^<!-- .*? -->\n", re.MULTILINE | re.DOTALL)


def in_site(path):
    """Where a file of the project is in the site: `docs/` is its root."""
    return path[len("docs/"):] if path.startswith("docs/") else path


def in_project(path):
    """Where a file of the site is in the project."""
    return "docs/" + path if (PROJECT / "docs" / path).exists() else path


def target_of(link, page):
    """The file of the project that a link in a page, both as paths in the project, means; None if there is none."""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page), link))
    if (PROJECT / path / "README.md").is_file():
        path = posixpath.join(path, "README.md")
    return path if (PROJECT / path).is_file() else None


def links_of(page):
    text = BLOCK.sub("", (PROJECT / page).read_text(encoding="utf-8"))
    return [found for _, link, _ in LINK.findall(text) if link and (found := target_of(link, page))]


def paths_in(nav):
    for entry in nav:
        for value in entry.values() if isinstance(entry, dict) else [entry]:
            yield from paths_in(value) if isinstance(value, list) else [value]


def there(nav):
    """The navigation without the pages that are not there."""
    kept = []
    for entry in nav:
        (title, value), = entry.items()
        if isinstance(value, list):
            value = there(value)
        elif not (PROJECT / in_project(value)).is_file():
            continue
        kept.append({title: value})
    return kept


def on_config(config):
    config["nav"] = there(config["nav"])
    return config


def on_files(files, config):
    for file in list(files):
        # What makes the site, or pages of another kind.
        if file.src_uri.split("/")[0] in ("site", "doxygen") and file.src_uri != "site/site.css":
            files.remove(file)
    waiting = [in_project(path) for path in paths_in(config["nav"])]
    waiting += [in_project(file.src_uri) for file in files if file.is_documentation_page()]
    seen = set()
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen.add(path)
        if files.get_file_from_path(in_site(path)) is None:
            files.append(File(in_site(path), str(PROJECT), config["site_dir"], config["use_directory_urls"]))
        if path.endswith(".md"):
            waiting += links_of(path)
    return files


def on_page_markdown(markdown, page, config, files):
    here = in_project(page.file.src_uri)

    def rewritten(match):
        text, link, place = match.groups()
        found = target_of(link, here) if link else None
        if found:
            return f"[{text}]({posixpath.relpath(in_site(found), posixpath.dirname(page.file.src_uri))}{place or ''})"
        return text if (PROJECT / posixpath.dirname(here) / link).is_dir() else match[0]

    parts, end = [], 0
    for block in BLOCK.finditer(markdown):
        parts += [LINK.sub(rewritten, COMMENT.sub("", markdown[end:block.start()])), block[0]]
        end = block.end()
    return "".join(parts) + LINK.sub(rewritten, COMMENT.sub("", markdown[end:]))
