"""Holds the house together: which floor may import what, how files are named, and what no file may hold."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
OURS = ("kiosk", "drivers", "ui", "tests")
GROUND = ("kiosk.result", "kiosk.ports", "kiosk.sealing", "kiosk.logs", "kiosk.languages", "kiosk.settings")
DATA = ("pydantic", "pydantic_core", "phonenumbers", "holidays", "vietnam_provinces")
DRIVER = ("kiosk.ports", "kiosk.result", "kiosk.logs", "drivers.child_process")
PAGES = ("PIL", "reportlab", "img2pdf", "pikepdf", "pypdfium2", "segno")
EVERYTHING = ("kiosk", "drivers", "ui")
IN_CORE = (
    "Keep the rule here and let kiosk/filing (use cases) or kiosk/wiring.py (devices) bring both together."
)
IN_DRIVER = (
    "Say what the driver needs in kiosk/ports; share code between drivers in drivers/child_process.py only."
)
IN_SCREENS = "Ask for the device through a port in ui/parts.py; kiosk/wiring.py puts the driver behind it."


@dataclass(frozen=True, slots=True)
class Floor:
    """Modules (the longest fitting name counts) with the project modules and libraries they may import."""

    modules: str
    may: tuple[str, ...]
    libraries: tuple[str, ...] = ()
    way_out: str = IN_CORE
    threads: bool = False
    clock: bool = False


def _floors() -> Iterator[Floor]:
    for module in GROUND:
        yield Floor(module, GROUND)
    yield Floor("kiosk.sealing", GROUND, ("cryptography",))
    yield Floor("kiosk.settings", GROUND, ("pydantic", "pydantic_core"))
    yield Floor("kiosk.vietnamese", ("kiosk.result", "kiosk.languages", "kiosk.vietnamese"), DATA)
    left_of_identity = ("kiosk.result", "kiosk.languages", "kiosk.vietnamese", "kiosk.procedure")
    yield Floor("kiosk.procedure", left_of_identity, DATA)
    yield Floor("kiosk.identity", (*left_of_identity, "kiosk.identity"), DATA)
    for_visit = (*left_of_identity, "kiosk.identity", "kiosk.ports", "kiosk.sealing", "kiosk.visit")
    yield Floor("kiosk.visit", for_visit)
    yield Floor("kiosk.papers", (*left_of_identity, "kiosk.visit.state", "kiosk.papers"), PAGES)
    yield Floor(
        "kiosk.outbox", ("kiosk.ports", "kiosk.sealing", "kiosk.result", "kiosk.logs", "kiosk.outbox")
    )
    for_desk = ("kiosk.visit.events", "kiosk.outbox", "kiosk.ports", "kiosk.result", "kiosk.desk")
    yield Floor("kiosk.desk", for_desk)
    yield Floor("kiosk.desk.store", for_desk, ("argon2",))
    yield Floor("kiosk.training", ("kiosk.visit", "kiosk.result", "kiosk.training"))
    above = ("kiosk.visit", "kiosk.papers", "kiosk.outbox", "kiosk.filing")
    yield Floor("kiosk.filing", (*GROUND, *left_of_identity, *above))
    for name, libraries in (
        ("scanner", ("sane", "cv2", "numpy", "PIL", "zxingcpp", "segno", "tesserocr")),
        ("printer", ("cups",)),
        ("usb", ("usb",)),
        ("code_reader", ("serial",)),
        ("metrics", ("prometheus_client",)),
        ("speech", ()),
        ("receipt_printer", ("usb", "PIL", "pypdfium2")),
        ("online_service", ("requests", "urllib3", "pydantic", "reportlab")),
    ):
        yield Floor(f"drivers.{name}", (*DRIVER, f"drivers.{name}"), libraries, IN_DRIVER, True, True)
    yield Floor("drivers.child_process", (), (), IN_DRIVER, clock=True)
    yield Floor("ui", ("kiosk", "ui"), ("PySide6", "shiboken6"), IN_SCREENS)
    yield Floor("ui.finger", ("ui",), ("PySide6",), IN_SCREENS, clock=True)
    yield Floor("ui.jobs", ("ui",), ("PySide6",), IN_SCREENS, threads=True)
    for module in ("__main__", "wiring", "practice_people", "practice_hands", "practice_stage", "commands"):
        yield Floor(f"kiosk.{module}", EVERYTHING, ("PIL", "PySide6"), "", clock=True)
    for package in ("kiosk", "drivers"):
        yield Floor(f"{package}.__init__", ())


FLOORS = {floor.modules: floor for floor in _floors()}
COMPOSITION = tuple(name for name, floor in FLOORS.items() if floor.may == EVERYTHING)
STARTS_PROGRAMS = {
    "subprocess",
    "multiprocessing",
    "pty",
    "os.system",
    "os.popen",
    "os.fork",
    "os.posix_spawn",
}
READS_CLOCK = {
    "datetime.now",
    "datetime.today",
    "date.today",
    "time.time",
    "time.monotonic",
    "time.perf_counter",
}
DATABASES = ("kiosk.outbox", "kiosk.desk.store", "kiosk.desk.count_store", "drivers.online_service")
RELATIVE = "a relative import"
NO_NAMES = {"manager", "helper", "helpers", "util", "utils", "handler", "handlers", "common", "misc"}
SENTENCE_END = re.compile(r"[.!?](?=\s+[A-ZĐ])|[.!?]$")


def _within(module: str, names: tuple[str, ...]) -> bool:
    return any(module == name or module.startswith(f"{name}.") for name in names)


def _module_of(path: str) -> str:
    name = path.removesuffix(".py").replace("/", ".")
    return name if name in FLOORS else name.removesuffix(".__init__")


def _floor_of(module: str) -> Floor | None:
    fitting = [name for name in FLOORS if _within(module, (name,))]
    return FLOORS[max(fitting, key=len)] if fitting else None


def _imports(tree: ast.AST) -> Iterator[str]:
    """Dotted names as far as the import itself tells; a name taken from a package may be a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            for each in node.names if not node.level else ():
                whole = f"{node.module}.{each.name}"
                yield whole if _is_module(whole) else node.module or ""
            if node.level:
                yield RELATIVE


def _is_module(name: str) -> bool:
    if name.split(".")[0] not in OURS:
        return False
    place = ROOT / name.replace(".", "/")
    return place.is_dir() or place.with_suffix(".py").exists()


def _calls(tree: ast.AST) -> Iterator[str]:
    """What is called or handed on as `name.attribute`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            yield f"{node.value.id}.{node.attr}"


def _import_problem(module: str, floor: Floor, name: str) -> str:
    top = name.split(".")[0]
    if name == RELATIVE:
        return "has a relative import. Name the module in full, so that its floor can be read."
    if top in OURS:
        if _within(name, COMPOSITION) and not _within(module, COMPOSITION):
            return (
                f"imports {name} of the composition root, which is above all floors. Take it as a parameter."
            )
        return "" if _within(name, floor.may) else f"imports {name}, which is not below it. {floor.way_out}"
    if top in STARTS_PROGRAMS and module != "drivers.child_process":
        return f"imports {top}. Start programs through drivers/child_process.py, which kills what hangs."
    if top == "sqlite3" and not _within(module, DATABASES):
        return "imports sqlite3. Rows are kept in kiosk/outbox and the stores of kiosk/desk only."
    if top in sys.stdlib_module_names or top in floor.libraries:
        return ""
    return f"imports {top}, a library of another floor. {floor.way_out}"


def problems(path: str, source: str) -> list[str]:
    """Everything by which this file breaks the rules of the house, each with its way out."""
    module, tree = _module_of(path), ast.parse(source)
    floor = _floor_of(module)
    if floor is None:
        return [
            f"{path} is on no floor. Put it into a folder of design §3, or give it a floor here and say why."
        ]
    found = [_import_problem(module, floor, name) for name in sorted(set(_imports(tree)))]
    for call in sorted(set(_calls(tree))):
        if call in STARTS_PROGRAMS:
            found.append(f"uses {call}. Start programs through drivers/child_process.py.")
        if call in READS_CLOCK and not floor.clock:
            found.append(
                f"uses {call}. Take a kiosk.ports.clock.Clock as a parameter: the core has no clock."
            )
        if call == "threading.Thread" and not floor.threads:
            found.append("starts a thread. Queue the work in ui/jobs.py, which owns the only threads.")
    return [f"{path} {problem}" for problem in found if problem]


def house_files() -> list[str]:
    """Every Python file of the program, from the root."""
    return sorted(
        str(path.relative_to(ROOT))
        for top in ("kiosk", "drivers", "ui")
        for path in (ROOT / top).rglob("*.py")
    )


@pytest.mark.parametrize("path", house_files())
def test_the_file_keeps_to_its_floor(path: str) -> None:
    assert problems(path, (ROOT / path).read_text("utf-8")) == []


@pytest.mark.parametrize("path", house_files())
def test_the_file_says_in_one_sentence_what_it_owns(path: str) -> None:
    words = ast.get_docstring(ast.parse((ROOT / path).read_text("utf-8"))) or ""
    first = words.split("\n\n", 1)[0].replace("\n", " ")
    assert len(SENTENCE_END.findall(first)) == 1, f"{path} shall open with one sentence saying what it owns"


def test_no_file_has_a_name_that_says_nothing() -> None:
    everything = [*house_files(), *(str(path.relative_to(ROOT)) for path in (ROOT / "ui").rglob("*.qml"))]
    named = [path for path in everything if NO_NAMES & set(re.split(r"[_/]", Path(path).stem.lower()))]
    assert named == [], "name each file after what it owns"


def test_no_program_is_started_by_a_shell() -> None:
    told = "shell" + "=True"
    assert [path for path in house_files() if told in (ROOT / path).read_text("utf-8")] == []


def test_screens_get_no_context_properties() -> None:
    told = re.compile("setContext(Property|Object)|rootContext")
    found = [path for path in house_files() if told.search((ROOT / path).read_text("utf-8"))]
    assert found == [], "hand the model in as a required property"


@pytest.mark.parametrize("path", sorted((ROOT / "ui/qml").rglob("*.qml")), ids=lambda path: path.name)
def test_a_screen_imports_only_modules_by_name(path: Path) -> None:
    allowed = re.compile(r'QtQuick(\.\w+)*|QtQml(\.\w+)*|Kiosk\.\w+|"\w+\.js"')
    for wanted in re.findall(r"^import\s+(\S+)", path.read_text("utf-8"), re.MULTILINE):
        assert allowed.fullmatch(wanted), (
            f"{path.name} imports {wanted}; import QtQuick and Kiosk modules by name"
        )


def test_every_type_a_screen_module_names_is_a_file_of_it() -> None:
    for qmldir in (ROOT / "ui/qml").rglob("qmldir"):
        for name in re.findall(r"(\w+\.(?:qml|js))$", qmldir.read_text("utf-8"), re.MULTILINE):
            assert (qmldir.parent / name).is_file(), (
                f"{qmldir.parent.name}/qmldir names {name}, which is gone"
            )


@pytest.mark.parametrize(
    ("path", "source", "told"),
    [
        ("kiosk/papers/slip.py", "import kiosk.outbox.outbox", "not below it"),
        ("kiosk/procedure/fees.py", "from kiosk.visit import state", "not below it"),
        ("kiosk/papers/slip.py", "import kiosk.visit.journal", "not below it"),
        ("kiosk/visit/visit.py", "from kiosk.wiring import real", "composition root"),
        ("kiosk/outbox/outbox.py", "from PySide6.QtCore import QObject", "library of another floor"),
        ("kiosk/visit/state.py", "import sqlite3", "Rows are kept"),
        ("kiosk/visit/visit.py", "from datetime import datetime\nx = datetime.now()", "no clock"),
        ("kiosk/outbox/outbox.py", "import threading\nthreading.Thread()", "only threads"),
        ("drivers/printer/cups.py", "import drivers.scanner.sane", "kiosk/ports"),
        ("drivers/scanner/sane.py", "import subprocess", "child_process"),
        ("drivers/scanner/sane.py", "import os\nos.system('true')", "child_process"),
        ("drivers/fax/line.py", "import kiosk.result", "no floor"),
        ("kiosk/novelty.py", "import os", "no floor"),
        ("ui/application.py", "import drivers.printer.cups", "port in ui/parts.py"),
        ("ui/jobs.py", "from . import parts", "in full"),
    ],
)
def test_a_breach_is_told_with_its_way_out(path: str, source: str, told: str) -> None:
    found = problems(path, source)
    assert len(found) == 1 and told in found[0]
