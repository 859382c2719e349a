"""docs/online-service.yaml as a validator, and a witness that holds what goes over the line against it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import requests
import yaml
from openapi_core import Config, OpenAPI
from openapi_core.contrib.requests import RequestsOpenAPIRequest, RequestsOpenAPIResponse
from openapi_core.exceptions import OpenAPIError

CONTRACT = Path(__file__).parents[3] / "docs" / "online-service.yaml"


def document(url: str) -> dict[str, Any]:
    """The contract, as served at `url`."""
    read: dict[str, Any] = yaml.safe_load(CONTRACT.read_text("utf-8"))
    return {**read, "servers": [{"url": url}]}


def checkable(url: str) -> dict[str, Any]:
    """The contract with its token named as a bearer, which is all that validators look for on the line."""
    read = document(url)
    read["components"]["securitySchemes"] = {"kiosk": {"type": "http", "scheme": "bearer"}}
    return read


class Witness:
    """Checks every exchange of the client: its request, and the service's answer."""

    def __init__(self, url: str) -> None:
        formats = {"uri": _is_address, "uri-reference": _is_address}
        plain = dict.fromkeys(formats, str)
        config = Config(
            extra_format_validators=formats,
            extra_format_unmarshallers=plain,
            extra_media_type_deserializers={"application/problem+json": json.loads},
        )
        self._api = OpenAPI.from_dict(checkable(url), config=config)
        self.statuses: set[int] = set()
        self.breaches: list[str] = []

    def saw(self, request: requests.PreparedRequest, response: requests.Response) -> None:
        """Remember the call, and every way in which either side broke the contract."""
        asked = RequestsOpenAPIRequest(request)
        told = RequestsOpenAPIResponse(response)
        call = f"{request.method} {request.path_url} {response.status_code}"
        self.statuses.add(response.status_code)
        try:
            wrong = [("request", error) for error in self._api.unmarshal_request(asked).errors]
            wrong += [("response", error) for error in self._api.unmarshal_response(asked, told).errors]
        except OpenAPIError as error:
            wrong = [("call", error)]
        self.breaches += [f"{call}: {side}: {_why(error)}" for side, error in wrong]


def _is_address(value: Any) -> bool:
    return bool(urlsplit(str(value)).hostname)


def _why(error: BaseException | None) -> str:
    """The error and what it grew from, in one line."""
    told = []
    while error is not None:
        told.append(repr(error) + repr(getattr(error, "schema_errors", "")))
        error = error.__cause__
    return " < ".join(told)


@contextmanager
def witnessed(url: str) -> Iterator[Witness]:
    """Everything any client sends meanwhile is held against the contract."""
    witness = Witness(url)
    send = requests.Session.send

    def watched(session: requests.Session, request: requests.PreparedRequest, **named: Any) -> Any:
        if not isinstance(request.body, bytes | str | type(None)):
            request.body = b"".join(request.body)
        response = send(session, request, **named)
        assert response.content is not None
        witness.saw(request, response)
        return response

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(requests.Session, "send", watched)
        yield witness
