"""The client's policy of voice-api.md 12.1: its table of answers, and its rules around the table."""

from tests.e2e.labs.matrix_row import (
    ANEW,
    ASKED_FIRST,
    END_AGAIN,
    LOOK_AGAIN,
    SMOOTH,
    Row,
    fault,
    parked,
    tried_again,
    upload,
)

_AWAY = "not_the_service"

TABLE = (
    Row("12.1: 2xx", "the documented answers", ()),
    tried_again("12.1: 2xx", "a portal's page", _AWAY, action="portal"),
    tried_again("12.1: 2xx", "an empty 200", _AWAY, action="empty", status=200),
    tried_again("12.1: 2xx", "an empty 204", _AWAY, action="empty", status=204),
    tried_again("12.1: 2xx", "success: false", _AWAY, status=200, body={"success": False}),
    tried_again("12.1: 2xx", "another service's JSON", _AWAY, status=200, body={"status": "ok"}),
    tried_again(
        "12.1: 2xx", "another session", _AWAY, status=200, body={"session_id": "ses_another_one_0000"}
    ),
    tried_again("12.1: 2xx", "a list", _AWAY, status=200, body=[{"success": True}]),
    *(
        Row("12.1: 2xx", f"{route} {action}", (fault(route, action, status=200),), wire)
        for action in ("portal", "empty")
        for route, wire in (("create", ASKED_FIRST), ("get", LOOK_AGAIN), ("end", END_AGAIN))
    ),
    Row(
        "12.1: 400 invalid_audio_format",
        "upload",
        (upload(status=400, code="invalid_audio_format"),),
        "create 0 1 1~ 2 look end look",
    ),
    Row(
        "12.1: 400 session_ended, session_completed",
        "ended",
        (upload(status=400, code="session_ended"),),
        ANEW,
    ),
    Row(
        "12.1: 400 session_ended, session_completed",
        "completed",
        (upload(status=400, code="session_completed"),),
        ANEW,
    ),
    parked("12.1: 400 other, 413, 422", 400, "invalid_request"),
    parked("12.1: 400 other, 413, 422", 413, "chunk_too_large"),
    parked("12.1: 400 other, 413, 422", 422, "invalid_request"),
    Row(
        "12.1: 401, 403",
        "the token is not good at this server",
        (),
        "create create 0 1 2 look end look",
        settings=(("tokens", ["token-2"]),),
    ),
    Row(
        "12.1: 401, 403",
        "the token has run out",
        (),
        "create create 0 1 2 look end look",
        settings=(("expired_tokens", ["token-1"]),),
    ),
    Row(
        "12.1: 401, 403",
        "no token is good",
        (),
        "create create",
        rests="signed_out signed_out",
        chunks="sealed sealed sealed",
        settings=(("tokens", ["token-9"]),),
    ),
    Row(
        "12.1: 401, 403",
        "there is no token",
        (),
        "create",
        rests="signed_out signed_out",
        chunks="sealed sealed sealed",
        tokens=(),
    ),
    Row("12.1: 404 with a session code, 410", "404", (upload("lose_session"),), ANEW),
    Row("12.1: 404 with a session code, 410", "410", (upload(status=410),), ANEW),
    Row(
        "12.1: 404, 405 with detail only",
        "upload",
        (upload(attempts=None, status=404, body={"detail": "Not Found"}),),
        "create 0 1",
        rests="attention wrong_address",
        chunks="uploaded sealed sealed",
    ),
    *(
        Row(
            "12.1: 408, 429, 5xx, network",
            f"{status} seven times",
            (upload(status=status, attempts=7),),
            wire,
        )
        for status in (408, 429, 500, 502, 503, 504)
        for wire in ("create 0 1 1 1 1 1 1 1 1 2 look end look",)
    ),
    tried_again("12.1: 408, 429, 5xx, network", "Retry-After", "busy", status=429, retry_after="30"),
    tried_again(
        "12.1: 408, 429, 5xx, network", "a gateway's page", "server_fault", action="html_error", status=502
    ),
    Row("12.1: 408, 429, 5xx, network", "read slowly", (upload("slow_read", seconds=0.2),), SMOOTH),
    Row("12.1: 408, 429, 5xx, network", "answered slowly", (upload("trickle", seconds=0.2),), SMOOTH),
    Row(
        "12.1: 500 five times on one chunk",
        "told, and tried on",
        (upload(status=500, attempts=5, code="unexpected_error"),),
        "create 0 1 1 1 1 1 1 2 look end look",
        told="waiting server_fault",
    ),
)

RULES = (
    Row(
        "12.1: lost answer to create",
        "GET finds it",
        (fault("create", "store_then_drop"),),
        "create look 0 1 2 look end look",
    ),
    Row("12.1: lost answer to create", "GET does not", (fault("create", "drop_after_body"),), ASKED_FIRST),
    Row(
        "12.1: lost answer to create",
        "GET is not answered either",
        (fault("create", "store_then_drop"), fault("get", "drop_before_body", attempts=2)),
        "create look look look 0 1 2 look end look",
    ),
    Row(
        "12.1: proof before end",
        "a chunk that the server forgot is sent again",
        (upload("forget_chunk"),),
        "create 0 1 2 look 1 look end look",
    ),
    Row(
        "12.1: proof before end",
        "a chunk that the server forgets each time",
        (upload("forget_chunk", attempts=None),),
        "create 0 1 2 look 1 look 1 look",
        rests="attention chunks_missing",
        chunks="uploaded sealed uploaded",
    ),
    Row(
        "12.1: proof before end",
        "End's answer lacks a number",
        (fault("end", status=202, body={"status": "processing", "audio_files": ["0.wav", "2.wav"]}),),
        "create 0 1 2 look end",
        rests="attention chunks_missing",
    ),
    Row("12.1: lost answer to end", "it took effect", (fault("end", "store_then_drop"),)),
    Row("12.1: lost answer to end", "it did not", (fault("end", "drop_after_body"),), END_AGAIN),
    Row(
        "12.1: poll",
        "errors do not end it",
        (
            fault("get", "portal", skip=1),
            fault("get", "drop_before_body", skip=1),
            fault("get", "html_error", status=502, skip=1),
            fault("get", "empty", status=200, skip=1),
            fault("get", status=404, body={"detail": "Not Found"}, skip=1),
            fault("get", status=400, code="invalid_request", skip=1),
        ),
    ),
    Row("12.1: poll", "failed at first", (), settings=(("outcome", "failed_then_completed"),)),
    Row("12.1: poll", "failed", (), rests="attention result_failed", settings=(("outcome", "failed"),)),
    Row("12.1: poll", "partial", (), settings=(("outcome", "partial"),)),
    Row(
        "12.1: poll",
        "partial without a text, at first",
        (fault("get", status=206, body={"status": "partial", "transcript": ""}, skip=1),),
    ),
)

POLICY = (*TABLE, *RULES)
