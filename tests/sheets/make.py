#!/usr/bin/env python3
"""Makes the workbooks and Parquet files of the tests, with openpyxl, msoffcrypto-tool and pyarrow; what it makes is committed.

    pip install openpyxl msoffcrypto-tool pyarrow && python3 tests/sheets/make.py
"""
import datetime as dt
import decimal
import pathlib

import msoffcrypto.format.ooxml
import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq

HERE = pathlib.Path(__file__).parent
FIRST = dt.date(2026, 9, 1)
NAMES = ["Ann", "Bo", "Cy", "Dee", "Eve", "Fay", "Gus", "Hal", "Ida", "Jon", "Kim", "Lea"]


def people(sheet, count=12):
    """Contacts as a marketer keeps them: numbers with leading zeros, dates, money, a yes and no."""
    sheet.append(["Contact ID", "Name", "Company", "Owner", "Employees", "Goal stated on", "Webinar on", "Budget", "Newsletter"])
    for at in range(count):
        goal = FIRST + dt.timedelta(days=5 * at) if at % 2 == 0 else None
        webinar = dt.datetime(2026, 10, 1, 9, 30) + dt.timedelta(days=at) if at % 3 == 0 else None
        sheet.append([815 + at, NAMES[at % 12], f"Firm {at % 4}", f"rep-{at % 3}", 20 * (at + 1), goal, webinar, 1234.5 + at, at % 2 == 0])
        row = sheet.max_row
        sheet.cell(row, 1).number_format = "00000"
        sheet.cell(row, 6).number_format = "DD.MM.YYYY"
        sheet.cell(row, 7).number_format = "DD.MM.YYYY HH:MM"
        sheet.cell(row, 8).number_format = "#,##0.00"


def save(book, name):
    book.save(HERE / f"{name}.xlsx")


def several():
    book = openpyxl.Workbook()
    book.active.title = "Read me"
    book.active.append(["Export of 24 November 2026"])
    people(book.create_sheet("People"))
    hidden = book.create_sheet("Lookup")
    hidden.append(["a", "b"])
    hidden.sheet_state = "hidden"
    book.create_sheet("Empty")
    save(book, "several")


def one():
    book = openpyxl.Workbook()
    people(book.active)
    save(book, "people")


def merged():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Customers of the north"])
    sheet.merge_cells("A1:C1")
    sheet.append([])
    sheet.append(["Company", "Contact", "Note"])
    sheet.append(["Harbour, Ltd", "Ann", 'said "yes"\nand more'])
    sheet.append([None, "Bo", None])
    sheet.append([None, "Cy", " kept "])
    sheet.merge_cells("A4:A6")
    sheet.append(["Mill", "Dee", None])
    save(book, "merged")


def formulas():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Id", "Sum", "Error"])
    sheet.append([1, "=1+1", "#N/A"])
    sheet["C2"].data_type = "e"
    sheet.append([2, 3.5, None])
    save(book, "formulas")


def of_1904():
    book = openpyxl.Workbook()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    people(book.active, 3)
    save(book, "dates-1904")


def locked():
    with open(HERE / "people.xlsx", "rb") as plain, open(HERE / "locked.xlsx", "wb") as out:
        msoffcrypto.format.ooxml.OOXMLFile(plain).encrypt("secret", out)


def parquet():
    count = 12
    table = pa.table({
        "contact_id": pa.array([9007199254740993 + at for at in range(count)], pa.int64()),
        "code": pa.array([f"{815 + at:05}" for at in range(count)]),
        "name": pa.array([NAMES[at] for at in range(count)]),
        "owner": pa.array([f"rep-{at % 3}" for at in range(count)]).dictionary_encode(),
        "employees": pa.array([20 * (at + 1) if at != 5 else None for at in range(count)], pa.int32()),
        "goal_on": pa.array([FIRST + dt.timedelta(days=5 * at) for at in range(count)], pa.date32()),
        "seen_at": pa.array([dt.datetime(2026, 10, 1, 9, 30, tzinfo=dt.timezone.utc) + dt.timedelta(days=at) for at in range(count)], pa.timestamp("us", tz="UTC")),
        "price": pa.array([decimal.Decimal("0.57") * (at + 1) for at in range(count)], pa.decimal128(9, 2)),
        "share": pa.array([at / 3 for at in range(count)], pa.float64()),
        "newsletter": pa.array([at % 2 == 0 for at in range(count)]),
        "note": pa.array([f'said "{at}",\nand more' for at in range(count)]),
    })
    for codec in ["snappy", "zstd", "gzip"]:
        pq.write_table(table, HERE / f"people.{codec}.parquet", compression=codec, row_group_size=5)
    pq.write_table(table, HERE / "people.brotli.parquet", compression="brotli")


def nothing():
    (HERE / "no-workbook.xlsx").write_bytes(b"this is no workbook")
    (HERE / "broken.xlsx").write_bytes((HERE / "people.xlsx").read_bytes()[:2000])


if __name__ == "__main__":
    for make in (one, several, merged, formulas, of_1904, locked, parquet, nothing):
        make()
