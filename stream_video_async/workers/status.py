"""The specification and the status of a campaign."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from stream_video_async._models.struct import Struct
from stream_video_async.bulk.settings import JobSettings

__all__ = ["CampaignState", "CampaignStatus", "JobName", "Outcome", "Spec"]

CampaignState: TypeAlias = Literal["splitting", "running", "paused", "cancelled", "complete"]
Outcome: TypeAlias = Literal["again", "busy", "complete", "paused", "cancelled"]
"""How ``Campaigns.work`` ended: call it ``"again"``; all slots or parts are taken (``"busy"``); or the state."""
JobName: TypeAlias = Literal["upsert_users", "partial_update_users", "delete_users"]


# A dataclass and not msgspec's Struct, so that FastAPI can return it.
@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignStatus:
    """The state of a campaign. ``rows == succeeded + failed + duplicates``; rows in flight are in none of them."""

    id: str
    job: str
    """The method, such as ``upsert_users``."""
    state: CampaignState
    error: str | None
    """Why the campaign was paused, or the latest problem; ``None`` if there is none."""
    total: int
    """Rows in the source; 0 until it is split."""
    rows: int
    """Rows that have an outcome."""
    succeeded: int
    failed: int
    duplicates: int
    requests: int
    """Requests of finished batches."""
    parts: int
    """Parts that the source was split into; 0 until it is split."""
    parts_left: int
    """Parts that are not done."""
    active: int
    """Parts that are being worked on."""
    processes: int
    """Processes that work on these parts."""
    slots: int
    """Parts that may be worked on at the same time."""


class Source(Struct, frozen=True):
    """The file that a worker opens to split it."""

    path: str
    format: Literal["jsonl", "csv", "tsv"]
    compressed: bool
    encoding: str
    delimiter: str | None = None


class Spec(Struct, frozen=True, kw_only=True):
    """The specification of a campaign, which does not change."""

    job: JobName
    source: Source
    folder: str
    """The folder of the part files, inside the folder that the caller named."""
    slots: int = 8
    share: float = 0.8
    rate: float | None = None
    batch_size: int = 100
    max_in_flight: int = 4
    options: dict[str, Any] = {}  # noqa: RUF012 - msgspec copies it
    """Arguments of the job, such as ``user="hard"`` of ``delete_users``."""

    def job_settings(self) -> JobSettings:
        """Return the settings of the whole fleet's job."""
        return {
            "batch_size": self.batch_size,
            "max_in_flight": self.max_in_flight,
            "share": self.share,
            "rate": self.rate,
        }
