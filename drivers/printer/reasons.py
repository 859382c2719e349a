"""What each IPP state reason means at the desk: which ones stand between a sheet and the citizen's hand."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

from kiosk.ports.printer import PrintFault, PrintTrouble

SEVERITIES = ("-error", "-warning", "-report")

# Keywords of RFC 8011 §5.4.12 and PWG 5100.9, the most telling first: a jam outranks the pause it causes.
TROUBLES = MappingProxyType(
    {
        "media-jam": PrintTrouble.PAPER_JAM,
        "input-pick-roller-failed": PrintTrouble.PAPER_JAM,
        "media-path-failure": PrintTrouble.PAPER_JAM,
        "cover-open": PrintTrouble.COVER_OPEN,
        "door-open": PrintTrouble.COVER_OPEN,
        "interlock-open": PrintTrouble.COVER_OPEN,
        "input-cannot-feed-size-selected": PrintTrouble.WRONG_PAPER,
        "input-manual-input-request": PrintTrouble.WRONG_PAPER,
        "input-media-size-change": PrintTrouble.WRONG_PAPER,
        "input-media-type-change": PrintTrouble.WRONG_PAPER,
        "media-empty": PrintTrouble.PAPER_OUT,
        "media-needed": PrintTrouble.PAPER_OUT,
        "input-tray-missing": PrintTrouble.PAPER_OUT,
        "toner-empty": PrintTrouble.INK_OUT,
        "marker-supply-empty": PrintTrouble.INK_OUT,
        "marker-supply-missing": PrintTrouble.INK_OUT,
        "developer-empty": PrintTrouble.INK_OUT,
        "marker-waste-full": PrintTrouble.UNKNOWN,
        "marker-waste-missing": PrintTrouble.UNKNOWN,
        "output-area-full": PrintTrouble.UNKNOWN,
        "output-tray-missing": PrintTrouble.UNKNOWN,
        "fuser-over-temp": PrintTrouble.UNKNOWN,
        "fuser-under-temp": PrintTrouble.UNKNOWN,
        "opc-life-over": PrintTrouble.UNKNOWN,
        "interpreter-resource-unavailable": PrintTrouble.UNKNOWN,
        "spool-area-full": PrintTrouble.UNKNOWN,
        "offline": PrintTrouble.OFFLINE,
        "shutdown": PrintTrouble.OFFLINE,
        "timed-out": PrintTrouble.OFFLINE,
        "printer-stopped": PrintTrouble.PAUSED,
        "stopped-partly": PrintTrouble.PAUSED,
        "paused": PrintTrouble.PAUSED,
        "moving-to-paused": PrintTrouble.PAUSED,
        "job-hold-until-specified": PrintTrouble.PAUSED,
        "cups-held-for-authentication": PrintTrouble.REFUSED,
    }
)

ENDINGS = MappingProxyType(
    {
        "job-canceled-by-user": PrintTrouble.CANCELLED,
        "job-canceled-by-operator": PrintTrouble.CANCELLED,
        "job-canceled-at-device": PrintTrouble.CANCELLED,
        "job-completed-with-errors": PrintTrouble.REFUSED,
        "document-format-error": PrintTrouble.REFUSED,
        "document-unprintable-error": PrintTrouble.REFUSED,
        "document-password-error": PrintTrouble.REFUSED,
        "document-permission-error": PrintTrouble.REFUSED,
        "unsupported-document-format": PrintTrouble.REFUSED,
        "unsupported-attributes-or-values": PrintTrouble.REFUSED,
    }
)


def keyword(reason: str) -> str:
    """A reason without its severity, which CUPS rewrites on the way from the printer."""
    for severity in SEVERITIES:
        if reason.endswith(severity):
            return reason.removesuffix(severity)
    return reason


def blocking(reasons: Iterable[str]) -> PrintFault | None:
    """The most telling reason no paper comes; one outside the table counts if it is called an error."""
    said = tuple(reasons)
    keywords = {keyword(reason) for reason in said}
    for known, trouble in TROUBLES.items():
        if known in keywords:
            return PrintFault(trouble, " ".join(said))
    if any(reason.endswith("-error") for reason in said):
        return PrintFault(PrintTrouble.UNKNOWN, " ".join(said))
    return None


def ending(reasons: Iterable[str], otherwise: PrintTrouble) -> PrintFault:
    """Why the print system gave a job up (RFC 8011 §5.3.8)."""
    said = tuple(reasons)
    for known, trouble in ENDINGS.items():
        if known in said:
            return PrintFault(trouble, " ".join(said))
    return PrintFault(otherwise, " ".join(said))
