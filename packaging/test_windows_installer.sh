#!/usr/bin/env bash
# Builds the installer for Windows around a stand-in program and runs it, silently, under wine.
#
#   bash packaging/test_windows_installer.sh
#
# Takes about a minute and, the first time, the packages below. It shows that the installer decides rightly;
# that the real program runs on Windows, the workflow build.yml shows on Windows.
set -euo pipefail

root="$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)"
readonly WINE=/usr/lib/wine/wine64
readonly WINE_SERVER=/usr/lib/wine/wineserver64
readonly COMPILER=x86_64-w64-mingw32-gcc
readonly ENTRY='Software\Microsoft\Windows\CurrentVersion\Uninstall\ConsultationRecorder'

readonly FAILED=1603 RUNNING=1618 NEWER_IS_HERE=1638 OTHERS_FOLDER=145 TOO_OLD=1150

install_missing() {
  local missing=()
  command -v makensis >/dev/null || missing+=(nsis)
  command -v osslsigncode >/dev/null || missing+=(osslsigncode)
  command -v openssl >/dev/null || missing+=(openssl)
  command -v "$COMPILER" >/dev/null || missing+=(gcc-mingw-w64-x86-64-win32)
  [[ -x $WINE ]] || missing+=(wine64)
  [[ ${#missing[@]} -gt 0 ]] || return 0
  local as_root=()
  [[ $EUID -eq 0 ]] || as_root=(sudo)
  echo "Installing ${missing[*]} …" >&2
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive sh -c \
    'apt-get -qq update && apt-get -qq install -y --no-install-recommends "$@" >/dev/null' - "${missing[@]}"
}

scratch="$(mktemp -d)"
holder=""
leave() {
  exec 4>&- # what holds the lock ends with its input
  [[ -z $holder ]] || wait "$holder" 2>/dev/null || true
  "$WINE_SERVER" -k 2>/dev/null || true # this prefix's own server, and no other
  "$WINE_SERVER" -w 2>/dev/null || true
  rm -rf -- "$scratch"
}

fail() {
  printf 'FAILED: %s\n' "$1" >&2
  [[ ! -s $scratch/said ]] || sed 's/^/  it said: /' "$scratch/said" >&2
  exit 1
}

shows() { printf 'ok: %s\n' "$1"; }

wine() { timeout 120 "$WINE" "$@"; }

# Runs a command line of Windows; sets CODE, whole, and keeps what was said.
tell() {
  CODE="$(wine "$scratch/stand_in.exe" tell "$1" 2>"$scratch/said" | tr -d '\r')"
}

expect_code() { [[ $CODE == "$1" ]] || fail "$2: code $CODE instead of $1"; }
expect_said() { grep -qF -- "$1" "$scratch/said" || fail "it does not say: $1"; }
expect_file() { [[ -e $1 ]] || fail "there is no $1"; }
expect_none() { [[ ! -e $1 ]] || fail "there is still $1"; }

# entry HKCU|HKLM NAME: the value, or nothing.
entry() {
  wine reg query "$1\\$ENTRY" /v "$2" 2>/dev/null | tr -d '\r' | sed -n "s/^ *$2 *REG_[A-Z]* *//p"
}

files() {
  (cd -- "$drive" && find . "$HOME" -type f | grep -viE '/temp/|^\./windows/' | sort)
}

# build VERSION FILE: an installer of that version that has FILE in it.
build() {
  local payload="$scratch/payload-$1"
  mkdir -p "$payload/_internal"
  cp "$scratch/stand_in.exe" "$payload/recorder-gui.exe"
  cp "$scratch/stand_in.exe" "$payload/recorder-gui-console.exe"
  echo "$1" >"$payload/_internal/$2"
  bash "$root/packaging/windows/make_installer.sh" "$payload" "$1" "$scratch/notices.txt" "$drive/recorder-$1.exe" \
    >"$scratch/said" 2>&1 || fail "the installer of $1 cannot be built"
}

# Starts a stand-in that stays, and waits until it is there.
begin_to_run() {
  mkfifo "$scratch/input" "$scratch/output"
  wine "$@" <"$scratch/input" >"$scratch/output" 2>/dev/null &
  holder=$!
  exec 4>"$scratch/input"
  local line
  read -r -t 60 line <"$scratch/output" || fail "the stand-in does not start"
  [[ $line == here* ]] || fail "the stand-in says: $line"
}

end_running() {
  kill -0 "$holder" 2>/dev/null || fail "the running program was ended"
  exec 4>&-
  wait "$holder" || fail "the running program did not end as it should"
  holder=""
  rm -f -- "$scratch/input" "$scratch/output"
}

check_refusals_before_anything() {
  wine winecfg -v win7
  tell 'C:\recorder-0.1.0.exe /S'
  expect_code "$TOO_OLD" "Windows 7"
  expect_said "needs Windows 10 version 1809"
  wine winecfg -v win10
  mkdir -p "$drive/theirs" && echo theirs >"$drive/theirs/letter.txt"
  tell 'C:\recorder-0.1.0.exe /S /D=C:\theirs'
  expect_code "$OTHERS_FOLDER" "a folder with other files"
  expect_said "holds other files"
  [[ "$(ls "$drive/theirs")" == letter.txt ]] || fail "another's folder was changed"
  shows "an old Windows and a folder with other files are refused, with codes of their own"
}

check_for_one() {
  files >"$scratch/before"
  tell 'C:\recorder-0.1.0.exe /S /LOG=C:\log.txt'
  expect_code 0 "for one person"
  rm -f -- "$drive/log.txt"
  expect_file "$own/app/recorder-gui.exe"
  expect_file "$own/app/_internal/old.dll"
  expect_file "$own/THIRD-PARTY-LICENCES.txt"
  [[ "$(entry HKCU DisplayVersion)" == 0.1.0 ]] || fail "it is not among the installed apps"
  [[ -z "$(entry HKLM DisplayVersion)" ]] || fail "it is written down for the whole computer"
  local strangers
  strangers="$(files | comm -13 "$scratch/before" - | grep -vE "/Programs/Consultation Recorder/|/Consultation Recorder.lnk$" || true)"
  [[ -z $strangers ]] || fail "written outside its folders: $strangers"
  [[ "$(files | grep -c '/Consultation Recorder.lnk$')" == 2 ]] || fail "the two shortcuts are not there"
  shows "for one person: program, entry and shortcuts are there, and nothing else was written"
}

check_running() {
  begin_to_run "$own_in_windows\app\recorder-gui.exe" stay
  tell 'C:\recorder-0.2.0.exe /S'
  expect_code "$RUNNING" "the program runs"
  expect_said "Finish the visit"
  expect_file "$own/app/_internal/old.dll"
  tell "$uninstall_one"
  expect_code "$RUNNING" "uninstalling a running program"
  expect_file "$own/app/recorder-gui.exe"
  end_running
  mkdir -p "$data"
  begin_to_run "$scratch/stand_in.exe" hold "$local_in_windows\consultation-recorder\lock"
  tell 'C:\recorder-0.2.0.exe /S'
  expect_code "$RUNNING" "the data folder is held"
  end_running
  [[ "$(entry HKCU DisplayVersion)" == 0.1.0 ]] || fail "a refused upgrade was written down"
  shows "a running program and a held data folder stop upgrade and removal, and are left alone"
}

check_failed_upgrade() {
  rm -- "$own/THIRD-PARTY-LICENCES.txt" && mkdir "$own/THIRD-PARTY-LICENCES.txt"
  tell 'C:\recorder-0.2.0.exe /S'
  expect_code "$FAILED" "a file that cannot be written"
  expect_said "What was there is as before"
  expect_file "$own/app/_internal/old.dll"
  expect_none "$own/app/_internal/new.dll"
  [[ "$(entry HKCU DisplayVersion)" == 0.1.0 ]] || fail "a failed upgrade was written down"
  rmdir "$own/THIRD-PARTY-LICENCES.txt"
  shows "an upgrade that cannot write puts the older program back whole"
}

check_upgrade() {
  echo mine >"$own/my notes.txt"
  tell 'C:\recorder-0.2.0.exe /S /NODESKTOP'
  expect_code 0 "an upgrade"
  expect_file "$own/app/_internal/new.dll"
  expect_none "$own/app/_internal/old.dll"
  expect_none "$own/app.before"
  [[ "$(entry HKCU DisplayVersion)" == 0.2.0 ]] || fail "the entry tells of the older version"
  tell 'C:\recorder-0.1.0.exe /S'
  expect_code "$NEWER_IS_HERE" "an older version"
  expect_said "Version 0.2.0 is installed"
  shows "an upgrade replaces the program whole; an older version is refused"
}

check_uninstall() {
  mkdir -p "$data" && echo visit >"$data/ledger.sqlite3"
  tell "$uninstall_one"
  expect_code 0 "removal"
  expect_said "were left where they are"
  expect_none "$own/app"
  expect_file "$own/my notes.txt"
  expect_file "$data/ledger.sqlite3"
  [[ -z "$(entry HKCU DisplayVersion)" ]] || fail "it is still among the installed apps"
  files | grep '/Consultation Recorder.lnk$' && fail "a shortcut is left"
  rm -rf -- "$own"
  shows "removal takes the program, leaves recordings and a person's own files, and says so"
}

check_for_all() {
  tell 'C:\recorder-0.1.0.exe /S /ALLUSERS'
  expect_code 0 "for everybody"
  expect_file "$everybodys/app/recorder-gui.exe"
  expect_none "$own/app"
  [[ "$(entry HKLM DisplayVersion)" == 0.1.0 ]] || fail "it is not written down for the whole computer"
  [[ -z "$(entry HKCU DisplayVersion)" ]] || fail "it is written down for one person"
  echo '{}' >"$drive/ProgramData/consultation-recorder/policy.json"
  tell 'C:\recorder-0.2.0.exe /S'
  expect_code 0 "an upgrade for everybody"
  [[ "$(entry HKLM DisplayVersion)" == 0.2.0 ]] || fail "the upgrade went elsewhere"
  expect_none "$own/app"
  tell '"C:\Program Files\Consultation Recorder\uninstall.exe" /S'
  local tries=0
  # It works on from a copy of itself, and the first process ends at once.
  while [[ -e $everybodys ]] && [[ $((tries += 1)) -le 100 ]]; do sleep 0.1; done
  expect_none "$everybodys"
  "$WINE_SERVER" -w
  [[ -z "$(entry HKLM DisplayVersion)" ]] || fail "it is still among everybody's installed apps"
  expect_file "$drive/ProgramData/consultation-recorder/policy.json"
  shows "for everybody: upgraded where it is without a flag, removed whole, the policy stays"
}

check_own_place() {
  tell 'C:\recorder-0.1.0.exe /S /CURRENTUSER /D=C:\our place\the recorder'
  expect_code 0 "a place of one's own"
  expect_file "$drive/our place/the recorder/app/recorder-gui.exe"
  tell 'C:\recorder-0.2.0.exe /S'
  expect_file "$drive/our place/the recorder/app/_internal/new.dll"
  tell '"C:\our place\the recorder\uninstall.exe" /S _?=C:\our place\the recorder'
  expect_code 0 "removal from a place of one's own"
  shows "another place is taken, and remembered by the upgrade"
}

check_signatures() {
  openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=A test's own signer" \
    -addext extendedKeyUsage=codeSigning -keyout "$scratch/key.pem" -out "$scratch/certificate.pem" 2>/dev/null
  openssl pkcs12 -export -inkey "$scratch/key.pem" -in "$scratch/certificate.pem" -passout pass:invented \
    -out "$scratch/signer.p12"
  SIGNING_PKCS12_BASE64="$(base64 -w0 "$scratch/signer.p12")"
  export SIGNING_PKCS12_BASE64 SIGNING_PKCS12_PASSWORD=invented SIGNING_REQUIRED=1
  build 0.3.0 signed.dll
  ! grep -q invented "$scratch/said" || fail "the password is in the output"
  tell 'C:\recorder-0.3.0.exe /S'
  expect_code 0 "a signed installer"
  local signed
  for signed in "$drive/recorder-0.3.0.exe" "$own/uninstall.exe" "$own/app/recorder-gui.exe"; do
    osslsigncode verify -CAfile "$scratch/certificate.pem" -in "$signed" >"$scratch/said" 2>&1 ||
      fail "the signature of $signed does not hold"
  done
  unset SIGNING_PKCS12_BASE64 SIGNING_PKCS12_PASSWORD
  bash "$root/packaging/windows/sign.sh" "$own/uninstall.exe" >/dev/null 2>&1 &&
    fail "a required signature was left out in silence"
  unset SIGNING_REQUIRED
  shows "with a key, installer, uninstaller and program are signed; a required signature is never left out"
}

install_missing
trap leave EXIT
# Wine takes the home's own desktop for the person's: it gets a home of its own.
mkdir -p "$scratch/home/Desktop"
export HOME="$scratch/home" WINEPREFIX="$scratch/wine" WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml=;winemenubuilder.exe="
unset DISPLAY SIGNING_THUMBPRINT SIGNING_PKCS12_BASE64 SIGNING_REQUIRED

"$COMPILER" -Os -s -static -o "$scratch/stand_in.exe" "$root/packaging/windows/stand_in.c"
echo "notices" >"$scratch/notices.txt"
wine wineboot --init >/dev/null 2>&1
drive="$WINEPREFIX/drive_c"
person="$(basename "$(find "$drive/users" -mindepth 1 -maxdepth 1 -type d ! -name Public | head -n 1)")"
own="$drive/users/$person/AppData/Local/Programs/Consultation Recorder"
data="$drive/users/$person/AppData/Local/consultation-recorder"
local_in_windows="C:\\users\\$person\\AppData\\Local"
own_in_windows="$local_in_windows\\Programs\\Consultation Recorder"
everybodys="$drive/Program Files/Consultation Recorder"
# Told where it is, it works in its own process: else its exit code is a copy's that nobody waits for.
uninstall_one="\"$own_in_windows\\uninstall.exe\" /S _?=$own_in_windows"

build 0.1.0 old.dll
build 0.2.0 new.dll
check_refusals_before_anything
check_for_one
check_running
check_failed_upgrade
check_upgrade
check_uninstall
check_for_all
check_own_place
check_signatures
echo "The installer for Windows passed."
