"""Figures about the site, measured: `python -m tests.bench` prints them as a table and puts them into bench.json.

One module per matter. Each has TITLE and `measure(bench) -> Iterator[Figure]`; it is found by being in this folder.
"""
