"""The damaging habits of the self-hosted backend, each to be switched on its own (voice-api.md 12.2)."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace

from recorder_gui.practice import errors


@dataclass(frozen=True, slots=True)
class Habits:
    """What a client of the self-hosted backend must survive; all on, and without meaning in other dialects.

    Attributes:
        repeated_create_spoils: create sent twice hides the transcript (trap 8). Off: 409 and nothing else.
        late_upload_is_lost: an upload still open at End is answered 200, listed and not transcribed (trap 9).
            Off: 400 `session_ended`.
        list_is_short: of parallel uploads GET before End lists one (trap 10). Off: all.
        gives_up_too_early: `failed` after `stuck_seconds`, `completed` later (trap 11). Off: `processing`.
        closes_idle_connections: after `idle_seconds` (3.4). Off: after a minute.
        answers_before_body: errors of a token, or of an ended session (3.4). Off: the body is read.
        bad_name_is_server_error: 500 as for a storage fault (trap 6). Off: 400 `invalid_request`.
        cancelled_message_is_object: `error.message` of a cancelled and ended session (6.6). Off: a text.
        refresh_returns_old_token: within the minute after its use (4.3). Off: a new one each time.
        end_is_repeatable: 202 again, and a dead session lives (11.15). Off: 400 `session_ended`.
        patched_data_breaks: `additional_data` in PATCH breaks the session (6.7). Off: it is replaced.
        patched_commit_locks: `user_status: commit` in PATCH locks it (6.7). Off: it changes nothing.
        offers_upload_form: `upload_url` is an object if asked for by `flavour` or `version=v2` (6.2).
    """

    repeated_create_spoils: bool = True
    late_upload_is_lost: bool = True
    list_is_short: bool = True
    gives_up_too_early: bool = True
    closes_idle_connections: bool = True
    answers_before_body: bool = True
    bad_name_is_server_error: bool = True
    cancelled_message_is_object: bool = True
    refresh_returns_old_token: bool = True
    end_is_repeatable: bool = True
    patched_data_breaks: bool = True
    patched_commit_locks: bool = True
    offers_upload_form: bool = True

    def changed(self, changes: Mapping[str, object]) -> "Habits":
        """Return a copy with the changes; raise a 422 `ApiError` for an unknown name or no boolean."""
        known = {field.name for field in fields(self)}
        switches: dict[str, bool] = {}
        for name, value in changes.items():
            if name not in known:
                raise errors.invalid_field(field="habits", message=f"There is no habit {name}.")
            if not isinstance(value, bool):
                raise errors.invalid_field(field="habits", message=f"{name} must be true or false.")
            switches[name] = value
        return replace(self, **switches)

    def as_json(self) -> dict[str, bool]:
        """Return every switch."""
        return asdict(self)


ALL_HABITS = Habits()
