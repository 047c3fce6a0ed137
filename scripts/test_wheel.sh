#!/usr/bin/env bash
# Install the wheel into an environment of its own and run the tests against it, with the source folder out of reach.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
python=${PYTHON:-python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$python" -m venv "$work/venv"
pip=("$work/venv/bin/python" -m pip --quiet --disable-pip-version-check)
"${pip[@]}" install 'pip>=25.1'
wheel=$(echo "$root"/dist/*.whl)
(cd "$root" && "${pip[@]}" install -c constraints.txt --group test "${wheel}[emulator,cli,otel,fastapi,workers]")
mkdir "$work/tests-only"
(cd "$root" && tar -cf - --exclude node_modules --exclude __pycache__ tests examples docs openapi codegen benchmarks scripts \
  README.md CHANGELOG.md Makefile pyproject.toml constraints.txt) | tar -xf - -C "$work/tests-only"
cd "$work/tests-only"
"$work/venv/bin/python" -c 'import stream_video_async as s; assert "site-packages" in s.__file__, s.__file__'
"$work/venv/bin/stream-video" --version
"$work/venv/bin/python" -m pytest -q -n "${WORKERS:-2}" -p no:cacheprovider \
  tests/unit tests/transport tests/endpoints tests/facade tests/bulk tests/webhooks tests/integrations tests/cli tests/emulator
