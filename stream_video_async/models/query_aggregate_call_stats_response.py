# Generated from openapi/ by `python -m codegen generate`; do not edit.
from __future__ import annotations

from .. import models as _m
from .._models.base import Lenient, Model, reply


@reply(kw_only=True)
class QueryAggregateCallStatsResponse(Model):
    """Reports over all calls in a period.

    Reply of `QueryAggregateCallStats`.

    Source: schema QueryAggregateCallStatsResponse
    """

    duration: Lenient[str]
    """How long the server took over the request, in milliseconds."""
    call_duration_report: _m.CallDurationReportResponse | None = None
    call_participant_count_report: _m.CallParticipantCountReportResponse | None = None
    calls_per_day_report: _m.CallsPerDayReportResponse | None = None
    network_metrics_report: _m.NetworkMetricsReportResponse | None = None
    quality_score_report: _m.QualityScoreReportResponse | None = None
    sdk_usage_report: _m.SDKUsageReportResponse | None = None
    user_feedback_report: _m.UserFeedbackReportResponse | None = None
