"""Takes the picture of the first page: python scripts/take_picture.py WORKSPACE FILE.png

A person at a desk sees this much of it. Needs Chromium.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

DESK = {"width": 1280, "height": 1000}


def main(workspace: Path, picture: Path) -> None:
    """Serve the workspace, open its first page and keep what is seen."""
    serve = [sys.executable, "-m", "lineofsight", "serve", "--no-key", "--port", "0"]
    server = subprocess.Popen(  # noqa: S603  our own command
        [*serve, "--workspace", str(workspace)], stdout=subprocess.PIPE, text=True
    )
    try:
        said = server.stdout.readline() if server.stdout else ""
        with sync_playwright() as playwright:
            chromium = shutil.which("chromium") or shutil.which("google-chrome")
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            page = browser.new_page(viewport=DESK)  # type: ignore[arg-type]
            page.goto(said.split()[-1])
            page.screenshot(path=picture)
            browser.close()
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
