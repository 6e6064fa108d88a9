# How the scripts in this folder run their steps; sourced by them. DRY_RUN=1 in the environment,
# which their --dry-run sets, makes a rehearsal of it.
# shellcheck shell=bash

# Prints a step as it could be typed, and runs it unless it is a rehearsal.
step() {
  printf '+%s\n' "$(printf ' %q' "$@")" >&2
  [[ ${DRY_RUN:-} == 1 ]] || "$@"
}

# The same for a step with a secret in it: its words are not shown.
secret_step() {
  printf '+ %s\n' "$1 (with a secret)" >&2
  shift
  [[ ${DRY_RUN:-} == 1 ]] || "$@"
}

# A step that is a script of ours: in a rehearsal it prints its own steps.
part() { "$@"; }

require_macos() {
  [[ ${DRY_RUN:-} == 1 || $(uname -s) == Darwin ]] || {
    echo "This needs macOS; --dry-run shows the steps anywhere." >&2
    exit 1
  }
}
