"""What the makers' tool signs is what the program believes, and it signs nothing else."""

import json
import os
import stat
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from recorder_gui.updates.notice import SignedNotice, read_notice
from recorder_gui.updates.pin import PINNED, Pin
from tests.fakes.update_maker import FIELDS, HOST

TOOL = Path(__file__).parents[3] / "packaging" / "sign_notice.py"
TODAY = datetime.now(UTC).date()

pytestmark = pytest.mark.skipif(PINNED is not None, reason="the tool then signs with the pinned key alone")


class Maker:
    """Somebody at a terminal, in a folder of their own."""

    def __init__(self, folder):
        self.folder = folder
        self.write()

    def write(self, **changes):
        fields = {
            **FIELDS,
            "date": TODAY.isoformat(),
            "expires": (TODAY + timedelta(days=90)).isoformat(),
            **changes,
        }
        (self.folder / "notice.json").write_text(json.dumps(fields))

    def runs(self, *arguments, **environment):
        return subprocess.run(
            [sys.executable, TOOL, *arguments],
            cwd=self.folder,
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )

    def new_key(self, **environment):
        told = self.runs("new-key", "key.pem", **environment)
        assert told.returncode == 0, told.stderr
        return bytes.fromhex(told.stdout.split('"')[1])

    def signed(self):
        files = (self.folder / "notice.json", self.folder / "notice.json.sig")
        return SignedNotice(*(file.read_bytes() for file in files))


@pytest.fixture
def maker(tmp_path):
    return Maker(tmp_path)


def test_a_signed_notice_is_believed_by_a_build_with_the_printed_key(maker):
    public = maker.new_key()
    signing = maker.runs("sign", "notice.json", "--key", "key.pem", "--host", HOST)
    assert (signing.returncode, signing.stderr) == (0, "")
    assert "0.2.0" in signing.stdout
    assert str(read_notice(maker.signed(), Pin((public,), HOST), TODAY).version) == "0.2.0"


def test_a_key_is_its_owners_alone_and_never_overwritten(maker):
    maker.new_key()
    key = maker.folder / "key.pem"
    before = key.read_bytes()
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    again = maker.runs("new-key", "key.pem")
    assert again.returncode == 1
    assert "never overwritten" in again.stderr
    assert key.read_bytes() == before


def test_a_key_from_the_environment_opens_with_its_passphrase_alone(maker):
    secret = {"RECORDER_NOTICE_PASSPHRASE": "correct horse"}
    maker.new_key(**secret)
    pem = {"RECORDER_NOTICE_KEY": (maker.folder / "key.pem").read_text()}
    assert "ENCRYPTED" in pem["RECORDER_NOTICE_KEY"]
    order = ("sign", "notice.json", "--host", HOST)
    refused = maker.runs(*order, **pem)
    assert refused.returncode == 1
    assert "passphrase" in refused.stderr
    assert "Traceback" not in refused.stderr
    assert maker.runs(*order, **pem, **secret).returncode == 0


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"page": "https://elsewhere.example/"}, "pinned host"),
        ({"expires": "2020-01-01", "date": "2019-12-01"}, "expired"),
        ({"version": "next"}, "no version"),
    ],
)
def test_what_the_program_would_refuse_is_not_signed(maker, changes, told):
    maker.new_key()
    maker.write(**changes)
    signing = maker.runs("sign", "notice.json", "--key", "key.pem", "--host", HOST)
    assert signing.returncode == 1
    assert told in signing.stderr
    assert not (maker.folder / "notice.json.sig").exists()
