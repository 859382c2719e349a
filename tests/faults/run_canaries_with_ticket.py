"""Marked visits that are saved with a ticket, and a label for the post: neither disk nor spool keeps a mark or a key.

What a citizen takes home lies beside the notes, where no search looks. Each round saves a visit half-way (once in three
killed meanwhile), searches, and then takes it up again: to its end, to another ticket, to a cancelled visit, or never,
until its seven days are over.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from kiosk import logs
from kiosk.filing.printing import print_to_end
from kiosk.filing.wipe import wipe
from kiosk.papers.post_label import PostLabel, post_label
from kiosk.papers.ticket import read_ticket
from kiosk.ports.cancel import CancelToken
from kiosk.ports.clock import VIET_NAM
from kiosk.ports.printer import Printer
from kiosk.result import Ok
from tests.faults import ticket_in_hand
from tests.faults.road import MEMORY, PATIENCE_S, Place, ended, kiosk_and_service, started
from tests.faults.run_canaries import MarkedWalker, Marks, _hits
from tests.faults.runs import FaultRun, Figure, Round, Seen
from tests.real_cups import RealCups, running_cups

USED = ("sent", "cancelled")
FATES = (*USED, "saved again", "never")
KEPT = timedelta(days=7, hours=1)
LABEL_TITLE = "nhan-gui"


class LaterClock:
    """The machine's, so much later."""

    def __init__(self, later: timedelta) -> None:
        self._later = later

    def now(self) -> datetime:
        """Days after now."""
        return datetime.now(VIET_NAM) + self._later

    def monotonic(self) -> float:
        """As the machine's."""
        return time.monotonic()


class Saver(MarkedWalker):
    """A citizen in a hurry: walks so many steps, then asks for a ticket; or comes back with one."""

    def __init__(self, place: Place, marks: Marks, cups: RealCups | None, hand: Path) -> None:
        super().__init__(place, marks, cups)
        self.cups, self.hand = cups, hand

    def save_after(self, steps: int) -> None:
        """Begin, walk, save, wipe."""
        visit = self.visit or self._begun()
        for _ in range(steps):
            if visit.state.stop == "@send":
                break
            self._step(visit)
        codes = ticket_in_hand.save(visit, self.place, self.store, self.clock, self._printing())
        self._hold(codes)
        assert wipe(self.place.ram, self.store) == Ok(None)

    def look_at_the_printer(self) -> None:
        """As an idle kiosk does every two seconds: what a killed one still printed is erased once it has come out."""
        until = time.monotonic() + PATIENCE_S
        while self.cups is not None and self.cups.spooled() and self.printer and time.monotonic() < until:
            self.printer.state()
            time.sleep(0.2)

    def come_back(self, fate: str) -> None:
        """Take the visit up with the ticket in the hand, and let it meet its fate."""
        codes = tuple(json.loads(self.hand.read_text()))
        self.visit = ticket_in_hand.take_up(codes, self.place, self.store, self.clock)
        shelf, number = ticket_in_hand.shelf_of(self.place, self.clock), self.visit.state.ticket
        match fate:
            case "sent":
                self.walk()
                self._label()
                shelf.drop(number)
            case "cancelled":
                assert wipe(self.place.ram, self.store) == Ok(None)
                shelf.drop(number)
            case _:
                self.save_after(1)

    def _hold(self, codes: tuple[str, ...]) -> None:
        for code in codes:
            ticket = read_ticket(code)
            if ticket is not None:
                self.marks.mark(code)
                self.marks.mark("hex:" + ticket.secret.hex())
        self.hand.write_text(json.dumps(codes))

    def _label(self) -> None:
        """The desk prints where the result is posted to."""
        name, street = (f"Mẫu {self.marks.word()}" for _ in range(2))
        label = PostLabel("H32.19-261123-0042", "Cơ quan MẪU", name, f"12 Đường {street}", sample=True)
        done = print_to_end(self._printing(), post_label(label), LABEL_TITLE, lambda _: None, CancelToken())
        assert isinstance(done, Ok), done

    def _printing(self) -> Printer:
        if self.printer is not None:
            return self.printer
        from drivers.printer.practice import PracticePrinter

        return PracticePrinter(self.hand.parent / "printed")


@contextmanager
def begin(folder: Path, with_cups: bool = True) -> Iterator[Round]:
    """A home, a temporary folder and a spool of their own."""
    with (
        tempfile.TemporaryDirectory(prefix="kiosk-canaries-", dir=MEMORY) as made,
        kiosk_and_service(Path(made)) as place,
        running_cups() if with_cups else nullcontext() as cups,
    ):
        for name in ("home", "tmp"):
            (place.folder / name).mkdir()
        place.open().close()
        yield partial(one_round, place, cups, folder / "marks")


def one_round(place: Place, cups: RealCups | None, notes: Path, dice: random.Random) -> Seen:
    """One visit saved, searched for while it waits, and searched for again when its ticket is used or too old."""
    notes.unlink(missing_ok=True)
    hand = notes.with_name("hand")
    began, seed = time.time(), dice.random()
    steps, fate, killed = dice.randrange(8, 45), dice.choice(FATES), dice.random() < 1 / 3

    def as_citizen(act: Callable[[Saver], None]) -> Callable[[], None]:
        return lambda: act(_at_the_kiosk(place, cups, notes, hand, seed))

    saving = as_citizen(lambda saver: saver.save_after(steps))
    if killed:
        child = started(saving)
        time.sleep(dice.random() * (4.0 if cups else 0.5))
        os.kill(child, signal.SIGKILL)
        ended(child)
    saved = ended(started(saving)) == 0
    ended(started(as_citizen(Saver.look_at_the_printer)))
    waiting = _hits(place, cups, notes, began, with_ram=True)
    came = fate == "never" or ended(started(as_citizen(lambda saver: saver.come_back(fate)))) == 0
    after = _hits(place, cups, notes, began, with_ram=True)
    usable = fate in USED and _record(place, hand) is not None
    later = ticket_in_hand.shelf_of(place, LaterClock(KEPT))
    later.clear_old()
    sys.stderr.writelines(f"found in {hit}\n" for hit in (*waiting, *after))
    return Seen(
        {
            "marks": len(notes.read_text().split("\n")) - 1,
            "visits": 1,
            "killed": int(killed),
            "whole": int(saved and came),
            "hits": len(waiting) + len(after),
            "left": int(usable) + later.waiting(),
            fate: 1,
        }
    )


def _record(place: Place, hand: Path) -> bytes | None:
    """What is kept for the ticket in the hand."""
    shelf = ticket_in_hand.shelf_of(place, LaterClock(timedelta()))
    tickets = [read_ticket(code) for code in json.loads(hand.read_text())]
    return next((shelf.record(each.number) for each in tickets if each is not None), None)


def _at_the_kiosk(place: Place, cups: RealCups | None, notes: Path, hand: Path, seed: float) -> Saver:
    home, temporary = str(place.folder / "home"), str(place.folder / "tmp")
    os.environ.update(
        HOME=home, TMPDIR=temporary, XDG_CACHE_HOME=f"{home}/.cache", XDG_RUNTIME_DIR=str(place.ram)
    )
    tempfile.tempdir = temporary
    os.chdir(home)
    logs.configure((place.folder / "home" / "kiosk.log").open("a"), "DEBUG")
    return Saver(place, Marks(random.Random(seed), notes), cups, hand)


def figures(seen: Seen) -> tuple[Figure, ...]:
    """What the issue asks of it."""
    visits, hits = seen.count("visits"), seen.count("hits")
    fates = ", ".join(f"{fate} {seen.count(fate)}" for fate in FATES)
    return (
        Figure(
            "visits saved with a ticket, of these killed meanwhile",
            f"{visits}, {seen.count('killed')}",
            "",
            True,
        ),
        Figure("what became of them", fates, "", True),
        Figure(
            "saved and taken up as wished",
            str(seen.count("whole")),
            str(visits),
            seen.count("whole") == visits,
        ),
        Figure("marks, tickets' keys and numbers searched for", str(seen.count("marks") + visits), "", True),
        Figure("found on disk, in log, spool, caches, homes, the kept visit", str(hits), "0", hits == 0),
        Figure(
            "visits still kept after their seven days or use",
            str(seen.count("left")),
            "0",
            not seen.count("left"),
        ),
    )


RUN = FaultRun(
    "canaries-with-ticket",
    "marked visits saved with a ticket, a label for the post, and a search",
    60,
    begin,
    figures,
)
