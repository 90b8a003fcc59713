"""Figures about the site, measured: `python -m tests.bench` prints them as a table and writes bench.json.

One module per matter. Each has TITLE and `measure(bench) -> Iterator[Figure]`; it is found by being in this folder.
"""
