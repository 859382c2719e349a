"""`kiosk service`: the practice service alone; its acts move an application on, pay, or make it go wrong."""

from __future__ import annotations

import os
import signal
import sys
import threading
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.commands.trouble import CommandError

if TYPE_CHECKING:
    from drivers.online_service.practice import PracticeService
    from drivers.online_service.practice_notices import MailHost


def add_arguments(parser: ArgumentParser) -> None:
    """Where it listens and keeps its files; what an officer does there."""
    parser.add_argument("--port", type=int, default=8470, help="on 127.0.0.1; 0 takes a free one")
    parser.add_argument("--folder", type=Path, help="where it keeps what it receives")
    parser.add_argument("--smtp", default="", metavar="HOST:PORT", help="where letters to applicants go")
    acts = parser.add_subparsers(dest="act", metavar="ACT")
    advance = acts.add_parser("advance", help="move an application to its next state")
    advance.add_argument("code")
    advance.add_argument("--to", type=int, choices=range(1, 11), metavar="1-10", help="to this state")
    advance.add_argument("--note", default="", help="what the officer writes, or why papers are asked for")
    advance.add_argument("--paper", action="append", default=[], help="a paper to be added, for state 5")
    advance.add_argument("--tracking", default="", help="the post's number")
    acts.add_parser("pay", help="let the fee of an application have come").add_argument("code")
    label = acts.add_parser("label", help="the label for the post, as a PDF")
    label.add_argument("code")
    label.add_argument("--out", type=Path, default=Path("label.pdf"), help="where to write it")
    acts.add_parser("list", help="the codes of all applications received")
    fault = acts.add_parser(
        "fault", help="let the service that runs do something wrong; without a kind, no more"
    )
    fault.add_argument(
        "kind",
        nargs="?",
        default="",
        help="such as delay, refuse, html200 or drop_answer_after_commit",
    )
    fault.add_argument("--call", default="", help="in this call only, such as create, upload, submission")
    fault.add_argument("--times", type=int, help="so often (default: until cleared)")
    fault.add_argument("--chance", type=float, default=1.0, help="0 to 1")
    fault.add_argument("--seconds", type=float, default=1.0, help="of a delay, a drip or a Retry-After")
    fault.add_argument("--after-bytes", type=int, default=0, help="where an upload breaks")


def run(options: Namespace) -> int:
    """Serve until SIGINT or SIGTERM, or do one thing to what was received."""
    from drivers.online_service.practice import PracticeService
    from kiosk.papers.archival import marked_archival

    folder = options.folder or _usual_folder()
    if options.act and not folder.exists():
        raise CommandError(f"không có dịch vụ tập nào ở {folder}")
    if options.act == "fault":
        return _fault(folder, options)
    try:
        service = PracticeService(folder, options.port, mail=_mail(options.smtp), archival=marked_archival)
    except OSError as trouble:
        raise CommandError(f"không dùng được {folder}: {trouble.strerror}") from trouble
    try:
        return _act(service, options) if options.act else _serve(service)
    finally:
        service.close()


def _serve(service: PracticeService) -> int:
    from kiosk import logs

    logs.configure()
    try:
        url = service.start()
    except OSError as trouble:
        raise CommandError(f"không nghe được ở cổng này: {trouble.strerror}") from trouble
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    sys.stdout.write(f'[service]\nurl = "{url}"\ncredentials_file = "{service.credentials_file}"\n')
    sys.stdout.flush()
    stop.wait()
    return 0


def _act(service: PracticeService, options: Namespace) -> int:
    from kiosk.commands.words import DOSSIER
    from kiosk.ports.online_service import DossierState

    if options.act == "list":
        sys.stdout.writelines(f"{code}\n" for code in service.codes())
        return 0
    if service.store.filed(options.code) is None:
        raise CommandError(f"không có hồ sơ {options.code}")
    if options.act == "pay":
        service.pay(options.code)
        return 0
    if options.act == "label":
        return _label(service, options)
    try:
        state = service.advance(
            options.code,
            options.to,
            note=options.note,
            papers=tuple(options.paper),
            tracking=options.tracking,
        )
    except ValueError as trouble:
        raise CommandError("hồ sơ không đi tiếp tới trạng thái ấy được") from trouble
    sys.stdout.write(f"{options.code}: {state}. {DOSSIER[DossierState(state)]}\n")
    return 0


def _label(service: PracticeService, options: Namespace) -> int:
    from kiosk.papers.post_label import label_of, post_label

    content, row = service.received(options.code)["application"], service.store.filed(options.code)
    assert row is not None
    label = label_of(row["code"], "Cơ quan tiếp nhận MẪU", content["toKhai"], row["tracking"], sample=True)
    if label is None:
        raise CommandError(f"hồ sơ {options.code} không nhận kết quả qua bưu chính")
    options.out.write_bytes(post_label(label))
    sys.stdout.write(f"{options.out}\n")
    return 0


def _fault(folder: Path, options: Namespace) -> int:
    """Written beside the service's files, where the one that runs reads it with its next call."""
    from drivers.online_service.practice import FAULTS
    from drivers.online_service.practice_faults import Fault, FaultKind, write

    kinds = [kind.value for kind in FaultKind]
    if options.kind and options.kind not in kinds:
        raise CommandError(f"không có lỗi {options.kind}; có: {', '.join(kinds)}")
    armed: tuple[Fault, ...] = ()
    if options.kind:
        figures = (options.times, options.chance, options.seconds, options.after_bytes)
        armed = (Fault(FaultKind(options.kind), options.call, *figures),)
    write(folder / FAULTS, armed)
    return 0


def _mail(wanted: str) -> MailHost | None:
    from drivers.online_service.practice_notices import MailHost

    if not wanted:
        return None
    host, _, port = wanted.rpartition(":")
    if not host or not port.isdigit():
        raise CommandError(f"--smtp {wanted}: viết máy chủ và cổng, ví dụ 127.0.0.1:1025")
    return MailHost(host, int(port))


def _usual_folder() -> Path:
    home = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state")
    return (home / "lltp-kiosk-practice" / "service").absolute()
