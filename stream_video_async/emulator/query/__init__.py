"""Filters, sorts and pages over the store, by the fields and combinations that the contract lists.

This package compiles conditions to SQL; ``behavior`` decides which documents an operation queries.
"""

from __future__ import annotations

from .fields import Condition, Query, flag, has_any
from .filters import compile_filter
from .pages import order_by, run_query

__all__ = ["Condition", "Query", "compile_filter", "flag", "has_any", "order_by", "run_query"]
