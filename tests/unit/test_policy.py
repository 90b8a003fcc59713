"""No text becomes script: the policy is one fixed text, and a page that does not keep to it is never let out."""

from __future__ import annotations

import pytest

from guide.ship.policy import META, faults

HEAD = f'<!doctype html><html lang="da"><head><meta charset="utf-8">{META}</head><body>'


def test_the_policy_knows_our_own_files_only_and_no_exception() -> None:
    content = META.partition('content="')[2].partition('"')[0]
    directives = dict(each.strip().partition(" ")[::2] for each in content.split(";"))
    assert directives == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "'none'",
    }


@pytest.mark.parametrize(
    "body",
    [
        '<p>Ring <a href="tel:112">112</a>, skriv til <a href="mailto:x@y.dk">x@y.dk</a>, <a href="https://kk.dk">læs</a></p>',
        '<script type="application/json" id="model">{"a": 1}</script><script type="module" src="../assets/x.js"></script>',
        '<img src="../assets/mark.svg" alt=""><button type="button" popovertarget="x">ord</button>',
        '<link rel="canonical" href="https://x.dk/da/"><p>onclick= og style= og javascript: er ord</p>',
    ],
)
def test_a_page_of_our_own_keeps_to_it(body: str) -> None:
    assert faults(HEAD + body) == []


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("<script>a()</script>", "a <script> with its text in the page"),
        ("<SCRIPT >a()</SCRIPT>", "a <script> with its text in the page"),
        ('<script type="text/plain">a()</script>', "a <script> with its text in the page"),
        ('<script type="a" type="application/json">a()</script>', "a <script> with its text in the page"),
        ('<script src="https://x.dk/a.js"></script>', "something loaded from elsewhere: https://x.dk/a.js"),
        ('<script src="//x.dk/a.js"></script>', "something loaded from elsewhere: //x.dk/a.js"),
        ('<img src="x" onerror="a()">', "onerror= on <img>"),
        ('<svg/onload="a()">', "onload= on <svg>"),
        ('<p style="color: red">', "style= on <p>"),
        ("<style>p { color: red }</style>", "<style>"),
        ('<a href="javascript:a()">', "an address that begins with javascript:"),
        ('<a href=" java\nscript:a()">', "an address that begins with javascript:"),
        ('<a href="&#106;avascript:a()">', "an address that begins with javascript:"),
        ('<a href="data:text/html,x">', "an address that begins with data:"),
        ('<svg><a xlink:href="javascript:a()">x</a></svg>', "an address that begins with javascript:"),
        ('<form action="https://x.dk/">', "something loaded from elsewhere: https://x.dk/"),
        ('<link rel="stylesheet" href="https://x.dk/a.css">', "something loaded from elsewhere: https://x.dk/a.css"),
        ('<link rel="prefetch" href="https://x.dk/">', "something loaded from elsewhere: https://x.dk/"),
        ("<template data-sheet='https://x.dk/a.css'>", "something loaded from elsewhere: https://x.dk/a.css"),
        ('<iframe srcdoc="x"></iframe>', "<iframe>"),
        ('<base href="https://x.dk/">', "<base>"),
        ('<meta http-equiv="refresh" content="0;url=https://x.dk/">', "another policy than"),
        ("<!--><script>a()</script>-->", "a comment, which"),
        ('<a href="https://[">x</a>', "the address 'https://[', which cannot be read"),
    ],
)
def test_what_could_run_or_load_something_is_told(body: str, told: str) -> None:
    assert any(fault.startswith(told) for fault in faults(HEAD + body)), faults(HEAD + body)


@pytest.mark.parametrize(
    "page",
    [
        "<html><head></head><body><p>x</p>",
        f'<html><head><script src="a.js"></script>{META}</head>',
        f"<html><head>{META}{META}</head>",
        HEAD.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
    ],
)
def test_a_page_without_the_policy_or_with_something_before_it_is_told(page: str) -> None:
    assert [fault for fault in faults(page) if fault.startswith("another policy")]
