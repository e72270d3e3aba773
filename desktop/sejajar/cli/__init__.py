"""The program without its window.

Public names: run, is_mistyped; COMMANDS; USAGE.
"""

from sejajar.cli.arguments import COMMANDS
from sejajar.cli.commands import is_mistyped, run
from sejajar.cli.telling import USAGE

__all__ = ["COMMANDS", "USAGE", "is_mistyped", "run"]
