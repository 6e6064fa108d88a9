#!/usr/bin/env bash
# Renews packaging/requirements.lock (to run and to test) and packaging/build.lock (to freeze the program).
#
#   bash packaging/make_lock.sh              keep the pins that still fit, add what is new
#   bash packaging/make_lock.sh --upgrade    take the newest versions that fit
#
# build.lock holds what is shipped, at the versions that were tested, and what freezes it; no test tool.
#
# Each lock serves every Python and system that we support: markers say where a package is needed, and
# the hashes of all files of a version are listed, whichever of them a computer picks.
set -euo pipefail

readonly RESOLVER="uv==0.13.8"
readonly OLDEST_PYTHON="3.11"

root="$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)"
scratch="$(mktemp -d)"
trap 'rm -rf -- "$scratch"' EXIT

python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install --quiet "$RESOLVER"

# Resolved on copies and from inside this folder, so that no path of this computer enters a lock.
cd "$root"

# renew LOCK OPTIONS...
renew() {
  local lock="$1"
  shift
  [[ ! -f packaging/$lock ]] || cp "packaging/$lock" "$scratch/$lock"
  "$scratch/venv/bin/uv" --no-config pip compile pyproject.toml \
    --quiet --universal --python-version "$OLDEST_PYTHON" --fork-strategy fewest \
    --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate \
    --output-file "$scratch/$lock" "$@"
  cp "$scratch/$lock" "packaging/$lock"
}

renew requirements.lock packaging/requirements.in --extra test "$@"
renew build.lock packaging/build.in --constraint packaging/requirements.lock "$@"
echo "packaging/requirements.lock and build.lock are renewed; now run: bash packaging/test.sh" >&2
