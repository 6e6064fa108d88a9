"""What stands in Latin letters in every language: names, file names, keys, addresses."""

FACTS = ("Consultation Recorder",)
