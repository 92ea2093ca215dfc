from pathlib import Path
def write_library(folder: Path, seed: int) -> list[Path]:
    return []
