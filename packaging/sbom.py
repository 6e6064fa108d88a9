"""Writes what the program is made of, in CycloneDX 1.6, for whoever must know what runs in a clinic.

    python packaging/sbom.py OUT.cdx.json

Run by the Python that builds. The same libraries make the same file: there is no time and no chance in it.
"""

import json
import re
import sys
import tomllib
import uuid
from importlib.metadata import Distribution
from pathlib import Path
from typing import Any

from packaging.utils import canonicalize_name
from shipped import ROOT, PackageNotFoundError, licence_of, needed_by, shipped, told

LOCK = ROOT / "packaging" / "requirements.lock"
LOCKED = re.compile(r"(?P<name>[a-z0-9-]+)==(?P<version>[^ ]+)")
HASH = re.compile(r"--hash=sha256:(?P<digest>[0-9a-f]{64})")
EXPRESSION = re.compile(r"[\w.+-]+(?:[ ()]+(?:AND|OR|WITH)[ ()]+[\w.+-]+)*")
USAGE, MISSING = 2, 1

# What lies inside wheels, or (PortAudio on Linux) is taken along for one, under terms of its own.
CARRIED = {
    "pyside6-essentials": (("Qt", "LGPL-3.0-only"),),
    "soundfile": (
        ("libsndfile", "LGPL-2.1-or-later"),
        ("LAME", "LGPL-2.0-or-later"),
        ("mpg123", "LGPL-2.1-only"),
    ),
    "sounddevice": (("PortAudio", "MIT"),),
    "soxr": (("libsoxr", "LGPL-2.1-or-later"),),
    "cryptography": (("OpenSSL", "Apache-2.0"),),
    "numpy": (("OpenBLAS", "BSD-3-Clause"),),
}


def bill(
    libraries: dict[str, Distribution], version: str, digests: dict[tuple[str, str], list[str]]
) -> dict[str, Any]:
    """Return the document; ``digests`` are the lock's, of all files of a version."""
    program: dict[str, Any] = {
        "type": "application",
        "name": "consultation-recorder",
        "version": version,
    }
    program |= {"bom-ref": "program", "licenses": [{"license": {"id": "MIT"}}]}
    components = [
        _component(name, library, digests.get((name, library.version), []))
        for name, library in libraries.items()
    ]
    body = {
        "metadata": {"component": program},
        "components": components,
        "dependencies": _dependencies(libraries),
    }
    serial = uuid.uuid5(uuid.NAMESPACE_OID, json.dumps(body, sort_keys=True))
    head = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
    }
    return head | body


def lock_digests(lock: str) -> dict[tuple[str, str], list[str]]:
    """Return the digests of each name and version in the lock."""
    found: dict[tuple[str, str], list[str]] = {}
    digests: list[str] = []
    for line in lock.splitlines():
        if locked := LOCKED.match(line):
            digests = found.setdefault((locked["name"], locked["version"]), [])
        digests += HASH.findall(line)
    return found


def _component(name: str, library: Distribution, digests: list[str]) -> dict[str, Any]:
    address = f"pkg:pypi/{name}@{library.version}"
    entry: dict[str, Any] = {
        "type": "library",
        "bom-ref": name,
        "name": name,
        "version": library.version,
        "purl": address,
    }
    if licence := licence_of(library):
        is_expression = told(library, "License-Expression") and EXPRESSION.fullmatch(licence)
        entry["licenses"] = [{"expression": licence}] if is_expression else [{"license": {"name": licence}}]
    if digests:
        # Of every file that this version was published in; which of them was taken depends on the system.
        entry["properties"] = [{"name": "recorder:locked:sha256", "value": digest} for digest in digests]
    if carried := CARRIED.get(name):
        entry["components"] = [
            {
                "type": "library",
                "bom-ref": f"{name}/{inner}",
                "name": inner,
                "licenses": [{"expression": terms}],
            }
            for inner, terms in carried
        ]
    return entry


def _dependencies(libraries: dict[str, Distribution]) -> list[dict[str, Any]]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        asked = tomllib.load(file)["project"]["dependencies"]
    names = {canonicalize_name(re.split(r"[^\w.-]", line, maxsplit=1)[0]) for line in asked}
    own = {"ref": "program", "dependsOn": sorted(names & set(libraries))}
    return [
        own,
        *({"ref": name, "dependsOn": needed_by(item, libraries)} for name, item in libraries.items()),
    ]


def main(arguments: list[str]) -> int:
    """Write the file and return the exit code."""
    if len(arguments) != 1:
        sys.stderr.write("usage: sbom.py OUT.cdx.json\n")
        return USAGE
    version = re.search(
        r'__version__ = "([^"]+)"', (ROOT / "recorder_gui" / "__init__.py").read_text(encoding="utf-8")
    )
    try:
        libraries = shipped()
    except PackageNotFoundError as missing:
        sys.stderr.write(f"Not installed here: {missing.name}\n")
        return MISSING
    document = bill(libraries, version[1] if version else "0", lock_digests(LOCK.read_text(encoding="utf-8")))
    Path(arguments[0]).write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8", newline="\n")
    sys.stderr.write(f"{arguments[0]}: {len(libraries)} libraries\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
