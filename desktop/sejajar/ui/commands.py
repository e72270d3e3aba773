"""Every command of the window once: its words, keys and tooltip, and its place in menus and tool bar."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QWidget

from sejajar.ui.settings import Settings
from sejajar.ui.theme import Theme

_WITH_ICON = ("open", "paste", "export", "zoom-in", "zoom-out", "sidebar")


class Commands(QObject):
    """The actions by name, and the menus and tool bar they stand in."""

    def __init__(
        self, window: QMainWindow, run: dict[str, Callable[[], object]], recent: QMenu, theme_mode: str
    ) -> None:
        """`run` has a function for every command, "theme-light" and the like included."""
        super().__init__(window)
        self._window = window
        self._run = run
        self._actions: dict[str, QAction] = {}
        self._original_keys: dict[str, QKeySequence] = {}
        self._make()
        self._fill_menus(recent, theme_mode)
        self._fill_bar()

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    @property
    def titles(self) -> dict[str, str]:
        """What each command is called, by its name."""
        return {name: _plain(action.text()) for name, action in self._actions.items()}

    def original_keys(self, name: str) -> QKeySequence:
        return self._original_keys[name]

    def apply_keys(self, settings: Settings) -> None:
        """Give each command the key that the reader chose for it, else its own."""
        for name, original in self._original_keys.items():
            keys = settings.shortcut(name)
            self.set_keys(name, original if keys is None else QKeySequence(keys))

    def set_keys(self, name: str, keys: QKeySequence) -> None:
        """Another key for a command, or none."""
        action = self._actions[name]
        if keys != action.shortcut():
            action.setShortcut(keys)
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        tip = action.statusTip()
        action.setToolTip(f"{tip} ({shown})" if shown else tip)

    def set_theme(self, theme: Theme) -> None:
        for name in _WITH_ICON:
            self._actions[name].setIcon(theme.icon(name))

    def _make(self) -> None:
        keys = QKeySequence.StandardKey
        add = self._add
        add("open", self.tr("&Open…"), keys.Open, self.tr("Open articles"))
        add("paste", self.tr("&Paste an article"), keys.Paste, self.tr("Read the text on the clipboard"))
        add("sample", self.tr("Read the sa&mple"))
        add(
            "export",
            self.tr("&Export…"),
            "Ctrl+E",
            self.tr("Export as PDF, for Word, as text or for other translation programs"),
        )
        add("export-all", self.tr("Export &all…"), "Ctrl+Shift+E", self.tr("A file of each open article"))
        add(
            "details",
            self.tr("Article &details…"),
            "Ctrl+I",
            self.tr("Title, author, date, repairs"),
        )
        add("settings", self.tr("&Settings…"), "Ctrl+,")
        add("close", self.tr("&Close the article"), ["Ctrl+W", "Ctrl+F4"])
        add("reopen", self.tr("Reopen &the closed article"), "Ctrl+Shift+T")
        add("next-article", self.tr("Ne&xt article"), ["Ctrl+Tab", "Ctrl+PgDown"])
        add("previous-article", self.tr("Pre&vious article"), ["Ctrl+Shift+Tab", "Ctrl+PgUp"])
        add("quit", self.tr("&Quit"), "Ctrl+Q")
        add("undo", self.tr("&Undo"), keys.Undo, self.tr("Take back the last change or correction"))
        add("redo", self.tr("&Redo"), ["Ctrl+Shift+Z", "Ctrl+Y"], self.tr("Make the last change again"))
        add("mend", self.tr("&Edit the translation"), "F2", self.tr("Rewrite the translated sentence"))
        add(
            "confirm",
            self.tr("C&onfirm the sentence"),
            ["Ctrl+Return", "Ctrl+Enter"],
            self.tr("The translation is right; go to the next sentence"),
        )
        add("unconfirmed", self.tr("Ne&xt unconfirmed sentence"), "Ctrl+U")
        add("copy", self.tr("&Copy"), keys.Copy)
        add("filter", self.tr("&Filter names and numbers"), "Ctrl+L")
        add("find", self.tr("F&ind in both texts"), keys.Find)
        add("paragraph", self.tr("&Go to paragraph…"), "Ctrl+G")
        add("glossary", self.tr("Glossar&y…"), "Ctrl+Shift+L", self.tr("Words and the translations you want"))
        add(
            "add-term",
            self.tr("A&dd to the glossary…"),
            "Ctrl+Shift+G",
            self.tr("Say how the selected words are to be translated"),
        )
        add("statistics", self.tr("&Statistics"))
        add("next", self.tr("&Next mention"), "F3")
        add("previous", self.tr("&Previous mention"), "Shift+F3")
        add(
            "next-warning",
            self.tr("Next &warning"),
            "F8",
            self.tr("Go on to a sentence to look at twice"),
        )
        add("previous-warning", self.tr("Previous w&arning"), "Shift+F8")
        add("clear", self.tr("C&lear the lights"), "Escape")
        add("sidebar", self.tr("&Sidebar"), "F9", self.tr("Show or hide the sidebar")).setCheckable(True)
        add("zoom-in", self.tr("Zoom &in"), ["Ctrl++", "Ctrl+="])
        add("zoom-out", self.tr("Zoom &out"), "Ctrl+-")
        add("zoom-reset", self.tr("Nor&mal size"), "Ctrl+0")
        for name, text, shortcut in (
            ("beside", self.tr("Side &by side"), "Ctrl+1"),
            ("below", self.tr("Translation b&elow"), "Ctrl+2"),
            ("original", self.tr("Ori&ginal only"), "Ctrl+3"),
            ("translation", self.tr("T&ranslation only"), "Ctrl+4"),
        ):
            add(f"view-{name}", text, shortcut).setCheckable(True)
        add("swap", self.tr("S&wap the texts"), "Ctrl+Shift+S").setCheckable(True)
        add("wider", self.tr("Widen the &left text"), "Ctrl+Alt+Right")
        add("narrower", self.tr("&Narrow the left text"), "Ctrl+Alt+Left")
        add("focus", self.tr("&Dim all but one sentence"), "Ctrl+D").setCheckable(True)
        add("full-screen", self.tr("&Full screen"), "F11").setCheckable(True)
        add("theme-system", self.tr("As the &system")).setCheckable(True)
        add("theme-light", self.tr("&Light")).setCheckable(True)
        add("theme-dark", self.tr("&Dark")).setCheckable(True)
        add("about", self.tr("&About Sejajar"))

    def _add(
        self,
        name: str,
        text: str,
        keys: QKeySequence.StandardKey | str | Sequence[str] = "",
        tip: str = "",
    ) -> QAction:
        action = QAction(text, self)
        run = self._run[name]
        action.triggered.connect(lambda: run())
        if isinstance(keys, QKeySequence.StandardKey | str):
            action.setShortcut(QKeySequence(keys))
        else:
            action.setShortcuts([QKeySequence(key) for key in keys])
        action.setStatusTip(tip or _plain(text))
        self._actions[name] = action
        self._original_keys[name] = action.shortcut()
        self.set_keys(name, action.shortcut())
        # Also on the window, so that the keys work while the menu bar is hidden.
        self._window.addAction(action)
        return action

    def _fill_menus(self, recent: QMenu, theme_mode: str) -> None:
        bar = self._window.menuBar()
        file, edit = bar.addMenu(self.tr("&File")), bar.addMenu(self.tr("&Edit"))
        view, help_ = bar.addMenu(self.tr("&View")), bar.addMenu(self.tr("&Help"))
        self._fill(file, "open", "paste")
        file.addMenu(recent)
        self._fill(
            file, "sample", "details", "close", "reopen", "", "export", "export-all", "", "settings", "quit"
        )
        self._fill(edit, "undo", "redo", "", "mend", "confirm", "unconfirmed", "")
        self._fill(edit, "copy", "", "find", "filter", "paragraph", "")
        self._fill(edit, "next", "previous", "next-warning", "previous-warning", "clear", "")
        self._fill(edit, "glossary", "add-term", "", "statistics")
        self._fill(view, "view-beside", "view-below", "view-original", "view-translation", "")
        self._fill(view, "swap", "wider", "narrower", "", "next-article", "previous-article", "")
        self._fill(view, "sidebar", "focus", "full-screen", "", "zoom-in", "zoom-out", "zoom-reset", "")
        themes = view.addMenu(self.tr("&Theme"))
        self._fill(themes, "theme-system", "theme-light", "theme-dark")
        for names in (("system", "light", "dark"), ("beside", "below", "original", "translation")):
            group = QActionGroup(self)
            for name in names:
                group.addAction(self._actions[f"theme-{name}" if "dark" in names else f"view-{name}"])
        self._actions[f"theme-{theme_mode}"].setChecked(True)
        self._fill(help_, "about")

    def _fill(self, menu: QMenu, *names: str) -> None:
        """Put commands into a menu in this order; an empty name is a separator."""
        for name in names:
            if name:
                menu.addAction(self._actions[name])
            else:
                menu.addSeparator()

    def _fill_bar(self) -> None:
        bar = QToolBar(self.tr("Tools"))
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setIconSize(QSize(20, 20))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for name, text in (
            ("open", self.tr("Open")),
            ("paste", self.tr("Paste")),
            ("export", self.tr("Export")),
        ):
            self._actions[name].setIconText(text)
            bar.addAction(self._actions[name])
        stretch = QWidget()
        stretch.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(stretch)
        for name in ("zoom-out", "zoom-in", "sidebar"):
            bar.addAction(self._actions[name])
            button = bar.widgetForAction(self._actions[name])
            button.setProperty("toolButtonStyle", Qt.ToolButtonStyle.ToolButtonIconOnly)
        self._window.addToolBar(bar)


def _plain(text: str) -> str:
    """A menu text without its mnemonic."""
    return text.replace("&", "").rstrip("…")
