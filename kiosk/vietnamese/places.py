"""Provinces and communes of Viet Nam since 1 July 2025 and before it, and the search in them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal

from kiosk.vietnamese.text import fold, nfc, spelling

Scheme = Literal["2025", "pre2025"]
ASSETS = Path(__file__).resolve().parents[2] / "assets"
"""The assets folder beside the program; the frozen program keeps the same layout."""

_KINDS = tuple(
    fold(kind) + " "
    for kind in ("Thành phố", "Tỉnh", "Thị xã", "Thị trấn", "Quận", "Huyện", "Phường", "Xã", "Đặc khu")
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of one of the two lists; `scheme` says which, for one code can mean different places in them.

    `code` has 2 digits for a province, 3 for a district (only before 2025) and 5 for a commune.
    """

    code: str
    scheme: str
    name: str


@dataclass(frozen=True, slots=True)
class PlaceMatch:
    """A unit found, the province it lies in (itself, for a province) and its address in one line."""

    unit: Unit
    province: Unit
    label: str


@dataclass(frozen=True, slots=True)
class _Entry:
    """A match with its folded texts: `name` without its kind, `near` the address below the province."""

    match: PlaceMatch
    size: int
    name: str
    near: str
    whole: str


@dataclass(frozen=True, slots=True)
class _Atlas:
    provinces: tuple[Unit, ...]
    communes: dict[str, tuple[Unit, ...]]
    entries: tuple[_Entry, ...]


def provinces(scheme: Scheme = "2025") -> tuple[Unit, ...]:
    """All provinces of the list, in the order of their codes: 34 since 2025, 63 before."""
    return _atlas(scheme).provinces


def communes(province_code: str, scheme: Scheme = "2025") -> tuple[Unit, ...]:
    """All communes of a province by name; empty for an unknown code."""
    return _atlas(scheme).communes.get(province_code, ())


def find(code: str, scheme: Scheme = "2025") -> PlaceMatch | None:
    """The unit with this code, or None."""
    return _by_code(scheme).get(code)


def district_of(unit: Unit) -> str:
    """The name of the district a commune of before 2025 lay in; empty for any other unit."""
    if unit.scheme != "pre2025" or (match := find(unit.code, "pre2025")) is None:
        return ""
    return ", ".join(match.label.split(", ")[1:-1])


def search(
    text: str, scheme: Scheme = "2025", province: str | None = None, limit: int = 8
) -> tuple[PlaceMatch, ...]:
    """Units whose name or address begins like `text`, best first; diacritics and case do not matter.

    `province` is a province code and narrows the search to its communes and districts.
    Whole names come before beginnings, beginnings before words inside, larger units before smaller.
    """
    typed = _words(text)
    if not typed:
        return ()
    exact = spelling(text)
    found = []
    for entry in _atlas(scheme).entries:
        match = entry.match
        if province is not None and (match.province.code != province or match.unit is match.province):
            continue
        address = entry.whole if province is None else entry.near
        if all(f" {part}" in address for part in typed.split()):
            differs = exact not in spelling(match.label)
            found.append((_rank(entry, typed), differs, entry.size, len(entry.name), match.label, match))
    found.sort(key=lambda each: each[:-1])
    return tuple(each[-1] for each in found[:limit])


def search_history(text: str, limit: int = 8) -> tuple[PlaceMatch, ...]:
    """Units of both lists for a place of the past: today's first, but old names always have room.

    `unit.scheme` says which list; of two with the same address the one of today stays.
    """
    today, before = search(text, "2025", limit=limit), search(text, "pre2025", limit=limit)
    known = {match.label for match in today}
    old = [match for match in before if match.label not in known]
    room = max(limit - len(old), limit - limit // 2)
    return (*today[:room], *old)[:limit]


@cache
def _by_code(scheme: Scheme) -> dict[str, PlaceMatch]:
    found: dict[str, PlaceMatch] = {}
    for entry in _atlas(scheme).entries:
        found.setdefault(entry.match.unit.code, entry.match)
    return found


def _words(text: str) -> str:
    return " ".join(fold(text.replace(",", " ").replace(".", " ")).split())


def _rank(entry: _Entry, typed: str) -> int:
    """How well the name fits: 0 wholly, 1 and 2 by its beginning, 3 inside, 4 in scattered words."""
    if typed == entry.name or f" {typed}" == entry.near:
        return 0
    if entry.name.startswith(typed):
        return 1
    if entry.near.startswith(f" {typed}"):
        return 2
    return 3 if f" {typed}" in entry.whole else 4


@cache
def _atlas(scheme: Scheme) -> _Atlas:
    tree = list(_since_2025() if scheme == "2025" else _before_2025())
    entries: list[_Entry] = []
    below: dict[str, tuple[Unit, ...]] = {}
    for province, districts in tree:
        entries.append(_entry(province, province, "", 0))
        wards: list[Unit] = []
        for district, members in districts:
            middle = ""
            if district is not None:
                entries.append(_entry(district, province, "", 1))
                middle = district.name
            entries += [_entry(unit, province, middle, 2) for unit in members]
            wards += members
        below[province.code] = tuple(sorted(wards, key=lambda unit: (_short(unit.name), unit.code)))
    return _Atlas(tuple(province for province, _ in tree), below, tuple(entries))


def _entry(unit: Unit, province: Unit, middle: str, size: int) -> _Entry:
    own = [unit.name, middle] if middle else [unit.name]
    names = [*own, province.name] if size else own
    near = "".join(f" {_words(name)}" for name in own)
    whole = near + f" {_words(province.name)}" if size else near
    return _Entry(PlaceMatch(unit, province, ", ".join(names)), size, _short(unit.name), near, whole)


def _short(name: str) -> str:
    """The folded name without the word for its kind: Phường Nha Trang → nha trang; Quận 3 → 3."""
    low = fold(name)
    return next((low.removeprefix(kind) for kind in _KINDS if low.startswith(kind)), low)


_Districts = list[tuple[Unit | None, list[Unit]]]


def _since_2025() -> Iterator[tuple[Unit, _Districts]]:
    for each in sorted(_read_2025(), key=lambda each: int(each["code"])):
        wards = [Unit(f"{ward['code']:05d}", "2025", _clean(ward["name"])) for ward in each["wards"]]
        yield Unit(f"{each['code']:02d}", "2025", _clean(each["name"])), [(None, wards)]


def _before_2025() -> Iterator[tuple[Unit, _Districts]]:
    content = json.loads((ASSETS / "places" / "pre2025.json").read_text(encoding="utf-8"))
    for code, name, districts in content["provinces"]:
        yield (
            Unit(code, "pre2025", name),
            [
                (Unit(key, "pre2025", title), [Unit(number, "pre2025", ward) for number, ward in wards])
                for key, title, wards in districts
            ],
        )


def _read_2025() -> list[dict[str, Any]]:
    """The nested list in the package's data file; importing the package's 3,321 codes would take longer."""
    spec = find_spec("vietnam_provinces")
    if spec is None or not spec.submodule_search_locations:
        raise RuntimeError("the package vietnam-provinces is not installed")
    file = Path(spec.submodule_search_locations[0]) / "data" / "nested-divisions.json"
    content: list[dict[str, Any]] = json.loads(file.read_text(encoding="utf-8"))
    return content


def _clean(name: str) -> str:
    return " ".join(nfc(name).split())
