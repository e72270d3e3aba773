"""Article -> TranslatedSegments on Argos packages and CTranslate2: words, guards and word links.

Public names: Package, find_packages, choose_package, user_folder, install, remove, PACKAGE_SUFFIX;
Engine, BEAM, most_useful, mended, typed, with_names_put;
Glossary, Imported, GLOSSARY_SUFFIXES, read_terms, with_imported, can_be_found, as_csv, as_tsv, with_term_put.
Nothing heavy is imported before it is used.
"""

from sejajar.translating.alternatives import most_useful
from sejajar.translating.argos import user_folder
from sejajar.translating.decoding import BEAM
from sejajar.translating.draft import with_names_put
from sejajar.translating.engine import Engine
from sejajar.translating.glossary import Glossary
from sejajar.translating.glossary_files import (
    GLOSSARY_SUFFIXES,
    Imported,
    as_csv,
    as_tsv,
    can_be_found,
    read_terms,
    with_imported,
)
from sejajar.translating.glossary_places import with_term_put
from sejajar.translating.installing import PACKAGE_SUFFIX, install, remove
from sejajar.translating.mending import mended, typed
from sejajar.translating.packages import Package, choose_package, find_packages

__all__ = [
    "BEAM",
    "GLOSSARY_SUFFIXES",
    "PACKAGE_SUFFIX",
    "Engine",
    "Glossary",
    "Imported",
    "Package",
    "as_csv",
    "as_tsv",
    "can_be_found",
    "choose_package",
    "find_packages",
    "install",
    "mended",
    "most_useful",
    "read_terms",
    "remove",
    "typed",
    "user_folder",
    "with_imported",
    "with_names_put",
    "with_term_put",
]
