"""Web frameworks: ``integrations.fastapi`` and ``integrations.aiohttp``. Import the one you use.

Each module adapts the client and ``webhooks`` to one framework. Code that does not depend on a framework belongs there.
"""
