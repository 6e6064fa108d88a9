"""Makes a picture of a window small: its 256 most frequent colours are nearly all that it has."""

from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage, qRgb

COLOURS = 256
BLOCK = 4_096  # colours that are compared at once
MOST_COMPRESSED = 0


def print_small(picture: QImage, output: Path) -> None:
    """Save it with a palette of its own; a colour that is not in there becomes the nearest that is."""
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    size = (plain.height(), plain.width())
    pixels = np.frombuffer(plain.constBits(), np.uint32).reshape(size) & 0xFFFFFF
    found, places, counts = np.unique(pixels, return_inverse=True, return_counts=True)
    kept = found[np.argsort(counts)[::-1][:COLOURS]]
    nearest = np.concatenate(
        [_nearest(found[at : at + BLOCK], kept) for at in range(0, len(found), BLOCK)]
    ).astype(np.uint8)
    rows = np.zeros((size[0], (size[1] + 3) // 4 * 4), np.uint8)  # Qt's lines end at whole words
    rows[:, : size[1]] = nearest[places].reshape(size)
    small = QImage(rows.data, size[1], size[0], rows.shape[1], QImage.Format.Format_Indexed8)
    small.setColorTable([qRgb(*channels) for channels in _channels(kept).astype(int).tolist()])
    assert small.save(str(output), "PNG", MOST_COMPRESSED)


def _channels(colours: np.ndarray) -> np.ndarray:
    return np.stack([colours >> 16 & 255, colours >> 8 & 255, colours & 255], axis=1).astype(np.int32)


def _nearest(colours: np.ndarray, kept: np.ndarray) -> np.ndarray:
    apart = _channels(colours)[:, None] - _channels(kept)[None]
    return (apart**2).sum(axis=2).argmin(axis=1)
