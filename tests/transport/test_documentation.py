"""The page on reliability names tests that exist, and numbers that are the settings' own."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from stream_video_async.config import ClientConfig
from stream_video_async.retry import RetryPolicy, RetryQuota

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "reliability.md").read_text()
NAMED = sorted(set(re.findall(r"`((?:tests/\w+/)?test_\w+\.py)::(test_\w+)`", PAGE)))


@pytest.mark.parametrize(("file", "test"), NAMED)
def test_a_test_that_the_page_names_exists(file, test):
    path = ROOT / file if "/" in file else Path(__file__).parent / file
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
        f"a bucket of {RetryQuota.CAPACITY} per client: {RetryQuota.COST} each, {RetryQuota.COST_RATE_LIMITED} after a 429",
    ):
        assert row in PAGE
    assert policy.attempts == 3
