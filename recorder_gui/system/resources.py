"""Finds what is in ``resources/``, from source and from the frozen program."""

import sys
from pathlib import Path


def resource_path(name: str) -> Path:
    """Return the path of a resource."""
    frozen_root = getattr(sys, "_MEIPASS", None)
    root = Path(frozen_root) if frozen_root else Path(__file__).resolve().parents[2]
    return root / "resources" / name
