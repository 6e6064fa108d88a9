#!/usr/bin/env bash
# Asks the public lists of known vulnerabilities about every library in a lock, for every system it serves.
#
#   bash packaging/audit.sh [LOCK...]      packaging/requirements.lock, and build.lock beside it, if none is named
#
#   0  none of them has a known vulnerability
#   1  some have: they are listed
#   2  wrong usage
#   3  not known: no list could be asked, or pip-audit not be installed. Never taken for 0.
set -euo pipefail

readonly AUDITOR="pip-audit==2.10.1"
readonly KNOWN=1 UNKNOWN=3
# The index's own list first; the second is asked where the first does not answer.
readonly SERVICES=(pypi osv)
readonly SECONDS_EACH=300

root="$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)"
scratch="$(mktemp -d)"
trap 'rm -rf -- "$scratch"' EXIT

locks=("$@")
if [[ ${#locks[@]} -eq 0 ]]; then
  locks=("$root/packaging/requirements.lock")
  [[ ! -f $root/packaging/build.lock ]] || locks+=("$root/packaging/build.lock")
fi
for lock in "${locks[@]}"; do
  [[ -f $lock ]] || {
    echo "There is no lock $lock." >&2
    exit 2
  }
done

give_up() {
  printf 'Not known whether the libraries have vulnerabilities: %s\n' "$1" >&2
  exit "$UNKNOWN"
}

# Its environment is thrown away afterwards: the lock of the program stays what is shipped.
auditor="${PIP_AUDIT:-}"
if [[ -z $auditor ]]; then
  { python3 -m venv "$scratch/venv" && "$scratch/venv/bin/pip" install --quiet "$AUDITOR"; } >"$scratch/log" 2>&1 ||
    give_up "pip-audit could not be installed."
  auditor="$scratch/venv/bin/pip-audit"
fi

# ask SERVICE LOCK: 0 none known, 1 some known, 3 no answer.
ask() {
  local code=0
  # Without markers, what only Windows or macOS installs is asked about as well.
  sed 's/ ; [^\\]*\\$/ \\/' "$2" >"$scratch/lock"
  rm -f -- "$scratch/answer"
  timeout "$SECONDS_EACH" "$auditor" --requirement "$scratch/lock" --disable-pip --require-hashes \
    --vulnerability-service "$1" --progress-spinner off --format json --output "$scratch/answer" \
    >"$scratch/log" 2>&1 || code=$?
  [[ -s $scratch/answer ]] || {
    tail -n 1 -- "$scratch/log" | cut -c 1-200 >&2
    return "$UNKNOWN"
  }
  # Its code is 1 both for findings and for trouble; only an answer tells which.
  python3 - "$scratch/answer" "$code" <<'PYTHON' || return $?
import json
import pathlib
import sys

answer, code = pathlib.Path(sys.argv[1]), int(sys.argv[2])
try:
    told = json.loads(answer.read_text(encoding="utf-8"))["dependencies"]
except (OSError, ValueError, KeyError):
    sys.exit(3)
skipped = [entry["name"] for entry in told if "skip_reason" in entry]
found = [(entry["name"], entry["version"], entry["vulns"]) for entry in told if entry.get("vulns")]
for name, version, known in found:
    for one in known:
        print(f"{name} {version}: {one['id']}, repaired in {', '.join(one['fix_versions']) or 'no version yet'}")
if found:
    sys.exit(1)
if skipped or not told or code:
    print(f"No answer for: {', '.join(skipped) or 'any library'}", file=sys.stderr)
    sys.exit(3)
print(f"{len(told)} libraries, none with a known vulnerability")
PYTHON
}

audit() {
  local service code
  for service in "${SERVICES[@]}"; do
    code=0
    ask "$service" "$1" || code=$?
    [[ $code -eq "$UNKNOWN" ]] || return "$code"
  done
  return "$UNKNOWN"
}

worst=0
for lock in "${locks[@]}"; do
  printf '%s: ' "${lock##*/}"
  code=0
  audit "$lock" || code=$?
  case "$code" in
    0) ;;
    "$KNOWN") worst="$KNOWN" ;;
    *) [[ $worst -eq "$KNOWN" ]] || worst="$UNKNOWN" ;;
  esac
done
[[ $worst -ne "$UNKNOWN" ]] || give_up "no list of vulnerabilities could be asked."
exit "$worst"
