"""What languages call themselves: nobody looks for the own language under a foreign name. Not translated."""

from types import MappingProxyType
from typing import Final

OWN_NAMES: Final = MappingProxyType(
    {
        "ar": "العربية",
        "as": "অসমীয়া",
        "bn": "বাংলা",
        "de": "Deutsch",
        "en": "English",
        "es": "Español",
        "fr": "Français",
        "gu": "ગુજરાતી",
        "hi": "हिन्दी",
        "it": "Italiano",
        "kn": "ಕನ್ನಡ",
        "kok": "कोंकणी",
        "ml": "മലയാളം",
        "mr": "मराठी",
        "ne": "नेपाली",
        "or": "ଓଡ଼ିଆ",
        "pa": "ਪੰਜਾਬੀ",
        "pt": "Português",
        "sa": "संस्कृतम्",
        "sd": "سنڌي",
        "ta": "தமிழ்",
        "te": "తెలుగు",
        "ur": "اردو",
    }
)
"""By ISO 639 code: those that a server offered so far, and what else its users speak."""


def language_name(code: str) -> str:
    """Return a language's own name, or its code where that is not known."""
    return OWN_NAMES.get(code.lower(), code.upper())


def languages_text(codes: tuple[str, ...]) -> str:
    """Return the names of several languages that are spoken in one visit."""
    return " + ".join(map(language_name, codes))
