"""The practice service's letters: who agreed to messages is told by e-mail of each step that matters, once."""

from __future__ import annotations

import json
import smtplib
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from enum import StrEnum
from threading import Lock
from typing import Any

from drivers.online_service.practice_store import PracticeStore
from kiosk import logs

LOG = "practice.service"
CONSENT = "messages"
TIMEOUT_S = 10.0


class Notice(StrEnum):
    """What an applicant is told of."""

    RECEIVED = "received"
    ACCEPTED = "accepted"
    NOT_ACCEPTED = "not_accepted"
    SUPPLEMENT = "supplement"
    FEE = "fee"
    READY = "ready"


OF_STATE: Mapping[int, Notice] = {
    2: Notice.ACCEPTED,
    3: Notice.NOT_ACCEPTED,
    5: Notice.SUPPLEMENT,
    9: Notice.READY,
}
SUBJECT: Mapping[Notice, str] = {
    Notice.RECEIVED: "đã đến cổng dịch vụ công",
    Notice.ACCEPTED: "đã được tiếp nhận",
    Notice.NOT_ACCEPTED: "không được tiếp nhận",
    Notice.SUPPLEMENT: "cần bổ sung giấy tờ",
    Notice.FEE: "đã nhận được phí",
    Notice.READY: "đã có kết quả",
}
ADVICE: Mapping[Notice, str] = {
    Notice.RECEIVED: "Ông/bà giữ mã hồ sơ và phiếu để tra cứu.",
    Notice.ACCEPTED: "Ông/bà in được giấy tiếp nhận và hẹn trả kết quả tại máy, bằng phiếu đã nhận.",
    Notice.NOT_ACCEPTED: "Mời ông/bà hỏi cán bộ tại quầy.",
    Notice.SUPPLEMENT: "Ông/bà mang phiếu và giấy tờ đến máy, chọn Tra cứu kết quả, quét và gửi ngay tại đó.",
    Notice.FEE: "Ông/bà không phải làm gì thêm.",
    Notice.READY: "Ông/bà nhận kết quả theo cách đã chọn.",
}


@dataclass(frozen=True, slots=True)
class MailHost:
    """Where letters are handed over: a mail server that takes them without a password, on this machine's net."""

    host: str
    port: int
    sender: str = "khong-tra-loi@mau.invalid"


class PracticeNotices:
    """Remembers each notice with the step it tells of, and hands it over once; a mail server that is away
    holds up nothing: what is not sent goes with the next one."""

    def __init__(self, store: PracticeStore, host: MailHost | None, now: Callable[[], datetime]) -> None:
        self._store, self._host, self._now = store, host, now
        self._sending = Lock()

    def note(self, row: sqlite3.Row, code: str, kind: Notice, words: str = "") -> None:
        """Owe this notice, where the applicant gave an address and agreed; call it in the step's transaction."""
        if address_of(json.loads(row["body"])):
            at = self._now().isoformat()
            self._store.run("INSERT INTO notices VALUES (?, ?, ?, ?, 0)", code, kind.value, words, at)

    def send(self) -> int:
        """Hand over what is owed, oldest first; how many went. Stops at the first that does not go."""
        if self._host is None:
            return 0
        with self._sending:
            owed = self._store.run("SELECT rowid, * FROM notices WHERE sent = 0 ORDER BY rowid")
            sent = 0
            for notice in owed:
                if not self._handed_over(notice):
                    break
                self._store.run("UPDATE notices SET sent = 1 WHERE rowid = ?", notice["rowid"])
                sent += 1
            return sent

    def _handed_over(self, notice: sqlite3.Row) -> bool:
        row = self._store.filed(notice["code"])
        assert self._host is not None and row is not None
        address = address_of(json.loads(row["body"]))
        try:
            letter = letter_of(notice, address, self._host.sender)
            with smtplib.SMTP(self._host.host, self._host.port, timeout=TIMEOUT_S) as server:
                server.send_message(letter)
        except (ValueError, smtplib.SMTPRecipientsRefused) as error:
            logs.event(LOG, "NoticeUndeliverable", code=notice["code"], kind=type(error).__name__)
            return True
        except (OSError, smtplib.SMTPException) as error:
            logs.event(LOG, "NoticeNotSent", code=notice["code"], kind=type(error).__name__)
            return False
        return True


def address_of(body: Mapping[str, Any]) -> str:
    """The address an applicant gave for messages and agreed to; else empty."""
    if not any(consent["purpose"] == CONSENT for consent in body["kiosk"]["consents"]):
        return ""
    declaration = body["toKhai"]
    authorised = declaration.get("thongTinUyQuyen")
    given = declaration.get("nycEmail") or (authorised or {}).get("nuqEmail")
    return given if isinstance(given, str) else ""


def letter_of(notice: sqlite3.Row, address: str, sender: str) -> EmailMessage:
    """The letter: code and step, no name and nothing of the application; ValueError for no address."""
    kind, at = Notice(notice["kind"]), datetime.fromisoformat(notice["at"])
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Date"] = sender, address, format_datetime(at)
    letter["Subject"] = f"[MẪU] Hồ sơ {notice['code']} {SUBJECT[kind]}"
    lines = (
        "Kính gửi ông/bà,",
        f"Hồ sơ {notice['code']} {SUBJECT[kind]}, {at:%H:%M} ngày {at:%d/%m/%Y}.",
        notice["words"],
        ADVICE[kind],
        "Thư của dịch vụ công MẪU, chỉ để thực hành. Xin đừng trả lời thư này.",
    )
    letter.set_content("\n\n".join(line for line in lines if line) + "\n")
    return letter
