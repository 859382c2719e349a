"""The doctor's checks of what reads cards besides the scanner: the letters' data, and a hand-held reader."""

from __future__ import annotations

from pathlib import Path

from kiosk.commands.finding import Finding, attention, good
from kiosk.ports.code_reader import CodeReader, ReaderTrouble

LETTERS = "apt-get install tesseract-ocr-eng"
READER = {
    ReaderTrouble.NOT_FOUND: "cắm đầu đọc; xem: ls -l /dev/serial/by-id và [code_reader] device trong kiosk.toml",
    ReaderTrouble.DENIED: "cho vào nhóm: usermod -aG dialout kiosk, rồi khởi động lại máy",
    ReaderTrouble.BUSY: "dừng chương trình khác đang dùng đầu đọc (kể cả kiosk đang chạy), rồi thử lại",
}


def zones(data: Path | None) -> Finding:
    """Without its data the zone of a card is not read: no end of validity, nothing to hold the code against."""
    if data is None:
        return attention("zones", "không đọc được các dòng chữ mặt sau thẻ: thiếu dữ liệu chữ", LETTERS)
    return good("zones", f"đọc được các dòng chữ mặt sau thẻ: {data}")


def code_reader(reader: CodeReader | None) -> Finding:
    """A desk may have one; the scanner reads cards too."""
    if reader is None:
        return good("code_reader", "không đặt đầu đọc mã cầm tay (đầu đọc kiểu bàn phím không cần đặt)")
    trouble = reader.look()
    if trouble is None:
        return good("code_reader", "đầu đọc mã cầm tay mở được")
    remedy = READER.get(trouble, READER[ReaderTrouble.NOT_FOUND])
    return attention("code_reader", f"đầu đọc mã cầm tay không mở được ({trouble.value})", remedy)
