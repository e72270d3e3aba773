"""How quick the window is: first paint, first sentence, whole article, and whether it ever stops answering.

    python tests/bench/window.py [--article FILE] [--words N] [--starts N] [--memory FILE] [--blame]

Measures the program as it is started by its users, in processes of their own, on the X screen in $DISPLAY or
else offscreen. Each article is opened in one process three times: "first" loads the model, "again" remembers
every sentence, "forgotten" has the model and no memory (not done with a long one). Then it is read about in.
After that come single actions, each a few times with a pause between: another zoom, width, theme and so on.
"Late by" is how much later than its 5 milliseconds a timer of the window's thread came; where it is late
without having worked itself in the meantime, it waited for Python or for a processor. Its own work is
processor time of that thread alone. "Collecting" is what Python's garbage collector took at one go, on
whichever thread. Translating 100,000 words takes ten minutes: `--memory` takes a library that knows them (it
is copied), such as `sejajar translate` leaves behind. Asserts nothing: times belong to a machine and its
other load.
"""

from __future__ import annotations

import argparse
import collections
import faulthandler
import gc
import itertools
import json
import os
import platform
import random
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "samples" / "banjir-demak.txt"

LIBRARY = "library.sqlite3"

TICK_MS = 5
READING_S = 10.0
ACTION_MS = 30
REST_MS = 500
TIMES = 3
MOST_FREQUENT = 3
LATE_MS = 30

# The one that measures --------------------------------------------------------------------------------


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--article", type=Path, default=SAMPLE, help="the article of usual length")
    parser.add_argument(
        "--words", type=int, default=20_000, help="length of the long article; 0 leaves it out"
    )
    parser.add_argument("--starts", type=int, default=5, help="how often to measure the first paint")
    parser.add_argument("--memory", type=Path, help="the library to begin with, else an empty one")
    parser.add_argument("--write", type=Path, help="only write the long article to this file")
    parser.add_argument("--blame", action="store_true", help="tell where the window was when it was late")
    parser.add_argument("--child", nargs=2, metavar=("WHAT", "FILE"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        measure(*options.child, blame=options.blame)
        return
    if options.write:
        options.write.write_text(article_of(options.words), encoding="utf-8")
        return

    print(f"{platform.machine()}, {os.cpu_count()} cores, load {load()}; Qt on {screen()}")
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        paints = [run("start", "", home, options)["first_paint"] for _ in range(options.starts + 1)][1:]
        print_row("first paint after process start, s", f"{spread(paints)} of {options.starts}")
        articles = [options.article]
        if options.words:
            long = home / f"{options.words}-words.txt"
            long.write_text(article_of(options.words), encoding="utf-8")
            articles.append(long)
        for article in articles:
            print(
                f"\n{article.name}, {len(article.read_text(encoding='utf-8').split())} words; load {load()}"
            )
            what = "work" if article is options.article else "long"
            for name, value in run(what, str(article), home, options).items():
                print_row(name, value)


def run(what: str, file: str, home: Path, options: argparse.Namespace) -> dict[str, Any]:
    """Measure in a process of its own, with a profile that knows nothing but `options.memory`."""
    profile = home / "sejajar"
    shutil.rmtree(profile, ignore_errors=True)
    profile.mkdir()
    if options.memory:
        shutil.copy(options.memory, profile / LIBRARY)
    own = {name: str(home) for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
    environment = os.environ | own | {"QT_QPA_PLATFORM": screen(), "BENCH_SINCE": repr(time.time())}
    command = [sys.executable, __file__, "--child", what, file] + ["--blame"] * options.blame
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def screen() -> str:
    return os.environ.get("QT_QPA_PLATFORM") or ("xcb" if os.environ.get("DISPLAY") else "offscreen")


def load() -> str:
    return "/".join(f"{part:.1f}" for part in os.getloadavg())


def spread(values: list[float]) -> str:
    return f"{min(values):.2f} best, {statistics.median(values):.2f} median, {max(values):.2f} worst"


def print_row(name: str, value: object) -> None:
    print(f"  {name:<46} {value}", flush=True)


def article_of(words: int) -> str:
    """The sample over and over, its numbers and places changed, so that no paragraph comes twice."""
    pick = random.Random(1)
    places = ["Demak", "Kudus", "Jepara", "Semarang", "Rembang", "Blora", "Grobogan", "Pati", "Kendal"]
    paragraphs = SAMPLE.read_text(encoding="utf-8").splitlines()
    made: dict[str, None] = {}
    count = 0
    for text in itertools.cycle(paragraphs):
        if count >= words:
            break
        text = re.sub(r"\d+", lambda number: str(pick.randint(1, 10 ** len(number[0]) - 1)), text)
        text = re.sub("|".join(places), lambda _: pick.choice(places), text)
        count += len(text.split()) if text not in made else 0
        made[text] = None
    return "\n".join(made)


# The one that is measured -----------------------------------------------------------------------------


def measure(what: str, file: str, *, blame: bool) -> None:
    """Run the real program with a probe in its window, and print what it found as JSON."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent

    from sejajar.app import data_folder
    from sejajar.library import Library
    from sejajar.pipeline import Pipeline
    from sejajar.ui import start

    found: dict[str, Any] = {}

    class ProbedWindow(start.Window):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            if "first_paint" not in found:
                found["first_paint"] = time.time() - float(os.environ["BENCH_SINCE"])
                QTimer.singleShot(
                    0, self.close if what == "start" else lambda: probe(self, what, Path(file), found, blame)
                )

    start.Window = ProbedWindow  # type: ignore[attr-defined,misc]
    resources = data_folder("resources")
    profile = Path(os.environ["XDG_DATA_HOME"]) / "sejajar"
    with Library(profile / LIBRARY) as library:
        start.run_window(
            Pipeline(resources, library=library),
            [],
            resources=resources,
            translations=data_folder("translations"),
            profile=profile,
        )
    if what != "start":
        del found["first_paint"]
    print(json.dumps(found))


def probe(window: Any, what: str, file: Path, found: dict[str, Any], blame: bool) -> None:
    """Open the article several times, then read about in it; then close the window."""
    from PySide6.QtCore import QEvent, QObject, Qt, QTimer

    from sejajar.ui.pace import Phase

    session = window._session
    viewport = window.spread.viewport()

    class Probe(QObject):
        def __init__(self) -> None:
            super().__init__(window)
            self.late: list[float] = []
            self.busy: list[float] = []
            self.last = self.since = self.worked = 0.0
            self.shown: dict[str, float] = {}
            self.awaited: set[str] = set()
            self.collected = [0.0]
            self.collecting = 0.0
            self.is_open = False
            self.timer = QTimer(self)
            self.timer.setTimerType(Qt.TimerType.PreciseTimer)
            self.timer.setInterval(TICK_MS)
            self.timer.timeout.connect(self.tick)
            self.steps = self.journey()
            session.article_changed.connect(self.on_article)
            session.segment_changed.connect(lambda _: self.awaited.add("first sentence"))
            session.progress_changed.connect(self.on_progress)
            viewport.installEventFilter(self)
            gc.callbacks.append(self.on_collection)

        def on_collection(self, phase: str, _: object) -> None:
            if phase == "start":
                self.collecting = time.perf_counter()
            else:
                self.collected.append((time.perf_counter() - self.collecting) * 1000)

        def tick(self) -> None:
            now, worked = time.perf_counter(), time.thread_time()
            self.late.append(max(0.0, (now - self.last) * 1000 - TICK_MS))
            self.busy.append((worked - self.worked) * 1000)
            self.last, self.worked = now, worked

        def listen(self) -> None:
            self.late, self.busy, self.collected = [], [], [0.0]
            self.shown, self.awaited = {}, set()
            self.since = self.last = time.perf_counter()
            self.worked = time.thread_time()
            self.timer.start()

        def note(self, when: str) -> None:
            self.tick()
            self.timer.stop()
            found[f"{when}: window late by, ms (50 %, 95 %, max)"] = percentiles(self.late)
            found[f"{when}: its own work between, ms"] = percentiles(self.busy)
            found[f"{when}: collecting, ms at most"] = f"{max(self.collected):7.1f}"
            if culprits:
                found[f"{when}: late at"] = "".join(f"\n    {line}" for line in culprits.tell())

        def on_article(self) -> None:
            self.is_open = True
            self.awaited.add("original")

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Paint:
                for awaited in self.awaited - self.shown.keys():
                    self.shown[awaited] = time.perf_counter() - self.since
            return False

        def on_progress(self) -> None:
            if session.progress.phase is Phase.DONE and self.is_open:
                self.is_open = False
                QTimer.singleShot(0, self.go_on)
            elif session.progress.phase is Phase.FAILED:
                print("the translation failed", file=sys.stderr)
                os._exit(1)

        def go_on(self) -> None:
            try:
                next(self.steps, None)
            except Exception:
                # The program would show it in a box and wait for someone to close it.
                traceback.print_exc()
                os._exit(1)

        def journey(self) -> Iterator[None]:
            found["memory before, MB"] = memory()
            for state in ("first", "again") if what == "long" else ("first", "again", "forgotten"):
                if state == "forgotten":
                    session.forget()
                self.listen()
                session.open_file(file)  # not the window, which would go to its tab
                yield
                for shown, seconds in self.shown.items():
                    found[f"{state}: {shown} on screen, s"] = f"{seconds:.2f}"
                found[f"{state}: whole article, s"] = f"{time.perf_counter() - self.since:.2f}"
                self.note(state)
            self.listen()
            self.read_about()
            QTimer.singleShot(round(READING_S * 1000), self.go_on)
            yield
            self.note("reading")
            for name, act in actions(window).items():
                late, busy = [], []
                for _ in range(TIMES):
                    self.listen()
                    # Not from within the generator's own turn: the tick must be able to come.
                    QTimer.singleShot(0, act)
                    QTimer.singleShot(REST_MS, self.go_on)
                    yield
                    self.tick()
                    self.timer.stop()
                    late.append(max(self.late))
                    busy.append(max(self.busy))
                found[f"{name}: late by / own work, ms at most"] = f"{max(late):7.1f} {max(busy):7.1f}"
                if culprits:
                    found[f"{name}: late at"] = "".join(f"\n    {line}" for line in culprits.tell()[:4])
            entities = session.document.entities
            found["entities / mentions"] = f"{len(entities)} / {sum(len(one.mentions) for one in entities)}"
            found["memory after, MB"] = memory()
            found["memory at most, MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            if culprits:
                culprits.stop()
            window.close()

        def read_about(self) -> None:
            actions = reading(window)
            act = QTimer(self)
            act.timeout.connect(lambda: next(actions))
            act.start(ACTION_MS)

    the_probe = Probe()
    culprits = Culprits(the_probe) if blame else None
    if culprits:
        culprits.start()
    the_probe.go_on()


def reading(window: Any) -> Iterator[None]:
    """What a reader does, one thing at a time: the wheel, the pointer, the sidebar, F3, the filter."""
    from PySide6.QtCore import QPoint, QPointF, Qt
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    pick = random.Random(2)
    viewport, view = window.spread.viewport(), window.sidebar.view
    none = Qt.KeyboardModifier.NoModifier
    filters = itertools.cycle(["demak", "semarang", "12", "rp"])
    for count in range(1_000_000):
        place = QPoint(pick.randrange(viewport.width()), pick.randrange(viewport.height()))
        turn = QPoint(0, 120 if count // 60 % 4 == 3 else -120)
        at = QPointF(place)
        wheel = QWheelEvent(
            at, QPointF(viewport.mapToGlobal(place)), QPoint(), turn, Qt.MouseButton.NoButton, none,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(viewport, wheel)
        yield
        QTest.mouseMove(viewport, place)
        yield
        if count % 5 == 0:
            row = QPoint(60, pick.randrange(view.viewport().height()))
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, none, row)
            yield
        if count % 7 == 0:
            window.commands["next"].trigger()
            yield
        if count % 11 == 0:
            QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, none, place)
            yield
        if count % 40 == 20:
            window.sidebar.filter.setText(next(filters))
            yield
            window.sidebar.filter.clear()
            yield


def actions(window: Any) -> dict[str, Callable[[], None]]:
    """Single things that a reader does, each of them another thing every time."""
    session, commands, find, filter = window._session, window.commands, window.find_bar, window.sidebar.filter
    frequent = sorted(session.roster.ids, key=session.roster.count)[-MOST_FREQUENT:]
    mentions = sum(map(session.roster.count, frequent))
    choices = itertools.cycle([frequent, ()])
    words = itertools.cycle(["warga", "banjir demak", "a"])
    filters = itertools.cycle(["semarang", "", "12"])
    widths = itertools.cycle([1000, 1300, 1150])
    sizes = itertools.cycle(["zoom-in", "zoom-in", "zoom-reset"])
    themes = itertools.cycle(["theme-dark", "theme-light"])
    views = itertools.cycle(["view-original", "view-beside", "view-below", "view-beside"])
    orders = itertools.cycle([1, 2, 0])
    places = itertools.cycle([0.5, 1.0, 0.0])

    def look_for(text: str) -> None:
        if not find.isVisible():
            commands["find"].trigger()
        find.line.setText(text)

    def order(number: int) -> None:
        window.sidebar.orders.actions()[number].trigger()

    def scroll(share: float) -> None:
        window.spread.bar.setValue(round(share * window.spread.bar.maximum()))

    return {
        f"choosing {mentions} mentions": lambda: session.choose(next(choices)),
        "next mention": commands["next"].trigger,
        "a far place": lambda: scroll(next(places)),
        "next sentence": lambda: session.step_sentence(1),
        "filtering the list": lambda: filter.setText(next(filters)),
        "sorting the list": lambda: order(next(orders)),
        "finding words": lambda: look_for(next(words)),
        "closing the search": lambda: find.close_bar() if find.isVisible() else look_for("warga"),
        "another width": lambda: window.resize(next(widths), 800),
        "another size of type": lambda: commands[next(sizes)].trigger(),
        "another theme": lambda: commands[next(themes)].trigger(),
        "another view": lambda: commands[next(views)].trigger(),
        "list hidden or shown": commands["sidebar"].trigger,
    }


def percentiles(values: list[float]) -> str:
    values = sorted(values)
    return "  ".join(f"{values[int(part * (len(values) - 1))]:7.1f}" for part in (0.5, 0.95, 1.0))


class Culprits(threading.Thread):
    """Looks at what the window's thread is doing whenever it has been away for too long.

    Where that did no work since the last look it waits; then what the other threads do is told.
    """

    def __init__(self, probe: Any) -> None:
        super().__init__(daemon=True)
        self._probe = probe
        self._thread = threading.get_ident()
        self._file = tempfile.TemporaryFile("w+")  # noqa: SIM115
        self._ended = threading.Event()
        self._seen: collections.Counter[str] = collections.Counter()

    def run(self) -> None:
        clock = time.pthread_getcpuclockid(self._thread)
        worked = 0.0
        while not self._ended.wait(TICK_MS / 1000):
            before, worked = worked, time.clock_gettime(clock)
            probe = self._probe
            if not probe.timer.isActive() or (time.perf_counter() - probe.last) * 1000 <= LATE_MS:
                continue
            its_own, others = self._stacks()
            if worked - before > 0.2 * TICK_MS / 1000:
                self._seen[its_own or "Qt"] += 1
            else:
                self._seen["waiting; " + ("; ".join(others) or "no other thread at work")] += 1

    def _stacks(self) -> tuple[str, list[str]]:
        """The program's own places, the innermost first, where the window's and the other threads are.

        Told by the fault handler: it makes no frame objects, which crashes beside running threads.
        """
        self._file.seek(0)
        self._file.truncate()
        faulthandler.dump_traceback(self._file)
        self._file.seek(0)
        its_own, others = "", []
        for part in self._file.read().split("\n\n"):
            calls = re.findall(r'File ".*/sejajar/(?:.*/)?(.+)", line (\d+) in (\w+)', part)
            told = " < ".join(f"{file}:{line} {name}" for file, line, name in calls[:6])
            if f"{self._thread:#018x}" in part:
                its_own = told
            elif told:
                others.append(told)
        return its_own, others

    def stop(self) -> None:
        self._ended.set()
        self.join()

    def tell(self) -> list[str]:
        """Where it was seen most since the last call."""
        seen, self._seen = self._seen, collections.Counter()
        return [f"{count:5} × {place}" for place, count in seen.most_common(12)]


def memory() -> int:
    """What the process holds now, MB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") // 2**20


if __name__ == "__main__":
    main()
