#!/usr/bin/env bash
# Signs an app or a disk image for macOS, from the inside out, with the hardened runtime.
#
#   bash packaging/macos/sign.sh [--dry-run] APP|IMAGE
#
# MACOS_SIGNING_IDENTITY          "Developer ID Application: …". Without it, the app is signed for this computer only
# MACOS_CERTIFICATE_BASE64        its certificate and key (PKCS 12), for a keychain of the build's own;
# MACOS_CERTIFICATE_PASSWORD      their password. Without these, the identity is looked for where it is
set -euo pipefail

here="$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)"
# shellcheck source=packaging/macos/steps.sh
source "$here/steps.sh"

if [[ ${1:-} == --dry-run ]]; then
  export DRY_RUN=1
  shift
fi
[[ $# -eq 1 ]] || {
  echo "usage: sign.sh [--dry-run] APP|IMAGE" >&2
  exit 2
}
require_macos
target="$1"

scratch="$(mktemp -d)"
keychain="$scratch/build.keychain-db"
tidy() {
  [[ ! -e $keychain ]] || security delete-keychain "$keychain" || true
  rm -rf -- "$scratch"
}
trap tidy EXIT

# A keychain of its own, with a password that nobody knows, goes with the build.
take_certificate() {
  local password
  password="$(openssl rand -hex 24)"
  (umask 077 && base64 --decode <<<"$MACOS_CERTIFICATE_BASE64" >"$scratch/certificate.p12")
  secret_step "security create-keychain" security create-keychain -p "$password" "$keychain"
  step security set-keychain-settings -lut 3600 "$keychain"
  secret_step "security unlock-keychain" security unlock-keychain -p "$password" "$keychain"
  secret_step "security import" security import "$scratch/certificate.p12" -k "$keychain" \
    -P "${MACOS_CERTIFICATE_PASSWORD:-}" -T /usr/bin/codesign
  secret_step "security set-key-partition-list" security set-key-partition-list -S apple-tool:,apple: \
    -k "$password" "$keychain"
  step security list-keychains -d user -s "$keychain" login.keychain-db
}

options=(--force --timestamp --options runtime)
identity="${MACOS_SIGNING_IDENTITY:-}"
if [[ -z $identity ]]; then
  # Libraries without an identity are refused by the hardened runtime, so it is left out as well.
  echo "No MACOS_SIGNING_IDENTITY: signed for this computer only, and not to be given away." >&2
  identity="-"
  options=(--force --timestamp=none)
elif [[ -n ${MACOS_CERTIFICATE_BASE64:-} ]]; then
  take_certificate
fi

sign() { step codesign "${options[@]}" --sign "$identity" "$@"; }

if [[ $target == *.dmg ]]; then
  sign "$target"
  exit 0
fi

# What lies deepest first: an outer signature covers the inner ones.
if [[ -d $target ]]; then
  while IFS= read -r -d '' file; do
    [[ "$(file -b -- "$file")" != *Mach-O* ]] || sign "$file"
  done < <(find "$target/Contents" -type f ! -path '*/MacOS/*' -print0)
  while IFS= read -r -d '' framework; do
    sign "$framework"
  done < <(find "$target/Contents" -depth -type d -name '*.framework' -print0)
else
  echo "(every library and framework in $target, one by one)" >&2
fi
sign --entitlements "$here/entitlements.plist" "$target"
step codesign --verify --deep --strict --verbose=2 "$target"
