"""The pages with promises name tests that exist, and numbers that are the settings' own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from stream_video_async.config import ClientConfig
from stream_video_async.retry import RetryPolicy, RetryQuota

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "reliability.md").read_text()
BULK = (ROOT / "docs" / "bulk.md").read_text()


def named(page: str) -> list[tuple[str, str]]:
    return sorted(set(re.findall(r"`((?:tests/\w+/)?test_\w+\.py)::(test_\w+)`", page)))


NAMED = named(PAGE)


@pytest.mark.parametrize(
    ("folder", "file", "test"),
    [("transport", *name) for name in NAMED] + [("bulk", *name) for name in named(BULK)],
)
def test_a_test_that_a_page_names_exists(folder, file, test):
    path = ROOT / file if "/" in file else ROOT / "tests" / folder / file
    assert re.search(rf"^(?:async )?def {test}\(", path.read_text(), re.MULTILINE)


def test_every_promise_names_a_test():
    promises = PAGE.partition("## Promises and their tests")[2].partition("## Watching it")[0]
    rows = [line for line in promises.splitlines() if line.startswith("| ")]
    for row in rows:
        assert "::test_" in row or row.startswith(("| promise", "| ---")), row
    assert len(NAMED) > 80


def test_the_numbers_of_the_page_are_those_of_the_code():
    config, policy = ClientConfig(api_key="key"), RetryPolicy()
    for row in (
        f"`timeout` | {config.timeout:g} s",
        f"`connect_timeout` | {config.connect_timeout:g} s",
        f"`connection_limit` | {config.connection_limit}",
        f"`idle_timeout` | {config.idle_timeout:g} s",
        f"`max_body_bytes` | {config.max_body_bytes // 2**20} MiB",
        f"`max_wait` = {policy.max_wait:g} s",
        f"uniform(0, min({policy.cap:g}, {policy.base:g} · 2ⁿ))",
        (
            f"a bucket of {RetryQuota.CAPACITY} per client: {RetryQuota.COST} each, "
            f"{RetryQuota.COST_RATE_LIMITED} after a 429"
        ),
    ):
        assert row in PAGE
    assert policy.attempts == 3
