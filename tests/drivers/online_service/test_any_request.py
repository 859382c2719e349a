"""Whatever is asked of the practice service, its answer is one of those the contract names."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import CHECKS, load_all_checks

from drivers.online_service.practice import PracticeService
from tests.drivers.online_service.contract import document

load_all_checks()


@schemathesis.serializer("application/offset+octet-stream")
def as_bytes(_context: object, value: object) -> bytes:
    return value if isinstance(value, bytes) else repr(value).encode()


KEPT = CHECKS.get_by_names(
    (
        "not_a_server_error",
        "status_code_conformance",
        "content_type_conformance",
        "response_headers_conformance",
        "response_schema_conformance",
    )
)
SCHEMA = schemathesis.openapi.from_dict(document("https://dichvu.example"))
OPERATIONS = {f"{each.ok().method} {each.ok().path}": each.ok() for each in SCHEMA.get_all_operations()}


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PracticeService]:
    one = PracticeService(tmp_path_factory.mktemp("practice"))
    one.start()
    yield one
    one.close()


@pytest.fixture(scope="module")
def token(service: PracticeService) -> dict[str, str]:
    form = {"grant_type": "client_credentials", **service._credentials}
    answer = requests.post(f"{service.url}/oauth/token", data=form, timeout=5)
    return {"Authorization": f"Bearer {answer.json()['access_token']}"}


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=["right", "wrong"])
@pytest.mark.parametrize("name", OPERATIONS)
def test_the_answer_is_in_the_contract(
    service: PracticeService, token: dict[str, str], name: str, mode: GenerationMode
) -> None:
    operation = OPERATIONS[name]

    @settings(
        max_examples=12,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(operation.as_strategy(generation_mode=mode))
    def each(case: schemathesis.Case) -> None:
        headers = {} if "token" in name else token
        answer = case.call(base_url=service.url, headers=headers)
        case.validate_response(answer, checks=list(KEPT))

    each()
