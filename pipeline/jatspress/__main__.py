"""`python -m jatspress`."""

from .cli import main

raise SystemExit(main())
