"""OpenTelemetry metrics of calls and bulk jobs."""

from __future__ import annotations

import json
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import InMemoryMetricReader, MetricsData

from stream_video_async import (
    AsyncStreamClient,
    ClientConfig,
    RetryPolicy,
    StreamConfigError,
    StreamNotFoundError,
    StreamTransportError,
)
from stream_video_async._http import metrics
from stream_video_async.emulator import StreamEmulator
from stream_video_async.telemetry import BulkMetrics


class Recorded:
    """A meter provider and the metrics that were recorded with it."""

    def __init__(self) -> None:
        self.reader = InMemoryMetricReader()
        self.provider = MeterProvider([self.reader])

    @cached_property
    def data(self) -> MetricsData:
        """What was recorded, collected once: older SDKs report a gauge in the first collection only."""
        data = self.reader.get_metrics_data()
        assert data is not None
        return data

    def points(self, name: str) -> list[Any]:
        found = [m for r in self.data.resource_metrics for s in r.scope_metrics for m in s.metrics if m.name == name]
        return [point for metric in found for point in metric.data.data_points]


@pytest.fixture
def recorded() -> Recorded:
    return Recorded()


def client_of(emulator: StreamEmulator, recorded: Recorded, **settings: Any) -> AsyncStreamClient:
    config = ClientConfig.from_env(emulator.environment(), metrics=recorded.provider, **settings)
    return AsyncStreamClient(config=config)


async def test_each_attempt_is_a_duration_with_its_outcome(recorded: Recorded) -> None:
    async with StreamEmulator() as emulator:
        emulator.faults.add("status", operation="GetApp", status=503, first=1)
        policy = RetryPolicy(base=0.001, cap=0.002)
        async with client_of(emulator, recorded, retry=policy) as client:
            await client.get_app()
        port = int(emulator.url.rsplit(":", 1)[1])
    failed, succeeded = sorted(
        recorded.points("http.client.request.duration"), key=lambda p: -p.attributes["http.response.status_code"]
    )
    assert (failed.count, succeeded.count) == (1, 1)
    assert failed.attributes["error.type"] == "503"
    assert "error.type" not in succeeded.attributes
    assert dict(succeeded.attributes) == {
        "http.request.method": "GET",
        "url.template": "/api/v2/app",
        "server.address": "127.0.0.1",
        "server.port": port,
        "http.response.status_code": 200,
    }
    assert tuple(succeeded.explicit_bounds) == metrics.DURATION_BOUNDARIES
    assert 0 < succeeded.sum < 60
    (resent,) = recorded.points("stream.client.request.resends")
    assert (resent.value, dict(resent.attributes)) == (1, {"stream.operation": "GetApp"})


async def test_ids_and_secrets_are_no_attributes(recorded: Recorded) -> None:
    async with StreamEmulator(rate_limits="production") as emulator, client_of(emulator, recorded) as client:
        with pytest.raises(StreamNotFoundError):
            await client.video.call("default", "private-id").get()
    (point,) = recorded.points("http.client.request.duration")
    assert point.attributes["url.template"] == "/api/v2/video/call/{type}/{id}"
    assert point.attributes["error.type"] == "404"
    (remaining,) = recorded.points("stream.client.rate_limit.remaining")
    assert remaining.value > 0
    exported = str(recorded.data)
    for secret in ("private-id", emulator.api_key, emulator.api_secret):
        assert secret not in exported


async def test_a_connection_that_is_refused_has_an_error_type(recorded: Recorded) -> None:
    environment = {"STREAM_API_KEY": "key", "STREAM_API_SECRET": "s" * 32, "STREAM_BASE_URL": "http://127.0.0.1:9"}
    config = ClientConfig.from_env(environment, metrics=recorded.provider, retry=None)
    async with AsyncStreamClient(config=config) as client:
        with pytest.raises(StreamTransportError, match="127"):
            await client.get_app()
    (point,) = recorded.points("http.client.request.duration")
    assert point.attributes["error.type"] == "connect_failed"
    assert "http.response.status_code" not in point.attributes


async def test_a_bulk_job_counts_its_rows(recorded: Recorded) -> None:
    rows = [*({"id": f"u{number}"} for number in range(250)), {"id": "u0"}, {"name": "nobody"}]
    async with StreamEmulator() as emulator, emulator.client() as client:
        report = await client.bulk.upsert_users(rows, on_progress=BulkMetrics(recorded.provider))
    counted = {p.attributes["stream.bulk.outcome"]: p.value for p in recorded.points("stream.bulk.rows")}
    assert counted["succeeded"] == report.succeeded
    assert (counted["failed"], counted["duplicate"]) == (1, 1)
    (requests,) = recorded.points("stream.bulk.requests")
    assert requests.value == report.requests
    (in_flight,) = recorded.points("stream.bulk.in_flight")
    assert in_flight.value == 0


def test_without_opentelemetry_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(metrics, "find_spec", lambda _name: None)
    with pytest.raises(StreamConfigError, match=r"stream-video-async\[otel\]"):
        AsyncStreamClient(config=ClientConfig(api_key="k", api_secret="s" * 32, metrics=True))
    with pytest.raises(StreamConfigError, match=r"stream-video-async\[otel\]"):
        BulkMetrics()


def test_a_provider_of_the_wrong_kind_is_refused() -> None:
    with pytest.raises(
        StreamConfigError, match=r"provider must be an OpenTelemetry provider with get_meter\(\), not str"
    ):
        BulkMetrics("global")  # type: ignore[arg-type]


def test_the_dashboard_shows_every_metric() -> None:
    path = Path(__file__).parents[2] / "examples" / "grafana" / "dashboard.json"
    text = json.dumps(json.loads(path.read_text(encoding="utf-8")))
    for name in (
        "http_client_request_duration_seconds",
        "stream_client_request_resends_total",
        "stream_client_rate_limit_remaining",
        "stream_bulk_rows_total",
        "stream_bulk_requests_total",
        "stream_bulk_retries_total",
        "stream_bulk_in_flight",
    ):
        assert name in text
