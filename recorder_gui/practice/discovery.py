"""The discovery document (voice-api.md 6.1): the documented shape, and only what this server can do."""

from recorder_gui.practice.audio_type import SUPPORTED_TYPES

CACHE_CONTROL = "max-age=10800"  # three hours, as documented

LANGUAGES = ["en", "hi", "ta", "te", "bn", "mr", "gu", "kn", "ml", "pa"]
_FEATURES = {"realtime_transcription": False, "speaker_diarization": False, "custom_templates": False}


def discovery_document(base_url: str) -> dict[str, object]:
    """Return the document for a server at this address."""
    return {
        "protocol": "medscribealliance",
        "protocol_version": "0.1",
        "supported_versions": ["0.1"],
        "service": {"name": "Practice server", "documentation_url": "", "support_email": ""},
        "endpoints": {
            "base_url": f"{base_url}/voice/v1",
            "webhooks_url": f"{base_url}/voice/v1/webhooks",
            "templates_url": f"{base_url}/voice/api/v1/template",
        },
        "authentication": {"supported_methods": ["api_key"]},
        "capabilities": {
            "audio_formats": list(SUPPORTED_TYPES),
            "max_chunk_duration_seconds": 20,
            "upload_methods": ["chunked", "single"],
            "webhook_delivery": False,
            "client_sdk_delivery": False,
        },
        "models": [
            _model("lite", "Lite", max_seconds=600, speed="fast"),
            _model("pro", "Professional", max_seconds=3600, speed="standard"),
        ],
        "languages": {"supported": LANGUAGES, "auto_detection": False},
    }


def _model(model_id: str, display_name: str, max_seconds: int, speed: str) -> dict[str, object]:
    return {
        "id": model_id,
        "display_name": display_name,
        "languages": LANGUAGES,
        "max_session_duration_seconds": max_seconds,
        "response_speed": speed,
        "features": _FEATURES,
    }
