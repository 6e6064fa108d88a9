"""People find their microphone in the list, once, under its name."""

from dataclasses import replace

import pytest
import sounddevice

from recorder_gui.capture import portaudio
from recorder_gui.capture.devices import arrange, find_device
from recorder_gui.capture.sound_server import Source
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import DeviceNotFound, DeviceUnavailable, MicrophoneForbidden


def device(name: str, host_api: str = "ALSA", *, is_default: bool = False) -> Device:
    return Device(name, host_api, name, 2, 48_000, is_default)


ALSA = [device("USB: - (hw:1,0)"), device("pulse"), device("default", is_default=True)]
JACK = [device("system", "JACK Audio Connection Kit", is_default=True)]
SOURCES = [
    Source("alsa_input.usb", "Desk microphone", 1, 16_000, is_default=False),
    Source("alsa_input.pci", "Built-in", 2, 44_100, is_default=True),
]


def names(devices: tuple[Device, ...]) -> list[str]:
    return [found.name for found in devices]


def test_linux_shows_the_sound_server_s_microphones_jack_and_bare_hardware():
    shown = arrange([*ALSA, *JACK], SOURCES, "linux")
    assert names(shown) == ["Desk microphone", "Built-in", "system", "USB: - (hw:1,0)"]
    assert [found.name for found in shown if found.is_default] == ["Built-in"]
    assert shown[0] == Device("Desk microphone", "PulseAudio", "alsa_input.usb", 1, 16_000)


def test_linux_without_a_sound_server_shows_what_alsa_has():
    assert names(arrange([*ALSA, *JACK], None, "linux")) == ["USB: - (hw:1,0)", "default", "system"]


def test_windows_shows_wasapi_and_mme_only_where_there_is_no_wasapi():
    mme, wasapi = (
        device("Mic", "MME", is_default=True),
        device("Microphone", "Windows WASAPI", is_default=True),
    )
    other = device("Mic", "Windows WDM-KS")
    assert arrange([mme, wasapi, other], None, "win32") == (wasapi,)
    assert arrange([mme, other], None, "win32") == (mme,)


def test_macos_shows_core_audio():
    assert names(arrange([device("MacBook Microphone", "Core Audio")], None, "darwin")) == [
        "MacBook Microphone"
    ]


def test_equal_names_are_numbered():
    twins = [replace(SOURCES[0], name=name, description="Jabra") for name in ("a", "b", "c")]
    clash = replace(SOURCES[0], name="d", description="Jabra (2)")
    shown = arrange([], [*twins, clash], "linux")
    assert names(shown) == ["Jabra", "Jabra (2)", "Jabra (3)", "Jabra (2) (2)"]
    assert [found.key for found in shown] == ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Jabra", "Jabra"),
        ("jabra (2)", "Jabra (2)"),
        ("desk", "Desk microphone"),
        (None, "Built-in"),
    ],
)
def test_a_microphone_is_found_by_name_by_part_and_as_the_default(asked, found):
    shown = [
        device("Jabra"),
        device("Jabra (2)"),
        device("Desk microphone"),
        device("Built-in", is_default=True),
    ]
    assert find_device(asked, shown).name == found


@pytest.mark.parametrize("asked", ["jab", "", "nothing like it"])
def test_a_name_that_fits_none_or_several_is_refused_with_the_names_there_are(asked):
    with pytest.raises(DeviceNotFound) as refused:
        find_device(asked, [device("Jabra"), device("Jabra (2)")])
    assert refused.value.known == ("Jabra", "Jabra (2)")


def test_without_any_microphone_there_is_no_default_one():
    with pytest.raises(DeviceNotFound):
        find_device(None, [])


def test_privacy_settings_are_told_from_a_device_that_is_busy():
    denied = sounddevice.PortAudioError(
        "Unanticipated host error", -9999, (0, -2_147_024_891, "Access denied")
    )
    unavailable = sounddevice.PortAudioError("Device unavailable", -9985)
    wasapi, mme = device("Mic", "Windows WASAPI"), device("Mic", "MME")
    assert isinstance(portaudio.fault_of(denied, wasapi), MicrophoneForbidden)
    assert isinstance(portaudio.fault_of(unavailable, mme), MicrophoneForbidden)
    assert isinstance(portaudio.fault_of(unavailable, wasapi), DeviceUnavailable)
    assert isinstance(portaudio.fault_of(unavailable, ALSA[0]), DeviceUnavailable)
