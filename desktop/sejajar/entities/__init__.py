"""Article and translation -> entities: who, where, what body and how much, on both sides, and warnings.

Public names: Finder (article -> entities of the original), Linker (one translated segment ->
Findings: targets of the mentions there, and checks), merge (entities and findings -> entities with targets).
"""

from sejajar.entities.finder import Finder
from sejajar.entities.linking import Findings, Linker, merge

__all__ = ["Finder", "Findings", "Linker", "merge"]
