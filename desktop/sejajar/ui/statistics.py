"""How long the texts are."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from sejajar.text import Article, State, Translation


def statistics_table(article: Article, translation: Translation) -> str:
    """Paragraphs, sentences, words and characters on both sides, as an HTML table."""
    translate = QCoreApplication.translate
    source = [article.source_of(segment) for segment in article.segments]
    target = [translation[s.index].text for s in article.segments if s.index in translation]
    done = sum(one.state is not State.FAILED for one in translation.values())
    rows = (
        (translate("Statistics", "Paragraphs"), len(article.paragraphs), len(article.paragraphs)),
        (translate("Statistics", "Sentences"), len(source), done),
        (translate("Statistics", "Words"), words(source), words(target)),
        (translate("Statistics", "Characters"), sum(map(len, source)), sum(map(len, target))),
    )
    number = QLocale().toString
    body = "".join(
        f"<tr><td>{name}</td><td align=right>{number(a)}</td><td align=right>{number(b)}</td></tr>"
        for name, a, b in rows
    )
    heads = ("", translate("Statistics", "Original"), translate("Statistics", "Translation"))
    head = "".join(f"<th align=right>{one}</th>" for one in heads)
    return f"<table cellspacing=0 cellpadding=5><tr>{head}</tr>{body}</table>"


def words(sentences: list[str]) -> int:
    """Runs of characters between white space, as word processors count them."""
    return sum(len(sentence.split()) for sentence in sentences)
