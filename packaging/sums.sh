#!/usr/bin/env bash
# Writes SHA256SUMS of the files in a folder and, with a key, its Ed25519 signature SHA256SUMS.sig.
#
#   bash packaging/sums.sh FOLDER
#
# RELEASE_KEY_PEM   the private key (openssl genpkey -algorithm ed25519). Without it nothing is signed, and that is said.
#
# Whoever has the public key proves a download with
#   openssl pkeyutl -verify -pubin -inkey release.pub -rawin -in SHA256SUMS -sigfile SHA256SUMS.sig
#   sha256sum --check SHA256SUMS
set -euo pipefail

[[ $# -eq 1 && -d $1 ]] || {
  echo "usage: sums.sh FOLDER" >&2
  exit 2
}
cd -- "$1"
rm -f SHA256SUMS SHA256SUMS.sig

sums="$(find . -maxdepth 1 -type f -printf '%P\0' | LC_ALL=C sort -z | xargs -0 -r sha256sum --)"
[[ -n $sums ]] || {
  echo "There is nothing to release in $1." >&2
  exit 1
}
printf '%s\n' "$sums" >SHA256SUMS

if [[ -z ${RELEASE_KEY_PEM:-} ]]; then
  echo "SHA256SUMS is not signed, for there is no RELEASE_KEY_PEM." >&2
  exit 0
fi
# OpenSSL takes a key from a file only; this one is gone when the script ends, however it ends.
key="$(umask 077 && mktemp)"
trap 'rm -f -- "$key"' EXIT
printf '%s\n' "$RELEASE_KEY_PEM" >"$key"
openssl pkeyutl -sign -inkey "$key" -rawin -in SHA256SUMS -out SHA256SUMS.sig
echo "SHA256SUMS is signed." >&2
