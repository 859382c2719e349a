"""`python -m tests.desk_install --root DIR`: a desk from the tarball on, on a bare Debian, seen step by step.

DIR is the root folder of a Debian 12 just made (debootstrap --variant=minbase) in which apt works; it is changed.
It is installed, booted by its own systemd in namespaces, given trial devices, looked at, walked through,
shown under cage without a screen, and updated. Needs root. Real screens, scanners and printers are not there.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.desk_room import Room

ROOT = Path(__file__).resolve().parents[1]
ALL_IS_WELL = "Everything is as it should be.\n"
STATE = "/var/lib/lltp-kiosk/.local/state/lltp-kiosk"
SERVICE = ("systemctl", "--user", "-M", "kiosk@")
TAKE_SCRIPT = "cd /root && tar -xzf kiosk.tar.gz --strip-components=4 --wildcards '*/install.sh'"
DEVICES = """
set -eu
mkdir -p /var/lib/practice /var/lib/tray && chown kiosk /var/lib/practice
systemd-run -q --unit practice --uid kiosk kiosk service --folder /var/lib/practice
systemd-run -q --unit tray ippeveprinter -n localhost -p 8631 -k -d /var/lib/tray \
    -f application/pdf,image/pwg-raster,image/urf --no-web-forms MAU
echo test >/etc/sane.d/dll.d/trial
until [ -s /var/lib/practice/credentials.json ]; do sleep 1; done
sleep 2
lpadmin -p tray -E -v ipp://localhost:8631/ipp/print -m everywhere
lpadmin -d tray
install -o kiosk -m 600 /var/lib/practice/credentials.json /etc/lltp-kiosk/credentials.json
sed -i -e 's|^url = ""|url = "http://127.0.0.1:8470"|' -e 's|^queue = ""|queue = "tray"|' \
    -e '/^[[]scanner[]]/,/^[[]/ s|^device = ""|device = "test:0"|' \
    -e 's|^credentials_file = ""|credentials_file = "/etc/lltp-kiosk/credentials.json"|' /etc/lltp-kiosk/kiosk.toml
"""
NO_SCREEN = """
set -eu
mkdir -p /etc/systemd/user/lltp-kiosk.service.d
printf '[Service]\\nEnvironment=WLR_BACKENDS=headless WLR_RENDERER=pixman\\n' \
    >/etc/systemd/user/lltp-kiosk.service.d/trial.conf
echo KIOSK_TURN=180 >/etc/lltp-kiosk/screen.env
apt-get install -q -y --no-install-recommends grim >/dev/null
"""
PICTURE = "XDG_RUNTIME_DIR=/run/user/$(id -u) WAYLAND_DISPLAY=wayland-0 grim /tmp/screen.png"
KEPT = f"cat /etc/lltp-kiosk/kiosk.toml $(find {STATE} -type f | sort) | sha256sum"


def main() -> int:
    """Go the whole way; the first thing that is not so ends it."""
    parser = argparse.ArgumentParser(prog="python -m tests.desk_install", description=__doc__)
    parser.add_argument("--root", type=Path, required=True, help="a bare Debian 12; it is changed")
    parser.add_argument("--tarball", type=Path, help="default: the newest in dist/")
    parser.add_argument("--out", type=Path, default=ROOT / "desk-install", help="for pictures")
    options = parser.parse_args()
    tarball = options.tarball or max(ROOT.glob("dist/*.tar.gz"), key=lambda path: path.stat().st_mtime)
    options.out.mkdir(parents=True, exist_ok=True)
    room = Room(options.root.resolve())
    for seen in whole_way(room, tarball, options.out):
        sys.stdout.write(seen + "\n")
        sys.stdout.flush()
    return 0


def whole_way(room: Room, tarball: Path, out: Path) -> Iterator[str]:
    """What was seen, one line each."""
    shutil.copy(tarball, room.root / "root/kiosk.tar.gz")
    room.must("sh", "-c", TAKE_SCRIPT)
    yield installed(room)
    with room.booted():
        yield started(room)
        yield room.answer("kiosk staff add KT --role technician", ("135790", "135790")).splitlines()[-1]
        room.must("sh", "-c", DEVICES)
        yield from looked_at(room)
        yield walked(room, out)
        yield shown(room, out)
        yield from updated(room, tarball)


def installed(room: Room) -> str:
    """First told what is missing, then installed, then nothing more to do."""
    must(room.give(*install("--check")).returncode == 1, "--check finds nothing missing on a bare machine")
    told = room.must(*install()).splitlines()
    must(room.must(*install("--check")) == ALL_IS_WELL, "--check still finds something to do")
    must(room.must(*install()) == ALL_IS_WELL, "a second time changes something")
    return next(line for line in told if line.startswith("Done: "))


def install(*words: str, tarball: str = "/root/kiosk.tar.gz") -> tuple[str, ...]:
    """The installer's command."""
    return ("sh", "/root/install.sh", tarball, *words)


def started(room: Room) -> str:
    """The services came up, and the spool lies in memory."""
    failed = room.must("systemctl", "--failed", "--plain", "--no-legend").strip()
    must(not failed, f"failed services: {failed}")
    spool = room.must("findmnt", "-no", "FSTYPE", "/var/spool/cups").strip()
    must(spool == "tmpfs", f"the print spool lies on {spool}")
    must(room.must(*install("--check")) == ALL_IS_WELL, "after the start something is to do")
    return "booted: no failed service, print spool in memory"


def looked_at(room: Room) -> Iterator[str]:
    """The doctor finds nothing bad, prints and scans."""
    told = json.loads(room.as_kiosk("kiosk doctor --json --test-print --test-scan"))
    must(told["ready"], "the doctor is not content")
    for finding in told["findings"]:
        yield f"doctor: {finding['level']}: {finding['words']}"


def walked(room: Room, out: Path) -> str:
    """A whole visit by the kiosk's own user."""
    words = "QT_QPA_PLATFORM=offscreen kiosk walkthrough --out /var/tmp/walk --json"
    told = json.loads(room.as_kiosk(words).splitlines()[-1])
    must(bool(told["printed"] and told["received"]), "nothing was printed or received")
    shutil.copytree(room.root / "var/tmp/walk", out / "walk", dirs_exist_ok=True)
    return f"walkthrough: {told['screens']} screens, {len(told['printed'])} prints, received {told['code']}"


def shown(room: Room, out: Path) -> str:
    """The service shows the kiosk under cage and keeps showing it; turned, since only so cage draws itself."""
    room.must("sh", "-c", NO_SCREEN)
    room.must(*SERVICE, "daemon-reload")
    room.must(*SERVICE, "restart", "lltp-kiosk")
    time.sleep(15)
    state = room.must(*SERVICE, "show", "-p", "NRestarts", "-p", "SubState", "lltp-kiosk").split()
    must(sorted(state) == ["NRestarts=0", "SubState=running"], f"the service does not stay up: {state}")
    room.as_kiosk(PICTURE)
    room.must("cp", "/tmp/screen.png", "/root/screen.png")
    shutil.copy(room.root / "root/screen.png", out / "screen.png")
    return f"cage: the kiosk runs as a service; picture in {out}/screen.png"


def updated(room: Room, tarball: Path) -> Iterator[str]:
    """A newer program comes, then the older again: settings, staff and outbox stay as they are."""
    room.must(*SERVICE, "stop", "lltp-kiosk")
    before, old = room.must("sh", "-c", KEPT), room.must("readlink", "/opt/lltp-kiosk/current")
    with tempfile.TemporaryDirectory() as folder:
        unpacked = ["tar", "-xzf", str(tarball), "-C", folder]
        subprocess.run(unpacked, check=True)
        (house,) = Path(folder).iterdir()
        (house / "NEWER").write_text("newer\n", "utf-8")
        newer = str(room.root / "root/newer.tar.gz")
        subprocess.run(["tar", "-czf", newer, "-C", folder, house.name], check=True)
    for word, packed in (("newer", "/root/newer.tar.gz"), ("older", "/root/kiosk.tar.gz")):
        room.must(*install(tarball=packed))
        current = room.must("readlink", "/opt/lltp-kiosk/current")
        must((current == old) is (word == "older"), f"the {word} program is not the current one")
        must(room.must("sh", "-c", KEPT) == before, "settings, staff or outbox changed")
        must("KT" in room.as_kiosk("kiosk staff list"), "the staff are gone")
        releases = room.must("ls", "/opt/lltp-kiosk/releases").split()
        yield f"update: the {word} program runs, {len(releases)} releases lie there, all else is kept"


def must(so: bool, otherwise: str) -> None:
    """End with a message where something is not so."""
    if not so:
        raise SystemExit(f"desk_install: {otherwise}")


if __name__ == "__main__":
    sys.exit(main())
