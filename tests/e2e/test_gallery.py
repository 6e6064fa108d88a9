"""Every screen of the program stands straight: light, dark, in Hindi and at twice the size.

The pictures are in build/screenshots/gallery/<variant>/. With RENEW_PICTURES=1 in the environment, those that
README shows are written again as well.
"""

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from tests.e2e.labs.gallery import SCREENS, VARIANTS
from tests.e2e.labs.private_environment import private_environment
from tests.e2e.labs.recorder import REPOSITORY

GALLERY = REPOSITORY / "build" / "screenshots" / "gallery"
SHOWN = REPOSITORY / "docs" / "screenshots"
IN_README = {
    "window-recording": ("light", "recording_wide"),
    "window-recording-dark": ("dark", "recording_wide"),
    "window-note": ("light", "note_wide"),
    "window-hindi": ("hindi", "recording_wide"),
}
PATIENCE_SECONDS = 150
MOST_BYTES = 150_000

pytestmark = pytest.mark.timeout(200)


def paint(variant: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Have a process of its own save all pictures of a variant."""
    folder.mkdir()
    pictures = GALLERY / variant
    pictures.mkdir(parents=True, exist_ok=True)
    for old in pictures.glob("*.png"):
        old.unlink()
    return subprocess.run(
        [sys.executable, "-m", "tests.e2e.labs.gallery", variant, str(pictures), str(folder / "data")],
        env={**private_environment(folder), "PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )


@pytest.fixture(scope="module")
def galleries(
    tmp_path_factory: pytest.TempPathFactory,
) -> Mapping[str, subprocess.CompletedProcess[str]]:
    """Paint all variants side by side: most of each waits for its own window."""
    folder = tmp_path_factory.mktemp("gallery")
    with ThreadPoolExecutor(len(VARIANTS)) as pool:
        painted = pool.map(lambda variant: paint(variant, folder / variant), VARIANTS)
        return dict(zip(VARIANTS, painted, strict=True))


@pytest.mark.parametrize("variant", VARIANTS)
def test_on_every_screen_nothing_is_cut_covered_or_too_small_to_hit(galleries, variant):
    painted = galleries[variant]
    assert painted.returncode == 0, painted.stderr
    assert painted.stdout.splitlines() == []
    assert painted.stderr == ""


@pytest.mark.parametrize("variant", VARIANTS)
def test_there_is_a_picture_of_every_screen(galleries, variant):
    pictures = {path.stem: QImage(str(path)) for path in (GALLERY / variant).glob("*.png")}
    assert set(pictures) == SCREENS
    least = 56 * int(VARIANTS[variant].scale)
    assert [name for name, picture in pictures.items() if picture.height() < least] == []


def test_the_readme_shows_no_other_pictures():
    named = re.findall(r"docs/screenshots/([\w-]+)\.png", (REPOSITORY / "README.md").read_text())
    assert set(named) <= set(IN_README)


@pytest.mark.parametrize("name", IN_README)
def test_a_picture_that_the_readme_shows_is_small_enough_to_load_at_once(galleries, name):
    variant, screen = IN_README[name]
    shown = SHOWN / f"{name}.png"
    if os.environ.get("RENEW_PICTURES"):
        picture = QImage(str(GALLERY / variant / f"{screen}.png"))
        few = picture.convertToFormat(QImage.Format.Format_Indexed8, Qt.ImageConversionFlag.ThresholdDither)
        assert few.save(str(shown), "PNG", 0)
    assert shown.stat().st_size < MOST_BYTES
    assert QImage(str(shown)).width() == QImage(str(GALLERY / variant / f"{screen}.png")).width()
