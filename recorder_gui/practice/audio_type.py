"""Which Content-Type an upload may have: the table of voice-api.md 6.3."""

from recorder_gui.practice import errors

SUPPORTED_TYPES = (
    "audio/webm;codecs=opus",
    "audio/wav",
    "audio/ogg",
    "audio/ogg;codecs=opus",
    "audio/mp4",
    "audio/m4a",
    "audio/mp3",
)
_TYPE_OF_EXTENSION = {
    "wav": "audio/wav",
    "mp3": "audio/mp3",
    "m4a": "audio/m4a",
    "mp4": "audio/mp4",
    "ogg": "audio/ogg",
    "webm": "audio/webm;codecs=opus",
}
# The vendor's fallback for an extension it does not know, and a type that it does not take.
_UNKNOWN_EXTENSION_TYPE = "audio/webm"


def accepted_type(content_type: str, extension: str) -> str:
    """Return the type that counts for an upload; raise a 400 `ApiError` if it is not supported.

    Anything that calls itself audio is compared letter by letter, blanks included; everything else says
    nothing about the bytes, and the extension decides.
    """
    if content_type.lower().startswith("audio/"):
        decided = content_type
    else:
        decided = _TYPE_OF_EXTENSION.get(extension.lower(), _UNKNOWN_EXTENSION_TYPE)
    if decided not in SUPPORTED_TYPES:
        raise errors.invalid_audio_format(decided, SUPPORTED_TYPES)
    return decided
