"""What is kept between two runs, in one SQLite file: translations made before, and readers' corrections.

Public names: Library.
"""

from sejajar.library.library import Library

__all__ = ["Library"]
