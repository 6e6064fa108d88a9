"""What a refusal must look like: the right exit code and a sentence a person can act on."""

from tests.e2e.labs.recorder import Run

SHORTEST_SENTENCE = 20
NOISE_OF_LIBRARIES = (
    "Traceback",
    "ALSA lib",
    "errno",
    "Errno",
    "Exception",
    "sqlite3.",
    "httpx.",
    "soundfile.",
)


def assert_explained(run: Run, *words: str) -> None:
    """Assert that standard error explains the fault in plain words, one of `words` (any case) among them."""
    said = run.stderr
    assert len(said.strip()) >= SHORTEST_SENTENCE, run.describe()
    assert not [noise for noise in NOISE_OF_LIBRARIES if noise in said], run.describe()
    assert any(word.lower() in said.lower() for word in words), f"none of {words} in:\n{run.describe()}"
    assert run.not_json == [], run.describe()
