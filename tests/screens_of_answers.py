"""The moods of questions, card and residence that a visit without mistakes never shows, and what comes after it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PIL import Image

from kiosk.identity.card_reading import read_scan
from kiosk.identity.mrz import write_card_zone
from kiosk.procedure.values import Month, Place, Stay
from kiosk.visit.commands import AnswerQuestions
from tests.camera import PIN, Camera, desk_with
from tests.journeys.desk import Desk
from tests.journeys.unseen import walk_to
from ui.finger import settle, wait_for

NAME, NUMBER, BORN, TODAY = "Nguyễn Thị Mẫu Ưởng", "056305000012", date(2005, 8, 20), date(2026, 11, 22)
CODE = f"{NUMBER}||{NAME}|20082005|Nữ|Tổ 5, Phường Vĩnh Hải, Nha Trang, Khánh Hòa|10052021"
FORGOTTEN = Image.new("RGB", (1010, 640), (40, 90, 150))
TYPED = (("father_name", "nguyeenx vawn"), ("father_birth", "31"), ("phone", "0900"), ("email", "mau@"))
ASKED = (
    "for_whom",
    "copies+ban_info",
    "nationality+other_nationality+birth_country+ethnic_group",
    "marital",
)


def at_questions(camera: Camera, folder: Path) -> None:
    """Why it is asked, answers half typed and refused, the card that disagrees, stays that overlap."""
    with desk_with(folder) as desk:
        for stop in ASKED:
            visit(desk, stop)
            explain(camera, desk, named(stop))
        for stop, keys in TYPED:
            visit(desk, stop)
            explain(camera, desk, named(stop))
            half_typed(camera, desk, named(stop), keys)
        read_cards(camera, desk)
        visit(desk, "residence")
        explain(camera, desk, "residence")
        overlap(camera, desk)


def visit(desk: Desk, stop: str) -> None:
    """A visit of its own, as far as that stop."""
    if desk.application.signals.visit is not None:
        desk.application.kiosk.erase()
        desk.wait_for_screen("Welcome")
    walk_to(desk, stop)


def named(stop: str) -> str:
    """The stop's first question, as its pictures are called."""
    return stop.split("+")[0].replace("_", "-")


def explain(camera: Camera, desk: Desk, name: str) -> None:
    """ "Vì sao hỏi?", open."""
    desk.application.kiosk.property("current").explain()
    wait_for(lambda: bool(desk.facts("explaining")), "the reason")
    camera.take(desk.application, f"{name}-why")
    desk.tap("Đã hiểu")
    settle(50)


def half_typed(camera: Camera, desk: Desk, name: str, keys: str) -> None:
    """An answer that is not whole, what is said of it, and the other layer of keys."""
    for key in keys:
        desk.finger.tap("Dấu cách" if key == " " else key, key=True)
    camera.take(desk.application, f"{name}-half-typed")
    desk.primary()
    settle(50)
    camera.take(desk.application, f"{name}-refused")
    if desk.facts("layout") == "letters":
        desk.tap("123")
        camera.take(desk.application, f"{name}-symbols")


def read_cards(camera: Camera, desk: Desk) -> None:
    """Sides of a card that say two dates, and an expired card with two names."""
    visit(desk, "@identity")
    identity = desk.application.kiosk.identity
    identity.take(read_scan((), (zone(born=date(2005, 8, 26)),) * 2, TODAY))
    settle(60)
    camera.take(desk.application, "card-other-side")
    identity.take(read_scan((CODE.encode(),), (), TODAY))
    desk.wait_for_screen("Card")
    camera.take(desk.application, "card-conflict")
    desk.application.kiosk.property("current").explain()
    camera.take(desk.application, "card-why")
    visit(desk, "@identity")
    identity.take(read_scan((), (zone(end=date(2026, 1, 31), name="Nguyễn Thị Mẫu Bình"),) * 2, TODAY))
    identity.take(read_scan((CODE.encode(),), (), TODAY))
    desk.wait_for_screen("Card")
    camera.take(desk.application, "card-expired")


def zone(born: date = BORN, end: date = date(2030, 8, 20), name: str = NAME) -> str:
    """The three lines on the card's back."""
    return "\n".join(write_card_zone(NUMBER, name, born, "female", end))


def overlap(camera: Camera, desk: Desk) -> None:
    """Two stays that claim the same time, then one that leaves a gap."""
    home, other = Place("Tổ 5 MẪU"), Place("Nơi MẪU")
    for name, rows in (
        ("overlap", (Stay(Month(2019, 8), Month(2022, 6), home), Stay(Month(2021, 5), None, other))),
        ("gap", (Stay(Month(2019, 8), Month(2021, 6), home), Stay(Month(2022, 5), None, other))),
    ):
        desk.application.signals.must(AnswerQuestions({"residence": rows}, draft=True))
        wait_for(lambda: desk.facts("gap")["kind"] == name, name)  # type: ignore[index] # noqa: B023
        camera.take(desk.application, f"residence-{name}")


def forgotten(camera: Camera, folder: Path) -> None:
    """Papers left on the glass, told to the citizen and in the panel; then a fee that came in."""
    with desk_with(folder) as desk:
        kiosk = desk.application.kiosk
        kiosk.glass._again.setInterval(150)
        walk_to(desk, "@card")
        desk.devices.hands.idle = True
        desk.devices.tray.put_image(FORGOTTEN)
        kiosk.stopAndErase()
        desk.wait_for_words("Ông/bà còn để giấy tờ trên mặt kính")
        camera.take(desk.application, "glass-forgotten")
        kiosk.openStaff()
        desk.tap("NTL")
        for digit in PIN:
            desk.tap(digit)
        desk.primary()
        wait_for(lambda: desk.facts("phase") == "open" and len(list(desk.facts("devices"))) == 4, "the panel")  # type: ignore[call-overload]
        settle(300)
        camera.take(desk.application, "staff-glass")
        desk.tap("Mặt kính đã trống")
        wait_for(lambda: not kiosk.glass.in_the_way, "the volunteer's word")
        desk.primary()
        desk.wait_for_screen("Welcome")
        kiosk._set(fee_came=True)
        camera.take(desk.application, "welcome-fee-came")
