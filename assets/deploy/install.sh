#!/bin/sh
# Puts a frozen kiosk onto a desk, or a newer one in place of an older; see docs/install.md.
# install.sh FROM_TARBALL [--check]   --check changes nothing and exits 1 if something is not as it should be.
# KIOSK_ROOT=/some/folder installs there instead of /, without packages, users and services (for trials).
set -eu

root=${KIOSK_ROOT:-}
home=/opt/lltp-kiosk
settings=/etc/lltp-kiosk
user=kiosk
packages='cage xwayland seatd libsane1 sane-utils sane-airscan ipp-usb cups cups-client cups-ipp-utils avahi-daemon libusb-1.0-0
libcups2 libegl1 libgl1 libgl1-mesa-dri libxkbcommon0 libxkbcommon-x11-0 libxcb-cursor0 libdbus-1-3
libfontconfig1 libglib2.0-0 libdrm2 libxcb1 libwayland-client0 libwayland-cursor0 libwayland-egl1 ca-certificates
dbus-user-session tesseract-ocr-eng speech-dispatcher speech-dispatcher-espeak-ng alsa-utils'
groups='video render audio scanner lp dialout plugdev'

say() { printf '%s\n' "$*"; }
die() { printf 'install.sh: %s\n' "$*" >&2; exit 2; }

check=false
tarball=
for word in "$@"; do
    case $word in
    --check) check=true ;;
    -h | --help) sed -n '2,4s/^# //p' "$0" && exit 0 ;;
    -*) die "unknown option $word (only --check is known)" ;;
    *) tarball=$word ;;
    esac
done
[ -n "$tarball" ] || die 'name the tarball: install.sh lltp-kiosk-….tar.gz [--check]'
[ -r "$tarball" ] || die "cannot read $tarball"
[ -n "$root" ] || [ "$(id -u)" = 0 ] || $check || die 'run it as root (sudo)'

changed=0
# differs WORDS: one thing is not as it should be. Succeeds when it may be changed now.
differs() {
    changed=$((changed + 1))
    if $check; then say "not yet: $1"; return 1; fi
    say "$1"
}

want_folder() { # PATH MODE
    [ -d "$root$1" ] || ! differs "folder $1" || install -d -m "$2" "$root$1"
}

want_file() { # SOURCE PATH MODE
    if [ -f "$root$2" ] && cmp -s "$1" "$root$2" && [ "$(stat -c %a "$root$2")" = "$3" ]; then return 0; fi
    differs "file $2" || return 0
    install -D -m "$3" "$1" "$root$2"
}

want_link() { # TARGET PATH
    [ "$(readlink "$root$2" 2>/dev/null)" != "$1" ] || return 0
    differs "link $2 -> $1" || return 0
    mkdir -p "$root$(dirname "$2")"
    ln -sfn "$1" "$root$2.new"
    mv -T "$root$2.new" "$root$2"
}

apt_says_installed() { # PACKAGE...: at least one of them
    dpkg-query -W -f '${Status}\n' "$@" 2>/dev/null | grep -q 'ok installed'
}

want_packages() {
    missing=
    for package in $packages; do
        apt_says_installed "$package" || missing="$missing $package"
    done
    # The date of filing is the machine's where the service is silent: something must keep it right.
    apt_says_installed systemd-timesyncd chrony ntpsec ntp openntpd || missing="$missing systemd-timesyncd"
    [ -n "$missing" ] || return 0
    differs "Debian packages:$missing" || return 0
    apt-get update -q
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
}

want_user() {
    if ! id "$user" >/dev/null 2>&1; then
        differs "user $user" || return 0
        useradd --create-home --home-dir /var/lib/lltp-kiosk --shell /bin/bash --password '!' "$user"
        chmod 0700 /var/lib/lltp-kiosk
    fi
    for group in $groups; do
        getent group "$group" >/dev/null || continue
        id -nG "$user" | tr ' ' '\n' | grep -qx "$group" && continue
        ! differs "user $user in group $group" || usermod -aG "$group" "$user"
    done
}

want_release() {
    number=$(sha256sum "$tarball" | cut -c1-12)
    release=$home/releases/$number
    if [ ! -x "$root$release/kiosk" ]; then
        if differs "program $number"; then
            coming=$root$release.coming
            rm -rf "$coming"
            mkdir -p "$coming"
            tar -xf "$tarball" -C "$coming" --strip-components=1 --no-same-owner
            [ -x "$coming/kiosk" ] || { rm -rf "$coming"; die "$tarball holds no program named kiosk"; }
            "$coming/kiosk" settings >"$coming/kiosk.toml.example" || {
                rm -rf "$coming"
                die 'the new program does not start; the old one stays'
            }
            mv -T "$coming" "$root$release"
        fi
    fi
    before=$(readlink "$root$home/current" 2>/dev/null || true)
    want_link "$release" "$home/current"
}

forget_old_releases() { # keeps the one that runs and the one before it
    for old in "$root$home"/releases/*; do
        case $old in "$root$release" | "$root$before" | "$root$home/releases/*") continue ;; esac
        ! differs "older program ${old##*/} goes" || rm -rf "$old"
    done
}

want_settings() {
    want_folder "$settings" 755
    example=$root$release/kiosk.toml.example
    [ -r "$example" ] || return 0
    want_file "$example" "$settings/kiosk.toml.example" 644
    [ -e "$root$settings/kiosk.toml" ] || want_file "$example" "$settings/kiosk.toml" 644
}

want_system_files() {
    from=$(find "$root$release" -type d -path '*assets/deploy' 2>/dev/null | head -n 1)
    [ -n "$from" ] || from=$(dirname "$0")
    want_file "$from/start-screen" "$home/start-screen" 755
    want_file "$from/lltp-kiosk.service" /etc/systemd/user/lltp-kiosk.service 644
    want_file "$from/60-lltp-kiosk.rules" /etc/udev/rules.d/60-lltp-kiosk.rules 644
    want_file "$from/var-spool-cups.mount" /etc/systemd/system/var-spool-cups.mount 644
    want_file "$from/cups-in-memory.conf" /etc/systemd/system/cups.service.d/lltp-kiosk.conf 644
    want_file "$from/60-lltp-kiosk.conf" /etc/sysctl.d/60-lltp-kiosk.conf 644
    want_file "$from/screen.env.example" "$settings/screen.env.example" 644
    want_link $home/current/kiosk /usr/local/bin/kiosk
    want_link ../lltp-kiosk.service /etc/systemd/user/default.target.wants/lltp-kiosk.service
    want_link /etc/systemd/system/var-spool-cups.mount /etc/systemd/system/multi-user.target.wants/var-spool-cups.mount
    keep_no_jobs
}

keep_no_jobs() {
    file=$root/etc/cups/cupsd.conf
    [ -f "$file" ] || return 0
    ! grep -qix 'PreserveJobFiles No' "$file" || return 0
    differs 'CUPS keeps no ended print jobs' || return 0
    sed -i '/^[[:space:]]*PreserveJobFiles/Id' "$file"
    printf '\nPreserveJobFiles No\n' >>"$file"
}

want_services() {
    [ -e /var/lib/systemd/linger/$user ] || ! differs "services of $user start with the machine" || {
        mkdir -p /var/lib/systemd/linger && : >/var/lib/systemd/linger/$user
    }
    [ "$(systemctl is-enabled getty@tty1.service 2>/dev/null)" != enabled ] ||
        ! differs 'no login prompt under the kiosk (tty2 keeps one)' || systemctl -q disable getty@tty1.service
    if $check || [ ! -d /run/systemd/system ] || [ "$changed" = 0 ]; then return 0; fi
    systemctl daemon-reload
    udevadm control --reload && udevadm trigger
    sysctl -q -p /etc/sysctl.d/60-lltp-kiosk.conf
    systemctl stop cups.path cups.socket cups.service 2>/dev/null || true
    systemctl -q enable --now seatd.service var-spool-cups.mount cups.service
}

[ -n "$root" ] || { want_packages; want_user; }
want_folder $home/releases 755
want_release
want_settings
want_system_files
forget_old_releases
[ -n "$root" ] || want_services

if [ "$changed" = 0 ]; then say "Everything is as it should be."; exit 0; fi
if $check; then say "$changed to do; run without --check."; exit 1; fi
say "Done: $changed changed. Settings: $settings/kiosk.toml (never overwritten). Then:"
say "  su - $user -c 'kiosk doctor'                what of this desk works"
say "  su - $user -c 'kiosk staff add INITIALS --role volunteer'"
say "  systemctl --user -M $user@ restart lltp-kiosk    when no visit is under way; or restart the machine"
