"""Days and months by name: the system's own names are in the system's language, not in the reader's."""

from datetime import date
from typing import Final

from recorder_gui.app.wording.phrase import Phrase, tr

_DAYS: Final = (
    Phrase("Monday"),
    Phrase("Tuesday"),
    Phrase("Wednesday"),
    Phrase("Thursday"),
    Phrase("Friday"),
    Phrase("Saturday"),
    Phrase("Sunday"),
)
_MONTHS: Final = (
    Phrase("January"),
    Phrase("February"),
    Phrase("March"),
    Phrase("April"),
    Phrase("May"),
    Phrase("June"),
    Phrase("July"),
    Phrase("August"),
    Phrase("September"),
    Phrase("October"),
    Phrase("November"),
    Phrase("December"),
)


def date_text(day: date) -> str:
    """Return a date such as 20 November 2026."""
    return tr("{day} {month} {year:d}", day=day.day, month=_MONTHS[day.month - 1], year=day.year)


def day_in_year_text(day: date) -> str:
    """Return a day of the year that everybody has in mind, such as Friday 20 November."""
    return tr(
        "{weekday} {day} {month}", weekday=_DAYS[day.weekday()], day=day.day, month=_MONTHS[day.month - 1]
    )


def full_date_text(day: date) -> str:
    """Return a date with its day of the week, such as Friday 20 November 2026."""
    return tr("{weekday} {date}", weekday=_DAYS[day.weekday()], date=date_text(day))
