"""Which visits the upload worker looks at, and in which order."""

import pytest

from recorder_gui.app.account import Account
from recorder_gui.app.delivery.upload_parts import LiveUploadParts, account_token, fresh_session_id
from recorder_gui.domain.identifiers import VisitId
from recorder_gui.domain.part_lifecycle import PartEvent
from recorder_gui.domain.visit import VisitRecord
from recorder_gui.domain.visit_lifecycle import VisitState
from recorder_gui.spool.delivery_store import DeliveryStore
from recorder_gui.spool.files.folder_layout import FolderLayout
from recorder_gui.spool.shelf import Shelf
from recorder_gui.spool.spool import Spool
from recorder_gui.system.secrets import SystemKeyStore
from recorder_gui.system.token_store import TokenStore
from tests.fakes.key_store import MemoryKeyStore
from tests.integration.app.delivery_office import SERVER, now


@pytest.fixture
def spool(tmp_path):
    return Spool(FolderLayout(tmp_path / "data"), MemoryKeyStore())


@pytest.fixture
def desk(spool):
    made = spool.desk()
    yield made
    made.close()


@pytest.fixture
def parts(spool):
    account = Account(SERVER)
    made = LiveUploadParts(spool, account, account_token(account, TokenStore(SystemKeyStore())))
    yield made
    made.close()


def begin(desk, name, state):
    visit = VisitId(name * 32)
    Shelf(desk).begin(VisitRecord(visit, state, now(), SERVER, "file"))
    return visit


def test_audio_comes_before_notes_and_then_the_older_before_the_newer(desk, parts):
    asking = [begin(desk, name, VisitState.PROCESSING) for name in "ab"]
    sending = [begin(desk, name, VisitState.SAVED) for name in "cd"]
    begin(desk, "e", VisitState.READY)
    assert parts.pending() == (*sending, *asking)


def test_what_is_stuck_is_told_apart_from_what_was_delivered_and_got_no_note(desk, parts):
    stuck, noteless, ended = (begin(desk, name, VisitState.ATTENTION) for name in "abc")
    store = DeliveryStore(desk)
    for visit in (stuck, noteless, ended):
        store.plan_part(visit, 0, fresh_session_id())
    store.advance_part(stuck, 0, PartEvent.HELP_NEEDED, reason="chunk_refused")
    for visit, reason in ((noteless, "result_failed"), (ended, None)):
        for event in (PartEvent.CREATE_SENT, PartEvent.CREATED, PartEvent.END_SENT, PartEvent.ENDED):
            store.advance_part(visit, 0, event)
        store.advance_part(visit, 0, PartEvent.SETTLED, reason=reason)
    assert parts.held() == (stuck, noteless)
    assert parts.stuck() == (stuck,)
