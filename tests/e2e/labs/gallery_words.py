"""What stands in Latin letters in every language: names, keys, formats, and what a system says."""

from recorder_gui.app.wording.languages import OWN_NAMES
from tests.e2e.labs.gallery_notices import CHANGED, NEWER
from tests.fakes.recorder_controller import HEADSET, STUDIO

KEYS = ("Ctrl", "Shift", "Alt", "Esc", "Escape", "Enter", "Space", "Tab", "PgUp", "PgDown", "Del", "Home")
FORMATS = ("PDF", "WAV", "FLAC", "MP3", "kHz", "dBFS", "TLS", "Wayland", "recording.chunk_seconds", "--port")
NAMES = ("Consultation Recorder", "Okonkwo", "Adeyemi", "Kowalczyk", "Lindqvist", "Okafor", "Moreau")
SAID_BY_OTHERS = (
    *("Clinical note", "Letter", "Transcript"),  # the service calls its documents so
    *("Input/output error", "Device busy"),
    *("https://consultations.hospital.example.com", "https://voice.example.com", "voice.example.com"),
    *(CHANGED, NEWER.page),
    *("practice", "/media/visit.wav", "recorder-gui resume --data-dir", "/var/recordings"),
    *("/media/recordings/000003.chunk", "/media/recordings"),
    *("zebra", "yesterday"),  # somebody looked for it
)
FACTS = (*OWN_NAMES.values(), STUDIO.name, HEADSET.name, *KEYS, *FORMATS, *NAMES, *SAID_BY_OTHERS)
