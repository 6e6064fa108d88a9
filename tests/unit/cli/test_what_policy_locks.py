"""Neither an option nor the environment leads past what the organisation set."""

from pathlib import Path

import pytest

from recorder_gui.app.account import Account
from recorder_gui.app.wording.visits import explain
from recorder_gui.bootstrap import Choices, account, data_folder
from recorder_gui.domain.errors import FolderSetByOrganisation, ServerSetByOrganisation
from recorder_gui.settings.model import FolderSettings, Settings, UploadSettings
from recorder_gui.system.paths import policy_file

CLINIC = "https://clinic.example"
CHOSEN = Settings(upload=UploadSettings(CLINIC))
SET = Settings(upload=UploadSettings(CLINIC), locked=frozenset({"upload.server"}))
PRACTICE_SET = Settings(locked=frozenset({"upload.server"}))
OTHER = [(Choices(server="https://other.example"), {}), (Choices(), {"RECORDER_SERVER": "https://o.example"})]


@pytest.mark.parametrize(("choices", "environment"), OTHER)
def test_a_server_that_is_set_cannot_be_left(choices, environment):
    assert account(choices, environment, CHOSEN).server != CLINIC
    for settings in (SET, PRACTICE_SET):
        with pytest.raises(ServerSetByOrganisation) as refused:
            account(choices, environment, settings)
        assert "organisation" in str(explain(refused.value).title)
    with pytest.raises(ServerSetByOrganisation):
        account(Choices(server="practice"), {}, SET)


def test_naming_the_server_that_is_set_changes_nothing():
    assert account(Choices(server=f"{CLINIC}/voice/v1/"), {}, SET) == Account(CLINIC)
    assert account(Choices(), {"RECORDER_TOKEN": "t"}, SET) == Account(CLINIC, "t")
    assert account(Choices(server="practice"), {}, PRACTICE_SET) == Account()


def test_a_folder_that_is_set_cannot_be_left(tmp_path):
    settings = Settings(folders=FolderSettings(str(tmp_path)), locked=frozenset({"folders.data"}))
    for choices, environment in (
        (Choices(data_folder=tmp_path / "x"), {}),
        (Choices(), {"RECORDER_DATA_DIR": str(tmp_path / "x")}),
    ):
        with pytest.raises(FolderSetByOrganisation) as refused:
            data_folder(choices, environment, settings)
        assert "data folder" in str(explain(refused.value).title)
    assert data_folder(Choices(data_folder=tmp_path), {}, settings) == tmp_path


def test_a_chosen_folder_is_used_unless_another_is_named(tmp_path):
    settings = Settings(folders=FolderSettings(str(tmp_path)))
    assert data_folder(Choices(), {}, settings) == tmp_path
    assert data_folder(Choices(), {"RECORDER_DATA_DIR": str(tmp_path / "x")}, settings) == tmp_path / "x"


def test_the_policy_lies_where_only_an_administrator_writes():
    assert policy_file("linux") == Path("/etc/consultation-recorder/policy.json")
    assert policy_file("darwin") == Path("/Library/Application Support/consultation-recorder/policy.json")
    assert policy_file("win32").parts[-2:] == ("consultation-recorder", "policy.json")
