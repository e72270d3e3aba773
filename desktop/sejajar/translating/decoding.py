"""CTranslate2 behind one call: passages in, a few hypotheses each out."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sejajar.text import ModelError
from sejajar.translating.packages import Package
from sejajar.translating.tokens import Pieces, Tokenizer, load_tokenizer

log = logging.getLogger(__name__)

BEAM = 4
# More sentences at once than this do not come up in an article.
_MOST_CORES = 8
# Input pieces that one core takes on together: more is no faster and needs memory.
_MOST_AT_ONCE = 1024


@dataclass(frozen=True)
class Hypothesis:
    """One way to translate a passage.

    `score` is the mean log-probability of a piece; `attention[t][s]` that of output piece t on input piece s,
    empty where it was not asked for.
    """

    tokenizer: Tokenizer
    pieces: Sequence[str]
    score: float
    attention: Sequence[Sequence[float]]

    @cached_property
    def output(self) -> Pieces:
        """Its text; most hypotheses are never looked at."""
        return self.tokenizer.decode(self.pieces)


class Decoder:
    """A package's tokenizer and model, loaded. ModelError where either is missing or broken.

    `threads` is how many processor cores to use, 0 for those that this process may use, up to eight.
    """

    def __init__(self, package: Package, threads: int = 0) -> None:
        self.tokenizer: Tokenizer = load_tokenizer(package)
        self._prefix = package.target_prefix
        # One sentence a core: 1.6 times the throughput of every sentence on all cores.
        self.parallel = threads or min(_cores(), _MOST_CORES)
        self._translator = _load_model(package, self.parallel)
        self._check(package)

    def decode(
        self,
        inputs: Sequence[Sequence[str]],
        *,
        beam: float = BEAM,
        no_repeat: float = 0,
        repetition_penalty: float = 1,
        attention: bool = False,
    ) -> list[list[Hypothesis]]:
        """For each input (the pieces of a passage) up to `beam` hypotheses, the best first.

        `no_repeat`: no stretch of that many pieces is said twice, 0 for no such rule. `repetition_penalty`:
        above 1, what was said is less likely to be said again.
        RuntimeError where the model cannot take an input.
        """
        return self._translate(
            inputs,
            [()] * len(inputs),
            beam_size=int(beam),
            num_hypotheses=int(beam),
            no_repeat_ngram_size=int(no_repeat),
            repetition_penalty=repetition_penalty,
            return_attention=attention,
        )

    def go_on(
        self,
        inputs: Sequence[Sequence[str]],
        begun: Sequence[Sequence[str]],
        *,
        ways: int,
        attention: bool = False,
    ) -> list[list[Hypothesis]]:
        """For each input up to `ways` whole translations that begin as `begun` and differ in the next piece.

        The scores are no mean of all pieces (see `log_probs`). RuntimeError as above.
        """
        # Not with `min_alternative_expansion_prob`: where no piece is so likely, CTranslate2 4.8 divides by
        # zero, and the process ends.
        return self._translate(
            inputs,
            begun,
            beam_size=2,
            num_hypotheses=ways,
            return_alternatives=True,
            return_attention=attention,
        )

    def log_probs(
        self, inputs: Sequence[Sequence[str]], outputs: Sequence[Sequence[str]]
    ) -> list[Sequence[float]]:
        """How likely the model finds each piece of the outputs, and their end, after the pieces before it.

        RuntimeError as above.
        """
        prefix = [self._prefix] if self._prefix else []
        results = self._translator.score_batch(
            [list(pieces) for pieces in inputs],
            [[*prefix, *pieces] for pieces in outputs],
            offset=len(prefix),
            max_input_length=0,
            **self._batches(inputs),
        )
        return [result.log_probs for result in results]

    def _translate(
        self, inputs: Sequence[Sequence[str]], begun: Sequence[Sequence[str]], **how: Any
    ) -> list[list[Hypothesis]]:
        longest = max(map(len, inputs))
        prefix = [self._prefix] if self._prefix else []
        results = self._translator.translate_batch(
            [list(pieces) for pieces in inputs],
            target_prefix=[[*prefix, *pieces] for pieces in begun],
            max_input_length=0,
            max_decoding_length=longest + longest // 2 + 24 + max(map(len, begun)),
            return_scores=True,
            replace_unknowns=True,
            **self._batches(inputs),
            **how,
        )
        return [self._hypotheses(result) for result in results]

    def _batches(self, inputs: Sequence[Sequence[str]]) -> dict[str, Any]:
        """A share for each core, but no more than it takes on together."""
        longest, total = max(map(len, inputs)), sum(map(len, inputs))
        share = max(longest, min(-(-total // self.parallel), _MOST_AT_ONCE))
        return {"max_batch_size": share, "batch_type": "tokens"}

    def _hypotheses(self, result: Any) -> list[Hypothesis]:
        found = []
        attentions = result.attention  # each access makes new lists of all of it
        for rank, (pieces, score) in enumerate(zip(result.hypotheses, result.scores, strict=True)):
            attention = attentions[rank] if attentions else []
            if self._prefix and pieces[:1] == [self._prefix]:
                pieces, attention = pieces[1:], attention[1:]
            found.append(Hypothesis(self.tokenizer, pieces, min(0.0, score), attention))
        return found

    def _check(self, package: Package) -> None:
        """That tokenizer and model go together well enough to decode anything at all."""
        try:
            self.decode([self.tokenizer.encode("Ya.").pieces], beam=1)
        except (RuntimeError, ValueError, IndexError, KeyError) as error:
            raise _broken(package, error) from error


def _load_model(package: Package, parallel: int) -> Any:
    import ctranslate2

    if not (package.model / "model.bin").is_file():
        raise ModelError(
            "The translation package {package} has no model (model/model.bin is missing). "
            "Install the package again.",
            package=package.id,
        )
    try:
        return ctranslate2.Translator(
            str(package.model), device="cpu", inter_threads=parallel, intra_threads=1, compute_type="default"
        )
    except (RuntimeError, ValueError, OSError, MemoryError) as error:
        raise _broken(package, error) from error


def _broken(package: Package, error: Exception) -> ModelError:
    return ModelError(
        "The model of the translation package {package} is broken ({reason}). Install the package again.",
        package=package.id,
        reason=str(error).strip() or type(error).__name__,
    )


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
