"""HTML that is finished passes Markdown as it is."""

from __future__ import annotations

import markdown

from guide.ship.finished import Finished, alone, marked

HTML = '<guide-deck>\n\n    *no emphasis*\n\n<p class="a">[no link](x)</p>\n&amp; <b>\n# no heading</b></guide-deck>'


def test_a_block_of_it_is_not_touched_and_gets_no_paragraph_around_it() -> None:
    page = f"# Title\n\n{marked(HTML)}\n\nand *prose*\n\n{marked(HTML)}"
    html = markdown.markdown(page, extensions=[Finished()])
    assert html == f"<h1>Title</h1>\n{HTML}\n<p>and <em>prose</em></p>\n{HTML}"


def test_inside_a_sentence_it_stays_in_its_place() -> None:
    html = markdown.markdown(f"Call {marked('<a href=x>*12*</a>')} *now*.", extensions=[Finished()])
    assert html == "<p>Call <a href=x>*12*</a> <em>now</em>.</p>"


def test_one_page_does_not_see_the_blocks_of_another() -> None:
    extension = Finished()
    pages = [markdown.markdown(marked(html), extensions=[extension]) for html in ("<i>one</i>", "<i>two</i>")]
    assert pages == ["<i>one</i>", "<i>two</i>"]


def test_a_page_that_is_finished_from_end_to_end_needs_no_markdown() -> None:
    assert alone(f"\n{marked(HTML)}\n") == HTML
    assert alone(f"{marked(HTML)}\n\n*prose*") is None
    assert alone(f"{marked(HTML)}\n{marked(HTML)}") is None
