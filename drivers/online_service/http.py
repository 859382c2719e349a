"""The online service over HTTP, as docs/online-service.yaml describes it."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from typing import Any, TypeVar
from urllib.parse import quote

from drivers.online_service import answers, tus
from drivers.online_service.line import Answer, Line, ServiceAddress
from drivers.online_service.peer_address import origin_of
from drivers.online_service.token import Token, credentials_of, fetch
from kiosk import logs
from kiosk.ports.clock import Clock
from kiosk.ports.online_service import (
    Created,
    Creation,
    LookupAnswer,
    PaperFacts,
    Rating,
    Receipt,
    ServiceDescription,
    ServiceFault,
    ServiceTrouble,
    UploadSlot,
)
from kiosk.result import Err, Ok, Result

LOG = "drivers.online_service"
CONTRACT = {"X-Contract-Version": "1"}
SLIP_BYTES = 20 << 20
B = TypeVar("B", bound=answers.Body)
T = TypeVar("T")


class HttpOnlineService:
    """Speaks the contract; keeps a token and a connection, and nothing of any application."""

    def __init__(self, address: ServiceAddress, clock: Clock) -> None:
        self._address = address
        self._clock = clock
        self._line = Line(address)
        self._token: Token | None = None

    def close(self) -> None:
        """Let the connections go."""
        self._line.close()

    def describe(self) -> Result[ServiceDescription, ServiceFault]:
        """See `OnlineService.describe`; a clock that is off by more than a day is written to the log."""
        match self._json("GET", "/v1/service", answers.DescriptionBody):
            case Err(fault):
                return Err(fault)
            case Ok(body):
                skew_s = (body.server_time - self._clock.now()).total_seconds()
                if abs(skew_s) > 300:
                    logs.event(LOG, "ClockIsOff", skew_s=round(skew_s))
                return Ok(body.value())

    def create(self, creation: Creation) -> Result[Created, ServiceFault]:
        """See `OnlineService.create`."""
        body = {
            "procedure": creation.procedure,
            "profile": creation.profile,
            "toKhai": dict(creation.payload),
            "manifest": [
                {"paper": f.paper, "pages": f.pages, "bytes": f.bytes, "sha256": f.sha256}
                for f in creation.manifest
            ],
            "kiosk": dict(creation.kiosk),
        }
        path, headers = "/v1/applications", {"Idempotency-Key": creation.idempotency_key}
        if creation.supplement_to:
            path += f"/{_segment(creation.supplement_to)}/supplements"
            headers["X-Lookup-Secret"] = creation.lookup_secret
        match self._json("POST", path, answers.CreatedBody, body, headers):
            case Err(fault):
                return Err(fault)
            case Ok(created):
                return Ok(created.value())

    def create_upload(self, slot: UploadSlot, facts: PaperFacts) -> Result[str, ServiceFault]:
        """See `OnlineService.create_upload`."""
        now = self._clock.now()
        return self._with_headers(
            slot,
            slot.create_url,
            lambda headers: tus.create(self._line, slot.create_url, headers, facts, now),
        )

    def upload(
        self, slot: UploadSlot, location: str, data: bytes, progress: Callable[[int], None]
    ) -> Result[None, ServiceFault]:
        """See `OnlineService.upload`."""
        now = self._clock.now()
        return self._with_headers(
            slot, location, lambda headers: tus.send(self._line, location, headers, data, progress, now)
        )

    def submit(self, application: str, uploads: tuple[tuple[str, str], ...]) -> Result[Receipt, ServiceFault]:
        """See `OnlineService.submit`."""
        body = {"uploads": [{"paper": paper, "upload": upload} for paper, upload in uploads]}
        path = f"/v1/applications/{_segment(application)}/submission"
        match self._json("POST", path, answers.ReceiptBody, body):
            case Err(fault):
                return Err(fault)
            case Ok(receipt):
                return Ok(receipt.value())

    def lookup(self, code: str, secret: str | None) -> Result[LookupAnswer, ServiceFault]:
        """See `OnlineService.lookup`; the secret goes in a header, never in the address."""
        match self._json("GET", f"/v1/lookup/{_segment(code)}", answers.LookupBody, None, _secret(secret)):
            case Err(fault):
                return Err(fault)
            case Ok(body):
                return Ok(body.value())

    def paid(self, codes: Collection[str]) -> Result[frozenset[str], ServiceFault]:
        """See `OnlineService.paid`; a code that was not asked for counts as nothing."""
        match self._json("POST", "/v1/payments", answers.PaidBody, {"codes": sorted(codes)}):
            case Err(fault):
                return Err(fault)
            case Ok(body):
                return Ok(frozenset(body.paid) & frozenset(codes))

    def rate(self, rating: Rating) -> Result[None, ServiceFault]:
        """See `OnlineService.rate`."""
        levels = ("overall", "convenience", "timeliness", "staff")
        given = {name: int(level) for name in levels if (level := getattr(rating, name)) is not None}
        return self._nothing("/v1/ratings", {"kiosk": rating.kiosk, **given})

    def count(self, kiosk: str, day: str, figures: Mapping[str, int]) -> Result[None, ServiceFault]:
        """See `OnlineService.count`."""
        return self._nothing("/v1/statistics", {"kiosk": kiosk, "day": day, "figures": dict(figures)})

    def slip(self, code: str, secret: str) -> Result[bytes, ServiceFault]:
        """See `OnlineService.slip`."""
        headers = {**_secret(secret), "Accept": "application/pdf"}
        match self._call("GET", f"/v1/lookup/{_segment(code)}/slip", None, headers, SLIP_BYTES):
            case Err(fault):
                return Err(fault)
            case Ok(answer) if answer.status != 200:
                return Err(answers.fault_of(answer, self._clock.now()))
            case Ok(answer) if answer.media_type != "application/pdf":
                return Err(ServiceFault(ServiceTrouble.NOT_OUR_SERVICE, detail="a slip that is no PDF"))
            case Ok(answer) if not answer.body.startswith(b"%PDF-"):
                return Err(ServiceFault(ServiceTrouble.GARBLED, detail="a slip that is no PDF"))
            case Ok(answer):
                return Ok(answer.body)

    def _json(
        self,
        method: str,
        path: str,
        model: type[B],
        body: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Result[B, ServiceFault]:
        match self._call(method, path, body, {"Accept": "application/json", **(headers or {})}):
            case Err(fault):
                return Err(fault)
            case Ok(answer):
                return answers.read(answer, model, self._clock.now())

    def _nothing(self, path: str, body: Mapping[str, Any]) -> Result[None, ServiceFault]:
        match self._call("POST", path, body, {}):
            case Err(fault):
                return Err(fault)
            case Ok(answer) if answer.status != 204:
                return Err(answers.fault_of(answer, self._clock.now()))
            case Ok(_):
                return Ok(None)

    def _call(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | None,
        headers: Mapping[str, str],
        limit: int = 1 << 20,
    ) -> Result[Answer, ServiceFault]:
        """One call with our token; a token that the service no longer takes is renewed once."""
        data = None if body is None else json.dumps(body, ensure_ascii=False).encode()
        typed = {"Content-Type": "application/json"} if data is not None else {}
        url = self._address.url.rstrip("/") + path
        for attempt in range(2):
            match self._authorised():
                case Err(fault):
                    return Err(fault)
                case Ok(authority):
                    pass
            asked = {**CONTRACT, **typed, **headers, **authority}
            match self._line.exchange(method, url, asked, data, limit):
                case Ok(answer) if answer.status == 401 and attempt == 0:
                    self._token = None
                case outcome:
                    return outcome
        raise AssertionError("the second attempt always returns")

    def _with_headers(
        self, slot: UploadSlot, url: str, act: Callable[[Mapping[str, str]], Result[T, ServiceFault]]
    ) -> Result[T, ServiceFault]:
        """Our token for our own origin; every other host gets the slot's headers and nothing of ours."""
        if origin_of(url) != self._address.origin:
            return act(slot.headers)
        outcome: Result[T, ServiceFault] = Err(ServiceFault(ServiceTrouble.UNAUTHORISED))
        for _ in range(2):
            match self._authorised():
                case Err(fault):
                    return Err(fault)
                case Ok(authority):
                    outcome = act({**slot.headers, **CONTRACT, **authority})
            if not (isinstance(outcome, Err) and outcome.error.kind is ServiceTrouble.UNAUTHORISED):
                break
            self._token = None
        return outcome

    def _authorised(self) -> Result[dict[str, str], ServiceFault]:
        if self._token is None or self._clock.monotonic() >= self._token.renew_at:
            match self._fresh_token():
                case Err(fault):
                    return Err(fault)
                case Ok(token):
                    self._token = token
        return Ok(self._token.headers)

    def _fresh_token(self) -> Result[Token, ServiceFault]:
        if not self._address.url:
            return Err(ServiceFault(ServiceTrouble.NO_LINE, detail="no address is set"))
        match credentials_of(self._address.credentials_file):
            case Err(fault):
                return Err(fault)
            case Ok(credentials):
                url = self._address.url.rstrip("/")
                return fetch(self._line, url, credentials, self._clock.now(), self._clock.monotonic())


def _secret(secret: str | None) -> dict[str, str]:
    return {"X-Lookup-Secret": secret} if secret else {}


def _segment(text: str) -> str:
    return quote(text, safe="")
