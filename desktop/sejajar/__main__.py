"""`python -m sejajar`."""

import sys

from sejajar.app import main

sys.exit(main())
