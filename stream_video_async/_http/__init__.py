"""Sending requests: transport, session, credentials, retries, error mapping, log records, spans and metrics. Private.

Knowledge of particular operations or models does not belong here, but in the overlay or the façade. Policies without
I/O are in ``retry`` and ``rate_limit``.
"""
