"""Article and translation -> entities: who, where, what body and how much, on both sides, and warnings.

Public names: Finder (article -> entities of the original), Linker (one translated segment ->
Findings: targets of the mentions there, and checks), Roster and merge (entities and findings -> entities
with targets, step by step or all at once), apply_corrections (entities and what a reader says of them ->
entities), IndonesianWords (which words are common ones of no other language).
"""

from sejajar.entities.corrections import apply_corrections
from sejajar.entities.finder import Finder
from sejajar.entities.left_words import IndonesianWords
from sejajar.entities.linking import Linker
from sejajar.entities.roster import Findings, Roster, merge

__all__ = ["Finder", "Findings", "IndonesianWords", "Linker", "Roster", "apply_corrections", "merge"]
