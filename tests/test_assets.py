"""Holds what is bundled: licences, faces that have every letter used, words in NFC and one spelling, the lock."""

from __future__ import annotations

import ast
import re
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from reportlab.pdfbase.ttfonts import TTFontFile

from kiosk.languages import codes

ROOT = Path(__file__).resolve().parents[1]
ASSETS = ROOT / "assets"
QML = sorted((ROOT / "ui/qml").rglob("*.qml"))
CATALOGUES = sorted((ASSETS / "translations").glob("*.ts"))
PROCEDURES = sorted((ASSETS / "procedures").rglob("*.toml"))
CODE = [path for top in ("kiosk", "drivers", "ui") for path in sorted((ROOT / top).rglob("*.py"))]
FACES = sorted((ASSETS / "fonts").glob("*.ttf"))
ICONS = sorted((ASSETS / "icons").glob("*.svg"))
OWN_DRAWINGS = {"bronze-drum", "kiosk-mark"}
OLD_TONE_PLACE = re.compile(r"\b(?!q)[bcdđghklmnprstvx]*(?:[òóỏõọ][ae]|[ùúủũụ]y)\b", re.IGNORECASE)
NAMES_AS_PRINTED = re.compile("Khánh Hòa|Hòa Bình|Thanh Hóa|Cộng hòa xã hội|CỘNG HÒA XÃ HỘI")
ABOUT_SPELLING = ROOT / "kiosk/vietnamese"


def _named(paths: list[Path]) -> list[object]:
    return [pytest.param(path, id=str(path.relative_to(ROOT))) for path in paths]


def old_spellings(text: str) -> list[str]:
    """Words with the tone on the first vowel (old: on òa, new: on oà) that are no names."""
    return OLD_TONE_PLACE.findall(NAMES_AS_PRINTED.sub("", text))


def _literals(path: Path) -> str:
    """Every text that stands in a Python file."""
    tree = ast.parse(path.read_text("utf-8"))
    return "\n".join(
        n.value for n in ast.walk(tree) if isinstance(n, ast.Constant) and isinstance(n.value, str)
    )


def _words(table: object) -> Iterator[str]:
    if isinstance(table, dict):
        for each in table.values():
            yield from _words(each)
    elif isinstance(table, str):
        yield table


def _screen_words() -> set[str]:
    """What QML hands to qsTr, as the translator sees it."""
    told: set[str] = set()
    for path in QML:
        for literal in re.findall(r'qsTr\(\s*("(?:[^"\\]|\\.)*")', path.read_text("utf-8")):
            told.add(ast.literal_eval(literal))
    return told


@pytest.mark.parametrize("path", _named([*QML, *CATALOGUES, *PROCEDURES, *CODE]))
def test_all_text_is_composed(path: Path) -> None:
    text = path.read_text("utf-8")
    wrong = [n for n, line in enumerate(text.splitlines(), 1) if not unicodedata.is_normalized("NFC", line)]
    assert wrong == [], f"{path.name}: write these lines in NFC"


@pytest.mark.parametrize("path", _named([*QML, *CATALOGUES, *PROCEDURES]))
def test_our_own_words_have_one_spelling(path: Path) -> None:
    assert old_spellings(path.read_text("utf-8")) == [], (
        "xoá, hoà, tuỳ, uỷ; names as printed are listed above"
    )


@pytest.mark.parametrize("path", _named([path for path in CODE if not path.is_relative_to(ABOUT_SPELLING)]))
def test_words_in_the_code_have_the_same_spelling(path: Path) -> None:
    assert old_spellings(_literals(path)) == []


def test_the_spelling_rule_itself_tells_old_from_new() -> None:
    assert old_spellings("xóa hòa tùy ủy khỏe Thủy") == ["xóa", "hòa", "tùy", "ủy", "khỏe", "Thủy"]
    assert old_spellings("xoá hoà tuỳ uỷ quý hoàn toàn thuý khoản suýt Khánh Hòa") == []


def test_each_face_stands_beside_its_open_licence() -> None:
    for face in FACES:
        licence = (ASSETS / "fonts" / f"{face.stem.split('_')[0]}-OFL.txt").read_text("utf-8")
        assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    others = {path.name for path in (ASSETS / "fonts").iterdir()} - {face.name for face in FACES}
    assert others == {"BeVietnamPro-OFL.txt", "Tinos-OFL.txt"}


@pytest.mark.parametrize("face", _named(FACES))
def test_the_face_has_every_letter_of_our_words(face: Path) -> None:
    words = "".join(_screen_words()) + "".join(
        word for path in PROCEDURES for word in _words(tomllib.loads(path.read_text("utf-8")))
    )
    accents = [chr(0x1EA0 + n) for n in range(0x1EFA - 0x1EA0)]
    known = TTFontFile(str(face)).charToGlyph
    missing = {letter for letter in (*words, *accents) if letter >= " " and ord(letter) not in known}
    assert missing == set(), f"{face.name} cannot write these"


def test_the_faces_are_those_of_screens_and_papers() -> None:
    assert {face.stem.split("_")[0] for face in FACES} == {"BeVietnamPro", "Tinos"}
    assert len(FACES) == 8


def test_borrowed_drawings_name_their_licence() -> None:
    for icon in ICONS:
        borrowed = "@license lucide" in icon.read_text("utf-8")
        assert borrowed != (icon.stem in OWN_DRAWINGS), f"{icon.name}: whose drawing is this?"
    assert (ASSETS / "icons/LUCIDE-LICENSE.txt").read_text("utf-8").startswith("ISC License")


@pytest.mark.parametrize("icon", _named(ICONS))
def test_a_drawing_takes_its_colour_from_the_theme(icon: Path) -> None:
    text = icon.read_text("utf-8")
    root = ElementTree.fromstring(text)
    assert root.tag.endswith("svg") and "currentColor" in text
    assert "<image" not in text and "href" not in text


def test_every_drawing_asked_for_is_bundled() -> None:
    asked = re.compile(r'\b(?:iconName|icon)\s*[:=]\s*"([a-z0-9-]+)"')
    wanted = {name for path in (*QML, *PROCEDURES, *CODE) for name in asked.findall(path.read_text("utf-8"))}
    assert wanted - {icon.stem for icon in ICONS} == set()
    assert len(wanted) > 30


def test_every_word_of_the_screens_is_spoken_in_english() -> None:
    translated = set()
    for message in ElementTree.parse(ASSETS / "translations/kiosk_en.ts").iter("message"):
        words = message.find("translation")
        if words is not None and words.get("type") is None and "".join(words.itertext()).strip():
            translated.add(message.findtext("source"))
    assert _screen_words() - translated == set(), "run ./dev translations and write the English words"


@pytest.mark.parametrize(
    "folder", _named([path.parent for path in PROCEDURES if path.name == "procedure.toml"])
)
def test_all_languages_of_a_procedure_say_the_same_things(folder: Path) -> None:
    read = [tomllib.loads((folder / f"{code}.toml").read_text("utf-8")) for code in codes()]
    vietnamese, *others = (set(_keys(each)) for each in read)
    assert [vietnamese ^ each for each in others] == [set()] * len(others)
    assert len(vietnamese) > 100


def _keys(table: dict[str, object], before: str = "") -> Iterator[str]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _keys(value, f"{before}{key}.")
        else:
            yield f"{before}{key}"


def test_the_lock_names_no_registry_and_hashes_everything() -> None:
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    assert re.findall(r"^\s*-.*(?:index|find-links|trusted)|\w+://", lock, re.MULTILINE) == []
    entries = re.split(r"\n(?=\S)", lock.strip())
    wrong = [
        entry.split()[0]
        for entry in entries
        if not re.match(r"[\w.-]+==\S+ .*--hash=sha256:", entry, re.DOTALL)
    ]
    assert [entry for entry in wrong if not entry.startswith("#")] == []
    assert len(entries) > 40


def test_everything_the_program_needs_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    locked = {
        _plain(name) for name in re.findall(r"^([\w.-]+)==", (ROOT / "requirements.lock").read_text(), re.M)
    }
    assert {_plain(re.split(r"[<>=!~\s;\[]", each)[0]) for each in wanted} - locked == set()


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_our_own_licence_is_the_gpl() -> None:
    assert "GNU GENERAL PUBLIC LICENSE" in (ROOT / "LICENSE").read_text("utf-8")[:200]


GUIDES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
PICTURE = re.compile(r"!\[[^\]]+\]\(([^)]+\.png)\)")


@pytest.mark.parametrize(
    "guide", [each for each in GUIDES if PICTURE.search(each.read_text("utf-8"))], ids=lambda path: path.name
)
def test_every_picture_a_guide_shows_is_there_and_small(guide: Path) -> None:
    shown = PICTURE.findall(guide.read_text("utf-8"))
    sizes = {name: (guide.parent / name).stat().st_size for name in shown}
    assert sizes and max(sizes.values()) < 300_000, sizes


def test_no_picture_lies_there_unseen() -> None:
    shown = {Path(name).name for guide in GUIDES for name in PICTURE.findall(guide.read_text("utf-8"))}
    assert {path.name for path in (ROOT / "docs/pictures").glob("*.png")} == shown
