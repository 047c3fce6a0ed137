"""The pages with promises name tests that exist, and numbers that match the settings."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from stream_video_async.config import ClientConfig
from stream_video_async.retry import RetryPolicy, RetryQuota

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "reliability.md").read_text()
PROMISES = (ROOT / "docs" / "promises-and-tests.md").read_text()
TRANSPORT, BULK = PROMISES.split("## Bulk jobs\n")


def named(page: str) -> list[tuple[str, str]]:
    return sorted(set(re.findall(r"`((?:tests/\w+/)?test_\w+\.py)::(test_\w+)`", page)))


@pytest.mark.parametrize(
    ("folder", "file", "test"),
    [("transport", *name) for name in named(TRANSPORT)] + [("bulk", *name) for name in named(BULK)],
)
def test_a_test_that_a_page_names_exists(folder, file, test):
    path = ROOT / file if "/" in file else ROOT / "tests" / folder / file
    assert re.search(rf"^(?:async )?def {test}\(", path.read_text(), re.MULTILINE)


def test_every_promise_names_a_test():
    rows = [line for line in PROMISES.splitlines() if line.startswith("| ")]
    for row in rows:
        assert "::test_" in row or row.startswith(("| promise", "| ---")), row
    assert len(named(TRANSPORT)) > 80
    assert len(named(BULK)) > 10


def test_pages_for_users_name_no_tests():
    for page in [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]:
        if page.name not in ("promises-and-tests.md", "contributing.md"):
            assert "::test_" not in page.read_text(), page


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
