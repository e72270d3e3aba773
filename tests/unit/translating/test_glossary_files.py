"""Glossaries of other programs: tables of every kind, XLSX, TBX, and what is wrong with them, by line."""

from __future__ import annotations

import io
import zipfile
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
        # Columns that number the terms, or are empty.
        "1;bank sentral;central bank;BI, bukan bank umum\n2;pesantren;pesantren;",
        "No.;;Istilah;Artinya;Rujukan\n1;;bank sentral;central bank;BI, bukan bank umum\n"
        ";;pesantren;pesantren;",
        "ID;English;Istilah;Note\nT-01;central bank;bank sentral;BI, bukan bank umum\n"
        "T-02;pesantren;pesantren;",
        "id\ttranslation\tterm\tcomment\n1\tcentral bank\tbank sentral\tBI, bukan bank umum\n"
        "2\tpesantren\tpesantren",
        # No numbers.
        "ID;EN;Note\nbank sentral;central bank;BI, bukan bank umum\npesantren;pesantren;",
        "Bahasa;English;Note\nbank sentral;central bank;BI, bukan bank umum\npesantren;pesantren;",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_tables_of_every_kind(tmp_path: Path, text: str, encoding: str) -> None:
    assert read(tmp_path, text.encode(encoding)) == Imported(TERMS)


def test_terms_that_look_like_numbers(tmp_path: Path) -> None:
    assert read(tmp_path, "ID,EN,note\nG20,Group of Twenty,\nB20,Business 20,x\n").terms == (
        Term("G20", "Group of Twenty"),
        Term("B20", "Business 20", "x"),
    )
    assert read(tmp_path, "17,seventeen\n18,eighteen\n").terms[0] == Term("17", "seventeen")


def test_letters_beyond_ascii(tmp_path: Path) -> None:
    for encoding in ("cp1252", "utf-8", "utf-16"):
        found = read(tmp_path, "kafe,café,“manis”\n".encode(encoding))
        assert found.terms == (Term("kafe", "café", "“manis”"),)


def test_a_file_that_breaks_off_within_a_letter(tmp_path: Path) -> None:
    assert read(tmp_path, "kafe,café\n".encode("utf-16")[:-1]).terms == (Term("kafe", "café\ufffd"),)


def test_first_lines_that_are_no_headings(tmp_path: Path) -> None:
    found = read(tmp_path, "sumber,source\ncatatan,note\n")
    assert [term.source for term in found.terms] == ["sumber", "catatan"]


@pytest.mark.parametrize(
    "above",
    [
        "Glosarium bencana,,\n,,\nNo,Indonesia,Inggris\n",
        "Glosarium,2025,\nSusunan,Rini,\nNo,Istilah,Terjemahan\n",
        "Glosarium bencana,,\nNo,Istilah kami,Istilah mereka\n",
    ],
)
def test_titles_above_the_headings_are_no_terms(tmp_path: Path, above: str) -> None:
    found = read(tmp_path, above + "1,tanggul,levee\n2,posko,command post\n")
    assert found.terms == (Term("tanggul", "levee"), Term("posko", "command post"))
    assert found.incomplete == ()


def test_a_first_line_that_lacks_its_english_is_told(tmp_path: Path) -> None:
    found = read(tmp_path, "tanggul,\nposko,command post\n")
    assert found.terms == (Term("posko", "command post"),)
    assert found.incomplete == (1,)


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
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest", "table of an old Excel, or locked with a password"),
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


# -- XLSX ---------------------------------------------------------------------------------------------

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
KINDS = {"sheet1": "chartsheet", "sharedStrings": "sharedStrings"}
SHARED = f"""<sst xmlns="{MAIN}"><si><t>Bahasa Indonesia</t></si><si><t>Inggris</t></si>
<si><r><t xml:space="preserve">bank </t></r><r><rPr><b/></rPr><t>sentral</t></r><rPh><t>x</t></rPh></si>
<si><t>central_x000D_
bank</t></si></sst>"""
ROWS = """<row r="2"><c r="A2"/><c r="B2" t="s"><v>0</v></c><c r="D2" t="s"><v>1</v></c></row>
<row r="3"><c r="A3"><v>1.0</v></c><c r="B3" t="s"><v>2</v></c><c r="D3" t="s"><v>3</v></c>
 <c r="AB3"><v>9</v></c></row>
<row><c t="n"><v>2</v></c><c t="inlineStr"><is><t>Rp 1</t></is></c><c/>
 <c t="str"><f>A1</f><v>IDR 1</v></c></row>
<row r="9"><c r="A9"><v>3</v></c><c r="B9"><v>0.1</v></c><c r="D9"><v>1E3</v></c></row>
<row r="10"><c r="A10"><v>4</v></c><c r="B10" t="s"><v>2</v></c></row>"""


def xlsx(
    rows: str = ROWS, *, cover: str = "", strings: str = SHARED, compression: int = zipfile.ZIP_DEFLATED
) -> bytes:
    """A workbook whose third sheet, after a chart and a cover, has these rows; an empty cover is hidden."""
    names = ("sheet1", "sheet2", "sheet3", "sharedStrings")
    hidden = {} if cover else {"sheet2": ' state="hidden"'}
    sheets = "".join(f'<sheet name="{one}" r:id="{one}"{hidden.get(one, "")}/>' for one in names[:3])
    related = "".join(
        f'<Relationship Id="{one}" Type="{OFFICE}/{KINDS.get(one, "worksheet")}" Target="/xl/{one}.xml"/>'
        for one in names
    )
    sheet = f'<worksheet xmlns="{MAIN}"><sheetData>{{}}</sheetData></worksheet>'
    parts = {
        "workbook": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{sheets}</sheets></workbook>',
        "sheet2": sheet.format(cover),
        "sheet3": sheet.format(rows),
        "sharedStrings": strings,
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as archive:
        archive.writestr("xl/_rels/workbook.xml.rels", f"<Relationships>{related}</Relationships>")
        for name, text in parts.items():
            archive.writestr(f"xl/{name}.xml", text)
    return file.getvalue()


def test_a_spreadsheet(tmp_path: Path) -> None:
    assert read(tmp_path, xlsx(), "istilah.xlsx") == Imported(
        (Term("bank sentral", "central bank"), Term("Rp 1", "IDR 1"), Term("0.1", "1000")),
        incomplete=(10,),
    )


def test_a_spreadsheet_with_a_cover(tmp_path: Path) -> None:
    cover = '<row><c t="str"><v>Glosarium</v></c></row><row><c t="str"><v>Edisi 3</v></c><c/></row>'
    assert read(tmp_path, xlsx(cover=cover), "istilah.xlsx").terms[0] == Term("bank sentral", "central bank")
    two_columns = cover + '<row><c t="str"><v>laut</v></c><c t="str"><v>sea</v></c></row>'
    assert read(tmp_path, xlsx(cover=two_columns), "istilah.xlsx").terms == (Term("laut", "sea"),)


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        (xlsx()[:-60], "“istilah.xlsx” is damaged"),
        (xlsx().replace(b"xl/sheet3", b"xl/sheet4"), "“istilah.xlsx” is damaged"),
        (xlsx('<row><c t="s"><v>99</v></c></row>'), "“istilah.xlsx” is damaged"),
        (xlsx("<row>"), "“istilah.xlsx” is damaged"),
        (xlsx(compression=zipfile.ZIP_LZMA), "“istilah.xlsx” is damaged"),
        (xlsx(strings='<!DOCTYPE sst [<!ENTITY a "aaa">]><sst>&a;</sst>'), "entities of its own"),
        (xlsx('<row r="1"><c t="n"><v>1</v></c></row>'), "no table of terms"),
        (xlsx(""), "no table of terms"),
    ],
    ids=range(8),
)
def test_what_is_wrong_with_a_spreadsheet_is_told(tmp_path: Path, data: bytes, complaint: str) -> None:
    with pytest.raises(ReadingError, match=complaint):
        read(tmp_path, data, "istilah.xlsx")


def test_a_spreadsheet_that_unpacks_without_end(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match="unpacks to more than 32 MB"):
        read(tmp_path, xlsx(strings=" " * (33 << 20)), "istilah.xlsx")


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
