"""Glossaries of other programs: tables of every kind, TBX, and what is wrong with them, by line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sejajar.text import ReadingError, Term
from sejajar.translating import Imported, as_csv, as_tsv, read_terms, with_imported

BANK = Term("bank sentral", "central bank", "BI, bukan bank umum")
KEPT = Term("pesantren", "pesantren")
TERMS = (BANK, KEPT)


def read(folder: Path, data: str | bytes, name: str = "istilah.csv") -> Imported:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_terms(path)


@pytest.mark.parametrize(
    "text",
    [
        'source,target,note\nbank sentral,central bank,"BI, bukan bank umum"\npesantren,pesantren,\n',
        'bank sentral,central bank,"BI, bukan bank umum"\r\n\r\npesantren,pesantren\r\n',
        "bank sentral;central bank;BI, bukan bank umum\npesantren;pesantren;\n",
        "Bahasa Indonesia;Bahasa Inggris;Catatan\nbank sentral;central bank;BI, bukan bank umum\n"
        "pesantren;pesantren;\n",
        "en-US\tid-ID\tcomment\ncentral bank\tbank sentral\tBI, bukan bank umum\npesantren\tpesantren\t\n",
        "English term,Indonesian term,no,Note\n"
        'central bank,bank sentral,7,"BI, bukan bank umum"\npesantren,pesantren,,\n',
        "ID;Indonesian;English;Note\n1;bank sentral;central bank;BI, bukan bank umum\n2;pesantren;pesantren",
        '"bank sentral"\tcentral bank\tBI, bukan  bank umum\n pesantren \tpesantren',
        '"bank\nsentral",central bank,"BI, bukan bank umum"\npesantren,pesantren,',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_tables_of_every_kind(tmp_path: Path, text: str, encoding: str) -> None:
    assert read(tmp_path, text.encode(encoding)) == Imported(TERMS)


def test_letters_beyond_ascii(tmp_path: Path) -> None:
    for encoding in ("cp1252", "utf-8", "utf-16"):
        found = read(tmp_path, "kafe,café,“manis”\n".encode(encoding))
        assert found.terms == (Term("kafe", "café", "“manis”"),)


def test_a_file_that_breaks_off_within_a_letter(tmp_path: Path) -> None:
    assert read(tmp_path, "kafe,café\n".encode("utf-16")[:-1]).terms == (Term("kafe", "café\ufffd"),)


def test_first_lines_that_are_no_headings(tmp_path: Path) -> None:
    found = read(tmp_path, "sumber,source\ncatatan,note\n")
    assert [term.source for term in found.terms] == ["sumber", "catatan"]


def test_quotation_marks_in_tab_separated_files_are_words(tmp_path: Path) -> None:
    found = read(tmp_path, 'si "raja"\tthe "king"\n"ratu" muda\tyoung "queen"\n', "x.tsv")
    assert [term.source for term in found.terms] == ['si "raja"', '"ratu" muda']


def test_lines_without_a_term_are_told_by_number(tmp_path: Path) -> None:
    long = "kata " * 100
    text = f'a1,b\n,\nbank,\n,bank\n"dua\nbaris",two\n{long},long\n"…",dots\nbank,bank\nbank,bank\n'
    found = read(tmp_path, text)
    assert [term.source for term in found.terms] == ["a1", "dua baris", "bank"]
    assert (found.incomplete, found.too_long, found.wordless) == ((3, 4), (7,), (8,))


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (b"", "no table of terms"),
        (b"satu\ndua\n", "no table of terms"),
        (b'satu,one\ndua,"two\ntiga,three\n', "Line 2 of “istilah.csv” has quotation marks"),
        (b'satu,one\ndua,"two" three\n', "Line 2 of “istilah.csv” has quotation marks"),
        (b"PK\x03\x04rest", "Save the table as CSV"),
        (b"a,b\0\n" * 3, "Save the table as CSV"),
    ],
)
def test_what_is_wrong_with_a_file_is_told(tmp_path: Path, data: bytes, complaint: str) -> None:
    with pytest.raises(ReadingError, match=complaint):
        read(tmp_path, data)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="cannot be read"):
        read_terms(tmp_path / "nothing.csv")
    with pytest.raises(ReadingError, match="cannot be read"):
        read_terms(tmp_path)


TIDY = st.text("ab -+@=\"',;\t-é“", max_size=8).map(lambda text: " ".join(text.split()))


@given(st.lists(st.builds(Term, TIDY.map("{}a".format), TIDY.map("{}b".format), TIDY), unique=True))
def test_what_is_exported_comes_back(terms: list[Term]) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        for data in (as_csv(terms), as_tsv(terms)):
            assert read(Path(folder), data).terms == tuple(terms)


def test_no_spreadsheet_computes_a_term() -> None:
    for data in (as_csv([Term("=1+1", "-x")]), as_tsv([Term("=1+1", "-x")])):
        assert b"'=1+1" in data
        assert b"'-x" in data


def test_imported_terms_take_the_place_of_those_with_the_same_words() -> None:
    new = (Term("bank sentral", "reserve bank"), Term("bank sentral", "monetary authority"))
    assert with_imported(TERMS, new) == (KEPT, *new)
    assert with_imported((), (BANK, BANK)) == (BANK,)


# -- TBX ----------------------------------------------------------------------------------------------

TBX2 = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="id"><martifHeader/><text><body>
<termEntry id="t1">
 <descrip type="definition">Bank milik negara</descrip>
 <langSet xml:lang="id-ID"><tig><term>bank <hi>sentral</hi></term></tig></langSet>
 <langSet xml:lang="en"><tig><term>central bank</term></tig>
  <ntig><termGrp><term>reserve bank</term></termGrp></ntig>
  <tig><term>bank of issue</term>
   <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>
 <langSet xml:lang="nl"><tig><term>centrale bank</term></tig></langSet>
</termEntry>
<termEntry><langSet xml:lang="id"><tig><term>sendirian</term></tig></langSet></termEntry>
</body></text></martif>"""

TBX3 = """<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
<conceptEntry id="1"><note>lihat KBBI</note>
<langSec xml:lang="en-GB"><termSec><term>regent</term></termSec></langSec>
<langSec xml:lang="id"><termSec><term>bupati</term></termSec></langSec></conceptEntry></body></text></tbx>"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_tbx_of_version_2(tmp_path: Path, encoding: str) -> None:
    data = TBX2.replace("UTF-8", "UTF-16" if encoding == "utf-16" else "UTF-8").encode(encoding)
    assert read(tmp_path, data, "istilah.tbx").terms == (
        Term("bank sentral", "central bank", "Bank milik negara"),
        Term("bank sentral", "reserve bank", "Bank milik negara"),
    )


def test_tbx_of_version_3(tmp_path: Path) -> None:
    assert read(tmp_path, TBX3).terms == (Term("bupati", "regent", "lihat KBBI"),)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (TBX2.replace("</body>", "</boddy>"), "damaged at line 14"),
        (TBX3.replace('"id"', '"ms"'), "no terms in both"),
        ('<!DOCTYPE martif [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + TBX3, "entities of its own"),
    ],
)
def test_what_is_wrong_with_tbx_is_told(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(ReadingError, match=complaint):
        read(tmp_path, text, "istilah.tbx")
