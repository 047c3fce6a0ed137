"""Web frameworks: ``integrations.fastapi`` and ``integrations.aiohttp``. Import the one you use."""
