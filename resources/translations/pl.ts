<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
<context>
    <name>DayEdit</name>
    <message>
        <source>dd.mm.yyyy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>This file is no longer kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored file is damaged: its checksum does not fit. Restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>This has changed meanwhile; it is shown as it is now. ({code})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This did not work just now. ({code})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not possible. ({code})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
