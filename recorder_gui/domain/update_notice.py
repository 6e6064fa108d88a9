"""What the makers of this program tell of a newer version."""

from dataclasses import dataclass
from datetime import date

from recorder_gui.domain.program_version import ProgramVersion


@dataclass(frozen=True, slots=True)
class UpdateNotice:
    """One notice that was verified.

    ``changed`` is one line of plain text, ``page`` an https address of the pinned host. ``least_supported``
    is the oldest version that is still looked after; ``expires`` the last day (UTC) on which this counts.
    """

    version: ProgramVersion
    published: date
    changed: str
    page: str
    least_supported: ProgramVersion
    expires: date

    def supports(self, running: ProgramVersion) -> bool:
        """Return whether a version is still looked after."""
        return running >= self.least_supported
