"""From the API's description to the package: ``python -m codegen {sync,generate,check,diff}``.

A development tool, not shipped. Facts come from ``openapi/``; nothing about a single operation is written in this code.
"""
