"""The words exchanged with the CUPS daemon, each on its own connection; refusals come back as values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import cups

from kiosk.ports.printer import PrintFault, PrintTrouble
from kiosk.result import Err, Ok, Result

T = TypeVar("T")

A4 = {"media": "A4"}
JOB_ATTRIBUTES = ["job-state", "job-state-reasons", "job-printer-state-reasons"]
QUEUE_ATTRIBUTES = [
    "printer-state",
    "printer-state-reasons",
    "printer-is-accepting-jobs",
    "printer-info",
    "device-uri",
]
REFUSALS = {
    cups.IPP_NOT_FOUND: PrintTrouble.NO_PRINTER,
    cups.IPP_NOT_ACCEPTING: PrintTrouble.PAUSED,
    cups.IPP_DOCUMENT_FORMAT: PrintTrouble.REFUSED,
    cups.IPP_NOT_AUTHORIZED: PrintTrouble.REFUSED,
    cups.IPP_FORBIDDEN: PrintTrouble.REFUSED,
    cups.IPP_ATTRIBUTES: PrintTrouble.REFUSED,
    cups.IPP_REQUEST_ENTITY: PrintTrouble.REFUSED,
    cups.IPP_SERVICE_UNAVAILABLE: PrintTrouble.OFFLINE,
}


@dataclass(frozen=True, slots=True)
class QueueLook:
    """The queue as CUPS sees it; `state` is the IPP enum (3 idle, 4 processing, 5 stopped)."""

    state: int
    reasons: tuple[str, ...]
    accepting: bool
    info: str
    device_uri: str


@dataclass(frozen=True, slots=True)
class JobLook:
    """A job as CUPS sees it; `state` is the IPP enum (3 pending … 9 completed)."""

    state: int
    reasons: tuple[str, ...]
    printer_reasons: tuple[str, ...]


class Queue:
    """One queue of a CUPS daemon; `server` is a socket path, `host` or `host:port`, None the system's."""

    def __init__(self, name: str, server: str | None = None) -> None:
        self.name = name
        self._server = server

    def look(self) -> Result[QueueLook, PrintFault]:
        """The queue's state and the address of the printer behind it."""
        said = self._ask(
            lambda link: link.getPrinterAttributes(self.name, requested_attributes=QUEUE_ATTRIBUTES)
        )
        return Ok(_queue_look(said.value)) if isinstance(said, Ok) else said

    def job(self, number: int) -> Result[JobLook, PrintFault]:
        """A job's state; NO_PRINTER here means that CUPS does not know the job."""
        said = self._ask(lambda link: link.getJobAttributes(number, JOB_ATTRIBUTES))
        return Ok(_job_look(said.value)) if isinstance(said, Ok) else said

    def print_pdf(self, pdf: bytes, title: str) -> Result[int, PrintFault]:
        """Stream a PDF into a new job, so that no copy of ours touches a file; the answer is its number."""
        created = self._ask(lambda link: int(link.createJob(self.name, title, A4)))
        if isinstance(created, Err):
            return created
        number = created.value
        sent = self._ask(lambda link: _send_document(link, self.name, number, title, pdf))
        if isinstance(sent, Err):
            self.purge(number)
            return sent
        return Ok(number)

    def purge(self, number: int) -> Result[None, PrintFault]:
        """End a job if it still runs, and erase its document from the spool."""
        return self._ask(lambda link: link.cancelJob(number, purge_job=True))

    def ended_jobs(self) -> Result[tuple[int, ...], PrintFault]:
        """Our own ended jobs on this queue that CUPS still remembers."""
        return self._our_jobs("completed")

    def open_jobs(self) -> Result[tuple[int, ...], PrintFault]:
        """Our own jobs on this queue that have not ended."""
        return self._our_jobs("not-completed")

    def _our_jobs(self, which: str) -> Result[tuple[int, ...], PrintFault]:
        wanted = ["job-id", "job-printer-uri", "job-preserved"]
        said = self._ask(lambda link: link.getJobs(which, my_jobs=True, requested_attributes=wanted))
        if isinstance(said, Err):
            return said
        ours = f"/printers/{self.name}"
        return Ok(tuple(n for n, job in said.value.items() if str(job["job-printer-uri"]).endswith(ours)))

    def _ask(self, question: Callable[[Any], T]) -> Result[T, PrintFault]:
        try:
            return Ok(question(self._connect()))
        except cups.IPPError as error:
            status, words = error.args
            return Err(PrintFault(REFUSALS.get(status, _by_kind(status)), f"{status:#06x} {words}"))
        except RuntimeError as error:
            return Err(PrintFault(PrintTrouble.OFFLINE, f"CUPS: {error}"))

    def _connect(self) -> Any:
        """A fresh connection to an explicit server: pycups' process-wide server setting is never touched."""
        if self._server is None:
            return cups.Connection()
        host, colon, port = self._server.rpartition(":")
        if colon and port.isdecimal() and not self._server.startswith("/"):
            return cups.Connection(host=host, port=int(port))
        return cups.Connection(host=self._server)


def _by_kind(status: int) -> PrintTrouble:
    """Client errors (0x04xx) will not mend themselves; server errors (0x05xx) and lost connections may."""
    return PrintTrouble.REFUSED if status >> 8 == 0x04 else PrintTrouble.OFFLINE


def _send_document(link: Any, queue: str, number: int, title: str, pdf: bytes) -> None:
    link.startDocument(queue, number, title, cups.CUPS_FORMAT_PDF, 1)
    link.writeRequestData(pdf, len(pdf))
    status = link.finishDocument(queue)
    if status != cups.IPP_OK:
        raise cups.IPPError(status, "document not taken")


def _queue_look(said: dict[str, Any]) -> QueueLook:
    return QueueLook(
        int(said["printer-state"]),
        _keywords(said.get("printer-state-reasons")),
        bool(said.get("printer-is-accepting-jobs", True)),
        str(said.get("printer-info", "")),
        str(said.get("device-uri", "")),
    )


def _job_look(said: dict[str, Any]) -> JobLook:
    return JobLook(
        int(said["job-state"]),
        _keywords(said.get("job-state-reasons")),
        _keywords(said.get("job-printer-state-reasons")),
    )


def _keywords(said: object) -> tuple[str, ...]:
    """pycups gives one value bare and several as a list."""
    if said is None:
        return ()
    return tuple(str(one) for one in said) if isinstance(said, list | tuple) else (str(said),)
