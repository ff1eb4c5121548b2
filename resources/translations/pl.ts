<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
<context>
    <name>AgreementEditor</name>
    <message>
        <source>Save the agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An agreement needs its first day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Included each month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>price list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind}, net an hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement saved; the queue follows it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgreementsSection</name>
    <message>
        <source>New agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service agreements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the client first, then add its agreement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: this client waits in the order of its tickets, at the price list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the agreement {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the price list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{kind} {rate}/h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Included this month: {included}, used {used}, left {left}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BillingLists</name>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gross</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BillingPage</name>
    <message>
        <source>Protocols and invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocols</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw up protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice the chosen ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work to bill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All finished work stands on protocols.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No protocols here. They are drawn up from finished work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No invoices here. They rise from accepted protocols.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted, to invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issued</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardHead</name>
    <message>
        <source>Unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about this client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this client aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this client back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} put aside</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientCardPane</name>
    <message>
        <source>Choose a client on the left, or add a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This client could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientForm</name>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A private person, not a firm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short name, as in [brackets]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show that client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REGON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail for invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days to pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kilometres from the office, one way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the office&apos;s town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail domains: letters from there are this client&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClientList</name>
    <message>
        <source>Clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, NIP, phone, person …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show archived clients too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of clients could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Town</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsaved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No client fits what you are looking for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clients yet. Add the first one with “New client”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandBar</name>
    <message>
        <source>Command bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find or do anything…   Ctrl+K</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find or do anything</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactLine</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this person away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactsEdit</name>
    <message>
        <source>Nobody yet. Who may order on the client&apos;s behalf?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
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
    <name>DefectSheet</name>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was saved is safe, and you can go on working. If it happens again, send these details to those who look after the program: they name places in the program only, no clients and no texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dispute</name>
    <message>
        <source>Saved by another desk meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose for each field what shall be kept, then save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Welcome to Dyżurka</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything can be changed in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This stands at the top of your protocols and invoices. Only the name is needed now; the rest can wait until the first invoice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REGON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your first and last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just looking? The demo office is full of made-up clients and work. It lives in a database of its own and can be removed at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the demo office</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Ctrl+K and type a few letters: the name of a client, the number of a ticket or invoice, or what you want to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next and previous row of a list (arrows too)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty the filter, close what came up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today, in the calendar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to clear up</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Taken in: {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no messages here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Stopped: %n file(s) left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read: {names}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send or save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find or do anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perspective</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light and dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NoticeStrip</name>
    <message>
        <source>Notices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put away</source>
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
    <name>Palette</name>
    <message>
        <source>Find or do anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client, ticket, invoice number or a command…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What fits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaneDock</name>
    <message>
        <source>Put this pane away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperState</name>
    <message>
        <source>draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invoiced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>objection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>Pages of the paper</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Perspectives</name>
    <message>
        <source>Dispatcher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consultant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a protocol or an invoice to see it here as it will be printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mail program could be opened for the draft.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>{title} (demo office)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordForm</name>
    <message>
        <source>An amount looks like 1 234,50.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day looks like 21.11.2026.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A time looks like 9:00.</source>
        <translation>Godzina wygląda tak: 9:00.</translation>
    </message>
    <message>
        <source>This cannot be read, or is out of bounds.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Seat</name>
    <message>
        <source>Who sits at this desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>This is not an address mail can go to.</source>
        <translation>Pod taki adres nie da się wysłać poczty.</translation>
    </message>
    <message>
        <source>This attachment is no longer here.</source>
        <translation>Tego załącznika już tu nie ma.</translation>
    </message>
    <message>
        <source>A file needs a name.</source>
        <translation>Plik musi mieć nazwę.</translation>
    </message>
    <message>
        <source>The file {name} is too large: at most {largest} bytes are taken.</source>
        <translation>Plik {name} jest za duży – przyjmujemy najwyżej {largest} bajtów.</translation>
    </message>
    <message>
        <source>Somebody saved this meanwhile; look at what has changed.</source>
        <translation>Ktoś zapisał to w międzyczasie – zobacz, co się zmieniło.</translation>
    </message>
    <message>
        <source>The stored file is damaged: its checksum does not fit. Bring it back from a backup.</source>
        <translation>Zapisany plik jest uszkodzony – nie zgadza się suma kontrolna. Przywróć go z kopii.</translation>
    </message>
    <message>
        <source>This file is no longer kept here.</source>
        <translation>Tego pliku już tu nie ma.</translation>
    </message>
    <message>
        <source>The database {file} is damaged. Close the program and bring back the last backup.</source>
        <translation>Baza {file} jest uszkodzona. Zamknij program i przywróć ostatnią kopię.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing can be saved. Free some space and try again.</source>
        <translation>Dysk jest pełny i nie można nic zapisać. Zwolnij miejsce i spróbuj ponownie.</translation>
    </message>
    <message>
        <source>{file} is a folder, not a database.</source>
        <translation>{file} to folder, a nie baza danych.</translation>
    </message>
    <message>
        <source>Another program is using the database {file}. Try again in a moment.</source>
        <translation>Z bazy {file} korzysta inny program. Spróbuj za chwilę.</translation>
    </message>
    <message>
        <source>This database was made by a newer version of Dyżurka. Install that version to open it.</source>
        <translation>Tę bazę utworzyła nowsza wersja Dyżurki. Zainstaluj ją, aby otworzyć bazę.</translation>
    </message>
    <message>
        <source>{file} is not a database of Dyżurka. It was left as it is.</source>
        <translation>{file} nie jest bazą Dyżurki. Nic w niej nie zmieniono.</translation>
    </message>
    <message>
        <source>{file} lies on a network share, where a database file is not safe. Keep it on this computer, or use a database server.</source>
        <translation>{file} leży na dysku sieciowym, gdzie plik bazy nie jest bezpieczny. Trzymaj go na tym komputerze albo użyj serwera bazy danych.</translation>
    </message>
    <message>
        <source>{file} can only be read, so nothing can be saved here.</source>
        <translation>{file} jest tylko do odczytu i nie można w nim nic zapisać.</translation>
    </message>
    <message>
        <source>The database cannot be reached. Check the address and the network, then try again.</source>
        <translation>Nie można połączyć się z bazą. Sprawdź adres i sieć, potem spróbuj ponownie.</translation>
    </message>
    <message>
        <source>A term of {count} cannot be counted.</source>
        <translation>Terminu {count} nie da się policzyć.</translation>
    </message>
    <message>
        <source>There is no term called {kind}.</source>
        <translation>Nie ma terminu o nazwie {kind}.</translation>
    </message>
    <message>
        <source>A term in hours needs the hour it starts.</source>
        <translation>Termin liczony w godzinach wymaga godziny początku.</translation>
    </message>
    <message>
        <source>A term in hours needs a time zone.</source>
        <translation>Termin liczony w godzinach wymaga strefy czasowej.</translation>
    </message>
    <message>
        <source>This cannot stand in the head of an e-mail.</source>
        <translation>Tego nie można umieścić w nagłówku e-maila.</translation>
    </message>
    <message>
        <source>The logo is too large: at most 1 MB and 4,000 pixels a side.</source>
        <translation>Logo jest za duże – najwyżej 1 MB i 4000 pikseli na bok.</translation>
    </message>
    <message>
        <source>The logo must be a whole PNG or JPEG picture.</source>
        <translation>Logo musi być nieuszkodzonym obrazem PNG albo JPEG.</translation>
    </message>
    <message>
        <source>This message is no longer here.</source>
        <translation>Tej wiadomości już tu nie ma.</translation>
    </message>
    <message>
        <source>This installation cannot talk to PostgreSQL: the extra “postgres” is missing.</source>
        <translation>Ta instalacja nie obsługuje PostgreSQL – brakuje dodatku „postgres”.</translation>
    </message>
    <message>
        <source>The tariff has no setting {key}.</source>
        <translation>Taryfa nie ma ustawienia {key}.</translation>
    </message>
    <message>
        <source>This value does not fit the tariff.</source>
        <translation>Ta wartość nie pasuje do taryfy.</translation>
    </message>
    <message>
        <source>New terms must be valid from later than {latest}.</source>
        <translation>Nowe warunki muszą obowiązywać po {latest}.</translation>
    </message>
    <message>
        <source>The terms need a text.</source>
        <translation>Warunki muszą mieć treść.</translation>
    </message>
    <message>
        <source>There are no terms of remote help in this language yet. Write them in Settings.</source>
        <translation>Nie ma jeszcze warunków pomocy zdalnej w tym języku. Wpisz je w Ustawieniach.</translation>
    </message>
    <message>
        <source>Nothing has changed in the terms.</source>
        <translation>W warunkach nic się nie zmieniło.</translation>
    </message>
    <message>
        <source>This is too long: at most {longest} characters.</source>
        <translation>To za długie – najwyżej {longest} znaków.</translation>
    </message>
    <message>
        <source>This address does not fit a remote tool.</source>
        <translation>Ten adres nie pasuje do narzędzia zdalnego.</translation>
    </message>
    <message>
        <source>The arguments must be a list with a place for the session&apos;s ID.</source>
        <translation>Argumenty muszą być listą z miejscem na ID sesji.</translation>
    </message>
    <message>
        <source>Two tools have the same short name.</source>
        <translation>Dwa narzędzia mają tę samą nazwę skróconą.</translation>
    </message>
    <message>
        <source>The short name takes small letters, digits and dashes.</source>
        <translation>Nazwa skrócona to małe litery, cyfry i myślniki.</translation>
    </message>
    <message>
        <source>The link for clients must begin with https://.</source>
        <translation>Odnośnik dla klientów musi zaczynać się od https://.</translation>
    </message>
    <message>
        <source>The tool needs a name.</source>
        <translation>Narzędzie musi mieć nazwę.</translation>
    </message>
    <message>
        <source>{tool} was not found on this computer. Install it, or give its place in Settings.</source>
        <translation>Na tym komputerze nie ma programu {tool}. Zainstaluj go albo wskaż jego miejsce w Ustawieniach.</translation>
    </message>
    <message>
        <source>{tool} could not be started. The timer keeps running; start it by hand or try again.</source>
        <translation>Nie udało się uruchomić programu {tool}. Zegar biegnie dalej – uruchom go ręcznie albo spróbuj ponownie.</translation>
    </message>
    <message>
        <source>The password must never stand on a command line: every program could read it.</source>
        <translation>Hasło nie może stać w wierszu poleceń – mógłby je odczytać każdy program.</translation>
    </message>
    <message>
        <source>Choose how the tool takes its password.</source>
        <translation>Wybierz, jak narzędzie przyjmuje hasło.</translation>
    </message>
    <message>
        <source>This pattern does not describe session IDs.</source>
        <translation>Ten wzór nie opisuje ID sesji.</translation>
    </message>
    <message>
        <source>This remote tool is not in the settings.</source>
        <translation>Tego narzędzia zdalnego nie ma w ustawieniach.</translation>
    </message>
    <message>
        <source>The year {year} is out of reach.</source>
        <translation>Roku {year} nie da się policzyć.</translation>
    </message>
    <message>
        <source>This account number is wrong: a Polish one has 26 digits.</source>
        <translation>Ten numer rachunku jest błędny – polski ma 26 cyfr.</translation>
    </message>
    <message>
        <source>This client is blocked for unpaid invoices. New work on {number} needs a reason.</source>
        <translation>Ten klient jest zablokowany za niezapłacone faktury. Nowa praca nad {number} wymaga podania powodu.</translation>
    </message>
    <message>
        <source>{client} has this NIP already.</source>
        <translation>Ten NIP ma już {client}.</translation>
    </message>
    <message>
        <source>{client} has no e-mail address for papers. Add one to the client.</source>
        <translation>{client} nie ma adresu e-mail do dokumentów. Dopisz go u klienta.</translation>
    </message>
    <message>
        <source>Not yet: open tickets {tickets}, planned visits {visits}, unfinished papers {papers}.</source>
        <translation>Jeszcze nie – otwarte zgłoszenia: {tickets}, planowane wizyty: {visits}, niedokończone dokumenty: {papers}.</translation>
    </message>
    <message>
        <source>This client is no longer here.</source>
        <translation>Tego klienta już tu nie ma.</translation>
    </message>
    <message>
        <source>A time looks like 9:00.</source>
        <translation>Godzina wygląda tak: 9:00.</translation>
    </message>
    <message>
        <source>{name} no longer works here: choose somebody else.</source>
        <translation>{name} już tu nie pracuje – wybierz kogoś innego.</translation>
    </message>
    <message>
        <source>A timer of this consultant is running or on hold; stop it first.</source>
        <translation>Temu konsultantowi biegnie albo czeka zegar – najpierw go zakończ.</translation>
    </message>
    <message>
        <source>This consultant is no longer here.</source>
        <translation>Tego konsultanta już tu nie ma.</translation>
    </message>
    <message>
        <source>This person belongs to another client.</source>
        <translation>Ta osoba należy do innego klienta.</translation>
    </message>
    <message>
        <source>A country is two letters, for example PL or DE.</source>
        <translation>Kraj to dwie litery, na przykład PL albo DE.</translation>
    </message>
    <message>
        <source>This distance cannot be right.</source>
        <translation>Ta odległość nie może być prawdziwa.</translation>
    </message>
    <message>
        <source>Anybody can have an address at {domain}; enter the person&apos;s address instead.</source>
        <translation>Adres w {domain} może mieć każdy – wpisz raczej adres osoby.</translation>
    </message>
    <message>
        <source>{domain} belongs to {client} already.</source>
        <translation>{domain} należy już do klienta {client}.</translation>
    </message>
    <message>
        <source>A mail domain looks like firma.pl.</source>
        <translation>Domena poczty wygląda tak: firma.pl.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>To nie jest adres e-mail.</translation>
    </message>
    <message>
        <source>The file {file} could not be written. Choose another folder or free some space.</source>
        <translation>Nie udało się zapisać pliku {file}. Wybierz inny folder albo zwolnij miejsce.</translation>
    </message>
    <message>
        <source>This must be later than {opens}.</source>
        <translation>To musi być później niż {opens}.</translation>
    </message>
    <message>
        <source>This account number is wrong: check the digits.</source>
        <translation>Ten numer rachunku jest błędny – sprawdź cyfry.</translation>
    </message>
    <message>
        <source>{name} has these initials already.</source>
        <translation>Te inicjały ma już {name}.</translation>
    </message>
    <message>
        <source>Initials have at most {most} letters.</source>
        <translation>Inicjały mają najwyżej {most} litery.</translation>
    </message>
    <message>
        <source>Papers are in Polish or English.</source>
        <translation>Dokumenty są po polsku albo po angielsku.</translation>
    </message>
    <message>
        <source>At least one consultant must stay active.</source>
        <translation>Co najmniej jeden konsultant musi pozostać aktywny.</translation>
    </message>
    <message>
        <source>A name is needed here.</source>
        <translation>Tu musi stać nazwa.</translation>
    </message>
    <message>
        <source>This is not a valid NIP: check the digits.</source>
        <translation>To nie jest poprawny NIP – sprawdź cyfry.</translation>
    </message>
    <message>
        <source>Write what the client ordered.</source>
        <translation>Wpisz, co klient polecił zrobić.</translation>
    </message>
    <message>
        <source>This is not a valid PESEL: check the digits.</source>
        <translation>To nie jest poprawny PESEL – sprawdź cyfry.</translation>
    </message>
    <message>
        <source>This is not a telephone number.</source>
        <translation>To nie jest numer telefonu.</translation>
    </message>
    <message>
        <source>A Polish postcode looks like 00-950.</source>
        <translation>Polski kod pocztowy wygląda tak: 00-950.</translation>
    </message>
    <message>
        <source>This is not a valid REGON: it has 9 or 14 digits.</source>
        <translation>To nie jest poprawny REGON – ma 9 albo 14 cyfr.</translation>
    </message>
    <message>
        <source>This is too long: at most {most} characters.</source>
        <translation>To za długie – najwyżej {most} znaków.</translation>
    </message>
    <message>
        <source>Write who accepted the protocol.</source>
        <translation>Wpisz, kto przyjął protokół.</translation>
    </message>
    <message>
        <source>The agreement cannot end before {starts_on}.</source>
        <translation>Umowa nie może się skończyć przed {starts_on}.</translation>
    </message>
    <message>
        <source>This agreement is no longer here.</source>
        <translation>Tej umowy już tu nie ma.</translation>
    </message>
    <message>
        <source>An agreement needs its number.</source>
        <translation>Umowa musi mieć numer.</translation>
    </message>
    <message>
        <source>The agreement of {client} has the number {number} already.</source>
        <translation>Numer {number} ma już umowa klienta {client}.</translation>
    </message>
    <message>
        <source>The agreement {number} (from {starts_on}) is in force in that time.</source>
        <translation>W tym czasie obowiązuje już umowa {number} (od {starts_on}).</translation>
    </message>
    <message>
        <source>Invoices without VAT must name the ground of the exemption.</source>
        <translation>Faktura bez VAT musi podawać podstawę zwolnienia.</translation>
    </message>
    <message>
        <source>A month has at most {most} minutes.</source>
        <translation>Miesiąc ma najwyżej {most} minut.</translation>
    </message>
    <message>
        <source>No interest rate is known for {day}. Add it in Settings.</source>
        <translation>Brak stopy odsetek na {day}. Dodaj ją w Ustawieniach.</translation>
    </message>
    <message>
        <source>Invoice {number} is issued and never changes. Issue a correction instead.</source>
        <translation>Faktura {number} jest wystawiona i już się nie zmieni. Wystaw do niej korektę.</translation>
    </message>
    <message>
        <source>This invoice is no longer here.</source>
        <translation>Tej faktury już tu nie ma.</translation>
    </message>
    <message>
        <source>This invoice is issued already.</source>
        <translation>Ta faktura jest już wystawiona.</translation>
    </message>
    <message>
        <source>This is not a KSeF number: its check digits do not fit.</source>
        <translation>To nie jest numer KSeF – nie zgadza się suma kontrolna.</translation>
    </message>
    <message>
        <source>No mileage rate is known for {day}. Add it in Settings.</source>
        <translation>Brak stawki za kilometr na {day}. Dodaj ją w Ustawieniach.</translation>
    </message>
    <message>
        <source>This is no amount; it looks like 1 234,50.</source>
        <translation>To nie jest kwota – wygląda tak: 1 234,50.</translation>
    </message>
    <message>
        <source>There is no finished work here that could go on a protocol.</source>
        <translation>Nie ma tu zakończonej pracy, którą można ująć w protokole.</translation>
    </message>
    <message>
        <source>There is nothing on the protocol that could be invoiced.</source>
        <translation>Na protokole nie ma nic, co można zafakturować.</translation>
    </message>
    <message>
        <source>The pattern {pattern} gives no unique numbers: it needs the year and a running number.</source>
        <translation>Wzór {pattern} nie daje niepowtarzalnych numerów – musi zawierać rok i numer kolejny.</translation>
    </message>
    <message>
        <source>This objection is answered already.</source>
        <translation>Na tę niezgodność już odpowiedziano.</translation>
    </message>
    <message>
        <source>The client may still object until {ends}. Silence counts as acceptance only afterwards.</source>
        <translation>Klient może jeszcze zgłosić niezgodność do {ends}. Dopiero potem milczenie oznacza przyjęcie.</translation>
    </message>
    <message>
        <source>Your office has no e-mail address yet. Add one in Settings.</source>
        <translation>Biuro nie ma jeszcze adresu e-mail. Dopisz go w Ustawieniach.</translation>
    </message>
    <message>
        <source>Enter your office&apos;s data in Settings first: they stand at the top of every paper.</source>
        <translation>Najpierw wpisz dane biura w Ustawieniach – stoją na początku każdego dokumentu.</translation>
    </message>
    <message>
        <source>A draft is not sent. Issue it first.</source>
        <translation>Szkicu się nie wysyła. Najpierw wystaw dokument.</translation>
    </message>
    <message>
        <source>Terms of payment run from 0 to {most} days.</source>
        <translation>Termin płatności to od 0 do {most} dni.</translation>
    </message>
    <message>
        <source>This price list holds since {day}; work was priced by it, so it stays.</source>
        <translation>Ten cennik obowiązuje od {day} i wyceniono nim pracę, więc zostaje.</translation>
    </message>
    <message>
        <source>Another price list begins on {day}.</source>
        <translation>Od {day} zaczyna się już inny cennik.</translation>
    </message>
    <message>
        <source>This price list is no longer here.</source>
        <translation>Tego cennika już tu nie ma.</translation>
    </message>
    <message>
        <source>Protocol {number} is on an invoice already.</source>
        <translation>Protokół {number} jest już na fakturze.</translation>
    </message>
    <message>
        <source>Protocol {number} is issued and never changes. Draw up a new one that corrects it.</source>
        <translation>Protokół {number} jest wydany i już się nie zmieni. Sporządź nowy, który go poprawia.</translation>
    </message>
    <message>
        <source>This protocol is no longer here.</source>
        <translation>Tego protokołu już tu nie ma.</translation>
    </message>
    <message>
        <source>Protocol {number} is not accepted yet, so it cannot be invoiced.</source>
        <translation>Protokół {number} nie jest jeszcze przyjęty, więc nie można go zafakturować.</translation>
    </message>
    <message>
        <source>The protocol is not at the point where this can be done.</source>
        <translation>Na tym etapie protokołu nie da się tego zrobić.</translation>
    </message>
    <message>
        <source>An invoice takes protocols of one client only.</source>
        <translation>Faktura obejmuje protokoły tylko jednego klienta.</translation>
    </message>
    <message>
        <source>There is no rate for this kind of work on {day}.</source>
        <translation>Na dzień {day} nie ma stawki za ten rodzaj pracy.</translation>
    </message>
    <message>
        <source>A rate cannot be below zero.</source>
        <translation>Stawka nie może być ujemna.</translation>
    </message>
    <message>
        <source>A reason is needed here.</source>
        <translation>Tu trzeba podać powód.</translation>
    </message>
    <message>
        <source>It cannot have been received before it was issued.</source>
        <translation>Nie można było tego odebrać przed wydaniem.</translation>
    </message>
    <message>
        <source>There is no VAT rate {rate}.</source>
        <translation>Nie ma stawki VAT {rate}.</translation>
    </message>
    <message>
        <source>The work waits for review: look at its times, then it can go on a protocol.</source>
        <translation>Praca czeka na sprawdzenie – przejrzyj jej czasy, a potem trafi na protokół.</translation>
    </message>
    <message>
        <source>Work can be entered from the last days only, and not from the future.</source>
        <translation>Można wpisać pracę tylko z ostatnich dni i nie z przyszłości.</translation>
    </message>
    <message>
        <source>Choose how the consent was given.</source>
        <translation>Wybierz, jak udzielono zgody.</translation>
    </message>
    <message>
        <source>Without the client&apos;s consent nothing is connected. Tick the consent first.</source>
        <translation>Bez zgody klienta nie ma połączenia. Najpierw zaznacz zgodę.</translation>
    </message>
    <message>
        <source>This consent belongs to another client or ticket.</source>
        <translation>Ta zgoda dotyczy innego klienta albo zgłoszenia.</translation>
    </message>
    <message>
        <source>This consent was given to earlier terms. Ask for it again.</source>
        <translation>Tej zgody udzielono na wcześniejsze warunki. Poproś o nią jeszcze raz.</translation>
    </message>
    <message>
        <source>This consent was for another session. Each session needs its own.</source>
        <translation>Ta zgoda dotyczyła innej sesji. Każda sesja wymaga własnej.</translation>
    </message>
    <message>
        <source>This consent was withdrawn. Ask for a new one.</source>
        <translation>Ta zgoda została wycofana. Poproś o nową.</translation>
    </message>
    <message>
        <source>Remote work needs the client&apos;s consent, and this session has none.</source>
        <translation>Praca zdalna wymaga zgody klienta, a ta sesja jej nie ma.</translation>
    </message>
    <message>
        <source>Choose the kind of work.</source>
        <translation>Wybierz rodzaj pracy.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Najpierw coś napisz.</translation>
    </message>
    <message>
        <source>Type the session&apos;s ID the client reads out.</source>
        <translation>Wpisz ID sesji, które podaje klient.</translation>
    </message>
    <message>
        <source>This is no session ID of the chosen tool.</source>
        <translation>To nie jest ID sesji wybranego narzędzia.</translation>
    </message>
    <message>
        <source>Write who gives the consent.</source>
        <translation>Wpisz, kto udziela zgody.</translation>
    </message>
    <message>
        <source>Remote help is offered on working days, in the hours of the settings. Outside them a reason is needed.</source>
        <translation>Pomoc zdalna działa w dni robocze, w godzinach z ustawień. Poza nimi potrzebny jest powód.</translation>
    </message>
    <message>
        <source>Part {number} of the work ends before it starts.</source>
        <translation>Odcinek {number} kończy się, zanim się zaczyna.</translation>
    </message>
    <message>
        <source>Part {number} of the work ends in the future.</source>
        <translation>Odcinek {number} kończy się w przyszłości.</translation>
    </message>
    <message>
        <source>Part {number} of the work has no time zone.</source>
        <translation>Odcinek {number} nie ma strefy czasowej.</translation>
    </message>
    <message>
        <source>Part {number} of the work is older than the one before it.</source>
        <translation>Odcinek {number} jest wcześniejszy niż poprzedni.</translation>
    </message>
    <message>
        <source>Part {number} of the work overlaps the one before it.</source>
        <translation>Odcinek {number} nakłada się na poprzedni.</translation>
    </message>
    <message>
        <source>The year of part {number} cannot be right.</source>
        <translation>Rok w odcinku {number} nie może być prawdziwy.</translation>
    </message>
    <message>
        <source>This session stands on protocol {number}, so its times stay.</source>
        <translation>Ta sesja jest na protokole {number}, więc jej czasy się nie zmienią.</translation>
    </message>
    <message>
        <source>A session needs at least one part with a start and an end.</source>
        <translation>Sesja musi mieć co najmniej jeden odcinek z początkiem i końcem.</translation>
    </message>
    <message>
        <source>This session is no longer here.</source>
        <translation>Tej sesji już tu nie ma.</translation>
    </message>
    <message>
        <source>This session is not on hold.</source>
        <translation>Ta sesja nie jest wstrzymana.</translation>
    </message>
    <message>
        <source>This session is not running any more.</source>
        <translation>Ta sesja już nie trwa.</translation>
    </message>
    <message>
        <source>A session on {ticket_number} has been running since {since}. Stop it first.</source>
        <translation>Od {since} trwa sesja przy {ticket_number}. Najpierw ją zakończ.</translation>
    </message>
    <message>
        <source>This session still runs. Stop it first.</source>
        <translation>Ta sesja jeszcze trwa. Najpierw ją zakończ.</translation>
    </message>
    <message>
        <source>Write in a few words what it is about.</source>
        <translation>Napisz w kilku słowach, o co chodzi.</translation>
    </message>
    <message>
        <source>Ticket {number} is closed. Open it again to work on it.</source>
        <translation>Zgłoszenie {number} jest zamknięte. Otwórz je ponownie, aby nad nim pracować.</translation>
    </message>
    <message>
        <source>This ticket is no longer here.</source>
        <translation>Tego zgłoszenia już tu nie ma.</translation>
    </message>
    <message>
        <source>Work on this ticket stands on a protocol, so its client stays.</source>
        <translation>Praca przy tym zgłoszeniu jest na protokole, więc klient się nie zmieni.</translation>
    </message>
    <message>
        <source>The ticket is not at the point where this can be done.</source>
        <translation>Na tym etapie zgłoszenia nie da się tego zrobić.</translation>
    </message>
    <message>
        <source>The timer still runs on {number}. Stop it first.</source>
        <translation>Przy {number} biegnie jeszcze zegar. Najpierw go zatrzymaj.</translation>
    </message>
    <message>
        <source>Choose the client of this ticket first.</source>
        <translation>Najpierw wybierz klienta tego zgłoszenia.</translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>who accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw up invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issue invoice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draft: the number is taken when it is issued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who accepted the work, and how?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted: the invoice may be drawn up.</source>
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
<context>
    <name>TicketLooks</name>
    <message>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may not order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program sent this, and it answers no ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is Outlook&apos;s own format (.msg). Save it from Outlook as .eml, or open the original and write down what it is about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message is too large to be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The message could not be read; its original is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to clear up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>visit planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(message without a readable subject)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TicketReasons</name>
    <message>
        <source>{place} in the queue: {reasons}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client is blocked: new work needs a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}th</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}st</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}nd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n}rd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agreement {number} active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>client not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting since {since}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before it {those}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TicketTable</name>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail draft with this paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>find on the paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit to width</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>Dyżurka cannot open its database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in it was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ways</name>
    <message>
        <source>Visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocols and invoices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets ({count})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
