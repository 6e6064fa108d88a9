"""Every screen of the program stands straight: light, dark, in Hindi and at twice the size.

The pictures are in build/screenshots/gallery/<variant>/. With RENEW_PICTURES=1 in the environment, those that
README shows are written again as well.
"""

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from recorder_gui.app import topics
from tests.e2e.labs.gallery import SCREENS, VARIANTS
from tests.e2e.labs.gallery_notices import notices
from tests.e2e.labs.gallery_print import print_small
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
WIDTH = 1_180
MOST_BYTES = 150_000
LEAST_HEIGHT = 56  # of the small window


def paint(tests_folder: Path, variant: str) -> subprocess.CompletedProcess[str]:
    """Have a process of its own save all pictures of a variant."""
    folder, pictures = tests_folder / variant, GALLERY / variant
    folder.mkdir()
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


def renew_what_readme_shows() -> None:
    """Write the pictures in docs/ again."""
    for name, (variant, screen) in IN_README.items():
        print_small(QImage(str(GALLERY / variant / f"{screen}.png")), SHOWN / f"{name}.png")


@pytest.mark.timeout(200)
def test_on_every_screen_nothing_is_cut_covered_untranslated_or_too_small_to_hit(tmp_path: Path) -> None:
    # One test, as all variants are painted side by side: most of each waits for its own window.
    with ThreadPoolExecutor(len(VARIANTS)) as pool:
        painted = dict(zip(VARIANTS, pool.map(partial(paint, tmp_path), VARIANTS), strict=True))
    assert {variant: done.stderr for variant, done in painted.items() if done.returncode} == {}
    assert {variant: done.stderr for variant, done in painted.items() if done.stderr} == {}
    for variant, done in painted.items():
        pictures = {path.stem: QImage(str(path)) for path in (GALLERY / variant).glob("*.png")}
        assert (variant, done.stdout.splitlines()) == (variant, [])
        assert (variant, set(pictures)) == (variant, SCREENS)
        assert all(
            picture.height() >= LEAST_HEIGHT * int(VARIANTS[variant].scale) for picture in pictures.values()
        )
    if os.environ.get("RENEW_PICTURES"):
        renew_what_readme_shows()


@pytest.mark.parametrize("name", IN_README)
def test_a_picture_that_the_readme_shows_loads_at_once(name: str) -> None:
    picture = SHOWN / f"{name}.png"
    assert QImage(str(picture)).width() == WIDTH
    assert picture.stat().st_size < MOST_BYTES


def test_there_is_a_banner_of_every_topic() -> None:
    known = {value for name, value in vars(topics).items() if name.isupper()}
    # Some are of one visit or folder: its name follows the topic's.
    told = [notice.topic for notice in notices().values()]
    assert known <= {*told, *(topic.split()[0] for topic in told)}


def test_the_readme_shows_no_other_pictures() -> None:
    named = re.findall(r"docs/screenshots/([\w-]+)\.png", (REPOSITORY / "README.md").read_text())
    assert set(named) <= set(IN_README)
