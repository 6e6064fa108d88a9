#!/usr/bin/env bash
# Proves the Linux packages that build.sh has made, on a bare system without Python, PortAudio or network.
#
#   bash packaging/test_packages.sh [--base DIR] [--keep-pictures DIR]
#
# The bare system is made by debootstrap from the mirror that this computer's apt uses; --base takes one that
# is made already and leaves it as it is. Needs root. Takes some minutes, so it is no part of test.sh.
#
# In it, in order: the package asks for what it needs; it installs from files alone; self-test; every library
# found; a window on a screen in memory; a recording from a microphone in memory; an upgrade in the middle of a
# visit; no removal in the middle of a visit; a removal that leaves what was recorded. Before it: the checkers.
set -euo pipefail

root="$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)"
readonly root NAME=consultation-recorder ID=org.consultation_recorder.Recorder
readonly TITLE="Consultation Recorder" SECONDS_TO_RECORD=5 TONE_HERTZ=440

base="" pictures=""
while [[ $# -gt 0 ]]; do
  case "$1" in
    --base) base="$(realpath -- "$2")" ;;
    --keep-pictures) pictures="$(realpath -m -- "$2")" ;;
    *)
      echo "usage: test_packages.sh [--base DIR] [--keep-pictures DIR]" >&2
      exit 2
      ;;
  esac
  shift 2
done
[[ $EUID -eq 0 ]] || {
  echo "A bare system can only be made and entered by root." >&2
  exit 1
}

say() { printf '==> %s\n' "$*"; }

fail() {
  printf 'FAILED: %s\n' "$*" >&2
  exit 1
}

# ---- what is started and mounted is taken back, whatever happens ----

work="$(mktemp -d /tmp/rp.XXXXXX)"
readonly work bare="$work/bare" shared="$work/shared"
started=() mounted=()

take_back() {
  local index
  for process in ${started[@]+"${started[@]}"}; do
    kill -- "$process" 2>/dev/null || continue
    wait "$process" 2>/dev/null || true
  done
  for ((index = ${#mounted[@]} - 1; index >= 0; index--)); do umount --lazy -- "${mounted[index]}" || return; done
  rm -rf --one-file-system -- "$work"
}
trap take_back EXIT

mount_into() {
  mkdir -p -- "$bare$2"
  mount "${@:3}" -- "$1" "$bare$2"
  mounted+=("$bare$2")
}

# eventually SECONDS COMMAND...: wait until it succeeds.
eventually() {
  local left=$(($1 * 5))
  shift
  until "$@"; do
    ((left-- > 0)) || return 1
    sleep 0.2
  done
}

# ---- the bare system ----

# shellcheck disable=SC2016 # apt's own words
mirror() { apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | head -n 1; }

make_bare_system() {
  mkdir -p "$bare/person" "$shared"
  chmod 777 "$shared"
  if [[ -n $base ]]; then
    cp -a -- "$base/." "$bare"
  else
    # shellcheck disable=SC1091 # the system's own
    debootstrap --variant=minbase "$(. /etc/os-release && echo "$VERSION_CODENAME")" "$bare" "$(mirror)" >"$work/debootstrap.log"
  fi
  mount_into proc /proc -t proc
  mount_into /dev /dev --bind
  mount_into "$shared" /shared --bind
  cp -- "$deb" "$shared/new.deb"
}

# With network, once: everything that the package asks for, as files.
fetch_depends() {
  chroot "$bare" apt-get -qq update
  chroot "$bare" apt-get -qq -y --no-install-recommends --download-only install /shared/new.deb >"$work/fetch.log" 2>&1 ||
    fail "what the package asks for cannot be had: $(tail -n 5 "$work/fetch.log")"
}

# From here on: no network but the loopback of its own, and nothing of this computer's environment.
inside() {
  unshare --net -- bash -c 'ip link set lo up 2>/dev/null || ifconfig lo up; exec "$@"' - \
    chroot "$bare" env -i HOME=/person PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
    ${session[@]+"${session[@]}"} "$@"
}

# ---- the screen and the microphone: of this computer, their sockets shared ----

start_screen() {
  mkdir -p "$bare/tmp/.X11-unix"
  Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$work/display" 2>"$work/screen.log" &
  started+=("$!")
  eventually 10 test -s "$work/display" || fail "no screen: $(cat "$work/screen.log")"
  display="$(<"$work/display")"
  touch "$bare/tmp/.X11-unix/X$display"
  mount --bind "/tmp/.X11-unix/X$display" "$bare/tmp/.X11-unix/X$display"
  mounted+=("$bare/tmp/.X11-unix/X$display")
}

start_microphone() {
  mkdir -m 700 "$work/home" "$work/run"
  local pulse=(env -i PATH="$PATH" HOME="$work/home" XDG_RUNTIME_DIR="$work/run" PULSE_SERVER="unix:$shared/pulse")
  "${pulse[@]}" pulseaudio -n --daemonize=no --exit-idle-time=-1 --disable-shm=yes --use-pid-file=no \
    -L "module-native-protocol-unix socket=$shared/pulse auth-anonymous=1" \
    -L "module-null-sink sink_name=room rate=16000 channels=1 norewinds=1" \
    -L "module-remap-source master=room.monitor source_name=desk source_properties=device.description=Desk" \
    >"$work/pulse.log" 2>&1 &
  started+=("$!")
  eventually 10 "${pulse[@]}" pactl info >/dev/null 2>&1 || fail "no sound server: $(cat "$work/pulse.log")"
  "${pulse[@]}" pactl set-default-source desk
  chmod 777 "$shared/pulse"
  python3 -c '
import math, struct, sys
tone = [round(8000 * math.sin(2 * math.pi * float(sys.argv[1]) * n / 16000)) for n in range(16000)]
second = struct.pack("<16000h", *tone)
try:
    while True:
        sys.stdout.buffer.write(second)
except BrokenPipeError:
    pass
' "$TONE_HERTZ" 2>/dev/null | "${pulse[@]}" pacat --playback --device=room --raw --rate=16000 --channels=1 --format=s16le &
  started+=("$!")
}

# ---- the proofs ----

check_files() {
  say "checkers"
  lintian --allow-root --fail-on error,warning "$deb" || fail lintian
  mkdir "$work/files"
  dpkg-deb --extract "$deb" "$work/files"
  desktop-file-validate "$work/files/usr/share/applications/$ID.desktop"
  appstreamcli validate --no-net --pedantic "$work/files/usr/share/metainfo/$ID.metainfo.xml" || fail appstreamcli
  rpm -qpl --nosignature "$rpm" | sort >"$work/rpm.files"
  (cd "$work/files" && find usr -type f | sed 's|^|/|' | grep -Ev 'lintian|changelog.Debian' | sort) >"$work/deb.files"
  [[ -z "$(comm -13 "$work/rpm.files" "$work/deb.files")" ]] || fail "the .rpm lacks files: $(comm -13 "$work/rpm.files" "$work/deb.files" | head)"
  say "the .rpm holds the same $(wc -l <"$work/deb.files") files; $(du -sm --apparent-size "$work/files" | cut -f 1) MB unpacked, $(($(stat -c %s "$deb") / 1000000)) MB as .deb"
}

check_installation() {
  say "installation"
  ! inside sh -c 'command -v python3 || ls /usr/lib/*/libportaudio*' >/dev/null 2>&1 || fail "the bare system is not bare"
  ! inside dpkg --install /shared/new.deb >"$work/unmet.log" 2>&1 || fail "dpkg sees nothing that the package needs"
  inside dpkg --purge "$NAME" >/dev/null 2>&1
  inside sh -c 'dpkg --install /var/cache/apt/archives/*.deb /shared/new.deb' >"$work/install.log" 2>&1 ||
    fail "$(tail -n 20 "$work/install.log")"
  say "installed without network: $(inside dpkg-query -W -f '${Package} ${Version}' "$NAME")"
  inside recorder-gui --version
}

check_libraries() {
  say "libraries"
  inside sh -c 'cd /usr/lib/consultation-recorder/current/ && find . -name "*.so*" -type f -o -name recorder-gui -type f |
    LD_LIBRARY_PATH=$PWD/_internal:$PWD/_internal/PySide6/Qt/lib xargs ldd 2>/dev/null | grep "not found"' && fail "libraries are missing"
  say "every library is found"
}

check_window() {
  say "window"
  session=("DISPLAY=:$display" QT_QPA_PLATFORM=xcb PULSE_SERVER=unix:/shared/pulse RECORDER_DATA_DIR=/person/window)
  inside recorder-gui 2>"$work/window.log" &
  local program=$!
  started+=("$program")
  eventually 20 shows_window || fail "no window: $(cat "$work/window.log")"
  sleep 3
  if [[ -n $pictures ]]; then
    mkdir -p -- "$pictures"
    (cd -- "$root" && DISPLAY=":$display" QT_QPA_PLATFORM=xcb .venv/bin/python -m tests.e2e.labs.screenshot "$pictures/packaged_window.png")
  fi
  kill -TERM -- "$(program_id)"
  wait "$program" || fail "the window ended with $?: $(cat "$work/window.log")"
  say "shown, and closed by a signal with 0"
}

shows_window() { DISPLAY=":$display" xdotool search --onlyvisible --name "$TITLE" >/dev/null 2>&1; }

# The program's own process: between it and this shell there is a chain of exec only, but for the sub-shell.
program_id() {
  local process
  for process in /proc/[0-9]*; do
    if [[ "$(readlink -- "$process/exe" 2>/dev/null)" == *"/$NAME/copies/"* && "$(readlink -- "$process/root")" == "$bare" ]]; then
      printf '%s\n' "${process##*/}"
      return
    fi
  done
  fail "the program does not run"
}

visit_of() { sed -n 's/.*"event": "visit", "visit": "\([^"]*\)".*/\1/p' "$1" | head -n 1; }

# heard FILE LEAST_SECONDS: whether the file holds the tone that the microphone hears, and nothing else.
heard() {
  python3 -c '
import struct, sys, wave
with wave.open(sys.argv[1]) as file:
    rate, count = file.getframerate(), file.getnframes()
    frames = struct.unpack(f"<{count}h", file.readframes(count))
rises = sum(before < 0 <= after for before, after in zip(frames, frames[1:]))
found, seconds = rises / (count / rate), count / rate
print(f"{seconds:.2f} s, {found:.1f} Hz, peak {max(frames)}")
sys.exit(not (abs(found - float(sys.argv[2])) < 2 and seconds >= float(sys.argv[3])))
' "$1" "$TONE_HERTZ" "$2"
}

check_recording() {
  say "recording"
  session=(PULSE_SERVER=unix:/shared/pulse RECORDER_DATA_DIR=/person/data)
  inside recorder-gui record --json --seconds "$SECONDS_TO_RECORD" >"$work/record.json" 2>"$work/record.log" || fail "record: $? $(cat "$work/record.log")"
  grep -q '"status": "completed"' "$work/record.json" || fail "no result: $(cat "$work/record.json")"
  inside recorder-gui export "$(visit_of "$work/record.json")" /shared/first.wav 2>/dev/null
  heard "$shared/first.wav" "$SECONDS_TO_RECORD" || fail "what was recorded is not what was played"
}

# A package of a later version in which there is no program worth the name: whoever read its files would notice.
make_stand_in() {
  local tree="$work/stand_in"
  dpkg-deb --raw-extract "$deb" "$tree"
  rm -rf -- "$tree/usr/lib/$NAME/program"
  mkdir "$tree/usr/lib/$NAME/program"
  printf '#!/bin/sh\necho a later version\n' >"$tree/usr/lib/$NAME/program/recorder-gui"
  chmod 755 "$tree/usr/lib/$NAME/program/recorder-gui"
  sed -i 's/^Version: .*/Version: 99.0-1/' "$tree/DEBIAN/control"
  sed -i 's/ take "[^"]*"/ take "99.0"/' "$tree/DEBIAN/postinst"
  rm "$tree/DEBIAN/md5sums"
  dpkg-deb --root-owner-group -Zgzip -z1 --build "$tree" "$shared/later.deb" >/dev/null
}

begin_visit() {
  inside recorder-gui record --json >"$work/$1.json" 2>"$work/$1.log" &
  visit_process=$!
  started+=("$visit_process")
  eventually 15 grep -q '"state": "recording"' "$work/$1.json" || fail "no visit: $(cat "$work/$1.log")"
  sleep 2
}

finish_visit() {
  kill -INT -- "$(program_id)"
  wait "$visit_process" || fail "the visit ended with $?: $(cat "$work/$1.log")"
  grep -q '"status": "completed"' "$work/$1.json" || fail "no result: $(cat "$work/$1.json")"
}

check_upgrade() {
  say "upgrade in the middle of a visit"
  make_stand_in
  begin_visit upgrade
  inside dpkg --install /shared/later.deb | tail -n 2
  inside dpkg --list "$NAME" | tail -n 1
  [[ "$(inside recorder-gui)" == "a later version" ]] || fail "the next start is not the later version"
  sleep 3
  finish_visit upgrade # everything that sends is loaded only now
  say "the visit went on, and was delivered by the version that began it"
  inside dpkg --install --force-downgrade /shared/new.deb >/dev/null 2>&1
  [[ "$(find "$bare/usr/lib/$NAME/copies" -mindepth 1 -maxdepth 1 | wc -l)" == 1 ]] || fail "copies that nobody runs are left"
  inside recorder-gui export "$(visit_of "$work/upgrade.json")" /shared/second.wav 2>/dev/null
  heard "$shared/second.wav" 5 || fail "what was recorded is not what was played"
}

check_removal() {
  say "removal"
  begin_visit removal
  ! inside dpkg --remove "$NAME" >"$work/refused.log" 2>&1 || fail "it was removed in the middle of a visit"
  grep "is running" "$work/refused.log"
  finish_visit removal
  inside dpkg --purge "$NAME" >"$work/removed.log" 2>&1 || fail "$(cat "$work/removed.log")"
  cat "$work/removed.log"
  grep -q "were left where they are" "$work/removed.log" || fail "it is not said what stays"
  [[ -f $bare/person/data/ledger.sqlite3 ]] || fail "the recordings are gone"
  [[ ! -e $bare/usr/lib/$NAME && ! -e $bare/usr/bin/recorder-gui ]] || fail "something of the program is left"
}

bash "$root/packaging/setup.sh" --packages </dev/null
deb="$(find "$root/dist" -maxdepth 1 -name "${NAME}_*.deb")"
rpm="$(find "$root/dist" -maxdepth 1 -name "$NAME-*.rpm")"
[[ -f $deb && -f $rpm ]] || fail "there are no packages in dist/; first: bash packaging/build.sh"
readonly deb rpm
session=()

check_files
say "bare system"
make_bare_system
fetch_depends
start_screen
start_microphone
check_installation
say "self-test"
inside recorder-gui --self-test || fail "self-test"
check_libraries
check_window
check_recording
check_upgrade
check_removal
say "all of it holds"
