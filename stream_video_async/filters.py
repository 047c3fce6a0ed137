"""Builders of filters and sort orders, with the fields and operators that each query accepts.

    from stream_video_async.filters import CallFilter, CallSort

    recent = CallFilter.created_at.gt(yesterday) & CallFilter.custom("color").eq("red")
    await client.video.query_calls(filter_conditions=recent, sort=[CallSort.created_at.desc()])

``&``, ``|`` and ``~`` give ``$and``, ``$or`` and ``$nor``. A filter is a ``dict``, so plain dicts and builders mix.
"""

from ._conditions import Condition
from .api import _filters
from .api._filters import *  # noqa: F403 -- the generated list of builders

__all__ = ["Condition"]
__all__ += _filters.__all__
