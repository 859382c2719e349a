"""The kiosk's token (OAuth 2 client credentials): fetched with the desk's file, renewed in time."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlencode

from drivers.online_service import answers
from drivers.online_service.line import Line
from kiosk.ports.online_service import ServiceFault, ServiceTrouble
from kiosk.result import Err, Ok, Result

EARLY_S = 60.0


@dataclass(frozen=True, slots=True)
class Credentials:
    """What the agency gave this desk."""

    client_id: str
    client_secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Token:
    """A bearer token; `renew_at` is seconds of the running clock, well before its end."""

    value: str = field(repr=False)
    renew_at: float

    @property
    def headers(self) -> dict[str, str]:
        """What a request with it carries."""
        return {"Authorization": f"Bearer {self.value}"}


def credentials_of(path: Path) -> Result[Credentials, ServiceFault]:
    """Read the credentials file; its content never reaches a message."""
    try:
        content = json.loads(path.read_bytes())
        return Ok(Credentials(str(content["client_id"]), str(content["client_secret"])))
    except (OSError, ValueError, KeyError, TypeError) as error:
        detail = f"credentials file: {type(error).__name__}"
        return Err(ServiceFault(ServiceTrouble.UNAUTHORISED, detail=detail))


def fetch(
    line: Line, url: str, credentials: Credentials, now: datetime, monotonic: float
) -> Result[Token, ServiceFault]:
    """Ask the token endpoint; a refusal of the credentials is UNAUTHORISED whatever its status."""
    form = {
        "grant_type": "client_credentials",
        "client_id": credentials.client_id,
        "client_secret": credentials.client_secret,
    }
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
    match line.exchange("POST", f"{url}/oauth/token", headers, urlencode(form).encode()):
        case Err(fault):
            return Err(fault)
        case Ok(answer) if answer.status in (400, 401):
            return Err(ServiceFault(ServiceTrouble.UNAUTHORISED, detail=f"token: HTTP {answer.status}"))
        case Ok(answer):
            pass
    match answers.read(answer, answers.TokenBody, now):
        case Err(fault):
            return Err(fault)
        case Ok(body):
            life_s = timedelta(seconds=min(body.expires_in, 86_400)).total_seconds()
            return Ok(Token(body.access_token, monotonic + max(life_s - EARLY_S, life_s / 2)))
