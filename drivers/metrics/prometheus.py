"""Figures as Prometheus reads them (text format 0.0.4), over HTTP on the loopback address only."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from wsgiref.simple_server import WSGIServer

from prometheus_client import CollectorRegistry, start_http_server
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from kiosk.ports.metrics import DeskFigures
from kiosk.result import Err, Ok, Result

LOOPBACK = "127.0.0.1"
BY_GROUP = ("left_at", "case", "fee", "rating", "reason", "alone_or_not")


class PrometheusMetrics:
    """A `kiosk.ports.metrics.Metrics` on `port` (0 takes a free one); each reading asks the source anew."""

    def __init__(self, port: int, kiosk: str) -> None:
        self._port, self._kiosk = port, kiosk
        self._server: WSGIServer | None = None
        self._thread: threading.Thread | None = None

    def serve(self, source: Callable[[], DeskFigures]) -> Result[int, str]:
        """Begin to answer; a port that is taken is an Err."""
        registry = CollectorRegistry()
        registry.register(DeskCollector(source, self._kiosk))
        try:
            self._server, self._thread = start_http_server(self._port, LOOPBACK, registry)
        except OSError as trouble:
            return Err(f"port {self._port}: {trouble.strerror}")
        return Ok(int(self._server.server_port))

    def close(self) -> None:
        """Answer no more, and give the port back."""
        if self._server is not None and self._thread is not None:
            self._server.shutdown()
            self._server.server_close()
            self._thread.join()
        self._server = self._thread = None


class DeskCollector(Collector):
    """Turns one look into metrics; every one carries the kiosk's name."""

    def __init__(self, source: Callable[[], DeskFigures], kiosk: str) -> None:
        self._source, self._kiosk = source, kiosk

    def collect(self) -> Iterator[Metric]:
        """All metrics of this moment."""
        figures = self._source()
        ready = self._gauge("kiosk_device_ready", "1 while the device works.", "device")
        for device, works in figures.ready.items():
            ready.add_metric([self._kiosk, device], float(works))
        yield ready
        yield self._single(
            "kiosk_outbox_waiting", "Applications not yet received by the service.", figures.waiting
        )
        yield self._single(
            "kiosk_outbox_oldest_seconds", "How long the oldest of them waits.", figures.oldest_s
        )
        visits = self._gauge(
            "kiosk_visits", "Visits counted, by outcome; small counts are left out.", "outcome"
        )
        for outcome in ("begun", "continued", "sent", "saved", "left", "visits"):
            if outcome in figures.sums:
                visits.add_metric([self._kiosk, outcome], figures.sums[outcome])
        yield visits
        for group in BY_GROUP:
            yield self._group(group, figures)
        faults = self._gauge("kiosk_faults", "Times a device was broken.", "device")
        lasted = self._gauge("kiosk_fault_seconds", "How long, in all.", "device")
        for name, figure in figures.sums.items():
            kind, _, device = name.partition(".")
            if kind in ("fault", "fault_s"):
                (faults if kind == "fault" else lasted).add_metric([self._kiosk, device], figure)
        yield from (faults, lasted)

    def _group(self, group: str, figures: DeskFigures) -> GaugeMetricFamily:
        family = self._gauge(f"kiosk_visits_by_{group}", "Visits by choice; few are merged.", "choice")
        for name, figure in figures.sums.items():
            kind, _, choice = name.partition(".")
            if kind == group:
                family.add_metric([self._kiosk, choice], figure)
        return family

    def _single(self, name: str, words: str, value: float) -> GaugeMetricFamily:
        family = GaugeMetricFamily(name, words, labels=["kiosk"])
        family.add_metric([self._kiosk], value)
        return family

    @staticmethod
    def _gauge(name: str, words: str, label: str) -> GaugeMetricFamily:
        return GaugeMetricFamily(name, words, labels=["kiosk", label])
