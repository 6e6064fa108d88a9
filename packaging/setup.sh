#!/usr/bin/env bash
# Makes this checkout ready to run: system libraries, then .venv from the hash-checked lock.
#
#   bash packaging/setup.sh                 what the program needs
#   bash packaging/setup.sh --tests         and what its tests need: sound servers, a screen in memory
#   bash packaging/setup.sh --benchmarks    and the programs it is measured against
#   bash packaging/setup.sh --build         only the system packages that build.sh needs, and no .venv
#   bash packaging/setup.sh --packages      those, and what tests the packages that build.sh makes
#
# Called by run.sh and test.sh. Everything it says goes to standard error, because standard output
# belongs to the program. It says nothing and changes nothing when all is there.
set -euo pipefail

ROOT="$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)"
readonly ROOT
readonly LOCK="$ROOT/packaging/requirements.lock"
readonly VENV="$ROOT/.venv"
# Written last and removed first: a .venv without it is half made.
readonly STAMP="$VENV/complete"

# How a thing is recognised, and the Debian or Ubuntu package that brings it. Looking for the thing
# itself is quicker than asking the package manager, and also right where it came another way.
readonly NEEDED_TO_RUN='
lib:libportaudio.so.2       libportaudio2
alsa:pcm_pulse              libasound2-plugins
lib:libpulse.so.0           libpulse0
lib:libEGL.so.1             libegl1
lib:libGL.so.1              libgl1
lib:libX11.so.6             libx11-6
lib:libX11-xcb.so.1         libx11-xcb1
lib:libXext.so.6            libxext6
lib:libXrandr.so.2          libxrandr2
lib:libdrm.so.2             libdrm2
lib:libdbus-1.so.3          libdbus-1-3
lib:libfontconfig.so.1      libfontconfig1
lib:libfreetype.so.6        libfreetype6
lib:libglib-2.0.so.0        libglib2.0-0
lib:libgssapi_krb5.so.2     libgssapi-krb5-2
lib:libbrotlidec.so.1       libbrotli1
lib:libxcb-cursor.so.0      libxcb-cursor0
lib:libxcb-glx.so.0         libxcb-glx0
lib:libxcb-icccm.so.4       libxcb-icccm4
lib:libxcb-image.so.0       libxcb-image0
lib:libxcb-keysyms.so.1     libxcb-keysyms1
lib:libxcb-randr.so.0       libxcb-randr0
lib:libxcb-render-util.so.0 libxcb-render-util0
lib:libxcb-render.so.0      libxcb-render0
lib:libxcb-shape.so.0       libxcb-shape0
lib:libxcb-shm.so.0         libxcb-shm0
lib:libxcb-sync.so.1        libxcb-sync1
lib:libxcb-util.so.1        libxcb-util1
lib:libxcb-xfixes.so.0      libxcb-xfixes0
lib:libxcb-xkb.so.1         libxcb-xkb1
lib:libxcb.so.1             libxcb1
lib:libxkbcommon-x11.so.0   libxkbcommon-x11-0
lib:libxkbcommon.so.0       libxkbcommon0
font:any                    fonts-dejavu-core
'
readonly NEEDED_TO_TEST='
command:pulseaudio          pulseaudio
command:pactl               pulseaudio-utils
command:jackd               jackd2
command:Xvfb                xvfb
command:xdotool             xdotool
command:strace              strace
command:dbus-daemon         dbus-daemon
command:dbus-send           dbus-bin
file:/usr/libexec/at-spi-bus-launcher at-spi2-core
file:/usr/lib/python3/dist-packages/pyatspi/__init__.py python3-pyatspi
file:/usr/share/fonts/truetype/lohit-devanagari fonts-lohit-deva
'
readonly NEEDED_TO_MEASURE='
command:curl                curl
command:ffmpeg              ffmpeg
'

readonly NEEDED_TO_BUILD='
lib:libcups.so.2            libcups2
lib:libwayland-cursor.so.0  libwayland-cursor0
lib:libwayland-egl.so.1     libwayland-egl1
command:readelf             binutils
command:patchelf            patchelf
command:rpmbuild            rpm
command:xz                  xz-utils
'
readonly NEEDED_TO_TEST_PACKAGES='
command:debootstrap         debootstrap
command:lintian             lintian
command:desktop-file-validate desktop-file-utils
command:appstreamcli        appstream
'

say() { printf '%s\n' "$*" >&2; }

give_up() {
  say "Set-up stopped: $1"
  exit 1
}

wait_for_other_setup() {
  # macOS has no flock; two first runs at the same moment are unlikely enough there.
  command -v flock >/dev/null || return 0
  exec 9<"$ROOT/packaging"
  flock --nonblock 9 && return 0
  say "Another set-up of this folder is running; waiting for it."
  flock 9
}

# Run without the lock's descriptor: a service that an installation starts would hold the lock for ever.
# On failure, show the end of what was said.
quietly() {
  local log="$1" code=0
  shift
  "$@" >"$log" 2>&1 </dev/null 9<&- || code=$?
  if [[ $code -ne 0 ]]; then
    tail -n 15 -- "$log" >&2
  fi
  return "$code"
}

# ---- system libraries ----

is_present() {
  local kind="${1%%:*}" name="${1#*:}" libraries="$2"
  case "$kind" in
    lib) [[ $libraries == *"	$name "* ]] ;;
    alsa) compgen -G "/usr/lib*/alsa-lib/libasound_module_$name.so" >/dev/null ||
      compgen -G "/usr/lib/*/alsa-lib/libasound_module_$name.so" >/dev/null ;;
    font) compgen -G "/usr/share/fonts/*/*/*" >/dev/null ;;
    command) command -v "$name" >/dev/null ;;
    file) [[ -e $name ]] ;;
  esac
}

missing_packages() {
  local libraries thing package
  libraries="$(PATH="$PATH:/usr/sbin:/sbin" ldconfig -p)"
  while read -r thing package; do
    if [[ -n $thing ]] && ! is_present "$thing" "$libraries"; then
      printf '%s\n' "$package"
    fi
  done <<<"$1"
}

# Ubuntu 24.04 renamed some libraries when time became 64 bits wide.
name_here() {
  if apt-cache show "${1}t64" >/dev/null 2>&1; then
    printf '%s\n' "${1}t64"
  else
    printf '%s\n' "$1"
  fi
}

can_become_root() {
  [[ $EUID -eq 0 ]] && return 0
  command -v sudo >/dev/null || return 1
  # With a person at the terminal sudo may ask for the password; without one it must not wait for it.
  if [[ -t 2 ]]; then sudo -v; else sudo -n true 2>/dev/null; fi
}

apt_get() {
  local as_root=()
  [[ $EUID -eq 0 ]] || as_root=(sudo)
  ${as_root[@]+"${as_root[@]}"} env DEBIAN_FRONTEND=noninteractive \
    apt-get -qq -y -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@"
}

install_packages() {
  local wanted=("$@") names=() package
  if ! command -v apt-get >/dev/null; then
    say "This system has no apt-get. Please install what matches these Debian packages: ${wanted[*]}"
    return 1
  fi
  if ! can_become_root; then
    for package in "${wanted[@]}"; do names+=("$(name_here "$package")"); done
    say "Some system packages are missing, and there is neither root nor sudo here to install them. Please run:"
    say "  apt-get install --no-install-recommends ${names[*]}"
    return 1
  fi
  say "Installing system packages, ${#wanted[@]} by name (this once) …"
  # A source that is away must not stop an installation that can do without it.
  quietly "$SCRATCH/apt-update.log" apt_get update 2>/dev/null || true
  for package in "${wanted[@]}"; do names+=("$(name_here "$package")"); done
  if ! quietly "$SCRATCH/apt-install.log" apt_get install --no-install-recommends "${names[@]}"; then
    say "The system packages could not be installed; is this computer online? To try by hand:"
    say "  apt-get install --no-install-recommends ${names[*]}"
    return 1
  fi
}

set_up_system() {
  local missing
  [[ $(uname -s) == Linux ]] || return 0
  mapfile -t missing < <(missing_packages "$1")
  [[ ${#missing[@]} -eq 0 ]] && return 0
  install_packages "${missing[@]}" || give_up "system packages are missing."
}

# ---- Python ----

# Prints "<version> <interpreter>" for a command that is a Python we can use. A name on the PATH may be a
# broken shim; a Python inside a virtual environment is followed to the one it was made from.
describe_python() {
  "$1" -c '
import os, sys
path = getattr(sys, "_base_executable", None) or sys.executable
if sys.version_info < (3, 11) or not os.access(path, os.X_OK):
    sys.exit(1)
print("%d.%d" % sys.version_info[:2], path)
' 2>/dev/null </dev/null
}

# Debian ships venv apart; a Python built by hand may lack what its builder had no headers for.
is_whole() { "$1" -c 'import ctypes, ensurepip, sqlite3, ssl, venv, zlib' >/dev/null 2>&1 </dev/null; }

# Sets PYTHON to the first whole one; if there is none, WITHOUT_VENV to the version of the first in part.
find_python() {
  local name described
  PYTHON="" WITHOUT_VENV=""
  for name in python3.13 python3.12 python3.11 python3; do
    described="$(describe_python "$name")" || continue
    if is_whole "${described#* }"; then
      PYTHON="${described#* }"
      return 0
    fi
    WITHOUT_VENV="${WITHOUT_VENV:-${described%% *}}"
  done
  return 1
}

require_python() {
  find_python && return 0
  if [[ $(uname -s) == Linux ]]; then
    install_packages "python${WITHOUT_VENV:-3}-venv" || give_up "Python's venv module is missing."
    find_python && return 0
  fi
  give_up "no Python of version 3.11 or newer with the venv module was found."
}

wanted_stamp() { printf '%s %s\n' "$ROOT" "$(cksum <"$LOCK")"; }

venv_is_complete() {
  [[ -r $STAMP && "$(<"$STAMP")" == "$(wanted_stamp)" ]] && "$VENV/bin/python" -c '' 2>/dev/null </dev/null
}

make_venv() {
  require_python
  say "Making .venv from packaging/requirements.lock with $PYTHON (this once) …"
  rm -f -- "$STAMP"
  quietly "$SCRATCH/venv.log" "$PYTHON" -m venv --clear "$VENV" || give_up "Python could not make $VENV."
  # Downloads go beside their target: /tmp may be small, and an interrupted one is cleared with .venv.
  mkdir -- "$VENV/downloads"
  # Ready-made wheels only: building one would fetch build tools that no hash vouches for.
  quietly "$SCRATCH/pip.log" env TMPDIR="$VENV/downloads" "$VENV/bin/python" -m pip install \
    --quiet --progress-bar off --disable-pip-version-check --require-hashes --no-deps --only-binary :all: --requirement "$LOCK" ||
    give_up "the libraries could not be installed. Is this computer online? If so, the lines above say what is wrong."
  rm -rf -- "$VENV/downloads"
  install_checkout
  wanted_stamp >"$STAMP"
}

install_checkout() {
  quietly "$SCRATCH/checkout.log" "$VENV/bin/python" -m pip install --quiet --disable-pip-version-check \
    --no-deps --no-build-isolation --no-index --editable "$ROOT" ||
    give_up "the program could not be installed into $VENV."
  touch -- "$VENV/bin/recorder-gui"  # newer than pyproject.toml, also where pip left it as it was
}

set_up_python() {
  # What the caller set for other projects must not steer this one.
  unset PYTHONHOME PYTHONPATH PIP_TARGET PIP_PREFIX
  export PIP_USER=0 PIP_REQUIRE_VIRTUALENV=0
  if ! venv_is_complete; then
    make_venv
  elif [[ ! -x $VENV/bin/recorder-gui || $ROOT/pyproject.toml -nt $VENV/bin/recorder-gui ]]; then
    install_checkout
  fi
}

needed="$NEEDED_TO_RUN" needs_python=1
case "${1:-}" in
  "") ;;
  --tests) needed+="$NEEDED_TO_TEST" ;;
  --benchmarks) needed+="$NEEDED_TO_TEST$NEEDED_TO_MEASURE" ;;
  --build) needed+="$NEEDED_TO_BUILD" needs_python=0 ;;
  --packages) needed+="$NEEDED_TO_TEST$NEEDED_TO_BUILD$NEEDED_TO_TEST_PACKAGES" needs_python=0 ;;
  *) give_up "unknown option $1; --tests, --benchmarks, --build and --packages are known." ;;
esac

SCRATCH="$(mktemp -d)"
readonly SCRATCH
trap 'rm -rf -- "$SCRATCH"' EXIT
wait_for_other_setup
set_up_system "$needed"
[[ $needs_python -eq 0 ]] || set_up_python
