"""The start screen: the doors, what it costs, how long it takes, and what of the machine works."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.desk.out_of_service import Door, closed
from ui.viewmodels.screen import NO_PRIMARY, Primary, ScreenModel

if TYPE_CHECKING:
    from ui.visit_signals import VisitSignals


@dataclass(frozen=True, slots=True)
class WelcomeFacts:
    """`troubles` are keys of what does not work (`kiosk.desk.out_of_service`), `can_…` the doors that are open.

    With `several` procedures the citizen chooses one. `fee` and `days` are empty where they are unverified.
    `lost` after a start that found an unfinished visit too damaged to go on with.
    """

    agency: str = ""
    place: str = ""
    procedure: str = ""
    several: bool = False
    fee: str = ""
    days: int = 0
    unit: str = ""
    phone: str = ""
    troubles: tuple[str, ...] = ()
    can_begin: bool = True
    can_take_up: bool = True
    can_look_up: bool = True
    lost: bool = False
    primary: Primary = NO_PRIMARY


class WelcomeViewModel(ScreenModel):
    """Begins a visit, or says why none can begin."""

    beginWanted = Signal()
    lookupWanted = Signal()
    takeUpWanted = Signal()
    staffWanted = Signal()

    def __init__(self, signals: VisitSignals, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._signals = signals
        self._troubles: tuple[str, ...] = signals.parts.desk_troubles
        self._lost = False
        self.refresh()

    def tell_lost(self) -> None:
        """Say that the visit left here was damaged and is erased; until the next one begins or ends."""
        self._lost = True
        self.refresh()

    def clear(self) -> None:
        """The next citizen is not told."""
        self._lost = False

    def set_troubles(self, troubles: tuple[str, ...]) -> None:
        """What the last look at the desk found."""
        self._troubles = troubles
        self.refresh()

    def refresh(self) -> None:
        """Derive from procedure, settings and the last look at the desk."""
        from ui.viewmodels.at_a_glance import at_a_glance

        parts = self._signals.parts
        today = parts.clock.now().date()
        lawful, shut = self._some_law(today), closed(self._troubles)
        glance = at_a_glance(parts.loaded.procedure, today)
        self.show(
            WelcomeFacts(
                agency=parts.settings.agency.name,
                place=parts.settings.agency.place,
                procedure=self._signals.words("procedure.short"),
                several=bool(parts.others),
                fee=glance.fee,
                days=glance.days,
                unit=glance.unit,
                phone=parts.settings.agency.phone,
                troubles=self._troubles,
                can_begin=lawful and Door.BEGIN not in shut,
                can_take_up=lawful and Door.TAKE_UP not in shut,
                can_look_up=Door.LOOK_UP not in shut,
                lost=self._lost,
            )
        )

    def _some_law(self, today: date) -> bool:
        parts = self._signals.parts
        return any(each.procedure.profile_on(today) for each in (parts.loaded, *parts.others))

    @Slot()
    def begin(self) -> None:
        """The first door was touched."""
        if self.fact("can_begin"):
            self._lost = False
            self.beginWanted.emit()

    @Slot()
    def lookup(self) -> None:
        """The second door was touched."""
        if self.fact("can_look_up"):
            self.lookupWanted.emit()

    @Slot()
    def takeUp(self) -> None:
        """The third door was touched: there is a ticket."""
        if self.fact("can_take_up"):
            self.takeUpWanted.emit()

    @Slot()
    def openStaff(self) -> None:
        """The mark was held: the volunteer's door."""
        self.staffWanted.emit()
