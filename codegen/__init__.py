"""From the API's description to the package: ``python -m codegen {sync,generate,check,diff}``.

A development tool, not shipped. Facts about operations come from ``openapi/``, not from this code.
"""
