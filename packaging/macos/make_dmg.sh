#!/usr/bin/env bash
# Makes the disk image for macOS from the frozen app: completes, signs, tries, packs and notarises it.
#
#   bash packaging/macos/make_dmg.sh [--dry-run] FOLDER VERSION NOTICES OUT
#
# FOLDER holds "Consultation Recorder.app" as PyInstaller made it, NOTICES is the text of packaging/licences.py,
# OUT the folder for the image. Secrets come from the environment (sign.sh and notarise.sh name them); what is left
# out without them is said. --dry-run prints every step and does none. build.sh calls this on macOS.
set -euo pipefail

here="$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)"
# shellcheck source=packaging/macos/steps.sh
source "$here/steps.sh"

if [[ ${1:-} == --dry-run ]]; then
  export DRY_RUN=1
  shift
fi
[[ $# -eq 4 ]] || {
  echo "usage: make_dmg.sh [--dry-run] FOLDER VERSION NOTICES OUT" >&2
  exit 2
}
require_macos
app="$1/Consultation Recorder.app"
version="$2"
notices="$3"
image="$4/consultation-recorder-$version-macos-$(uname -m).dmg"

folder="$(mktemp -d)"
trap 'rm -rf -- "$folder"' EXIT

step python3 "$here/complete_app.py" "$app" "$version"
step cp "$notices" "$app/Contents/Resources/THIRD-PARTY-LICENCES.txt"
part bash "$here/sign.sh" "$app"
# As it will run: the hardened runtime refuses more than the unsigned program was refused.
step env QT_QPA_PLATFORM=offscreen "$app/Contents/MacOS/recorder-gui" --self-test

# ditto keeps what cp loses: signatures in extended attributes, links inside frameworks.
step ditto "$app" "$folder/${app##*/}"
step ln -s /Applications "$folder/Applications"
step hdiutil create -quiet -ov -fs HFS+ -format UDZO -volname "Consultation Recorder" -srcfolder "$folder" "$image"
part bash "$here/sign.sh" "$image"
part bash "$here/notarise.sh" "$image"
