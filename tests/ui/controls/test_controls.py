"""The controls: no word clipped, every target large and named, every touch heard, in each size and theme."""

from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from tests.ui.controls.stage import Look, Stage, spoken

LOOKS = [
    Look(width, height, text_size, theme)
    for (width, height), text_size, theme in product(
        [(1920, 1080), (1080, 1920), (1280, 800)], (0, 1, 2), (False, True)
    )
]
PAGES = ["typing_page", "welcome_page", "controls_page"]
Open = Callable[..., Stage]


@pytest.fixture
def open_page(fonts: None) -> Iterator[Open]:
    stages: list[Stage] = []

    def opened(page: str, look: Look | None = None) -> Stage:
        stages.append(Stage(page, look))
        return stages[-1]

    yield opened
    for stage in stages:
        stage.close()


def is_text(item: QQuickItem) -> bool:
    return item.property("truncated") is not None


def too_small(stage: Stage) -> list[str]:
    """Texts that do not fit their own box, or stick out of the page."""
    wrong = []
    for item in filter(is_text, stage.items()):
        box = item.mapRectToScene(item.boundingRect())
        inside = stage.root.boundingRect().adjusted(-1, -1, 1, 1).contains(box)
        overflows = (
            item.property("contentHeight") > item.height() + 2
            or item.property("contentWidth") > item.width() + 2
        )
        if item.property("text") and (item.property("truncated") or overflows or not inside):
            wrong.append(item.property("text"))
    return wrong


def outside_their_control(stage: Stage) -> list[str]:
    """Texts that stick out of the button or key they stand on."""
    wrong = []
    for control in (item for item in stage.items() if is_touchable(item)):
        room = control.mapRectToScene(control.boundingRect()).adjusted(-2, -2, 2, 2)
        for item in filter(is_text, stage.items(control)):
            box = item.mapRectToScene(item.boundingRect())
            if item.property("text") and not room.contains(box) and not hidden_by_clip(item):
                wrong.append(item.property("text"))
    return wrong


def hidden_by_clip(item: QQuickItem) -> bool:
    parent = item.parentItem()
    return parent is not None and (parent.clip() or hidden_by_clip(parent))


def is_touchable(item: QQuickItem) -> bool:
    return item.property("visualFocus") is not None


@pytest.mark.parametrize("look", LOOKS, ids=str)
@pytest.mark.parametrize("page", PAGES)
def test_words_fit_targets_are_large_and_named(
    page: str, look: Look, open_page: Open, tmp_path: Path
) -> None:
    stage = open_page(page, look)
    stage.session.begin("Nguyễn Văn ", "name")
    for key in "nghieengx":
        stage.session.typeKey(key)
    stage.settle()
    assert stage.picture().save(str(tmp_path / f"{page}-{look}.png"))
    assert too_small(stage) == []
    assert outside_their_control(stage) == []
    touchable = [item for item in stage.items() if is_touchable(item)]
    assert len(touchable) >= 8
    assert [item for item in touchable if not spoken(item)] == []
    scale = stage.view.engine().singletonInstance("Kiosk.Theme", "Theme").property("scale")
    small = [spoken(item) for item in touchable if min(item.width(), item.height()) < 55 * scale]
    assert small == []


@pytest.mark.parametrize("look", [Look(1920, 1080), Look(1080, 1920), Look(1280, 800)], ids=str)
def test_a_name_is_typed_by_touch_alone(look: Look, open_page: Open) -> None:
    stage = open_page("typing_page", look)
    stage.session.begin("", "name")
    stage.settle()
    for name in ["l", "ê", "nặng", "Dấu cách", "t", "h", "u", "n", "Xoá"]:
        stage.touch(name)
    assert stage.session.property("text") == "Lệ Thu"
    stage.click("VNI")
    stage.click("Hoa")
    stage.click("Hoa")
    stage.touch("o")
    stage.click("Xoá hết ô này")
    stage.touch("Ẩn phím")
    assert stage.session.property("method") == "vni"
    assert stage.session.property("capsLatch") and stage.session.property("text") == ""
    assert stage.heard() == ["hide"]


@pytest.mark.parametrize("mode", ["email", "code", "phone", "date", "identity"])
@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_the_other_boards_fit_too(look: Look, mode: str, open_page: Open) -> None:
    stage = open_page("typing_page", look)
    stage.session.begin("1", mode)
    stage.settle()
    assert too_small(stage) == [] and outside_their_control(stage) == []


def test_two_fingers_at_once_type_two_letters(open_page: Open) -> None:
    stage = open_page("typing_page")
    stage.session.begin("x", "text")
    stage.settle()
    stage.touch("m", "a")
    assert sorted(stage.session.property("text")) == ["a", "m", "x"]


def test_a_finger_that_rests_still_counts_as_one_touch(open_page: Open) -> None:
    stage = open_page("typing_page")
    stage.touch("Tiếp tục", hold_ms=1200)
    assert stage.heard() == ["next"]


def test_a_finger_that_slides_off_does_nothing(open_page: Open) -> None:
    stage = open_page("typing_page")
    where = stage.middle("Tiếp tục")
    QTest.mousePress(stage.view, Qt.MouseButton.LeftButton, pos=where)
    QTest.mouseMove(stage.view, QPointF(900, 300).toPoint())
    QTest.mouseRelease(stage.view, Qt.MouseButton.LeftButton, pos=QPointF(900, 300).toPoint())
    assert stage.heard() == []


def test_digits_and_dates_on_the_number_pad(open_page: Open) -> None:
    stage = open_page("typing_page")
    stage.session.begin("", "date")
    stage.settle()
    for name in ["5", "/", "0", "8", "1", "9", "8", "6", "Xoá", "5"]:
        stage.touch(name)
    assert stage.session.property("text") == "05/08/1985"


@pytest.mark.parametrize("look", [Look(1920, 1080), Look(1080, 1920), Look(1280, 800)], ids=str)
def test_one_touch_ends_an_email_address(look: Look, open_page: Open) -> None:
    stage = open_page("typing_page", look)
    stage.session.begin("", "email")
    stage.settle()
    for name in ["a", ".", "_", "-", "+", "1", "@", "Xoá", "@gmail.com"]:
        stage.touch(name)
    assert stage.session.property("text") == "a._-+1@gmail.com"


def test_the_digit_layer_and_back(open_page: Open) -> None:
    stage = open_page("typing_page")
    stage.session.begin("", "text")
    stage.settle()
    for name in ["123", "5", "/", "Chữ", "a"]:
        stage.touch(name)
    assert stage.session.property("text") == "5/a"


@pytest.mark.parametrize(
    ("page", "name", "heard"),
    [
        ("typing_page", "Quay lại", "back"),
        ("typing_page", "Gọi người hỗ trợ", "help"),
        ("typing_page", "Cỡ chữ rất lớn", "size 2"),
        ("typing_page", "Tương phản", "contrast"),
        ("typing_page", "Dừng và xoá", "stop"),
        ("typing_page", "English", "en"),
        ("welcome_page", "Làm hồ sơ mới", "new"),
        ("welcome_page", "English", "en"),
        ("controls_page", "Sửa Người được cấp phiếu", "edit"),
        ("controls_page", "Khoảng còn thiếu", "segment 2"),
        ("controls_page", "Thẻ căn cước, 2 mặt", "paper"),
        ("controls_page", "Tôi đồng ý", "ticked true"),
        ("controls_page", "Phiếu số 1", "choice"),
        ("controls_page", "Họ và tên mẹ", "field"),
        ("controls_page", "Cách nạp", "list"),
        ("controls_page", "Trang 1", "page"),
        ("controls_page", "In tờ khai", "print"),
        ("controls_page", "Xoá hết", "delete"),
    ],
)
def test_each_control_hears_mouse_and_finger(page: str, name: str, heard: str, open_page: Open) -> None:
    stage = open_page(page)
    stage.click(name)
    stage.touch(name)
    assert stage.heard() == [heard, heard]


def test_a_busy_button_says_so_and_hears_no_second_touch(open_page: Open) -> None:
    stage = open_page("controls_page")
    stage.touch("Đang gửi…")
    stage.click("Đang gửi…")
    assert stage.heard() == []


def test_tab_shows_a_ring_round_the_control(open_page: Open) -> None:
    stage = open_page("typing_page")
    item = stage.named("English")
    corner = item.mapToScene(QPointF(item.width() / 2, -4)).toPoint()
    before = stage.picture().pixelColor(corner)
    QTest.keyClick(stage.view, Qt.Key.Key_Tab)
    stage.settle()
    assert stage.picture().pixelColor(corner) == QColor("#D99A1C") != before
