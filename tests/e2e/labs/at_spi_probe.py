"""Reads and drives a window as a screen reader does; run by the system's own Python, which has pyatspi.

One JSON command a line on standard input, one JSON answer a line on standard output:

    {"do": "tree", "of": PID}              every part that shows, as described() tells it
    {"do": "press", "of": PID, "name": N}  press the first pressable part called N
    {"do": "write", "of": PID, "name": N, "text": T}
    {"do": "key", "key": K}                press a key, by its number among X's key symbols
    {"do": "heard"}                        what was announced or got the focus since the last time
"""

import json
import sys
import threading

import pyatspi
from gi.repository import Atspi, GLib

DEEPEST = 40
PRESSING = ("Press", "Toggle", "ShowMenu")
HEARD = []


def application(pid):
    """Return the accessible application of a process, or None."""
    desktop = pyatspi.Registry.getDesktop(0)
    found = next((one for one in desktop if one is not None and one.get_process_id() == pid), None)
    if found is not None:
        found.set_cache_mask(Atspi.Cache.NONE)  # what it says now, not what it said when it was asked before
    return found


def placed(top, place="", depth=0):
    """Yield every part that shows, from the top down, and its place: that of what it is in, and a number."""
    if top is None or depth > DEEPEST:
        return
    yield top, place
    for number in range(top.childCount):
        child = top.getChildAtIndex(number)
        if child is not None and (depth == 0 or child.getState().contains(pyatspi.STATE_SHOWING)):
            yield from placed(child, f"{place}/{number}", depth + 1)


def parts(top):
    """Yield every part that shows, from the top down."""
    return (part for part, _ in placed(top))


def labels_of(part):
    """Return the names of what labels a part."""
    for relation in part.getRelationSet():
        if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY:
            return [relation.getTarget(number).name for number in range(relation.getNTargets())]
    return []


def described(part, place):
    """Return what a screen reader could say of a part."""
    try:
        text = part.queryText().getText(0, -1)
    except NotImplementedError:
        text = ""
    return {
        "place": place,
        "role": part.getRoleName(),
        "name": part.name,
        "label": " ".join(labels_of(part)),
        "description": part.description,
        "text": text,
        "states": sorted(pyatspi.stateToString(state) for state in part.getState().getStates()),
    }


def action_of(part):
    """Return what presses a part, or None."""
    try:
        actions = part.queryAction()
    except NotImplementedError:
        return None
    names = [actions.getName(number) for number in range(actions.nActions)]
    pressing = next((number for number, name in enumerate(names) if name in PRESSING), None)
    return None if pressing is None else lambda: actions.doAction(pressing)


def press(pid, name):
    """Press what is called ``name``; tell whether there is such a thing."""
    for part in parts(application(pid)):
        if part.name == name and (act := action_of(part)) is not None:
            return bool(act())
    return False


def write(pid, name, text):
    """Put a text into the field called ``name``."""
    for part in parts(application(pid)):
        if part.name == name and part.getState().contains(pyatspi.STATE_EDITABLE):
            return bool(part.queryEditableText().setTextContents(text))
    return False


def answer(command):
    """Do one command."""
    match command["do"]:
        case "tree":
            return [described(*found) for found in placed(application(command["of"]))]
        case "press":
            return press(command["of"], command["name"])
        case "write":
            return write(command["of"], command["name"], command["text"])
        case "key":
            return pyatspi.Registry.generateKeyboardEvent(command["key"], None, pyatspi.KEY_SYM)
        case "heard":
            heard, HEARD[:] = list(HEARD), []
            return heard
        case _:
            raise ValueError(command)


def hear(event):
    """Keep what a screen reader would say by itself."""
    HEARD.append(str(event.any_data))


def follow(event):
    """Keep what a screen reader would say as the focus moves."""
    if event.detail1:
        HEARD.append(event.source.name)


def listen():
    """Answer until the input ends. The work is done in the loop's thread, to which pyatspi belongs."""
    for line in sys.stdin:
        GLib.idle_add(work, json.loads(line))
    GLib.idle_add(pyatspi.Registry.stop)


def work(command):
    """Do one command and write the answer."""
    try:
        told = {"answer": answer(command)}
    except Exception as error:  # noqa: BLE001 - the test shall hear of it
        told = {"error": f"{type(error).__name__}: {error}"}
    sys.stdout.write(json.dumps(told) + "\n")
    sys.stdout.flush()
    return False


if __name__ == "__main__":
    pyatspi.Registry.registerEventListener(hear, "object:announcement")
    pyatspi.Registry.registerEventListener(follow, "object:state-changed:focused")
    threading.Thread(target=listen, daemon=True).start()
    pyatspi.Registry.start()
