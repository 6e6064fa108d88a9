"""Keys: wrapped by the system where it can, in a private file where it cannot, never in the way."""

import base64
import json
import stat

import pytest

from recorder_gui.domain.errors import ChunkDamaged, KeyLocked, SpoolUnavailable
from recorder_gui.spool.files.key_ring import KeyRing
from tests.fakes.key_store import MemoryKeyStore


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "keys"


def only_file(folder):
    (path,) = folder.glob("*.json")
    return path


def write_entry(folder, name, **entry):
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.json").write_text(json.dumps(entry), "utf-8")


def test_the_first_key_is_wrapped_by_the_systems_store(folder, key_store):
    ring = KeyRing(folder, key_store)
    assert (ring.is_in_key_store, ring.made_new_key) == (True, True)
    assert list(key_store.secrets) == [ring.active.id.hex()]
    assert base64.b64encode(ring.active.secret) not in only_file(folder).read_bytes()


def test_the_next_start_has_the_same_key(folder, key_store):
    first, second = KeyRing(folder, key_store), KeyRing(folder, key_store)
    assert second.active == first.active
    assert (second.made_new_key, second.is_in_key_store) == (False, True)


@pytest.mark.parametrize("store", [MemoryKeyStore(takes=False), MemoryKeyStore(forgets=True)])
def test_without_a_store_that_keeps_it_the_key_lies_in_a_private_file(folder, store):
    ring = KeyRing(folder, store)
    assert not ring.is_in_key_store
    assert stat.S_IMODE(only_file(folder).stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert KeyRing(folder, store).active == ring.active


def test_a_key_store_that_comes_later_wraps_a_further_key_once(folder, key_store):
    plain = KeyRing(folder, MemoryKeyStore(takes=False))
    sealed = plain.seal_text("before", "label")
    ring = KeyRing(folder, key_store)
    assert (ring.made_new_key, ring.is_in_key_store) == (True, True)
    assert ring.open_text(sealed, "label") == "before"
    assert KeyRing(folder, key_store).active == ring.active
    assert len(list(folder.glob("*.json"))) == 2


def test_a_reader_wraps_no_key(folder, key_store):
    plain = KeyRing(folder, MemoryKeyStore(takes=False))
    assert KeyRing(folder, key_store, read_only=True).active == plain.active
    assert key_store.secrets == {}


def test_a_locked_store_locks_its_audio_and_new_audio_gets_a_further_key(folder, key_store):
    old = KeyRing(folder, key_store)
    sealed = old.seal_text("Winterbottom", "label")
    key_store.is_locked = True
    locked = KeyRing(folder, key_store)
    assert locked.active.id != old.active.id
    assert (locked.made_new_key, locked.is_in_key_store) == (True, False)
    with pytest.raises(KeyLocked) as caught:
        locked.open_text(sealed, "label")
    assert caught.value.key_id == old.active.id.hex()


def test_a_store_that_opens_again_opens_everything_and_its_key_goes_on(folder, key_store):
    old = KeyRing(folder, key_store)
    sealed_before = old.seal_text("before", "label")
    key_store.is_locked = True
    locked = KeyRing(folder, key_store)
    sealed_meanwhile = locked.seal_text("meanwhile", "label")
    key_store.is_locked = False
    ring = KeyRing(folder, key_store)
    assert ring.open_text(sealed_before, "label") == "before"
    assert ring.open_text(sealed_meanwhile, "label") == "meanwhile"
    assert ring.active == old.active
    assert (ring.made_new_key, ring.is_in_key_store) == (False, True)
    assert len(list(folder.glob("*.json"))) == 2


@pytest.mark.parametrize("secret", [b"", b"x" * 32, b"short"])
def test_a_store_with_another_secret_under_that_name_leaves_the_key_locked(folder, key_store, secret):
    old = KeyRing(folder, key_store)
    key_store.secrets[old.active.id.hex()] = secret
    ring = KeyRing(folder, key_store)
    with pytest.raises(KeyLocked):
        ring.key(old.active.id)


@pytest.mark.parametrize(
    ("name", "entry"),
    [
        ("ab" * 16, {}),
        ("ab" * 16, {"key": "***", "store": "file", "made_at": "2026"}),
        ("ab" * 16, {"key": 5, "store": "file", "made_at": "2026"}),
        ("ab" * 16, {"key": "", "store": "file", "made_at": "2026"}),
        ("ab" * 16, {"key": base64.b64encode(b"short").decode(), "store": "file", "made_at": "2026"}),
        ("ab" * 4, {"key": base64.b64encode(bytes(32)).decode(), "store": "file", "made_at": "2026"}),
        ("no key", {"key": base64.b64encode(bytes(32)).decode(), "store": "file", "made_at": "2026"}),
    ],
)
def test_a_damaged_key_file_is_kept_and_never_used(folder, key_store, name, entry):
    write_entry(folder, name, **entry)
    before = (folder / f"{name}.json").read_bytes()
    ring = KeyRing(folder, key_store)
    assert ring.made_new_key
    assert len(ring.active.secret) == 32
    assert (folder / f"{name}.json").read_bytes() == before


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"null", b"\xff\xfe"])
def test_scrap_among_the_keys_does_not_refuse_the_recording(folder, key_store, content):
    folder.mkdir()
    (folder / f"{'cd' * 16}.json").write_bytes(content)
    assert KeyRing(folder, key_store).made_new_key


def test_a_folder_named_like_a_key_does_not_refuse_the_recording(folder, key_store):
    (folder / f"{'cd' * 16}.json").mkdir(parents=True)
    assert KeyRing(folder, key_store).made_new_key


def test_where_no_key_can_be_written_the_folder_is_said_to_be_unavailable(tmp_path, key_store):
    (tmp_path / "keys").write_text("a file in the way", "utf-8")
    with pytest.raises(SpoolUnavailable):
        KeyRing(tmp_path / "keys", key_store)


def test_a_reader_without_an_open_key_writes_nothing(folder, key_store):
    old = KeyRing(folder, key_store)
    key_store.is_locked = True
    reader = KeyRing(folder, key_store, read_only=True)
    assert reader.active.id != old.active.id
    assert len(list(folder.glob("*.json"))) == 1
    absent = folder.with_name("absent")
    KeyRing(absent, key_store, read_only=True)
    assert not absent.exists()


def test_a_text_opens_where_it_was_sealed_and_nowhere_else(folder, key_store):
    ring = KeyRing(folder, key_store)
    sealed = ring.seal_text("Grüße, 心", "visit a label")
    assert ring.open_text(sealed, "visit a label") == "Grüße, 心"
    with pytest.raises(ChunkDamaged):
        ring.open_text(sealed, "visit b label")
    with pytest.raises(ChunkDamaged):
        ring.open_text(sealed[:-1] + bytes([sealed[-1] ^ 1]), "visit a label")


def test_the_same_text_twice_does_not_look_the_same(folder, key_store):
    ring = KeyRing(folder, key_store)
    assert ring.seal_text("Winterbottom", "label") != ring.seal_text("Winterbottom", "label")


@pytest.mark.parametrize("length", [0, 10, 16, 20, 28, 40])
def test_a_text_cut_short_is_damage_and_no_crash(folder, key_store, length):
    ring = KeyRing(folder, key_store)
    sealed = ring.seal_text("Winterbottom", "label")
    with pytest.raises((ChunkDamaged, KeyLocked)):
        ring.open_text(sealed[:length], "label")
