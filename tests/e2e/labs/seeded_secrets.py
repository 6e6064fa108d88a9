"""Secrets of a known spelling, put wherever the program or its surroundings could hold them."""

import base64
import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import quote

from recorder_gui.domain.audio_format import CHUNK_FRAMES
from recorder_gui.domain.gap import Gap, GapCause
from recorder_gui.domain.identifiers import ChunkId, SessionId, VisitId
from recorder_gui.domain.session_report import Document, ResultStatus
from recorder_gui.domain.visit import VisitRecord, VisitResult
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.encode.formats import wav_from_pcm
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.shelf import Shelf
from recorder_gui.spool.spool import Desk, Spool
from tests.fakes.key_store import MemoryKeyStore

USER = "quillfeather"
TOKEN = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJwaWxncmltIn0.c2lnbmF0dXJl"  # noqa: S105 - made up
LABEL = "Marguerite Ostrovanek"
TRANSCRIPT = "my grandmother keeps seventeen porcelain owls"
NOTE = "suspected porphyria, review the urine on Thursday"
PASSWORD = "hunter-of-the-blue-lagoon"  # noqa: S105 - made up
SERVER_HOST = "voice.saint-brigid-clinic.example"
VISIT = VisitId("5eed" * 8)
SESSION = SessionId("session-of-5eed")
PCM = bytes(range(1, 251)) * (2 * CHUNK_FRAMES // 250)

USED_BEFORE = {"first_run": {"done": True}, "consent": {"asks": False}}

PLAIN_SECRETS = (USER, TOKEN, LABEL, TRANSCRIPT, NOTE, PASSWORD, SERVER_HOST)
SERVER = f"https://{USER}:{PASSWORD}@{SERVER_HOST}/{TOKEN}"


def seed_home(home: Path) -> None:
    """Put secrets into the settings of whoever has this home folder."""
    settings = home / ".config" / "consultation-recorder" / "settings.json"
    settings.parent.mkdir(parents=True, exist_ok=True)
    name = f"{USER.title()}'s AirPods of {home}"
    capture = {"host_api": "PulseAudio", "device_key": f"bluez.{USER}", "device_name": name}
    upload = {"server": SERVER, "token": TOKEN}
    chosen = {"capture": capture, "upload": upload, "last_label": LABEL, **USED_BEFORE}
    settings.write_text(json.dumps(chosen))


def seed_folder(folder: Path, home: Path) -> None:
    """Make a real data folder with a whole visit in it, and a log in which everything went wrong."""
    desk = Spool(FolderLayout(folder), MemoryKeyStore(takes=False)).desk()
    _seed_visit(desk)
    desk.close()
    (folder / "tokens").mkdir()
    (folder / "tokens" / "plain.token").write_text(TOKEN)
    with closing(sqlite3.connect(folder / "ledger.sqlite3")) as ledger, ledger:
        everything = " ".join((*PLAIN_SECRETS, str(home)))
        ledger.execute("UPDATE visits SET source = ?, reason = ?", (everything, everything))
        ledger.execute("UPDATE chunks SET reason = ?", (everything,))
        ledger.execute("UPDATE parts SET reason = ?, upload_url = ?", (everything, SERVER))
    (folder / "logs").mkdir()
    lines = "\n".join(line for secret in (*PLAIN_SECRETS, str(home)) for line in _log_lines(secret))
    (folder / "logs" / "recorder.log").write_text(f"{lines}\n")
    (folder / "logs" / "native.log").write_text(f"{lines}\n")
    (folder / "quarantine" / f"2026-{LABEL}").mkdir(parents=True)


def environment_of(home: Path, base: Mapping[str, str]) -> dict[str, str]:
    """Return an environment that tells every secret it can."""
    own = {
        "HOME": str(home),
        "USER": USER,
        "LOGNAME": USER,
        "RECORDER_TOKEN": TOKEN,
        "RECORDER_SERVER": SERVER,
    }
    return {
        **base,
        **own,
        "HTTPS_PROXY": f"http://{USER}:{PASSWORD}@{SERVER_HOST}:3128",
        "XDG_SESSION_TYPE": LABEL,
    }


def secrets_of(folder: Path, home: Path) -> dict[str, list[bytes]]:
    """Return each secret with every spelling under which it might be found."""
    keys = [json.loads(path.read_text())["key"] for path in (folder / "keys").glob("*.json")]
    found = {secret: _spellings(secret.encode()) for secret in (*PLAIN_SECRETS, str(home), VISIT, SESSION)}
    found["the data key"] = [spelling for key in keys for spelling in _spellings(base64.b64decode(key))]
    found["the audio"] = _spellings(PCM[2000:2024])
    return found


def _spellings(secret: bytes) -> list[bytes]:
    """Return the secret plain, in hexadecimal, quoted, and in base64 at each of its three offsets."""
    plain = {
        secret,
        secret.lower(),
        secret.upper(),
        secret.title(),
        secret.decode("latin-1").encode("utf-16-le"),
    }
    coded = {secret.hex().encode(), secret.hex().upper().encode(), quote(secret).encode()}
    coded |= {json.dumps(secret.decode("latin-1"))[1:-1].encode()}
    for offset in range(3):
        # The first and the last characters depend on what stands around.
        inner = base64.b64encode(b"\0" * offset + secret)[4 if offset else 0 :].rstrip(b"=")[:-2]
        coded |= {inner, inner.replace(b"+", b"-").replace(b"/", b"_")}
    return sorted(plain | coded)


def _log_lines(secret: str) -> list[str]:
    head, own = f"{datetime.now():%Y-%m-%d %H:%M:%S},123", "recorder_gui.app.window.recorder_controller"  # noqa: DTZ005 - as logged
    coded = base64.b64encode(secret.encode()).decode()
    return [
        f"{head} WARNING MainThread {own}: {secret}",
        f"{head} WARNING MainThread {own}: microphone: {secret}",
        f"{head} WARNING MainThread {own}: {secret}: over",
        f"{head} WARNING {secret} {own}: microphone: DeviceNotFound",
        f"{head} INFO upload recorder_gui.upload.uploader: a step of visit {secret} failed",
        f"{head} INFO upload httpx: GET {secret}",
        f"{head} INFO upload {secret.replace(' ', '_')}: {coded}",
        f"{head} {secret} upload httpx: {secret.encode().hex()}",
        f"  recorder_gui.{secret.replace(' ', '_')}",
        f"  builtins.ValueError: {secret}",
        f"    /{secret}/recorder_gui/app/engine.py:12 in start",
        f"    {secret}.py:12 in {secret.replace(' ', '_')}",
        secret,
        coded,
        secret.encode().hex(),
        quote(secret),
    ]


def _seed_visit(desk: Desk) -> None:
    at, shelf = datetime.now(UTC) - timedelta(hours=2), Shelf(desk)
    shelf.begin(VisitRecord(VISIT, VisitState.RECORDING, at, SERVER, "microphone", LABEL))
    desk.parts.add(VISIT, 0, SESSION)
    shelf.seal(ChunkId(VISIT, 0), 0, CHUNK_FRAMES, wav_from_pcm(PCM))
    desk.visits.add_gap(VISIT, Gap(CHUNK_FRAMES // 2, 800, GapCause.DEVICE_LOST))
    shelf.finish(VISIT, at + timedelta(minutes=1))
    document = Document("clinical_note", "completed", NOTE)
    desk.visits.keep_result(0, VisitResult(VISIT, ResultStatus.COMPLETED, TRANSCRIPT, (document,)))
