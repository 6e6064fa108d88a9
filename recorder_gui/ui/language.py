"""The language of the window: its translation, the direction of writing, and all that was said before."""

from typing import Final

from PySide6.QtCore import QEvent, QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from recorder_gui.app.wording.phrase import speak_through
from recorder_gui.system.resources import resource_path
from recorder_gui.ui.said import retell

CONTEXT: Final = "Recorder"
"""The one context of our translation files: the sentences are not those of any class."""

ENGLISH: Final = "en"
NAMES: Final = {ENGLISH: "English", "hi": "हिन्दी"}
"""Every language we have, by its code, named as its readers name it."""


class _QtTranslation:
    """One translation file, as ``Phrase`` asks for it."""

    def __init__(self, translator: QTranslator) -> None:
        self._translator: Final = translator
        self._known: Final[dict[tuple[str, str], str]] = {}

    def translate(self, source: str, about: str, count: int) -> str:
        if count >= 0:
            return self._translator.translate(CONTEXT, source, about, count) or ""
        # Kept, for a table asks for the same few words a hundred thousand times.
        if (source, about) not in self._known:
            self._known[source, about] = self._translator.translate(CONTEXT, source, about, count) or ""
        return self._known[source, about]


def language_of(choice: str, system: QLocale | None = None) -> str:
    """Return the code of the language to speak: the chosen one, else the system's, else English."""
    if choice in NAMES:
        return choice
    for tag in (system or QLocale.system()).uiLanguages():
        if (code := tag.split("-")[0]) in NAMES:
            return code
    return ENGLISH


def choose(application: QApplication, choice: str) -> str:
    """Speak this language from now on, everywhere; return its code.

    ``choice`` is the settings' ``ui.language``: a code, or "" for the system's language.
    """
    code = language_of(choice)
    translator = QTranslator()
    is_known = translator.load(str(resource_path(f"translations/recorder_{code}.qm")))
    speak_through(_QtTranslation(translator) if is_known else None)
    application.setLayoutDirection(QLocale(code).textDirection())
    say_anew(application)
    return code


class Speaker:
    """Changes the language only where another is chosen: to say everything again takes a moment."""

    def __init__(self, application: QApplication, choice: str) -> None:
        self._application: Final = application
        self._choice = choice

    def speak(self, choice: str) -> None:
        """Take what is chosen now."""
        if choice != self._choice:
            self._choice = choice
            choose(self._application, choice)


def say_anew(application: QApplication) -> None:
    """Say everything that is shown again, in the language of now."""
    retell()
    for window in application.topLevelWidgets():
        # Qt tells it only when a translator is installed, and ours asks for none of Qt's own words.
        if isValid(window):  # one that was told before may have taken another with it
            application.sendEvent(window, QEvent(QEvent.Type.LanguageChange))
