"""Readers: formats, columns, and errors with file and line."""

from __future__ import annotations

import gzip
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from stream_video_async import BulkError
from stream_video_async.bulk import RowError, read_users
from stream_video_async.bulk.lines import FileRow
from stream_video_async.bulk.readers import FileRows
from stream_video_async.models import UserRequest

from .support import served, stored


def write(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    data = content.encode() if isinstance(content, str) else content
    path.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    return path


@pytest.mark.parametrize("name", ["users.jsonl", "users.ndjson", "users.jsonl.gz", "USERS.JSONL"])
def test_json_lines_are_read(name: str, tmp_path: Path) -> None:
    path = write(tmp_path, name, '{"id": "a", "name": "Ä"}\n\n  \r\n{"id":"b","custom":{"n":[1]},"teams":["x"]}')
    assert list(read_users(path)) == [
        UserRequest(id="a", name="Ä"),
        UserRequest(id="b", custom={"n": [1]}, teams=["x"]),
    ]


def test_csv_columns_become_fields_and_custom_data(tmp_path: Path) -> None:
    """Empty cells are left out; custom values are text unless the column names another type."""
    header = (
        "id,name,role,teams,invisible,custom.country,custom.age:int,custom.score:float,custom.vip:bool,custom.x:json"
    )
    header += ",custom.a:b:str,teams_role.red,privacy_settings"
    text = header + "\r\n"
    text += 'a,"Doe, Jane",admin,red; blue,true,NL,42,1.5,no,"{""k"":[1]}",c,lead,'
    text += '"{""typing_indicators"":{""enabled"":true}}"\r\n'
    text += 'b,,,"[""x;y""]",,,,,,,,,\r\n'
    first, second = read_users(write(tmp_path, "users.csv", text))
    assert (first.name, first.role, first.teams, first.invisible) == ("Doe, Jane", "admin", ["red", "blue"], True)
    assert first.custom == {"country": "NL", "age": 42, "score": 1.5, "vip": False, "x": {"k": [1]}, "a:b": "c"}
    assert first.teams_role == {"red": "lead"}
    assert first.privacy_settings.typing_indicators.enabled is True
    assert (second.id, second.teams) == ("b", ["x;y"])
    assert [second.name, second.custom, second.role] == [None, None, None]


def test_any_depth_of_json_in_a_cell_fails_its_own_row_at_most(tmp_path: Path) -> None:
    rows = "".join(f"u{depth},{'[' * depth}{']' * depth}\n" for depth in (*range(800, 1100), 100_000))
    found = list(FileRows(read_users(write(tmp_path, "users.csv", f"id,custom.x:json\n{rows}"))))
    assert len(found) == 301
    assert isinstance(found[0], FileRow)
    assert isinstance(found[-1], RowError)  # before Python 3.12, those of a thousand levels are refused, too
    assert all("nested" in row.problem for row in found if isinstance(row, RowError))


def test_columns_of_one_field_do_not_exclude_each_other(tmp_path: Path) -> None:
    header = "id,custom.name,custom.custom,custom.red,teams_role.red,teams_role.custom\n"
    (user,) = read_users(write(tmp_path, "users.csv", header + "a,1,2,3,4,5\n"))
    assert user.custom == {"name": "1", "custom": "2", "red": "3"}
    assert user.teams_role == {"red": "4", "custom": "5"}


@pytest.mark.parametrize("name", ["users.jsonl", "users.csv"])
def test_gzip_is_recognized_by_content(name: str, tmp_path: Path) -> None:
    content = '{"id": "a"}\n' if name == "users.jsonl" else "id\na\n"
    path = write(tmp_path, f"{name}.gz", content).rename(tmp_path / name)
    assert [user.id for user in read_users(path)] == ["a"]


@pytest.mark.parametrize("content", ['[{"id": "a"}]', '\ufeff [\n{"id": "a"}\n]\n'])
@pytest.mark.parametrize("name", ["users.json", "users.jsonl.gz"])
def test_a_json_array_is_refused_before_any_row(name: str, content: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=rf"^{name} is a JSON array; convert it to JSON Lines \(jsonl\)"):
        FileRows(read_users(write(tmp_path, name, content)))


@pytest.mark.parametrize("name", ["users.csv", "users.tsv"])
def test_the_content_of_an_invalid_row_of_a_csv_is_invalid_as_json(name: str, tmp_path: Path) -> None:
    """A row that is written to JSON Lines unrepaired fails again; repaired, it has the types of its columns."""
    header = "id,name,custom.age:int,custom.vip:bool,custom.note,teams,invisible"
    rows = [
        b"u1,Zo\xeb,41,true,,,",
        b"u2,Eve,old,true,,red;blue,false",
        b'u3,"two\nlines",41,maybe,,,',
        b"u4,short",
        b'u5,"open,41,true,,,',
        b'u6,"bad\nlin\xe9s",41,true,,,',
        b'u7,"b\xe9d\nlines, too",41,true,,,',
        b",nobody,41,true,,,",
    ]
    separator = b"\t" if name.endswith("tsv") else b","
    content = b"\n".join([header.encode(), *rows, b""]).replace(b",", separator)
    errors = [row for row in FileRows(read_users(write(tmp_path, name, content))) if isinstance(row, RowError)]
    found = [error.content["_row"] for error in errors]
    shown = [text.decode(errors="backslashreplace").replace(",", separator.decode()) for text in rows]
    cells = {"id": "u2", "name": "Eve", "custom.age:int": "old", "custom.vip:bool": "true", "custom.note": ""}
    assert found[0] == shown[0]
    assert found[1] == cells | {"teams": "red;blue", "invisible": "false"}
    assert found[2]["name"] == "two\nlines"
    assert found[3:7] == shown[3:7]
    assert (found[7]["id"], len(found)) == ("", 8)

    def copied() -> list[FileRow | RowError]:
        lines = [msgspec.json.encode({"_line": 1, "_error": "x"} | error.content) + b"\n" for error in errors]
        return list(FileRows(read_users(write(tmp_path, "copy.jsonl", b"".join(lines)))))

    again = copied()
    assert all(isinstance(row, RowError) for row in again)
    assert str(again[1]).endswith("column 'custom.age:int': 'old' is not a whole number")
    found[1]["custom.age:int"] = "36"
    repaired = copied()[1]
    assert isinstance(repaired, FileRow)
    expected = {"id": "u2", "name": "Eve", "custom": {"age": 36, "vip": True}, "teams": ["red", "blue"]}
    assert msgspec.json.decode(repaired.encoded) == expected | {"invisible": False}


@pytest.mark.parametrize(
    ("cells", "text"),
    [
        ({"id": "a", "invisible": True}, "_row contains a value that is not text"),
        ({"id": "a", "plan": "pro"}, "users.jsonl, line 1: column 2 'plan' is not a field"),
        ({"name": "a"}, "there is no column 'id'"),
        ("a,b", "the row lacks required field `id`"),
    ],
)
def test_cells_that_are_no_row_are_refused(cells: object, text: str, tmp_path: Path) -> None:
    path = write(tmp_path, "users.jsonl", msgspec.json.encode({"_error": "x", "_row": cells}))
    (row,) = FileRows(read_users(path))
    assert isinstance(row, RowError)
    assert text in str(row)


@pytest.mark.parametrize(
    ("line", "content"),
    [
        (b'{"id": 5, "custom": {"n": 12345678901234567890123, "f": 1.5}}', None),
        (b'{"id": "a", "plan": "pro"}', None),
        (b'{"id": "a", "name": "Zo\xeb", "role": 5}', "Zo\\\\xeb"),
        (b'{"id": "a", "name": "Zo\xeb"}', "Zo\\\\xeb"),
        (b'{"id": "a", "name": "\\ud800"}', "ud800"),
        (b'{"id": "a", "custom": {"n": 1e999}}', "1e999"),
        (b'["a"]', '[\\"a\\"]'),
    ],
)
def test_the_content_of_an_invalid_json_row_is_its_fields_or_its_text(
    line: bytes, content: str | None, tmp_path: Path
) -> None:
    *_, row = FileRows(read_users(write(tmp_path, "users.jsonl", b'{"id": "ok"}\n' + line + b"\n")))
    assert isinstance(row, RowError)
    if content is None:
        assert row.content == msgspec.json.decode(line)
    else:
        assert list(row.content) == ["_row"]
        assert content in msgspec.json.encode(row.content).decode()


@pytest.mark.parametrize("name", ["users.tsv", "users.tsv.gz"])
def test_tab_separated_values_and_multi_line_cells_are_read(name: str, tmp_path: Path) -> None:
    path = write(tmp_path, name, 'id\tname\na\t"two\nlines"\nb\tx\n')
    assert [user.name for user in read_users(path)] == ["two\nlines", "x"]


def test_a_byte_order_mark_and_other_encodings_are_read(tmp_path: Path) -> None:
    assert next(iter(read_users(write(tmp_path, "a.csv", b"\xef\xbb\xbfid,name\na,\xc3\xa4\n")))).name == "ä"
    assert next(iter(read_users(write(tmp_path, "b.jsonl", b'\xef\xbb\xbf{"id":"a"}')))).id == "a"
    latin = write(tmp_path, "c.csv", "id,name\na,ä\n".encode("latin-1"))
    assert next(iter(read_users(latin, encoding="latin-1"))).name == "ä"
    lines = write(tmp_path, "d.jsonl", '{"id":"a","name":"ä"}'.encode("cp1252"))
    assert next(iter(read_users(lines, encoding="cp1252"))).name == "ä"


BAD_LINES = [
    ('{"id": "a"', "truncated"),
    ('["a"]', "Expected `object`"),
    ('{"name": "x"}', "the row lacks required field `id`"),
    ('{"id": ""}', "the id is empty"),
    ('{"id": 5}', "$.id"),
    ('{"id": "a", "name": 5}', "$.name"),
    ('{"id": "a", "plan": "pro"}', "the row has unknown field `plan`"),
    ('{"id": "a"} {"id": "b"}', "trailing"),
    ('{"id": "a", "custom": {"x": ' + "[" * 100_000, "nested too deeply"),
]


@pytest.mark.parametrize(("line", "text"), BAD_LINES, ids=range(len(BAD_LINES)))
def test_a_bad_line_names_file_line_and_reason(line: str, text: str, tmp_path: Path) -> None:
    """Iterating raises the error after the rows before it."""
    path = write(tmp_path, "users.jsonl", '{"id": "ok"}\n\n' + line + '\n{"id": "after"}\n')
    rows = iter(read_users(path))
    assert next(rows).id == "ok"
    with pytest.raises(RowError) as caught:
        next(rows)
    assert str(caught.value).startswith("users.jsonl, line 3: ")
    assert text in str(caught.value)
    assert [type(row).__name__ for row in FileRows(read_users(path))] == ["FileRow", "RowError", "FileRow"]


BAD_CELLS = [
    (",x,1,1,1", "the id is empty"),
    ("a,x,1,1", "4 cells for 5 columns"),
    ("a,x,1,1,1,1", "6 cells for 5 columns"),
    ("a,maybe,1,1,1", "column 'invisible': 'maybe' is not true or false"),
    ("a,1,x,1,1", "column 'custom.n:int': 'x' is not a whole number"),
    ("a,1,1,x,1", "column 'custom.f:float': 'x' is not a number"),
    ("a,1,1_000,1,1", "column 'custom.n:int': '1_000' is not a whole number"),
    ("a,1,1,1_0.5,1", "column 'custom.f:float': '1_0.5' is not a number"),
    ("a,1,1,nan,1", "nan"),
    ("a,1,1,1,{", "column 'custom.j:json': not JSON"),
    ('a,1,1,1,"x"y', "not CSV"),
]


@pytest.mark.parametrize(("line", "text"), BAD_CELLS, ids=range(len(BAD_CELLS)))
def test_a_bad_cell_names_file_line_and_column(line: str, text: str, tmp_path: Path) -> None:
    header = "id,invisible,custom.n:int,custom.f:float,custom.j:json\n"
    path = write(tmp_path, "users.csv", header + "ok,1,1,1,1\n" + line + "\nafter,1,1,1,1\n")
    rows = list(FileRows(read_users(path)))
    assert [type(row).__name__ for row in rows] == ["FileRow", "RowError", "FileRow"]
    assert str(rows[1]).startswith("users.csv, line 3: ")
    assert text in str(rows[1])


def numbered(count: int, changed: dict[int, str]) -> str:
    rows = [changed.get(number, f"user-{number},Name {number}") for number in range(count)]
    return "\n".join(["id,name", *rows, ""])


@pytest.mark.parametrize("tail", ["", "\n", 'x,"y"\n', 'x,"two\nlines"\n'], ids=["end", "blank", "quoted", "two lines"])
def test_an_unclosed_quote_fails_only_its_own_row(tail: str, tmp_path: Path) -> None:
    """Reading continues at the next line, whatever follows."""
    text = numbered(10_000, {10: 'user-10,"Name 10'})
    rows = list(FileRows(read_users(write(tmp_path, "users.csv", text + tail))))
    failed = [row for row in rows if isinstance(row, RowError)]
    assert [row.line for row in failed] == [12]
    assert len(rows) == 10_000 + ("x" in tail)
    assert [row.position for row in rows if isinstance(row, FileRow)][9:11] == [9, 11]
    if "two" in tail:
        assert b"two\\nlines" in rows[-1].encoded


def test_an_unclosed_quote_before_megabytes_of_rows_fails_one_row(tmp_path: Path) -> None:
    """The closing quote is searched for only within the maximum length of a cell."""
    text = numbered(150_000, {0: 'user-0,"Name', 140_000: 'user-140000,"quoted"'})
    assert len(text) > 4 * 1024 * 1024 - 1_000_000
    rows = list(FileRows(read_users(write(tmp_path, "users.csv.gz", text + "x" * 5_000_000 + "\nlast,x\n"))))
    assert [row.line for row in rows if isinstance(row, RowError)] == [2, 150_002]
    assert rows[-1].id == "last"
    assert len(rows) == 150_002


def test_two_stray_quotes_raise_if_the_lines_between_them_look_like_rows(tmp_path: Path) -> None:
    """They may be one cell of 11 lines or 11 rows, and guessing could lose rows."""
    text = numbered(30, {10: 'user-10,"Name 10', 20: 'user-20,Name 20"'})
    rows = FileRows(read_users(write(tmp_path, "users.csv", text)))
    assert len([next(rows) for _ in range(10)]) == 10
    with pytest.raises(
        ValueError, match=r"users\.csv, line 12: a quote opens here and closes in line 22, but each of these 11 lines"
    ):
        next(rows)


async def test_a_job_with_ambiguous_quotes_ends_with_an_error(tmp_path: Path) -> None:
    path = write(tmp_path, "users.csv", numbered(300, {210: 'user-210,"x', 220: 'user-220,x"'}))
    async with served() as (_, client):
        with pytest.raises(BulkError, match="each of these 11 lines looks like a row") as caught:
            await client.bulk.upsert_users(read_users(path))
        assert not caught.value.result.complete


def test_cells_with_line_breaks_and_commas_are_still_read(tmp_path: Path) -> None:
    """Addresses, JSON and doubled quotes on several lines are cells, not rows."""
    cells = ["1 Main St, Springfield\nIL, USA", 'say ""hi""\n\nbye', "\n", 'a,b,c\nd"" e,f', "x" * 200_000 + "\n, y"]
    text = "id,name\n" + "".join(f'u{number},"{cell}"\n' for number, cell in enumerate(cells))
    found = [user.name for user in read_users(write(tmp_path, "users.csv", text))]
    assert found == [cell.replace('""', '"') for cell in cells]


@pytest.mark.parametrize(("cell", "line"), [(b"one\ntw\xff, o\nthree", 3), (b"\xffne\ntwo, o\nthree", 2)])
def test_a_bad_byte_in_a_cell_of_several_lines_fails_only_its_row(cell: bytes, line: int, tmp_path: Path) -> None:
    path = write(tmp_path, "users.csv", b'id,name\na,"' + cell + b'"\nb,x\n')
    rows = list(FileRows(read_users(path)))
    assert [type(row).__name__ for row in rows] == ["RowError", "FileRow"]
    assert rows[0].line == line
    assert "is not utf-8" in str(rows[0])


def test_a_cell_may_be_as_long_as_a_line_of_json(tmp_path: Path) -> None:
    import csv

    before = csv.field_size_limit()
    name = "x" * 4_000_000
    (user,) = read_users(write(tmp_path, "users.csv", f"id,name\na,{name}\n"))
    assert user.name == name
    assert csv.field_size_limit() == before
    rows = list(FileRows(read_users(write(tmp_path, "users.csv", f"id,name\na,{name + name}\nb,x\n"))))
    assert [type(row).__name__ for row in rows] == ["RowError", "FileRow"]


@pytest.mark.parametrize(
    ("header", "text"),
    [
        ("name,role", "no column 'id'"),
        ("id,plan", "column 2 'plan' is not a field of a user; name columns of your own custom.<name>"),
        ("id,name,name", "'name' is repeated"),
        (
            "id;name",
            "column 1 'id;name' is not a field of a user; if the columns are separated by ';', pass delimiter=';'",
        ),
        ("id,custom.", "'custom.'"),
        ("id,custom.:int", "'custom.:int' is not a field"),
        ("id,custom.age,custom.age:int", "columns 'custom.age' and 'custom.age:int' set the same value"),
        ("id,custom.b,custom", "columns 'custom.b' and 'custom' set the same value"),
        ("id,custom,custom.b", "columns 'custom' and 'custom.b' set the same value"),
        ("id,teams_role,teams_role.red", "columns 'teams_role' and 'teams_role.red' set the same value"),
        ("id,teams_role.red,teams_role", "columns 'teams_role.red' and 'teams_role' set the same value"),
        ("id,custom.age:integer", "column 2 'custom.age:integer': there is no type 'integer', only str, int,"),
        ("id,custom.age:boolean", "there is no type 'boolean'"),
        ("id,custom.age:INT", "there is no type 'INT'"),
        ("id,custom.age:", "there is no type ''"),
        ("id\rada\rbob", "a carriage return without a line feed"),
        ("", "no column 'id'"),
    ],
)
def test_a_wrong_header_is_refused_before_any_row(header: str, text: str, tmp_path: Path) -> None:
    path = write(tmp_path, "users.csv", header + "\na,b\n")
    with pytest.raises(ValueError, match=text.replace("(", r"\(").replace(".", r"\.").replace("$", r"\$")):
        FileRows(read_users(path))


@pytest.mark.parametrize("name", ["users.jsonl", "users.csv"])
def test_bytes_that_are_not_in_the_encoding_fail_their_row(name: str, tmp_path: Path) -> None:
    good, bad = (b'{"id":"a"}', b'{"id":"b","name":"\xff"}') if name.endswith("jsonl") else (b"a,x", b"b,\xff")
    head = b"" if name.endswith("jsonl") else b"id,name\n"
    path = write(tmp_path, name, head + good + b"\n" + bad + b"\n" + good + b"\n")
    rows = list(FileRows(read_users(path)))
    assert [type(row).__name__ for row in rows] == ["FileRow", "RowError", "FileRow"]
    assert "is not utf-8" in str(rows[1])
    assert "pass another encoding=" in str(rows[1])


def test_a_line_that_is_too_long_is_refused_without_reading_it_into_memory(tmp_path: Path) -> None:
    path = write(tmp_path, "users.jsonl.gz", b'{"id":"a"}\n' + b" " * 30_000_000 + b'\n{"id":"b"}\n')
    rows = list(FileRows(read_users(path)))
    assert "longer than 4194304 bytes" in str(rows[1])
    assert [type(row).__name__ for row in rows] == ["FileRow", "RowError", "FileRow"]


@pytest.mark.parametrize("damage", ["cut", "flip", "plain"])
def test_damaged_gzip_data_raise_with_file_and_line(damage: str, tmp_path: Path) -> None:
    """Nothing after the damage can be read, so this is not the failure of one row."""
    data = gzip.compress(b"".join(b'{"id":"user-%d"}\n' % number for number in range(5000)))
    broken = {"cut": data[:-200], "flip": data[:200] + b"\xff" * 50 + data[250:], "plain": b'{"id":"a"}\n'}[damage]
    path = tmp_path / "users.jsonl.gz"
    path.write_bytes(broken)
    with pytest.raises(OSError, match=r"users\.jsonl\.gz, line \d+: the gzip data are damaged"):
        list(FileRows(read_users(path)))


def test_unknown_formats_and_encodings_are_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="the extension does not name a format"):
        read_users(tmp_path / "users.txt")
    with pytest.raises(ValueError, match="the extension does not name a format"):
        read_users(tmp_path / "users.gz")
    assert read_users(tmp_path / "users.txt", format="csv").format == "csv"
    with pytest.raises(ValueError, match="format must be"):
        read_users(tmp_path / "users.txt", format="xml")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="convert the file to UTF-8"):
        read_users(tmp_path / "users.csv", encoding="utf-16")
    with pytest.raises(ValueError, match="there is no encoding"):
        read_users(tmp_path / "users.csv", encoding="klingon")


async def test_a_job_reads_a_file_and_reports_bad_lines_by_line(tmp_path: Path) -> None:
    """The failures of lines that cannot be read, and of rows that the server refuses, have their line."""
    lines = [f'{{"id": "user-{number}"}}' for number in range(250)]
    lines[4], lines[150] = "{", '{"id": "gone"}'
    path = write(tmp_path, "users.jsonl.gz", "\n".join(lines))
    fractions: list[float | None] = []
    async with served() as (emulator, client):
        await client.bulk.upsert_users([{"id": "gone"}])
        await client.deactivate_user("gone")
        report = await client.bulk.upsert_users(
            read_users(path), on_progress=lambda progress: fractions.append(progress.fraction)
        )
        assert report.succeeded == 248 == len(stored(emulator)) - 1
        assert [(failure.position, failure.line) for failure in report.failed] == [(4, 5), (150, 151)]
        assert str(report.failed[0]).startswith("line 5 (no id): users.jsonl.gz, line 5: ")
        assert fractions[-1] == 1.0


texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=8)
rows = st.fixed_dictionaries(
    {"id": texts.filter(bool)},
    optional={"name": texts, "custom": st.dictionaries(texts, st.integers(-(2**53), 2**53) | texts | st.none())},
)


@given(st.lists(rows, max_size=5))
def test_any_json_row_makes_a_round_trip(rows: list[dict[str, Any]]) -> None:
    """The reader returns what msgspec has written."""
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = write(Path(folder), "users.jsonl", b"".join(msgspec.json.encode(row) + b"\n" for row in rows))
        found = [msgspec.json.decode(msgspec.json.encode(user)) for user in read_users(path)]
    assert found == rows


@given(st.lists(st.tuples(texts.filter(lambda text: bool(text.strip())), texts), max_size=5))
def test_any_csv_row_makes_a_round_trip(rows: list[tuple[str, str]]) -> None:
    """Cells may contain quotes, delimiters and line breaks."""
    import csv
    import io
    import tempfile

    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerows([("id", "name"), *rows])
    with tempfile.TemporaryDirectory() as folder:
        path = write(Path(folder), "users.csv", out.getvalue())
        try:
            found = [(user.id, user.name or "") for user in read_users(path)]
        except ValueError as error:
            assert "looks like a row of its own" in str(error)
            return
    assert found == rows
