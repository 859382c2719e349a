"""What a slip may say of an application, whatever paper it is printed on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from kiosk.papers.vietqr import Transfer


@dataclass(frozen=True, slots=True)
class SlipPayment:
    """What the receipt asks to be paid, where, and the last day if there is one."""

    transfer: Transfer
    account_name: str
    due: date | None = None


@dataclass(frozen=True, slots=True)
class SlipFacts:
    """All a slip says; there is no room here for convictions, and the number is masked when it is set.

    `accepted` is whether the service's receipt arrived: then `code` is the dossier code and `at` the time
    of receipt, else the local code and the time of sealing. `fee` in đồng, None when not known.
    `at_desk` is a service that is only partly online (một phần): the fee is paid where the result is fetched.
    `held` is what became of one without a receipt: `waiting` for the line, `handed` over in a desk's folder
    and awaiting the officer, or `returned` by the service. `papers` are titles with their pages.
    `no_fee` is why nothing is to be paid, where that is known: `group` with its name, `free` or `service`.
    `english` adds English below the Vietnamese.
    """

    agency: str
    phone: str
    desk: str
    accepted: bool
    code: str
    lookup_secret: str
    at: datetime
    applicant: str
    id_number: str
    request: str
    copies: int
    papers: tuple[tuple[str, int], ...]
    delivery: str
    fee: int | None = None
    payment: SlipPayment | None = None
    expected: date | None = None
    english: bool = False
    sample: bool = False
    at_desk: bool = False
    held: str = "waiting"
    no_fee: str = ""
    no_fee_group: str = ""

    @property
    def stage(self) -> str:
        """`accepted`, or what became of it without a receipt, as the words are keyed."""
        return "accepted" if self.accepted else self.held

    @property
    def payable(self) -> SlipPayment | None:
        """The payment, only where the receipt stands behind it."""
        payable = self.accepted and not self.at_desk and self.payment and self.payment.transfer.amount
        return self.payment if payable else None

    @property
    def fee_key(self) -> str:
        """What is known about the fee: `due`, `none`, `desk` or `look_up`."""
        if self.payable:
            return "due"
        if self.accepted and self.fee == 0:
            return "none"
        return "desk" if self.accepted and self.at_desk else "look_up"
