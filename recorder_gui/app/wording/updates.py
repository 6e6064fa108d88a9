"""What is said of a newer version of the program."""

from typing import Final

from recorder_gui.app import topics
from recorder_gui.app.facts import Notice, NoticeOffer
from recorder_gui.app.wording.phrase import Phrase
from recorder_gui.domain.program_version import ProgramVersion
from recorder_gui.domain.update_notice import UpdateNotice

OPEN: Final = "open"
LATER: Final = "later"

SWITCH: Final = Phrase("Tell when there is a new version")
SWITCH_HELP: Final = Phrase(
    "Asked once a day, between visits. Nothing about you or this computer is sent, and the program never "
    "changes itself."
)

_OFFERS: Final = (
    NoticeOffer(OPEN, Phrase("Open page"), Phrase("Shows the new version in your browser")),
    NoticeOffer(LATER, Phrase("Later", about="tell of a new version"), Phrase("Hides this for a week")),
)


def available(notice: UpdateNotice, running: ProgramVersion) -> Notice:
    """Return the notice of a newer version, in the makers' own sentence."""
    if notice.supports(running):
        title = Phrase("Version {version} is available", version=notice.version)
    else:
        title = Phrase("Out of support: install version {version}", version=notice.version)
    told = Phrase("{changed} You have version {running}.", changed=notice.changed, running=running)
    return Notice(topics.UPDATE, title, told, is_calm=True, offers=_OFFERS)


def without_browser(notice: UpdateNotice) -> Notice:
    """Return the same where no browser opens: the page's address, to be typed."""
    return Notice(
        topics.UPDATE,
        Phrase("Version {version} is available", version=notice.version),
        Phrase("No browser could be opened. The page is {page}", page=notice.page),
        is_calm=True,
        offers=_OFFERS,
    )
