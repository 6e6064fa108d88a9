#!/usr/bin/env bash
# Makes the installer for Windows from the frozen program's folder. Needs makensis as Linux has it.
#
#   bash packaging/windows/make_installer.sh PAYLOAD VERSION NOTICES OUT.exe
#
# PAYLOAD holds recorder-gui.exe, NOTICES is the text of packaging/licences.py. What is signed, and with
# what, sign.sh decides: the program, the uninstaller inside, the installer. Without a key nothing is.
set -euo pipefail

here="$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)"
root="$(CDPATH='' cd -- "$here/../.." && pwd -P)"

if [[ $# -ne 4 ]]; then
  echo "usage: make_installer.sh PAYLOAD VERSION NOTICES OUT.exe" >&2
  exit 2
fi
# The makensis that is published for Windows writes 32-bit installers only, and those nobody has tried here.
if [[ $(uname -s) != Linux ]]; then
  echo "No installer: it is made on Linux, from the folder $1 (see .github/workflows/build.yml)." >&2
  exit 0
fi
payload="$(CDPATH='' cd -- "$1" && pwd -P)"
version="$2"
notices="$(realpath -- "$3")"
out_file="$(realpath -m -- "$4")"

[[ -f $payload/recorder-gui.exe ]] || {
  echo "There is no recorder-gui.exe in $payload." >&2
  exit 1
}
if ! [[ $version =~ ^([0-9]+)\.([0-9]+)\.([0-9]+) ]]; then
  echo "$version is no version such as 1.2.3." >&2
  exit 2
fi
four_numbers="${BASH_REMATCH[1]}.${BASH_REMATCH[2]}.${BASH_REMATCH[3]}.0"

for program in "$payload"/*.exe; do
  bash "$here/sign.sh" "$program"
done

options=(-V2 -WX -NOCD "-DVERSION=$version" "-DFOUR_NUMBERS=$four_numbers" "-DPAYLOAD=$payload"
  "-DNOTICES=$notices" "-DOUT_FILE=$out_file")
icon="$root/resources/icons/recorder.ico"
[[ ! -f $icon ]] || options+=("-DICON=$icon")

if [[ -n ${SIGNING_THUMBPRINT:-}${SIGNING_PKCS12_BASE64:-} ]]; then
  options+=("-DSIGN=$here/sign.sh") # for the uninstaller, which is only there while NSIS works
fi

# NSIS looks for what a script includes in the folder it is started in.
(cd -- "$here" && makensis "${options[@]}" recorder.nsi)
bash "$here/sign.sh" "$out_file"
