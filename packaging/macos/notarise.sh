#!/usr/bin/env bash
# Has Apple look at a signed disk image, and staples the answer to it, so that it opens without a network.
#
#   bash packaging/macos/notarise.sh [--dry-run] IMAGE.dmg
#
# NOTARY_KEY_BASE64, NOTARY_KEY_ID, NOTARY_ISSUER: a key of App Store Connect. Without them nothing is sent.
set -euo pipefail

here="$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)"
# shellcheck source=packaging/macos/steps.sh
source "$here/steps.sh"

if [[ ${1:-} == --dry-run ]]; then
  export DRY_RUN=1
  shift
fi
[[ $# -eq 1 ]] || {
  echo "usage: notarise.sh [--dry-run] IMAGE.dmg" >&2
  exit 2
}
require_macos
image="$1"

if [[ -z ${NOTARY_KEY_BASE64:-} && ${DRY_RUN:-} != 1 ]]; then
  echo "No NOTARY_KEY_BASE64: not notarised. macOS will warn whoever opens it." >&2
  exit 0
fi

scratch="$(mktemp -d)"
trap 'rm -rf -- "$scratch"' EXIT
(umask 077 && base64 --decode <<<"${NOTARY_KEY_BASE64:-}" >"$scratch/key.p8")
# It ends with an error if Apple refuses; the log that it names says why.
step xcrun notarytool submit "$image" --key "$scratch/key.p8" --key-id "${NOTARY_KEY_ID:-KEY}" \
  --issuer "${NOTARY_ISSUER:-ISSUER}" --wait --timeout 45m
step xcrun stapler staple "$image"
step spctl --assess --type open --context context:primary-signature --verbose "$image"
