"""Marked strings in every field, paper and file: after the visit, or a kill in it, none is found anywhere."""

from __future__ import annotations

import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import Any

from PIL import Image

from drivers.printer.cups import CupsPrinter
from kiosk import logs
from kiosk.filing.print_declaration import print_declaration
from kiosk.ports.cancel import CancelToken
from kiosk.procedure.definition import Kind
from kiosk.procedure.values import Month, Stay
from kiosk.procedure.values import Place as Address
from kiosk.result import Ok
from kiosk.settings import Settings
from kiosk.visit.commands import AddPage
from kiosk.visit.demands import papers_now, wanted_pages
from kiosk.visit.visit import Visit
from tests.faults.road import LOADED, MEMORY, NUMBER, Place, Walker, books, ended, kiosk_and_service, started
from tests.faults.runs import FaultRun, Figure, Round, Seen
from tests.journeys.traces import codings
from tests.real_cups import RealCups, running_cups

HOMES = (".cache", ".config", ".local/state", ".local/share/lltp-kiosk")
SYSTEM = ("/var/log", "/var/spool/cups", "/var/cache/cups", "/var/tmp", "/var/lib/systemd/coredump")
SYLLABLES = "bcdghklmnprstvx"
PLAIN = (b"%PDF-", b"\xff\xd8\xff")
"""How a paper or a page begins that lies there in clear."""

LARGEST = 64 << 20


class Marks:
    """Every marked string of one visit, drawn as the visit asks for it, and kept with its bytes."""

    def __init__(self, dice: random.Random, note: Path) -> None:
        self._dice = dice
        self._note = note

    def word(self) -> str:
        """Letters only, so that it may be part of a name; said to nobody else in the world."""
        word = "".join(self._dice.choice(SYLLABLES) + self._dice.choice("aeiou") for _ in range(7))
        return self.mark(word.capitalize())

    def mark(self, text: str) -> str:
        """Note it down where no search looks, before anybody hears it."""
        with self._note.open("a") as note:
            note.write(text + "\n")
        return text

    def answer(self, kind: Kind) -> Any:
        """A marked answer of the kind; None where dates and figures cannot carry a mark."""
        match kind:
            case Kind.TEXT | Kind.PRIVATE:
                return f"Chữ {self.word()}"
            case Kind.NAME:
                return f"Mẫu {self.word()}"
            case Kind.EMAIL:
                return f"{self.word().lower()}@example.vn"
            case Kind.PHONE:
                return self.mark("09" + "".join(self._dice.choice("0123456789") for _ in range(8)))
            case Kind.PLACE:
                return Address(f"12 Đường {self.word()}")
            case Kind.STAYS:
                home = Address(f"3 Ngõ {self.word()}")
                return (Stay(Month(2017, 5), None, home, "permanent", f"Thợ {self.word()}"),)
            case _:
                return None

    def page(self) -> bytes:
        """A page with a comment that is marked, and a picture that is like no other."""
        size = (96, 128)
        noise = Image.frombytes("RGB", size, self._dice.randbytes(size[0] * size[1] * 3))
        with tempfile.SpooledTemporaryFile() as file:
            noise.save(file, "JPEG", quality=60, dpi=(15, 15), comment=self.word().encode())
            file.seek(0)
            content: bytes = file.read()
        middle = content[len(content) // 2 :][:24]
        self.mark("hex:" + middle.hex())
        return content


class MarkedWalker(Walker):
    """A citizen who leaves marks wherever something can be said or laid on the glass."""

    def __init__(self, place: Place, marks: Marks, cups: RealCups | None) -> None:
        self.marks = marks
        self.printer = CupsPrinter(cups.queue, cups.server) if cups else None
        if self.printer:
            self.printer.purge_leftovers()
        super().__init__(place)

    def _answer(self, visit: Visit, question: Any) -> Any:
        return self.marks.answer(question.kind) or super()._answer(visit, question)

    def _scan(self, visit: Visit) -> None:
        self._printed(visit)
        for paper in papers_now(LOADED.procedure, visit.state):
            wanted = wanted_pages(paper, visit.state) if paper.required else 0
            for _ in range(wanted - len(visit.state.pages_of(paper.key))):
                content = self.marks.page()
                page = self.store.adopt(paper.key, content, content, content)
                assert isinstance(page, Ok), page
                self._do(visit, AddPage(paper.key, page.value, "good", len(content), 96, 128, 15))

    def _printed(self, visit: Visit) -> None:
        if self.printer is None:
            return
        done = print_declaration(
            visit, LOADED.words["vi"], self.printer, Settings(), True, lambda _: None, CancelToken()
        )
        assert isinstance(done, Ok), done


@contextmanager
def begin(folder: Path, with_cups: bool = True) -> Iterator[Round]:
    """A home, a temporary folder and a spool of their own; what the service holds is the agency's, not ours."""
    with (
        tempfile.TemporaryDirectory(prefix="kiosk-canaries-", dir=MEMORY) as made,
        kiosk_and_service(Path(made)) as place,
        running_cups() if with_cups else nullcontext() as cups,
    ):
        notes = folder / "marks"
        for name in ("home", "tmp"):
            (place.folder / name).mkdir()
        place.open().close()
        yield partial(one_round, place, cups, notes)


def one_round(place: Place, cups: RealCups | None, notes: Path, dice: random.Random) -> Seen:
    """A visit to its end, or one that is killed on the way, searched for, and then brought to its end."""
    notes.unlink(missing_ok=True)
    began = time.time()
    before = books(place)
    killed = dice.random() < 0.5
    if killed:
        child = started(_visit(place, cups, notes, dice.random()))
        time.sleep(dice.random() * (3.0 if cups else 0.4))
        os.kill(child, signal.SIGKILL)
        ended(child)
    early = _hits(place, cups, notes, began, with_ram=False) if killed else []
    whole = ended(started(_visit(place, cups, notes, dice.random()))) == 0
    late = _hits(place, cups, notes, began, with_ram=True)
    sys.stderr.writelines(f"found in {hit}\n" for hit in (*early, *late))
    now = books(place)
    return Seen(
        {
            "marks": len(notes.read_text().split("\n")) - 1,
            "visits": 1,
            "killed": int(killed),
            "whole": int(whole and now.taken > before.taken),
            "hits": len(early) + len(late),
        }
    )


def _visit(place: Place, cups: RealCups | None, notes: Path, seed: float) -> Callable[[], None]:
    def walk() -> None:
        home, temporary = str(place.folder / "home"), str(place.folder / "tmp")
        os.environ.update(
            HOME=home, TMPDIR=temporary, XDG_CACHE_HOME=f"{home}/.cache", XDG_RUNTIME_DIR=str(place.ram)
        )
        tempfile.tempdir = temporary
        os.chdir(home)
        logs.configure((place.folder / "home" / "kiosk.log").open("a"), "DEBUG")
        MarkedWalker(place, Marks(random.Random(seed), notes), cups).walk()

    return walk


def _hits(place: Place, cups: RealCups | None, notes: Path, since: float, with_ram: bool) -> list[str]:
    """Where a mark, or a paper in clear, was found."""
    marks = notes.read_text().split() if notes.exists() else []
    return found([*marks, NUMBER], _ours(place, cups, with_ram), written_elsewhere(since))


def found(marks: Iterable[str], ours: Iterable[Path], others: Iterable[Path]) -> list[str]:
    """The files in which a mark stands by name or content, in any coding; in ours a paper in clear counts too."""
    needles: set[bytes] = set()
    for mark in marks:
        needles.update([bytes.fromhex(mark[4:])] if mark.startswith("hex:") else codings(mark))
    told = []
    for path, signs in [*((path, PLAIN) for path in ours), *((path, ()) for path in others)]:
        try:
            content = str(path).encode() + path.read_bytes()
        except OSError:
            continue
        if any(needle in content for needle in (*needles, *signs)):
            told.append(str(path))
    return told


def _ours(place: Place, cups: RealCups | None, with_ram: bool) -> Iterator[Path]:
    """The kiosk's state, home, log, temporary files and spool."""
    mine = ["outbox", "home", "tmp", *(["ram"] if with_ram else [])]
    folders = [place.folder / name for name in mine]
    if cups is not None:
        folders += [cups.home / name for name in ("spool", "log", "cache", "state")]
    for folder in folders:
        yield from (path for path in folder.rglob("*") if path.is_file())


def written_elsewhere(since: float) -> Iterator[Path]:
    """What else was written on this machine: homes, logs, spools, core files."""
    for folder in [*(Path.home() / name for name in HOMES), *(Path(name) for name in SYSTEM)]:
        for path in folder.rglob("*") if folder.is_dir() else ():
            with ExitStack() as gone:
                gone.push(lambda kind, _value, _trace: kind is not None and issubclass(kind, OSError))
                look = path.lstat()
                if path.is_file() and look.st_mtime >= since and look.st_size <= LARGEST:
                    yield path


def figures(seen: Seen) -> tuple[Figure, ...]:
    """What the issue asks of it."""
    visits, marks, hits = seen.count("visits"), seen.count("marks"), seen.count("hits")
    return (
        Figure("marked strings and pages", str(marks), "≥ 200", marks >= min(200, 15 * visits)),
        Figure("visits, of these killed on the way", f"{visits}, {seen.count('killed')}", "", True),
        Figure("visits that arrived", str(seen.count("whole")), str(visits), seen.count("whole") == visits),
        Figure("marks found on disk, in log, spool, caches, homes", str(hits), "0", hits == 0),
    )


RUN = FaultRun(
    "canaries", "marked strings in every field, paper and page, then a search for them", 20, begin, figures
)
