#!/bin/sh
# Keeps a program that runs whole while the package manager replaces it. Installed with the program, run by
# the packages' own scripts as root.
#
#   copies.sh take VERSION    make the packaged program what the next start runs; drop copies nobody runs
#   copies.sh drop            before a removal: drop every copy; refuses, with 1, while the program runs
#
# The program reads parts of itself whenever it first needs them, and a package manager takes the old parts away
# in the middle of a visit. So nothing is started from the packaged files: each version is started from a folder
# of hard links to them, which costs no room and stays as long as a process was started from it.
set -eu

home="$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)"
copies="$home/copies"

runs_from() {
  for process in /proc/[0-9]*; do
    case "$(readlink -- "$process/exe" 2>/dev/null)" in
      "$1"/*) return 0 ;;
    esac
  done
  return 1
}

take() {
  mkdir -p -- "$copies"
  copy="$(mktemp -d -- "$copies/$1.XXXXXX")"
  chmod 755 -- "$copy"
  # Some file systems know no hard links; there it costs room.
  cp -al -- "$home/program/." "$copy" 2>/dev/null || cp -a -- "$home/program/." "$copy"
  ln -s -- "copies/${copy##*/}" "$home/current.new"
  mv -T -- "$home/current.new" "$home/current"
  for old in "$copies"/*; do
    if [ "$old" != "$copy" ] && ! runs_from "$old"; then
      rm -rf -- "$old"
    fi
  done
  if runs_from "$copies"; then
    echo "Consultation Recorder is running: what is open goes on as it is, the next start is version $1."
  fi
}

drop() {
  if runs_from "$copies"; then
    echo "Consultation Recorder is running, perhaps in the middle of a visit. Close it, then remove it again." >&2
    return 1
  fi
  rm -rf -- "$copies" "$home/current"
}

case "${1:-}" in
  take) take "$2" ;;
  drop) drop ;;
  *)
    echo "usage: copies.sh take VERSION | drop" >&2
    exit 2
    ;;
esac
