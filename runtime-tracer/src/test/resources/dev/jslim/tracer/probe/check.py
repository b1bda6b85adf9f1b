"""A health check that fails twice and then succeeds."""
import pathlib, sys

count = pathlib.Path("/tmp/checks")
checks = len(count.read_text()) if count.exists() else 0
count.write_text("x" * (checks + 1))
print(f"check {checks + 1}")
sys.exit(0 if checks >= 2 else 1)
