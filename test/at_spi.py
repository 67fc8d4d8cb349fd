"""Listens to the accessibility bus as a screen reader does, and prints what it hears as lines of JSON.

Needs PyGObject and libatspi: python3-gi, gir1.2-atspi-2.0, at-spi2-core. On `dump` from standard input it walks
the tree of the page and prints each event with its place and the languages of its text; on `quit` it ends.
"""
import json
import sys
import threading

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402


def say(kind, **what):
    print(json.dumps({"kind": kind, **what}, ensure_ascii=False), flush=True)


def attributes(node):
    try:
        return node.get_attributes() or {}
    except GLib.Error:
        return {}


def text_of(node, start=0, end=-1):
    try:
        return Atspi.Text.get_text(node, start, end if end >= 0 else Atspi.Text.get_character_count(node))
    except (GLib.Error, TypeError):
        return ""


def heard(event):
    """One event of the bus: an insertion in a live region, or a new focus."""
    try:
        node = event.source
        if event.type.startswith("object:text-changed:insert"):
            live = attributes(node).get("container-live")
            if live:
                text = event.any_data or text_of(node, event.detail1, event.detail1 + event.detail2)
                say("inserted", live=live, role=node.get_role_name(), text=text)
        elif event.type.startswith("object:state-changed:focused") and event.detail1:
            node.clear_cache()
            say("focus", role=node.get_role_name(), name=node.get_name())
    except GLib.Error:
        pass  # the object is gone already


def descendants(node):
    yield node
    try:
        for i in range(node.get_child_count()):
            child = node.get_child_at_index(i)
            if child:
                yield from descendants(child)
    except GLib.Error:
        return


def languages(node):
    """The language of each text under a node, as its object or its own run has it."""
    found = []
    for inner in descendants(node):
        if inner.get_child_count():
            continue
        at, end = 0, len(text_of(inner))
        while at < end:
            told, _, stop = Atspi.Text.get_attribute_run(inner, at, True)
            text = text_of(inner, at, stop).strip(" ,،")
            if text:
                found.append([text, told.get("language") or attributes(inner).get("language") or inner.get_object_locale()])
            at = max(stop, at + 1)
    return found


def dump():
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(i)
        if not application:
            continue
        application.clear_cache()
        for node in descendants(application):
            told = attributes(node)
            if node.get_role_name() == "list item" and "posinset" in told:
                buttons = [one for one in descendants(node) if "button" in one.get_role_name()]
                for button in buttons[:1]:
                    say("event", name=button.get_name(), posinset=told.get("posinset"), setsize=told.get("setsize"),
                        languages=languages(button))
    say("dumped")


def commands(loop):
    for line in sys.stdin:
        if line.strip() == "dump":
            GLib.idle_add(dump)
        elif line.strip() == "quit":
            break
    GLib.idle_add(loop.quit)


def switch_on():
    """What a screen reader sets on the session bus, so that browsers build their trees."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    for name in ("IsEnabled", "ScreenReaderEnabled"):
        value = GLib.Variant("(ssv)", ("org.a11y.Status", name, GLib.Variant("b", True)))
        bus.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set", value, None, 0, -1)


switch_on()
Atspi.init()
listener = Atspi.EventListener.new(heard)
for kind in ("object:text-changed:insert", "object:state-changed:focused"):
    listener.register(kind)
main = GLib.MainLoop()
threading.Thread(target=commands, args=(main,), daemon=True).start()
say("ready")
main.run()
