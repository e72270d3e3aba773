"""The algebra of spans."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sejajar.text import Span


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, 40))
    return Span(start, start + draw(st.integers(0, 40)))


def positions(span: Span) -> set[int]:
    return set(range(span.start, span.end))


@given(spans())
def test_length_and_holds_agree_with_the_positions(span: Span) -> None:
    assert len(span) == len(positions(span))
    assert {at for at in range(90) if span.holds(at)} == positions(span)


@given(spans(), spans())
def test_overlap_is_a_common_position(left: Span, right: Span) -> None:
    expected = bool(positions(left) & positions(right))
    if len(left) and len(right):
        assert left.overlaps(right) == expected
    assert left.overlaps(right) == right.overlaps(left)


@given(spans(), spans())
def test_containing_is_having_every_position(outer: Span, inner: Span) -> None:
    if len(inner):
        assert outer.contains(inner) == (positions(inner) <= positions(outer))


@given(st.text(max_size=50), spans(), st.integers(0, 10))
def test_a_shifted_span_covers_the_same_text_behind_a_prefix(text: str, span: Span, by: int) -> None:
    assert span.shifted(by).of("x" * by + text) == span.of(text)
    assert span.shifted(by).shifted(-by) == span


@given(spans(), spans())
def test_spans_sort_by_where_they_start(left: Span, right: Span) -> None:
    assert (left < right) == ((left.start, left.end) < (right.start, right.end))


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (4, 3)])
def test_what_is_no_span_is_refused(start: int, end: int) -> None:
    with pytest.raises(AssertionError, match="not a span"):
        Span(start, end)


def test_shifting_before_the_text_is_refused() -> None:
    with pytest.raises(AssertionError, match="not a span"):
        Span(1, 2).shifted(-2)
