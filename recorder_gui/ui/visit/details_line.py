"""The quiet line of a visit: its kind, language and template, the patient's consent, its marks."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from recorder_gui.app.wording import about_visit as words
from recorder_gui.domain.server_offer import ServerOffer
from recorder_gui.domain.visit_details import VisitDetails
from recorder_gui.ui.said import say
from recorder_gui.ui.widgets.elided_label import ElidedLabel


class VisitDetailsLine(ElidedLabel):
    """One line; what does not fit stands in its tool tip, and each mark in its row of the table as well."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._details: VisitDetails | None = None
        self._origin = ""
        self._titles: Mapping[str, str] = {}
        self.setObjectName("muted")
        say(self.setAccessibleName, words.DETAILS)
        self.hide()

    def show_details(self, details: VisitDetails | None, origin: str = "") -> None:
        """Show what is known of a visit, behind where it comes from; nothing where there is none."""
        self._details, self._origin = details, origin
        self._tell()

    def show_offer(self, offer: ServerOffer) -> None:
        """Learn what templates are called."""
        self._titles = {template.id: template.title for template in offer.templates}
        self._tell()

    def changeEvent(self, event: QEvent) -> None:
        """Say it in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._tell()

    def _tell(self) -> None:
        details = self._details
        self.setVisible(details is not None)
        text = words.details_text(details, self._titles, self._origin) if details else ""
        self.setText(text)
        self.setAccessibleDescription(text)
