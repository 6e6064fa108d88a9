"""A voice service for the room check: it answers as the test says, and remembers what it was asked."""

import threading

from recorder_gui.app.room_check.service_look import Place
from recorder_gui.domain.identifiers import SessionId
from recorder_gui.domain.session_report import ResultStatus, SessionReport
from recorder_gui.domain.upload_outcome import Receipt, SessionLost

SESSION = SessionId("ses_of_the_check")


def report(*, sequences=frozenset({0}), result=None):
    return SessionReport(SESSION, "open", result, result is not None, sequences)


class FakeRoomService:
    """``answers`` replaces what a call would return; with ``hangs`` nothing comes back until ``abort``."""

    def __init__(self, *, hangs=False, **answers):
        self.answers = answers
        self.calls = []
        self.orders = []
        self.bodies = []
        self._aborted = threading.Event()
        self._hangs = hangs

    def create(self, order):
        self.orders.append(order)
        return self._answer("create", report(sequences=frozenset()))

    def upload(self, _session_id, _upload_url, _sequence, body):
        self.bodies.append(body)
        return self._answer("upload", Receipt())

    def look_up(self, session_id):
        known = report(result=ResultStatus.COMPLETED if "end" in self.calls else None)
        return self._answer("look_up", known if session_id == SESSION and self.bodies else SessionLost())

    def end(self, _session_id, _chunks):
        return self._answer("end", report())

    def abort(self):
        self._aborted.set()

    def close(self):
        self.calls.append("close")

    def discover(self):
        return self._answer("discover", object())

    def _answer(self, call, usual):
        self.calls.append(call)
        if self._hangs:
            self._aborted.wait(5)
        return self.answers.get(call, usual)

    def place(self, server="https://voice.example.com"):
        """Return it as the account's service."""
        return Place(server, self, self.discover, lambda: SESSION)

    def practice(self):
        """Return it as the practice server."""
        return Place("practice", self, None, lambda: SESSION)
