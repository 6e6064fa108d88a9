#!/usr/bin/env bash
# Signs files for Windows, if there is anything to sign with; else says so and leaves them as they are.
#
#   bash packaging/windows/sign.sh FILE...
#
# SIGNING_THUMBPRINT           a certificate in this Windows' store (a token, or a cloud's key): signtool uses it
# SIGNING_PKCS12_BASE64        else a certificate and its key, for osslsigncode
# SIGNING_PKCS12_PASSWORD      their password
# SIGNING_TIMESTAMP_SERVER     whose clock vouches for the time; without one, a signature ends with its certificate
# SIGNING_REQUIRED=1           fail where nothing can be signed: for releases
#
# Secrets go through files that only we can read: the list of processes shows every command's words.
set -euo pipefail

readonly ABOUT="Consultation Recorder"

timestamp=()

sign_with_store() {
  [[ -z ${SIGNING_TIMESTAMP_SERVER:-} ]] || timestamp=(/tr "$SIGNING_TIMESTAMP_SERVER" /td sha256)
  # Git's bash takes /fd for a path unless it is told not to.
  MSYS2_ARG_CONV_EXCL='*' signtool sign /q /fd sha256 /sha1 "$SIGNING_THUMBPRINT" /d "$ABOUT" \
    ${timestamp[@]+"${timestamp[@]}"} "$1"
}

sign_with_file() {
  [[ -z ${SIGNING_TIMESTAMP_SERVER:-} ]] || timestamp=(-ts "$SIGNING_TIMESTAMP_SERVER")
  osslsigncode sign -pkcs12 "$scratch/key.p12" -readpass "$scratch/password" -h sha256 -n "$ABOUT" \
    ${timestamp[@]+"${timestamp[@]}"} -in "$1" -out "$scratch/signed" >"$scratch/log" 2>&1 || {
    cat -- "$scratch/log" >&2
    exit 1
  }
  # The file stays the one it was, with its rights; only its bytes are new.
  cat -- "$scratch/signed" >"$1"
}

if [[ -n ${SIGNING_THUMBPRINT:-} ]]; then
  way=sign_with_store
elif [[ -n ${SIGNING_PKCS12_BASE64:-} ]]; then
  way=sign_with_file
  umask 077
  scratch="$(mktemp -d)"
  trap 'rm -rf -- "$scratch"' EXIT
  base64 --decode <<<"$SIGNING_PKCS12_BASE64" >"$scratch/key.p12"
  printf '%s' "${SIGNING_PKCS12_PASSWORD:-}" >"$scratch/password"
elif [[ ${SIGNING_REQUIRED:-} == 1 ]]; then
  echo "Nothing to sign with, and a signature is required." >&2
  exit 1
else
  echo "Not signed, for there is no certificate: $*" >&2
  exit 0
fi

for file in "$@"; do
  "$way" "$file"
  echo "Signed: $file" >&2
done
