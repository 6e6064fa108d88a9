"""The room check's chunk against a real server: there and back, and no trace that anybody would mind."""

import threading
from dataclasses import replace

import pytest

from recorder_gui.app.account import Account
from recorder_gui.app.delivery.upload_parts import account_token
from recorder_gui.app.room_check.live_place import live_place
from recorder_gui.app.room_check.service_look import look_at_service, send_chunk
from recorder_gui.domain.room_finding import Grade, Item, Verdict
from recorder_gui.practice.server import PracticeServer
from recorder_gui.system.token_store import TokenStore
from tests.fakes.key_store import MemoryKeyStore

QUIET = bytes(3 * 32_000)
TOKEN = "token-of-the-clinic"  # noqa: S105 - made up


def place_of(where):
    return live_place(where, account_token(where, TokenStore(MemoryKeyStore())))


def check(place, pcm=QUIET):
    try:
        looked = {finding.item: finding for finding in look_at_service(place)}
        return looked | {Item.CHUNK: send_chunk(place, pcm, threading.Event().wait)}
    finally:
        place.service.close()


@pytest.fixture
def server():
    server = PracticeServer(token=TOKEN)
    server.start()
    yield server
    server.stop()


def test_the_practice_server_of_the_check_makes_a_result_of_it():
    found = check(place_of(Account()))
    assert found[Item.SERVER].verdict is Verdict.PRACTICE
    assert found[Item.CHUNK].verdict is Verdict.CAME_BACK_FROM_PRACTICE
    assert found[Item.CHUNK].facts["seconds"] == 3.0


def test_an_accounts_server_takes_the_chunk_and_lists_it(server):
    found = check(place_of(Account(server.url, TOKEN)))
    assert [found[item].verdict for item in (Item.SERVER, Item.TOKEN, Item.CHUNK)] == [
        Verdict.UNENCRYPTED_HERE,
        Verdict.TOKEN_ACCEPTED,
        Verdict.CAME_BACK,
    ]


def test_a_token_that_is_not_taken_is_red_and_the_chunk_goes_nowhere(server):
    found = check(place_of(Account(server.url, TOKEN[::-1])))
    assert (found[Item.TOKEN].grade, found[Item.TOKEN].verdict) == (Grade.RED, Verdict.TOKEN_REFUSED)
    assert found[Item.CHUNK].grade is Grade.RED


def test_a_server_that_is_not_there_is_red_and_said_so(server):
    place = place_of(Account(server.url, TOKEN))
    server.stop()
    found = check(replace(place, server=server.url))
    assert (found[Item.SERVER].grade, found[Item.SERVER].verdict) == (Grade.RED, Verdict.AWAY)
    assert found[Item.TOKEN].verdict is Verdict.TOKEN_UNTRIED
