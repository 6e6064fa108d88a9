"""What lies unsent in a data folder of before is told; no folder that is away keeps one from recording."""

from pathlib import Path

import pytest

from recorder_gui.app.window.recorder_facts import RecorderFacts
from recorder_gui.app.window.service.earlier_folders import tell_of_earlier_folders
from recorder_gui.app.window.service.unsent_look import UnsentLook
from recorder_gui.app.window.settings_book import SettingsBook
from recorder_gui.bootstrap import Choices, opened_folder, working_folder
from recorder_gui.domain.disk_trouble import FolderEmptied
from recorder_gui.domain.errors import SpoolUnavailable
from recorder_gui.settings.model import FolderSettings, Settings
from recorder_gui.settings.store import SettingsStore
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.shelf import Shelf
from recorder_gui.spool.spool import Spool, reading_desk
from recorder_gui.system.paths import default_data_folder
from tests.fakes.key_store import MemoryKeyStore
from tests.integration.app.collector import Collector
from tests.integration.spool.known_visit import seal, visit_record


class House:
    """Data folders, a person's settings, and what the window is told."""

    def __init__(self, root: Path) -> None:
        self.root, self.keys = root, MemoryKeyStore()
        self.book = SettingsBook(SettingsStore(root / "settings.json"))
        self.facts, self.told = RecorderFacts(), Collector()
        self.facts.notice_raised.connect(self.told.take)

    def folder(self, name: str, *, has_unsent: bool = False) -> Path:
        spool = Spool(FolderLayout(self.root / name), self.keys)
        desk = spool.desk()
        if has_unsent:
            shelf = Shelf(desk)
            shelf.begin(visit_record())
            seal(shelf, 0)
        desk.close()
        return self.root / name

    def starts_in(self, root: Path) -> None:
        tell_of_earlier_folders(
            root, self.book, self.facts, lambda folder: reading_desk(FolderLayout(folder), self.keys)
        )

    def chose(self, folder: Path, *used: Path, locked: bool = False) -> Settings:
        folders = FolderSettings(str(folder), used=tuple(map(str, used)))
        return Settings(folders=folders, locked=frozenset({"folders.data"} if locked else ()))

    def holds(self, root: Path) -> Path:
        Spool(FolderLayout(root), self.keys)
        return root

    def opens(self, settings: Settings, choices: Choices):
        """Open the folder, but for the system's place, which is not a test's to touch."""
        return opened_folder(
            lambda root: root if root == default_data_folder() else self.holds(root), choices, {}, settings
        )


@pytest.fixture
def house(qapp, tmp_path):
    made = House(tmp_path)
    yield made
    made.book.close()


def test_unsent_visits_in_a_folder_of_before_are_told_with_the_way_to_send_them(house, until):
    first, second = house.folder("first", has_unsent=True), house.folder("second")
    house.starts_in(first)
    house.starts_in(second)
    until(lambda: house.told.values)
    (notice,) = house.told.values
    assert "1 visit" in str(notice.title)
    assert f'recorder-gui resume --data-dir "{first}"' in str(notice.remedy)
    assert house.book.settings.folders.used == (str(second), str(first))


def test_a_folder_of_before_with_nothing_unsent_or_nothing_at_all_is_not_told_of(house, until):
    counts = Collector()
    for folder in (house.folder("first"), house.root / "gone"):
        look = UnsentLook(lambda folder=folder: reading_desk(FolderLayout(folder), house.keys), house.facts)
        look.counted.connect(counts.take)
        look.ask()
    until(lambda: len(counts.values) == 2)
    assert counts.values == [0, 0]


@pytest.mark.expects_log("unsent visits not counted")
def test_where_nobody_knows_that_is_told_too(house, until):
    first = house.folder("first")
    (first / "ledger.sqlite3").write_bytes(b"no ledger at all" * 999)
    house.starts_in(first)
    house.starts_in(house.folder("second"))
    until(lambda: house.told.values)
    assert "may lie" in str(house.told.values[0].title)


def test_the_place_of_a_drive_that_is_not_there_is_not_taken_for_a_new_folder(house):
    mount = house.root / "mount"
    mount.mkdir()
    assert working_folder(Choices(), {}, house.chose(mount)) == mount  # never used: it is new
    with pytest.raises(FolderEmptied):
        working_folder(Choices(), {}, house.chose(mount, mount))
    assert working_folder(Choices(data_folder=mount), {}, house.chose(mount, mount)) == mount
    used = house.folder("used")
    assert working_folder(Choices(), {}, house.chose(used, used)) == used


@pytest.mark.expects_log("the chosen data folder is not used")
def test_a_chosen_folder_that_cannot_be_used_keeps_nobody_from_recording_and_that_is_said(house):
    mount, file = house.root / "mount", house.root / "file"
    mount.mkdir()
    file.write_text("no folder")
    for chosen in (house.chose(mount, mount), house.chose(file / "data")):
        root, notice = house.opens(chosen, Choices())
        assert root == default_data_folder()
        assert notice.is_alarm
        assert not notice.is_past
        assert chosen.folders.data in str(notice.title)
        assert str(root) in str(notice.remedy)
    assert not list(mount.iterdir())


def test_what_the_organisation_or_the_command_line_names_is_used_or_refused(house):
    mount, file = house.root / "mount", house.root / "file"
    mount.mkdir()
    file.write_text("no folder")
    with pytest.raises(FolderEmptied):
        house.opens(house.chose(mount, mount, locked=True), Choices())
    with pytest.raises(SpoolUnavailable):
        house.opens(Settings(), Choices(data_folder=file / "data"))
    assert house.opens(house.chose(mount, locked=True), Choices()) == (mount, None)
