"""Finds what is in ``resources/``: from source, in the frozen program, and where a wheel was installed."""

import sys
from pathlib import Path


def resource_path(name: str) -> Path:
    """Return the path of a resource."""
    frozen_root = getattr(sys, "_MEIPASS", None)
    if frozen_root:
        return Path(frozen_root) / "resources" / name
    package = Path(__file__).resolve().parents[1]
    in_wheel = package / "resources"  # packaging/build.sh puts it there
    return (in_wheel if in_wheel.is_dir() else package.parent / "resources") / name
