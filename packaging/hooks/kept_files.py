"""Which of the files that PyInstaller collects belong into the bundle."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

Entry = tuple[str, str, str]
"""Where a file goes, where it is, and what PyInstaller calls its kind."""

IS_LINUX = sys.platform.startswith("linux")

# Qt has a plugin for everything: no screens without a desktop, no video, no tables in databases, no pictures
# but our own PNGs, no GTK. The media devices and the short sounds that we use are in QtMultimedia itself.
_UNUSED = re.compile(
    r"PySide6/(Qt/)?(translations|qml|resources)/"
    r"|/plugins/(multimedia|sqldrivers|qmltooling|generic|networkinformation|egldeviceintegrations"
    r"|iconengines|virtualkeyboard|position|texttospeech|wayland-graphics-integration-client)/"
    r"|/(lib)?q(gtk3|tvirtualkeyboard(plugin)?|eglfs|linuxfb|minimal|minimalegl|vkkhrdisplay|vnc"
    r"|certonlybackend|gif|icns|ico|jpeg|pdf|svg|tga|tiff|wbmp|webp)d?\.(so|dll|dylib)$"
    r"|\.dist-info/(RECORD|INSTALLER|direct_url\.json|REQUESTED)$"
)

# Of the building Linux' own libraries only what Python itself is linked to, and PortAudio. Sound, screen and
# Kerberos libraries read settings and plugins of the computer they run on.
_OF_THE_SYSTEM = re.compile(r"lib(python3|portaudio|ssl|crypto|sqlite3|ffi|bz2|lzma|expat|uuid|mpdec)[-.\d]")


def comes_along(target: str, source: str) -> bool:
    """Whether a file belongs into the bundle, as far as its name tells."""
    if _UNUSED.search(target.replace("\\", "/")):
        return False
    is_of_the_system = IS_LINUX and "/" not in target and ".so" in target and "site-packages" not in source
    return not is_of_the_system or bool(_OF_THE_SYSTEM.match(target))


def linked_to(source: str) -> frozenset[str]:
    """Return the names of the libraries that a library is linked to, on Linux."""
    told = subprocess.run(["readelf", "-d", source], capture_output=True, text=True, check=True)  # noqa: S603, S607 - of the build's own environment
    return frozenset(re.findall(r"\(NEEDED\)[^\[]*\[([^\]]+)\]", told.stdout))


def without_orphans(
    entries: Iterable[Entry], linked: Callable[[str], frozenset[str]] = linked_to
) -> list[Entry]:
    """Drop the libraries of Qt that only dropped ones asked for: they are found by their names alone."""
    kept = list(entries)
    needs = {source: linked(source) for _, source, kind in kept if kind in {"BINARY", "EXTENSION"}}
    while True:
        asked_for = {name for _, source, _ in kept for name in needs.get(source, ())}
        found = [entry for entry in kept if not _is_orphan(entry[0], asked_for)]
        if len(found) == len(kept):
            return found
        kept = found


def _is_orphan(target: str, asked_for: set[str]) -> bool:
    return target.startswith("PySide6/Qt/lib/") and Path(target).name not in asked_for


def cleaned(entry: Entry, scratch: Path) -> Entry:
    """Take the symbols for debuggers, and the building computer's folders, out of Python itself, on Linux.

    In those folders its libraries would be looked for first. Only of Python: numpy's OpenBLAS would not
    survive stripping, and wheels name folders of their own.
    """
    target, source, kind = entry
    is_pythons = Path(target).name.startswith("libpython3") or "lib-dynload/" in target
    if not (IS_LINUX and is_pythons):
        return entry
    copy = scratch / "cleaned" / Path(target).name
    copy.parent.mkdir(parents=True, exist_ok=True)
    for line in (
        ["strip", "--strip-unneeded", "-o", str(copy), source],
        ["patchelf", "--remove-rpath", str(copy)],
    ):
        subprocess.run(line, check=True)  # noqa: S603 - of the build's own environment
    return (target, str(copy), kind)
