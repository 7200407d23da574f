"""api_test.py DOXYGEN DOXYFILE: the public headers are documented whole.

Doxygen has to end without a warning; it knows undocumented structs, fields and functions, but neither values of an
enumeration nor, as long as no parameter list is begun, parameters. So two things more: a value has a comment or is
named in that of its enumeration, and so is a parameter whose type does not say what it is (a number, a text, a list of
these) in that of its function.
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

PLAIN = re.compile(r"(const )?(unsigned|int|bool|double|long|float|std::size_t|std::u?int\d+_t|std::string(_view)?"
                   r"|std::(optional|vector|span)< ?(const )?(PLAIN) ?>) ?&?".replace(
                       "PLAIN", r"unsigned|int|bool|double|std::size_t|std::u?int\d+_t|std::string(_view)?"
                                r"|std::optional< double >"))
WORD = re.compile(r"\w+")
# Enumerations whose values have their sentences in a table.
EXPLAINED = {"ProblemCode": "problem_kinds()"}


def words(element):
    """Those of the element's own comment."""
    return {word for part in element if part.tag in ("briefdescription", "detaileddescription", "inbodydescription")
            for text in part.itertext() for word in WORD.findall(text)}


def nameless(folder):
    """What the comments in Doxygen's XML don't name, a line each."""
    found = []
    for path in sorted(pathlib.Path(folder).glob("*.xml")):
        for member in ElementTree.parse(path).iter("memberdef"):
            if member.get("prot") == "private":
                continue
            said, name = words(member), member.findtext("name")
            place = f"{member.find('location').get('file')}:{member.find('location').get('line')}: {name}"
            if member.get("kind") == "enum" and name not in EXPLAINED:
                found += [f"{place}: the value {value.findtext('name')}" for value in member.findall("enumvalue")
                          if not words(value) and value.findtext("name") not in said]
            if member.get("kind") == "function":
                for parameter in member.findall("param"):
                    kind, called = "".join(parameter.find("type").itertext()), parameter.findtext("declname")
                    if called and PLAIN.fullmatch(kind) and called not in said:
                        found.append(f"{place}: the parameter {called}")
    return found


def documented(doxyfile, settings):
    """What Doxygen warns of with other settings, and what is nameless besides."""
    with tempfile.TemporaryDirectory() as folder:
        changed = pathlib.Path(folder, "Doxyfile")
        changed.write_text("\n".join([doxyfile, f'OUTPUT_DIRECTORY = "{folder}"', "GENERATE_HTML = NO", *settings]),
                           encoding="utf-8")
        ran = subprocess.run([DOXYGEN, changed], capture_output=True, text=True)
        return ran.returncode, ran.stderr, nameless(pathlib.Path(folder, "xml"))


class Api(unittest.TestCase):
    def test_everything_public_is_documented(self):
        status, warnings, missing = documented(DOXYFILE.read_text(encoding="utf-8"), [])
        self.assertEqual("", warnings)
        self.assertEqual(0, status)
        self.assertEqual([], missing)

    def test_what_is_missing_is_noticed(self):
        with tempfile.TemporaryDirectory() as folder:
            header = pathlib.Path(folder, "faulty.hpp")
            header.write_text("""#pragma once
/// Here.
namespace here {
/// A kind: good or `bad`.
enum class Kind { good, bad, ugly };
/// A record.
struct Record {
    int field = 0;
    int said = 0;  ///< is said
};
/// Of a record, as far as `limit` lets it.
int of(const Record& record, double limit, double factor);
int silent();
}  // namespace here
""", encoding="utf-8")
            status, warnings, missing = documented(DOXYFILE.read_text(encoding="utf-8"), [f'INPUT = "{folder}"'])
        self.assertNotEqual(0, status)
        for name in ("field", "silent"):
            self.assertRegex(warnings, rf"Member {name}\b.* is not documented")
        self.assertNotIn("said", warnings)
        self.assertEqual(["of: the parameter factor", "Kind: the value ugly"],
                         sorted((line.split(": ", 1)[1] for line in missing), reverse=True))


if __name__ == "__main__":
    DOXYGEN, DOXYFILE = sys.argv[1], pathlib.Path(sys.argv[2])
    unittest.main(argv=sys.argv[:1])
