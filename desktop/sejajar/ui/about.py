"""What the program is and what it stands on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from sejajar import __version__

# Name and licence of what ships with the program; the licence texts lie in its folder.
_PARTS = (
    ("Qt, PySide6", "LGPL-3.0"),
    ("Argos Translate, CTranslate2", "MIT"),
    ("SentencePiece, Typst, trafilatura, ftfy, langdetect", "Apache-2.0"),
    ("Babel, lxml, PDFium", "BSD"),
    ("python-crfsuite", "MIT"),
    ("GeoNames (geonames.org)", "CC BY 4.0"),
    ("Unicode CLDR", "Unicode-3.0"),
)


def show_about(parent: QWidget) -> None:
    translate = QCoreApplication.translate
    what = translate("About", "Indonesian articles beside their English translation, made offline.")
    licence = translate("About", "Free software under the MIT licence. It stands on:")
    parts = "".join(f"<tr><td>{name}</td><td>{terms}</td></tr>" for name, terms in _PARTS)
    QMessageBox.about(
        parent,
        translate("About", "About Sejajar"),
        f"<h3>Sejajar {__version__}</h3><p>{what}</p><p>{licence}</p><table cellspacing=4>{parts}</table>",
    )
