#!/usr/bin/env bash
# Packs the frozen program for Linux: .deb, .rpm and .tar.xz, the same bytes from the same program.
#
#   bash packaging/linux/make_packages.sh BUNDLE VERSION NOTICES OUT
#
# BUNDLE is the frozen program's folder, NOTICES the text of packaging/licences.py. SOURCE_DATE_EPOCH is the time
# that the files carry. Needs binutils, dpkg-deb, rpmbuild, xz (packaging/setup.sh --build).
set -euo pipefail

here="$(CDPATH='' cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)"
root="$(CDPATH='' cd -- "$here/../.." && pwd -P)"
readonly here root
readonly NAME=consultation-recorder ID=org.consultation_recorder.Recorder
readonly REVISION=1

[[ $# -eq 4 ]] || {
  echo "usage: make_packages.sh BUNDLE VERSION NOTICES OUT" >&2
  exit 2
}
bundle="$(realpath -- "$1")"
notices="$(realpath -- "$3")"
out="$(realpath -- "$4")"
# Both package managers sort 1.2~rc1 before 1.2.
version="$(sed -E 's/(a|b|rc)([0-9]+)$/~\1\2/' <<<"$2")"
readonly bundle notices out version
: "${SOURCE_DATE_EPOCH:?is not set}"
export SOURCE_DATE_EPOCH LC_ALL=C.UTF-8 TZ=UTC
date="$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)"
umask 022

scratch="$(mktemp -d)"
readonly scratch date tree="$scratch/tree"
trap 'rm -rf -- "$scratch"' EXIT

# filled IN OUT MODE: a template with its words filled in.
filled() {
  local text
  text="$(<"$1")"
  text="${text//@VERSION@/$version}"
  text="${text//@DATE@/$date}"
  text="${text//@KEPT@/$(<"$here/kept.txt")}"
  text="${text//@REQUIRES@/$(rpm_requires)}"
  mkdir -p -- "$(dirname -- "$2")"
  printf '%s\n' "$text" >"$2"
  chmod "$3" -- "$2"
}

# ---- what it needs of the computer ----

libraries_of_bundle() { find "$bundle" -type f \( -name '*.so*' -o -name recorder-gui \) -print0; }

# The libraries that something in the bundle is linked to, the bundle does not hold, and the C library is not.
host_libraries() {
  comm -23 \
    <(libraries_of_bundle | xargs -0 readelf -d 2>/dev/null | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' | sort -u) \
    <(find "$bundle" -name '*.so*' -printf '%f\n' | sort -u) |
    grep -Ev '^(libc|libm|libdl|libpthread|librt|libresolv|libutil|libmvec|ld-linux[^.]*)\.so'
  echo libpulse.so.0 # opened by name, not linked to: it tells which microphone is in use
}

c_library() {
  libraries_of_bundle | xargs -0 readelf -V 2>/dev/null | grep -o 'GLIBC_2\.[0-9]*' | sort -uV | tail -n 1
}

package_of() { sed -n "s/^$1[[:space:]]\{1,\}//p" "$here/host_libraries.txt"; }

deb_depends() {
  local library package
  printf 'libc6 (>= %s)' "${libc#GLIBC_}"
  while read -r library; do package_of "$library"; done <<<"$needs" | sort -u |
    while read -r package; do printf ', %s' "$package"; done
  printf ', libasound2-plugins, ca-certificates, fonts-dejavu-core | fonts-dejavu | fonts-noto-core'
}

rpm_requires() {
  local library
  printf 'Requires:       libc.so.6(%s)(64bit)\n' "$libc"
  while read -r library; do printf 'Requires:       %s()(64bit)\n' "$library"; done <<<"$needs"
}

refuse_unknown_libraries() {
  local library unknown=()
  while read -r library; do
    [[ -n "$(package_of "$library")" ]] || unknown+=("$library")
  done <<<"$needs"
  [[ ${#unknown[@]} -eq 0 ]] && return 0
  echo "The program is linked to libraries that packaging/linux/host_libraries.txt does not know: ${unknown[*]}" >&2
  exit 1
}

# ---- the files, as both package managers install them ----

lay_out_tree() {
  local size doc="$tree/usr/share/doc/$NAME"
  mkdir -p "$tree/usr/lib/$NAME" "$tree/usr/bin" "$doc" "$tree/usr/share/man/man1"
  cp -a -- "$bundle" "$tree/usr/lib/$NAME/program"
  install -m 755 "$here/copies.sh" "$tree/usr/lib/$NAME/copies.sh"
  install -m 755 "$here/recorder-gui.sh" "$tree/usr/bin/recorder-gui"
  install -D -m 644 "$here/$ID.desktop" "$tree/usr/share/applications/$ID.desktop"
  filled "$here/$ID.metainfo.xml" "$tree/usr/share/metainfo/$ID.metainfo.xml" 644
  for size in 16 22 24 32 48 64 128 256 512; do
    install -D -m 644 "$root/resources/icons/recorder-$size.png" \
      "$tree/usr/share/icons/hicolor/${size}x$size/apps/$ID.png"
  done
  install -D -m 644 "$root/resources/icons/recorder.svg" "$tree/usr/share/icons/hicolor/scalable/apps/$ID.svg"
  filled "$here/recorder-gui.1" "$scratch/recorder-gui.1" 644
  gzip -9nc "$scratch/recorder-gui.1" >"$tree/usr/share/man/man1/recorder-gui.1.gz"
  gzip -9nc "$root/CHANGELOG.md" >"$doc/changelog.gz"
  { cat "$root/LICENSE" && echo && cat "$notices"; } >"$doc/copyright"
  same_modes "$tree"
}

# Who packs, and with which umask, must not show.
same_modes() {
  find "$1" -type d -exec chmod 755 {} +
  find "$1" -type f -perm /111 -exec chmod 755 {} +
  find "$1" -type f ! -perm /111 -exec chmod 644 {} +
  find "$1" -type f -name '*.so*' -exec chmod 644 {} +
  find "$1" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
}

# ---- the packages ----

make_deb() {
  local deb="$scratch/deb" script doc="usr/share/doc/$NAME"
  cp -a -- "$tree" "$deb"
  {
    printf '%s (%s-%s) unstable; urgency=medium\n\n' "$NAME" "$version" "$REVISION"
    printf '  * Packed from the release of this version; see changelog.gz.\n\n'
    printf ' -- The Consultation Recorder authors <noreply@localhost>  %s\n' "$(date -Ru -d "@$SOURCE_DATE_EPOCH")"
  } | gzip -9n >"$deb/$doc/changelog.Debian.gz"
  install -D -m 644 "$here/deb/lintian-overrides" "$deb/usr/share/lintian/overrides/$NAME"
  for script in postinst prerm postrm; do filled "$here/deb/$script" "$deb/DEBIAN/$script" 755; done
  (cd "$deb" && find usr -type f -print0 | sort -z | xargs -0 md5sum) >"$deb/DEBIAN/md5sums"
  cat >"$deb/DEBIAN/control" <<CONTROL
Package: $NAME
Version: $version-$REVISION
Architecture: $(dpkg --print-architecture)
Maintainer: The Consultation Recorder authors <noreply@localhost>
Installed-Size: $(du -sk --apparent-size "$deb/usr" | cut -f 1)
Depends: $(deb_depends)
Recommends: fonts-lohit-deva | fonts-noto-core, gnome-keyring | kwalletmanager
Section: sound
Priority: optional
Description: record consultations and deliver every word
 Stays open from the first patient to the last: each visit is recorded, kept
 encrypted on this computer from its first moment, and sent piece by piece to
 the clinic's voice service, which answers with a note.
CONTROL
  find "$deb" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
  dpkg-deb --root-owner-group -Zxz -z6 --build "$deb" "$out/${NAME}_$version-${REVISION}_$(dpkg --print-architecture).deb" >/dev/null
}

make_rpm() {
  mkdir -p "$scratch/rpm"
  filled "$here/rpm/$NAME.spec" "$scratch/$NAME.spec" 644
  rpmbuild -bb --quiet --define "_topdir $scratch/rpm" --define "the_version $version" \
    --define "the_tree $tree" --define "_rpmdir $scratch/rpm/made" --target "$(uname -m)" "$scratch/$NAME.spec"
  find "$scratch/rpm/made" -name '*.rpm' -exec mv -t "$out" {} +
}

# For systems without either package manager: the program's folder, to be put anywhere.
make_tarball() {
  local folder="$NAME-$version"
  mkdir "$scratch/tarball"
  cp -a -- "$bundle" "$scratch/tarball/$folder"
  same_modes "$scratch/tarball"
  tar --create --sort=name --format=gnu --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" \
    --directory "$scratch/tarball" "$folder" |
    xz --threads=2 -6 >"$out/$folder-linux-$(uname -m).tar.xz"
}

needs="$(host_libraries | sort -u)"
libc="$(c_library)"
readonly needs libc
refuse_unknown_libraries
lay_out_tree
make_deb
make_rpm
make_tarball
