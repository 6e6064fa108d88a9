"""The discovery document of the self-hosted backend (voice-api.md 6.1): some of it is not true there."""

from recorder_gui.practice import discovery
from recorder_gui.practice.audio_type import SUPPORTED_TYPES
from recorder_gui.practice.self_hosted.session_request import LANGUAGES


def discovery_document(base_url: str) -> dict[str, object]:
    """Return the document: keys and sign-in by OIDC are advertised, and neither exists."""
    issuer = f"{base_url}/oauth2"
    documented = discovery.discovery_document(base_url)
    languages = list(LANGUAGES)
    models = documented["models"]
    return {
        **documented,
        "authentication": {
            "supported_methods": ["api_key", "oidc"],
            "oidc": {
                "issuer": issuer,
                "authorization_endpoint": f"{issuer}/authorize",
                "token_endpoint": f"{issuer}/token",
                "scopes_supported": ["openid", "profile"],
            },
        },
        "capabilities": {
            "audio_formats": list(SUPPORTED_TYPES),
            "max_chunk_duration_seconds": 20,
            "upload_methods": ["chunked", "single"],
            "storage_providers": ["aws"],
            "webhook_delivery": True,
            "client_sdk_delivery": True,
        },
        "models": [{**model, "languages": languages} for model in models] if isinstance(models, list) else [],
        "languages": {"supported": languages, "auto_detection": False},
    }
