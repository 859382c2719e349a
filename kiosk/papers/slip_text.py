"""The slip's sentences and rows in markup, the English after the Vietnamese where it is wanted."""

from __future__ import annotations

from kiosk.papers.slip_facts import SlipFacts, SlipPayment
from kiosk.papers.slip_words import SLIP_WORDS
from kiosk.papers.typesetting import markup
from kiosk.vietnamese.text import mask_number, money

Rows = tuple[tuple[str, str], ...]


def words(facts: SlipFacts, key: str, between: str = "<br/>", **figures: str) -> str:
    """A text in both languages; `between` stands before the English, which is small and in italics."""
    vietnamese, english = (markup(text.format(**figures)) for text in SLIP_WORDS[key])
    return vietnamese + (f'{between}<font size="8"><i>{english}</i></font>' if facts.english else "")


def fact_rows(facts: SlipFacts) -> Rows:
    """What was filed: the key of each label, and its value in markup."""
    papers = "; ".join(
        SLIP_WORDS["pages"][0].format(title=title, pages=pages) for title, pages in facts.papers
    )
    copies = SLIP_WORDS["copies"][0].format(count=f"{facts.copies:02d}")
    return (
        ("applicant", markup(facts.applicant.upper())),
        ("id_number", _unbroken(mask_number(facts.id_number))),
        ("request", markup(f"{facts.request}, {copies}")),
        (f"papers.{facts.stage}", markup(papers)),
        (f"time.{facts.stage}", f"{facts.at:%H} giờ {facts.at:%M}, ngày {facts.at:%d/%m/%Y}"),
        ("delivery", markup(facts.delivery)),
        ("fee", _fee(facts)),
    )


def payment_rows(payable: SlipPayment) -> Rows:
    """What is paid, where and with which words."""
    transfer = payable.transfer
    due = (("pay.due", f"{payable.due:%d/%m/%Y}"),) if payable.due else ()
    return (
        ("pay.amount", money(transfer.amount or 0)),
        ("pay.account", markup(transfer.account)),
        ("pay.account_name", markup(payable.account_name)),
        ("pay.purpose", markup(transfer.purpose)),
        *due,
    )


def step_texts(facts: SlipFacts) -> tuple[str, ...]:
    """The next three steps, numbered."""
    day = f"{facts.expected:%d/%m/%Y}" if facts.expected else ""
    return tuple(
        f"{number}.&nbsp;&nbsp;{words(facts, key, day=day)}"
        for number, key in enumerate(_step_keys(facts), 1)
    )


def ask_text(facts: SlipFacts) -> str:
    """Where to ask."""
    where = ", ".join(part for part in (markup(facts.agency), _unbroken(facts.phone)) if part)
    return f"{words(facts, 'ask', ' ')}: {where}"


def _unbroken(number: str) -> str:
    """A number in groups that stays on one line."""
    return markup(number).replace(" ", "&nbsp;")


def _fee(facts: SlipFacts) -> str:
    payable = facts.payable
    amount = money(payable.transfer.amount or 0) if payable else ""
    if facts.fee_key == "none" and facts.no_fee:
        return words(facts, f"fee.none.{facts.no_fee}", group=facts.no_fee_group)
    return words(facts, f"fee.{facts.fee_key}", amount=amount)


def _step_keys(facts: SlipFacts) -> tuple[str, str, str]:
    first, second, third = (f"next.{facts.stage}.{number}" for number in (1, 2, 3))
    if not facts.accepted:
        return first, second, third
    fee = {"due": "pay", "none": "none", "look_up": "look_up", "desk": "desk"}[facts.fee_key]
    return first, f"{second}.{fee}", f"{third}.day" if facts.expected else third
