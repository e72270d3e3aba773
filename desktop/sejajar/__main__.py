"""`python -m sejajar`."""

import sys

from sejajar.reading.pdf import ARGUMENT

if sys.argv[1:] == [ARGUMENT]:
    # The process in which a PDF file is read; it needs no window.
    from sejajar.reading.pdf_pages import serve

    serve()
else:
    from sejajar.app import main

    sys.exit(main())
