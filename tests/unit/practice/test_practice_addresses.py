"""Chunk names, audio types, addresses and hosts."""

import pytest

from recorder_gui.practice.address import Address, Route, read_address
from recorder_gui.practice.audio_type import SUPPORTED_TYPES, accepted_type
from recorder_gui.practice.chunk_name import read_chunk_name
from recorder_gui.practice.errors import ApiError
from recorder_gui.practice.loopback_host import is_loopback


@pytest.mark.parametrize(
    ("file_name", "slot"),
    [
        ("audio_0.wav", "0.wav"),
        ("audio_01.wav", "1.wav"),
        ("audio_0001.wav", "1.wav"),
        ("audio_1_7.wav", "7.wav"),
        ("AUDIO_3.WAV", "3.WAV"),
        ("x-y_123456789012345678.mp3", "123456789012345678.mp3"),
    ],
)
def test_the_number_and_the_extension_make_the_slot(file_name, slot):
    assert read_chunk_name(file_name).slot == slot


@pytest.mark.parametrize(
    "file_name",
    [
        "1.wav",
        "1.mp3",
        "audio.wav",
        "audio_.wav",
        "audio_0",
        "_0.wav",
        "a.b_0.wav",
        "audio_-1.wav",
        "audio_5.tar.gz",
        "my audio_0.wav",
        "ädio_0.wav",
        "audio_٣.wav",
        "audio_0.wav\n",
        "audio_" + "9" * 5000 + ".wav",
    ],
)
def test_a_name_the_server_cannot_read_is_an_invalid_request(file_name):
    with pytest.raises(ApiError) as caught:
        read_chunk_name(file_name)
    assert caught.value.status == 400
    assert caught.value.code == "invalid_request"


@pytest.mark.parametrize("supported", SUPPORTED_TYPES)
def test_a_listed_type_counts_whatever_the_extension_says(supported):
    assert accepted_type(supported, "exe") == supported


@pytest.mark.parametrize(
    "silent", ["", "application/octet-stream", "text/plain", "application/json", "multipart/form-data; b=1"]
)
def test_a_type_that_is_not_audio_leaves_it_to_the_extension(silent):
    assert accepted_type(silent, "WAV") == "audio/wav"
    assert accepted_type(silent, "webm") == "audio/webm;codecs=opus"


@pytest.mark.parametrize("extension", ["flac", "aac", "wave"])
def test_an_unknown_extension_is_taken_for_plain_webm_and_refused(extension):
    with pytest.raises(ApiError) as caught:
        accepted_type("", extension)
    assert caught.value.body()["error"]["details"]["provided_format"] == "audio/webm"


@pytest.mark.parametrize(
    "content_type",
    ["audio/x-wav", "Audio/WAV", "audio/wav;codecs=1", "audio/webm; codecs=opus", "audio/wav "],
)
def test_audio_types_are_compared_letter_by_letter(content_type):
    with pytest.raises(ApiError) as caught:
        accepted_type(content_type, "wav")
    assert caught.value.code == "invalid_audio_format"


def test_a_path_names_its_endpoint_session_and_file():
    address = read_address("POST", "/voice/v1/sessions/ses_1/audio/audio_0.wav")
    assert address == Address(Route.UPLOAD, "ses_1", "audio_0.wav")
    assert read_address("PATCH", "/voice/v1/sessions/ses_1").route is Route.PATCH


@pytest.mark.parametrize(
    ("method", "path", "route"),
    [
        ("POST", "/voice/v1/sessions/ses_1/audio/a/b_0.wav", Route.WRONG_PATH),
        ("POST", "/voice/v1/sessions/ses_1/audio/", Route.WRONG_PATH),
        ("GET", "/.well-known/medscribealliance", Route.WRONG_PATH),
        ("DELETE", "/voice/v1/sessions/ses_1", Route.WRONG_METHOD),
        ("GET", "/voice/v1/sessions", Route.WRONG_METHOD),
    ],
)
def test_everything_else_is_a_wrong_path_or_a_wrong_method(method, path, route):
    assert read_address(method, path).route is route


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "127.0.0.1", "localhost:1", "LOCALHOST", "[::1]:80"])
def test_a_host_of_this_computer_is_loopback(host):
    assert is_loopback(host)


@pytest.mark.parametrize(
    "host", ["", "example.org", "127.0.0.1.example.org:80", "localhost:80:90", "10.0.0.1", "a@localhost"]
)
def test_any_other_host_is_not(host):
    assert not is_loopback(host)
