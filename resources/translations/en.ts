<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>CallFiles</name>
        <message numerus="yes">
            <source>%n file(s) go with it:</source>
            <translation>
                <numerusform>%n file goes with it:</numerusform>
                <numerusform>%n files go with it:</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CallerPanel</name>
        <message numerus="yes">
            <source>%n invoice(s)</source>
            <translation>
                <numerusform>%n invoice</numerusform>
                <numerusform>%n invoices</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ConnectionsSheet</name>
        <message numerus="yes">
            <source>%n connection(s)</source>
            <translation>
                <numerusform>%n connection</numerusform>
                <numerusform>%n connections</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) could not be read.</source>
            <translation>
                <numerusform>%n line could not be read.</numerusform>
                <numerusform>%n lines could not be read.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n timer(s) agree.</source>
            <translation>
                <numerusform>%n timer agrees.</numerusform>
                <numerusform>%n timers agree.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FilesView</name>
        <message numerus="yes">
            <source>%n file(s) added</source>
            <translation>
                <numerusform>%n file added</numerusform>
                <numerusform>%n files added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) could not be read: {names}</source>
            <translation>
                <numerusform>%n file could not be read: {names}</numerusform>
                <numerusform>%n files could not be read: {names}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GroundsSheet</name>
        <message numerus="yes">
            <source>%n line(s) recomputed otherwise</source>
            <translation>
                <numerusform>%n line recomputed otherwise</numerusform>
                <numerusform>%n lines recomputed otherwise</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GroupCard</name>
        <message numerus="yes">
            <source>Show %n more</source>
            <translation>
                <numerusform>Show %n more</numerusform>
                <numerusform>Show %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Intake</name>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n answer</numerusform>
                <numerusform>%n answers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n duplicate(s)</source>
            <translation>
                <numerusform>%n duplicate</numerusform>
                <numerusform>%n duplicates</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) could not be read: {names}</source>
            <translation>
                <numerusform>%n file could not be read: {names}</numerusform>
                <numerusform>%n files could not be read: {names}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n ticket(s)</source>
            <translation>
                <numerusform>%n ticket</numerusform>
                <numerusform>%n tickets</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to clear up</source>
            <translation>
                <numerusform>%n to clear up</numerusform>
                <numerusform>%n to clear up</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Stopped: %n file(s) left out.</source>
            <translation>
                <numerusform>Stopped: %n file left out.</numerusform>
                <numerusform>Stopped: %n files left out.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LeavingSheet</name>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>and %n more</numerusform>
                <numerusform>and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MonthView</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n more</numerusform>
                <numerusform>%n more</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s)</source>
            <translation>
                <numerusform>%n visit</numerusform>
                <numerusform>%n visits</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OrdersBox</name>
        <message numerus="yes">
            <source>and %n earlier order(s)</source>
            <translation>
                <numerusform>and %n earlier order</numerusform>
                <numerusform>and %n earlier orders</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Parts</name>
        <message numerus="yes">
            <source>%n session(s) to be checked</source>
            <translation>
                <numerusform>%n session to be checked</numerusform>
                <numerusform>%n sessions to be checked</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QueuePane</name>
        <message numerus="yes">
            <source>%n ticket(s)</source>
            <translation>
                <numerusform>%n ticket</numerusform>
                <numerusform>%n tickets</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Sayings</name>
        <message numerus="yes">
            <source>The timer has been running for %n hour(s).</source>
            <translation>
                <numerusform>The timer has been running for %n hour.</numerusform>
                <numerusform>The timer has been running for %n hours.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SplitStrip</name>
        <message numerus="yes">
            <source>%n message(s) go into a new ticket:</source>
            <translation>
                <numerusform>%n message goes into a new ticket:</numerusform>
                <numerusform>%n messages go into a new ticket:</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TicketEditor</name>
        <message numerus="yes">
            <source>%n open ticket(s)</source>
            <translation>
                <numerusform>%n open ticket</numerusform>
                <numerusform>%n open tickets</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TicketReasons</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n day</numerusform>
                <numerusform>%n days</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TimerTray</name>
        <message numerus="yes">
            <source>The timer has been running for %n hour(s).</source>
            <translation>
                <numerusform>The timer has been running for %n hour.</numerusform>
                <numerusform>The timer has been running for %n hours.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>%n day late</numerusform>
                <numerusform>%n days late</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n session(s) without a protocol</source>
            <translation>
                <numerusform>%n session without a protocol</numerusform>
                <numerusform>%n sessions without a protocol</numerusform>
            </translation>
        </message>
    </context>
</TS>
