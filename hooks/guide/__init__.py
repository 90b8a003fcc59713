"""The content of Trappen / Trappa: model, loading, checks and pages. Imports nothing from MkDocs."""
