"""How requests travel: transport, session, credentials, deadlines, error mapping, log events, tracing. Private.

Knows nothing of single operations; no model is imported here.
"""
