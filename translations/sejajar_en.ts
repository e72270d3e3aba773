<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>EntityModel</name>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportAll</name>
    <message numerus="yes">
        <source>%n article(s) could not be exported:</source>
        <translation>
            <numerusform>%n article could not be exported:</numerusform>
            <numerusform>%n articles could not be exported:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of that name are in the folder already:</source>
        <translation>
            <numerusform>%n file of that name is in the folder already:</numerusform>
            <numerusform>%n files of these names are in the folder already:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) saved in {folder}</source>
        <translation>
            <numerusform>%n file saved in {folder}</numerusform>
            <numerusform>%n files saved in {folder}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GlossaryDialog</name>
    <message numerus="yes">
        <source>%n new term(s)</source>
        <translation>
            <numerusform>%n new term</numerusform>
            <numerusform>%n new terms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n term(s) deleted. Undo brings them back.</source>
        <translation>
            <numerusform>%n term deleted. Undo brings it back.</numerusform>
            <numerusform>%n terms deleted. Undo brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with another translation than before</source>
        <translation>
            <numerusform>%n with another translation than before</numerusform>
            <numerusform>%n with another translation than before</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message numerus="yes">
        <source>%n repair(s)</source>
        <translation>
            <numerusform>%n repair</numerusform>
            <numerusform>%n repairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message numerus="yes">
        <source>%n sentence(s) translated</source>
        <translation>
            <numerusform>%n sentence translated</numerusform>
            <numerusform>%n sentences translated</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message numerus="yes">
        <source>%n unfinished sentence(s)</source>
        <translation>
            <numerusform>%n unfinished sentence</numerusform>
            <numerusform>%n unfinished sentences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnfinishedQuestion</name>
    <message numerus="yes">
        <source>%n sentence(s) are unfinished: the file will have what stood there before.</source>
        <translation>
            <numerusform>%n sentence is unfinished: the file will have what stood there before.</numerusform>
            <numerusform>%n sentences are unfinished: the file will have what stood there before.</numerusform>
        </translation>
    </message>
</context>
</TS>
