"""A window of WebKitGTK that does what it is told: run by Debian's own Python, which has the bindings.

Reads one JSON value a line from its standard input, `{"go": address}` or `{"run": script, "given": […]}`, and answers each on
the file descriptor named as its argument. WebKit writes the console to its output.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402

SOON = 300  # milliseconds in which an answer of the page before may still be on its way
answers = os.fdopen(int(sys.argv[1]), "w", buffering=1)
settings = WebKit2.Settings(enable_write_console_messages_to_stdout=True)
settings.set_hardware_acceleration_policy(WebKit2.HardwareAccelerationPolicy.NEVER)
view = WebKit2.WebView(settings=settings)  # none that forgets: WebKit keeps the console of those to itself


waiting: list[bool] = []  # True in it while a wish has no answer


def answer(**value: object) -> None:
    """Each wish has one answer."""
    if waiting:
        waiting.clear()
        print(json.dumps(value), file=answers)


def ended(view: WebKit2.WebView, reason: object) -> None:
    """The process of the page is gone, and with it every answer: who waits is told, instead of waiting for ever."""
    answer(error="the process of the page has ended")


def told(source: int, condition: int) -> bool:
    line = sys.stdin.readline()
    if not line:
        Gtk.main_quit()
        return False
    wish = json.loads(line)
    waiting.append(True)
    if "go" in wish:
        view.connect("load-changed", loaded)  # a link that was followed finishes a load too, which nobody waits for
        view.load_uri(wish["go"])
    else:
        given = GLib.Variant("a{sv}", {"json": GLib.Variant("s", json.dumps(wish["given"]))})
        script = f"const given = JSON.parse(json); return JSON.stringify(await (async () => {{ {wish['run']} }})());"
        left = first_of(returned, 60, lambda: answer(error="the page was left before it answered"))
        view.call_async_javascript_function(script, -1, given, None, None, None, left)
    return True


def first_of(act: Callable[..., object], seconds: int, otherwise: Callable[[], object]) -> Callable[..., None]:
    """A callback that acts once. Where it is not called in time, or soon after another page came, the other is done: a page
    that is left answers nobody, and to wait for it a minute each time made journeys of a minute last four."""
    done: list[bool] = []

    def over() -> bool:
        if done:
            return True
        done.append(True)
        view.disconnect(leaving)
        return False

    def called(*given: object) -> None:
        if not over():
            act(*given)

    def late() -> bool:
        if not over():
            otherwise()
        return False

    def left(view: WebKit2.WebView, event: WebKit2.LoadEvent) -> None:
        if event == WebKit2.LoadEvent.COMMITTED:
            GLib.timeout_add(SOON, late)

    leaving = view.connect("load-changed", left)
    GLib.timeout_add(1000 * seconds, late)
    return called


def returned(view: WebKit2.WebView, result: object) -> None:
    try:
        value = view.call_async_javascript_function_finish(result)
    except GLib.Error as error:
        answer(error=error.message)
        return
    answer(value=json.loads(value.to_string()) if value.is_string() else None)


def loaded(view: WebKit2.WebView, event: WebKit2.LoadEvent) -> None:
    if event == WebKit2.LoadEvent.FINISHED:
        view.disconnect_by_func(loaded)
        ask()


def ask() -> bool:
    """Asks once whether the page is whole: WebKit tells of a finished load before the modules of the page have run."""
    view.call_async_javascript_function("return document.readyState", -1, None, None, None, None, first_of(ready, 2, ask))
    return False


def ready(view: WebKit2.WebView, result: object) -> None:
    try:
        state = view.call_async_javascript_function_finish(result).to_string()
    except GLib.Error:  # it is on its way to another page
        state = ""
    if state == "complete" and not view.is_loading():
        answer(value=view.get_uri())
    else:
        GLib.timeout_add(20, ask)


view.connect("web-process-terminated", ended)
window = Gtk.Window()
window.set_default_size(1280, 900)
window.add(view)
window.show_all()
GLib.io_add_watch(sys.stdin.fileno(), GLib.IO_IN | GLib.IO_HUP, told)
Gtk.main()
