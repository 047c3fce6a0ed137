"""Sending requests: transport, session, credentials, retries, error mapping, log events, spans and metrics. Private.

Knowledge of single operations or models does not belong here, but in the overlay or the façade; policies without I/O
are in ``retry`` and ``rate_limit``.
"""
