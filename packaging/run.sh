#!/usr/bin/env bash
# Runs recorder-gui with the arguments given, from any folder; sets up first what is missing.
set -euo pipefail

root="$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)"

bash "$root/packaging/setup.sh" </dev/null

# Signals and the exit code are the program's own from here on.
exec "$root/.venv/bin/recorder-gui" "$@"
