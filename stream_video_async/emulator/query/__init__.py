"""Filters, sorts and pages over the store, driven by the contract's own lists of fields and combinations.

Conditions become SQL here; which documents an operation queries is decided in ``behavior``.
"""

from __future__ import annotations

from .fields import Condition, Query, flag, has_any
from .filters import compile_filter
from .pages import Page, order_by, read_sort, run_query

__all__ = ["Condition", "Page", "Query", "compile_filter", "flag", "has_any", "order_by", "read_sort", "run_query"]
