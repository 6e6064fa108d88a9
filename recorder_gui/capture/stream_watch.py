"""Follows our stream on the Linux sound server, which silently moves it when its source goes away.

The server is asked on a thread of its own: a question may hang, and the encoder must not. The thread
only ever replaces the one answer, and the encoder only ever reads it, so that needs no lock.
"""

import logging
import threading
from typing import Any, Final

from recorder_gui.capture import sound_server
from recorder_gui.capture.sound_server import ServerLost
from recorder_gui.domain.device import Device
from recorder_gui.domain.errors import CaptureError, DeviceMoved, DeviceNotFound

log = logging.getLogger(__name__)

TAG_PROPERTY: Final = "recorder.stream"
"""Tells one stream from all others, ours too: libpulse sets it from ``PULSE_PROP_recorder.stream``."""

LOOK_SECONDS: Final = 1.0
"""The server announces changes, which are looked at at once; this is for one that goes unannounced."""

_CHANGES: Final = ("source", "source_output", "server")
_NO_SOURCE: Final = 0xFFFF_FFFF  # PA_INVALID_INDEX: the stream is being moved, or has nowhere to go


class StreamWatch:
    """Tell whether the stream with this tag hears its device, until ``close``."""

    def __init__(self, device: Device, tag: str) -> None:
        self._device: Final = device
        self._tag: Final = tag
        self._stream: int | None = None  # the server's number for it, once seen
        self._displaced: CaptureError | None = None
        self._is_over: Final = threading.Event()
        self._has_changed = False
        self._has_stumbled = False
        self._listening: Any = None  # the connection that can be woken; guarded by the lock
        self._lock: Final = threading.Lock()
        threading.Thread(target=self._run, name="stream-watch", daemon=True).start()

    @property
    def displaced(self) -> CaptureError | None:
        """DeviceMoved or DeviceNotFound if the stream does not hear its device; None if nobody can tell."""
        return self._displaced

    def close(self) -> None:
        """End the thread, without waiting for it: the server may stand still."""
        self._is_over.set()
        with self._lock:  # the thread frees its connection only after taking it back
            if self._listening is not None:
                self._listening.event_listen_stop()

    def _run(self) -> None:
        while not self._is_over.is_set():
            try:
                with sound_server.connection() as pulse:
                    self._follow(pulse)
            except ServerLost:
                self._displaced = self._stream = None
            except Exception:  # a bug must not make this look the last
                self._displaced = self._stream = None
                if not self._has_stumbled:
                    self._has_stumbled = True
                    log.exception("the stream's source could not be asked for")
            self._is_over.wait(LOOK_SECONDS)

    def _follow(self, pulse: Any) -> None:  # noqa: ANN401 - pulsectl has no types
        pulse.event_mask_set(*_CHANGES)
        pulse.event_callback_set(self._note_change)
        with self._lock:
            self._listening = pulse
        try:
            while not self._is_over.is_set():
                self._has_changed = False
                self._displaced = self._look(pulse)
                if not self._has_changed:  # else it was announced while we were asking
                    pulse.event_listen(LOOK_SECONDS)
        finally:
            with self._lock:
                self._listening = None

    def _note_change(self, _change: object) -> None:
        self._has_changed = True
        self._listening.event_listen_stop()

    def _look(self, pulse: Any) -> CaptureError | None:  # noqa: ANN401 - as above
        chosen = sound_server.found(pulse.get_source_by_name, self._device.key)
        place = self._place(pulse)
        other = None if place is None else sound_server.found(pulse.source_info, place)
        if other is None:
            return DeviceNotFound(self._device.name) if chosen is None else None
        if chosen is not None and other.index == chosen.index:
            return None
        return DeviceMoved(self._device.name, other.description or other.name)

    def _place(self, pulse: Any) -> int | None:  # noqa: ANN401 - as above
        """Return the number of the source that our stream is on; None if it is on none."""
        if self._stream is None:
            streams = pulse.source_output_list()
            ours = [stream for stream in streams if stream.proplist.get(TAG_PROPERTY) == self._tag]
            self._stream = ours[0].index if ours else None
        if self._stream is None:
            return None
        stream = sound_server.found(pulse.source_output_info, self._stream)
        return None if stream is None or stream.source == _NO_SOURCE else int(stream.source)
