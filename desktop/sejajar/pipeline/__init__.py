"""The rooms in their order: read, find, translate, link, check, export. Window and command line share it.

Public names: Pipeline, Step (one more segment translated), assemble (what is known so far as one document).
"""

from sejajar.pipeline.pipeline import Pipeline, Step, assemble

__all__ = ["Pipeline", "Step", "assemble"]
