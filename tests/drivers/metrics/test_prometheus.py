"""The page a monitor reads: on this machine alone, all the example dashboard draws, and no small count."""

from __future__ import annotations

import json
import re
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
from prometheus_client.parser import text_string_to_metric_families

from drivers.metrics.prometheus import PrometheusMetrics
from kiosk.desk.statistics import Outcome, VisitSeen, figures_of, publishable, summed
from kiosk.ports.metrics import DeskFigures
from kiosk.result import Err, Ok

DASHBOARD = Path(__file__).parents[3] / "assets" / "deploy" / "grafana-dashboard.json"
SUMS = summed(
    figures_of(
        VisitSeen(
            Outcome.SENT if number % 3 else Outcome.LEFT,
            "papers",
            "self",
            "student",
            number % 2 == 0,
            rating="good",
        )
    )
    for number in range(60)
)
FIGURES = DeskFigures(
    {"scanner": True, "printer": False},
    2,
    3600.0,
    publishable({**SUMS, "fault.printer": 3, "fault_s.printer": 95}),
)


@pytest.fixture
def served() -> Iterator[str]:
    metrics = PrometheusMetrics(0, "K0042")
    port = metrics.serve(lambda: FIGURES)
    assert isinstance(port, Ok)
    yield f"http://127.0.0.1:{port.value}/metrics"
    metrics.close()


def read(address: str) -> dict[str, dict[str, float]]:
    """Values by metric and its second label."""
    answer = requests.get(address, timeout=5)
    assert answer.status_code == 200
    found: dict[str, dict[str, float]] = {}
    for family in text_string_to_metric_families(answer.text):
        for sample in family.samples:
            labels = dict(sample.labels)
            assert labels.pop("kiosk") == "K0042"
            found.setdefault(sample.name, {})[next(iter(labels.values()), "")] = sample.value
    return found


def test_a_monitor_reads_what_the_desk_says(served: str) -> None:
    told = read(served)
    assert told["kiosk_device_ready"] == {"scanner": 1.0, "printer": 0.0}
    assert told["kiosk_outbox_waiting"] == {"": 2.0} and told["kiosk_outbox_oldest_seconds"] == {"": 3600.0}
    assert told["kiosk_visits"] == {"begun": 60.0, "sent": 40.0, "left": 20.0}
    assert told["kiosk_visits_by_rating"] == {"good": 60.0}
    assert told["kiosk_faults"] == {"printer": 3.0} and told["kiosk_fault_seconds"] == {"printer": 95.0}


def test_every_metric_of_the_example_dashboard_is_on_the_page(served: str) -> None:
    panels = json.loads(DASHBOARD.read_text("utf-8"))["panels"]
    drawn = {
        name
        for panel in panels
        for each in panel["targets"]
        for name in re.findall(r"kiosk_\w+", each["expr"])
    }
    assert len(drawn) >= 8 and drawn <= read(served).keys()


def test_nobody_else_on_the_network_can_ask(served: str) -> None:
    port = int(served.split(":")[2].split("/")[0])
    with socket.socket() as other, pytest.raises(OSError):
        other.settimeout(1)
        other.connect(("127.0.0.2", port))


def test_a_port_that_is_taken_is_said_and_given_back_at_the_end() -> None:
    first = PrometheusMetrics(0, "K1")
    port = first.serve(DeskFigures)
    assert isinstance(port, Ok)
    second = PrometheusMetrics(port.value, "K2")
    assert isinstance(second.serve(DeskFigures), Err)
    first.close()
    assert second.serve(DeskFigures) == port
    second.close()
