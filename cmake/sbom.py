"""Writes the bill of materials of a built program as SPDX 2.3 (JSON) to standard output.

    sbom.py PROGRAM

Holds the program, every Debian package whose shared library it loads, and every package that `make deps`
installs for the build of it (headers). Licences are what the packages' copyright files say, which SPDX calls
declared; nothing is concluded from them. The date is that of SOURCE_DATE_EPOCH, or of the last commit.
"""
import datetime
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
LAYERS = ("graph:", "ingest:", "render:", "report:", "cli:")


def shown_by(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False, text=True).stdout


def packages_of(paths):
    """The Debian packages that files belong to. A library may be owned under /lib or under /usr/lib."""
    names = {os.path.realpath(path) for path in paths} | set(paths)
    names |= {re.sub("^/usr/lib", "/lib", name) for name in names}
    found = shown_by("dpkg-query", "-S", *sorted(names)).splitlines()
    return {re.split("[,:]", line)[0] for line in found if ": " in line}


def loaded_by(program):
    """Packages of the shared libraries that the program loads, directly or through others."""
    return packages_of(re.findall(r"(/\S+) \(0x", shown_by("ldd", program)))


def compiled_in():
    """Packages that packages.txt names for a layer of the program."""
    lines = (ROOT / "cmake" / "packages.txt").read_text(encoding="utf-8").splitlines()
    words = [line.split(None, 1) for line in lines if line and not line.startswith("#")]
    return {name for name, purpose in words if purpose.startswith(LAYERS)}


def licences_of(package):
    path = pathlib.Path("/usr/share/doc") / package / "copyright"
    if not path.is_file():
        return "NOASSERTION"
    text = path.read_text(encoding="utf-8", errors="replace")
    return ", ".join(dict.fromkeys(re.findall(r"(?m)^License: *(\S.*)$", text))) or "NOASSERTION"


def entry(name, version, licence, **more):
    return {"SPDXID": "SPDXRef-" + re.sub("[^A-Za-z0-9.-]", "-", name), "name": name, "versionInfo": version,
            "downloadLocation": "NOASSERTION", "filesAnalyzed": False, "licenseConcluded": "NOASSERTION",
            "licenseDeclared": "NOASSERTION", "licenseComments": licence, "copyrightText": "NOASSERTION", **more}


def debian_entry(package, version):
    reference = {"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
                 "referenceLocator": f"pkg:deb/debian/{package}@{version}"}
    return entry(package, version, licences_of(package), externalRefs=[reference])


def created():
    epoch = os.environ.get("SOURCE_DATE_EPOCH") or shown_by("git", "-C", str(ROOT), "log", "-1", "--format=%ct").strip()
    return datetime.datetime.fromtimestamp(int(epoch or 0), datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def bill_of(program):
    digest = hashlib.sha256(pathlib.Path(program).read_bytes()).hexdigest()
    version = shown_by(program, "--version").split()[-1]
    own = entry("entente", version, "see LICENSE", checksums=[{"algorithm": "SHA256", "checksumValue": digest}])
    names = loaded_by(program) | compiled_in()
    shown = shown_by("dpkg-query", "-W", "-f", "${Package} ${Version}\n", *names).splitlines()
    used = [debian_entry(*line.split()) for line in sorted(shown) if len(line.split()) == 2]
    relations = [{"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": own["SPDXID"]}]
    relations += [{"spdxElementId": own["SPDXID"], "relationshipType": "DEPENDS_ON", "relatedSpdxElement": each["SPDXID"]}
                  for each in used]
    return {"spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": "entente-" + version,
            "documentNamespace": "urn:entente:sbom:" + digest,
            "creationInfo": {"created": created(), "creators": ["Tool: entente-sbom"]},
            "packages": [own, *used], "relationships": relations}


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: sbom.py PROGRAM")
    print(json.dumps(bill_of(sys.argv[1]), indent=1, ensure_ascii=False))
