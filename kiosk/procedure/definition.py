"""The shape of a procedure's files: questions, papers, fees, profiles and the road through them."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field


class Shape(BaseModel):
    """What all parts share: frozen, and an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Kind(StrEnum):
    """How a question is asked and which value answers it."""

    TEXT = "text"  # str
    NAME = "name"  # str, NFC
    CHOICE = "choice"  # str, the key of an option
    DATE = "date"  # PartialDate
    YEAR = "year"  # PartialDate with the year alone, or whole
    COUNT = "count"  # int
    DIGITS = "digits"  # str of digits
    PHONE = "phone"  # str, national digits
    EMAIL = "email"  # str
    PLACE = "place"  # Place
    STAYS = "stays"  # tuple[Stay, ...]
    PRIVATE = "private"  # str, never shown to bystanders


class Source(Shape):
    """Where a value comes from and how sure we are: V read, N news, S second hand, G general knowledge."""

    law: str
    certainty: str = Field(pattern=r"^(V|N|S|G|\?)(/(V|N|S|G|\?))*$")

    @property
    def firm(self) -> bool:
        """Whether the value may be told to a citizen as a fact: somebody has read it somewhere."""
        return "?" not in self.certainty and self.certainty != "G"


class Option(Shape):
    """One way to answer a choice; `code` is what the payload carries."""

    key: str
    code: str | int
    when: str = ""
    icon: str = ""


class Payload(Shape):
    """Under which names an answer is sent: dotted paths; `name` carries the words beside the code.

    `form`: `year`, `text` (a place on one line), `flag` (1 for yes), `joined` (words after those already there).
    """

    path: str
    name: str = ""
    form: str = ""
    when: str = ""


class Question(Shape):
    """One thing asked. `when` is a condition over earlier answers; words stand in vi.toml and en.toml.

    A place with `old_names` lies in the past: it may be one of before July 2025.
    Where `payload` has a condition that is not met, the answer is sent under `payload_else`. A history of
    stays is told `since` the age of 14 of that date, its rows may be `home`; it must be without gaps where
    `whole` holds.
    """

    key: str
    kind: Kind
    required: bool = True
    when: str = ""
    options: tuple[Option, ...] = ()
    default: str | int | None = None
    unknown: bool = False
    minimum: int | None = None
    maximum: int | None = None
    pattern: str = ""
    max_length: int = 120
    capitals: bool = False
    old_names: bool = False
    sensitive: bool = False
    payload: Payload | None = None
    payload_else: Payload | None = None
    since: str = ""
    home: str = ""
    whole: str = ""
    source: Source | None = None

    @property
    def payloads(self) -> tuple[Payload, ...]:
        """Both ways of sending, the one with the condition first."""
        return tuple(each for each in (self.payload, self.payload_else) if each is not None)


class Check(Shape):
    """A rule over several answers: where `when` holds, `message` is shown at `question`."""

    key: str
    when: str
    question: str
    blocks: bool = True
    source: Source | None = None


class Stage(Shape):
    """One of the nine steps and its stops in order: question keys, or screens written `@name`."""

    step: str
    stops: tuple[str, ...]


class Paper(Shape):
    """One paper of the application; `code` is its name in the payload."""

    key: str
    code: str
    when: str = ""
    required: bool = True
    min_pages: int = 1
    max_pages: int = 10
    slot: str = "page"
    source: Source | None = None


class Constant(Shape):
    """Something sent that nobody is asked for, while its condition holds."""

    path: str
    value: str | int
    when: str = ""


class FeeGroup(Shape):
    """Who pays what, in dong, between two dates; `proof` names the paper that shows it."""

    key: str
    amount: int = Field(ge=0)
    starts: date | None = None
    ends: date | None = None
    when: str = ""
    proof: str = ""
    code: str
    source: Source


class Fees(Shape):
    """The fee: groups, copies already included, and the price of each further copy in dong."""

    group_question: str
    copies_question: str
    included_copies: int
    extra_copy: int
    extra_source: Source | None = None
    groups: tuple[FeeGroup, ...]


class Processing(Shape):
    """How long the agency has, `unit` is `working_days` or `days`; `extended` where `extended_when` holds."""

    amount: int
    unit: str
    extended: int | None = None
    extended_when: str = ""
    check_hours: int | None = None
    source: Source


class Office(Shape):
    """The agency that decides instead of the profile's own, where the condition holds."""

    name: str
    when: str
    source: Source


class Service(Shape):
    """How much is done online: `full` (toàn trình) or `partial` (một phần: fee or result at the desk)."""

    level: str
    source: Source


class FormNumber(Shape):
    """The number of one form of the declaration under this law; `form` is a key of `forms`."""

    form: str
    number: str
    source: Source


class Profile(Shape):
    """The law of a span of time: agency, forms, deadline; ends is the last day, None while in force."""

    id: str
    starts: date
    ends: date | None = None
    agency: str
    agency_source: Source
    offices: tuple[Office, ...] = ()
    form_numbers: tuple[FormNumber, ...] = ()
    processing: Processing
    service: Service
    source: Source


class Consent(Shape):
    """One purpose the citizen agrees to; words in the catalogues."""

    key: str
    required: bool


class Block(Shape):
    """One piece of the printed declaration, top to bottom.

    `kind`: `motto`, `title`, `note`, `to` (addressee), `line` (label and answers), `heading`, `stays`
    (residence table), `table` (columns, then rows of cells), `boxes` (options with a tick), `text`,
    `signature`. Labels and cells are format strings with `{question_key}`.
    """

    kind: str
    label: str = ""
    question: str = ""
    when: str = ""
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


class Form(Shape):
    """One layout of the declaration; the first whose condition holds is printed."""

    key: str
    when: str = ""
    blocks: tuple[Block, ...]


class ReviewGroup(Shape):
    """Questions that are shown together before printing; `icon` is one of the screen's."""

    key: str
    icon: str
    questions: tuple[str, ...]


class Words(Shape):
    """What one language says: texts by dotted key, such as `question.full_name.title`."""

    texts: dict[str, str]


class Procedure(Shape):
    """A whole procedure as loaded from its folder; `version` names the files a draft was made under.

    `subject` is the question whose answer says on the slip what was asked for.
    """

    id: str
    version: str
    codes: tuple[str, ...]
    steps: tuple[Stage, ...]
    questions: tuple[Question, ...]
    checks: tuple[Check, ...] = ()
    papers: tuple[Paper, ...]
    fees: Fees
    profiles: tuple[Profile, ...]
    consents: tuple[Consent, ...]
    forms: tuple[Form, ...]
    constants: tuple[Constant, ...] = ()
    review: tuple[ReviewGroup, ...] = ()
    subject: str = ""

    def question(self, key: str) -> Question:
        """The question of that key; StopIteration is a bug, loading has checked every reference."""
        return next(question for question in self.questions if question.key == key)

    def paper(self, key: str) -> Paper:
        """The paper of that key."""
        return next(paper for paper in self.papers if paper.key == key)

    def profile_on(self, day: date) -> Profile | None:
        """The profile in force on `day`."""
        return next((p for p in self.profiles if p.starts <= day and (p.ends is None or day <= p.ends)), None)
