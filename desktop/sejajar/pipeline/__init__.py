"""The rooms in their order: read, find, translate, link, check, export. Window and command line share it.

Public names: Pipeline, Step (one more segment translated), assemble (what is known so far as one document);
Models (the packages at hand and the one in use), Installed (one of them), Place (where it lies).
"""

from sejajar.pipeline.models import Models
from sejajar.pipeline.packages import Installed, Place
from sejajar.pipeline.pipeline import Pipeline, Step, assemble

__all__ = ["Installed", "Models", "Pipeline", "Place", "Step", "assemble"]
