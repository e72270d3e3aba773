"""The row of tabs above the articles."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QMouseEvent
from PySide6.QtWidgets import QTabBar, QToolButton, QWidget

from sejajar.ui.messages import tip
from sejajar.ui.open_articles import OpenArticles
from sejajar.ui.remembering import OpenArticle
from sejajar.ui.state_marks import dots_icon
from sejajar.ui.theme import Theme

# Width of a tab at most, in letters.
_LETTERS = 40


class Tabs(QTabBar):
    """Shows itself where there is more than the article on the desk."""

    def __init__(self, articles: OpenArticles, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._articles = articles
        self._theme = theme
        self._pressed = -1
        self.setObjectName("articles")
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMovable(True)
        self.setElideMode(Qt.TextElideMode.ElideMiddle)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.currentChanged.connect(self._chosen)
        self.tabMoved.connect(articles.move)
        articles.changed.connect(self._show)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for place in range(self.count()):
            self._button(place).setIcon(theme.icon("cancel", "muted"))
            if not self.tabIcon(place).isNull():
                self.setTabIcon(place, dots_icon(theme))

    def _show(self) -> None:
        every = self._articles.all
        self.blockSignals(True)
        while self.count() > len(every):
            self.removeTab(self.count() - 1)
        while self.count() < len(every):
            self.addTab("")
        names = [self._name(article) for article in every]
        for place, (article, name) in enumerate(zip(every, names, strict=True)):
            folder = article.path.parent.name if article.path and names.count(name) > 1 else ""
            text = f"{name} – {folder}" if folder else name
            self._label(place, text, str(article.path or name), self._articles.count_unfinished(article))
        if self._articles.current in every:
            self.setCurrentIndex(every.index(self._articles.current))
        self.blockSignals(False)
        self.setVisible(any(article is not self._articles.current for article in every))

    def _name(self, article: OpenArticle) -> str:
        return (article.path.name if article.path else article.title) or self.tr("Pasted text")

    def _label(self, place: int, text: str, origin: str, unfinished: int) -> None:
        shown = text.replace("&", "&&")
        waiting = self.tr("%n unfinished sentence(s)", "", unfinished) if unfinished else ""
        tooltip = tip("\n".join(filter(None, (origin, waiting))))
        # Setting it anew would disturb a tab that is being dragged.
        if self.tabText(place) != shown or self.tabToolTip(place) != tooltip:
            self.setTabText(place, shown)
            self.setTabToolTip(place, tooltip)
            self.setTabIcon(place, dots_icon(self._theme) if unfinished else QIcon())
            self.setAccessibleTabName(place, ", ".join(filter(None, (text, waiting))))
            name = self.tr("Close {name}").format(name=text)
            self._button(place).setToolTip(tip(name))
            self._button(place).setAccessibleName(name)

    def _button(self, place: int) -> QToolButton:
        button = self.tabButton(place, QTabBar.ButtonPosition.RightSide)
        assert isinstance(button, QToolButton)
        return button

    def _chosen(self, place: int) -> None:
        if place >= 0:
            self._articles.show(self._articles.all[place])

    def _close(self, place: int) -> None:
        self._articles.close(self._articles.all[place])

    # -- of Qt --------------------------------------------------------------------------------------

    def tabInserted(self, index: int) -> None:
        button = QToolButton(self)
        button.setObjectName("close")
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setIconSize(QSize(12, 12))
        button.setIcon(self._theme.icon("cancel", "muted"))
        button.clicked.connect(
            lambda: self._close(next(n for n in range(self.count()) if self._button(n) is button))
        )
        self.setTabButton(index, QTabBar.ButtonPosition.RightSide, button)
        super().tabInserted(index)

    def tabSizeHint(self, index: int) -> QSize:
        hint = super().tabSizeHint(index)
        return QSize(min(hint.width(), _LETTERS * self.fontMetrics().averageCharWidth()), hint.height())

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self.tabAt(event.position().toPoint())
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._chosen(self._pressed)  # to Qt, one that stands alone is chosen already

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        place = self.tabAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.MiddleButton and place >= 0 and place == self._pressed:
            self._close(place)
