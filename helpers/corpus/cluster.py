"""The Dask cluster that reads: one at an address, or one of this machine's own that ends with the run.

Dask says much on stderr when something is amiss; here it is one CorpusError, in a time that can be waited for.
"""

from __future__ import annotations

import asyncio
import logging
import os
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any

from helpers.errors import CorpusError

if TYPE_CHECKING:
    from distributed import Client

SECONDS_TO_CONNECT = 30.0
SECONDS_TO_CLOSE = 5.0
LOGS = ("distributed", "tornado", "asyncio")
PLAIN = {  # no pages for a browser, and no watching of itself: an idle one then needs a quarter of the time
    "distributed.scheduler.http.routes": [], "distributed.worker.http.routes": [],
    "distributed.worker.profile.enabled": False, "distributed.admin.system-monitor.interval": "10s",
    "distributed.admin.tick.interval": "1s", "distributed.scheduler.active-memory-manager.start": False,
}


@contextmanager
def cluster(scheduler: str | None, workers: int | None) -> Iterator[Client]:
    """A client of the cluster at an address, or of one with so many workers here. Raises CorpusError."""
    with _quiet_logs(), _joined(scheduler) if scheduler is not None else _started(workers) as client:
        yield client


@contextmanager
def _quiet_logs() -> Iterator[None]:
    """Keep Dask from writing what it thinks of the cluster: what matters of it is raised."""
    import distributed  # noqa: F401  its import sets up its loggers, each with a level of its own

    names = [name for name in logging.root.manager.loggerDict if name.partition(".")[0] in LOGS]
    loggers = [logging.getLogger(name) for name in names]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


# --- a cluster at an address ----------------------------------------------------------------------------------


@contextmanager
def _joined(scheduler: str) -> Iterator[Client]:
    from distributed import Client

    try:
        with ThreadPoolExecutor(1) as thread:  # in a notebook this one has a loop of its own
            answer = thread.submit(asyncio.run, asyncio.wait_for(_identity(scheduler), SECONDS_TO_CONNECT)).result()
        if answer.get("type") != "Scheduler":
            raise ValueError(f"it is a {answer.get('type')}")
        client = Client(scheduler, timeout=SECONDS_TO_CONNECT)
        client.wait_for_workers(1, timeout=SECONDS_TO_CONNECT)
    except Exception as error:  # whatever stands there: another program, another version, a wrong certificate
        raise CorpusError(_no_scheduler(scheduler, error)) from None
    try:
        with client.as_current():  # whoever has called may have a client of another cluster
            yield client
    finally:
        client.close(timeout=SECONDS_TO_CLOSE)


async def _identity(scheduler: str) -> dict[str, Any]:
    """What a scheduler says of itself; anything, or nothing at all, where there is another program."""
    from distributed import Security
    from distributed.comm.core import connect
    from distributed.core import send_recv

    arguments = Security().get_connection_args("client")
    comm = await connect(scheduler, timeout=SECONDS_TO_CONNECT, **arguments)
    try:
        answer = await send_recv(comm, op="identity")
    finally:
        comm.abort()
    return answer if isinstance(answer, dict) else {}


def _no_scheduler(scheduler: str, error: Exception) -> str:
    if scheduler.startswith("tls://") and isinstance(error, TypeError):
        return f"{scheduler} needs certificates: name them to Dask, as the README says under Many articles."
    why = f"{type(error).__name__}: {error}".partition("\n")[0].rstrip(": ")
    return (
        f"no Dask scheduler with a worker answers at {scheduler} ({why}): start dask scheduler and dask worker, and "
        "name the address that the scheduler prints."
    )


# --- a cluster of this machine's own --------------------------------------------------------------------------


@contextmanager
def _started(workers: int | None) -> Iterator[Client]:
    """Workers that nobody else can join or speak to: certificates made for this run, and a folder of its own."""
    import dask
    from dask.system import CPU_COUNT
    from distributed import Client, LocalCluster, Security

    from helpers.corpus.worker import OwnWorkerPlugin

    with ExitStack() as stack:
        try:
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="corpus-", ignore_cleanup_errors=True))
            with dask.config.set(PLAIN), _hushed():
                security = Security.temporary()
                local = stack.enter_context(LocalCluster(
                    n_workers=workers or CPU_COUNT, threads_per_worker=1, processes=True, host="127.0.0.1",
                    protocol="tls://", security=security, dashboard_address="127.0.0.1:0", local_directory=folder,
                    scheduler_kwargs={"dashboard": False}, silence_logs=logging.CRITICAL + 1,
                ))
                client = stack.enter_context(Client(local, security=security))  # and this one is current
                client.register_plugin(OwnWorkerPlugin())
        except Exception as error:  # no memory, no folder for temporary files, a script without its guard
            why = f"{type(error).__name__}: {error}".partition("\n")[0]
            raise CorpusError(
                f"no workers can be started on this machine ({why}): is its memory or its disk full? A script has to "
                'call read_corpus under if __name__ == "__main__":.'
            ) from None
        yield client


@contextmanager
def _hushed() -> Iterator[None]:
    """Let the processes that are started here be silent: one that cannot start prints a screen each."""
    sys.stderr.flush()
    kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)
