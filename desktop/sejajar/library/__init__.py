"""What is kept between two runs, in one SQLite file: translations, what readers made of them, their glossary.

Public names: Library, Edits (the part of it that a second thread may use for itself), Dates; fingerprint.
"""

from sejajar.library.edits import Dates, Edits
from sejajar.library.fingerprints import fingerprint
from sejajar.library.library import Library

__all__ = ["Dates", "Edits", "Library", "fingerprint"]
