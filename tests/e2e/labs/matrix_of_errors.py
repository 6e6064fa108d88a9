"""Lost sessions, faults that pass, and no answer at all: the second half of voice-api.md 7, row by row."""

from tests.e2e.labs.matrix_of_refusals import REFUSED, SIGNED_OUT
from tests.e2e.labs.matrix_row import (
    AGAIN,
    ANEW,
    ASKED_FIRST,
    END_AGAIN,
    LOOK_AGAIN,
    NEW_ID,
    Row,
    fault,
    parked,
    refused,
    tried_again,
    upload,
)

NOT_BUILT = {
    "7: 401 invalid_credentials, invalid_refresh_token": "login and refresh are not called by delivery",
    "7: 403 audio_not_enabled": "6.9 is not called: the audio is on this computer",
    "7: 404 audio_not_available": "6.9 is not called: the audio is on this computer",
    "7: 409 session_already_committed": "6.7 is not called: nothing is patched",
}
"""Rows about calls that the recorder never makes; 6.8 to 6.14 and the device code of 4.6 have no others."""

_DETAIL = {"detail": "Not Found"}
_STARTED_OVER = "create 0 1 2 look create 0 1 2 look end look"
_SENT_OVER = "create 0 1 2 look end create 0 1 2 look end look"
_DONE_OVER = "create 0 1 2 look end look create 0 1 2 look end look"
_SECOND_LOOK = {"skip": 1}

SESSION_GONE = (
    *(
        Row(f"7: {status} {name}", f"{route} {code or ''}".strip(), (plan,), wire)
        for status, name, codes in (
            (404, "session_not_found", ("session_not_found",)),
            (
                404,
                "transaction_not_found, resource_not_found",
                ("transaction_not_found", "resource_not_found"),
            ),
        )
        for code in codes
        for route, plan, wire in (
            ("upload", upload(status=status, code=code), ANEW),
            ("get before end", fault("get", status=status, code=code), _STARTED_OVER),
            ("end", fault("end", status=status, code=code), _SENT_OVER),
            ("poll", fault("get", status=status, code=code, skip=1), _DONE_OVER),
        )
    ),
    Row("7: 404 session_not_found", "the session is really gone", (upload("lose_session"),), ANEW),
    Row("7: 410 session_expired", "upload", (upload(status=410),), ANEW),
    Row("7: 410 session_expired", "end", (fault("end", status=410),), _SENT_OVER),
    *(
        Row(
            "7: 410 with status expired",
            name,
            (fault("get", status=410, body={"status": "expired", "message": "Not ended in time."}, **when),),
            wire,
        )
        for name, when, wire in (("before end", {}, _STARTED_OVER), ("poll", _SECOND_LOOK, _DONE_OVER))
    ),
    *(
        Row(
            "7: 404, 405 with detail only",
            f"{status} {route}",
            (fault(route, attempts=None, status=status, body=_DETAIL),),
            wire,
            rests="attention wrong_address",
            chunks=chunks,
        )
        for status in (404, 405)
        for route, wire, chunks in (
            ("create", "create", "sealed sealed sealed"),
            ("upload", "create 0", "sealed sealed sealed"),
            ("get", "create 0 1 2 look", "uploaded uploaded uploaded"),
            ("end", "create 0 1 2 look end", "uploaded uploaded uploaded"),
        )
    ),
    *(
        refused("7: 404 template_not_found, webhook_not_found", "create", 404, code)
        for code in ("template_not_found", "webhook_not_found")
    ),
    parked("7: 404 template_not_found, webhook_not_found", 404, "webhook_not_found"),
    Row("7: 409 txn_already_initialized, create", "create", (fault("create", status=409),), NEW_ID),
)

_LATER_BY_CODE = (
    ("7: 408", 408, (None,), "busy"),
    ("7: 429 rate_limit_exceeded", 429, (None,), "busy"),
    ("7: 500 internal_error", 500, ("internal_error",), "server_fault"),
    ("7: 500 unexpected_error", 500, ("unexpected_error",), "server_fault"),
    ("7: 500 system_failure, get", 500, ("system_failure",), "server_fault"),
    (
        "7: 500 database_error, database_insertion_error, INTERNAL_SERVER_ERROR",
        500,
        ("database_error", "database_insertion_error", "INTERNAL_SERVER_ERROR"),
        "server_fault",
    ),
    ("7: 502, 504", 502, (None,), "server_fault"),
    ("7: 502, 504", 504, (None,), "server_fault"),
    ("7: 503 service_unavailable", 503, (None,), "server_fault"),
)
_NOT_MADE_BY = (408, 429)

TRIED_AGAIN = (
    *(
        row
        for id_, status, codes, reason in _LATER_BY_CODE
        for code in codes
        for row in (
            tried_again(id_, f"upload {code or status}", reason, status=status, code=code),
            Row(
                id_,
                f"create {code or status}",
                (fault("create", status=status, code=code),),
                NEW_ID if status in _NOT_MADE_BY else ASKED_FIRST,
                told=f"waiting {reason}",
            ),
            Row(id_, f"get {code or status}", (fault("get", status=status, code=code),), LOOK_AGAIN),
            Row(id_, f"end {code or status}", (fault("end", status=status, code=code),), END_AGAIN),
            Row(id_, f"poll {code or status}", (fault("get", status=status, code=code, attempts=3, skip=1),)),
        )
    ),
    *(
        Row(
            "7: 502, 504",
            f"{route}, and yet it took effect",
            (fault(route, "store_then_status", status=504),),
            wire,
        )
        for route, wire in (
            ("create", "create look 0 1 2 look end look"),
            ("upload", "create 0 0 1 2 look end look"),
            ("end", "create 0 1 2 look end look"),
        )
    ),
    Row(
        "7: 500 processing_failed",
        "poll, for ever: a failure of the processing",
        (fault("get", status=500, code="processing_failed", attempts=None, skip=1),),
        rests="attention result_failed",
    ),
    Row(
        "7: 500 processing_failed",
        "poll, and healed",
        (fault("get", status=500, code="processing_failed", attempts=2, skip=1),),
    ),
    parked("7: 501 not_implemented", 501, "not_implemented"),
    refused("7: 501 not_implemented", "create", 501, "not_implemented"),
)

NO_ANSWER = (
    *(
        Row("7: no connection, timeout", f"{place}", (), told="waiting not_connected", first_to=place)
        for place in ("a port where nobody listens", "an unknown name", "a server without TLS")
    ),
    Row("7: no connection, timeout", "dropped before the body", (upload("drop_before_body"),), AGAIN),
    Row("7: no connection, timeout", "dropped in the body", (upload("drop_during_body"),), AGAIN),
    Row("7: no connection, timeout", "dropped after the body", (upload("drop_after_body"),), AGAIN),
    Row("7: no connection, timeout", "stored, answer lost", (upload("store_then_drop"),), AGAIN),
    Row(
        "7: no connection, timeout",
        "hung",
        (upload("hang"),),
        AGAIN,
        "ready",
        "waiting timed_out",
        hasty=True,
    ),
    *(
        Row("7: no connection, timeout", f"{route} {action}", (fault(route, action),), wire)
        for route, action, wire in (
            ("create", "drop_before_body", ASKED_FIRST),
            ("create", "store_then_drop", "create look 0 1 2 look end look"),
            ("get", "drop_before_body", LOOK_AGAIN),
            ("end", "drop_after_body", END_AGAIN),
            ("end", "store_then_drop", "create 0 1 2 look end look"),
        )
    ),
)

ERRORS = (*REFUSED, *SIGNED_OUT, *SESSION_GONE, *TRIED_AGAIN, *NO_ANSWER)
