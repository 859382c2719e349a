"""`python -m tests.freeze`: builds the frozen program, proves that it scans and prints, and packs it.

Proof is a whole walkthrough, then one page through the system's SANE and one sheet through a real CUPS, all
by the frozen program alone: without the checkout, its virtual environment or any variable of this shell.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pikepdf
from PIL import Image

from tests.cards.made import Side, make_card
from tests.real_cups import running_cups

ROOT = Path(__file__).resolve().parents[1]
HOUSE = ROOT / "dist" / "kiosk"
PROGRAM = HOUSE / "kiosk"
OF_THE_SYSTEM = re.compile(r"lib(sane|cups|usb|avahi|dbus)[-.0-9]")
NOT_WANTED = re.compile(r"VirtualKeyboard|Quick3D|WebEngine|QtQuick/Controls|sqldrivers|pytest|mypy")
FROM_THE_DESK = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libcups.so.2": "libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libdrm.so.2": "libdrm2",
    "libsane.so.1": "libsane1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb.so.1": "libxcb1",
}
"""Libraries that the frozen program finds on the desk, and the Debian package that install.sh brings."""
OF_THE_C_LIBRARY = re.compile(r"ld-linux.*|lib(c|dl|m|pthread|resolv|rt)\.so\.\d")
FEWEST_SCANNED_PIXELS = 1000


def main() -> int:
    """Build unless told not to, prove, pack; says each thing that was seen."""
    parser = argparse.ArgumentParser(prog="python -m tests.freeze", description=__doc__)
    parser.add_argument("--no-build", action="store_true", help="prove what dist/kiosk holds already")
    parser.add_argument("--no-tarball", action="store_true", help="pack nothing")
    options = parser.parse_args()
    if not options.no_build:
        build()
    with tempfile.TemporaryDirectory(prefix="kiosk-freeze-") as folder:
        for seen in proofs(Path(folder)):
            say(seen)
    if not options.no_tarball:
        say(pack())
    return 0


def build() -> None:
    """Run PyInstaller over kiosk.spec into build/ and dist/."""
    words = ["--noconfirm", "--log-level", "WARN", "--distpath", "dist", "--workpath", "build", "kiosk.spec"]
    subprocess.run([sys.executable, "-m", "PyInstaller", *words], cwd=ROOT, check=True)


def proofs(folder: Path) -> Iterator[str]:
    """What was seen of the frozen program, one line each; SystemExit at the first thing that is not so."""
    yield contents()
    yield from_the_desk()
    tomllib.loads(give(folder, "settings", LC_ALL="C"))
    yield "settings: valid TOML also where the terminal knows no Vietnamese"
    yield walked(folder)
    yield card_read(folder)
    yield from devices(folder)


def contents() -> str:
    """Nothing of the system's device libraries, nothing without use; the size."""
    names = [str(path.relative_to(HOUSE)) for path in HOUSE.rglob("*")]
    wrong = [name for name in names if OF_THE_SYSTEM.match(Path(name).name) or NOT_WANTED.search(name)]
    must(not wrong, f"these must not be shipped: {', '.join(wrong[:5])}")
    files = [path for path in HOUSE.rglob("*") if path.is_file() and not path.is_symlink()]
    return f"size: {sum(path.stat().st_size for path in files) / 1e6:.0f} MB in {len(files)} files"


def from_the_desk() -> str:
    """Every library that is needed and not shipped comes in a package that install.sh installs."""
    shipped = {path.name for path in HOUSE.rglob("*")}
    binaries = [path for path in HOUSE.rglob("*") if path == PROGRAM or ".so" in path.name]
    listed = subprocess.run(
        ["objdump", "-p", *map(str, binaries)], capture_output=True, text=True, check=True
    ).stdout
    needed = set(re.findall(r"^\s+NEEDED\s+(\S+)", listed, re.MULTILINE)) - shipped
    outside = sorted(name for name in needed if not OF_THE_C_LIBRARY.fullmatch(name))
    packages = (ROOT / "assets" / "deploy" / "install.sh").read_text(encoding="utf-8").split()
    lost = [name for name in outside if FROM_THE_DESK.get(name) not in packages]
    must(not lost, f"neither shipped nor brought by install.sh: {', '.join(lost)}")
    return f"from the desk: {', '.join(outside)}"


def walked(folder: Path) -> str:
    """A whole visit on the frozen screens: papers were truly scanned, sent and printed."""
    out = folder / "walkthrough"
    told = json.loads(give(folder, "walkthrough", "--out", str(out), "--json").splitlines()[-1])
    must(bool(told["printed"]), "the walkthrough printed nothing")
    must(bool(told["received"]), "the service received nothing")
    received = sorted((out / told["received"]).glob("*.pdf"))
    must(bool(received), "the service received no papers")
    pages = sum(scanned_pages(paper) for paper in received)
    return (
        f"walkthrough: {told['screens']} screens, {told['taps']} taps, waited {told['waited_s']} s;"
        f" {len(received)} papers with {pages} scanned pages received, {len(told['printed'])} PDFs printed"
    )


def card_read(folder: Path) -> str:
    """The back of a made card: its code and its zone, the latter by the letters' data of the desk."""
    made = make_card(1, Side.BACK_2024)
    Image.fromarray(made.image).save(folder / "card.png", dpi=(made.dpi, made.dpi))
    told = json.loads(give(folder, "scan-check", "--json", str(folder / "card.png")))
    for where in ("card", "zone"):
        must(told[where] is not None, f"the card's {where} was not read")
    return f"card: {told['card']['name']} by its code, {told['zone']['name']} by its zone"


def scanned_pages(paper: Path) -> int:
    """The pages of a PDF, each of which must hold one scanned picture."""
    with pikepdf.open(paper) as document:
        for page in document.pages:
            (picture,) = page.get_images().values()
            must(int(picture.Width) >= FEWEST_SCANNED_PIXELS, f"{paper.name}: no scanned page")
        return len(document.pages)


def devices(folder: Path) -> Iterator[str]:
    """One page from SANE's own test device and one sheet through a real CUPS, by the doctor's trials."""
    sane = folder / "sane"
    sane.mkdir()
    (sane / "dll.conf").write_text("test\n")
    with running_cups() as cups:
        settings = folder / "kiosk.toml"
        settings.write_text(
            f'[scanner]\ndevice = "test:0"\n[printer]\nserver = "{cups.server}"\nqueue = "{cups.queue}"\n'
        )
        words = ["doctor", "--json", "--settings", str(settings), "--test-print", "--test-scan"]
        skips = [word for key in ("staff", "spool", "swap") for word in ("--skip", key)]
        told = json.loads(give(folder, *words, *skips, SANE_CONFIG_DIR=str(sane)))
        must(len(cups.received()) == 1, "CUPS received no sheet")
    for finding in told["findings"]:
        yield f"doctor: {finding['key']}: {finding['words']}"


def give(folder: Path, *words: str, **variables: str) -> str:
    """Give the frozen program a command in a bare environment; what it wrote to its output."""
    environment: Mapping[str, str] = {"PATH": "/usr/bin:/bin", "HOME": str(folder), **variables}
    done = subprocess.run(
        [str(PROGRAM), *words], cwd=folder, env=environment, capture_output=True, timeout=300, check=False
    )
    complaint = done.stderr.decode(errors="replace").strip()
    must(done.returncode == 0, f"kiosk {words[0]} ended with {done.returncode}: {complaint[-2000:]}")
    return done.stdout.decode()


def pack() -> str:
    """The tarball for the desk, named by version; the one there was is replaced whole."""
    project: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    name = f"{project['name']}-{project['version']}"
    tarball, unfinished = HOUSE.parent / f"{name}.tar.gz", HOUSE.parent / f"{name}.part"
    with tarfile.open(unfinished, "w:gz", compresslevel=6) as tar:
        tar.add(HOUSE, name, filter=owned_by_root)
    unfinished.replace(tarball)
    return f"tarball: dist/{tarball.name}, {tarball.stat().st_size / 1e6:.0f} MB"


def owned_by_root(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """The same entry without the builder's name."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = "root"
    return entry


def must(so: bool, otherwise: str) -> None:
    """End with a message where something is not so."""
    if not so:
        raise SystemExit(f"freeze: {otherwise}")


def say(line: str) -> None:
    """Tell whoever waits."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
