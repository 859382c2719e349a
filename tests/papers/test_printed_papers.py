"""Every paper that is printed, as an archive takes it: a whole file with its fonts and text, marked PDF/A-2b."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from io import BytesIO

import pikepdf
import pytest

from drivers.online_service.practice_slip import slip as official_slip
from kiosk.papers.declaration import declaration
from kiosk.papers.post_label import PostLabel, post_label
from kiosk.papers.slip import slip
from kiosk.papers.slip_strip import slip_strip
from kiosk.papers.ticket import Ticket, TicketFacts, ticket_sheet, ticket_strip
from kiosk.wiring import archival_slip
from tests.papers.reading import fonts, page_texts
from tests.papers.samples import WAITING, declared, slip_facts

AT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
TICKET = TicketFacts(Ticket("K0001", "0001", bytes(32)), "Phường Nha Trang", AT, sample=True)
LABEL = PostLabel("H32.19-261123-0042", "Cơ quan MẪU", "NGUYỄN THỊ MẪU", "Tổ 5 (MẪU)", sample=True)
PAPERS: dict[str, tuple[Callable[[], bytes], str]] = {
    "declaration": (lambda: declaration(declared()).pdf, "TỜ KHAI YÊU CẦU CẤP PHIẾU LÝ LỊCH TƯ PHÁP"),
    "slip": (lambda: slip(slip_facts()), "PHIẾU XÁC NHẬN ĐÃ NỘP HỒ SƠ TRỰC TUYẾN"),
    "slip in English too": (lambda: slip(slip_facts(english=True)), "Confirmation of an application"),
    "slip without receipt": (lambda: slip(slip_facts(**WAITING)), "MÃ TẠM"),
    "slip on a roll of 80 mm": (lambda: slip_strip(slip_facts(), 80), "H32.19-261123-0001"),
    "slip on a roll of 58 mm": (lambda: slip_strip(slip_facts(), 58), "H32.19-261123-0001"),
    "ticket": (lambda: ticket_sheet(TICKET), "PHIẾU LÀM TIẾP HỒ SƠ"),
    "ticket on a roll": (lambda: ticket_strip(TICKET), "PHIẾU LÀM TIẾP HỒ SƠ"),
    "label": (lambda: post_label(LABEL), "NGUYỄN THỊ MẪU"),
    "official slip": (
        lambda: archival_slip(
            official_slip("H32.19-261123-0042", "MẪU", ["gt01"], AT, date(2026, 12, 3)), "MẪU"
        ),
        "GIẤY TIẾP NHẬN HỒ SƠ",
    ),
}


@pytest.mark.parametrize("name", PAPERS)
def test_the_file_is_whole_and_its_words_can_be_read_by_machine(name: str) -> None:
    make, words = PAPERS[name]
    pdf = make()
    with pikepdf.open(BytesIO(pdf)) as document:
        assert document.check_pdf_syntax() == []
    assert words in " ".join(page_texts(pdf))


@pytest.mark.parametrize("name", PAPERS)
def test_every_font_is_in_the_file(name: str) -> None:
    found = fonts(PAPERS[name][0]())
    assert found and all(found.values()), found


@pytest.mark.parametrize("name", PAPERS)
def test_the_file_is_marked_as_pdf_a_2b_and_keeps_what_that_asks(name: str) -> None:
    with pikepdf.open(BytesIO(PAPERS[name][0]())) as document:
        metadata = document.open_metadata()
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "B")
        assert metadata["dc:title"]
        (intent,) = document.Root.OutputIntents
        assert intent.S == "/GTS_PDFA1" and intent.DestOutputProfile.N == 3
        assert "/ID" in document.trailer and not document.is_encrypted
        assert document.pdf_version == "1.7" and str(document.Root.Lang) == "vi"
        assert not {"/OpenAction", "/AA", "/AcroForm", "/Names"} & set(document.Root.keys())
        assert set(document.docinfo.keys()) <= {"/Keywords"}
        if "/Keywords" in document.docinfo:
            assert metadata["pdf:Keywords"] == str(document.docinfo.Keywords)


@pytest.mark.parametrize("name", PAPERS)
def test_the_same_facts_give_the_same_bytes(name: str) -> None:
    make, _ = PAPERS[name]
    assert make() == make()
