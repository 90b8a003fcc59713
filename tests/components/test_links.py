"""A result that comes as a link: read however it was sent, and never in silence."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from guide.read.content import Content
from tests.components.example import ORIGIN
from tests.components.test_pressing import Words
from tests.conftest import NORWEGIAN

Open = Callable[..., Page]
SOME, MANY = 400, 10_000  # in `make test`, in `make audit`
MODEL = "JSON.parse(document.getElementById('placement-model').textContent)"
# The sentences that a plan may name, which come after the page.
SAID = """(await (async (host) => {
  await (await host.load("plan")).learn(host);
  return host.said;
})(document.querySelector("guide-placement")))"""
# What the page does with each fragment of its own address: a view of the result, or words; anything else is silence.
FRAGMENTS = """async ([fragments, known]) => {
  const host = document.querySelector("guide-placement");
  const told = { silent: [], injected: 0, shown: 0 };
  await host.load("shared");
  document.body.hidden = true; // nothing has to be drawn
  const words = new Set([host.words["link-broken"], host.words["link-old"]]);
  for (const fragment of fragments) {
    host.part("shared-plan").replaceChildren();
    host.show(host.form);
    host.say("");
    history.replaceState(null, "", location.pathname + fragment);
    dispatchEvent(new HashChangeEvent("hashchange"));
    for (let turn = 0; turn < 9; turn += 1) await null; // until it is done
    const shown = !host.part("shared").hidden;
    const there = document.getElementById(location.hash.slice(1));
    if (!shown && !words.has(host.part("said").textContent) && !there) told.silent.push(fragment);
    if (shown) told.shown += 1;
    const links = [...host.part("shared-plan").querySelectorAll("a")].map((link) => link.textContent);
    const foreign = host.part("shared-plan").querySelector("img, script, [onerror]");
    if (foreign || links.some((link) => !known.includes(link))) told.injected += 1;
  }
  return told;
}"""


def result(page: Page) -> str:
    """The fragment of a real result."""
    return page.evaluate(  # type: ignore[no-any-return]
        f"(async () => {{ const m = {MODEL}; const ids = Object.keys(m.actions).slice(0, 3);"
        f"const said = Object.keys({SAID}).slice(0, 2).map((id) => `${{id}}-0`);"
        "const more = `by-20261203.again-20261210.say-${said.join('+')}`;"
        "return `placement=${m.version}.${m.hash}.red-lasting.${ids.join('+')}.${more}`; })()"
    )


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_a_link_is_read_as_mails_and_gateways_send_it(open_alone: Open, lang: str) -> None:
    page = open_alone("placement", lang)
    sound = result(page)
    address = page.url
    wrapped = f"https://safe.example/?url={quote(f'{address}#{sound}', safe='')}&data=05%7C01"
    ways = [
        f"#{sound}", f"#{quote(sound, safe='')}", f"#{sound.replace('+', '%2B')}", f"#{sound.replace('+', '%20')}",
        f"#{sound.replace('+', ' ')}", f"#{sound}.", f"#{sound})", f"#{sound}&utm=x", f"#{sound} ", f"#{sound}>",
        f"https://safe.example/?u={quote(wrapped, safe='')}",
        f"Se {address}#{sound} og sig til.", f"100 % enig: {address}#{sound}", f"<{address}#{sound}>", wrapped,
    ]  # fmt: skip
    for way in ways:
        found = page.evaluate(f"way => import('{ORIGIN}/assets/placement/link.js').then((m) => m.fromLink({MODEL}, way))", way)
        assert (found.get("step"), len(found.get("actions", []))) == ("red", 3), way
        assert (found["by"], found["again"], len(found["say"])) == ("2026-12-03", "2026-12-10", 2), way
    assert len(f"{address}#{sound}") < 2_000
    refused = {
        re.sub(r"(?<=red-lasting\.)([a-z0-9-]+)\+[^.]*", r"\1+\1", sound): "broken",  # one action twice
        re.sub(r"(?<=\.)[0-9a-f]{8}(?=\.)", "0" * 8, sound, count=1): "old",
        f"{'x' * 4_000} #{sound}": "broken",  # no gateway writes as much
    }
    read = f"texts => import('{ORIGIN}/assets/placement/link.js').then((m) => texts.map((t) => m.fromLink({MODEL}, t).fault))"
    assert page.evaluate(read, list(refused)) == list(refused.values())


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_a_link_with_its_signs_written_as_codes_opens_the_result(open_alone: Open, content: Content, lang: str) -> None:
    page = open_alone("placement", lang)
    sound = result(page)
    page.evaluate("text => { location.hash = text; }", quote(sound, safe=""))
    plan = page.locator("[data-part=shared-plan]")
    expect(plan.locator("ol li")).to_have_count(3)
    expect(plan.locator("q")).to_have_count(2)
    expect(plan.locator("ol li").first).to_contain_text("2026")  # by when
    expect(plan.locator("ol li").first).to_contain_text(content.ui["placement-js-who"][lang])
    assert page.evaluate("location.hash") == ""


@pytest.mark.parametrize("lang", NORWEGIAN)
def test_a_link_that_got_lost_is_never_passed_over_in_silence(open_alone: Open, content: Content, lang: str) -> None:
    page = open_alone("placement", lang)
    sound = result(page)
    ui = Words(page, content, lang)
    assert sound.endswith("-0")
    for text in (
        f"{sound[:-1]}x",
        sound.replace("20261203", "20261399"),
        "placement",
        "placement%3D",
        "placement%",
        "%",
        "placemen",
        sound[:-1],
        f"{sound}+",
        sound.replace("=", ""),
    ):
        page.evaluate("document.querySelector('guide-placement').say('')")
        page.evaluate("text => { location.hash = text; }", text)
        expect(page.locator("[data-part=said]")).to_have_text(ui["placement-js-link-broken"])


# Ticks one answer beside a thing that was seen, and copies the link of the plan.
COPIED = """async key => {
  const host = document.querySelector("guide-placement");
  host.form.reset();
  const none = key.startsWith("safety") ? [] : ["safety.none"];
  for (const id of [key, "seen.is-sad", "often.is-sad.once", ...none]) document.getElementById(id).checked = true;
  await host.place(null, false);
  await (await host.load("share")).link(host);
  const links = [host.part("out").querySelector("textarea").value, host.querySelector("[data-onward]").hash];
  return [host.suggested.say.map(([name]) => name), links, host.part("said").textContent];
}"""


def test_a_link_tells_no_answer_about_safety_or_our_own_side(open_alone: Open, content: Content) -> None:
    page = open_alone("placement")
    kinds = {"ownSide": content.placement.own_side, "safety": [flag for flag in content.placement.safety if flag.time != "now"]}
    told = {f"{kind}.{each.id}": each.situations for kind, flags in kinds.items() for each in flags if each.situations}
    assert "ownSide.mistake" in told
    for key, names in told.items():
        shown, links, said = page.evaluate(COPIED, key)
        assert set(names) <= set(shown), key  # the plan itself has the sentence
        assert not [name for name in names for link in links if name in link], key
        assert said.endswith(content.ui["placement-js-linked-less"]["da"]), key
    shown, links, said = page.evaluate(COPIED, "who.leader")
    assert all(f"{name}-0" in links[0] for name in set(shown))
    assert content.ui["placement-js-linked-less"]["da"] not in said


def test_hostile_fragments_are_used_or_refused_aloud(open_alone: Open) -> None:
    throw_fragments(open_alone("placement"), SOME)


def throw_fragments(page: Page, many: int) -> None:
    """Opens many generated fragments: each is shown as a result or refused in words, and none puts in anything of its own."""
    sound = result(page)
    chance = random.Random(20261101)
    titles = page.evaluate(f"async () => [{MODEL}.words.actions, {SAID}].flatMap(Object.values).map(([title]) => title)")
    told = page.evaluate(FRAGMENTS, [[hostile(sound, chance) for _ in range(many)], titles])
    assert told["silent"] == []
    assert told["injected"] == 0
    assert 0 < told["shown"] < many / 2


def hostile(sound: str, chance: random.Random) -> str:
    """A fragment as chance makes it from a real one."""
    signs = "<>\"'&%#+ .=-_\\/\0\u202eæ\U0001f600" + "0a%25"
    bits = ["<img src=x onerror=alert(1)>", "%3Cscript%3E", "__proto__", "constructor", "javascript:", "%E0%A4%A", "placement="]
    text = list(sound)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(text) or 1)
        what = chance.random()
        if what < 0.3:
            text[at:at] = chance.choice(signs)
        elif what < 0.5:
            del text[at : at + chance.randint(1, 20)]
        elif what < 0.7:
            text[at:at] = chance.choice(bits)
        elif what < 0.85:
            text[at:at] = text[chance.randrange(len(text) or 1) :][:40]
        else:
            text = list("".join(text).replace("+", chance.choice(["%2B", " ", "%20", "++", ""])))
    joined = "".join(text)
    return "#" + (joined * 200 if chance.random() < 0.01 else joined)


FILES = """async (texts) => {
  const host = document.querySelector("guide-placement");
  const field = document.querySelector("#open");
  const { open } = await host.load("file");
  document.body.hidden = true; // nothing has to be drawn
  const told = { silent: [], injected: 0, opened: 0, longest: 0 };
  for (const text of texts) {
    const given = new DataTransfer();
    given.items.add(new File([text], "x.json", { type: "application/json" }));
    field.files = given.files;
    host.say("");
    await open(host);
    const said = host.part("said").textContent;
    told.longest = Math.max(told.longest, said.length);
    if (said.startsWith(host.words.opened)) told.opened += 1;
    else if (said !== host.words.unreadable) told.silent.push(text.slice(0, 200));
    if (host.querySelector("[onerror], .result img")) told.injected += 1;
  }
  return told;
}"""


def test_hostile_files_are_opened_or_refused_aloud(open_alone: Open) -> None:
    throw_files(open_alone("placement"), SOME)


def throw_files(page: Page, many: int) -> None:
    """Opens many generated files: each is taken or refused in words, and none puts in anything of its own."""
    sound = page.evaluate(
        f"""(() => {{ const m = {MODEL}; const answers = {{}};
          for (const {{ id, hash }} of m.safety) answers[`safety.${{id}}`] = [true, hash];
          for (const {{ id, hash }} of m.questions) answers[`seen.${{id}}`] = ["once", hash];
          const written = {{ "who.red-org-1": "Ida", "when.red-org-1": "i dag", again: "2026-12-10", letter: "B" }};
          return JSON.stringify({{ kind: "placement", version: m.version, hash: m.hash, answers, written }}); }})()"""
    )
    chance = random.Random(20261102)
    texts = [hostile(sound, chance)[1:] if chance.random() < 0.5 else spoilt(sound, chance) for _ in range(many)]
    told = page.evaluate(FILES, texts)
    assert told["silent"] == []
    assert told["injected"] == 0
    assert 0 < told["opened"] < many
    assert told["longest"] < 1000


def spoilt(sound: str, chance: random.Random) -> str:
    """A file that is JSON still, with other values in it."""
    junk = [None, 0, -1, 1e308, "", "x" * 3000, [], {}, [[]], {"a": {}}, True, "<img src=x onerror=alert(1)>", "__proto__"]
    found = json.loads(sound)
    for _ in range(chance.randint(1, 4)):
        answers = found["answers"] if isinstance(found["answers"], dict) else {}
        where = chance.choice([found, answers, *(each for each in [found["written"]] if isinstance(each, dict))])
        key = chance.choice([*where, "__proto__", "seen.is-sad.x", "ownSide.mistake.x", "safety"])
        value = chance.choice([chance.choice(junk), [chance.choice(junk), chance.choice(junk)]])
        where[key] = json.loads(json.dumps(value))  # of its own
    if chance.random() < 0.05:
        found["answers"] = {f"seen.unknown-{n}": ["once", "00000000"] for n in range(500)}
    return json.dumps(found)
