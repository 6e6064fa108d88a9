#!/usr/bin/env bash
# Sets up what is missing, then runs every check and every test, in order, until one fails.
#
#   bash packaging/test.sh [--long] [--only STAGE] [PYTEST ARGUMENTS]
#
# STAGE is one of: format lint types layers unit integration e2e. --long adds the proofs that take many
# minutes. Whatever else is given goes to pytest, as in: test.sh --only unit -k chunk
set -euo pipefail

root="$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)"
bin="$root/.venv/bin"
readonly STAGES=(format lint types layers unit integration e2e)

only=""
pytest_arguments=()

fail_usage() {
  printf '%s\n' "$1" "usage: test.sh [--long] [--only ${STAGES[*]}] [pytest arguments]" >&2
  exit 2
}

while [[ $# -gt 0 ]]; do
  case "$1" in
    --long) pytest_arguments+=(-m "") ;;
    --only)
      only="${2:-}"
      [[ -n $only && " ${STAGES[*]} " == *" $only "* ]] || fail_usage "unknown stage: ${2:-none given}"
      shift
      ;;
    *) pytest_arguments+=("$1") ;;
  esac
  shift
done

# Tests must not find the person who runs them: no home, no sound server, no screen, no proxy, no account.
enter_clean_room() {
  local name
  for name in $(compgen -e); do
    case "$name" in
      RECORDER_* | XDG_* | PULSE_* | JACK_* | PIPEWIRE_* | ALSA_* | SDL_* | QT_* | QML* | LC_* | LANGUAGE | \
        DISPLAY | WAYLAND_DISPLAY | XAUTHORITY | DBUS_* | PYTHONPATH | PYTHONHOME | PYTHONWARNINGS | PYTEST_* | \
        HYPOTHESIS_* | SSL_CERT_* | [Hh][Tt][Tt][Pp]*_[Pp][Rr][Oo][Xx][Yy] | [Aa][Ll][Ll]_[Pp][Rr][Oo][Xx][Yy] | \
        [Nn][Oo]_[Pp][Rr][Oo][Xx][Yy])
        unset "$name"
        ;;
    esac
  done
  # Short, for sound servers put sockets below it and a socket's path has 107 bytes at most.
  room="$(mktemp -d "${TMPDIR:-/tmp}/rec.XXXXXX")"
  trap 'rm -rf -- "$room"' EXIT
  mkdir -m 700 "$room"/{home,config,data,state,cache,run}
  export HOME="$room/home" XDG_CONFIG_HOME="$room/config" XDG_DATA_HOME="$room/data" \
    XDG_STATE_HOME="$room/state" XDG_CACHE_HOME="$room/cache" XDG_RUNTIME_DIR="$room/run" LANG=C.UTF-8
}

# A stage that stopped finding its tests must not look like one that passed.
require_tests() {
  [[ -n "$(find "$1" -name 'test_*.py' -print -quit 2>/dev/null)" ]] && return 0
  printf 'There is no test in %s.\n' "$1" >&2
  return 1
}

# One process for each core, up to four: many of these tests wait for a real clock more than they compute.
run_pytest() {
  local platform="$1" code=0
  shift
  require_tests "$1" || return 1
  local pytest=("$bin/python" -m pytest --numprocesses auto --maxprocesses 4 --dist worksteal "$@")
  if [[ -n $platform ]]; then
    QT_QPA_PLATFORM="$platform" "${pytest[@]}" ${pytest_arguments[@]+"${pytest_arguments[@]}"} || code=$?
  else
    "${pytest[@]}" ${pytest_arguments[@]+"${pytest_arguments[@]}"} || code=$?
  fi
  return "$code"
}

run_stage() {
  case "$1" in
    format) "$bin/ruff" format --check --quiet ;;
    lint) "$bin/ruff" check --quiet ;;
    types) "$bin/mypy" ;;
    layers) "$bin/lint-imports" --no-logo ;;
    unit) run_pytest offscreen tests/unit tests/test_house_rules.py ;;
    integration) run_pytest offscreen tests/integration ;;
    e2e) run_pytest "" tests/e2e ;;
  esac
}

bash "$root/packaging/setup.sh" --tests </dev/null
cd -- "$root"
enter_clean_room
for stage in "${STAGES[@]}"; do
  [[ -z $only || $only == "$stage" ]] || continue
  began=$SECONDS
  printf '==> %s\n' "$stage"
  code=0
  run_stage "$stage" </dev/null || code=$?
  if [[ $code -ne 0 ]]; then
    printf '==> %s FAILED after %d s\n' "$stage" $((SECONDS - began)) >&2
    exit "$code"
  fi
  case "$stage" in
    unit | integration | e2e) ;; # pytest's own last line tells the duration, and stays the last line
    *) printf '==> %s passed in %d s\n' "$stage" $((SECONDS - began)) ;;
  esac
done
