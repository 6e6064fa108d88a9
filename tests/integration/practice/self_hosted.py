"""What the tests of the self-hosted dialect share: its error forms, and the way to a finished session."""

from tests.waiting import eventually

UNKNOWN = "ses_unknown000000000000"
SESSION = "ses_5f0c9b7e2a4d41c8b3e6a1d2"
TEMPLATE = "5b0f6f0e-7a3c-4d7e-9d5a-2f1c8e6b4a90"


def long_error(code, message, txn_id, b_id="workspace-1"):
    """The long envelope of voice-api.md 14."""
    return {
        "status": "failed",
        "error": {"code": code, "message": message, "display_message": message},
        "txn_id": txn_id,
        "b_id": b_id,
    }


def unexpected(txn_id):
    return 500, long_error("unexpected_error", "Something went wrong.", txn_id)


def told(answer):
    return answer.status, answer.json


def create(hosted, **fields):
    return hosted.create(language_hint=["en"], **fields)


def ended(hosted, *numbers, **fields):
    """Create, upload these numbers, End; return the id."""
    session_id = create(hosted, **fields)
    for number in numbers:
        assert hosted.upload(session_id, f"audio_{number}.wav").status == 200
    assert hosted.end(session_id).status == 202
    return session_id


def completed(hosted, session_id):
    return eventually(lambda: answer if (answer := hosted.get(session_id)).status == 200 else None)


def patch(hosted, session_id, **changes):
    return hosted.send_json("PATCH", f"/voice/v1/sessions/{session_id}", changes)


def numbers(files):
    return [int(name.rpartition("/")[2].partition(".")[0]) for name in files]
