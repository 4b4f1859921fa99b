"""`python -m helpers COMMAND …`: see `helpers/commands/`."""

import sys

from helpers.commands.main import main

if __name__ == "__main__":
    sys.exit(main())
