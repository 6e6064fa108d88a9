"""Makes the icons of every system from resources/icons/recorder.svg: PNG sizes, .ico and .icns.

    .venv/bin/python packaging/make_icons.py

Run it after a change of the drawing and commit what it made. Both containers hold PNG files as they are.
"""

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ICONS = Path(__file__).resolve().parents[1] / "resources" / "icons"
PNG_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
# Apple's names of the places: 16 and 32 points twice as fine, then 128 to 512 points plain and twice as fine.
ICNS_PLACES = {
    b"ic11": 32, b"ic12": 64, b"ic07": 128, b"ic13": 256,
    b"ic08": 256, b"ic14": 512, b"ic09": 512, b"ic10": 1024,
}  # fmt: skip


def rendered(drawing: QSvgRenderer, size: int) -> bytes:
    """Return the drawing as a PNG of ``size`` by ``size`` pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.render(painter)
    painter.end()
    held = QByteArray()
    target = QBuffer(held)
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(target, "PNG")
    return bytes(held.data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Return a Windows icon of these sizes; a size of 256 is written as 0."""
    offset = 6 + 16 * len(pictures)
    entries = b""
    for size, png in pictures.items():
        entries += struct.pack("<4B2H2L", size % 256, size % 256, 0, 0, 1, 32, len(png), offset)
        offset += len(png)
    return struct.pack("<3H", 0, 1, len(pictures)) + entries + b"".join(pictures.values())


def icns(pictures: dict[bytes, bytes]) -> bytes:
    """Return an icon for macOS with a picture at each place."""
    body = b"".join(place + struct.pack(">L", 8 + len(png)) + png for place, png in pictures.items())
    return b"icns" + struct.pack(">L", 8 + len(body)) + body


def main() -> int:
    """Write every icon beside the drawing; return the exit code."""
    drawing = QSvgRenderer(str(ICONS / "recorder.svg"))
    if not drawing.isValid():
        sys.stderr.write("resources/icons/recorder.svg cannot be read.\n")
        return 1
    for size in PNG_SIZES:
        (ICONS / f"recorder-{size}.png").write_bytes(rendered(drawing, size))
    (ICONS / "recorder.ico").write_bytes(ico({size: rendered(drawing, size) for size in ICO_SIZES}))
    (ICONS / "recorder.icns").write_bytes(
        icns({place: rendered(drawing, size) for place, size in ICNS_PLACES.items()})
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
