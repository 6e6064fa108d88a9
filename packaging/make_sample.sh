#!/usr/bin/env bash
# Makes resources/sample_consultation.ogg from the text beside it: two voices, 16 kHz, mono.
#
# Needs espeak-ng and sox (the Debian packages espeak-ng, sox and libsox-fmt-all). The same versions of
# these make the same file, to the last byte.
set -euo pipefail

readonly SAMPLE_RATE=16000
readonly DOCTOR=(-v en-gb-x-rp+m3 -s 162 -p 38 -g 1)
readonly PATIENT=(-v en-us+f3 -s 170 -p 58 -g 2)
readonly PEAK_DECIBELS=-3
# A room is never as silent as a computer, and a recorder may take exact silence for a dead microphone.
readonly ROOM_VOLUME=0.0006

root="$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)"
scratch="$(mktemp -d)"
trap 'rm -rf -- "$scratch"' EXIT

turns=()
while read -r who pause words; do
  [[ -n $who && $who != "#" ]] || continue
  voice=("${DOCTOR[@]}")
  [[ $who == D ]] || voice=("${PATIENT[@]}")
  turn="$scratch/$(printf '%03d' "${#turns[@]}").wav"
  espeak-ng "${voice[@]}" -w "$scratch/spoken.wav" -- "$words"
  sox -R -G "$scratch/spoken.wav" -b 16 "$turn" rate -h "$SAMPLE_RATE" norm -6 pad "$pause" 0
  turns+=("$turn")
done <"$root/resources/sample_consultation.txt"

sox -R "${turns[@]}" "$scratch/dialogue.wav" pad 0 0.8
sox -R "$scratch/dialogue.wav" "$scratch/room.wav" synth pinknoise vol "$ROOM_VOLUME"
sox -R -m -v 1 "$scratch/dialogue.wav" -v 1 "$scratch/room.wav" -C 3 --comment "Synthetic speech: an invented visit" \
  "$root/resources/sample_consultation.ogg" norm "$PEAK_DECIBELS"
soxi "$root/resources/sample_consultation.ogg" >&2
