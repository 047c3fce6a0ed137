"""Benchmarks: this SDK beside hand-written aiohttp code, raw aiohttp and the official SDK.

Run ``make bench``, or ``python -m benchmarks --help``.
"""
