#!/usr/bin/env bash
# Makes the release files of the system it runs on, in dist/:
#
#   bash packaging/build.sh
#
# the wheel; the frozen program, tested by its own self-test; its packages (Linux: .deb, .rpm, .tar.xz;
# Windows: the installer; macOS: the disk image); the licences and contents of it all; SHA256SUMS.
#
# The Python is the first of $PYTHON, python3.13, 3.12, 3.11 and python3 that is new enough. What it needs is
# installed from the hash-checked packaging/build.lock into an environment of its own, below build/.
set -euo pipefail

root="$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)"
readonly root
readonly work="$root/build" out="$root/dist"
readonly lock="$root/packaging/build.lock"
readonly bundle="$work/bundle/recorder-gui"

say() { printf '==> %s\n' "$*" >&2; }

give_up() {
  printf 'The build stopped: %s\n' "$*" >&2
  exit 1
}

# Nothing of the person who builds, and nothing of the moment, may reach the files.
enter_plain_environment() {
  unset PYTHONHOME PYTHONPATH PIP_TARGET PIP_PREFIX PIP_USER PYTHONDONTWRITEBYTECODE
  export LC_ALL=C.UTF-8 TZ=UTC PYTHONHASHSEED=0 PIP_DISABLE_PIP_VERSION_CHECK=1
  umask 022
  if [[ -z ${SOURCE_DATE_EPOCH:-} ]]; then
    SOURCE_DATE_EPOCH="$(git -C "$root" log -1 --format=%ct 2>/dev/null)" ||
      give_up "SOURCE_DATE_EPOCH is not set, and there is no history to take the time from."
  fi
  export SOURCE_DATE_EPOCH
}

find_python() {
  local name
  for name in ${PYTHON:-python3.13 python3.12 python3.11 python3 python}; do
    if "$name" -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      "$name" -c 'import sys; print(getattr(sys, "_base_executable", None) or sys.executable)'
      return
    fi
  done
  give_up "no Python of version 3.11 or newer with the venv module was found."
}

# Sets python to the environment's; makes the environment where the lock or the interpreter is another one.
make_environment() {
  local base stamp venv="$work/environment"
  base="$(find_python)"
  stamp="$("$base" -VV | cksum) $base $(cksum <"$lock")"
  python="$venv/bin/python"
  [[ $("$base" -c 'import os; print(os.name)') == posix ]] || python="$venv/Scripts/python.exe"
  if [[ ! -r $venv/complete || "$(<"$venv/complete")" != "$stamp" ]]; then
    say "environment, from packaging/build.lock"
    "$base" -m venv --clear "$venv"
    "$python" -m pip install --quiet --no-deps --require-hashes --only-binary :all: -r "$lock"
    printf '%s\n' "$stamp" >"$venv/complete"
  fi
}

# From a copy of what belongs into it: a checkout's own build folder would bring in what an older one left.
build_wheel() {
  local copy="$work/wheel"
  rm -rf -- "$copy"
  mkdir -p "$copy"
  (cd "$root" && cp -R recorder_gui pyproject.toml README.md LICENSE "$copy")
  cp -R "$root/resources" "$copy/recorder_gui/resources"
  find "$copy" -name __pycache__ -prune -exec rm -rf {} +
  chmod -R u=rwX,go=rX "$copy"
  "$python" -m pip wheel --quiet --no-deps --no-build-isolation --no-index --wheel-dir "$out" "$copy"
}

freeze() {
  rm -rf -- "$work/bundle" "$work/freeze"
  (cd "$root" && "$python" -m PyInstaller --noconfirm --clean --log-level WARN \
    --distpath "$work/bundle" --workpath "$work/freeze" build.spec)
}

# Without a screen and with nothing of the person's: what it needs must be in it.
test_bundle() {
  local program="$bundle/recorder-gui"
  [[ ! -f $bundle/recorder-gui-console.exe ]] || program="$bundle/recorder-gui-console.exe"
  QT_QPA_PLATFORM=offscreen "$program" --self-test || give_up "the frozen program fails its self-test."
}

make_packages() {
  case "$(uname -s)" in
    Linux) bash "$root/packaging/linux/make_packages.sh" "$bundle" "$version" "$notices" "$out" ;;
    Darwin) bash "$root/packaging/macos/make_dmg.sh" "$work/bundle" "$version" "$notices" "$out" ;;
    *) bash "$root/packaging/windows/make_installer.sh" "$bundle" "$version" "$notices" \
      "$out/consultation-recorder-$version-setup.exe" ;;
  esac
}

enter_plain_environment
[[ $(uname -s) != Linux ]] || bash "$root/packaging/setup.sh" --build
mkdir -p "$work"
rm -rf -- "$out"
mkdir -p "$out"
make_environment
version="$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' "$root/recorder_gui/__init__.py")"
readonly version notices="$work/THIRD-PARTY-LICENCES.txt"

say "wheel"
build_wheel
say "licences and contents"
"$python" "$root/packaging/licences.py" "$notices"
"$python" "$root/packaging/sbom.py" "$out/consultation-recorder-$version.cdx.json"
cp "$notices" "$out/"
say "frozen program"
freeze
cp "$notices" "$bundle/"
say "self-test"
test_bundle
say "packages"
make_packages
bash "$root/packaging/sums.sh" "$out"
say "done:"
(cd "$out" && ls -l >&2)
