"""Catalogues of texts (.po and .pot) as a list of entries: what is needed of them here, and no more."""
import ast
import dataclasses
import re

FIELD = re.compile(r"^(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?) (\".*\")$")


@dataclasses.dataclass
class Entry:
    comments: list
    fields: dict  # msgctxt, msgid, msgid_plural, msgstr or msgstr[0]...

    @property
    def english(self):
        return self.fields["msgid"]

    def translations(self):
        return [text for name, text in self.fields.items() if name.startswith("msgstr")]


def read(text):
    entries = []
    for block in re.split(r"\n\s*\n", text.strip()):
        entry = Entry([], {})
        name = None
        for line in block.splitlines():
            field = FIELD.match(line)
            if line.startswith("#"):
                entry.comments.append(line)
            elif field:
                name = field[1]
                entry.fields[name] = ast.literal_eval(field[2])
            elif line.startswith('"') and name:
                entry.fields[name] += ast.literal_eval(line)
            else:
                raise ValueError(f"no line of a catalogue: {line}")
        if entry.fields:
            entries.append(entry)
    return entries


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def write(entries):
    blocks = []
    for entry in entries:
        lines = entry.comments + [f"{name} {quoted(text)}" for name, text in entry.fields.items()]
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n"


def places(text):
    """The places of a text for names and numbers, as a sorted list; places without a name are numbered."""
    found, number = [], 0
    for name in re.findall(r"\{([^{}:]*)(?::[^{}]*)?\}", text.replace("{{", "").replace("}}", "")):
        found.append(name or str(number))
        number += not name
    return sorted(set(found))
