"""Web frameworks: ``integrations.fastapi`` and ``integrations.aiohttp``. Import the one you use.

Each module adapts ``webhooks`` and the client to one framework; anything independent of a framework belongs there.
"""
