#!/usr/bin/env bash
# Renews packaging/requirements.lock from pyproject.toml and requirements.in.
#
#   bash packaging/make_lock.sh              keep the pins that still fit, add what is new
#   bash packaging/make_lock.sh --upgrade    take the newest versions that fit
#
# One lock serves every Python and system that we support: markers say where a package is needed, and
# the hashes of all files of a version are listed, whichever of them a computer picks.
set -euo pipefail

readonly RESOLVER="uv==0.13.8"
readonly OLDEST_PYTHON="3.11"

root="$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)"
scratch="$(mktemp -d)"
trap 'rm -rf -- "$scratch"' EXIT

python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install --quiet "$RESOLVER"

# Resolved on a copy and from inside this folder, so that no path of this computer enters the lock.
cd "$root"
cp packaging/requirements.lock "$scratch/requirements.lock"
"$scratch/venv/bin/uv" --no-config pip compile pyproject.toml packaging/requirements.in \
  --quiet --extra test --universal --python-version "$OLDEST_PYTHON" --fork-strategy fewest \
  --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate \
  --output-file "$scratch/requirements.lock" "$@"

cp "$scratch/requirements.lock" packaging/requirements.lock
echo "packaging/requirements.lock is renewed; now run: bash packaging/test.sh" >&2
