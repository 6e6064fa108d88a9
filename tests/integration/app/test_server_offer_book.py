"""What may be chosen is there at once, from the last time, and true a moment later."""

import secrets
import stat
import threading

import pytest

from recorder_gui.app.account import Account
from recorder_gui.app.delivery.server_offer import ask_offer
from recorder_gui.app.window.service.server_offer_book import ServerOfferBook
from recorder_gui.domain.server_offer import DEFAULT_OFFER, ServerOffer, Template
from recorder_gui.practice.server import PracticeServer
from recorder_gui.settings.offer_file import OfferFile
from recorder_gui.system.token_store import TokenStore
from recorder_gui.system.tokens import AccountToken
from tests.fakes.key_store import MemoryKeyStore
from tests.integration.app.collector import Collector

CLINIC = Account("https://voice.example", "token")
OFFER = ServerOffer(("ta", "en"), (Template("t1", "Letter"),), longest_chunk_seconds=12.5)


@pytest.fixture
def file(tmp_path):
    return OfferFile(tmp_path / "offer.json")


def book_of(file, ask, where=CLINIC):
    book = ServerOfferBook(where, file, ask)
    heard = Collector()
    book.changed.connect(heard.take)
    return book, heard


def test_before_the_first_answer_there_is_a_usual_offer(qapp, file):
    book, _ = book_of(file, lambda: None)
    assert book.offer == DEFAULT_OFFER


def test_an_answer_counts_is_told_once_and_is_there_at_the_next_start(file, until):
    book, heard = book_of(file, lambda: OFFER)
    book.refresh()
    until(lambda: heard.values == [OFFER])
    assert book.offer == OFFER
    book.refresh()
    until(lambda: "server-offer" not in {thread.name for thread in threading.enumerate()})
    offline, _ = book_of(file, lambda: None)
    assert offline.offer == OFFER
    other, _ = book_of(file, lambda: None, Account("https://other.example"))
    assert other.offer == DEFAULT_OFFER
    assert heard.values == [OFFER]


def test_the_file_is_its_owners_alone_and_holds_few_servers(file, tmp_path):
    for number in range(20):
        file.save(f"https://server-{number}", OFFER)
    assert stat.S_IMODE((tmp_path / "offer.json").stat().st_mode) == 0o600
    kept = [number for number in range(20) if file.load(f"https://server-{number}")]
    assert kept == list(range(12, 20))


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"https://voice.example": 5}', '{"https://voice.example": {"languages": []}}']
)
def test_a_file_that_makes_no_sense_is_as_if_it_were_not_there(qapp, file, tmp_path, content):
    (tmp_path / "offer.json").write_text(content)
    assert book_of(file, lambda: None)[0].offer == DEFAULT_OFFER


def test_a_server_that_hangs_holds_up_nothing_and_is_asked_again_afterwards(file, until):
    released, asked = threading.Event(), []

    def ask():
        asked.append(threading.current_thread().name)
        released.wait(10)
        return OFFER

    book, heard = book_of(file, ask)
    for _ in range(3):
        book.refresh()
    until(lambda: asked == ["server-offer"])
    assert book.offer == DEFAULT_OFFER
    released.set()
    until(lambda: len(asked) == 2)
    until(lambda: heard.values == [OFFER])


@pytest.mark.expects_log("what the server offers is not kept")
def test_a_folder_that_takes_no_file_costs_the_cache_only(tmp_path, until):
    book, heard = book_of(OfferFile(tmp_path / "gone" / "offer.json"), lambda: OFFER)
    book.refresh()
    until(lambda: heard.values == [OFFER])


def test_the_practice_account_is_asked_without_a_server(tmp_path):
    offer = ask_offer(Account(), token_of(Account()))
    assert [template.id for template in offer.templates] == ["clinical_notes_template", "transcript_template"]


def test_a_real_server_is_asked_with_the_accounts_token():
    token = secrets.token_urlsafe()
    with PracticeServer(token=token) as server:
        signed_in, stranger = Account(server.url, token), Account(server.url, "other")
        assert len(ask_offer(signed_in, token_of(signed_in)).templates) == 2
        assert ask_offer(stranger, token_of(stranger)) is None


def token_of(where):
    return AccountToken(where.server, where.token, TokenStore(MemoryKeyStore()), None)
