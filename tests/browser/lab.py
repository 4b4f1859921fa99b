"""JupyterLab in Chromium, as somebody who reads the notebooks uses it: menus, tabs, the file browser.

What a page shows is no proof that a notebook ran: whoever tests reads the saved file.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import nbformat
import pytest

if TYPE_CHECKING:  # it is imported only where there is a browser
    from playwright.sync_api import BrowserContext, Dialog, Locator, Page

ROOT = Path(__file__).resolve().parents[2]
TOKEN = "only-for-this-test"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # no other machine can even be looked up
)
HERE = "127.0.0.1"
WAIT = 120  # seconds, for the slowest step on a loaded machine


def browser_or_skip() -> str:
    """The path of an installed Chromium or Chrome; the environment variable BROWSER_PATH names another one.

    Without any the test is skipped, or fails where BROWSER_TESTS is `required`.
    """
    found = os.environ.get("BROWSER_PATH") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        missing = "neither Chromium nor Chrome is installed (on Debian: apt-get install chromium)"
        if os.environ.get("BROWSER_TESTS") == "required":
            pytest.fail(missing)
        pytest.skip(missing)
    return found


def command_of_readme() -> list[str]:
    """What the README says to start JupyterLab with, without the folder of the environment."""
    lines = re.findall(r"^\.venv/bin/(jupyter lab.*)$", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE)
    assert len(lines) == 1, "the README starts JupyterLab with one command"
    return shlex.split(lines[0])


@dataclass
class Lab:
    """A running JupyterLab and a browser beside it; `root` is the copy of the collection that they work on."""

    root: Path
    address: str
    served: Path
    page: Page
    outside: list[str] = field(default_factory=list)  # requests to other machines
    dialogs: list[str] = field(default_factory=list)  # windows that a script in the page has opened

    def show(self, notebook: Path) -> None:
        """Open a notebook and wait until its kernel is ready."""
        name = notebook.relative_to(self.served).as_posix()
        if self.page.url.startswith(self.address):  # a second one opens in a tab: the page takes longer to load
            self.choose("File", "Open from Path…")
            self.page.locator(".jp-Dialog input").fill(name)
            self.page.keyboard.press("Enter")
            self.page.locator(".lm-DockPanel .lm-TabBar-tab.jp-mod-current", has_text=notebook.name).wait_for()
        else:
            self.page.goto(f"{self.address}/lab/tree/{name}?token={TOKEN}&reset")
        self.front(".jp-Toolbar-kernelName", "Python 3").wait_for()
        self.ready()

    def front(self, selector: str, words: str | None = None) -> Locator:
        """What the selector finds in the notebook in front."""
        return self.page.locator(f".jp-NotebookPanel:visible {selector}", has_text=words)

    def ready(self) -> None:
        """Wait until the kernel of the notebook in front has nothing to do."""
        self.front(".jp-Notebook-ExecutionIndicator[data-status=idle]").wait_for()

    def choose(self, menu: str, entry: str) -> None:
        """Choose an entry of the menu bar."""
        self.page.get_by_role("menuitem", name=menu, exact=True).click()
        self.page.locator(".lm-Menu").get_by_text(entry, exact=True).click()

    def save(self, notebook: Path) -> nbformat.NotebookNode:
        """Save the notebook in front and read its file."""
        before = notebook.stat().st_mtime_ns
        self.choose("File", "Save Notebook")
        for _ in seconds(WAIT, self.page):
            saved = whole(notebook) if notebook.stat().st_mtime_ns != before else None
            if saved is not None:
                return saved
        return nbformat.read(notebook, as_version=nbformat.NO_CONVERT)

    def run_all(self, notebook: Path) -> nbformat.NotebookNode:
        """Run all cells of the notebook in front to their end or to the first error; the notebook as it was saved."""
        self.choose("Run", "Run All Cells")
        busy = self.front(".jp-InputPrompt", "[*]")
        for _ in seconds(WAIT, self.page):
            if busy.count():
                continue
            self.ready()
            saved = self.save(notebook)
            code = [cell for cell in saved.cells if cell.cell_type == "code" and cell.source.strip()]
            if errors_of(saved) or all(cell.execution_count for cell in code):
                break
        return saved

    def close(self) -> None:
        """End the kernel of the notebook in front, which is saved, and close its tab."""
        self.choose("Kernel", "Shut Down Kernel")
        self.front(".jp-Toolbar-kernelName", "No Kernel").wait_for()
        self.choose("File", "Close Tab")


def whole(notebook: Path) -> nbformat.NotebookNode | None:
    """A notebook's file, or None while the server is still writing it."""
    try:
        return nbformat.read(notebook, as_version=nbformat.NO_CONVERT)
    except nbformat.reader.NotJSONError:
        return None


def errors_of(notebook: nbformat.NotebookNode) -> list[str]:
    """The errors that a notebook's outputs hold."""
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", ())]
    return [f"{output.ename}: {output.evalue}" for output in outputs if output.output_type == "error"]


def seconds(most: float, page: Page | None = None) -> Iterator[None]:
    """Come back every fifth of a second; fail after `most` seconds. A page goes on meanwhile."""
    end = time.monotonic() + most
    while time.monotonic() < end:
        yield
        if page:
            page.wait_for_timeout(200)
        else:
            time.sleep(0.2)
    raise TimeoutError(f"JupyterLab did not get there in {most:.0f} s")


# --- start and end --------------------------------------------------------------------------------------------


@contextmanager
def lab(root: Path, home: Path, browser: str) -> Iterator[Lab]:
    """JupyterLab over the collection in `root`, all its own files in `home`; it and the browser end with the block."""
    from playwright.sync_api import sync_playwright

    with _server(root, home) as (address, served), sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=list(FLAGS))
        context = chromium.new_context(viewport={"width": 1280, "height": 900})
        context.set_default_timeout(WAIT * 1000)
        running = Lab(root, address, served, context.new_page())
        _watch(context, running)
        try:
            yield running
        finally:
            chromium.close()


def _watch(context: BrowserContext, running: Lab) -> None:
    """Note each request to another machine, and each window that a script opens."""
    here = re.compile(rf"(?:https?|wss?)://{re.escape(HERE)}[:/]|(?:data|blob|about):")

    def note(address: str) -> None:
        if not here.match(address):
            running.outside.append(address)

    def close(dialog: Dialog) -> None:
        if dialog.type == "beforeunload":  # the browser's own, where a notebook is left that is not saved
            dialog.accept()
            return
        running.dialogs.append(dialog.message)
        dialog.dismiss()

    context.on("request", lambda request: note(request.url))
    context.on("page", lambda page: page.on("websocket", lambda socket: note(socket.url)))
    context.on("dialog", close)


@contextmanager
def _server(root: Path, home: Path) -> Iterator[tuple[str, Path]]:
    """Start the README's command in `root`: the server's address, and the folder that it serves."""
    port = _free_port()
    own = {
        "JUPYTER_CONFIG_DIR": home / "config", "JUPYTER_DATA_DIR": home / "data", "JUPYTER_RUNTIME_DIR": home / "runtime",
        "JUPYTERLAB_WORKSPACES_DIR": home / "workspaces", "JUPYTERLAB_SETTINGS_DIR": home / "settings",
        "IPYTHONDIR": home / "ipython", "PYTHONPATH": root,  # the kernels import the copy's helpers
    }
    options = [
        "--no-browser", f"--ServerApp.ip={HERE}", f"--ServerApp.port={port}", "--ServerApp.port_retries=0",
        f"--IdentityProvider.token={TOKEN}", "--LabApp.news_url=None",
        "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
        *(["--allow-root"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []),
    ]
    words = command_of_readme()
    assert words[:2] == ["jupyter", "lab"]
    log = home / "server.log"
    whole = home / "settings" / "@jupyterlab" / "notebook-extension" / "tracker.jupyterlab-settings"
    whole.parent.mkdir(parents=True)
    whole.write_text('{"windowingMode": "none"}', "utf-8")  # otherwise cells that are out of sight are not in the page
    with log.open("wb") as sink:
        process = subprocess.Popen(
            [sys.executable, "-m", "jupyterlab", *words[2:], *options], cwd=root, stdout=sink, stderr=sink,
            env={**os.environ, **{name: str(value) for name, value in own.items()}},
        )
    try:
        address = f"http://{HERE}:{port}"
        _wait_for(process, address, log)
        served = root / next((word for word in words[2:] if (root / word).is_dir()), ".")
        yield address, served.resolve()
    finally:
        process.send_signal(signal.SIGTERM)  # it ends its kernels first
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind((HERE, 0))
        return free.getsockname()[1]


def _wait_for(process: subprocess.Popen[bytes], address: str, log: Path) -> None:
    for _ in seconds(WAIT):
        assert process.poll() is None, f"JupyterLab has ended:\n{log.read_text('utf-8', 'replace')}"
        try:
            urllib.request.urlopen(f"{address}/api/status?token={TOKEN}", timeout=10).close()
            return
        except (urllib.error.URLError, OSError):
            continue
