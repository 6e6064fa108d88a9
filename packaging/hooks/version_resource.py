"""Writes the text that PyInstaller turns into the version resource of a Windows program."""

import re

_TEMPLATE = """VSVersionInfo(
  ffi=FixedFileInfo(
    filevers={numbers}, prodvers={numbers},
    mask=0x3F, flags=0x0, OS=0x40004, fileType=0x1, subtype=0x0, date=(0, 0)
  ),
  kids=[
    StringFileInfo([StringTable("040904B0", [
{strings}
    ])]),
    VarFileInfo([VarStruct("Translation", [0x0409, 1200])]),
  ],
)
"""


def version_numbers(version: str) -> tuple[int, int, int, int]:
    """Return the four numbers that Windows compares; the end of a ``1.2.0rc1`` is not among them.

    Raises:
        ValueError: the version does not begin with one to four numbers.
    """
    found = re.match(r"(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:\.(\d+))?", version)
    if not found:
        raise ValueError(version)
    first, second, third, fourth = (int(number or 0) for number in found.groups())
    return first, second, third, fourth


def version_resource(version: str, program: str) -> str:
    """Return the resource's text for ``program``, the name of its file without an ending."""
    strings = {
        "CompanyName": "Consultation Recorder",
        "FileDescription": "Consultation Recorder",
        "FileVersion": version,
        "InternalName": program,
        "LegalCopyright": "MIT License",
        "OriginalFilename": f"{program}.exe",
        "ProductName": "Consultation Recorder",
        "ProductVersion": version,
    }
    rows = ",\n".join(f'      StringStruct("{name}", "{value}")' for name, value in strings.items())
    return _TEMPLATE.format(numbers=version_numbers(version), strings=rows)
