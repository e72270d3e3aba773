"""What every Word file of ours says in the same words; children stand in the order that ECMA-376 has."""

from __future__ import annotations

from sejajar.exporting.markup import DECLARATION

_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"

CONTENT_TYPES = f"""{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{_TYPE}.styles+xml"/>
<Override PartName="/word/settings.xml" ContentType="{_TYPE}.settings+xml"/>
<Override PartName="/word/footer1.xml" ContentType="{_TYPE}.footer+xml"/>
<Override PartName="/docProps/core.xml"
ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
</Types>
"""

RELATIONS = f"""{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>
<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>
</Relationships>
"""

DOCUMENT_RELATIONS = f"""{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="rId1" Type="{_OFFICE}/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="{_OFFICE}/settings" Target="settings.xml"/>
<Relationship Id="rId3" Type="{_OFFICE}/footer" Target="footer1.xml"/>
</Relationships>
"""

# Otherwise Word takes the file for one of its 2007 self and says so in the title bar.
SETTINGS = f"""{DECLARATION}<w:settings {_WORD}><w:compat>
<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
</w:compat></w:settings>
"""

FOOTER = f"""{DECLARATION}<w:ftr {_WORD}><w:p>
<w:pPr><w:pStyle w:val="Byline"/><w:jc w:val="center"/></w:pPr>
<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>
<w:r><w:t xml:space="preserve"> / </w:t></w:r>
<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple>
</w:p></w:ftr>
"""

# A4 with margins of 20 mm, in twentieths of a point. Word wants a paragraph behind a table.
DOCUMENT = f"""{DECLARATION}<w:document {_WORD} xmlns:r="{_OFFICE}"><w:body>
{{body}}
<w:p><w:pPr><w:pStyle w:val="Byline"/></w:pPr></w:p>
<w:sectPr>
<w:footerReference w:type="default" r:id="rId3"/>
<w:pgSz w:w="11906" w:h="16838"/>
<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134"
w:header="567" w:footer="567" w:gutter="0"/>
</w:sectPr>
</w:body></w:document>
"""

# The header comes again on every page; rows may break.
TABLE = """<w:tbl>
<w:tblPr>
<w:tblW w:w="9638" w:type="dxa"/>
<w:tblBorders><w:insideH w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/></w:tblBorders>
<w:tblLayout w:type="fixed"/>
<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="284" w:type="dxa"/></w:tblCellMar>
</w:tblPr>
<w:tblGrid><w:gridCol w:w="4819"/><w:gridCol w:w="4819"/></w:tblGrid>
<w:tr><w:trPr><w:tblHeader/></w:trPr>{header}</w:tr>
{rows}
</w:tbl>
"""
CELL_WIDTH = '<w:tcPr><w:tcW w:w="4819" w:type="dxa"/></w:tcPr>'

_BASED = '<w:basedOn w:val="Normal"/>'
_CELL = '<w:pPr><w:spacing w:before="80" w:after="80"/></w:pPr>'
STYLES = f"""{DECLARATION}<w:styles {_WORD}>
<w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:cs="Times New Roman"/><w:sz w:val="21"/><w:szCs w:val="21"/>
<w:lang w:val="{{translation}}"/>
</w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
<w:name w:val="Default Paragraph Font"/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/>{_BASED}
<w:pPr><w:keepNext/><w:spacing w:after="60"/><w:outlineLvl w:val="0"/></w:pPr>
<w:rPr><w:b/><w:bCs/><w:sz w:val="34"/><w:szCs w:val="34"/><w:lang w:val="{{original}}"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/>{_BASED}
<w:pPr><w:spacing w:after="120"/></w:pPr><w:rPr><w:sz w:val="27"/><w:szCs w:val="27"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Byline"><w:name w:val="Byline"/>{_BASED}
<w:pPr><w:spacing w:after="120"/></w:pPr><w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Original"><w:name w:val="Original"/>{_BASED}
{_CELL}<w:rPr><w:lang w:val="{{original}}"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Translation"><w:name w:val="Translation"/>{_BASED}
{_CELL}<w:rPr><w:lang w:val="{{translation}}"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="OriginalHeading">
<w:name w:val="Original heading"/><w:basedOn w:val="Original"/>
<w:pPr><w:keepNext/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="TranslationHeading">
<w:name w:val="Translation heading"/><w:basedOn w:val="Translation"/>
<w:pPr><w:keepNext/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="{{missing}}"><w:name w:val="Not translated"/>
<w:rPr><w:i/><w:iCs/><w:color w:val="8F1D1D"/></w:rPr></w:style>
{{entities}}</w:styles>
"""
ENTITY_STYLE = """<w:style w:type="character" w:customStyle="1" w:styleId="{id}"><w:name w:val="{name}"/>
<w:rPr><w:u w:val="{underline}" w:color="{ink}"/><w:shd w:val="clear" w:color="auto" w:fill="{tint}"/></w:rPr>
</w:style>
"""

PROPERTIES = f"""{DECLARATION}<cp:coreProperties
xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"
xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<dc:title>{{title}}</dc:title>
<dc:creator>{{author}}</dc:creator>
{{created}}</cp:coreProperties>
"""
CREATED = '<dcterms:created xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:created>\n'
