"""Each trouble of the scanner and each doubt about a page has words of its own, and a remedy."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine

from kiosk.commands.words import SCANNER
from kiosk.ports.scanner import PageVerdict, ScanTrouble

QML = Path(__file__).resolve().parents[2] / "ui" / "qml"
SOURCE = b"""
import QtQuick
import Kiosk.Screens
QtObject {
    property string kind: "scanTitle"
    property var keys: []
    property string said: JSON.stringify(keys.map(key => ScreenWords[kind](key)))
}
"""


@pytest.fixture(scope="module")
def words(qapp: object) -> Iterator[QObject]:
    engine = QQmlEngine()
    engine.addImportPath(str(QML))
    component = QQmlComponent(engine)
    component.setData(SOURCE, QUrl("words.qml"))
    spoken = component.create()
    assert spoken is not None, component.errorString()
    yield spoken
    del spoken, component, engine


def said(words: QObject, kind: str, keys: list[str]) -> dict[str, str]:
    words.setProperty("keys", [])
    words.setProperty("kind", kind)
    words.setProperty("keys", keys)
    return dict(zip(keys, json.loads(str(words.property("said"))), strict=True))


def test_each_trouble_has_a_title_of_its_own(words: QObject) -> None:
    titles = said(words, "scanTitle", [trouble.value for trouble in ScanTrouble])
    assert len(set(titles.values())) == len(titles), titles


def test_each_trouble_has_a_remedy_that_is_not_the_general_one(words: QObject) -> None:
    remedies = said(words, "scanRemedy", ["nothing known", *ScanTrouble])
    general = remedies.pop("nothing known")
    assert [key for key, remedy in remedies.items() if remedy == general] == ["crashed"]


def test_each_doubt_about_a_page_has_words_of_its_own(words: QObject) -> None:
    titles = said(words, "verdictTitle", [verdict.value for verdict in PageVerdict])
    assert len(set(titles.values())) == len(titles)
    assert not any(key == title for key, title in titles.items())


def test_the_technician_is_told_each_trouble_in_words() -> None:
    assert set(SCANNER) == set(ScanTrouble)
