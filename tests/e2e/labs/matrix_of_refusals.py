"""What the server refuses, and tokens it does not take: the first half of voice-api.md 7, row by row."""

from tests.e2e.labs.matrix_row import (
    AGAIN,
    ANEW,
    END_AGAIN,
    LOOK_AGAIN,
    NEW_ID,
    Json,
    Row,
    fault,
    parked,
    refused,
    upload,
)


def _named(answer: Json) -> str:
    """Return what tells one answer from another of its row."""
    return str(answer.get("code") or answer.get("body", ""))


REFUSED = (
    Row("7: 400 session_ended, upload", "upload", (upload(status=400, code="session_ended"),), ANEW),
    *(
        Row(
            "7: 400 session_ended or no code, end",
            f"end with {name}, and GET agrees",
            (fault("end", "store_then_status", status=400, **answer),),
        )
        for name, answer in (
            ("the code", {"code": "session_ended"}),
            ("no code", {"body": {"error": "ended"}}),
        )
    ),
    Row(
        "7: 400 session_ended or no code, end",
        "end with the code, but GET calls the session open",
        (fault("end", status=400, code="session_ended"),),
        END_AGAIN,
    ),
    Row("7: 400 session_completed, upload", "upload", (upload(status=400, code="session_completed"),), ANEW),
    Row(
        "7: 400 invalid_audio_format, upload",
        "upload, taken without its type",
        (upload(status=400, code="invalid_audio_format"),),
        "create 0 1 1~ 2 look end look",
    ),
    Row(
        "7: 400 invalid_audio_format, upload",
        "upload, refused without its type too",
        (upload(attempts=None, status=400, code="invalid_audio_format"),),
        "create 0 1 1~ 2",
        rests="attention chunk_refused",
        chunks="uploaded blocked uploaded",
    ),
    parked("7: 400 chunk_too_large, upload", 400, "chunk_too_large"),
    *(
        row
        for code in ("invalid_request", "missing_required_field", "invalid_template")
        for row in (
            parked("7: 400 invalid_request, missing_required_field, invalid_template", 400, code),
            refused("7: 400 invalid_request, missing_required_field, invalid_template", "create", 400, code),
        )
    ),
    refused(
        "7: 400 invalid_request, missing_required_field, invalid_template", "end", 400, "invalid_request"
    ),
    refused("7: 400 unsupported_version", "create", 400, "unsupported_version"),
    parked("7: 400 unsupported_version", 400, "unsupported_version"),
    refused("7: 400 bad_request, BAD_REQUEST", "create", 400, "bad_request"),
    refused("7: 400 bad_request, BAD_REQUEST", "create", 400, "BAD_REQUEST"),
    refused("7: 400 bad_request, BAD_REQUEST", "end", 400, "BAD_REQUEST"),
    *(
        refused("7: 400 validation_error and others of the backend", "create", 400, code)
        for code in ("validation_error", "request_failure", "cancelled", "active_session")
    ),
    parked("7: 400 validation_error and others of the backend", 400, "business_id_required"),
    refused("7: 400 txn_limit_exceeded, create", "create", 400, "txn_limit_exceeded", "limit_reached"),
    parked("7: 413 chunk_too_large, upload", 413, "chunk_too_large"),
    parked("7: 413 file_too_large, upload", 413, "file_too_large"),
    *(
        refused("7: 422 validation, audio_quality_poor and others", "create", 422, code)
        for code in (None, "language_unsupported")
    ),
    *(
        parked("7: 422 validation, audio_quality_poor and others", 422, code)
        for code in ("audio_quality_poor", "audio_too_short")
    ),
)

SIGNED_OUT = (
    *(
        Row(
            f"7: {status} {name}",
            f"{route}, renewed once {_named(answer)}".strip(),
            (fault(route, status=status, **answer),),
            wire,
        )
        for status, name, answers in (
            (
                401,
                "authentication_failed, token_expired, invalid_api_key, none",
                (
                    {},
                    {"code": "token_expired"},
                    {"code": "invalid_api_key"},
                    {"body": {"detail": "token_expired"}},
                ),
            ),
            (403, "forbidden", ({},)),
            (403, "none, detail only", ({"body": {"detail": "missing_token"}},)),
            (403, "permission_denied", ({"code": "permission_denied"},)),
        )
        for answer in answers
        for route, wire in (
            ("create", NEW_ID),
            ("upload", "create 0 0 1 2 look end look"),
            ("get", LOOK_AGAIN),
            ("end", "create 0 1 2 look end end look"),
        )
    ),
    *(
        Row(
            f"7: {status} {name}",
            "upload, renewing does not help",
            (upload(attempts=None, status=status, **answer),),
            "create 0 1 1",
            rests="signed_out signed_out",
            chunks="uploaded sealed sealed",
        )
        for status, name, answer in (
            (401, "authentication_failed, token_expired, invalid_api_key, none", {}),
            (403, "forbidden", {}),
            (403, "none, detail only", {"body": {"detail": "invalid_token"}}),
            (403, "permission_denied", {"code": "permission_denied"}),
        )
    ),
    Row(
        "7: 401 authentication_failed, token_expired, invalid_api_key, none",
        "an empty answer",
        (upload("empty", status=401),),
        AGAIN,
    ),
)
