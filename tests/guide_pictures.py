"""`python -m tests.guide_pictures`: walks visits and keeps, small, the screens that guides and README show."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

from tests.looks import ROOT

PICTURES = ROOT / "docs" / "pictures"
WIDTH = 1280
COLOURS = 96
SHOWN = {
    "student": {"welcome": "welcome", "card": "card", "page-scanned": "papers", "slip-printed": "sent"},
    "help-given": {
        "the-call": "help-call",
        "asked-for-consent": "help-consent",
        "for-the-volunteer": "help-volunteer",
    },
    "exercise-passed": {"exercises": "exercises", "verdict": "exercise-verdict"},
    "out-of-service": {"out-of-service": "out-of-service"},
    "paid-online": {"panel": "panel"},
}
"""By case: the screen's name (the last of that name) and the picture's."""


def main() -> int:
    """Walk each case once; the exit code of the first that fails."""
    with tempfile.TemporaryDirectory(prefix="kiosk-guides-") as folder:
        for case, screens in SHOWN.items():
            out = Path(folder) / case
            command = [sys.executable, "-m", "kiosk", "walkthrough", "--case", case, "--out", str(out)]
            code = subprocess.run(command, stdout=subprocess.DEVNULL, check=False).returncode
            if code:
                return code
            for screen, name in screens.items():
                _keep(sorted(out.glob(f"*-{screen}.png"))[-1], PICTURES / f"{name}.png")
    return 0


def _keep(shot: Path, into: Path) -> None:
    with Image.open(shot) as picture:
        small = picture.convert("RGB")
        small.thumbnail((WIDTH, WIDTH), Image.Resampling.LANCZOS)
        small.quantize(COLOURS, dither=Image.Dither.NONE).save(into, optimize=True)
    sys.stdout.write(f"{into.relative_to(ROOT)}\n")


if __name__ == "__main__":
    sys.exit(main())
