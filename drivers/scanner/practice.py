"""The practice scanner: the same worker and libsane, with page images from a tray folder under the glass."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PIL import Image

from drivers.scanner.messages import OptionValue
from drivers.scanner.practice_plug import (
    BACK,
    FEEDER,
    PLACE,
    TRAY,
    PracticePlug,
    PracticeUsb,
    device_name,
)
from drivers.scanner.sane import SaneScanner
from kiosk.ports.cancel import CancelToken
from kiosk.ports.scanner import (
    GlassLook,
    PageSource,
    ScanFault,
    ScannedPage,
    ScannerState,
    ScanRequest,
    ScanTrouble,
)
from kiosk.result import Err, Ok, Result

T = TypeVar("T")
DEVICE = "pnm:0"
GLASS = (2480, 3508)
"""A4 at 300 dpi, in pixels."""
LID = (247, 247, 245)
FAULTS = (
    "status-eof",
    "status-jammed",
    "status-nodocs",
    "status-coveropen",
    "status-ioerror",
    "status-nomem",
    "status-accessdenied",
)
"""What SANE's pnm back end can be told to answer instead of a page."""


class PracticeTray:
    """Pages waiting for the glass, first in, first out, in a folder that others may fill too."""

    def __init__(self, folder: Path) -> None:
        self.folder = self._folder = folder
        self.plug = PracticePlug(folder)

    def put(self, page: bytes | Path) -> None:
        """Queue a page image (PPM, PNG, JPEG), as bytes or as a file that stays where it is."""
        with Image.open(io.BytesIO(page) if isinstance(page, bytes) else page) as image:
            image.load()
            self.put_image(image)

    def put_image(self, page: Image.Image) -> None:
        """Queue a page; what is not A4 at 300 dpi is laid on a glass of that size."""
        number = 1 + max((int(waiting.stem) for waiting in self._waiting()), default=0)
        unfinished = self._folder / f"{number:06}.part"
        _on_glass(page).save(unfinished, format="PPM")
        unfinished.rename(unfinished.with_suffix(".ppm"))

    def next(self) -> Path | None:
        """The page that lies under the glass; it stays until `take`."""
        return min(self._waiting(), default=None)

    def feed(self, front: Image.Image, back: Image.Image | None = None) -> None:
        """Put a sheet into the feeder, as large as its image is at 300 dpi."""
        feeder = self._folder / FEEDER
        feeder.mkdir(exist_ok=True)
        number = 1 + max((int(side.stem[:6]) for side in feeder.glob("*.ppm")), default=0)
        for side, name in ((back, f"{number:06}{BACK}"), (front, f"{number:06}")):
            if side is not None:
                side.convert("RGB").save(feeder / f"{name}.part", format="PPM")
                (feeder / f"{name}.part").rename(feeder / f"{name}.ppm")

    def take(self) -> None:
        """Remove the page that lies under the glass."""
        page = self.next()
        if page is not None:
            page.unlink(missing_ok=True)

    def clear(self) -> None:
        """Empty the tray, end any fault and put the plug in."""
        for page in (*self._waiting(), *self._folder.glob(f"{FEEDER}/*.ppm")):
            page.unlink(missing_ok=True)
        self.fault(None)
        self.plug.plug(*PLACE)

    def fault(self, status: str | None) -> None:
        """Let every scan fail with this status (one of `FAULTS`) until None."""
        if status is not None and status not in FAULTS:
            raise ValueError(f"no such fault: {status}; there are {', '.join(FAULTS)}")
        note = self._folder / "fault"
        if status is None:
            note.unlink(missing_ok=True)
        else:
            note.write_text(status, encoding="ascii")

    def current_fault(self) -> str | None:
        """The fault that was set, if any."""
        try:
            status = (self._folder / "fault").read_text(encoding="ascii").strip()
        except OSError:
            return None
        return status if status in FAULTS else None

    def _waiting(self) -> list[Path]:
        return [page for page in self._folder.glob("*.ppm") if page.stem.isdigit()]


def practice_environment(folder: Path) -> dict[str, str]:
    """Environment in which SANE knows its pnm back end alone; writes the configuration into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "dll.conf").write_text("pnm\n", encoding="ascii")
    return {"SANE_CONFIG_DIR": os.fspath(folder.resolve())}


class PracticeScanner:
    """A scanner over a tray; see `kiosk.ports.scanner.Scanner`."""

    def __init__(
        self,
        tray: PracticeTray,
        config_folder: Path,
        *,
        worker_command: Sequence[str] | None = None,
        environment: Mapping[str, str] | None = None,
        deadline_s: float = 30.0,
    ) -> None:
        """`config_folder` takes SANE's configuration for practice; `environment` is added to it."""
        self._tray = tray
        self._seen = config_folder / "glass.ppm"
        self._scanner = SaneScanner(
            DEVICE,
            worker_command=worker_command,
            environment={**(environment or {}), **practice_environment(config_folder)},
            deadline_s=deadline_s,
        )
        self._feeder = SaneScanner(
            device_name(PLACE),
            worker_command=worker_command,
            environment={**(environment or {}), TRAY: os.fspath(tray.folder.resolve())},
            deadline_s=deadline_s,
            usb=PracticeUsb(tray.plug),
        )

    def start(self) -> None:
        """Start the worker ahead of the first scan."""
        self._scanner.start()

    def state(self) -> ScannerState:
        """Whether the plug is in and libsane's pnm back end answers; once fed, the tray has a feeder."""
        if self._tray.plug.place is None:
            return ScannerState(False, DEVICE, ScanTrouble.UNPLUGGED)
        state = self._scanner.state()
        fed = (self._tray.folder / FEEDER).is_dir()
        return (
            replace(state, sources=tuple(PageSource) if fed else (PageSource.GLASS,))
            if state.ready
            else state
        )

    def scan(
        self, request: ScanRequest, progress: Callable[[float], None], cancel: CancelToken
    ) -> Result[ScannedPage, ScanFault]:
        """Scan the tray's next page, which leaves the tray only when it came through."""
        return self._from_glass(
            lambda options: self._scanner.scan_with(options, request, progress, cancel, set_geometry=False)
        )

    def scan_stack(
        self,
        request: ScanRequest,
        progress: Callable[[float], None],
        cancel: CancelToken,
        keep: Callable[[ScannedPage], None],
    ) -> Result[int, ScanFault]:
        """Scan the tray's feeder through the tray's own device, whose worker starts with the first stack.

        From the glass, the tray's next page through the pnm back end.
        """
        if request.source is PageSource.GLASS:
            return self._from_glass(
                lambda options: self._scanner.stack_with(options, request, progress, cancel, keep)
            )
        return self._feeder.scan_stack(request, progress, cancel, keep)

    def look_at_glass(self, cancel: CancelToken) -> Result[GlassLook, ScanFault]:
        """Look at the page that still waits in the tray, or at the empty lid."""
        if self._tray.plug.place is None:
            return Err(ScanFault(ScanTrouble.UNPLUGGED, "the practice plug is out"))
        waiting = self._tray.next()
        _draw_coarsely(waiting, self._seen)
        return self._scanner.look_with(self._options(self._seen), cancel, set_geometry=False)

    def _from_glass(
        self, scan: Callable[[dict[str, OptionValue]], Result[T, ScanFault]]
    ) -> Result[T, ScanFault]:
        """The tray's next page leaves the tray only when it came through."""
        if self._tray.plug.place is None:
            return Err(ScanFault(ScanTrouble.UNPLUGGED, "the practice plug is out"))
        page = self._tray.next()
        if page is None:
            return Err(ScanFault(ScanTrouble.NO_PAPER, "the practice tray is empty"))
        scanned = scan(self._options(page))
        if isinstance(scanned, Ok):
            page.unlink(missing_ok=True)
        return scanned

    def _options(self, page: Path) -> dict[str, OptionValue]:
        """What the pnm back end is told: the file, and the fault that was set."""
        options: dict[str, OptionValue] = {"filename": os.fspath(page.resolve())}
        fault = self._tray.current_fault()
        return options if fault is None else options | {"status": False, fault: True}

    def close(self) -> None:
        """End the workers."""
        self._scanner.close()
        self._feeder.close()


def _draw_coarsely(page: Path | None, into: Path) -> None:
    """What the glass shows at 75 dpi: that page, or the lid."""
    size = (GLASS[0] // 4, GLASS[1] // 4)
    if page is None:
        Image.new("RGB", size, LID).save(into, format="PPM")
        return
    with Image.open(page) as image:
        image.reduce(4).save(into, format="PPM")


def _on_glass(page: Image.Image) -> Image.Image:
    """A4 at 300 dpi: scaled when the page has that shape, else laid in the corner, shrunk if too large."""
    page = page.convert("RGB")
    if page.size == GLASS:
        return page
    if abs(page.width / page.height / (GLASS[0] / GLASS[1]) - 1) < 0.02:
        return page.resize(GLASS, Image.Resampling.LANCZOS)
    if page.width > GLASS[0] or page.height > GLASS[1]:
        page.thumbnail(GLASS, Image.Resampling.LANCZOS)
    glass = Image.new("RGB", GLASS, LID)
    glass.paste(page, (0, 0))
    return glass
