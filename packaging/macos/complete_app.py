"""Puts into the app that PyInstaller made what macOS asks of it: who it is, and why it wants the microphone.

    python packaging/macos/complete_app.py "dist/Consultation Recorder.app" VERSION

Run before signing: a signature covers these files. Plain Python, so that it can be tried on any system.
"""

import plistlib
import shutil
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
USAGE, NO_APP = 2, 1


def complete(app: Path, version: str) -> None:
    """Merge our plist into the app's, ours wins; copy the languages' sentences.

    Raises:
        FileNotFoundError: this is no app.
    """
    told = app / "Contents" / "Info.plist"
    merged = plistlib.loads(told.read_bytes()) | plistlib.loads((HERE / "Info.plist").read_bytes())
    merged |= {"CFBundleShortVersionString": version, "CFBundleVersion": version}
    told.write_bytes(plistlib.dumps(merged))
    for language in sorted(HERE.glob("*.lproj")):
        target = app / "Contents" / "Resources" / language.name
        shutil.copytree(language, target, dirs_exist_ok=True)


def main(arguments: list[str]) -> int:
    """Complete the app and return the exit code."""
    if len(arguments) != 2:  # noqa: PLR2004 - the app and its version
        sys.stderr.write("usage: complete_app.py APP VERSION\n")
        return USAGE
    try:
        complete(Path(arguments[0]), arguments[1])
    except FileNotFoundError as missing:
        sys.stderr.write(f"This is no app: {missing.filename} is missing.\n")
        return NO_APP
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
