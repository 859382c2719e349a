"""Rows: a whole visit by touch: how long it waits for the machine, and what it costs in touches."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from tests.bench.child import last_json
from tests.bench.row import Row

NOT_BY_HAND = ("quaTrinhCTNNNLV", "thongTinThanhToan")
CODED = (
    "nycDoiTuongNopPhi",
    "nycGioiTinh",
    "nycLoaiGiayTo",
    "nycQuocTich",
    "nycDanToc",
    "uyQuyen",
    "yeuCauCDNCV",
)


def measure() -> list[Row]:
    """The default person, with practice devices and the practice service."""
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as folder:
        out = Path(folder) / "walkthrough"
        counted = last_json(["-m", "kiosk", "walkthrough", "--out", str(out), "--json"])
        application = next(out.glob("received/*/application.json"))
        written = by_hand(json.loads(application.read_text("utf-8"))["toKhai"])
    taps, keys = counted["taps"], counted["keystrokes"]
    taps_beyond, keys_beyond = taps - counted["residence_taps"], keys - counted["residence_keystrokes"]
    return [
        Row("walkthrough: waiting for the machine", f"{counted['waited_s']:.1f} s", goal="≤ 20 s"),
        Row("walkthrough: taps and keys", told(taps, keys)),
        Row(
            "walkthrough: beyond the residence",
            told(taps_beyond, keys_beyond),
            f"{written} letters by hand",
            goal="≤ 95, keys ≤ 45",
        ),
    ]


def told(taps: int, keys: int) -> str:
    """Both together and apart."""
    return f"{taps + keys} ({taps} taps, {keys} keys)"


def by_hand(declared: dict[str, Any]) -> int:
    """The letters and digits that a declaration on paper asks for beyond the residence; codes are not written."""
    return sum(_letters(name, value) for name, value in declared.items() if name not in NOT_BY_HAND)


def _letters(name: str, value: object) -> int:
    if isinstance(value, dict):
        return sum(_letters(key, each) for key, each in value.items())
    is_code = name.startswith("ma") or name in CODED
    return 0 if is_code else sum(letter.isalnum() for letter in str(value))
