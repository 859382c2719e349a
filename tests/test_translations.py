"""The screens' words: every Vietnamese source has its English, and both keep the house's rules of writing."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import unicodedata
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

ROOT = Path(__file__).resolve().parents[1]
CATALOGUE = ROOT / "assets" / "translations" / "kiosk_en.ts"
PROCEDURES = ROOT / "assets" / "procedures"
LONGEST_SENTENCE = 15
ENGLISH_PLURALS = 2
WORD_FOR_WORD = {"declaration.oath"}
"""Given by law, so not ours to shorten."""

PLACEHOLDER = re.compile(r"%[1-9n]|\{\w+\}")
SENTENCE_END = re.compile(r"[.?!…]+(?:\s+|$)|\s–\s")
OLD_TONE_PLACE = re.compile(r"\w*(?:[óòỏõọ][ae]|(?<![qQ])[úùủũụ]y)\b")
NAMES_AS_PRINTED = re.compile(r"Khánh Hòa")
VIETNAMESE_LETTER = re.compile(r"[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ]|[\u1ea0-\u1ef9]", re.IGNORECASE)
PAPER_NAMES = (
    "(Phiếu lý lịch tư pháp)",
    "(thẻ căn cước or căn cước công dân)",
)


@dataclass(frozen=True, slots=True)
class Message:
    """One source text of one QML file, with its translations: one, or one for each plural form."""

    context: str
    source: str
    plural: bool
    state: str
    translations: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str, bool]:
        """What makes it the same message in another catalogue."""
        return self.context, self.source, self.plural


def read(catalogue: Path) -> list[Message]:
    return [
        message_of(context.findtext("name", ""), message)
        for context in ET.parse(catalogue).getroot().findall("context")
        for message in context.findall("message")
    ]


def message_of(context: str, message: ET.Element) -> Message:
    translation = message.find("translation")
    assert translation is not None
    plural = message.get("numerus") == "yes"
    texts = [form.text or "" for form in translation] if plural else [translation.text or ""]
    state = translation.get("type", "finished")
    return Message(context, message.findtext("source", ""), plural, state, tuple(texts))


def run_tool(name: str, *arguments: str) -> None:
    tool = Path(sys.executable).with_name(name)
    subprocess.run([str(tool), *arguments], cwd=ROOT, check=True, capture_output=True, timeout=60)


@pytest.fixture(scope="module")
def messages() -> list[Message]:
    return read(CATALOGUE)


@pytest.fixture(scope="module")
def in_the_screens(tmp_path_factory: pytest.TempPathFactory) -> list[Message]:
    fresh = tmp_path_factory.mktemp("words") / "kiosk_en.ts"
    files = sorted(str(file.relative_to(ROOT)) for file in (ROOT / "ui" / "qml").rglob("*.qml"))
    run_tool("pyside6-lupdate", *files, "-locations", "none", "-target-language", "en", "-ts", str(fresh))
    return read(fresh)


def leaves(table: dict[str, object], path: str = "") -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        here = f"{path}.{key}" if path else key
        if isinstance(value, dict):
            yield from leaves(value, here)
        elif isinstance(value, str):
            yield here, value


def words_of_procedures(language: str) -> dict[str, str]:
    found = {}
    for file in sorted(PROCEDURES.glob(f"*/{language}.toml")):
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        found.update({f"{file.parent.name}: {key}": text for key, text in leaves(table)})
    return found


def long_sentences(text: str) -> list[str]:
    sentences = [sentence.strip() for sentence in SENTENCE_END.split(text)]
    return [each for each in sentences if len(re.findall(r"[\w%][\w%/.:,]*", each)) > LONGEST_SENTENCE]


def old_spellings(text: str) -> list[str]:
    return OLD_TONE_PLACE.findall(NAMES_AS_PRINTED.sub("", text))


def without_paper_names(text: str) -> str:
    for name in PAPER_NAMES:
        text = text.replace(name, "")
    return text


def test_catalogue_holds_the_words_of_the_screens_and_no_others(
    messages: list[Message], in_the_screens: list[Message]
) -> None:
    kept, wanted = {each.key for each in messages}, {each.key for each in in_the_screens}
    assert kept == wanted, (
        f"run ./dev translations, then translate; not yet in the catalogue: {sorted(wanted - kept)};"
        f" in no screen any more: {sorted(kept - wanted)}"
    )


def test_every_text_has_a_finished_translation(messages: list[Message]) -> None:
    open_ones = [
        each.key
        for each in messages
        if each.state != "finished"
        or not all(text.strip() for text in each.translations)
        or len(each.translations) != (ENGLISH_PLURALS if each.plural else 1)
    ]
    assert not open_ones


def test_translations_keep_the_placeholders(messages: list[Message]) -> None:
    lost = [
        (each.source, text)
        for each in messages
        for text in each.translations
        if sorted(PLACEHOLDER.findall(text)) != sorted(PLACEHOLDER.findall(each.source))
    ]
    assert not lost


def test_words_of_procedures_keep_the_placeholders() -> None:
    vietnamese, english = words_of_procedures("vi"), words_of_procedures("en")
    assert vietnamese.keys() == english.keys()
    lost = [
        key
        for key, text in vietnamese.items()
        if sorted(PLACEHOLDER.findall(text)) != sorted(PLACEHOLDER.findall(english[key]))
    ]
    assert not lost


def test_one_vietnamese_text_has_one_english_text(messages: list[Message]) -> None:
    spoken = defaultdict(set)
    for each in messages:
        spoken[each.source].add(each.translations)
    assert not {source: found for source, found in spoken.items() if len(found) > 1}


def test_english_keeps_only_names_of_papers_in_vietnamese(messages: list[Message]) -> None:
    texts = [text for each in messages for text in each.translations]
    assert not [text for text in texts if VIETNAMESE_LETTER.search(without_paper_names(text))]


def test_all_texts_are_composed(messages: list[Message]) -> None:
    screens = [text for each in messages for text in (each.source, *each.translations)]
    procedures = [*words_of_procedures("vi").values(), *words_of_procedures("en").values()]
    assert not [text for text in (*screens, *procedures) if not unicodedata.is_normalized("NFC", text)]


def test_vietnamese_sentences_are_short(messages: list[Message]) -> None:
    ours = {
        key: text
        for key, text in words_of_procedures("vi").items()
        if key.split(": ")[1] not in WORD_FOR_WORD
    }
    texts = {*(each.source for each in messages), *ours.values()}
    assert not [sentence for text in sorted(texts) for sentence in long_sentences(text)]


def test_vietnamese_tone_marks_stand_where_the_house_puts_them(messages: list[Message]) -> None:
    texts = {*(each.source for each in messages), *words_of_procedures("vi").values()}
    assert not [spelling for text in sorted(texts) for spelling in old_spellings(text)]


def test_catalogue_names_no_files(messages: list[Message]) -> None:
    assert messages
    assert "<location" not in CATALOGUE.read_text(encoding="utf-8")


@pytest.mark.parametrize(("text", "long"), [("một " * 15, 0), ("một " * 16, 1), ("một hai. " * 9, 0)])
def test_rule_of_short_sentences_counts(text: str, long: int) -> None:
    assert len(long_sentences(text)) == long


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Xoá, hoà, tuỳ, uỷ ở Khánh Hòa; quý khách quỳ của toàn khoản", []),
        ("xóa và tùy", ["xóa", "tùy"]),
        ("ủy quyền, khỏe", ["ủy", "khỏe"]),
    ],
)
def test_rule_of_tone_marks_finds(text: str, found: list[str]) -> None:
    assert old_spellings(text) == found


def test_vietnamese_needs_no_catalogue_for_numbers() -> None:
    assert QCoreApplication.translate("ResidenceScreen", "Thiếu %n tháng", "", 10) == "Thiếu 10 tháng"


def test_english_counts_one_and_many(tmp_path: Path) -> None:
    compiled = tmp_path / "kiosk_en.qm"
    run_tool("pyside6-lrelease", "-silent", str(CATALOGUE), "-qm", str(compiled))
    translator = QTranslator()
    assert translator.load(str(compiled))
    spoken = [translator.translate("ResidenceScreen", "Thiếu %n tháng", "", count) for count in (1, 2, 10)]
    assert spoken == ["Missing %n month", "Missing %n months", "Missing %n months"]
