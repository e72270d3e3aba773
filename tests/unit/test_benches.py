"""Every bench says what it can be told, and runs no minutes long for a word that it does not know."""

from __future__ import annotations

import runpy
import sys
from pathlib import Path

import pytest

BENCHES = sorted((Path(__file__).resolve().parents[1] / "bench").glob("*.py"))


@pytest.mark.parametrize("bench", BENCHES, ids=lambda path: path.stem)
def test_help_and_refusal(
    bench: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "path", [*sys.path])  # benches put folders there
    for arguments, code in ((["--help"], 0), (["--nonsense"], 2)):
        monkeypatch.setattr(sys, "argv", [str(bench), *arguments])
        with pytest.raises(SystemExit) as left:
            runpy.run_path(str(bench), run_name="__main__")
        assert left.value.code == code
    told = capsys.readouterr()
    assert told.out.startswith("usage: ")
    assert "unrecognized arguments: --nonsense" in told.err or "required: " in told.err
