"""`python -m helpers COMMAND …`: see `helpers/commands/`."""

import contextlib
import os
import sys

from helpers.commands.main import STOPPED, main

if __name__ == "__main__":
    status = main()
    if status > STOPPED:
        # An interrupt that met an import lets Python die of the signal at its end, although it was caught: not so here.
        with contextlib.suppress(OSError):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(status)
    sys.exit(status)
