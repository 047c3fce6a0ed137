"""Call settings: how an override or an update meets what is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from stream_video_async.emulator.contract import load_contract
from stream_video_async.emulator.errors import bad_input
from stream_video_async.emulator.json_types import JsonObject, is_object, merged
from stream_video_async.emulator.samples import completed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from stream_video_async.emulator.context import Context

__all__ = ["apply_settings"]

_GEOFENCES: Final = (
    "european_union", "united_states", "canada", "united_kingdom", "india", "china_exclusion", "russia_exclusion",
    "belarus_exclusion",
)  # fmt: skip
_LONGEST: Final = 1_000_000_000
"""Seconds, 31 years: an end must fit into 64 bits of nanoseconds."""


def apply_settings(ctx: Context, settings: JsonObject, change: JsonObject | None) -> JsonObject:
    """Return the settings after a change; groups that are not named keep their value.

    Reports on the service disagree about the fields left out inside a named group; the option ``settings_update``
    chooses between keeping them and resetting them to false, zero or empty.

    Raises:
        ApiFault: 400: a combination that the service refuses.
    """
    if not change:
        return settings
    if ctx.options.settings_update == "replace":
        _check_recording(change.get("recording"))
    _check_geofences(change.get("geofencing", {}).get("names", ()))
    _check_duration(change.get("limits", {}).get("max_duration_seconds"))
    result = dict(settings)
    contract = load_contract()
    shapes = contract.schemas["CallSettingsResponse"]["properties"]
    for group, values in change.items():
        before: JsonObject = result.get(group, {})
        after = merged(before if ctx.options.settings_update == "merge" else _emptied(before), values)
        result[group] = completed(contract, shapes[group], after)
    return result


def _emptied(value: Any) -> Any:
    """Return the value with every flag false, every number zero; texts and lists keep theirs (enums have no zero)."""
    if is_object(value):
        return {key: _emptied(entry) for key, entry in value.items()}
    if isinstance(value, bool):
        return False
    return value


def _check_recording(recording: JsonObject | None) -> None:
    if recording is None or recording["mode"] == "disabled" or recording.get("audio_only"):
        return
    if not recording.get("quality"):
        raise bad_input("recording quality is required when audio_only is false and recording is enabled")


def _check_geofences(names: Iterable[str]) -> None:
    unknown = [name for name in names if name not in _GEOFENCES]
    if unknown:
        raise bad_input(f"unknown geofences [{' '.join(unknown)}], use some of: {' '.join(_GEOFENCES)}")


def _check_duration(seconds: int | None) -> None:
    if seconds is not None and seconds > _LONGEST:
        raise bad_input(f"max_duration_seconds must be {_LONGEST} or less")
