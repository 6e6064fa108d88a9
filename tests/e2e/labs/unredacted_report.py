"""Saves a report with a part of its redaction switched off: what must be found in it proves the search."""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from recorder_gui.app.diagnostics.bundle import Sources, make_bundle, save
from recorder_gui.settings.store import SettingsStore
from recorder_gui.system.paths import settings_file


class NoRedaction:
    """Lets every field out."""

    def word(self, text):
        return text

    free = visit = session = server = word


class NoLogRedaction:
    """Lets every line out."""

    def redact(self, lines):
        yield from lines


def main(what: str, folder: str, output: str) -> None:
    """Save the report with its fields or its log as they are."""
    sources = Sources(Path(folder), SettingsStore(settings_file()).load, (), os.environ, datetime.now(UTC))
    redactions = {
        "fields": {"redaction": NoRedaction()},
        "log": {"log_redaction": NoLogRedaction()},
    }
    save(make_bundle(sources, **redactions[what]), Path(output))


if __name__ == "__main__":
    main(*sys.argv[1:])
