"""Drives a whole visit through the real screens by touch, from welcome to wipe, and keeps pictures of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from ui.application import Application
from ui.finger import Finger, settle, wait_for
from ui.glance import TEXT_SIZES
from ui.inspection import flaws
from ui.tree_inspection import tree_flaws

QUIET_S = 60.0
THEMES = ("standard", "high")


@dataclass(frozen=True, slots=True)
class Typed:
    """Keys as they are typed on the screen's keyboard, Telex for Vietnamese."""

    keys: str


@dataclass(frozen=True, slots=True)
class Named:
    """A name: words touched where the keyboard offers them, then the keys of the rest."""

    offered: tuple[str, ...]
    keys: str


@dataclass(frozen=True, slots=True)
class Found:
    """A place found in the list by the first letters of its name."""

    keys: str


@dataclass(frozen=True, slots=True)
class Chosen:
    """An option by its key in the procedure."""

    option: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """Not known, as the question's own button says."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """Left empty."""


Act = Typed | Named | Found | Chosen | Unknown | Skipped


@dataclass(frozen=True, slots=True)
class StayPlan:
    """One stay to be typed: place by the list, end month MMYYYY or empty for now, work."""

    place: str
    end: str
    work: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What the made-up citizen does; `pause` is called at each new stop, for faults and kills.

    `procedure` is its id, the first one offered where it is empty. At the stop `save_at` the visit is saved,
    and taken up again with the ticket.
    """

    case: str
    answers: Mapping[str, Act]
    stays: tuple[StayPlan, ...] = ()
    pages: Mapping[str, int] = field(default_factory=dict)
    use_card: bool = True
    language: str = "vi"
    pause: Callable[[str], None] = field(default=lambda _stop: None)
    last_stop: str = ""
    save_at: str = ""
    procedure: str = ""


@dataclass(slots=True)
class Outcome:
    """What the walkthrough counted; `code` is the service's or ours.

    `residence_taps` and `residence_keystrokes` are those of the places lived in, part of both.
    `proofs` names what a case was to show, and whether it did; `worn` each look that was pictured: text size,
    screen, theme.
    """

    case: str
    screens: int = 0
    taps: int = 0
    keystrokes: int = 0
    residence_taps: int = 0
    residence_keystrokes: int = 0
    waited_s: float = 0.0
    code: str = ""
    received: str = ""
    printed: list[str] = field(default_factory=list)
    flaws: list[str] = field(default_factory=list)
    worn: list[str] = field(default_factory=list)
    proofs: dict[str, bool] = field(default_factory=dict)

    def line(self) -> str:
        """One JSON object."""
        return json.dumps(asdict(self), ensure_ascii=False)


class Walkthrough:
    """One visit on one application; each screen has its own few touches."""

    def __init__(self, application: Application, plan: Plan, out: Path) -> None:
        self._app, self._plan, self._out = application, plan, out
        self._finger = Finger(application.window)
        self._kiosk = application.kiosk
        self._outcome = Outcome(plan.case)
        self._seen = ""
        self._saved = False
        self._acts = {
            "Needs": self._primary,
            "Consent": self._consent,
            "Identity": self._identity,
            "Card": self._primary,
            "Question": self._question,
            "Residence": self._residence,
            "Review": self._review,
            "Papers": self._papers,
            "Send": self._wait_while_sending,
        }

    def run(self) -> Outcome:
        """From the start screen to the wiped start screen."""
        self.walk_to_end()
        return self.finish() if self._screen == "Sent" else self._outcome

    def walk_to_end(self) -> None:
        """From the start screen to the sent screen, or to the plan's last stop."""
        self._out.mkdir(parents=True, exist_ok=True)
        self._app.window.setProperty("still", True)
        self._set_up()
        self._picture("welcome")
        self._finger.tap(self._words("Làm hồ sơ mới"))
        self._choose_procedure()
        self.walk_on()

    def finish(self) -> Outcome:
        """From the sent screen to the wiped start screen."""
        self._slip_out()
        self._primary()
        wait_for(lambda: self._screen == "Welcome", "the wipe")
        self._picture("wiped")
        return self.counted()

    def counted(self) -> Outcome:
        """All that was counted so far."""
        self._outcome.taps, self._outcome.keystrokes = self._finger.taps, self._finger.keystrokes
        self._outcome.waited_s = round(self._outcome.waited_s, 2)
        return self._outcome

    def _choose_procedure(self) -> None:
        if self._screen != "Procedure":
            return
        self._picture("procedure")
        offers = list(self._facts("offers"))
        named = [o["title"] for o in offers if not self._plan.procedure or o["key"] == self._plan.procedure]
        self._finger.tap(named[0])

    def walk_on(self) -> None:
        """From wherever the visit is to the sent screen, or to the plan's last stop."""
        while self._screen != "Sent":
            stop = self._stop
            self._arrive(stop)
            self._wait_idle()
            if stop == self._plan.last_stop:
                return
            if self._stop != stop:
                continue
            if stop == self._plan.save_at and not self._saved:
                self._save_and_come_back(stop)
                continue
            self._act()
            if self._screen != "Papers":
                wait_for(partial(self._moved_from, stop), f"a way on from {stop}")

    def _act(self) -> None:
        """Do what the screen asks; what the residence since 14 costs is counted apart."""
        screen, taps, keystrokes = self._screen, self._finger.taps, self._finger.keystrokes
        self._acts[screen]()
        if screen == "Residence":
            self._outcome.residence_taps += self._finger.taps - taps
            self._outcome.residence_keystrokes += self._finger.keystrokes - keystrokes

    def _save_and_come_back(self, stop: str) -> None:
        self._saved = True
        self._finger.tap(self._words("Dừng và xoá"))
        self._picture("stop-question")
        self._finger.tap(self._words("In phiếu, làm tiếp sau"))
        self._outcome.waited_s += wait_for(lambda: self._facts("phase") == "saved", "the ticket", QUIET_S)
        self._picture("saved")
        self._primary()
        self._outcome.waited_s += wait_for(
            lambda: self._screen == "Welcome", "the wipe and the glass", QUIET_S
        )
        self._come_back(stop)

    def _come_back(self, stop: str) -> None:
        self._set_up()
        self._picture("welcome-again")
        self._finger.tap(self._words("Làm tiếp hồ sơ dở"))
        self._picture("take-up")
        self._primary()
        self._outcome.waited_s += wait_for(partial(self._is_at, stop), "the saved visit", QUIET_S)
        self._seen = ""

    def _is_at(self, stop: str) -> bool:
        return self._stop == stop

    def _moved_from(self, stop: str) -> bool:
        return self._stop != stop

    def _set_up(self) -> None:
        if self._plan.language != "vi":
            self._kiosk.setLanguage(self._plan.language)
        settle(50)

    @property
    def _screen(self) -> str:
        return str(self._kiosk.fact("screen"))

    @property
    def _stop(self) -> str:
        return self._app.signals.state.stop

    def _facts(self, name: str) -> Any:
        return self._kiosk.property("current").fact(name)

    def _words(self, vietnamese: str) -> str:
        if self._plan.language == "vi":
            return vietnamese
        return self._app.spoken(vietnamese)

    def _arrive(self, stop: str) -> None:
        if stop != self._seen:
            self._seen = stop
            self._picture(stop.strip("@").split("+")[0])
            self._plan.pause(stop)

    def _picture(self, name: str) -> None:
        self._outcome.screens += 1
        picture = f"{self._outcome.screens:02d}-{name.replace('_', '-')}.png"
        self._finger.picture(self._out / picture)
        found = [*flaws(self._app.window), *tree_flaws(self._app.window)]
        self._outcome.flaws += [f"{picture}: {flaw}" for flaw in found]
        if self._worn not in self._outcome.worn:
            self._outcome.worn.append(self._worn)

    @property
    def _worn(self) -> str:
        text, theme = TEXT_SIZES[self._kiosk.fact("text_size")], THEMES[self._kiosk.fact("high_contrast")]
        return f"{text} {self._app.window.width()}x{self._app.window.height()} {theme}"

    def _wait_idle(self) -> None:
        self._outcome.waited_s += wait_for(lambda: not self._app.jobs.busy, "the machine", QUIET_S)
        settle(20)

    def _primary(self) -> None:
        button = self._app.window.findChild(QObject, "primary")
        if button is None:
            raise LookupError("the bar has no primary button")
        self._finger.tap_item(button)  # type: ignore[arg-type]
        self._finger.taps += 1

    def _consent(self) -> None:
        for item in self._facts("items"):
            if item["required"] and not item["agreed"]:
                self._finger.tap(item["title"])
        self._picture("consent-given")
        self._primary()

    def _identity(self) -> None:
        if self._plan.use_card:
            self._primary()
        else:
            self._finger.tap(self._words("Tự gõ thông tin"))
        self._outcome.waited_s += wait_for(lambda: self._stop != "@identity", "the card", QUIET_S)

    def _question(self) -> None:
        for item in list(self._facts("items")):
            act = self._plan.answers.get(item["key"])
            if act is not None:
                self._answer(item, act)
        self._primary()

    def _answer(self, item: Mapping[str, Any], act: Act) -> None:
        match act:
            case Chosen(option) if item["form"] == "row":
                self._open_row(item)
                self._answer(self._facts("items")[0], Chosen(option))
                self._primary()
            case Chosen(option):
                title = next(o["title"] for o in item["options"] if o["key"] == option)
                if not next(o["chosen"] for o in item["options"] if o["key"] == option):
                    self._finger.tap(title)
            case Typed(keys):
                self._type(keys)
                self._picture(f"{item['key']}-typed")
            case Named(offered, keys):
                for word in offered:
                    self._finger.tap(word, key=True)
                self._picture(f"{item['key']}-offered")
                self._type(keys)
                self._picture(f"{item['key']}-typed")
            case Found(keys):
                self._type(keys)
                self._take_first_place(self._facts("suggestions"))
            case Unknown():
                self._finger.tap(item["unknown_label"])
            case Skipped():
                pass

    def _open_row(self, item: Mapping[str, Any]) -> None:
        verb = self._words("Đổi" if item["value"] else "Thêm")
        self._finger.tap(f"{verb} – {item['label']}")

    def _type(self, keys: str) -> None:
        letters = True
        for key in keys:
            if (
                letters
                and key.isdigit()
                and self._screen == "Question"
                and self._facts("layout") == "letters"
            ):
                self._finger.tap("123", key=True)
                letters = False
            self._finger.tap(self._words("Dấu cách") if key == " " else key, key=True)
        if not letters:
            self._finger.tap(self._words("Chữ"), key=True)

    def _take_first_place(self, suggestions: list[str]) -> None:
        if not suggestions:
            raise LookupError("no place was suggested")
        self._picture("places-suggested")
        self._finger.tap(suggestions[0])

    def _residence(self) -> None:
        if not self._plan.stays:
            self._finger.tap(self._words("Luôn ở nơi thường trú"))
        for number, stay in enumerate(self._plan.stays):
            self._stay(stay, first=number == 0)
        self._picture("residence-whole")
        self._primary()

    def _stay(self, stay: StayPlan, *, first: bool) -> None:
        self._finger.tap(self._words("Đã ở nhiều nơi" if first else "Ở một nơi khác"))
        self._type(stay.place)
        self._take_first_place(self._facts("suggestions"))
        self._primary()
        if stay.end:
            self._finger.tap(self._words("Đến tháng"))
            self._type(stay.end)
        else:
            self._finger.tap(self._words("Đến nay"))
        self._picture("stay-months")
        self._primary()
        self._type(stay.work)
        self._picture("stay")
        self._primary()
        self._picture("residence-rows")

    def _review(self) -> None:
        self._finger.tap(self._words("Xem tờ khai"))
        wait_for(lambda: self._facts("sheet") != "", "the declaration's picture")
        self._picture("sheet")
        self._finger.tap(self._words("Đóng tờ khai"))
        if not self._facts("declared"):
            self._finger.tap(self._facts("oath"))
            self._picture("review-declared")
        self._primary()

    def _papers(self) -> None:
        if self._facts("printing") in ("preparing", "waiting", "printing"):
            settle(50)
            return
        if self._facts("primary")["kind"] == "waiting" and not self._facts("scanning"):
            self._scan_one("Quét trang này" if not self._facts("page")["page"] else "Quét thêm trang")
        elif self._more_pages_wanted():
            self._scan_one("Quét thêm trang")
        else:
            self._primary()

    def _more_pages_wanted(self) -> bool:
        paper = self._facts("paper_key")
        return len(self._app.signals.state.pages_of(paper)) < self._plan.pages.get(paper, 0)

    def _scan_one(self, button: str) -> None:
        before = len(self._app.signals.state.pages)
        self._finger.tap(self._words(button))
        wait_for(
            lambda: bool(self._facts("scanning")) or len(self._app.signals.state.pages) > before, "a scan"
        )
        self._wait_idle()
        self._picture("page-scanned")

    def _wait_while_sending(self) -> None:
        self._outcome.waited_s += wait_for(lambda: self._screen != "Send", "the service", QUIET_S)

    def _slip_out(self) -> None:
        self._picture("sent")
        self._outcome.waited_s += wait_for(
            lambda: self._facts("slip") in ("printed", "failed"), "the slip", QUIET_S
        )
        self._picture("slip-printed")
        self._outcome.code = str(self._facts("code"))


__all__ = [
    "Chosen",
    "Found",
    "Named",
    "Outcome",
    "Plan",
    "Skipped",
    "StayPlan",
    "Typed",
    "Unknown",
    "Walkthrough",
]
