"""`python -m helpers COMMAND …`: see `helpers/commands/`."""

import contextlib
import os
import sys

try:
    from helpers.commands.main import STOPPED, main
except KeyboardInterrupt:  # so early that there is no command yet
    os.write(2, b"stopped: nothing was begun\n")
    os._exit(130)

if __name__ == "__main__":
    status = main()
    if status > STOPPED:
        # An interrupt that met an import lets Python die of the signal at its end, although it was caught: not so here.
        with contextlib.suppress(OSError):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(status)
    sys.exit(status)
