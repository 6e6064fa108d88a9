"""Loads the packaging scripts' modules, which are no package: PyInstaller runs them as they lie there."""

import importlib.util
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parents[3]
HOOKS = ROOT / "packaging" / "hooks"


def hook(name: str) -> ModuleType:
    """Return the module in packaging/hooks of this name."""
    found = importlib.util.spec_from_file_location(name, HOOKS / f"{name}.py")
    assert found is not None
    assert found.loader is not None
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module
