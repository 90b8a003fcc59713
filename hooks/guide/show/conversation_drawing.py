"""The graph of a conversation as boxes and lines, for authors: where each reply leads, the good talk in strong lines."""

from __future__ import annotations

from dataclasses import dataclass

from guide.meaning import conversations
from guide.model.conversation import Conversation
from guide.read.marks import plain
from guide.show.drawing import wrapped

WIDTH, GAP, LINE, EDGE = 340, 60, 20, 12  # of a box, between boxes, of a line of text, inside a box


@dataclass(frozen=True)
class Row:
    """A paragraph in a box: its lines, and how far below the top of the box it begins."""

    top: int
    lines: list[str]
    good: bool = False


@dataclass(frozen=True)
class Box:
    """A turn or an ending."""

    head: str
    x: int
    y: int
    height: int
    rows: list[Row]


@dataclass(frozen=True)
class Drawing:
    """What the template draws; lines run from the reply to the box it leads to: `(x1, y1, x2, y2, good)`."""

    width: int
    height: int
    boxes: list[Box]
    lines: list[tuple[int, int, int, int, bool]]


def drawn(talk: Conversation, lang: str) -> Drawing:
    """Boxes by how late they can be reached, the endings last of all."""
    texts = {turn.id: [turn.says, *(reply.text for reply in turn.replies)] for turn in talk.turns}
    texts |= {ending.id: [ending.text, ending.do_next] for ending in talk.endings}
    good = {turn.id: [False, *(reply.id in talk.worked for reply in turn.replies)] for turn in talk.turns}
    boxes: dict[str, Box] = {}
    y = GAP
    for names in _levels(talk):
        for i, name in enumerate(names):
            rows, top = [], 2 * LINE
            for text, strong in zip(texts[name], good.get(name, [False, False]), strict=True):
                rows.append(Row(top, wrapped(plain(text[lang]), WIDTH - 2 * EDGE, LINE - 5, strong), strong))
                top += len(rows[-1].lines) * LINE + EDGE
            head = f"{conversations.number(talk, name)} · {name}"
            boxes[name] = Box(head, GAP + i * (WIDTH + GAP), y, top, rows)
        y += max(boxes[name].height for name in names) + GAP
    lines = [
        (box.x + WIDTH, box.y + row.top, to.x + WIDTH - GAP, to.y, row.good)
        for turn in talk.turns
        for box in (boxes[turn.id],)
        for reply, row in zip(turn.replies, box.rows[1:], strict=True)
        for to in (boxes[reply.next],)
    ]
    return Drawing(max(box.x for box in boxes.values()) + WIDTH + GAP, y, list(boxes.values()), lines)


def _levels(talk: Conversation) -> list[list[str]]:
    depth = {talk.start: 0}
    for turn in talk.turns:  # replies lead to later turns only
        for reply in turn.replies:
            depth[reply.next] = max(depth.get(reply.next, 0), depth.get(turn.id, 0) + 1)
    turns = [turn.id for turn in talk.turns]
    levels = [[name for name in turns if depth.get(name, 0) == level] for level in range(max(depth.values()) + 1)]
    return [*(level for level in levels if level), [ending.id for ending in talk.endings]]
