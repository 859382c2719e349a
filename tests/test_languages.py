"""The languages are their files: what lies in the folder can be chosen, and nothing else can."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk import languages
from kiosk.result import Err, Ok
from kiosk.settings import parse
from tests.pseudo_language import NAME, OWN_NAME, spoken_besides
from ui.glance import Glance
from ui.viewmodels.frame import OfferedLanguage, offered

SHIPPED = ("vi", "en")


def test_the_shipped_ones_stand_in_their_order_by_their_own_names() -> None:
    assert languages.codes() == SHIPPED
    assert offered() == (OfferedLanguage("vi", "Tiếng Việt"), OfferedLanguage("en", "English"))
    assert languages.short_forms("vi")["CCCD"] == "căn cước công dân"
    assert languages.short_forms("xx") == {}


def test_a_file_more_is_a_language_more_until_it_is_gone(tmp_path: Path) -> None:
    wanted = f'[kiosk]\nlanguage = "{NAME}"\n'
    with spoken_besides(tmp_path / "assets"):
        assert offered()[-1] == OfferedLanguage(NAME, OWN_NAME)
        assert isinstance(parse(wanted), Ok)
        assert Glance.checked({"language": NAME}).language == NAME
    assert languages.codes() == SHIPPED
    assert Glance.checked({"language": NAME}).language == "vi"
    match parse(wanted):
        case Err((problem,)):
            assert problem.text == 'dòng 2: kiosk.language phải là "vi" hoặc "en"'
        case other:
            pytest.fail(f"taken: {other}")


@pytest.mark.parametrize(
    ("text", "trouble"),
    [("name = ", ValueError), ('nmae = "Khmer"\n', TypeError), ("place = 3\n", TypeError)],
)
def test_a_broken_file_is_loud(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, trouble: type[Exception]
) -> None:
    (tmp_path / "km.toml").write_text(text, "utf-8")
    monkeypatch.setattr(languages, "FOLDER", tmp_path)
    with pytest.raises(trouble):
        languages.languages()
