<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
    <context>
        <name>AbsenceBox</name>
        <message>
            <source>Keep it</source>
            <translation>Zalicz</translation>
        </message>
        <message>
            <source>Nobody was at the computer from {since} for {length}. Was that work?</source>
            <translation>Od {since} przez {length} nikt nie używał komputera. Czy to był czas pracy?</translation>
        </message>
        <message>
            <source>Take it out, go on</source>
            <translation>Odejmij i mierz dalej</translation>
        </message>
        <message>
            <source>Take it out, hold</source>
            <translation>Odejmij i wstrzymaj</translation>
        </message>
        <message>
            <source>The computer slept from {since} for {length}. Was that work?</source>
            <translation>Komputer był uśpiony od {since} przez {length}. Czy to był czas pracy?</translation>
        </message>
        <message>
            <source>Write it down apart</source>
            <translation>Zapisz osobno</translation>
        </message>
    </context>
    <context>
        <name>AcceptanceRow</name>
        <message>
            <source>Accepted</source>
            <translation>Przyjęty</translation>
        </message>
        <message>
            <source>Day of acceptance</source>
            <translation>Dzień przyjęcia</translation>
        </message>
        <message>
            <source>How it was accepted</source>
            <translation>W jaki sposób przyjęto</translation>
        </message>
        <message>
            <source>Say when it was accepted</source>
            <translation>Podaj, kiedy przyjęto</translation>
        </message>
        <message>
            <source>The rest accepted</source>
            <translation>Reszta przyjęta</translation>
        </message>
        <message>
            <source>Who accepted</source>
            <translation>Kto przyjął</translation>
        </message>
        <message>
            <source>accepted on</source>
            <translation>przyjęto dnia</translation>
        </message>
        <message>
            <source>by signature</source>
            <translation>podpisem</translation>
        </message>
        <message>
            <source>by silence</source>
            <translation>brak uwag</translation>
        </message>
        <message>
            <source>by word</source>
            <translation>ustnie</translation>
        </message>
        <message>
            <source>not now…</source>
            <translation>nie teraz…</translation>
        </message>
        <message>
            <source>who accepted</source>
            <translation>kto przyjął</translation>
        </message>
    </context>
    <context>
        <name>AgreementEditor</name>
        <message>
            <source>Agreement saved; the queue follows it.</source>
            <translation>Umowa zapisana, kolejka już ją uwzględnia.</translation>
        </message>
        <message>
            <source>Agreement {number}</source>
            <translation>Umowa {number}</translation>
        </message>
        <message>
            <source>An agreement needs its first day.</source>
            <translation>Umowa musi mieć pierwszy dzień.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Anuluj</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Od</translation>
        </message>
        <message>
            <source>Included each month</source>
            <translation>W abonamencie miesięcznie</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Uwagi</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Numer</translation>
        </message>
        <message>
            <source>Save the agreement</source>
            <translation>Zapisz umowę</translation>
        </message>
        <message>
            <source>Through</source>
            <translation>Do</translation>
        </message>
        <message>
            <source>min</source>
            <translation>min</translation>
        </message>
        <message>
            <source>open</source>
            <translation>bezterminowo</translation>
        </message>
        <message>
            <source>price list</source>
            <translation>wg cennika</translation>
        </message>
        <message>
            <source>without a number</source>
            <translation>bez numeru</translation>
        </message>
        <message>
            <source>{kind}, net an hour</source>
            <translation>{kind}, netto za godzinę</translation>
        </message>
    </context>
    <context>
        <name>AgreementsSection</name>
        <message>
            <source>At the price list</source>
            <translation>Stawki z cennika</translation>
        </message>
        <message>
            <source>Change the agreement {number}</source>
            <translation>Zmień umowę {number}</translation>
        </message>
        <message>
            <source>Included this month: {included}, used {used}, left {left}</source>
            <translation>Abonament w tym miesiącu: {included}, wykorzystano {used}, zostało {left}</translation>
        </message>
        <message>
            <source>New agreement</source>
            <translation>Nowa umowa</translation>
        </message>
        <message>
            <source>None: this client waits in the order of its tickets, at the price list.</source>
            <translation>Brak – zgłoszenia tego klienta czekają w zwykłej kolejności, po stawkach z cennika.</translation>
        </message>
        <message>
            <source>Save the agreement that is open, or cancel it, then open another.</source>
            <translation>Najpierw zapisz albo anuluj otwartą umowę.</translation>
        </message>
        <message>
            <source>Save the client first, then add its agreement.</source>
            <translation>Najpierw zapisz klienta, potem dodaj jego umowę.</translation>
        </message>
        <message>
            <source>Service agreements</source>
            <translation>Umowy serwisowe</translation>
        </message>
        <message>
            <source>ended</source>
            <translation>zakończona</translation>
        </message>
        <message>
            <source>in force</source>
            <translation>obowiązuje</translation>
        </message>
        <message>
            <source>since {day}</source>
            <translation>od {day}</translation>
        </message>
        <message>
            <source>to come</source>
            <translation>przyszła</translation>
        </message>
        <message>
            <source>{first} – {last}</source>
            <translation>{first} – {last}</translation>
        </message>
        <message>
            <source>{kind} {rate}/h</source>
            <translation>{kind} {rate}/h</translation>
        </message>
    </context>
    <context>
        <name>AnswerForm</name>
        <message>
            <source>Answer</source>
            <translation>Odpowiedz</translation>
        </message>
        <message>
            <source>Answer the objection</source>
            <translation>Odpowiedz na niezgodność</translation>
        </message>
        <message>
            <source>Who takes it back</source>
            <translation>Kto wycofuje</translation>
        </message>
        <message>
            <source>Why, in words for the client</source>
            <translation>Dlaczego, słowami dla klienta</translation>
        </message>
        <message>
            <source>draw up a corrected protocol</source>
            <translation>wystawimy poprawiony protokół</translation>
        </message>
        <message>
            <source>reject it</source>
            <translation>odrzucamy</translation>
        </message>
        <message>
            <source>the client takes it back</source>
            <translation>klient ją wycofuje</translation>
        </message>
        <message>
            <source>{who}: {words}</source>
            <translation>{who}: {words}</translation>
        </message>
    </context>
    <context>
        <name>AppearanceSection</name>
        <message>
            <source>Appearance</source>
            <translation>Wygląd</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Kolory</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Język</translation>
        </message>
        <message>
            <source>Size of text</source>
            <translation>Wielkość tekstu</translation>
        </message>
        <message>
            <source>The window speaks it from the next start on.</source>
            <translation>Okno przejdzie na ten język po ponownym uruchomieniu.</translation>
        </message>
        <message>
            <source>as the system</source>
            <translation>jak w systemie</translation>
        </message>
        <message>
            <source>dark</source>
            <translation>ciemne</translation>
        </message>
        <message>
            <source>light</source>
            <translation>jasne</translation>
        </message>
        <message>
            <source>of this desk</source>
            <translation>na tym stanowisku</translation>
        </message>
        <message>
            <source>{percent}% of the usual size</source>
            <translation>{percent}% zwykłej wielkości</translation>
        </message>
    </context>
    <context>
        <name>BillingLists</name>
        <message>
            <source>Client</source>
            <translation>Klient</translation>
        </message>
        <message>
            <source>Dated</source>
            <translation>Z dnia</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Termin</translation>
        </message>
        <message>
            <source>Gross</source>
            <translation>Brutto</translation>
        </message>
        <message>
            <source>Issued</source>
            <translation>Wystawiono</translation>
        </message>
        <message>
            <source>Net</source>
            <translation>Netto</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Numer</translation>
        </message>
        <message>
            <source>Protocol due</source>
            <translation>Termin protokołu</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>Sesje</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Od</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stan</translation>
        </message>
        <message>
            <source>To review</source>
            <translation>Do sprawdzenia</translation>
        </message>
        <message>
            <source>by today</source>
            <translation>do dziś</translation>
        </message>
        <message>
            <source>by {day}</source>
            <translation>do {day}</translation>
        </message>
        <message>
            <source>{day}, late</source>
            <translation>{day}, po terminie</translation>
        </message>
    </context>
    <context>
        <name>BillingPage</name>
        <message>
            <source>All finished work stands on protocols.</source>
            <translation>Cała zakończona praca jest już na protokołach.</translation>
        </message>
        <message>
            <source>Choose something in the list first</source>
            <translation>Najpierw zaznacz coś na liście</translation>
        </message>
        <message>
            <source>Draw up protocol</source>
            <translation>Sporządź protokół</translation>
        </message>
        <message>
            <source>Invoice the chosen ones</source>
            <translation>Zafakturuj zaznaczone</translation>
        </message>
        <message>
            <source>Invoices</source>
            <translation>Faktury</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>Listy</translation>
        </message>
        <message>
            <source>No invoices here. They rise from accepted protocols.</source>
            <translation>Nie ma tu faktur. Powstają z przyjętych protokołów.</translation>
        </message>
        <message>
            <source>No protocols here. They are drawn up from finished work.</source>
            <translation>Nie ma tu protokołów. Sporządza się je z zakończonej pracy.</translation>
        </message>
        <message>
            <source>Protocols</source>
            <translation>Protokoły</translation>
        </message>
        <message>
            <source>Protocols and invoices</source>
            <translation>Protokoły i faktury</translation>
        </message>
        <message>
            <source>Show everybody's papers again, not only those of {client}</source>
            <translation>Pokaż znów dokumenty wszystkich klientów, nie tylko {client}</translation>
        </message>
        <message>
            <source>To bill</source>
            <translation>Do rozliczenia</translation>
        </message>
        <message>
            <source>Which ones</source>
            <translation>Które</translation>
        </message>
        <message>
            <source>Work to bill</source>
            <translation>Praca do rozliczenia</translation>
        </message>
        <message>
            <source>accepted, to invoice</source>
            <translation>przyjęte, do zafakturowania</translation>
        </message>
        <message>
            <source>all</source>
            <translation>wszystkie</translation>
        </message>
        <message>
            <source>drafts</source>
            <translation>szkice</translation>
        </message>
        <message>
            <source>issued</source>
            <translation>wystawione</translation>
        </message>
        <message>
            <source>not in KSeF yet</source>
            <translation>jeszcze nie w KSeF</translation>
        </message>
        <message>
            <source>objections to answer</source>
            <translation>niezgodności do odpowiedzi</translation>
        </message>
        <message>
            <source>waiting for the client</source>
            <translation>czekają na klienta</translation>
        </message>
    </context>
    <context>
        <name>BlockStrip</name>
        <message>
            <source>A day is needed here.</source>
            <translation>Tu potrzebny jest dzień.</translation>
        </message>
        <message>
            <source>Block this client</source>
            <translation>Zablokuj klienta</translation>
        </message>
        <message>
            <source>Blocked since {day}</source>
            <translation>Zablokowany od {day}</translation>
        </message>
        <message>
            <source>Blocking {name}</source>
            <translation>Blokada klienta {name}</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Anuluj</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>Zmień…</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Od dnia</translation>
        </message>
        <message>
            <source>Tickets of a blocked client are accepted and marked; new work on them needs a reason. Finished work can still be invoiced.</source>
            <translation>Zgłoszenia zablokowanego klienta są przyjmowane i oznaczane, a nowa praca wymaga podania powodu. Skończoną pracę nadal można zafakturować.</translation>
        </message>
        <message>
            <source>Unblock</source>
            <translation>Odblokuj</translation>
        </message>
        <message>
            <source>Why it is blocked</source>
            <translation>Powód blokady</translation>
        </message>
        <message>
            <source>unpaid invoices, …</source>
            <translation>niezapłacone faktury, …</translation>
        </message>
        <message>
            <source>{name} is blocked no longer.</source>
            <translation>{name}: blokada zdjęta.</translation>
        </message>
        <message>
            <source>{name} is blocked.</source>
            <translation>{name}: klient zablokowany.</translation>
        </message>
    </context>
    <context>
        <name>BlockedStrip</name>
        <message>
            <source>This client is blocked: new work needs a reason.</source>
            <translation>Klient jest zablokowany: nowa praca wymaga podania powodu.</translation>
        </message>
    </context>
    <context>
        <name>BoardTools</name>
        <message>
            <source>Back</source>
            <translation>Wstecz</translation>
        </message>
        <message>
            <source>New visit</source>
            <translation>Nowa wizyta</translation>
        </message>
        <message>
            <source>Onward</source>
            <translation>Dalej</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Dziś</translation>
        </message>
        <message>
            <source>View</source>
            <translation>Widok</translation>
        </message>
        <message>
            <source>day</source>
            <translation>dzień</translation>
        </message>
        <message>
            <source>month</source>
            <translation>miesiąc</translation>
        </message>
        <message>
            <source>week</source>
            <translation>tydzień</translation>
        </message>
    </context>
    <context>
        <name>CalendarPane</name>
        <message>
            <source>Visits</source>
            <translation>Wizyty</translation>
        </message>
    </context>
    <context>
        <name>CallFiles</name>
        <message numerus="yes">
            <source>%n file(s) go with it:</source>
            <translation>
                <numerusform>%n plik pójdzie ze zgłoszeniem:</numerusform>
                <numerusform>%n pliki pójdą ze zgłoszeniem:</numerusform>
                <numerusform>%n plików pójdzie ze zgłoszeniem:</numerusform>
            </translation>
        </message>
        <message>
            <source>Leave them out</source>
            <translation>Bez nich</translation>
        </message>
    </context>
    <context>
        <name>CallOff</name>
        <message>
            <source>Free: the client may call it off until the end of {day}.</source>
            <translation>Bezpłatnie: klient może odwołać do końca {day}.</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Zostaw</translation>
        </message>
        <message>
            <source>Late: it was free until the end of {day}. Called off by the client, the planned time is billed.</source>
            <translation>Po terminie: bezpłatnie było do końca {day}. Jeśli odwołuje klient, zaplanowany czas zostanie rozliczony.</translation>
        </message>
        <message>
            <source>Reason, if there is one</source>
            <translation>Powód, jeśli jest</translation>
        </message>
        <message>
            <source>The client called off</source>
            <translation>Odwołał klient</translation>
        </message>
        <message>
            <source>We call off</source>
            <translation>Odwołujemy my</translation>
        </message>
    </context>
    <context>
        <name>CallerPanel</name>
        <message numerus="yes">
            <source>%n invoice(s)</source>
            <translation>
                <numerusform>%n faktura</numerusform>
                <numerusform>%n faktury</numerusform>
                <numerusform>%n faktur</numerusform>
            </translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>Umowa</translation>
        </message>
        <message>
            <source>Blocked</source>
            <translation>Zablokowany</translation>
        </message>
        <message>
            <source>Last tickets</source>
            <translation>Ostatnie zgłoszenia</translation>
        </message>
        <message>
            <source>May not order</source>
            <translation>Nie może zlecać</translation>
        </message>
        <message>
            <source>May order</source>
            <translation>Może zlecać</translation>
        </message>
        <message>
            <source>Past due</source>
            <translation>Po terminie</translation>
        </message>
        <message>
            <source>The client who calls</source>
            <translation>Klient, który dzwoni</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>W tym miesiącu</translation>
        </message>
        <message>
            <source>Type a name, NIP or phone number: agreement, minutes left, debts and the last tickets stand here at once.</source>
            <translation>Wpisz nazwę, NIP albo telefon: umowa, pozostałe minuty, zaległości i ostatnie zgłoszenia staną tu od razu.</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>i jeszcze %n</numerusform>
                <numerusform>i jeszcze %n</numerusform>
                <numerusform>i jeszcze %n</numerusform>
            </translation>
        </message>
        <message>
            <source>no reason is written down</source>
            <translation>bez zapisanego powodu</translation>
        </message>
        <message>
            <source>none today</source>
            <translation>dziś żadna</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>nic</translation>
        </message>
        <message>
            <source>{amount} since {day}, {invoices}</source>
            <translation>{amount} od {day}, {invoices}</translation>
        </message>
        <message>
            <source>{left} left of {included}</source>
            <translation>zostało {left} z {included}</translation>
        </message>
        <message>
            <source>{name} calls</source>
            <translation>Dzwoni {name}</translation>
        </message>
        <message>
            <source>{number}, until further notice</source>
            <translation>{number}, bezterminowo</translation>
        </message>
        <message>
            <source>{number}, until {day}</source>
            <translation>{number}, do {day}</translation>
        </message>
    </context>
    <context>
        <name>CardHead</name>
        <message>
            <source>Block this client…</source>
            <translation>Zablokuj klienta…</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Odrzuć</translation>
        </message>
        <message>
            <source>More about this client</source>
            <translation>Więcej o tym kliencie</translation>
        </message>
        <message>
            <source>New client</source>
            <translation>Nowy klient</translation>
        </message>
        <message>
            <source>Put this client aside</source>
            <translation>Przenieś do archiwum</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Zapisz</translation>
        </message>
        <message>
            <source>Take this client back</source>
            <translation>Przywróć z archiwum</translation>
        </message>
        <message>
            <source>Unblock this client</source>
            <translation>Odblokuj klienta</translation>
        </message>
        <message>
            <source>Unsaved changes</source>
            <translation>Niezapisane zmiany</translation>
        </message>
        <message>
            <source>archived</source>
            <translation>w archiwum</translation>
        </message>
        <message>
            <source>blocked</source>
            <translation>zablokowany</translation>
        </message>
        <message>
            <source>{name} put aside</source>
            <translation>Przeniesiono do archiwum: {name}</translation>
        </message>
    </context>
    <context>
        <name>ChangeStrip</name>
        <message>
            <source>Cancel</source>
            <translation>Anuluj</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Zmień</translation>
        </message>
        <message>
            <source>Ticket #{number}: {subject}</source>
            <translation>Zgłoszenie #{number}: {subject}</translation>
        </message>
        <message>
            <source>What is it about</source>
            <translation>Czego dotyczy</translation>
        </message>
        <message>
            <source>Who calls</source>
            <translation>Kto dzwoni</translation>
        </message>
    </context>
    <context>
        <name>ClashBox</name>
        <message>
            <source>Hold it and start</source>
            <translation>Wstrzymaj i zacznij</translation>
        </message>
        <message>
            <source>Let it run</source>
            <translation>Niech działa</translation>
        </message>
        <message>
            <source>Stop it and start</source>
            <translation>Zakończ i zacznij</translation>
        </message>
        <message>
            <source>The timer has been running on #{number} {client} since {since}.</source>
            <translation>Zegar działa na #{number} {client} od {since}.</translation>
        </message>
    </context>
    <context>
        <name>ClientCardPane</name>
        <message>
            <source>Choose a client on the left, or add a new one.</source>
            <translation>Wybierz klienta z listy albo dodaj nowego.</translation>
        </message>
        <message>
            <source>Client {name}</source>
            <translation>Klient: {name}</translation>
        </message>
        <message>
            <source>This client could not be read.</source>
            <translation>Nie udało się odczytać tego klienta.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Spróbuj ponownie</translation>
        </message>
        <message>
            <source>without a name</source>
            <translation>bez nazwy</translation>
        </message>
        <message>
            <source>{name} saved</source>
            <translation>Zapisano: {name}</translation>
        </message>
    </context>
    <context>
        <name>ClientField</name>
        <message>
            <source>Client</source>
            <translation>Klient</translation>
        </message>
        <message>
            <source>Clients found</source>
            <translation>Znalezieni klienci</translation>
        </message>
        <message>
            <source>No client fits.</source>
            <translation>Żaden klient nie pasuje.</translation>
        </message>
        <message>
            <source>blocked</source>
            <translation>zablokowany</translation>
        </message>
    </context>
    <context>
        <name>ClientForm</name>
        <message>
            <source>A private person, not a firm</source>
            <translation>Osoba prywatna, nie firma</translation>
        </message>
        <message>
            <source>Add a person</source>
            <translation>Dodaj osobę</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Kraj</translation>
        </message>
        <message>
            <source>Days to pay</source>
            <translation>Termin płatności (dni)</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>E-mail for invoices</source>
            <translation>E-mail do faktur</translation>
        </message>
        <message>
            <source>English</source>
            <translation>po angielsku</translation>
        </message>
        <message>
            <source>Kilometres from the office, one way</source>
            <translation>Km od biura w jedną stronę</translation>
        </message>
        <message>
            <source>Mail domains: letters from there are this client's</source>
            <translation>Domeny poczty – listy z nich są od tego klienta</translation>
        </message>
        <message>
            <source>NIP</source>
            <translation>NIP</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nazwa</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Uwagi</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>Dokumenty</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Osoby</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>Polish</source>
            <translation>po polsku</translation>
        </message>
        <message>
            <source>Postcode</source>
            <translation>Kod</translation>
        </message>
        <message>
            <source>REGON</source>
            <translation>REGON</translation>
        </message>
        <message>
            <source>Short name, as in [brackets]</source>
            <translation>Skrót, jak w [nawiasie]</translation>
        </message>
        <message>
            <source>Show that client</source>
            <translation>Pokaż tego klienta</translation>
        </message>
        <message>
            <source>Street</source>
            <translation>Ulica i numer</translation>
        </message>
        <message>
            <source>Town</source>
            <translation>Miejscowość</translation>
        </message>
        <message>
            <source>as usual</source>
            <translation>jak w biurze</translation>
        </message>
        <message>
            <source>in the office's town</source>
            <translation>w mieście biura</translation>
        </message>
        <message>
            <source>no</source>
            <translation>nie</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>tak</translation>
        </message>
    </context>
    <context>
        <name>ClientList</name>
        <message>
            <source>Add a client</source>
            <translation>Dodaj klienta</translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>Umowa</translation>
        </message>
        <message>
            <source>Clients</source>
            <translation>Klienci</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nazwa</translation>
        </message>
        <message>
            <source>Name, NIP, phone, person …</source>
            <translation>Nazwa, NIP, telefon, osoba…</translation>
        </message>
        <message>
            <source>New client</source>
            <translation>Nowy klient</translation>
        </message>
        <message>
            <source>No client fits what you are looking for.</source>
            <translation>Żaden klient nie pasuje do tego, czego szukasz.</translation>
        </message>
        <message>
            <source>No clients yet. Tickets find theirs as soon as there are any.</source>
            <translation>Nie ma jeszcze klientów. Gdy się pojawią, zgłoszenia same do nich trafią.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Otwarte</translation>
        </message>
        <message>
            <source>Open tickets</source>
            <translation>Otwarte zgłoszenia</translation>
        </message>
        <message>
            <source>Show archived clients too</source>
            <translation>Pokaż też klientów w archiwum</translation>
        </message>
        <message>
            <source>The list of clients could not be read.</source>
            <translation>Nie udało się odczytać listy klientów.</translation>
        </message>
        <message>
            <source>Town</source>
            <translation>Miejscowość</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Spróbuj ponownie</translation>
        </message>
        <message>
            <source>archived</source>
            <translation>w archiwum</translation>
        </message>
        <message>
            <source>blocked</source>
            <translation>zablokowany</translation>
        </message>
        <message>
            <source>unsaved</source>
            <translation>niezapisane</translation>
        </message>
    </context>
    <context>
        <name>ClientStrip</name>
        <message>
            <source>All visits</source>
            <translation>Wszystkie wizyty</translation>
        </message>
        <message>
            <source>No visit to {client} yet</source>
            <translation>Klient {client} nie ma jeszcze wizyt</translation>
        </message>
        <message>
            <source>Only tickets of {client}</source>
            <translation>Tylko zgłoszenia klienta: {client}</translation>
        </message>
        <message>
            <source>Only visits to {client}</source>
            <translation>Tylko wizyty u klienta {client}</translation>
        </message>
        <message>
            <source>Show everybody's</source>
            <translation>Pokaż wszystkich</translation>
        </message>
        <message>
            <source>Show everybody's tickets again, not only those of {client}</source>
            <translation>Pokaż znów zgłoszenia wszystkich, nie tylko klienta {client}</translation>
        </message>
        <message>
            <source>This client's visit after</source>
            <translation>Późniejsza wizyta u tego klienta</translation>
        </message>
        <message>
            <source>This client's visit before</source>
            <translation>Wcześniejsza wizyta u tego klienta</translation>
        </message>
    </context>
    <context>
        <name>ClockFace</name>
        <message>
            <source>+{percent} % ({band})</source>
            <translation>+{percent} % ({band})</translation>
        </message>
        <message>
            <source>Elapsed time</source>
            <translation>Czas pracy</translation>
        </message>
        <message>
            <source>No rate in the price list</source>
            <translation>Brak stawki w cenniku</translation>
        </message>
        <message>
            <source>by agreement {name}</source>
            <translation>według umowy {name}</translation>
        </message>
        <message>
            <source>by the price list {name}</source>
            <translation>według cennika {name}</translation>
        </message>
        <message>
            <source>net, by the tariff</source>
            <translation>netto, według taryfy</translation>
        </message>
        <message>
            <source>no rate in the price list</source>
            <translation>brak stawki w cenniku</translation>
        </message>
        <message>
            <source>not written down yet</source>
            <translation>jeszcze nie zapisano</translation>
        </message>
        <message>
            <source>nothing is counted</source>
            <translation>czas stoi</translation>
        </message>
        <message>
            <source>on hold</source>
            <translation>wstrzymany</translation>
        </message>
        <message>
            <source>running</source>
            <translation>działa</translation>
        </message>
        <message>
            <source>running, +{percent} %</source>
            <translation>działa, +{percent} %</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>zakończony</translation>
        </message>
        <message>
            <source>to be checked</source>
            <translation>do sprawdzenia</translation>
        </message>
        <message>
            <source>{net} an hour</source>
            <translation>{net} za godzinę</translation>
        </message>
        <message>
            <source>{net} for {billed}</source>
            <translation>{net} za {billed}</translation>
        </message>
        <message>
            <source>{taken} by the agreement, none left</source>
            <translation>w ramach umowy {taken}, nic nie zostało</translation>
        </message>
        <message>
            <source>{taken} by the agreement, {left} left</source>
            <translation>w ramach umowy {taken}, zostało {left}</translation>
        </message>
        <message>
            <source>{time}: +{percent} % ({band})</source>
            <translation>{time}: +{percent} % ({band})</translation>
        </message>
        <message>
            <source>{time}: no surcharge</source>
            <translation>{time}: bez dopłaty</translation>
        </message>
    </context>
    <context>
        <name>CommandBar</name>
        <message>
            <source>Command bar</source>
            <translation>Pasek poleceń</translation>
        </message>
        <message>
            <source>Find or do anything</source>
            <translation>Znajdź lub zrób cokolwiek</translation>
        </message>
        <message>
            <source>Find or do anything…   Ctrl+K</source>
            <translation>Znajdź lub zrób cokolwiek…   Ctrl+K</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>Compare with the list of connections…</source>
            <translation>Porównaj z listą połączeń…</translation>
        </message>
        <message>
            <source>Consent to remote help</source>
            <translation>Zgoda na zdalną pomoc</translation>
        </message>
        <message>
            <source>Filter the queue</source>
            <translation>Filtruj kolejkę</translation>
        </message>
        <message>
            <source>Hold the timer or go on</source>
            <translation>Wstrzymaj lub wznów zegar</translation>
        </message>
        <message>
            <source>How much will it cost?</source>
            <translation>Ile to będzie kosztować?</translation>
        </message>
        <message>
            <source>Mini timer</source>
            <translation>Mały zegar</translation>
        </message>
        <message>
            <source>New client</source>
            <translation>Nowy klient</translation>
        </message>
        <message>
            <source>New ticket</source>
            <translation>Nowe zgłoszenie</translation>
        </message>
        <message>
            <source>Plan a visit</source>
            <translation>Zaplanuj wizytę</translation>
        </message>
        <message>
            <source>Print what is previewed</source>
            <translation>Drukuj to, co w podglądzie</translation>
        </message>
        <message>
            <source>Start or stop the timer</source>
            <translation>Uruchom lub zatrzymaj zegar</translation>
        </message>
        <message>
            <source>Take in messages…</source>
            <translation>Wczytaj wiadomości…</translation>
        </message>
        <message>
            <source>Work to review…</source>
            <translation>Praca do sprawdzenia…</translation>
        </message>
        <message>
            <source>Write work down by hand…</source>
            <translation>Wpisz pracę ręcznie…</translation>
        </message>
    </context>
    <context>
        <name>ConnectionBox</name>
        <message>
            <source>Connect</source>
            <translation>Połącz</translation>
        </message>
        <message>
            <source>Copy ID</source>
            <translation>Kopiuj ID</translation>
        </message>
        <message>
            <source>Copy password</source>
            <translation>Kopiuj hasło</translation>
        </message>
        <message>
            <source>Link copied</source>
            <translation>Link skopiowany</translation>
        </message>
        <message>
            <source>Link for the client</source>
            <translation>Link dla klienta</translation>
        </message>
        <message>
            <source>On the clipboard for 30 seconds</source>
            <translation>W schowku przez 30 sekund</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Hasło</translation>
        </message>
        <message>
            <source>Read out, QR, e-mail…</source>
            <translation>Podyktuj, QR, e-mail…</translation>
        </message>
        <message>
            <source>Remote tool</source>
            <translation>Narzędzie pomocy zdalnej</translation>
        </message>
        <message>
            <source>Session ID</source>
            <translation>ID sesji</translation>
        </message>
    </context>
    <context>
        <name>ConnectionsSheet</name>
        <message numerus="yes">
            <source>%n connection(s)</source>
            <translation>
                <numerusform>%n połączenie</numerusform>
                <numerusform>%n połączenia</numerusform>
                <numerusform>%n połączeń</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) could not be read.</source>
            <translation>
                <numerusform>%n wiersza nie udało się odczytać.</numerusform>
                <numerusform>%n wierszy nie udało się odczytać.</numerusform>
                <numerusform>%n wierszy nie udało się odczytać.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n timer(s) agree.</source>
            <translation>
                <numerusform>%n zegar się zgadza.</numerusform>
                <numerusform>%n zegary się zgadzają.</numerusform>
                <numerusform>%n zegarów się zgadza.</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose TeamViewer's Connections.txt or its connection report (CSV).</source>
            <translation>Wybierz plik Connections.txt TeamViewera albo jego raport połączeń (CSV).</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>Wybierz plik…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Zamknij</translation>
        </message>
        <message>
            <source>Compare with the list of connections</source>
            <translation>Porównanie z listą połączeń</translation>
        </message>
        <message>
            <source>Connections without a timer</source>
            <translation>Połączenia bez zegara</translation>
        </message>
        <message>
            <source>Lengths that differ by more than 5 minutes</source>
            <translation>Długości różne o ponad 5 minut</translation>
        </message>
        <message>
            <source>List of connections</source>
            <translation>Lista połączeń</translation>
        </message>
        <message>
            <source>Lists (*.txt *.csv);;All (*)</source>
            <translation>Listy (*.txt *.csv);;Wszystkie (*)</translation>
        </message>
        <message>
            <source>Show the ticket</source>
            <translation>Pokaż zgłoszenie</translation>
        </message>
        <message>
            <source>Timers without a connection</source>
            <translation>Zegary bez połączenia</translation>
        </message>
        <message>
            <source>Times in the file</source>
            <translation>Czas w pliku</translation>
        </message>
        <message>
            <source>Times were taken as UTC.</source>
            <translation>Czas w pliku przyjęto jako UTC.</translation>
        </message>
        <message>
            <source>Times were taken as local.</source>
            <translation>Czas w pliku przyjęto jako lokalny.</translation>
        </message>
        <message>
            <source>from {first} to {last}.</source>
            <translation>od {first} do {last}.</translation>
        </message>
        <message>
            <source>local times</source>
            <translation>czas lokalny</translation>
        </message>
        <message>
            <source>none</source>
            <translation>brak</translation>
        </message>
        <message>
            <source>times as they fit</source>
            <translation>czas dobrany sam</translation>
        </message>
        <message>
            <source>times in UTC</source>
            <translation>czas UTC</translation>
        </message>
        <message>
            <source>{session}: connected {connected}</source>
            <translation>{session}: połączenie {connected}</translation>
        </message>
        <message>
            <source>{times}, timer {length}</source>
            <translation>{times}, zegar {length}</translation>
        </message>
    </context>
    <context>
        <name>ConsentBox</name>
        <message>
            <source>Choose a contact of the client</source>
            <translation>Wybierz osobę kontaktową klienta</translation>
        </message>
        <message>
            <source>Client agrees to remote help</source>
            <translation>Klient zgadza się na pomoc zdalną</translation>
        </message>
        <message>
            <source>How the consent was given</source>
            <translation>Jak wyrażono zgodę</translation>
        </message>
        <message>
            <source>Record of the consent (PDF)</source>
            <translation>Zapis zgody (PDF)</translation>
        </message>
        <message>
            <source>Show the terms of {day}</source>
            <translation>Pokaż warunki z {day}</translation>
        </message>
        <message>
            <source>Who agrees</source>
            <translation>Kto wyraża zgodę</translation>
        </message>
        <message>
            <source>terms of {day}</source>
            <translation>warunki z {day}</translation>
        </message>
        <message>
            <source>{who}, {how}, {when}; terms of {day}</source>
            <translation>{who}, {how}, {when}; warunki z {day}</translation>
        </message>
    </context>
    <context>
        <name>ConsultantsSection</name>
        <message>
            <source>Consultants</source>
            <translation>Konsultanci</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Initials</source>
            <translation>Inicjały</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Imię i nazwisko</translation>
        </message>
        <message>
            <source>New consultant</source>
            <translation>Nowy konsultant</translation>
        </message>
        <message>
            <source>Nobody yet. Add whoever answers the telephone here.</source>
            <translation>Jeszcze nikogo. Dodaj tych, którzy tu odbierają telefon.</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stan</translation>
        </message>
        <message>
            <source>Whoever has left is kept for old work and offered no more.</source>
            <translation>Kto odszedł, zostaje przy dawnych pracach, ale nie ma go już na listach wyboru.</translation>
        </message>
        <message>
            <source>Works here now</source>
            <translation>Obecnie tu pracuje</translation>
        </message>
        <message>
            <source>active</source>
            <translation>pracuje</translation>
        </message>
        <message>
            <source>from the name</source>
            <translation>z nazwiska</translation>
        </message>
        <message>
            <source>left</source>
            <translation>nie pracuje</translation>
        </message>
    </context>
    <context>
        <name>ContactLine</name>
        <message>
            <source>E-mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Imię i nazwisko</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>Take this person away</source>
            <translation>Usuń tę osobę</translation>
        </message>
        <message>
            <source>may order</source>
            <translation>może zlecać</translation>
        </message>
    </context>
    <context>
        <name>ContactsEdit</name>
        <message>
            <source>Nobody yet. Who may order on the client's behalf?</source>
            <translation>Jeszcze nikogo. Kto może zlecać w imieniu klienta?</translation>
        </message>
    </context>
    <context>
        <name>Conversation</name>
        <message>
            <source>(no text)</source>
            <translation>(bez treści)</translation>
        </message>
        <message>
            <source>Hide the quoted part</source>
            <translation>Ukryj cytat</translation>
        </message>
        <message>
            <source>Only the last messages are shown here.</source>
            <translation>Widać tu tylko ostatnie wiadomości.</translation>
        </message>
        <message>
            <source>Save the original</source>
            <translation>Zapisz oryginał</translation>
        </message>
        <message>
            <source>Show as text</source>
            <translation>Pokaż jako tekst</translation>
        </message>
        <message>
            <source>Show as the sender laid it out</source>
            <translation>Pokaż w układzie nadawcy</translation>
        </message>
        <message>
            <source>Show the quoted part</source>
            <translation>Pokaż cytat</translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>automatyczna</translation>
        </message>
        <message>
            <source>goes into the new ticket</source>
            <translation>przechodzi do nowego zgłoszenia</translation>
        </message>
        <message>
            <source>letter</source>
            <translation>wiadomość</translation>
        </message>
        <message>
            <source>note</source>
            <translation>notatka</translation>
        </message>
        <message>
            <source>our letter</source>
            <translation>nasza wiadomość</translation>
        </message>
        <message>
            <source>phone call</source>
            <translation>rozmowa telefoniczna</translation>
        </message>
        <message>
            <source>written down by {who}</source>
            <translation>zapisał(a) {who}</translation>
        </message>
        <message>
            <source>… the rest is in the original.</source>
            <translation>… reszta jest w oryginale.</translation>
        </message>
    </context>
    <context>
        <name>ConversationView</name>
        <message>
            <source>Add note</source>
            <translation>Dodaj notatkę</translation>
        </message>
        <message>
            <source>Conversation</source>
            <translation>Rozmowa</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Enter</translation>
        </message>
        <message>
            <source>Note for the office, the client does not see it</source>
            <translation>Notatka dla biura, klient jej nie widzi</translation>
        </message>
        <message>
            <source>Note: {text}</source>
            <translation>Notatka: {text}</translation>
        </message>
    </context>
    <context>
        <name>CorrectionEditor</name>
        <message>
            <source>Because of</source>
            <translation>Skąd korekta</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Anuluj</translation>
        </message>
        <message>
            <source>Correction of {number}</source>
            <translation>Korekta do {number}</translation>
        </message>
        <message>
            <source>Draw up correction</source>
            <translation>Przygotuj korektę</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nazwa</translation>
        </message>
        <message>
            <source>Net price, line {number}</source>
            <translation>Cena netto, pozycja {number}</translation>
        </message>
        <message>
            <source>Postcode</source>
            <translation>Kod pocztowy</translation>
        </message>
        <message>
            <source>Quantity, line {number}</source>
            <translation>Ilość, pozycja {number}</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Przyczyna</translation>
        </message>
        <message>
            <source>Street</source>
            <translation>Ulica</translation>
        </message>
        <message>
            <source>The invoice goes down to nothing; its work may then be invoiced anew.</source>
            <translation>Faktura zejdzie do zera, a jej prace będzie można zafakturować od nowa.</translation>
        </message>
        <message>
            <source>The tax number cannot be corrected: that is another buyer.</source>
            <translation>NIP nie podlega korekcie: inny NIP to inny nabywca.</translation>
        </message>
        <message>
            <source>Town</source>
            <translation>Miejscowość</translation>
        </message>
        <message>
            <source>What was wrong</source>
            <translation>Co poprawiamy</translation>
        </message>
        <message>
            <source>a mistake of the invoice</source>
            <translation>pomyłka na fakturze</translation>
        </message>
        <message>
            <source>quantities or prices</source>
            <translation>ilości lub ceny</translation>
        </message>
        <message>
            <source>something later, a rebate</source>
            <translation>późniejsze zdarzenie, np. rabat</translation>
        </message>
        <message>
            <source>the buyer's name or address</source>
            <translation>nazwa lub adres nabywcy</translation>
        </message>
        <message>
            <source>the wrong buyer: down to nothing</source>
            <translation>zły nabywca: korekta do zera</translation>
        </message>
    </context>
    <context>
        <name>DataSection</name>
        <message>
            <source>A demo office lies beside yours, in a file of its own.</source>
            <translation>Obok Twojego biura jest biuro pokazowe, w osobnym pliku.</translation>
        </message>
        <message>
            <source>A made-up office to look around in, in a file of its own.</source>
            <translation>Zmyślone biuro do obejrzenia programu, w osobnym pliku.</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>Dane</translation>
        </message>
        <message>
            <source>Demo office</source>
            <translation>Biuro pokazowe</translation>
        </message>
        <message>
            <source>In one file on this computer; nothing is sent anywhere.</source>
            <translation>W jednym pliku na tym komputerze; nic nie jest nigdzie wysyłane.</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Zostaw</translation>
        </message>
        <message>
            <source>On a database server that several desks share.</source>
            <translation>Na serwerze bazy danych wspólnym dla kilku stanowisk.</translation>
        </message>
        <message>
            <source>Open my office</source>
            <translation>Otwórz moje biuro</translation>
        </message>
        <message>
            <source>Open the demo office</source>
            <translation>Otwórz biuro pokazowe</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Usuń</translation>
        </message>
        <message>
            <source>Remove the demo office with everything in it? Your own office stays.</source>
            <translation>Usunąć biuro pokazowe ze wszystkim, co w nim jest? Twoje biuro zostaje.</translation>
        </message>
        <message>
            <source>Remove the demo office…</source>
            <translation>Usuń biuro pokazowe…</translation>
        </message>
        <message>
            <source>Show the folder</source>
            <translation>Pokaż folder</translation>
        </message>
        <message>
            <source>The folder could not be opened.</source>
            <translation>Nie udało się otworzyć folderu.</translation>
        </message>
        <message>
            <source>Where the data live</source>
            <translation>Gdzie są dane</translation>
        </message>
        <message>
            <source>Where they live</source>
            <translation>Gdzie są</translation>
        </message>
        <message>
            <source>You are in the demo office: nothing here is real.</source>
            <translation>To jest biuro pokazowe – nic tu nie jest prawdziwe.</translation>
        </message>
    </context>
    <context>
        <name>DayEdit</name>
        <message>
            <source>Calendar</source>
            <translation>Kalendarz</translation>
        </message>
        <message>
            <source>dd.mm.yyyy</source>
            <translation>dd.mm.rrrr</translation>
        </message>
    </context>
    <context>
        <name>DefectSheet</name>
        <message>
            <source>Close</source>
            <translation>Zamknij</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>Kopiuj szczegóły</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Szczegóły</translation>
        </message>
        <message>
            <source>Something went wrong</source>
            <translation>Coś poszło nie tak</translation>
        </message>
        <message>
            <source>Something went wrong here</source>
            <translation>Coś tu poszło nie tak</translation>
        </message>
        <message>
            <source>What was saved is safe, and you can go on working. If it happens again, send these details to those who look after the program: they name places in the program only, no clients and no texts.</source>
            <translation>To, co zapisane, jest bezpieczne i można pracować dalej. Jeśli zdarzy się to znowu, prześlij te szczegóły opiekunowi programu: są w nich tylko miejsca w programie, bez klientów i treści.</translation>
        </message>
    </context>
    <context>
        <name>Dispute</name>
        <message>
            <source>Before</source>
            <translation>Było</translation>
        </message>
        <message>
            <source>Choose for each field what shall be kept, then save.</source>
            <translation>Przy każdym polu wybierz, co ma zostać, i zapisz.</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Pole</translation>
        </message>
        <message>
            <source>Leave it as it is now</source>
            <translation>Zostaw, jak jest teraz</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>Moje</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Jest teraz</translation>
        </message>
        <message>
            <source>Save this choice</source>
            <translation>Zapisz ten wybór</translation>
        </message>
        <message>
            <source>Saved by another desk meanwhile</source>
            <translation>W międzyczasie zapisano to na innym stanowisku</translation>
        </message>
    </context>
    <context>
        <name>DuplicateErrand</name>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Save duplicate</source>
            <translation>Zapisz duplikat</translation>
        </message>
        <message>
            <source>Saved as {name}.</source>
            <translation>Zapisano jako {name}.</translation>
        </message>
    </context>
    <context>
        <name>ElsewhereBox</name>
        <message>
            <source>Leave it there</source>
            <translation>Zostaw tam</translation>
        </message>
        <message>
            <source>Take it over here</source>
            <translation>Przejmij tutaj</translation>
        </message>
        <message>
            <source>The timer on #{number} {client} runs at another desk, last sign of life {time}.</source>
            <translation>Zegar na #{number} {client} chodzi na innym stanowisku, ostatni znak życia {time}.</translation>
        </message>
    </context>
    <context>
        <name>EndingBox</name>
        <message>
            <source>Check the times</source>
            <translation>Sprawdź czasy</translation>
        </message>
        <message>
            <source>Ended: {length}, #{number} {client}</source>
            <translation>Zakończono: {length}, #{number} {client}</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Zapisz</translation>
        </message>
        <message>
            <source>No time of this session counts.</source>
            <translation>Z tej sesji nie liczy się żaden czas.</translation>
        </message>
        <message>
            <source>Started by mistake</source>
            <translation>Uruchomiony przez pomyłkę</translation>
        </message>
        <message>
            <source>To be checked before billing: {why}</source>
            <translation>Do sprawdzenia przed rozliczeniem: {why}</translation>
        </message>
        <message>
            <source>Undone</source>
            <translation>Cofnięto</translation>
        </message>
        <message>
            <source>What was done, in one line</source>
            <translation>Co zrobiono, w jednym zdaniu</translation>
        </message>
        <message>
            <source>What was done: {text}</source>
            <translation>Co zrobiono: {text}</translation>
        </message>
    </context>
    <context>
        <name>EntrySheet</name>
        <message>
            <source>Began at</source>
            <translation>Początek</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Anuluj</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Dzień</translation>
        </message>
        <message>
            <source>Kind of work</source>
            <translation>Rodzaj pracy</translation>
        </message>
        <message>
            <source>Lasted</source>
            <translation>Czas trwania</translation>
        </message>
        <message>
            <source>The work is written down.</source>
            <translation>Wpisano pracę.</translation>
        </message>
        <message>
            <source>Type a day.</source>
            <translation>Wpisz dzień.</translation>
        </message>
        <message>
            <source>Type how many minutes it lasted, at most {most}.</source>
            <translation>Wpisz, ile minut to trwało, najwyżej {most}.</translation>
        </message>
        <message>
            <source>Undone</source>
            <translation>Cofnięto</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>Co zrobiono</translation>
        </message>
        <message>
            <source>Why, although the client is blocked</source>
            <translation>Dlaczego mimo blokady klienta</translation>
        </message>
        <message>
            <source>Work on #{number}, not written down</source>
            <translation>Niezapisana praca przy #{number}</translation>
        </message>
        <message>
            <source>Write down work</source>
            <translation>Wpisz pracę</translation>
        </message>
        <message>
            <source>Write it down</source>
            <translation>Wpisz</translation>
        </message>
    </context>
    <context>
        <name>ExampleCard</name>
        <message>
            <source>A call of 7 minutes, Friday 10:00</source>
            <translation>Rozmowa 7 minut, piątek 10:00</translation>
        </message>
        <message>
            <source>A visit, Saturday 10:00–11:10 (without travel)</source>
            <translation>Wizyta, sobota 10:00–11:10 (bez dojazdu)</translation>
        </message>
        <message>
            <source>Net, at the price list in force, by what stands in the form.</source>
            <translation>Netto, po stawkach obowiązującego cennika, według tego, co stoi w formularzu.</translation>
        </message>
        <message>
            <source>Remote help three times on one day, on one ticket: 45, 45, 5 min</source>
            <translation>Pomoc zdalna trzy razy w jednym dniu i zgłoszeniu: 45, 45, 5 min</translation>
        </message>
        <message>
            <source>Remote help, 11 November 20:00–20:20</source>
            <translation>Pomoc zdalna, 11 listopada 20:00–20:20</translation>
        </message>
        <message>
            <source>Remote help, Friday 16:40–17:20</source>
            <translation>Pomoc zdalna, piątek 16:40–17:20</translation>
        </message>
        <message>
            <source>What it comes to</source>
            <translation>Ile to wyjdzie</translation>
        </message>
        <message>
            <source>{band}: {worked} → {billed}</source>
            <translation>{band}: {worked} → {billed}</translation>
        </message>
        <message>
            <source>{line}, +{percent}%</source>
            <translation>{line}, +{percent}%</translation>
        </message>
    </context>
    <context>
        <name>Facts</name>
        <message>
            <source>Called off by the client, {at}</source>
            <translation>Odwołana przez klienta, {at}</translation>
        </message>
        <message>
            <source>Called off by us, {at}</source>
            <translation>Odwołana przez nas, {at}</translation>
        </message>
        <message>
            <source>On the spot {arrived}–{left}</source>
            <translation>Na miejscu {arrived}–{left}</translation>
        </message>
        <message>
            <source>The planned time is billed.</source>
            <translation>Zaplanowany czas jest rozliczany.</translation>
        </message>
    </context>
    <context>
        <name>FileActs</name>
        <message>
            <source>Save file</source>
            <translation>Zapisz plik</translation>
        </message>
        <message>
            <source>Saved: {name}</source>
            <translation>Zapisano: {name}</translation>
        </message>
        <message>
            <source>The system has no program that shows this file.</source>
            <translation>System nie ma programu, który pokaże ten plik.</translation>
        </message>
    </context>
    <context>
        <name>FilesView</name>
        <message numerus="yes">
            <source>%n file(s) added</source>
            <translation>
                <numerusform>Dodano %n plik</numerusform>
                <numerusform>Dodano %n pliki</numerusform>
                <numerusform>Dodano %n plików</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) could not be read: {names}</source>
            <translation>
                <numerusform>Nie udało się odczytać %n pliku: {names}</numerusform>
                <numerusform>Nie udało się odczytać %n plików: {names}</numerusform>
                <numerusform>Nie udało się odczytać %n plików: {names}</numerusform>
            </translation>
        </message>
        <message>
            <source>Add files</source>
            <translation>Dodaj pliki</translation>
        </message>
        <message>
            <source>Add file…</source>
            <translation>Dodaj plik…</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>Dodano</translation>
        </message>
        <message>
            <source>Files of the ticket</source>
            <translation>Załączniki zgłoszenia</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nazwa</translation>
        </message>
        <message>
            <source>No files yet. Drop them here, or paste a screenshot.</source>
            <translation>Nie ma jeszcze załączników. Upuść tu pliki albo wklej zrzut ekranu.</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Otwórz</translation>
        </message>
        <message>
            <source>Paste picture</source>
            <translation>Wklej obraz</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>Zapisz jako…</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Rozmiar</translation>
        </message>
        <message>
            <source>There is no picture on the clipboard.</source>
            <translation>W schowku nie ma obrazu.</translation>
        </message>
        <message>
            <source>in the letter</source>
            <translation>w treści</translation>
        </message>
        <message>
            <source>screenshot-{moment}</source>
            <translation>zrzut-{moment}</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>Cancel</source>
            <translation>Anuluj</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>Usuń</translation>
        </message>
        <message>
            <source>Keep what is listed now under a name:</source>
            <translation>Zapamiętaj to, co widać, pod nazwą:</translation>
        </message>
        <message>
            <source>Name of the filter</source>
            <translation>Nazwa filtra</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Zmień nazwę</translation>
        </message>
        <message>
            <source>Save filter</source>
            <translation>Zapisz filtr</translation>
        </message>
        <message>
            <source>This filter is kept as:</source>
            <translation>Ten filtr nazywa się:</translation>
        </message>
        <message>
            <source>for instance: mine, waiting for parts</source>
            <translation>na przykład: moje, czekam na części</translation>
        </message>
    </context>
    <context>
        <name>Finish</name>
        <message>
            <source>Arrived</source>
            <translation>Przyjazd</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Anuluj</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Dzień</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>Wyjazd</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>Podsumowanie</translation>
        </message>
        <message>
            <source>What was done, in one line</source>
            <translation>Co zrobiono, jednym zdaniem</translation>
        </message>
        <message>
            <source>Write down as work</source>
            <translation>Zapisz jako pracę</translation>
        </message>
    </context>
    <context>
        <name>FirstStart</name>
        <message>
            <source>Bank account</source>
            <translation>Rachunek bankowy</translation>
        </message>
        <message>
            <source>City</source>
            <translation>Miejscowość</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>Everything can be changed in Settings.</source>
            <translation>Wszystko można później zmienić w Ustawieniach.</translation>
        </message>
        <message>
            <source>Just looking? The demo office is full of made-up clients and work. It lives in a database of its own and can be removed at any time.</source>
            <translation>Tylko się rozglądasz? Biuro pokazowe ma zmyślonych klientów i pracę. Mieszka we własnej bazie i można je w każdej chwili usunąć.</translation>
        </message>
        <message>
            <source>NIP</source>
            <translation>NIP</translation>
        </message>
        <message>
            <source>Name of the office</source>
            <translation>Nazwa biura</translation>
        </message>
        <message>
            <source>Open the demo office</source>
            <translation>Otwórz biuro pokazowe</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>Postcode</source>
            <translation>Kod pocztowy</translation>
        </message>
        <message>
            <source>REGON</source>
            <translation>REGON</translation>
        </message>
        <message>
            <source>Start working</source>
            <translation>Zacznij pracę</translation>
        </message>
        <message>
            <source>Street and number</source>
            <translation>Ulica i numer</translation>
        </message>
        <message>
            <source>This stands at the top of your protocols and invoices. Only the name is needed now; the rest can wait until the first invoice.</source>
            <translation>Te dane stoją na początku protokołów i faktur. Teraz potrzebna jest tylko nazwa, reszta może poczekać do pierwszej faktury.</translation>
        </message>
        <message>
            <source>Welcome to Dyżurka</source>
            <translation>Witamy w Dyżurce</translation>
        </message>
        <message>
            <source>Your first and last name</source>
            <translation>Twoje imię i nazwisko</translation>
        </message>
        <message>
            <source>Your office</source>
            <translation>Twoje biuro</translation>
        </message>
    </context>
    <context>
        <name>Furniture</name>
        <message>
            <source>Find or do anything</source>
            <translation>Znajdź lub zrób cokolwiek</translation>
        </message>
        <message>
            <source>Keys and help</source>
            <translation>Klawisze i pomoc</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Zakończ</translation>
        </message>
        <message>
            <source>Send or save</source>
            <translation>Wyślij lub zapisz</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Cofnij</translation>
        </message>
    </context>
    <context>
        <name>GroundCard</name>
        <message>
            <source>At least</source>
            <translation>Najmniej</translation>
        </message>
        <message>
            <source>Billed</source>
            <translation>Rozliczono</translation>
        </message>
        <message>
            <source>Flat sum</source>
            <translation>Ryczałt</translation>
        </message>
        <message>
            <source>Forgiven</source>
            <translation>Tolerancja</translation>
        </message>
        <message>
            <source>From–to</source>
            <translation>Od–do</translation>
        </message>
        <message>
            <source>Kind of work</source>
            <translation>Rodzaj pracy</translation>
        </message>
        <message>
            <source>Measured</source>
            <translation>Zmierzono</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>Planowano</translation>
        </message>
        <message>
            <source>Protocol {number}</source>
            <translation>Protokół {number}</translation>
        </message>
        <message>
            <source>Rate</source>
            <translation>Stawka</translation>
        </message>
        <message>
            <source>Rate from</source>
            <translation>Stawka z</translation>
        </message>
        <message>
            <source>Recomputed: {figures} = {net}</source>
            <translation>Przeliczone: {figures} = {net}</translation>
        </message>
        <message>
            <source>Recomputed: {km} km × {rate} zł, at least {least} = {net}</source>
            <translation>Przeliczone: {km} km × {rate} zł, nie mniej niż {least} = {net}</translation>
        </message>
        <message>
            <source>Recomputed: {net}</source>
            <translation>Przeliczone: {net}</translation>
        </message>
        <message>
            <source>Recomputed: {time} within the agreement, nothing to pay</source>
            <translation>Przeliczone: {time} w ramach umowy, nic do zapłaty</translation>
        </message>
        <message>
            <source>Rounded</source>
            <translation>Zaokrąglenie</translation>
        </message>
        <message>
            <source>Surcharge</source>
            <translation>Dopłata</translation>
        </message>
        <message>
            <source>There and back</source>
            <translation>W obie strony</translation>
        </message>
        <message>
            <source>Time of week</source>
            <translation>Pora</translation>
        </message>
        <message>
            <source>Travel</source>
            <translation>Dojazd</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Jednostka</translation>
        </message>
        <message>
            <source>Whole work</source>
            <translation>Cała praca</translation>
        </message>
        <message>
            <source>a client's sessions of one day together</source>
            <translation>razem prace klienta z jednego dnia</translation>
        </message>
        <message>
            <source>a ticket's sessions of one day together</source>
            <translation>razem prace w zgłoszeniu z jednego dnia</translation>
        </message>
        <message>
            <source>agreement {number}</source>
            <translation>umowy {number}</translation>
        </message>
        <message>
            <source>differs</source>
            <translation>inna kwota</translation>
        </message>
        <message>
            <source>each session on its own</source>
            <translation>każda praca osobno</translation>
        </message>
        <message>
            <source>none</source>
            <translation>brak</translation>
        </message>
        <message>
            <source>price list of {day}</source>
            <translation>cennika od {day}</translation>
        </message>
        <message>
            <source>raised: surcharged work is at least {least}</source>
            <translation>podniesione: praca z dopłatą to co najmniej {least}</translation>
        </message>
        <message>
            <source>the same grosz</source>
            <translation>zgadza się co do grosza</translation>
        </message>
        <message>
            <source>typed in</source>
            <translation>wpisu ręcznego</translation>
        </message>
        <message>
            <source>within the office's town</source>
            <translation>w mieście biura</translation>
        </message>
        <message>
            <source>{amount}/h</source>
            <translation>{amount}/h</translation>
        </message>
        <message>
            <source>{band}, as at the beginning</source>
            <translation>{band} (według początku pracy)</translation>
        </message>
        <message>
            <source>{km} km</source>
            <translation>{km} km</translation>
        </message>
        <message>
            <source>{rate} zł/km, {source}</source>
            <translation>{rate} zł/km, {source}</translation>
        </message>
        <message>
            <source>{seconds} s, counted as a minute</source>
            <translation>{seconds} s, liczone jako minuta</translation>
        </message>
        <message>
            <source>{time} paid by the agreement</source>
            <translation>w tym {time} w ramach umowy</translation>
        </message>
        <message>
            <source>{unit}, each begun one</source>
            <translation>każde rozpoczęte {unit}</translation>
        </message>
        <message>
            <source>{unit}, to the nearest</source>
            <translation>do najbliższych {unit}</translation>
        </message>
        <message>
            <source>{words}, {other} of it in another line</source>
            <translation>{words}, z tego {other} w innej pozycji</translation>
        </message>
    </context>
    <context>
        <name>GroundsSheet</name>
        <message numerus="yes">
            <source>%n line(s) recomputed otherwise</source>
            <translation>
                <numerusform>%n pozycja przeliczona inaczej</numerusform>
                <numerusform>%n pozycje przeliczone inaczej</numerusform>
                <numerusform>%n pozycji przeliczonych inaczej</numerusform>
            </translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Zamknij</translation>
        </message>
        <message>
            <source>Lines and their grounds</source>
            <translation>Pozycje i ich podstawy</translation>
        </message>
        <message>
            <source>Looking it up…</source>
            <translation>Sprawdzam…</translation>
        </message>
        <message>
            <source>Net altogether {amount}</source>
            <translation>Razem netto {amount}</translation>
        </message>
        <message>
            <source>There is nothing to pay here: no line has an amount yet.</source>
            <translation>Nie ma tu jeszcze żadnej pozycji z kwotą.</translation>
        </message>
        <message>
            <source>This did not work.</source>
            <translation>To się nie udało.</translation>
        </message>
        <message>
            <source>Where does this amount come from?</source>
            <translation>Skąd ta kwota?</translation>
        </message>
        <message>
            <source>recomputed: the same grosz</source>
            <translation>przeliczone: zgadza się co do grosza</translation>
        </message>
    </context>
    <context>
        <name>GroupCard</name>
        <message numerus="yes">
            <source>Show %n more</source>
            <translation>
                <numerusform>Pokaż jeszcze %n</numerusform>
                <numerusform>Pokaż jeszcze %n</numerusform>
                <numerusform>Pokaż jeszcze %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>HeldList</name>
        <message>
            <source>Also on hold</source>
            <translation>Wstrzymane</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Wznów</translation>
        </message>
        <message>
            <source>Go on with {name}</source>
            <translation>Wznów: {name}</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Zakończ</translation>
        </message>
        <message>
            <source>Stop {name}</source>
            <translation>Zakończ: {name}</translation>
        </message>
    </context>
    <context>
        <name>HeldStrip</name>
        <message>
            <source>Accept as a ticket</source>
            <translation>Przyjmij jako zgłoszenie</translation>
        </message>
        <message>
            <source>Ticket #{number}: {subject}</source>
            <translation>Zgłoszenie #{number}: {subject}</translation>
        </message>
        <message>
            <source>What is it about</source>
            <translation>Czego dotyczy</translation>
        </message>
    </context>
    <context>
        <name>HelpSheet</name>
        <message>
            <source>Close</source>
            <translation>Zamknij</translation>
        </message>
        <message>
            <source>Empty the filter, close what came up</source>
            <translation>Wyczyść filtr, zamknij to, co się otworzyło</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Pomoc</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Klawisze</translation>
        </message>
        <message>
            <source>Next and previous row of a list (arrows too)</source>
            <translation>Następny i poprzedni wiersz listy (także strzałki)</translation>
        </message>
        <message>
            <source>Open the row</source>
            <translation>Otwórz wiersz</translation>
        </message>
        <message>
            <source>Press Ctrl+K and type a few letters: the name of a client, the number of a ticket or invoice, or what you want to do.</source>
            <translation>Naciśnij Ctrl+K i wpisz kilka liter: nazwę klienta, numer zgłoszenia lub faktury albo to, co chcesz zrobić.</translation>
        </message>
        <message>
            <source>Today, in the calendar</source>
            <translation>Dziś, w kalendarzu</translation>
        </message>
    </context>
    <context>
        <name>HintStrip</name>
        <message>
            <source>Cancel</source>
            <translation>Anuluj</translation>
        </message>
        <message>
            <source>{client}, #{number}: draw the visit's hours, or click</source>
            <translation>{client}, #{number}: zaznacz godziny wizyty albo kliknij</translation>
        </message>
    </context>
    <context>
        <name>HistoryPanel</name>
        <message>
            <source>History of the paper</source>
            <translation>Historia dokumentu</translation>
        </message>
        <message>
            <source>Nothing has happened to it yet.</source>
            <translation>Jeszcze nic się z nim nie działo.</translation>
        </message>
    </context>
    <context>
        <name>HistoryView</name>
        <message>
            <source>History of the ticket</source>
            <translation>Historia zgłoszenia</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Co się stało</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Kiedy</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Kto</translation>
        </message>
        <message>
            <source>program</source>
            <translation>program</translation>
        </message>
    </context>
    <context>
        <name>HoursView</name>
        <message>
            <source>Calendar of visits</source>
            <translation>Kalendarz wizyt</translation>
        </message>
        <message>
            <source>No visits here. Draw over the hours to plan one.</source>
            <translation>Nie ma tu wizyt. Przeciągnij po godzinach, aby zaplanować.</translation>
        </message>
    </context>
    <context>
        <name>Identity</name>
        <message>
            <source>Client not known yet</source>
            <translation>Klient jeszcze nieustalony</translation>
        </message>
        <message>
            <source>Correct the session or move it</source>
            <translation>Popraw sesję albo przenieś ją</translation>
        </message>
        <message>
            <source>Show the ticket</source>
            <translation>Pokaż zgłoszenie</translation>
        </message>
        <message>
            <source>blocked</source>
            <translation>zablokowany</translation>
        </message>
    </context>
    <context>
        <name>Intake</name>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n odpowiedź</numerusform>
                <numerusform>%n odpowiedzi</numerusform>
                <numerusform>%n odpowiedzi</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n duplicate(s)</source>
            <translation>
                <numerusform>%n duplikat</numerusform>
                <numerusform>%n duplikaty</numerusform>
                <numerusform>%n duplikatów</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) could not be read: {names}</source>
            <translation>
                <numerusform>Nie udało się odczytać %n pliku: {names}</numerusform>
                <numerusform>Nie udało się odczytać %n plików: {names}</numerusform>
                <numerusform>Nie udało się odczytać %n plików: {names}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n ticket(s)</source>
            <translation>
                <numerusform>%n zgłoszenie</numerusform>
                <numerusform>%n zgłoszenia</numerusform>
                <numerusform>%n zgłoszeń</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n to clear up</source>
            <translation>
                <numerusform>%n do wyjaśnienia</numerusform>
                <numerusform>%n do wyjaśnienia</numerusform>
                <numerusform>%n do wyjaśnienia</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Stopped: %n file(s) left out.</source>
            <translation>
                <numerusform>Przerwano: pominięto %n plik.</numerusform>
                <numerusform>Przerwano: pominięto %n pliki.</numerusform>
                <numerusform>Przerwano: pominięto %n plików.</numerusform>
            </translation>
        </message>
        <message>
            <source>Taken in: {parts}.</source>
            <translation>Przyjęto {parts}.</translation>
        </message>
        <message>
            <source>There are no messages here.</source>
            <translation>Nie ma tu żadnych wiadomości.</translation>
        </message>
    </context>
    <context>
        <name>IntakeBar</name>
        <message>
            <source>Messages taken in</source>
            <translation>Przyjęte wiadomości</translation>
        </message>
        <message>
            <source>Messages: {done} of {total}</source>
            <translation>Pliki: {done} z {total}</translation>
        </message>
        <message>
            <source>Reading messages…</source>
            <translation>Czytam wiadomości…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Przerwij</translation>
        </message>
    </context>
    <context>
        <name>InvoiceState</name>
        <message>
            <source>draft</source>
            <translation>szkic</translation>
        </message>
        <message>
            <source>for KSeF</source>
            <translation>do KSeF</translation>
        </message>
        <message>
            <source>in KSeF</source>
            <translation>w KSeF</translation>
        </message>
        <message>
            <source>issued</source>
            <translation>wystawiona</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>odrzucona</translation>
        </message>
        <message>
            <source>sent</source>
            <translation>wysłana</translation>
        </message>
    </context>
    <context>
        <name>InvoiceSteps</name>
        <message>
            <source>A draft: the number is taken when it is issued.</source>
            <translation>Szkic: numer zostanie nadany przy wystawieniu.</translation>
        </message>
        <message>
            <source>Discard draft</source>
            <translation>Odrzuć szkic</translation>
        </message>
        <message>
            <source>Issue invoice</source>
            <translation>Wystaw fakturę</translation>
        </message>
        <message>
            <source>split payment</source>
            <translation>podzielona płatność</translation>
        </message>
    </context>
    <context>
        <name>Kinds</name>
        <message>
            <source>At the office</source>
            <translation>W biurze</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>Remote</source>
            <translation>Zdalnie</translation>
        </message>
        <message>
            <source>Visit</source>
            <translation>Wizyta</translation>
        </message>
        <message>
            <source>after hours</source>
            <translation>po godzinach</translation>
        </message>
        <message>
            <source>in opening hours</source>
            <translation>w godzinach pracy</translation>
        </message>
        <message>
            <source>public holiday</source>
            <translation>święto</translation>
        </message>
        <message>
            <source>weekend</source>
            <translation>weekend</translation>
        </message>
    </context>
    <context>
        <name>KsefBar</name>
        <message>
            <source>Ask KSeF again</source>
            <translation>Zapytaj KSeF ponownie</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Anuluj</translation>
        </message>
        <message>
            <source>Draw up correction…</source>
            <translation>Wystaw korektę…</translation>
        </message>
        <message>
            <source>Duplicate…</source>
            <translation>Duplikat…</translation>
        </message>
        <message>
            <source>Enter number</source>
            <translation>Wpisz numer</translation>
        </message>
        <message>
            <source>KSeF answered otherwise</source>
            <translation>Inna odpowiedź KSeF</translation>
        </message>
        <message>
            <source>KSeF has it after all…</source>
            <translation>KSeF jednak ją ma…</translation>
        </message>
        <message>
            <source>KSeF refused it: {reason}</source>
            <translation>KSeF odrzucił fakturę: {reason}</translation>
        </message>
        <message>
            <source>KSeF's number was a mistake…</source>
            <translation>Numer KSeF wpisano omyłkowo…</translation>
        </message>
        <message>
            <source>KSeF: it may be sent, but need not be.</source>
            <translation>KSeF: można wysłać, ale nie trzeba.</translation>
        </message>
        <message>
            <source>KSeF: on its way…</source>
            <translation>KSeF: wysyłanie…</translation>
        </message>
        <message>
            <source>KSeF: sent, the answer is still to come.</source>
            <translation>KSeF: wysłana, czekamy na odpowiedź.</translation>
        </message>
        <message>
            <source>KSeF: to be sent by {day}.</source>
            <translation>KSeF: do wysłania do {day}.</translation>
        </message>
        <message>
            <source>KSeF: {number}</source>
            <translation>KSeF: {number}</translation>
        </message>
        <message>
            <source>Make a new document</source>
            <translation>Przygotuj ponownie</translation>
        </message>
        <message>
            <source>More that can be done with this invoice</source>
            <translation>Co jeszcze można zrobić z tą fakturą</translation>
        </message>
        <message>
            <source>Refused by KSeF…</source>
            <translation>Odrzucona przez KSeF…</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Zapisz</translation>
        </message>
        <message>
            <source>Save as XML for KSeF</source>
            <translation>Zapisz plik XML dla KSeF</translation>
        </message>
        <message>
            <source>Save document</source>
            <translation>Zapisz dokument</translation>
        </message>
        <message>
            <source>Save the receipt (UPO)</source>
            <translation>Zapisz UPO</translation>
        </message>
        <message>
            <source>Saved as {name}.</source>
            <translation>Zapisano jako {name}.</translation>
        </message>
        <message>
            <source>Send</source>
            <translation>Wyślij</translation>
        </message>
        <message>
            <source>Send to KSeF</source>
            <translation>Wyślij do KSeF</translation>
        </message>
        <message>
            <source>XML (*.xml)</source>
            <translation>XML (*.xml)</translation>
        </message>
        <message>
            <source>number given by KSeF</source>
            <translation>numer nadany przez KSeF</translation>
        </message>
        <message>
            <source>password of the certificate</source>
            <translation>hasło certyfikatu</translation>
        </message>
        <message>
            <source>why KSeF refused it</source>
            <translation>dlaczego KSeF ją odrzucił</translation>
        </message>
        <message>
            <source>why the number is not of this invoice</source>
            <translation>dlaczego numer nie jest numerem tej faktury</translation>
        </message>
    </context>
    <context>
        <name>KsefSection</name>
        <message>
            <source>A .p12 or .pfx file, or a .crt with its .key beside it.</source>
            <translation>Plik .p12 lub .pfx albo .crt z plikiem .key obok.</translation>
        </message>
        <message>
            <source>Certificate</source>
            <translation>Certyfikat</translation>
        </message>
        <message>
            <source>Certificate for KSeF</source>
            <translation>Certyfikat KSeF</translation>
        </message>
        <message>
            <source>Certificates (*.p12 *.pfx *.crt *.cer *.pem)</source>
            <translation>Certyfikaty (*.p12 *.pfx *.crt *.cer *.pem)</translation>
        </message>
        <message>
            <source>Choose the file…</source>
            <translation>Wybierz plik…</translation>
        </message>
        <message>
            <source>KSeF</source>
            <translation>KSeF</translation>
        </message>
        <message>
            <source>The way to KSeF is saved.</source>
            <translation>Zapisano ustawienia KSeF.</translation>
        </message>
        <message>
            <source>Which KSeF</source>
            <translation>Środowisko KSeF</translation>
        </message>
        <message>
            <source>Without a certificate invoices are saved as XML, sent on the ministry's page, and their numbers written down by hand. The password is asked for each time and kept nowhere.</source>
            <translation>Bez certyfikatu faktury zapisuje się jako XML i wysyła na stronie ministerstwa, a ich numery wpisuje ręcznie. O hasło pytamy za każdym razem i nigdzie go nie przechowujemy.</translation>
        </message>
        <message>
            <source>the ministry's test</source>
            <translation>testowe ministerstwa</translation>
        </message>
        <message>
            <source>the real one</source>
            <translation>produkcyjne</translation>
        </message>
    </context>
    <context>
        <name>Leaving</name>
        <message>
            <source>Close it</source>
            <translation>Zamknij</translation>
        </message>
        <message>
            <source>Not everything could be saved; the window stays open.</source>
            <translation>Nie wszystko udało się zapisać; okno zostaje otwarte.</translation>
        </message>
    </context>
    <context>
        <name>LeavingSheet</name>
        <message>
            <source>Close without saving</source>
            <translation>Zamknij bez zapisywania</translation>
        </message>
        <message>
            <source>Go on working</source>
            <translation>Wróć do pracy</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>Jeszcze niezapisane</translation>
        </message>
        <message>
            <source>Save and close</source>
            <translation>Zapisz i zamknij</translation>
        </message>
        <message>
            <source>Save before the window closes?</source>
            <translation>Zapisać przed zamknięciem okna?</translation>
        </message>
        <message>
            <source>These are not saved yet:</source>
            <translation>Jeszcze niezapisane:</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>i %n kolejna pozycja</numerusform>
                <numerusform>i %n kolejne pozycje</numerusform>
                <numerusform>i %n kolejnych pozycji</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LettersSection</name>
        <message>
            <source>Back to the usual words</source>
            <translation>Przywróć domyślną treść</translation>
        </message>
        <message>
            <source>Drafts open in your own mail program; nothing is sent by itself.</source>
            <translation>Szkice otwierają się w Twoim programie pocztowym; nic nie wysyła się samo.</translation>
        </message>
        <message>
            <source>English</source>
            <translation>angielski</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Język</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>Wiadomość</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>Wiadomości</translation>
        </message>
        <message>
            <source>Polish</source>
            <translation>polski</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Temat</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Treść</translation>
        </message>
        <message>
            <source>The letter's words are saved.</source>
            <translation>Treść wiadomości zapisana.</translation>
        </message>
        <message>
            <source>with a correction</source>
            <translation>z korektą</translation>
        </message>
        <message>
            <source>with a protocol</source>
            <translation>z protokołem</translation>
        </message>
        <message>
            <source>with a transaction confirmation</source>
            <translation>z potwierdzeniem transakcji</translation>
        </message>
        <message>
            <source>with an invoice</source>
            <translation>z fakturą</translation>
        </message>
        <message>
            <source>{number}, {client} and {office} are filled in for each letter.</source>
            <translation>{number}, {client} i {office} zostaną uzupełnione w każdej wiadomości.</translation>
        </message>
    </context>
    <context>
        <name>LikenessStrip</name>
        <message>
            <source>Add to #{number}</source>
            <translation>Dopisz do #{number}</translation>
        </message>
        <message>
            <source>Is it about this, which is open already?</source>
            <translation>Czy chodzi o to, co jest już otwarte?</translation>
        </message>
    </context>
    <context>
        <name>LinkSheet</name>
        <message>
            <source>Close</source>
            <translation>Zamknij</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopiuj</translation>
        </message>
        <message>
            <source>Link copied</source>
            <translation>Skopiowano link</translation>
        </message>
        <message>
            <source>Link for the client</source>
            <translation>Link dla klienta</translation>
        </message>
        <message>
            <source>QR code of the link</source>
            <translation>Kod QR linku</translation>
        </message>
        <message>
            <source>The system has no program for e-mail.</source>
            <translation>W systemie nie ma programu do poczty.</translation>
        </message>
        <message>
            <source>To read out</source>
            <translation>Do podyktowania</translation>
        </message>
        <message>
            <source>Write an e-mail</source>
            <translation>Napisz e-mail</translation>
        </message>
    </context>
    <context>
        <name>ListSection</name>
        <message>
            <source>Discard</source>
            <translation>Odrzuć</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Zapisz</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>Zapisano.</translation>
        </message>
        <message>
            <source>This list could not be read.</source>
            <translation>Nie udało się odczytać tej listy.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Spróbuj ponownie</translation>
        </message>
    </context>
    <context>
        <name>LogoEdit</name>
        <message>
            <source>Choose a picture…</source>
            <translation>Wybierz obraz…</translation>
        </message>
        <message>
            <source>Logo</source>
            <translation>Logo</translation>
        </message>
        <message>
            <source>No logo yet. Drop a PNG or JPEG here.</source>
            <translation>Jeszcze bez logo. Upuść tu plik PNG albo JPEG.</translation>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg)</source>
            <translation>Obrazy (*.png *.jpg *.jpeg)</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Usuń</translation>
        </message>
    </context>
    <context>
        <name>MatchStrip</name>
        <message>
            <source>Cancel</source>
            <translation>Anuluj</translation>
        </message>
        <message>
            <source>Name, NIP or phone number</source>
            <translation>Nazwa, NIP albo telefon</translation>
        </message>
        <message>
            <source>Nobody knows yet whose ticket this is.</source>
            <translation>Nie wiadomo jeszcze, czyje to zgłoszenie.</translation>
        </message>
        <message>
            <source>Whose ticket is it?</source>
            <translation>Czyje to zgłoszenie?</translation>
        </message>
    </context>
    <context>
        <name>Menus</name>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Edycja</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Plik</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>Pomo&amp;c</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Widok</translation>
        </message>
        <message>
            <source>&amp;Work</source>
            <translation>P&amp;raca</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Jak w systemie</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Ciemny</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Jasny</translation>
        </message>
        <message>
            <source>Light and dark</source>
            <translation>Jasny i ciemny</translation>
        </message>
        <message>
            <source>Panes</source>
            <translation>Panele</translation>
        </message>
        <message>
            <source>Perspective</source>
            <translation>Perspektywa</translation>
        </message>
        <message>
            <source>Reset layout</source>
            <translation>Przywróć układ</translation>
        </message>
    </context>
    <context>
        <name>MergeStrip</name>
        <message>
            <source>All of #{number} goes into:</source>
            <translation>Całe #{number} przechodzi do:</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Anuluj</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Połącz</translation>
        </message>
        <message>
            <source>Merge into</source>
            <translation>Połącz z</translation>
        </message>
        <message>
            <source>This client has no other open ticket.</source>
            <translation>Ten klient nie ma innego otwartego zgłoszenia.</translation>
        </message>
    </context>
    <context>
        <name>MergedStrip</name>
        <message>
            <source>Merged into #{number}: all that was here is there now.</source>
            <translation>Połączone z #{number}: wszystko, co tu było, jest teraz tam.</translation>
        </message>
        <message>
            <source>Show it</source>
            <translation>Pokaż</translation>
        </message>
    </context>
    <context>
        <name>MiniTimer</name>
        <message>
            <source>Go on</source>
            <translation>Wznów</translation>
        </message>
        <message>
            <source>Hold</source>
            <translation>Wstrzymaj</translation>
        </message>
        <message>
            <source>No timer is running</source>
            <translation>Zegar nie działa</translation>
        </message>
        <message>
            <source>Put the mini timer away</source>
            <translation>Schowaj mały zegar</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Zakończ</translation>
        </message>
        <message>
            <source>Timer</source>
            <translation>Zegar</translation>
        </message>
    </context>
    <context>
        <name>Moment</name>
        <message>
            <source>Time</source>
            <translation>Godzina</translation>
        </message>
    </context>
    <context>
        <name>MonthView</name>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>i jeszcze %n</numerusform>
                <numerusform>i jeszcze %n</numerusform>
                <numerusform>i jeszcze %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n visit(s)</source>
            <translation>
                <numerusform>%n wizyta</numerusform>
                <numerusform>%n wizyty</numerusform>
                <numerusform>%n wizyt</numerusform>
            </translation>
        </message>
        <message>
            <source>Month of visits</source>
            <translation>Wizyty w miesiącu</translation>
        </message>
    </context>
    <context>
        <name>NoticeStrip</name>
        <message>
            <source>Notices</source>
            <translation>Komunikaty</translation>
        </message>
        <message>
            <source>Put away</source>
            <translation>Schowaj</translation>
        </message>
    </context>
    <context>
        <name>Notices</name>
        <message>
            <source>Try again</source>
            <translation>Spróbuj ponownie</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Cofnij</translation>
        </message>
    </context>
    <context>
        <name>ObjectionForm</name>
        <message>
            <source>Day</source>
            <translation>Dzień</translation>
        </message>
        <message>
            <source>How the other lines are accepted</source>
            <translation>Jak przyjęto pozostałe pozycje</translation>
        </message>
        <message>
            <source>The client objects</source>
            <translation>Klient zgłasza niezgodność</translation>
        </message>
        <message>
            <source>The other lines are accepted</source>
            <translation>Pozostałe pozycje przyjęte</translation>
        </message>
        <message>
            <source>What the client objects to</source>
            <translation>Czego dotyczy</translation>
        </message>
        <message>
            <source>Who said so</source>
            <translation>Kto zgłosił</translation>
        </message>
        <message>
            <source>Write down objection</source>
            <translation>Zapisz niezgodność</translation>
        </message>
        <message>
            <source>by signature</source>
            <translation>podpisem</translation>
        </message>
        <message>
            <source>by word</source>
            <translation>ustnie</translation>
        </message>
        <message>
            <source>{position}. {description}, {net}</source>
            <translation>{position}. {description}, {net}</translation>
        </message>
    </context>
    <context>
        <name>OfficeSection</name>
        <message>
            <source>As it stands on papers</source>
            <translation>Tak stoi na dokumentach</translation>
        </message>
        <message>
            <source>Bank</source>
            <translation>Bank</translation>
        </message>
        <message>
            <source>Bank account</source>
            <translation>Rachunek bankowy</translation>
        </message>
        <message>
            <source>Country</source>
            <translation>Kraj</translation>
        </message>
        <message>
            <source>Days to pay</source>
            <translation>Termin płatności</translation>
        </message>
        <message>
            <source>E-mail</source>
            <translation>E-mail</translation>
        </message>
        <message>
            <source>For example the register court, the share capital.</source>
            <translation>Na przykład sąd rejestrowy, kapitał zakładowy.</translation>
        </message>
        <message>
            <source>Ground of the exemption</source>
            <translation>Podstawa zwolnienia</translation>
        </message>
        <message>
            <source>Hours on working days</source>
            <translation>Godziny w dni robocze</translation>
        </message>
        <message>
            <source>Lines at the foot of every paper</source>
            <translation>Stopka każdego dokumentu</translation>
        </message>
        <message>
            <source>Logo</source>
            <translation>Logo</translation>
        </message>
        <message>
            <source>NIP</source>
            <translation>NIP</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nazwa</translation>
        </message>
        <message>
            <source>Needed on invoices when the office charges no VAT.</source>
            <translation>Musi stać na fakturach, gdy biuro nie nalicza VAT.</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>Biuro</translation>
        </message>
        <message>
            <source>Open from</source>
            <translation>Czynne od</translation>
        </message>
        <message>
            <source>Open until</source>
            <translation>Czynne do</translation>
        </message>
        <message>
            <source>Payment and VAT</source>
            <translation>Płatność i VAT</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Telefon</translation>
        </message>
        <message>
            <source>Postcode</source>
            <translation>Kod</translation>
        </message>
        <message>
            <source>REGON</source>
            <translation>REGON</translation>
        </message>
        <message>
            <source>Remote help from</source>
            <translation>Pomoc zdalna od</translation>
        </message>
        <message>
            <source>Remote help until</source>
            <translation>Pomoc zdalna do</translation>
        </message>
        <message>
            <source>Street</source>
            <translation>Ulica i numer</translation>
        </message>
        <message>
            <source>The office charges VAT</source>
            <translation>Biuro jest czynnym podatnikiem VAT</translation>
        </message>
        <message>
            <source>The office's data are saved.</source>
            <translation>Dane biura zapisane.</translation>
        </message>
        <message>
            <source>Town</source>
            <translation>Miejscowość</translation>
        </message>
        <message>
            <source>Work outside opening hours is surcharged; see the tariff.</source>
            <translation>Praca poza godzinami otwarcia jest droższa – patrz Taryfa.</translation>
        </message>
        <message>
            <source>days</source>
            <translation>dni</translation>
        </message>
        <message>
            <source>to</source>
            <translation>do</translation>
        </message>
    </context>
    <context>
        <name>OrdersBox</name>
        <message>
            <source>Order of the client</source>
            <translation>Polecenie klienta</translation>
        </message>
        <message>
            <source>Order: {text}</source>
            <translation>Polecenie: {text}</translation>
        </message>
        <message>
            <source>What the client orders, and what was done (Enter adds)</source>
            <translation>Polecenie klienta i co zrobiono (Enter dodaje)</translation>
        </message>
        <message numerus="yes">
            <source>and %n earlier order(s)</source>
            <translation>
                <numerusform>i %n wcześniejsze polecenie</numerusform>
                <numerusform>i %n wcześniejsze polecenia</numerusform>
                <numerusform>i %n wcześniejszych poleceń</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OrdersView</name>
        <message>
            <source>No orders. They are written down in the timer while work goes on.</source>
            <translation>Nie ma poleceń. Zapisuje się je przy zegarze, w trakcie pracy.</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Polecenie</translation>
        </message>
        <message>
            <source>Orders of the client</source>
            <translation>Polecenia klienta</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Kiedy</translation>
        </message>
    </context>
    <context>
        <name>Outage</name>
        <message>
            <source>The database answers again.</source>
            <translation>Baza danych znów odpowiada.</translation>
        </message>
    </context>
    <context>
        <name>Pages</name>
        <message>
            <source>Clients</source>
            <translation>Klienci</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Podgląd</translation>
        </message>
        <message>
            <source>Protocols, invoices</source>
            <translation>Protokoły i faktury</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>Kolejka</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ustawienia</translation>
        </message>
        <message>
            <source>Timer</source>
            <translation>Zegar</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Dziś</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>Wizyty</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Client, ticket, invoice number or a command…</source>
            <translation>Klient, zgłoszenie, numer faktury albo polecenie…</translation>
        </message>
        <message>
            <source>Find or do anything</source>
            <translation>Znajdź lub zrób cokolwiek</translation>
        </message>
        <message>
            <source>Nothing fits.</source>
            <translation>Nic nie pasuje.</translation>
        </message>
        <message>
            <source>What fits</source>
            <translation>Co pasuje</translation>
        </message>
    </context>
    <context>
        <name>PaneDock</name>
        <message>
            <source>Put this pane away</source>
            <translation>Schowaj ten panel</translation>
        </message>
    </context>
    <context>
        <name>PaperFile</name>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Save paper</source>
            <translation>Zapisz dokument</translation>
        </message>
        <message>
            <source>Saved: {name}</source>
            <translation>Zapisano: {name}</translation>
        </message>
        <message>
            <source>The system has no program that shows this file.</source>
            <translation>W systemie nie ma programu, który pokaże ten plik.</translation>
        </message>
    </context>
    <context>
        <name>PaperHistory</name>
        <message>
            <source>KSeF has it after all: {number}</source>
            <translation>KSeF jednak ją ma: {number}</translation>
        </message>
        <message>
            <source>accepted by KSeF: {number}</source>
            <translation>przyjęto w KSeF: {number}</translation>
        </message>
        <message>
            <source>accepted by signature of {by}</source>
            <translation>przyjęto podpisem: {by}</translation>
        </message>
        <message>
            <source>accepted by silence</source>
            <translation>przyjęto przez brak uwag</translation>
        </message>
        <message>
            <source>accepted by word of {by}</source>
            <translation>przyjęto ustnie: {by}</translation>
        </message>
        <message>
            <source>corrected by {number}</source>
            <translation>poprawiono: {number}</translation>
        </message>
        <message>
            <source>correction drawn up</source>
            <translation>sporządzono poprawiony protokół</translation>
        </message>
        <message>
            <source>drawn up</source>
            <translation>sporządzono szkic</translation>
        </message>
        <message>
            <source>duplicate given out</source>
            <translation>wydano duplikat</translation>
        </message>
        <message>
            <source>invoiced: {number}</source>
            <translation>zafakturowano: {number}</translation>
        </message>
        <message>
            <source>issued as {number}</source>
            <translation>wystawiono jako {number}</translation>
        </message>
        <message>
            <source>letter opened in the mail program</source>
            <translation>otwarto list w programie pocztowym</translation>
        </message>
        <message>
            <source>mended for KSeF</source>
            <translation>poprawiono dla KSeF</translation>
        </message>
        <message>
            <source>number {number} of KSeF taken back</source>
            <translation>cofnięto wpisany numer KSeF {number}</translation>
        </message>
        <message>
            <source>objection rejected</source>
            <translation>niezgodność odrzucono</translation>
        </message>
        <message>
            <source>objection taken back by the client</source>
            <translation>klient wycofał niezgodność</translation>
        </message>
        <message>
            <source>printed</source>
            <translation>wydrukowano</translation>
        </message>
        <message>
            <source>receipt taken back</source>
            <translation>cofnięto odbiór</translation>
        </message>
        <message>
            <source>received by mail</source>
            <translation>doręczono pocztą e-mail</translation>
        </message>
        <message>
            <source>refused by KSeF</source>
            <translation>odrzucono w KSeF</translation>
        </message>
        <message>
            <source>sent to KSeF</source>
            <translation>wysłano do KSeF</translation>
        </message>
        <message>
            <source>taken against a signature by {by}</source>
            <translation>wydano za podpisem: {by}</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>wycofano</translation>
        </message>
        <message>
            <source>taken by {by}</source>
            <translation>wydano do rąk: {by}</translation>
        </message>
        <message>
            <source>the last entry was a mistake and taken back</source>
            <translation>ostatni wpis był pomyłką, cofnięto go</translation>
        </message>
        <message>
            <source>{by} objected</source>
            <translation>{by} zgłasza niezgodność</translation>
        </message>
        <message>
            <source>{what} (lines {lines})</source>
            <translation>{what} (pozycje: {lines})</translation>
        </message>
        <message>
            <source>{what}: {note}</source>
            <translation>{what}: {note}</translation>
        </message>
    </context>
    <context>
        <name>PaperState</name>
        <message>
            <source>accepted</source>
            <translation>przyjęty</translation>
        </message>
        <message>
            <source>draft</source>
            <translation>szkic</translation>
        </message>
        <message>
            <source>handed over</source>
            <translation>przekazany</translation>
        </message>
        <message>
            <source>invoiced</source>
            <translation>zafakturowany</translation>
        </message>
        <message>
            <source>issued</source>
            <translation>wystawiony</translation>
        </message>
        <message>
            <source>objection</source>
            <translation>niezgodność</translation>
        </message>
        <message>
            <source>objection answered</source>
            <translation>po odpowiedzi</translation>
        </message>
        <message>
            <source>partly invoiced</source>
            <translation>częściowo na fakturze</translation>
        </message>
        <message>
            <source>rejected</source>
            <translation>odrzucony</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>wycofany</translation>
        </message>
    </context>
    <context>
        <name>PaperView</name>
        <message>
            <source>Pages of the paper</source>
            <translation>Strony dokumentu</translation>
        </message>
    </context>
    <context>
        <name>Parts</name>
        <message numerus="yes">
            <source>%n session(s) to be checked</source>
            <translation>
                <numerusform>%n praca do sprawdzenia</numerusform>
                <numerusform>%n prace do sprawdzenia</numerusform>
                <numerusform>%n prac do sprawdzenia</numerusform>
            </translation>
        </message>
        <message>
            <source>Chosen in the queue: #{number} {client}</source>
            <translation>Wybrane w kolejce: #{number} {client}</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Wznów</translation>
        </message>
        <message>
            <source>Hold</source>
            <translation>Wstrzymaj</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Start</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Zakończ</translation>
        </message>
        <message>
            <source>Turn to it</source>
            <translation>Przejdź do niego</translation>
        </message>
    </context>
    <context>
        <name>Perspectives</name>
        <message>
            <source>Billing</source>
            <translation>Rozliczenia</translation>
        </message>
        <message>
            <source>Consultant</source>
            <translation>Konsultant</translation>
        </message>
        <message>
            <source>Dispatcher</source>
            <translation>Dyspozytor</translation>
        </message>
    </context>
    <context>
        <name>Pop</name>
        <message>
            <source>Close</source>
            <translation>Zamknij</translation>
        </message>
        <message>
            <source>Visit: {client}</source>
            <translation>Wizyta: {client}</translation>
        </message>
    </context>
    <context>
        <name>PreviewPane</name>
        <message>
            <source>Choose a protocol or an invoice to see it here as it will be printed.</source>
            <translation>Wybierz protokół albo fakturę, a zobaczysz tu dokument taki, jaki zostanie wydrukowany.</translation>
        </message>
        <message>
            <source>No mail program could be opened for the draft.</source>
            <translation>Nie udało się otworzyć programu pocztowego ze szkicem wiadomości.</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Podgląd</translation>
        </message>
        <message>
            <source>Save paper</source>
            <translation>Zapisz dokument</translation>
        </message>
        <message>
            <source>Saved as {name}.</source>
            <translation>Zapisano jako {name}.</translation>
        </message>
        <message>
            <source>Show its invoice</source>
            <translation>Pokaż fakturę</translation>
        </message>
        <message>
            <source>Show its protocol</source>
            <translation>Pokaż protokół</translation>
        </message>
        <message>
            <source>draft correction</source>
            <translation>szkic korekty</translation>
        </message>
        <message>
            <source>draft invoice</source>
            <translation>szkic faktury</translation>
        </message>
        <message>
            <source>draft protocol</source>
            <translation>szkic protokołu</translation>
        </message>
    </context>
    <context>
        <name>PriceListsSection</name>
        <message>
            <source>A price list needs its first day.</source>
            <translation>Cennik musi mieć pierwszy dzień.</translation>
        </message>
        <message>
            <source>Every kind of work needs its rate.</source>
            <translation>Każdy rodzaj pracy musi mieć stawkę.</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Od</translation>
        </message>
        <message>
            <source>From {day}</source>
            <translation>Od {day}</translation>
        </message>
        <message>
            <source>In force from</source>
            <translation>Obowiązuje od</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nazwa</translation>
        </message>
        <message>
            <source>New price list</source>
            <translation>Nowy cennik</translation>
        </message>
        <message>
            <source>No price list yet: work has no price until there is one.</source>
            <translation>Nie ma jeszcze cennika, więc praca nie ma ceny.</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Price list</source>
            <translation>Cennik</translation>
        </message>
        <message>
            <source>Price list removed.</source>
            <translation>Cennik usunięty.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Usuń</translation>
        </message>
        <message>
            <source>Save tariff</source>
            <translation>Zapisz cennik</translation>
        </message>
        <message>
            <source>Saved as {name}.</source>
            <translation>Zapisano jako {name}.</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stan</translation>
        </message>
        <message>
            <source>Tariff as PDF</source>
            <translation>Cennik jako PDF</translation>
        </message>
        <message>
            <source>Until the next list begins.</source>
            <translation>Aż zacznie się następny.</translation>
        </message>
        <message>
            <source>in force</source>
            <translation>obowiązuje</translation>
        </message>
        <message>
            <source>net, an hour of work</source>
            <translation>netto za godzinę pracy</translation>
        </message>
        <message>
            <source>past</source>
            <translation>dawny</translation>
        </message>
        <message>
            <source>tariff.pdf</source>
            <translation>cennik.pdf</translation>
        </message>
        <message>
            <source>to come</source>
            <translation>przyszły</translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>Open it anew</source>
            <translation>Otwórz je ponownie</translation>
        </message>
        <message>
            <source>Remote tools</source>
            <translation>Narzędzia pomocy zdalnej</translation>
        </message>
        <message>
            <source>Terms of remote help</source>
            <translation>Warunki pomocy zdalnej</translation>
        </message>
        <message>
            <source>The demo office is being made up…</source>
            <translation>Trwa przygotowywanie biura pokazowego…</translation>
        </message>
        <message>
            <source>The office's time zone is {zone} now; this window still shows {shown}.</source>
            <translation>Strefa czasowa biura to teraz {zone}; to okno pokazuje jeszcze {shown}.</translation>
        </message>
        <message>
            <source>This office has no name yet; papers need one.</source>
            <translation>Biuro nie ma jeszcze nazwy, a dokumenty jej potrzebują.</translation>
        </message>
        <message>
            <source>Your office…</source>
            <translation>Twoje biuro…</translation>
        </message>
        <message>
            <source>{title} (demo office)</source>
            <translation>{title} (biuro pokazowe)</translation>
        </message>
    </context>
    <context>
        <name>ProtocolErrand</name>
        <message>
            <source>Acceptance written down.</source>
            <translation>Przyjęcie zapisane.</translation>
        </message>
        <message>
            <source>Objection rejected.</source>
            <translation>Niezgodność odrzucona.</translation>
        </message>
        <message>
            <source>Objection written down: its lines wait.</source>
            <translation>Niezgodność zapisana: jej pozycje czekają.</translation>
        </message>
        <message>
            <source>Receipt taken back: the client's term stopped.</source>
            <translation>Odbiór cofnięty: termin na uwagi nie biegnie.</translation>
        </message>
        <message>
            <source>Receipt written down: the client's term runs.</source>
            <translation>Odbiór zapisany: biegnie termin na uwagi.</translation>
        </message>
        <message>
            <source>The client took the objection back.</source>
            <translation>Klient wycofał niezgodność.</translation>
        </message>
    </context>
    <context>
        <name>ProtocolStanding</name>
        <message>
            <source>A draft: the number is taken when it is issued.</source>
            <translation>Szkic: numer zostanie nadany przy wystawieniu.</translation>
        </message>
        <message>
            <source>Accepted by signature of {who} {at}.</source>
            <translation>Przyjęty podpisem: {who}, {at}.</translation>
        </message>
        <message>
            <source>Accepted by silence, noted {at}: no objection came in the term.</source>
            <translation>Przyjęty przez brak uwag w terminie, zapisano {at}.</translation>
        </message>
        <message>
            <source>Accepted by word of {who} {at}.</source>
            <translation>Przyjęty ustnie: {who}, {at}.</translation>
        </message>
        <message>
            <source>Issued; not handed over yet.</source>
            <translation>Wystawiony, jeszcze nieprzekazany klientowi.</translation>
        </message>
        <message>
            <source>It corrects {number}: put the times right in the sessions, or take something off.</source>
            <translation>Poprawia {number}: popraw czasy w sesjach albo udziel rabatu.</translation>
        </message>
        <message>
            <source>Letter opened {at}; write the receipt down once it is sent.</source>
            <translation>List otwarto {at}; po wysłaniu zapisz odbiór.</translation>
        </message>
        <message>
            <source>Objection to line {lines}, {who} {at}: {words}</source>
            <translation>Niezgodność w pozycji {lines}, {who} {at}: {words}</translation>
        </message>
        <message>
            <source>Objection to lines {lines}, {who} {at}: {words}</source>
            <translation>Niezgodność w pozycjach {lines}, {who} {at}: {words}</translation>
        </message>
        <message>
            <source>Printed {at}; write the receipt down once it is taken.</source>
            <translation>Wydrukowano {at}; po przekazaniu zapisz odbiór.</translation>
        </message>
        <message>
            <source>Received by mail {at}.</source>
            <translation>Doręczony pocztą e-mail {at}.</translation>
        </message>
        <message>
            <source>Taken against a signature by {who} {at}.</source>
            <translation>Za podpisem: {who}, {at}.</translation>
        </message>
        <message>
            <source>Taken by {who} {at}.</source>
            <translation>Do rąk: {who}, {at}.</translation>
        </message>
        <message>
            <source>Taken off: {amount}, {reason}</source>
            <translation>Rabat: {amount}, {reason}</translation>
        </message>
        <message>
            <source>The client may object until {day} ({why}).</source>
            <translation>Klient może zgłosić uwagi do {day} ({why}).</translation>
        </message>
        <message>
            <source>The rest: accepted by signature of {who} {at}.</source>
            <translation>Reszta przyjęta podpisem: {who}, {at}.</translation>
        </message>
        <message>
            <source>The rest: accepted by silence, noted {at}.</source>
            <translation>Reszta przyjęta przez brak uwag w terminie, zapisano {at}.</translation>
        </message>
        <message>
            <source>The rest: accepted by word of {who} {at}.</source>
            <translation>Reszta przyjęta ustnie: {who}, {at}.</translation>
        </message>
        <message>
            <source>The term ended on {day} ({why}): no objection counts as acceptance.</source>
            <translation>Termin na uwagi minął {day} ({why}): brak uwag oznacza przyjęcie.</translation>
        </message>
        <message>
            <source>Waiting for acceptance: {lines}. Silence is none until the receipt is written down.</source>
            <translation>Reszta (pozycje: {lines}) czeka na przyjęcie; dopóki nie zapiszesz doręczenia, milczenie się nie liczy.</translation>
        </message>
        <message>
            <source>Waiting for acceptance: {lines}. The client may object until {day} ({why}), silence counts after that.</source>
            <translation>Reszta (pozycje: {lines}) czeka na przyjęcie; termin na uwagi upływa {day} ({why}), potem milczenie oznacza przyjęcie.</translation>
        </message>
        <message>
            <source>Waiting for acceptance: {lines}. The term ended on {day} ({why}): silence accepts.</source>
            <translation>Reszta (pozycje: {lines}) czeka na przyjęcie; termin na uwagi minął {day} ({why}): milczenie oznacza przyjęcie.</translation>
        </message>
        <message>
            <source>a draft</source>
            <translation>szkic</translation>
        </message>
        <message>
            <source>{words} (after the term)</source>
            <translation>{words} (po terminie)</translation>
        </message>
        <message>
            <source>{words} – corrected by {number}.</source>
            <translation>{words} – poprawia ją {number}.</translation>
        </message>
        <message>
            <source>{words} – rejected: {answer}</source>
            <translation>{words} – odrzucona: {answer}</translation>
        </message>
        <message>
            <source>{words} – taken back by {answer}.</source>
            <translation>{words} – wycofana: {answer}.</translation>
        </message>
        <message>
            <source>{words} – waits for an answer.</source>
            <translation>{words} – czeka na odpowiedź.</translation>
        </message>
    </context>
    <context>
        <name>ProtocolSteps</name>
        <message>
            <source>Answer…</source>
            <translation>Odpowiedz…</translation>
        </message>
        <message>
            <source>Did not arrive…</source>
            <translation>Nie dotarł…</translation>
        </message>
        <message>
            <source>Discard draft</source>
            <translation>Odrzuć szkic</translation>
        </message>
        <message>
            <source>Draw up invoice</source>
            <translation>Utwórz fakturę</translation>
        </message>
        <message>
            <source>Issue protocol</source>
            <translation>Wystaw protokół</translation>
        </message>
        <message>
            <source>Objection…</source>
            <translation>Niezgodność…</translation>
        </message>
        <message>
            <source>Part protocol: the work goes on</source>
            <translation>Częściowy: prace trwają</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Powód</translation>
        </message>
        <message>
            <source>Received…</source>
            <translation>Odebrany…</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>Wycofaj</translation>
        </message>
        <message>
            <source>Take it back…</source>
            <translation>Wycofaj…</translation>
        </message>
        <message>
            <source>Take off…</source>
            <translation>Rabat…</translation>
        </message>
        <message>
            <source>Take the protocol back; its work may be billed again</source>
            <translation>Wycofanie protokołu; prace wrócą do rozliczenia</translation>
        </message>
        <message>
            <source>Take the receipt back</source>
            <translation>Cofnij odbiór</translation>
        </message>
        <message>
            <source>The letter did not arrive: the client's term stops</source>
            <translation>Protokół nie dotarł: termin na uwagi przestaje biec</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>Co się stało</translation>
        </message>
    </context>
    <context>
        <name>QueuePage</name>
        <message>
            <source>Drop to take in</source>
            <translation>Upuść, aby przyjąć</translation>
        </message>
        <message>
            <source>Messages (*.eml *.emlx *.msg *.mbox);;All files (*)</source>
            <translation>Wiadomości (*.eml *.emlx *.msg *.mbox);;Wszystkie pliki (*)</translation>
        </message>
        <message>
            <source>Take in messages</source>
            <translation>Przyjmij wiadomości</translation>
        </message>
        <message>
            <source>What was written down is put away.</source>
            <translation>Zgłoszenie odłożone bez zapisania.</translation>
        </message>
    </context>
    <context>
        <name>QueuePane</name>
        <message numerus="yes">
            <source>%n ticket(s)</source>
            <translation>
                <numerusform>%n zgłoszenie</numerusform>
                <numerusform>%n zgłoszenia</numerusform>
                <numerusform>%n zgłoszeń</numerusform>
            </translation>
        </message>
        <message>
            <source>Keep this filter under a name</source>
            <translation>Zapamiętaj ten filtr pod nazwą</translation>
        </message>
        <message>
            <source>New ticket</source>
            <translation>Nowe zgłoszenie</translation>
        </message>
        <message>
            <source>Nothing is found for these words. Esc shows everything again.</source>
            <translation>Nic nie pasuje do tych słów. Esc pokaże znów wszystko.</translation>
        </message>
        <message>
            <source>Nothing of this is yours.</source>
            <translation>Nic z tego nie jest Twoje.</translation>
        </message>
        <message>
            <source>Nothing waits to be cleared up.</source>
            <translation>Nic nie czeka na wyjaśnienie.</translation>
        </message>
        <message>
            <source>Queue</source>
            <translation>Kolejka</translation>
        </message>
        <message>
            <source>Queue of tickets</source>
            <translation>Kolejka zgłoszeń</translation>
        </message>
        <message>
            <source>Search the queue</source>
            <translation>Szukaj w kolejce</translation>
        </message>
        <message>
            <source>Take in messages from files</source>
            <translation>Przyjmij wiadomości z plików</translation>
        </message>
        <message>
            <source>The filter is kept as {name}.</source>
            <translation>Filtr zapamiętano jako {name}.</translation>
        </message>
        <message>
            <source>The filter {name} is forgotten.</source>
            <translation>Filtr {name} usunięty.</translation>
        </message>
        <message>
            <source>The queue could not be read.</source>
            <translation>Nie udało się odczytać kolejki.</translation>
        </message>
        <message>
            <source>The queue is empty. Drop messages (.eml) or a folder here, or write down a call.</source>
            <translation>Kolejka jest pusta. Upuść tu wiadomości (.eml) lub folder albo zapisz zgłoszenie telefoniczne.</translation>
        </message>
        <message>
            <source>There are no such tickets.</source>
            <translation>Nie ma takich zgłoszeń.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Spróbuj ponownie</translation>
        </message>
        <message>
            <source>Which tickets</source>
            <translation>Które zgłoszenia</translation>
        </message>
        <message>
            <source>all</source>
            <translation>wszystkie</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>zamknięte</translation>
        </message>
        <message>
            <source>done</source>
            <translation>wykonane</translation>
        </message>
        <message>
            <source>mine</source>
            <translation>moje</translation>
        </message>
        <message>
            <source>open</source>
            <translation>otwarte</translation>
        </message>
        <message>
            <source>to clear up</source>
            <translation>do wyjaśnienia</translation>
        </message>
    </context>
    <context>
        <name>QuoteResult</name>
        <message>
            <source>Agreement {number}, {month}: {included} included, used {used}, left {left}; this work takes {taken}.</source>
            <translation>Umowa {number}, {month}: w cenie {included}, wykorzystano {used}, zostało {left}; ta praca zużyje {taken}.</translation>
        </message>
        <message>
            <source>Altogether {amount}</source>
            <translation>Razem {amount}</translation>
        </message>
        <message>
            <source>Included in the agreement</source>
            <translation>W ramach umowy</translation>
        </message>
        <message>
            <source>Lines and reasons</source>
            <translation>Pozycje i uzasadnienia</translation>
        </message>
        <message>
            <source>Net {amount}</source>
            <translation>Netto {amount}</translation>
        </message>
        <message>
            <source>The price will stand here.</source>
            <translation>Tu pojawi się cena.</translation>
        </message>
        <message>
            <source>Travel</source>
            <translation>Dojazd</translation>
        </message>
        <message>
            <source>VAT {rate}% {amount}</source>
            <translation>VAT {rate}% {amount}</translation>
        </message>
        <message>
            <source>What it will cost</source>
            <translation>Ile to będzie kosztować</translation>
        </message>
        <message>
            <source>exempt from VAT</source>
            <translation>zwolnienie z VAT</translation>
        </message>
        <message>
            <source>no Polish VAT: the client is a firm abroad</source>
            <translation>bez polskiego VAT: klientem jest firma zagraniczna</translation>
        </message>
        <message>
            <source>{band}, +{percent}%</source>
            <translation>{band}, +{percent}%</translation>
        </message>
        <message>
            <source>{day}, {start}–{end}</source>
            <translation>{day}, {start}–{end}</translation>
        </message>
        <message>
            <source>{rate}/h, price list</source>
            <translation>{rate}/h, cennik</translation>
        </message>
        <message>
            <source>{rate}/h, {agreement}</source>
            <translation>{rate}/h, {agreement}</translation>
        </message>
        <message>
            <source>{worked} → {billed}</source>
            <translation>{worked} → {billed}</translation>
        </message>
    </context>
    <context>
        <name>QuoteSheet</name>
        <message>
            <source>A day looks like 21.11.2026.</source>
            <translation>Dzień ma postać 21.11.2026.</translation>
        </message>
        <message>
            <source>A quote binds nobody: what is billed is the time that is measured.</source>
            <translation>To szacunek: rozliczony będzie czas zmierzony.</translation>
        </message>
        <message>
            <source>A time looks like 9:00.</source>
            <translation>Godzina ma postać 9:00.</translation>
        </message>
        <message>
            <source>Choose a client from the list, or leave it empty.</source>
            <translation>Wybierz klienta z listy albo zostaw puste.</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Klient</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Zamknij</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Dzień</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Od</translation>
        </message>
        <message>
            <source>How much will it cost?</source>
            <translation>Ile to będzie kosztować?</translation>
        </message>
        <message>
            <source>It will last</source>
            <translation>Potrwa</translation>
        </message>
        <message>
            <source>Kind of work</source>
            <translation>Rodzaj pracy</translation>
        </message>
        <message>
            <source>Let it last {time}</source>
            <translation>Niech potrwa {time}</translation>
        </message>
        <message>
            <source>None: at the price list</source>
            <translation>Bez klienta: według cennika</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Do</translation>
        </message>
        <message>
            <source>With travel to the client</source>
            <translation>Z dojazdem do klienta</translation>
        </message>
        <message>
            <source>{time}, until {day}</source>
            <translation>{time}, do {day}</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Pages</source>
            <translation>Strony</translation>
        </message>
    </context>
    <context>
        <name>RebateForm</name>
        <message>
            <source>Do not take off {rebate}</source>
            <translation>Nie odejmuj: {rebate}</translation>
        </message>
        <message>
            <source>Net amount</source>
            <translation>Kwota netto</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Powód</translation>
        </message>
        <message>
            <source>Take off</source>
            <translation>Odejmij</translation>
        </message>
        <message>
            <source>Take something off</source>
            <translation>Rabat</translation>
        </message>
        <message>
            <source>{amount}, {reason}</source>
            <translation>{amount}, {reason}</translation>
        </message>
    </context>
    <context>
        <name>ReceiptButton</name>
        <message>
            <source>Receipt (UPO) of KSeF</source>
            <translation>UPO z KSeF</translation>
        </message>
        <message>
            <source>Receipt (UPO)…</source>
            <translation>UPO…</translation>
        </message>
        <message>
            <source>XML (*.xml)</source>
            <translation>XML (*.xml)</translation>
        </message>
    </context>
    <context>
        <name>ReceiptForm</name>
        <message>
            <source>Day</source>
            <translation>Dzień</translation>
        </message>
        <message>
            <source>How</source>
            <translation>Jak</translation>
        </message>
        <message>
            <source>The client received the protocol</source>
            <translation>Klient otrzymał protokół</translation>
        </message>
        <message>
            <source>Who took it</source>
            <translation>Kto odebrał</translation>
        </message>
        <message>
            <source>Write down receipt</source>
            <translation>Zapisz odbiór</translation>
        </message>
        <message>
            <source>against a signature</source>
            <translation>za podpisem</translation>
        </message>
        <message>
            <source>by mail</source>
            <translation>e-mailem</translation>
        </message>
        <message>
            <source>printed, by hand</source>
            <translation>wydruk do rąk</translation>
        </message>
    </context>
    <context>
        <name>RecordForm</name>
        <message>
            <source>A day looks like 21.11.2026.</source>
            <translation>Data wygląda tak: 21.11.2026.</translation>
        </message>
        <message>
            <source>A time looks like 9:00.</source>
            <translation>Godzina wygląda tak: 9:00.</translation>
        </message>
        <message>
            <source>A whole number from {least} to {most} is needed.</source>
            <translation>Potrzebna jest liczba całkowita od {least} do {most}.</translation>
        </message>
        <message>
            <source>An amount looks like {example}.</source>
            <translation>Kwota wygląda tak: {example}.</translation>
        </message>
        <message>
            <source>This cannot be read.</source>
            <translation>Nie da się tego odczytać.</translation>
        </message>
    </context>
    <context>
        <name>RecoveryBox</name>
        <message>
            <source>End of the work</source>
            <translation>Koniec pracy</translation>
        </message>
        <message>
            <source>It ended at</source>
            <translation>Praca skończyła się o</translation>
        </message>
        <message>
            <source>It ran until {time} ({length} in all)</source>
            <translation>Działał do {time} (razem {length})</translation>
        </message>
        <message>
            <source>It still goes on</source>
            <translation>Praca trwa nadal</translation>
        </message>
        <message>
            <source>Take it over</source>
            <translation>Zatwierdź</translation>
        </message>
        <message>
            <source>The end lies between the start of the work and this moment.</source>
            <translation>Koniec musi przypadać między początkiem pracy a tą chwilą.</translation>
        </message>
        <message>
            <source>The timer was running on #{number} {client} when the program ended. Its last sign of life: {time}.</source>
            <translation>Zegar na #{number} {client} działał, gdy program się zamknął. Ostatni znak życia: {time}.</translation>
        </message>
    </context>
    <context>
        <name>ReviewSheet</name>
        <message>
            <source>Close</source>
            <translation>Zamknij</translation>
        </message>
        <message>
            <source>Correct…</source>
            <translation>Popraw…</translation>
        </message>
        <message>
            <source>End at {time} ({why})</source>
            <translation>Koniec {time} ({why})</translation>
        </message>
        <message>
            <source>No session has odd times.</source>
            <translation>Żadna praca nie ma podejrzanych czasów.</translation>
        </message>
        <message>
            <source>Other work: #{number}, {start} – {end}</source>
            <translation>Inna praca: #{number}, {start} – {end}</translation>
        </message>
        <message>
            <source>Sessions to be checked</source>
            <translation>Prace do sprawdzenia</translation>
        </message>
        <message>
            <source>The times are right</source>
            <translation>Czasy są dobre</translation>
        </message>
        <message>
            <source>{start} – {end}, {length}</source>
            <translation>{start} – {end}, {length}</translation>
        </message>
    </context>
    <context>
        <name>SaveTools</name>
        <message>
            <source>Discard</source>
            <translation>Odrzuć</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Zapisz</translation>
        </message>
        <message>
            <source>Unsaved changes</source>
            <translation>Niezapisane zmiany</translation>
        </message>
    </context>
    <context>
        <name>Sayings</name>
        <message>
            <source>The clock was moved by {length}. The timer goes on.</source>
            <translation>Zegar systemowy przestawiono o {length}. Pomiar trwa dalej.</translation>
        </message>
        <message numerus="yes">
            <source>The timer has been running for %n hour(s).</source>
            <translation>
                <numerusform>Zegar działa już %n godzinę.</numerusform>
                <numerusform>Zegar działa już %n godziny.</numerusform>
                <numerusform>Zegar działa już %n godzin.</numerusform>
            </translation>
        </message>
        <message>
            <source>Timer stopped at {time}</source>
            <translation>Zegar zakończony o {time}</translation>
        </message>
    </context>
    <context>
        <name>Seat</name>
        <message>
            <source>Who sits at this desk</source>
            <translation>Kto siedzi przy tym biurku</translation>
        </message>
        <message>
            <source>nobody</source>
            <translation>nikt</translation>
        </message>
    </context>
    <context>
        <name>SegmentsEdit</name>
        <message>
            <source>Add a part</source>
            <translation>Dodaj odcinek</translation>
        </message>
        <message>
            <source>Beginning of the part</source>
            <translation>Początek odcinka</translation>
        </message>
        <message>
            <source>Day of the part</source>
            <translation>Dzień odcinka</translation>
        </message>
        <message>
            <source>End of the part</source>
            <translation>Koniec odcinka</translation>
        </message>
        <message>
            <source>Remove this part</source>
            <translation>Usuń ten odcinek</translation>
        </message>
        <message>
            <source>Type a day.</source>
            <translation>Wpisz dzień.</translation>
        </message>
    </context>
    <context>
        <name>Sentences</name>
        <message>
            <source>#{number} belongs to another client.</source>
            <translation>#{number} dotyczy innego klienta.</translation>
        </message>
        <message>
            <source>#{number} belongs to another client. Only tickets of one client become one.</source>
            <translation>#{number} dotyczy innego klienta. Łączyć można tylko zgłoszenia jednego klienta.</translation>
        </message>
        <message>
            <source>A Polish postcode looks like 00-950.</source>
            <translation>Polski kod pocztowy wygląda tak: 00-950.</translation>
        </message>
        <message>
            <source>A VAT payer's invoice needs the office's NIP. Enter it in Settings.</source>
            <translation>Faktura czynnego podatnika VAT wymaga NIP biura. Wpisz go w Ustawieniach.</translation>
        </message>
        <message>
            <source>A client is blocked from today at the latest.</source>
            <translation>Blokada nie może zaczynać się w przyszłości.</translation>
        </message>
        <message>
            <source>A correction of this invoice is drawn up already. Issue or discard it first.</source>
            <translation>Korekta tej faktury jest już przygotowana. Najpierw ją wystaw albo odrzuć.</translation>
        </message>
        <message>
            <source>A country is two letters, for example PL or DE.</source>
            <translation>Kraj to dwie litery, na przykład PL albo DE.</translation>
        </message>
        <message>
            <source>A draft is not sent. Issue it first.</source>
            <translation>Szkicu się nie wysyła. Najpierw wystaw dokument.</translation>
        </message>
        <message>
            <source>A file needs a name.</source>
            <translation>Plik musi mieć nazwę.</translation>
        </message>
        <message>
            <source>A letter needs a subject.</source>
            <translation>Wiadomość potrzebuje tematu.</translation>
        </message>
        <message>
            <source>A letter needs a text.</source>
            <translation>Wiadomość potrzebuje treści.</translation>
        </message>
        <message>
            <source>A line comes to at most {amount}; is a comma missing?</source>
            <translation>Pozycja może wynieść najwyżej {amount}; czy nie brakuje przecinka?</translation>
        </message>
        <message>
            <source>A line takes at most {most} units; is a comma missing?</source>
            <translation>W pozycji może być najwyżej {most} jednostek; czy nie brakuje przecinka?</translation>
        </message>
        <message>
            <source>A mail domain looks like firma.pl.</source>
            <translation>Domena poczty wygląda tak: firma.pl.</translation>
        </message>
        <message>
            <source>A month has at most {most} minutes.</source>
            <translation>Miesiąc ma najwyżej {most} minut.</translation>
        </message>
        <message>
            <source>A name is needed here.</source>
            <translation>Tu musi stać nazwa.</translation>
        </message>
        <message>
            <source>A quantity is a number of at most three decimal places, not below zero.</source>
            <translation>Ilość to liczba z najwyżej trzema miejscami po przecinku, nie mniejsza od zera.</translation>
        </message>
        <message>
            <source>A rate cannot be below zero.</source>
            <translation>Stawka nie może być ujemna.</translation>
        </message>
        <message>
            <source>A reason has at most {most} characters.</source>
            <translation>Przyczyna ma najwyżej {most} znaków.</translation>
        </message>
        <message>
            <source>A reason is needed here.</source>
            <translation>Tu trzeba podać powód.</translation>
        </message>
        <message>
            <source>A rebate is an amount above zero.</source>
            <translation>Rabat to kwota większa od zera.</translation>
        </message>
        <message>
            <source>A rebate takes off no more than there is: {net}.</source>
            <translation>Rabat nie może być większy niż wartość protokołu: {net}.</translation>
        </message>
        <message>
            <source>A rebate takes something off: its price stays below zero, or is zero.</source>
            <translation>Rabat coś odejmuje: jego cena pozostaje ujemna albo wynosi zero.</translation>
        </message>
        <message>
            <source>A session needs at least one part with a start and an end.</source>
            <translation>Sesja musi mieć co najmniej jeden odcinek z początkiem i końcem.</translation>
        </message>
        <message>
            <source>A session on {ticket_number} has been running since {since}. Stop it first.</source>
            <translation>Od {since} trwa sesja przy {ticket_number}. Najpierw ją zakończ.</translation>
        </message>
        <message>
            <source>A term in hours needs a time zone.</source>
            <translation>Termin liczony w godzinach wymaga strefy czasowej.</translation>
        </message>
        <message>
            <source>A term in hours needs the hour it starts.</source>
            <translation>Termin liczony w godzinach wymaga godziny początku.</translation>
        </message>
        <message>
            <source>A term of {count} cannot be counted.</source>
            <translation>Terminu {count} nie da się policzyć.</translation>
        </message>
        <message>
            <source>A time looks like 9:00.</source>
            <translation>Godzina wygląda tak: 9:00.</translation>
        </message>
        <message>
            <source>A timer of this consultant is running or on hold; stop it first.</source>
            <translation>Temu konsultantowi biegnie albo czeka zegar – najpierw go zakończ.</translation>
        </message>
        <message>
            <source>A visit lasts at most {hours} hours.</source>
            <translation>Wizyta trwa najwyżej {hours} godz.</translation>
        </message>
        <message>
            <source>A visit that took place is worked on a ticket. Choose one.</source>
            <translation>Praca na wizycie należy do zgłoszenia. Wybierz je.</translation>
        </message>
        <message>
            <source>An agreement needs its number.</source>
            <translation>Umowa musi mieć numer.</translation>
        </message>
        <message>
            <source>An invoice needs the buyer's address. Enter it on the client's card.</source>
            <translation>Faktura musi zawierać adres nabywcy. Wpisz go na karcie klienta.</translation>
        </message>
        <message>
            <source>An invoice needs the office's address. Enter it in Settings.</source>
            <translation>Faktura musi zawierać adres biura. Wpisz go w Ustawieniach.</translation>
        </message>
        <message>
            <source>An invoice takes protocols of one client only.</source>
            <translation>Faktura obejmuje protokoły tylko jednego klienta.</translation>
        </message>
        <message>
            <source>An objection to protocol {number} waits for its answer or its correction.</source>
            <translation>Niezgodność do protokołu {number} czeka na odpowiedź albo na wystawienie poprawionego protokołu.</translation>
        </message>
        <message>
            <source>Another invoice has this KSeF number already.</source>
            <translation>Ten numer KSeF ma już inna faktura.</translation>
        </message>
        <message>
            <source>Another price list begins on {day}.</source>
            <translation>Od {day} zaczyna się już inny cennik.</translation>
        </message>
        <message>
            <source>Another program is using the database {file}. Try again in a moment.</source>
            <translation>Z bazy {file} korzysta inny program. Spróbuj za chwilę.</translation>
        </message>
        <message>
            <source>Anybody can have an address at {domain}; enter the person's address instead.</source>
            <translation>Adres w {domain} może mieć każdy – wpisz raczej adres osoby.</translation>
        </message>
        <message>
            <source>At least one consultant must stay active.</source>
            <translation>Co najmniej jeden konsultant musi pozostać aktywny.</translation>
        </message>
        <message>
            <source>At least one message stays in this ticket. Leave one out.</source>
            <translation>W tym zgłoszeniu musi zostać choć jedna wiadomość. Odznacz jedną.</translation>
        </message>
        <message>
            <source>At least one part of work is needed.</source>
            <translation>Potrzebny jest co najmniej jeden odcinek pracy.</translation>
        </message>
        <message>
            <source>Choose another ticket than this one.</source>
            <translation>Wybierz inne zgłoszenie niż to.</translation>
        </message>
        <message>
            <source>Choose how the consent was given.</source>
            <translation>Wybierz, jak udzielono zgody.</translation>
        </message>
        <message>
            <source>Choose how the tool takes its password.</source>
            <translation>Wybierz, jak narzędzie przyjmuje hasło.</translation>
        </message>
        <message>
            <source>Choose the client of this ticket first.</source>
            <translation>Najpierw wybierz klienta tego zgłoszenia.</translation>
        </message>
        <message>
            <source>Choose the kind of work.</source>
            <translation>Wybierz rodzaj pracy.</translation>
        </message>
        <message>
            <source>Choose the lines that the client objects to.</source>
            <translation>Zaznacz pozycje, których dotyczy niezgodność.</translation>
        </message>
        <message>
            <source>Choose the messages that go into a ticket of their own.</source>
            <translation>Zaznacz wiadomości, które mają utworzyć osobne zgłoszenie.</translation>
        </message>
        <message>
            <source>Choose whom the visit goes to.</source>
            <translation>Wybierz, do kogo jest ta wizyta.</translation>
        </message>
        <message>
            <source>Correction {number} names this number to KSeF, so it stays.</source>
            <translation>Korekta {number} powołuje się w KSeF na ten numer, więc numer zostaje.</translation>
        </message>
        <message>
            <source>Correction {number} took this invoice down to nothing for its wrong buyer. Correct the invoice that the right buyer got.</source>
            <translation>Korekta {number} wyzerowała tę fakturę, bo miała złego nabywcę. Skoryguj fakturę wystawioną właściwemu nabywcy.</translation>
        </message>
        <message>
            <source>Enter your office's data in Settings first: they stand at the top of every paper.</source>
            <translation>Najpierw wpisz dane biura w Ustawieniach – stoją na początku każdego dokumentu.</translation>
        </message>
        <message>
            <source>In KSeF this invoice is not at the point where this can be done.</source>
            <translation>W KSeF ta faktura nie jest na etapie, na którym można to zrobić.</translation>
        </message>
        <message>
            <source>Initials have at most {most} letters.</source>
            <translation>Inicjały mają najwyżej {most} litery.</translation>
        </message>
        <message>
            <source>Invoice {number} is issued and never changes. Issue a correction instead.</source>
            <translation>Faktura {number} jest wystawiona i już się nie zmieni. Wystaw do niej korektę.</translation>
        </message>
        <message>
            <source>Invoices without VAT must name the ground of the exemption.</source>
            <translation>Faktura bez VAT musi podawać podstawę zwolnienia.</translation>
        </message>
        <message>
            <source>It cannot have been accepted before it was issued.</source>
            <translation>Protokół nie mógł zostać przyjęty przed wystawieniem.</translation>
        </message>
        <message>
            <source>It cannot have been accepted in the future.</source>
            <translation>Przyjęcie nie może być w przyszłości.</translation>
        </message>
        <message>
            <source>It cannot have been received before it was issued.</source>
            <translation>Nie można było tego odebrać przed wydaniem.</translation>
        </message>
        <message>
            <source>It cannot have been received in the future.</source>
            <translation>Odbiór nie może być w przyszłości.</translation>
        </message>
        <message>
            <source>KSeF already holds a document of this invoice under the number {number}, and it is not known to be this one. Nothing was written down: compare the two first.</source>
            <translation>KSeF ma już dokument tej faktury pod numerem {number} i nie wiadomo, czy to ten sam. Niczego nie zapisano: najpierw porównaj oba dokumenty.</translation>
        </message>
        <message>
            <source>KSeF does not answer. The invoice keeps waiting here.</source>
            <translation>KSeF nie odpowiada. Faktura czeka dalej u nas.</translation>
        </message>
        <message>
            <source>KSeF does not let this certificate in (status {status}).</source>
            <translation>KSeF nie wpuszcza z tym certyfikatem (kod {status}).</translation>
        </message>
        <message>
            <source>KSeF has not given this invoice its number yet. A correction must name it.</source>
            <translation>KSeF nie nadał jeszcze tej fakturze numeru, a korekta musi go podać.</translation>
        </message>
        <message>
            <source>KSeF refused the request (status {status}).</source>
            <translation>KSeF odrzucił żądanie (kod {status}).</translation>
        </message>
        <message>
            <source>KSeF refused this invoice, so it is mended under its own number, not corrected.</source>
            <translation>KSeF odrzucił tę fakturę, więc popraw ją pod tym samym numerem zamiast wystawiać korektę.</translation>
        </message>
        <message>
            <source>KSeF would refuse this invoice because of {element}, so it was not issued.</source>
            <translation>KSeF odrzuciłby tę fakturę z powodu pola {element}, więc nie została wystawiona.</translation>
        </message>
        <message>
            <source>Line {position} is disputed or corrected already.</source>
            <translation>Pozycja {position} jest już sporna albo poprawiona.</translation>
        </message>
        <message>
            <source>Line {position} is on an invoice already.</source>
            <translation>Pozycja {position} jest już na fakturze.</translation>
        </message>
        <message>
            <source>Lists and objects lie in each other more than {most} times.</source>
            <translation>Listy i obiekty są zagnieżdżone więcej niż {most} razy.</translation>
        </message>
        <message>
            <source>Meanwhile another document of this invoice took the place of the one that was sent, so the answer of KSeF was not written down. Look the invoice up in KSeF first.</source>
            <translation>W międzyczasie wysłany dokument tej faktury zastąpiono innym, więc odpowiedzi KSeF nie zapisano. Najpierw sprawdź tę fakturę w KSeF.</translation>
        </message>
        <message>
            <source>New terms must be valid from later than {latest}.</source>
            <translation>Nowe warunki muszą obowiązywać po {latest}.</translation>
        </message>
        <message>
            <source>No interest rate is known for {day}. Add it in Settings.</source>
            <translation>Brak stopy odsetek na {day}. Dodaj ją w Ustawieniach.</translation>
        </message>
        <message>
            <source>No mileage rate is known for {day}. Add it in Settings.</source>
            <translation>Brak stawki za kilometr na {day}. Dodaj ją w Ustawieniach.</translation>
        </message>
        <message>
            <source>Nobody can have objected before the protocol was issued.</source>
            <translation>Niezgodność nie mogła wpłynąć przed wystawieniem protokołu.</translation>
        </message>
        <message>
            <source>Nobody can have objected in the future.</source>
            <translation>Niezgodność nie mogła wpłynąć w przyszłości.</translation>
        </message>
        <message>
            <source>Not yet: open tickets {tickets}, planned visits {visits}, unfinished papers {papers}.</source>
            <translation>Jeszcze nie – otwarte zgłoszenia: {tickets}, planowane wizyty: {visits}, niedokończone dokumenty: {papers}.</translation>
        </message>
        <message>
            <source>Nothing has changed in the terms.</source>
            <translation>W warunkach nic się nie zmieniło.</translation>
        </message>
        <message>
            <source>Nothing is different from the invoice as it stands.</source>
            <translation>Nic nie różni się od faktury w obecnym stanie.</translation>
        </message>
        <message>
            <source>Papers are in Polish or English.</source>
            <translation>Dokumenty są po polsku albo po angielsku.</translation>
        </message>
        <message>
            <source>Part {number} must have a start and an end.</source>
            <translation>Odcinek {number} musi mieć początek i koniec.</translation>
        </message>
        <message>
            <source>Part {number} needs a start and an end with a time zone.</source>
            <translation>Odcinek {number} wymaga początku i końca w strefie czasowej.</translation>
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
            <source>Protocol {number} is issued and never changes. Draw up a new one that corrects it.</source>
            <translation>Protokół {number} jest wydany i już się nie zmieni. Sporządź nowy, który go poprawia.</translation>
        </message>
        <message>
            <source>Protocol {number} is not accepted yet, so it cannot be invoiced.</source>
            <translation>Protokół {number} nie jest jeszcze przyjęty, więc nie można go zafakturować.</translation>
        </message>
        <message>
            <source>Protocol {number} is on an invoice already.</source>
            <translation>Protokół {number} jest już na fakturze.</translation>
        </message>
        <message>
            <source>Remote help is offered on working days, in the hours of the settings. Outside them a reason is needed.</source>
            <translation>Pomoc zdalna działa w dni robocze, w godzinach z ustawień. Poza nimi potrzebny jest powód.</translation>
        </message>
        <message>
            <source>Remote work needs the client's consent, and this session has none.</source>
            <translation>Praca zdalna wymaga zgody klienta, a ta sesja jej nie ma.</translation>
        </message>
        <message>
            <source>Remote work on {number} rests on the consent of another client. Take a new ticket for the right client, move the other work there, and discard here what was not this client's.</source>
            <translation>Praca zdalna w zgłoszeniu {number} opiera się na zgodzie innego klienta. Przyjmij nowe zgłoszenie dla właściwego klienta, przenieś do niego pozostałe prace, a tutaj odrzuć czas, który nie dotyczył tego klienta.</translation>
        </message>
        <message>
            <source>Silence counts only from a recorded receipt. Write down when the client received it.</source>
            <translation>Milczenie liczy się dopiero od zapisanego odbioru. Zapisz, kiedy klient otrzymał protokół.</translation>
        </message>
        <message>
            <source>Some of this work stands on another protocol meanwhile. Choose again.</source>
            <translation>Część tych prac trafiła tymczasem na inny protokół. Wybierz ponownie.</translation>
        </message>
        <message>
            <source>Somebody saved this meanwhile; look at what has changed.</source>
            <translation>Ktoś zapisał to w międzyczasie – zobacz, co się zmieniło.</translation>
        </message>
        <message>
            <source>Terms of payment run from 0 to {most} days.</source>
            <translation>Termin płatności to od 0 do {most} dni.</translation>
        </message>
        <message>
            <source>The agreement cannot end before {starts_on}.</source>
            <translation>Umowa nie może się skończyć przed {starts_on}.</translation>
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
            <source>The arguments must be a list with a place for the session's ID.</source>
            <translation>Argumenty muszą być listą z miejscem na ID sesji.</translation>
        </message>
        <message>
            <source>The client may still object until {ends}. Silence counts as acceptance only afterwards.</source>
            <translation>Klient może jeszcze zgłosić niezgodność do {ends}. Dopiero potem milczenie oznacza przyjęcie.</translation>
        </message>
        <message>
            <source>The database cannot be reached. Check the address, the password and the network, then try again.</source>
            <translation>Nie można połączyć się z bazą danych. Sprawdź adres, hasło i sieć, a potem spróbuj ponownie.</translation>
        </message>
        <message>
            <source>The database {file} is damaged. Close the program and bring back the last backup.</source>
            <translation>Baza {file} jest uszkodzona. Zamknij program i przywróć ostatnią kopię.</translation>
        </message>
        <message>
            <source>The disk does not answer as it should, so nothing could be saved in {file}. Check the disk, then try again.</source>
            <translation>Dysk nie odpowiada jak należy, więc w {file} nic nie zapisano. Sprawdź dysk i spróbuj ponownie.</translation>
        </message>
        <message>
            <source>The disk is full, so nothing can be saved. Free some space and try again.</source>
            <translation>Dysk jest pełny i nie można nic zapisać. Zwolnij miejsce i spróbuj ponownie.</translation>
        </message>
        <message>
            <source>The file could not be read.</source>
            <translation>Nie udało się odczytać pliku.</translation>
        </message>
        <message>
            <source>The file {file} cannot be read. Check the certificate in Settings.</source>
            <translation>Nie można odczytać pliku {file}. Sprawdź certyfikat w Ustawieniach.</translation>
        </message>
        <message>
            <source>The file {file} could not be written. Choose another folder or free some space.</source>
            <translation>Nie udało się zapisać pliku {file}. Wybierz inny folder albo zwolnij miejsce.</translation>
        </message>
        <message>
            <source>The file {name} is too large: at most {largest} bytes are taken.</source>
            <translation>Plik {name} jest za duży – przyjmujemy najwyżej {largest} bajtów.</translation>
        </message>
        <message>
            <source>The invoice comes to {gross} by now, not to {amount} as was shown. Look at it, then issue it.</source>
            <translation>Faktura wynosi teraz {gross}, a nie {amount}, jak było widać. Obejrzyj ją jeszcze raz i wtedy ją wystaw.</translation>
        </message>
        <message>
            <source>The key {key} is not known here.</source>
            <translation>Klucz {key} nie jest tu znany.</translation>
        </message>
        <message>
            <source>The key {key} stands there twice.</source>
            <translation>Klucz {key} występuje dwa razy.</translation>
        </message>
        <message>
            <source>The lines of this invoice have changed meanwhile. Open the correction again.</source>
            <translation>Pozycje tej faktury tymczasem się zmieniły. Otwórz korektę ponownie.</translation>
        </message>
        <message>
            <source>The link for clients must begin with https://.</source>
            <translation>Odnośnik dla klientów musi zaczynać się od https://.</translation>
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
            <source>The password does not open this certificate.</source>
            <translation>To hasło nie otwiera tego certyfikatu.</translation>
        </message>
        <message>
            <source>The password must never stand on a command line: every program could read it.</source>
            <translation>Hasło nie może stać w wierszu poleceń – mógłby je odczytać każdy program.</translation>
        </message>
        <message>
            <source>The pattern {pattern} gives no unique numbers: it needs the year and a running number.</source>
            <translation>Wzór {pattern} nie daje niepowtarzalnych numerów – musi zawierać rok i numer kolejny.</translation>
        </message>
        <message>
            <source>The protocol is not at the point where this can be done.</source>
            <translation>Na tym etapie protokołu nie da się tego zrobić.</translation>
        </message>
        <message>
            <source>The rebate is larger than what would be left to pay.</source>
            <translation>Rabat jest większy niż to, co zostałoby do zapłaty.</translation>
        </message>
        <message>
            <source>The rebate on protocol {number} is larger than what is left beside the objected lines. Answer the objection first.</source>
            <translation>Rabat na protokole {number} jest większy niż to, co zostaje obok zakwestionowanych pozycji. Najpierw odpowiedz na niezgodność.</translation>
        </message>
        <message>
            <source>The receipt (UPO) kept with this invoice proves its number, so it stays.</source>
            <translation>Numer potwierdza zachowane przy fakturze UPO, więc zostaje.</translation>
        </message>
        <message>
            <source>The server does not let this account use the database. Ask its administrator for the rights, then try again.</source>
            <translation>Serwer nie pozwala temu kontu korzystać z bazy danych. Poproś administratora o uprawnienia i spróbuj ponownie.</translation>
        </message>
        <message>
            <source>The settings hold no link for clients yet (Settings, Remote tools).</source>
            <translation>W ustawieniach nie ma jeszcze linku dla klientów (Ustawienia, Narzędzia zdalne).</translation>
        </message>
        <message>
            <source>The short name takes small letters, digits and dashes.</source>
            <translation>Nazwa skrócona to małe litery, cyfry i myślniki.</translation>
        </message>
        <message>
            <source>The stored file is damaged: its checksum does not fit. Bring it back from a backup.</source>
            <translation>Zapisany plik jest uszkodzony – nie zgadza się suma kontrolna. Przywróć go z kopii.</translation>
        </message>
        <message>
            <source>The sums of the invoice do not agree ({place}), so it was not issued.</source>
            <translation>Sumy na fakturze się nie zgadzają ({place}), więc nie została wystawiona.</translation>
        </message>
        <message>
            <source>The tariff has no setting {key}.</source>
            <translation>Taryfa nie ma ustawienia {key}.</translation>
        </message>
        <message>
            <source>The terms need a text.</source>
            <translation>Warunki muszą mieć treść.</translation>
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
            <source>The tool needs a name.</source>
            <translation>Narzędzie musi mieć nazwę.</translation>
        </message>
        <message>
            <source>The visit ends before it starts.</source>
            <translation>Wizyta kończy się, zanim się zaczyna.</translation>
        </message>
        <message>
            <source>The visit stands on protocol {number}; it can no longer be taken back.</source>
            <translation>Wizyta jest na protokole {number}; nie można jej już cofnąć.</translation>
        </message>
        <message>
            <source>The work comes to {net} by now, not to {amount} as was shown. Look at it, then issue it.</source>
            <translation>Praca kosztuje teraz {net}, a nie {amount}, jak było widać. Obejrzyj protokół jeszcze raz i wtedy go wystaw.</translation>
        </message>
        <message>
            <source>The work needs an end after its beginning.</source>
            <translation>Koniec pracy musi być później niż początek.</translation>
        </message>
        <message>
            <source>The work waits for review: look at its times, then it can go on a protocol.</source>
            <translation>Praca czeka na sprawdzenie – przejrzyj jej czasy, a potem trafi na protokół.</translation>
        </message>
        <message>
            <source>The year of part {number} cannot be right.</source>
            <translation>Rok w odcinku {number} nie może być prawdziwy.</translation>
        </message>
        <message>
            <source>The year {year} is out of reach.</source>
            <translation>Roku {year} nie da się policzyć.</translation>
        </message>
        <message>
            <source>There are no terms of remote help in this language yet. Write them in Settings.</source>
            <translation>Nie ma jeszcze warunków pomocy zdalnej w tym języku. Wpisz je w Ustawieniach.</translation>
        </message>
        <message>
            <source>There is no VAT rate {rate}.</source>
            <translation>Nie ma stawki VAT {rate}.</translation>
        </message>
        <message>
            <source>There is no field {{{name}}}. Known ones: {known}.</source>
            <translation>Nie ma pola {{{name}}}. Dostępne: {known}.</translation>
        </message>
        <message>
            <source>There is no finished work here that could go on a protocol.</source>
            <translation>Nie ma tu zakończonej pracy, którą można ująć w protokole.</translation>
        </message>
        <message>
            <source>There is no kind of work called {kind}.</source>
            <translation>Nie ma rodzaju pracy o nazwie {kind}.</translation>
        </message>
        <message>
            <source>There is no rate for this kind of work on {day}.</source>
            <translation>Na dzień {day} nie ma stawki za ten rodzaj pracy.</translation>
        </message>
        <message>
            <source>There is no receipt (UPO) for this invoice yet.</source>
            <translation>Tej faktury nie potwierdza jeszcze żadne UPO.</translation>
        </message>
        <message>
            <source>There is no such KSeF.</source>
            <translation>Nie ma takiego środowiska KSeF.</translation>
        </message>
        <message>
            <source>There is no such client.</source>
            <translation>Nie ma takiego klienta.</translation>
        </message>
        <message>
            <source>There is no term called {kind}.</source>
            <translation>Nie ma terminu o nazwie {kind}.</translation>
        </message>
        <message>
            <source>There is nothing on the protocol that could be invoiced.</source>
            <translation>Na protokole nie ma nic, co można zafakturować.</translation>
        </message>
        <message>
            <source>This account number is wrong: a Polish one has 26 digits.</source>
            <translation>Ten numer rachunku jest błędny – polski ma 26 cyfr.</translation>
        </message>
        <message>
            <source>This account number is wrong: check the digits.</source>
            <translation>Ten numer rachunku jest błędny – sprawdź cyfry.</translation>
        </message>
        <message>
            <source>This address does not fit a remote tool.</source>
            <translation>Ten adres nie pasuje do narzędzia zdalnego.</translation>
        </message>
        <message>
            <source>This agreement is no longer here.</source>
            <translation>Tej umowy już tu nie ma.</translation>
        </message>
        <message>
            <source>This attachment is no longer here.</source>
            <translation>Tego załącznika już tu nie ma.</translation>
        </message>
        <message>
            <source>This cannot stand in the head of an e-mail.</source>
            <translation>Tego nie można umieścić w nagłówku e-maila.</translation>
        </message>
        <message>
            <source>This client is blocked for unpaid invoices. New work on {number} needs a reason.</source>
            <translation>Ten klient jest zablokowany za niezapłacone faktury. Nowa praca nad {number} wymaga podania powodu.</translation>
        </message>
        <message>
            <source>This client is no longer here.</source>
            <translation>Tego klienta już tu nie ma.</translation>
        </message>
        <message>
            <source>This consent belongs to another client or ticket.</source>
            <translation>Ta zgoda dotyczy innego klienta albo zgłoszenia.</translation>
        </message>
        <message>
            <source>This consent was for another session. Each session needs its own.</source>
            <translation>Ta zgoda dotyczyła innej sesji. Każda sesja wymaga własnej.</translation>
        </message>
        <message>
            <source>This consent was given to earlier terms. Ask for it again.</source>
            <translation>Tej zgody udzielono na wcześniejsze warunki. Poproś o nią jeszcze raz.</translation>
        </message>
        <message>
            <source>This consent was withdrawn. Ask for a new one.</source>
            <translation>Ta zgoda została wycofana. Poproś o nową.</translation>
        </message>
        <message>
            <source>This consultant is no longer here.</source>
            <translation>Tego konsultanta już tu nie ma.</translation>
        </message>
        <message>
            <source>This database is in use already; the demo office needs an empty one.</source>
            <translation>Ta baza jest już używana; biuro pokazowe potrzebuje pustej.</translation>
        </message>
        <message>
            <source>This database was made by a newer version of Dyżurka. Install that version to open it.</source>
            <translation>Tę bazę utworzyła nowsza wersja Dyżurki. Zainstaluj ją, aby otworzyć bazę.</translation>
        </message>
        <message>
            <source>This distance cannot be right.</source>
            <translation>Ta odległość nie może być prawdziwa.</translation>
        </message>
        <message>
            <source>This ends before it begins; the next day counts up to twelve hours later.</source>
            <translation>Koniec jest przed początkiem; do następnego dnia może minąć najwyżej 12 godzin.</translation>
        </message>
        <message>
            <source>This file cannot be read.</source>
            <translation>Nie można odczytać tego pliku.</translation>
        </message>
        <message>
            <source>This file holds no certificate with its key.</source>
            <translation>Ten plik nie zawiera certyfikatu z kluczem.</translation>
        </message>
        <message>
            <source>This file is no longer kept here.</source>
            <translation>Tego pliku już tu nie ma.</translation>
        </message>
        <message>
            <source>This file is no receipt (UPO) of KSeF.</source>
            <translation>Ten plik nie jest UPO z KSeF.</translation>
        </message>
        <message>
            <source>This installation cannot talk to PostgreSQL: the extra “postgres” is missing.</source>
            <translation>Ta instalacja nie obsługuje PostgreSQL – brakuje dodatku „postgres”.</translation>
        </message>
        <message>
            <source>This invoice has no document for KSeF.</source>
            <translation>Ta faktura nie ma dokumentu dla KSeF.</translation>
        </message>
        <message>
            <source>This invoice has several documents. Add KSeF's receipt (UPO): it tells which one it has.</source>
            <translation>Ta faktura ma kilka dokumentów. Dołącz UPO z KSeF: z niego wynika, który z nich tam jest.</translation>
        </message>
        <message>
            <source>This invoice is issued already.</source>
            <translation>Ta faktura jest już wystawiona.</translation>
        </message>
        <message>
            <source>This invoice is no longer here.</source>
            <translation>Tej faktury już tu nie ma.</translation>
        </message>
        <message>
            <source>This is neither TeamViewer's Connections.txt nor its connection report (CSV).</source>
            <translation>To nie jest ani plik Connections.txt TeamViewera, ani jego raport połączeń (CSV).</translation>
        </message>
        <message>
            <source>This is no address of a database. Name a file, or a server as postgresql://…</source>
            <translation>To nie jest adres bazy danych. Podaj plik albo serwer w postaci postgresql://…</translation>
        </message>
        <message>
            <source>This is no amount; it looks like 1 234,50.</source>
            <translation>To nie jest kwota – wygląda tak: 1 234,50.</translation>
        </message>
        <message>
            <source>This is no session ID of the chosen tool.</source>
            <translation>To nie jest ID sesji wybranego narzędzia.</translation>
        </message>
        <message>
            <source>This is not a KSeF number: its check digits do not fit.</source>
            <translation>To nie jest numer KSeF – nie zgadza się suma kontrolna.</translation>
        </message>
        <message>
            <source>This is not a day: write it as 2026-11-21.</source>
            <translation>To nie jest data – wpisz ją tak: 2026-11-21.</translation>
        </message>
        <message>
            <source>This is not a telephone number.</source>
            <translation>To nie jest numer telefonu.</translation>
        </message>
        <message>
            <source>This is not a valid NIP: check the digits.</source>
            <translation>To nie jest poprawny NIP – sprawdź cyfry.</translation>
        </message>
        <message>
            <source>This is not a valid PESEL: check the digits.</source>
            <translation>To nie jest poprawny PESEL – sprawdź cyfry.</translation>
        </message>
        <message>
            <source>This is not a valid REGON: it has 9 or 14 digits.</source>
            <translation>To nie jest poprawny REGON – ma 9 albo 14 cyfr.</translation>
        </message>
        <message>
            <source>This is not an address mail can go to.</source>
            <translation>Pod taki adres nie da się wysłać poczty.</translation>
        </message>
        <message>
            <source>This is not an e-mail address.</source>
            <translation>To nie jest adres e-mail.</translation>
        </message>
        <message>
            <source>This is too long: at most {longest} characters.</source>
            <translation>To za długie – najwyżej {longest} znaków.</translation>
        </message>
        <message>
            <source>This is too long: at most {most} characters.</source>
            <translation>To za długie – najwyżej {most} znaków.</translation>
        </message>
        <message>
            <source>This line is not JSON.</source>
            <translation>Ten wiersz nie jest zapisem JSON.</translation>
        </message>
        <message>
            <source>This line must be a JSON object.</source>
            <translation>Ten wiersz musi być obiektem JSON.</translation>
        </message>
        <message>
            <source>This list is larger than {largest} MB. Export fewer days.</source>
            <translation>Ta lista ma ponad {largest} MB. Wyeksportuj mniej dni.</translation>
        </message>
        <message>
            <source>This message is no longer here.</source>
            <translation>Tej wiadomości już tu nie ma.</translation>
        </message>
        <message>
            <source>This must be later than {opens}.</source>
            <translation>To musi być później niż {opens}.</translation>
        </message>
        <message>
            <source>This number belongs to another seller: it begins with another NIP.</source>
            <translation>To numer faktury innego sprzedawcy: zaczyna się od innego NIP.</translation>
        </message>
        <message>
            <source>This number was given on {day}, before the invoice was issued ({issued}).</source>
            <translation>Ten numer nadano {day}, czyli przed wystawieniem faktury ({issued}).</translation>
        </message>
        <message>
            <source>This number was given on {day}, which is still to come.</source>
            <translation>Ten numer nadano {day}, a ten dzień dopiero nadejdzie.</translation>
        </message>
        <message>
            <source>This objection is answered already.</source>
            <translation>Na tę niezgodność już odpowiedziano.</translation>
        </message>
        <message>
            <source>This objection is no longer here.</source>
            <translation>Tej niezgodności już tu nie ma.</translation>
        </message>
        <message>
            <source>This pattern does not describe session IDs.</source>
            <translation>Ten wzór nie opisuje ID sesji.</translation>
        </message>
        <message>
            <source>This person belongs to another client.</source>
            <translation>Ta osoba należy do innego klienta.</translation>
        </message>
        <message>
            <source>This price list holds since {day}; work was priced by it, so it stays.</source>
            <translation>Ten cennik obowiązuje od {day} i wyceniono nim pracę, więc zostaje.</translation>
        </message>
        <message>
            <source>This price list is no longer here.</source>
            <translation>Tego cennika już tu nie ma.</translation>
        </message>
        <message>
            <source>This protocol is no longer here.</source>
            <translation>Tego protokołu już tu nie ma.</translation>
        </message>
        <message>
            <source>This rebate is no longer here.</source>
            <translation>Tego rabatu już tu nie ma.</translation>
        </message>
        <message>
            <source>This receipt (UPO) is of another number, or of none of this invoice's documents.</source>
            <translation>To UPO dotyczy innego numeru albo żadnego z dokumentów tej faktury.</translation>
        </message>
        <message>
            <source>This remote tool is not in the settings.</source>
            <translation>Tego narzędzia zdalnego nie ma w ustawieniach.</translation>
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
            <source>This session stands on protocol {number}, so its times stay.</source>
            <translation>Ta sesja jest na protokole {number}, więc jej czasy się nie zmienią.</translation>
        </message>
        <message>
            <source>This session still runs. Stop it first.</source>
            <translation>Ta sesja jeszcze trwa. Najpierw ją zakończ.</translation>
        </message>
        <message>
            <source>This ticket is no longer here.</source>
            <translation>Tego zgłoszenia już tu nie ma.</translation>
        </message>
        <message>
            <source>This value does not fit the tariff.</source>
            <translation>Ta wartość nie pasuje do taryfy.</translation>
        </message>
        <message>
            <source>This visit has not begun yet: it is planned for {starts_at}.</source>
            <translation>Ta wizyta jeszcze się nie zaczęła – jest zaplanowana na {starts_at}.</translation>
        </message>
        <message>
            <source>This visit is no longer here.</source>
            <translation>Tej wizyty już tu nie ma.</translation>
        </message>
        <message>
            <source>This visit is over or called off, so its plan stays as it is.</source>
            <translation>Ta wizyta już się odbyła albo jest odwołana, więc jej plan się nie zmieni.</translation>
        </message>
        <message>
            <source>Ticket {number} belongs to another client.</source>
            <translation>Zgłoszenie {number} dotyczy innego klienta.</translation>
        </message>
        <message>
            <source>Ticket {number} is closed. Open it again to work on it.</source>
            <translation>Zgłoszenie {number} jest zamknięte. Otwórz je ponownie, aby nad nim pracować.</translation>
        </message>
        <message>
            <source>Two tools have the same short name.</source>
            <translation>Dwa narzędzia mają tę samą nazwę skróconą.</translation>
        </message>
        <message>
            <source>Type the session's ID the client reads out.</source>
            <translation>Wpisz ID sesji, które podaje klient.</translation>
        </message>
        <message>
            <source>Without the client's consent nothing is connected. Tick the consent first.</source>
            <translation>Bez zgody klienta nie ma połączenia. Najpierw zaznacz zgodę.</translation>
        </message>
        <message>
            <source>Work can be entered from the last days only, and not from the future.</source>
            <translation>Można wpisać pracę tylko z ostatnich dni i nie z przyszłości.</translation>
        </message>
        <message>
            <source>Work on #{number} stands on a protocol, so it stays there. Merge the other way round.</source>
            <translation>Praca z #{number} jest już na protokole, więc tam zostaje. Połącz w drugą stronę.</translation>
        </message>
        <message>
            <source>Work on this ticket stands on a protocol, so its client stays.</source>
            <translation>Praca przy tym zgłoszeniu jest na protokole, więc klient się nie zmieni.</translation>
        </message>
        <message>
            <source>Write in a few words what it is about.</source>
            <translation>Napisz w kilku słowach, o co chodzi.</translation>
        </message>
        <message>
            <source>Write something first.</source>
            <translation>Najpierw coś napisz.</translation>
        </message>
        <message>
            <source>Write what the client objects to.</source>
            <translation>Wpisz, co klient zgłosił.</translation>
        </message>
        <message>
            <source>Write what the client ordered.</source>
            <translation>Wpisz, co klient polecił zrobić.</translation>
        </message>
        <message>
            <source>Write who accepted the protocol.</source>
            <translation>Wpisz, kto przyjął protokół.</translation>
        </message>
        <message>
            <source>Write who gives the consent.</source>
            <translation>Wpisz, kto udziela zgody.</translation>
        </message>
        <message>
            <source>Write who said so on the client's behalf.</source>
            <translation>Wpisz, kto to zgłosił w imieniu klienta.</translation>
        </message>
        <message>
            <source>Write who took the protocol.</source>
            <translation>Wpisz, kto odebrał protokół.</translation>
        </message>
        <message>
            <source>Your office has no certificate for KSeF set yet. Choose it in Settings.</source>
            <translation>Biuro nie ma jeszcze wskazanego certyfikatu KSeF. Wybierz go w Ustawieniach.</translation>
        </message>
        <message>
            <source>Your office has no e-mail address yet. Add one in Settings.</source>
            <translation>Biuro nie ma jeszcze adresu e-mail. Dopisz go w Ustawieniach.</translation>
        </message>
        <message>
            <source>{client} has no e-mail address for papers. Add one to the client.</source>
            <translation>{client} nie ma adresu e-mail do dokumentów. Dopisz go u klienta.</translation>
        </message>
        <message>
            <source>{client} has this NIP already.</source>
            <translation>Ten NIP ma już {client}.</translation>
        </message>
        <message>
            <source>{count} clients could be meant. Write the whole name or the NIP.</source>
            <translation>Pasuje {count} klientów. Podaj całą nazwę albo NIP.</translation>
        </message>
        <message>
            <source>{domain} belongs to {client} already.</source>
            <translation>{domain} należy już do klienta {client}.</translation>
        </message>
        <message>
            <source>{file} could not be removed: another program still uses it.</source>
            <translation>Nie udało się usunąć {file}: używa go jeszcze inny program.</translation>
        </message>
        <message>
            <source>{file} is a folder, not a database.</source>
            <translation>{file} to folder, a nie baza danych.</translation>
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
            <source>{file} or its folder can only be read, so nothing can be saved. Allow writing there, then try again.</source>
            <translation>{file} lub jego folder jest tylko do odczytu, więc niczego nie da się zapisać. Zezwól tam na zapis i spróbuj ponownie.</translation>
        </message>
        <message>
            <source>{name} cannot be read.</source>
            <translation>Nie udało się odczytać pliku {name}.</translation>
        </message>
        <message>
            <source>{name} has these initials already.</source>
            <translation>Te inicjały ma już {name}.</translation>
        </message>
        <message>
            <source>{name} no longer works here: choose somebody else.</source>
            <translation>{name} już tu nie pracuje – wybierz kogoś innego.</translation>
        </message>
        <message>
            <source>{tool} could not be started. The timer keeps running; start it by hand or try again.</source>
            <translation>Nie udało się uruchomić programu {tool}. Zegar biegnie dalej – uruchom go ręcznie albo spróbuj ponownie.</translation>
        </message>
        <message>
            <source>{tool} was not found on this computer. Install it, or give its place in Settings.</source>
            <translation>Na tym komputerze nie ma programu {tool}. Zainstaluj go albo wskaż jego miejsce w Ustawieniach.</translation>
        </message>
    </context>
    <context>
        <name>SessionHistory</name>
        <message>
            <source>All time given back</source>
            <translation>Przywrócono cały czas</translation>
        </message>
        <message>
            <source>All time taken out.</source>
            <translation>Odjęto cały czas.</translation>
        </message>
        <message>
            <source>Before: {what}</source>
            <translation>Było: {what}</translation>
        </message>
        <message>
            <source>Corrected.</source>
            <translation>Poprawiono.</translation>
        </message>
        <message>
            <source>Ended at {end} after a crash; last sign of life {sign}</source>
            <translation>Po awarii przyjęto koniec o {end}; ostatni znak życia {sign}</translation>
        </message>
        <message>
            <source>Entered by hand</source>
            <translation>Wpisano ręcznie</translation>
        </message>
        <message>
            <source>Put on hold</source>
            <translation>Wstrzymano</translation>
        </message>
        <message>
            <source>Remote tool started</source>
            <translation>Uruchomiono program do pomocy zdalnej</translation>
        </message>
        <message>
            <source>Started</source>
            <translation>Rozpoczęto</translation>
        </message>
        <message>
            <source>Started, back-dated by {minutes} min</source>
            <translation>Rozpoczęto, z cofnięciem o {minutes} min</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Zakończono</translation>
        </message>
        <message>
            <source>Taken out as an absence: {length}</source>
            <translation>Odjęto nieobecność: {length}</translation>
        </message>
        <message>
            <source>The absence was work</source>
            <translation>Nieobecność była pracą</translation>
        </message>
        <message>
            <source>Times looked at and found right</source>
            <translation>Czas sprawdzono: jest dobry</translation>
        </message>
        <message>
            <source>Went on</source>
            <translation>Wznowiono</translation>
        </message>
        <message>
            <source>Went on after a crash; last sign of life {sign}</source>
            <translation>Po awarii praca trwała dalej; ostatni znak życia {sign}</translation>
        </message>
        <message>
            <source>What was done was: {before}</source>
            <translation>Zmieniono opis; było: {before}</translation>
        </message>
        <message>
            <source>the computer was locked</source>
            <translation>komputer był zablokowany</translation>
        </message>
    </context>
    <context>
        <name>SessionSheet</name>
        <message>
            <source>Cancel</source>
            <translation>Anuluj</translation>
        </message>
        <message>
            <source>Connected</source>
            <translation>Czas połączenia</translation>
        </message>
        <message>
            <source>Correct a session</source>
            <translation>Poprawianie sesji</translation>
        </message>
        <message>
            <source>Correction of work on #{number}</source>
            <translation>Poprawka pracy przy #{number}</translation>
        </message>
        <message>
            <source>History of the session</source>
            <translation>Historia sesji</translation>
        </message>
        <message>
            <source>Kind of work</source>
            <translation>Rodzaj pracy</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Powód</translation>
        </message>
        <message>
            <source>Reason: {why}</source>
            <translation>Powód: {why}</translation>
        </message>
        <message>
            <source>Save the correction</source>
            <translation>Zapisz poprawkę</translation>
        </message>
        <message>
            <source>The session is corrected.</source>
            <translation>Sesja poprawiona.</translation>
        </message>
        <message>
            <source>Ticket</source>
            <translation>Zgłoszenie</translation>
        </message>
        <message>
            <source>Times can be corrected once it is stopped.</source>
            <translation>Czas można poprawić po zakończeniu.</translation>
        </message>
        <message>
            <source>Why it is corrected</source>
            <translation>Dlaczego poprawiasz</translation>
        </message>
        <message>
            <source>program</source>
            <translation>program</translation>
        </message>
    </context>
    <context>
        <name>SessionsView</name>
        <message>
            <source>Connected</source>
            <translation>Połączenie</translation>
        </message>
        <message>
            <source>Correct or move…</source>
            <translation>Popraw lub przenieś…</translation>
        </message>
        <message>
            <source>Nobody has worked on this ticket yet.</source>
            <translation>Nikt jeszcze nie pracował nad tym zgłoszeniem.</translation>
        </message>
        <message>
            <source>Planned visit</source>
            <translation>Wizyta</translation>
        </message>
        <message>
            <source>Start work</source>
            <translation>Rozpocznij pracę</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stan</translation>
        </message>
        <message>
            <source>What was done</source>
            <translation>Co zrobiono</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Kiedy</translation>
        </message>
        <message>
            <source>Where does this amount come from?</source>
            <translation>Skąd ta kwota?</translation>
        </message>
        <message>
            <source>Work</source>
            <translation>Praca</translation>
        </message>
        <message>
            <source>Work on the ticket</source>
            <translation>Praca nad zgłoszeniem</translation>
        </message>
        <message>
            <source>called off</source>
            <translation>odwołana</translation>
        </message>
        <message>
            <source>checked</source>
            <translation>sprawdzona</translation>
        </message>
        <message>
            <source>ended</source>
            <translation>zakończona</translation>
        </message>
        <message>
            <source>nobody there</source>
            <translation>nikogo nie było</translation>
        </message>
        <message>
            <source>on hold</source>
            <translation>wstrzymana</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>planowana</translation>
        </message>
        <message>
            <source>running</source>
            <translation>trwa</translation>
        </message>
        <message>
            <source>to check</source>
            <translation>do sprawdzenia</translation>
        </message>
        <message>
            <source>took place</source>
            <translation>odbyła się</translation>
        </message>
    </context>
    <context>
        <name>SettingsPage</name>
        <message>
            <source>Appearance</source>
            <translation>Wygląd</translation>
        </message>
        <message>
            <source>Consultants</source>
            <translation>Konsultanci</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>Dane</translation>
        </message>
        <message>
            <source>KSeF</source>
            <translation>KSeF</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>Wiadomości</translation>
        </message>
        <message>
            <source>Office</source>
            <translation>Biuro</translation>
        </message>
        <message>
            <source>Price list</source>
            <translation>Cennik</translation>
        </message>
        <message>
            <source>Sections of the settings</source>
            <translation>Działy ustawień</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ustawienia</translation>
        </message>
        <message>
            <source>Settings: {section}</source>
            <translation>Ustawienia: {section}</translation>
        </message>
        <message>
            <source>Tariff</source>
            <translation>Taryfa</translation>
        </message>
        <message>
            <source>{section}, unsaved changes</source>
            <translation>{section}, niezapisane zmiany</translation>
        </message>
    </context>
    <context>
        <name>Sheets</name>
        <message>
            <source>Choose a ticket in the queue first.</source>
            <translation>Najpierw wybierz zgłoszenie w kolejce.</translation>
        </message>
    </context>
    <context>
        <name>SplitStrip</name>
        <message numerus="yes">
            <source>%n message(s) go into a new ticket:</source>
            <translation>
                <numerusform>%n wiadomość przechodzi do nowego zgłoszenia:</numerusform>
                <numerusform>%n wiadomości przechodzą do nowego zgłoszenia:</numerusform>
                <numerusform>%n wiadomości przechodzi do nowego zgłoszenia:</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Anuluj</translation>
        </message>
        <message>
            <source>Make a ticket</source>
            <translation>Utwórz zgłoszenie</translation>
        </message>
        <message>
            <source>New ticket of messages: {subject}</source>
            <translation>Nowe zgłoszenie z wiadomości: {subject}</translation>
        </message>
        <message>
            <source>Tick below what goes into a new ticket.</source>
            <translation>Zaznacz niżej, co przechodzi do nowego zgłoszenia.</translation>
        </message>
        <message>
            <source>What is the new ticket about</source>
            <translation>Czego dotyczy nowe zgłoszenie</translation>
        </message>
    </context>
    <context>
        <name>StartRow</name>
        <message>
            <source>Kind of work</source>
            <translation>Rodzaj pracy</translation>
        </message>
        <message>
            <source>Minutes since the work began</source>
            <translation>Ile minut temu zaczęto pracę</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Powód</translation>
        </message>
        <message>
            <source>Why now</source>
            <translation>Dlaczego teraz</translation>
        </message>
        <message>
            <source>ago</source>
            <translation>temu</translation>
        </message>
        <message>
            <source>began</source>
            <translation>zaczęto</translation>
        </message>
    </context>
    <context>
        <name>StatusStrip</name>
        <message>
            <source>Working</source>
            <translation>Trwa praca</translation>
        </message>
    </context>
    <context>
        <name>StepForm</name>
        <message>
            <source>Cancel</source>
            <translation>Anuluj</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Godzina</translation>
        </message>
    </context>
    <context>
        <name>TariffSection</name>
        <message>
            <source>An amount is needed here; 0 for none.</source>
            <translation>Tu trzeba podać kwotę; 0, gdy nic.</translation>
        </message>
        <message>
            <source>At least billed, by kind of work</source>
            <translation>Najkrótszy rozliczany czas według rodzaju pracy</translation>
        </message>
        <message>
            <source>Elsewhere, at least</source>
            <translation>Poza nim, co najmniej</translation>
        </message>
        <message>
            <source>Kilometres at the official rate of the day, there and back.</source>
            <translation>Kilometry po urzędowej stawce z dnia wizyty, tam i z powrotem.</translation>
        </message>
        <message>
            <source>Minutes past a unit that cost nothing.</source>
            <translation>Minuty ponad jednostkę, które nic nie kosztują.</translation>
        </message>
        <message>
            <source>Rounded together</source>
            <translation>Zaokrąglane razem</translation>
        </message>
        <message>
            <source>Rounding</source>
            <translation>Zaokrąglanie</translation>
        </message>
        <message>
            <source>Surcharges; they never add up</source>
            <translation>Dopłaty (nigdy się nie sumują)</translation>
        </message>
        <message>
            <source>Tariff</source>
            <translation>Taryfa</translation>
        </message>
        <message>
            <source>Tariff saved. Papers that are issued stay as they are.</source>
            <translation>Taryfa zapisana. Wystawione dokumenty się nie zmieniają.</translation>
        </message>
        <message>
            <source>The office's time zone</source>
            <translation>Strefa czasowa biura</translation>
        </message>
        <message>
            <source>To a unit</source>
            <translation>Do jednostki</translation>
        </message>
        <message>
            <source>Tolerance</source>
            <translation>Tolerancja</translation>
        </message>
        <message>
            <source>Travel to visits, net</source>
            <translation>Dojazd na wizyty, netto</translation>
        </message>
        <message>
            <source>Unit that is billed, by kind of work</source>
            <translation>Jednostka rozliczenia według rodzaju pracy</translation>
        </message>
        <message>
            <source>Within the office's town, a visit</source>
            <translation>W mieście biura, za wizytę</translation>
        </message>
        <message>
            <source>Work over the end of opening hours</source>
            <translation>Praca, która wykracza poza godziny otwarcia</translation>
        </message>
        <message>
            <source>a client's sessions of one day</source>
            <translation>prace jednego dnia dla klienta</translation>
        </message>
        <message>
            <source>a ticket's sessions of one day</source>
            <translation>prace jednego dnia w zgłoszeniu</translation>
        </message>
        <message>
            <source>always up</source>
            <translation>zawsze w górę</translation>
        </message>
        <message>
            <source>at least, all together</source>
            <translation>razem co najmniej</translation>
        </message>
        <message>
            <source>each session on its own</source>
            <translation>każda praca osobno</translation>
        </message>
        <message>
            <source>is cut: each part at its own surcharge</source>
            <translation>jest dzielona – każda część z własną dopłatą</translation>
        </message>
        <message>
            <source>min</source>
            <translation>min</translation>
        </message>
        <message>
            <source>stays whole, at the surcharge of its beginning</source>
            <translation>liczy się w całości według pory rozpoczęcia</translation>
        </message>
        <message>
            <source>to the nearest</source>
            <translation>do najbliższej</translation>
        </message>
    </context>
    <context>
        <name>TermsSection</name>
        <message>
            <source>Discard</source>
            <translation>Odrzuć zmiany</translation>
        </message>
        <message>
            <source>From that day each session needs a consent to this version.</source>
            <translation>Od tego dnia każda sesja wymaga zgody na tę wersję.</translation>
        </message>
        <message>
            <source>Holds from</source>
            <translation>Obowiązuje od</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Język</translation>
        </message>
        <message>
            <source>New text</source>
            <translation>Nowa treść</translation>
        </message>
        <message>
            <source>Open as PDF</source>
            <translation>Otwórz jako PDF</translation>
        </message>
        <message>
            <source>Put in force</source>
            <translation>Wprowadź</translation>
        </message>
        <message>
            <source>Terms of remote help</source>
            <translation>Warunki pomocy zdalnej</translation>
        </message>
        <message>
            <source>Text of the terms</source>
            <translation>Treść warunków</translation>
        </message>
        <message>
            <source>The new terms are kept.</source>
            <translation>Zapisano nowe warunki.</translation>
        </message>
        <message>
            <source>Type a day.</source>
            <translation>Wpisz dzień.</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Wersja</translation>
        </message>
        <message>
            <source>Write a new version</source>
            <translation>Napisz nową wersję</translation>
        </message>
        <message>
            <source>from {day}</source>
            <translation>od {day}</translation>
        </message>
        <message>
            <source>in English</source>
            <translation>po angielsku</translation>
        </message>
        <message>
            <source>in Polish</source>
            <translation>po polsku</translation>
        </message>
    </context>
    <context>
        <name>TermsSheet</name>
        <message>
            <source>Close</source>
            <translation>Zamknij</translation>
        </message>
        <message>
            <source>Copy the text</source>
            <translation>Kopiuj treść</translation>
        </message>
        <message>
            <source>In force from {day} · SHA-256 {sha}…</source>
            <translation>Obowiązują od {day} · SHA-256 {sha}…</translation>
        </message>
        <message>
            <source>Open as PDF</source>
            <translation>Otwórz jako PDF</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>Zapisz…</translation>
        </message>
        <message>
            <source>Terms of remote help</source>
            <translation>Warunki pomocy zdalnej</translation>
        </message>
        <message>
            <source>Text of the terms</source>
            <translation>Treść warunków</translation>
        </message>
        <message>
            <source>terms</source>
            <translation>warunki</translation>
        </message>
    </context>
    <context>
        <name>Texts</name>
        <message>
            <source>This did not work just now. ({code})</source>
            <translation>Tym razem się nie udało. ({code})</translation>
        </message>
        <message>
            <source>This has changed meanwhile; it is shown as it is now. ({code})</source>
            <translation>To się w międzyczasie zmieniło – pokazujemy stan obecny. ({code})</translation>
        </message>
        <message>
            <source>This is not possible. ({code})</source>
            <translation>Tego nie można zrobić. ({code})</translation>
        </message>
    </context>
    <context>
        <name>TicketActs</name>
        <message>
            <source>#{number} accepted</source>
            <translation>#{number}: przyjęte</translation>
        </message>
        <message>
            <source>#{number} assigned: {name}</source>
            <translation>#{number}: ma {name}</translation>
        </message>
        <message>
            <source>#{number} changed</source>
            <translation>#{number}: poprawiono</translation>
        </message>
        <message>
            <source>#{number} closed</source>
            <translation>#{number}: zamknięte</translation>
        </message>
        <message>
            <source>#{number} is nobody's now</source>
            <translation>#{number}: oddano do kolejki</translation>
        </message>
        <message>
            <source>#{number} is now part of #{other}</source>
            <translation>#{number} jest teraz częścią #{other}</translation>
        </message>
        <message>
            <source>#{number} is open again</source>
            <translation>#{number}: otwarte ponownie</translation>
        </message>
        <message>
            <source>#{number}: client {name}</source>
            <translation>#{number}: klient {name}</translation>
        </message>
        <message>
            <source>#{number}: {state}</source>
            <translation>#{number}: {state}</translation>
        </message>
        <message>
            <source>Part of #{number} is a ticket of its own.</source>
            <translation>Część #{number} jest osobnym zgłoszeniem.</translation>
        </message>
    </context>
    <context>
        <name>TicketEditor</name>
        <message numerus="yes">
            <source>%n open ticket(s)</source>
            <translation>
                <numerusform>%n otwarte zgłoszenie</numerusform>
                <numerusform>%n otwarte zgłoszenia</numerusform>
                <numerusform>%n otwartych zgłoszeń</numerusform>
            </translation>
        </message>
        <message>
            <source>A client can be named later too.</source>
            <translation>Klienta można wskazać także później.</translation>
        </message>
        <message>
            <source>At the desk</source>
            <translation>W biurze</translation>
        </message>
        <message>
            <source>By phone</source>
            <translation>Telefonicznie</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Anuluj</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Klient</translation>
        </message>
        <message>
            <source>Client: {letters}</source>
            <translation>Klient: {letters}</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Ctrl+Enter</translation>
        </message>
        <message>
            <source>How it came</source>
            <translation>Jak przyszło</translation>
        </message>
        <message>
            <source>In the client's words</source>
            <translation>Słowami klienta</translation>
        </message>
        <message>
            <source>Name, NIP or phone number</source>
            <translation>Nazwa, NIP albo telefon</translation>
        </message>
        <message>
            <source>New ticket</source>
            <translation>Nowe zgłoszenie</translation>
        </message>
        <message>
            <source>New ticket: {about}</source>
            <translation>Nowe zgłoszenie: {about}</translation>
        </message>
        <message>
            <source>No client fits. The ticket can be saved without one.</source>
            <translation>Nie ma takiego klienta. Zgłoszenie można zapisać bez niego.</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Zapisz</translation>
        </message>
        <message>
            <source>The call was added to #{number}.</source>
            <translation>Rozmowę dopisano do #{number}.</translation>
        </message>
        <message>
            <source>What is it about</source>
            <translation>Czego dotyczy</translation>
        </message>
        <message>
            <source>Who calls</source>
            <translation>Kto dzwoni</translation>
        </message>
        <message>
            <source>blocked</source>
            <translation>blokada</translation>
        </message>
        <message>
            <source>no agreement</source>
            <translation>bez umowy</translation>
        </message>
    </context>
    <context>
        <name>TicketHead</name>
        <message>
            <source>Accepted {since}. The work is done; it waits for its protocol.</source>
            <translation>Przyjęte {since}. Praca wykonana, czeka na protokół.</translation>
        </message>
        <message>
            <source>Change the client…</source>
            <translation>Zmień klienta…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Zamknij</translation>
        </message>
        <message>
            <source>Closed {since}.</source>
            <translation>Zamknięte {since}.</translation>
        </message>
        <message>
            <source>Correct the subject or caller…</source>
            <translation>Popraw temat lub zgłaszającego…</translation>
        </message>
        <message>
            <source>Make a protocol</source>
            <translation>Sporządź protokół</translation>
        </message>
        <message>
            <source>Merge into another ticket…</source>
            <translation>Połącz z innym zgłoszeniem…</translation>
        </message>
        <message>
            <source>More to do with this ticket</source>
            <translation>Więcej czynności</translation>
        </message>
        <message>
            <source>Open the client's page</source>
            <translation>Otwórz kartę klienta</translation>
        </message>
        <message>
            <source>Plan a visit</source>
            <translation>Zaplanuj wizytę</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>Otwórz ponownie</translation>
        </message>
        <message>
            <source>Split into two tickets…</source>
            <translation>Podziel na dwa zgłoszenia…</translation>
        </message>
        <message>
            <source>Start work</source>
            <translation>Rozpocznij pracę</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stan</translation>
        </message>
        <message>
            <source>Who has it</source>
            <translation>Kto się zajmuje</translation>
        </message>
        <message>
            <source>blocked</source>
            <translation>blokada</translation>
        </message>
        <message>
            <source>client unknown</source>
            <translation>nieznany klient</translation>
        </message>
        <message>
            <source>nobody yet</source>
            <translation>nikt</translation>
        </message>
    </context>
    <context>
        <name>TicketHistory</name>
        <message>
            <source>#{number} is a ticket of its own again</source>
            <translation>#{number} jest znów osobnym zgłoszeniem</translation>
        </message>
        <message>
            <source>#{number} was merged into this ticket</source>
            <translation>#{number} połączono z tym zgłoszeniem</translation>
        </message>
        <message>
            <source>Accepted after clearing up</source>
            <translation>Przyjęto po wyjaśnieniu</translation>
        </message>
        <message>
            <source>Accepted {channel}</source>
            <translation>Przyjęto {channel}</translation>
        </message>
        <message>
            <source>Accepted {channel}, {how}</source>
            <translation>Przyjęto {channel}, {how}</translation>
        </message>
        <message>
            <source>An answer came</source>
            <translation>Przyszła odpowiedź</translation>
        </message>
        <message>
            <source>An automatic answer came</source>
            <translation>Przyszła odpowiedź automatyczna</translation>
        </message>
        <message>
            <source>Assigned to {to}</source>
            <translation>Przydzielono: {to}</translation>
        </message>
        <message>
            <source>Change of the visit taken back</source>
            <translation>Cofnięto zmianę wizyty</translation>
        </message>
        <message>
            <source>Changed; it was: {subject_before}</source>
            <translation>Zmieniono; było: {subject_before}</translation>
        </message>
        <message>
            <source>Client taken off</source>
            <translation>Odłączono klienta</translation>
        </message>
        <message>
            <source>Client: {client}</source>
            <translation>Klient: {client}</translation>
        </message>
        <message>
            <source>Closed</source>
            <translation>Zamknięto</translation>
        </message>
        <message>
            <source>Consent to remote help given</source>
            <translation>Udzielono zgody na zdalną pomoc</translation>
        </message>
        <message>
            <source>Consent to remote help withdrawn</source>
            <translation>Cofnięto zgodę na zdalną pomoc</translation>
        </message>
        <message>
            <source>Files added: {files}</source>
            <translation>Dodano pliki: {files}</translation>
        </message>
        <message>
            <source>Files taken off again: {files}</source>
            <translation>Usunięto załączniki: {files}</translation>
        </message>
        <message>
            <source>Given back to the queue</source>
            <translation>Oddano do kolejki</translation>
        </message>
        <message>
            <source>Held: {reason}</source>
            <translation>Odłożono do wyjaśnienia: {reason}</translation>
        </message>
        <message>
            <source>Merged into #{number}</source>
            <translation>Połączone z #{number}</translation>
        </message>
        <message>
            <source>Note added</source>
            <translation>Dodano notatkę</translation>
        </message>
        <message>
            <source>Part of it became #{number}</source>
            <translation>Część stała się zgłoszeniem #{number}</translation>
        </message>
        <message>
            <source>Protocol {number} issued</source>
            <translation>Wystawiono protokół {number}</translation>
        </message>
        <message>
            <source>Remote tool launched</source>
            <translation>Uruchomiono program do zdalnej pomocy</translation>
        </message>
        <message>
            <source>Reopened</source>
            <translation>Otwarto ponownie</translation>
        </message>
        <message>
            <source>Reopened by an answer</source>
            <translation>Otwarto ponownie po odpowiedzi klienta</translation>
        </message>
        <message>
            <source>Split off from #{number}</source>
            <translation>Wydzielone z #{number}</translation>
        </message>
        <message>
            <source>State: {state}</source>
            <translation>Stan: {state}</translation>
        </message>
        <message>
            <source>Taken back, is again: {state}</source>
            <translation>Cofnięto, znów: {state}</translation>
        </message>
        <message>
            <source>Taken back, is no part of #{number} any more</source>
            <translation>Cofnięte, nie jest już częścią #{number}</translation>
        </message>
        <message>
            <source>The client called again</source>
            <translation>Klient zadzwonił ponownie</translation>
        </message>
        <message>
            <source>Times of work corrected</source>
            <translation>Poprawiono czas pracy</translation>
        </message>
        <message>
            <source>Visit moved to {starts_at}</source>
            <translation>Przeniesiono wizytę na {starts_at}</translation>
        </message>
        <message>
            <source>Visit of {starts_at} called off</source>
            <translation>Odwołano wizytę z {starts_at}</translation>
        </message>
        <message>
            <source>Visit of {starts_at}: nobody was there</source>
            <translation>Wizyta {starts_at}: nikogo nie było</translation>
        </message>
        <message>
            <source>Visit planned: {starts_at}</source>
            <translation>Zaplanowano wizytę: {starts_at}</translation>
        </message>
        <message>
            <source>Visit taken off this ticket</source>
            <translation>Odłączono wizytę od zgłoszenia</translation>
        </message>
        <message>
            <source>Visit took place: {starts_at}</source>
            <translation>Odbyła się wizyta: {starts_at}</translation>
        </message>
        <message>
            <source>Work began: {kind}</source>
            <translation>Rozpoczęto pracę: {kind}</translation>
        </message>
        <message>
            <source>Work began: {kind}, back-dated by {minutes_ago} min</source>
            <translation>Rozpoczęto pracę: {kind}, z cofnięciem o {minutes_ago} min</translation>
        </message>
        <message>
            <source>Work discarded</source>
            <translation>Odrzucono zapis pracy</translation>
        </message>
        <message>
            <source>Work ended after {seconds}</source>
            <translation>Zakończono pracę po {seconds}</translation>
        </message>
        <message>
            <source>Work entered afterwards: {kind}</source>
            <translation>Dopisano pracę: {kind}</translation>
        </message>
        <message>
            <source>Work moved to another ticket</source>
            <translation>Przeniesiono pracę do innego zgłoszenia</translation>
        </message>
        <message>
            <source>client known by the firm in the subject</source>
            <translation>klient rozpoznany po nazwie w temacie</translation>
        </message>
        <message>
            <source>client known by the sender's address</source>
            <translation>klient rozpoznany po adresie nadawcy</translation>
        </message>
        <message>
            <source>client known by the sender's domain</source>
            <translation>klient rozpoznany po domenie nadawcy</translation>
        </message>
    </context>
    <context>
        <name>TicketLooks</name>
        <message>
            <source>(message without a readable subject)</source>
            <translation>(wiadomość bez czytelnego tematu)</translation>
        </message>
        <message>
            <source>(no subject)</source>
            <translation>(bez tematu)</translation>
        </message>
        <message>
            <source>A program sent this, and it answers no ticket.</source>
            <translation>Wysłał to program i nie jest to odpowiedź na żadne zgłoszenie.</translation>
        </message>
        <message>
            <source>The message could not be read; its original is kept.</source>
            <translation>Wiadomości nie udało się odczytać; oryginał jest zachowany.</translation>
        </message>
        <message>
            <source>The message is empty.</source>
            <translation>Wiadomość jest pusta.</translation>
        </message>
        <message>
            <source>The message is too large to be read.</source>
            <translation>Wiadomość jest za duża, by ją odczytać.</translation>
        </message>
        <message>
            <source>This is Outlook's own format (.msg). Save it from Outlook as .eml, or open the original and write down what it is about.</source>
            <translation>To format własny Outlooka (.msg). Zapisz wiadomość w Outlooku jako .eml albo otwórz oryginał i wpisz, czego dotyczy.</translation>
        </message>
        <message>
            <source>agreement</source>
            <translation>umowa</translation>
        </message>
        <message>
            <source>assigned</source>
            <translation>przydzielone</translation>
        </message>
        <message>
            <source>at the desk</source>
            <translation>w biurze</translation>
        </message>
        <message>
            <source>automatic</source>
            <translation>automat</translation>
        </message>
        <message>
            <source>blocked</source>
            <translation>blok.</translation>
        </message>
        <message>
            <source>by e-mail</source>
            <translation>e-mailem</translation>
        </message>
        <message>
            <source>by phone</source>
            <translation>telefonicznie</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>zamknięte</translation>
        </message>
        <message>
            <source>done</source>
            <translation>wykonane</translation>
        </message>
        <message>
            <source>in progress</source>
            <translation>w toku</translation>
        </message>
        <message>
            <source>may not order</source>
            <translation>bez upoważnienia</translation>
        </message>
        <message>
            <source>new</source>
            <translation>nowe</translation>
        </message>
        <message>
            <source>to clear up</source>
            <translation>do wyjaśnienia</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>nieznany</translation>
        </message>
        <message>
            <source>unreadable</source>
            <translation>nieczytelny</translation>
        </message>
        <message>
            <source>visit planned</source>
            <translation>wizyta</translation>
        </message>
        <message>
            <source>waiting for client</source>
            <translation>czeka na klienta</translation>
        </message>
    </context>
    <context>
        <name>TicketPane</name>
        <message>
            <source>Choose a ticket in the queue, and it is shown here.</source>
            <translation>Wybierz zgłoszenie z kolejki, a pojawi się tutaj.</translation>
        </message>
        <message>
            <source>Conversation</source>
            <translation>Rozmowa</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>Załączniki</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Historia</translation>
        </message>
        <message>
            <source>Orders</source>
            <translation>Polecenia</translation>
        </message>
        <message>
            <source>Parts of the ticket</source>
            <translation>Części zgłoszenia</translation>
        </message>
        <message>
            <source>The ticket could not be read.</source>
            <translation>Nie udało się odczytać zgłoszenia.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Spróbuj ponownie</translation>
        </message>
        <message>
            <source>Work</source>
            <translation>Praca</translation>
        </message>
    </context>
    <context>
        <name>TicketReasons</name>
        <message numerus="yes">
            <source>%n day(s)</source>
            <translation>
                <numerusform>%n dzień</numerusform>
                <numerusform>%n dni</numerusform>
                <numerusform>%n dni</numerusform>
            </translation>
        </message>
        <message>
            <source>The client is blocked: new work needs a reason.</source>
            <translation>Klient jest zablokowany: nowa praca wymaga podania powodu.</translation>
        </message>
        <message>
            <source>Waits {span}.</source>
            <translation>Czeka {span}.</translation>
        </message>
        <message>
            <source>agreement {number} active</source>
            <translation>umowa {number} aktywna</translation>
        </message>
        <message>
            <source>before it {those}</source>
            <translation>przed nim {those}</translation>
        </message>
        <message>
            <source>client not known yet</source>
            <translation>klient jeszcze nieznany</translation>
        </message>
        <message>
            <source>no agreement</source>
            <translation>bez umowy</translation>
        </message>
        <message>
            <source>nobody before it</source>
            <translation>nikogo przed nim</translation>
        </message>
        <message>
            <source>waiting since {since}</source>
            <translation>czeka od {since}</translation>
        </message>
        <message>
            <source>{count} with an agreement</source>
            <translation>{count} z umową</translation>
        </message>
        <message>
            <source>{count} without an agreement</source>
            <translation>{count} bez umowy</translation>
        </message>
        <message>
            <source>{n}nd</source>
            <translation>{n}.</translation>
        </message>
        <message>
            <source>{n}rd</source>
            <translation>{n}.</translation>
        </message>
        <message>
            <source>{n}st</source>
            <translation>{n}.</translation>
        </message>
        <message>
            <source>{n}th</source>
            <translation>{n}.</translation>
        </message>
        <message>
            <source>{one} and {other}</source>
            <translation>{one} i {other}</translation>
        </message>
        <message>
            <source>{place} in the queue: {reasons}.</source>
            <translation>{place} w kolejce: {reasons}.</translation>
        </message>
    </context>
    <context>
        <name>TicketTable</name>
        <message>
            <source>Accepted</source>
            <translation>Przyjęte</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Klient</translation>
        </message>
        <message>
            <source>Mark</source>
            <translation>Znak</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>Nr</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Stan</translation>
        </message>
        <message>
            <source>Subject</source>
            <translation>Temat</translation>
        </message>
        <message>
            <source>Waits</source>
            <translation>Czeka</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Kto</translation>
        </message>
    </context>
    <context>
        <name>TimerPane</name>
        <message>
            <source>Choose a ticket in the queue first.</source>
            <translation>Najpierw wybierz zgłoszenie w kolejce.</translation>
        </message>
        <message>
            <source>Choose a ticket in the queue, then start the timer here.</source>
            <translation>Wybierz zgłoszenie w kolejce, potem uruchom zegar tutaj.</translation>
        </message>
        <message>
            <source>Mini timer on top</source>
            <translation>Mały zegar na wierzchu</translation>
        </message>
        <message>
            <source>On hold. Go on first.</source>
            <translation>Wstrzymane. Najpierw wznów.</translation>
        </message>
        <message>
            <source>Timer</source>
            <translation>Zegar</translation>
        </message>
        <message>
            <source>Write down work by hand</source>
            <translation>Wpisz pracę ręcznie</translation>
        </message>
        <message>
            <source>{tool} was started. Press again to connect anew.</source>
            <translation>Uruchomiono {tool}. Naciśnij ponownie, aby połączyć się jeszcze raz.</translation>
        </message>
    </context>
    <context>
        <name>TimerSummary</name>
        <message>
            <source>Go on</source>
            <translation>Wznów</translation>
        </message>
        <message>
            <source>Hold</source>
            <translation>Wstrzymaj</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Zakończ</translation>
        </message>
    </context>
    <context>
        <name>TimerTray</name>
        <message>
            <source>Dyżurka: no timer is running</source>
            <translation>Dyżurka: zegar nie działa</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Wznów</translation>
        </message>
        <message>
            <source>Hold</source>
            <translation>Wstrzymaj</translation>
        </message>
        <message>
            <source>Show the window</source>
            <translation>Pokaż okno</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Zakończ</translation>
        </message>
        <message numerus="yes">
            <source>The timer has been running for %n hour(s).</source>
            <translation>
                <numerusform>Zegar działa już %n godzinę.</numerusform>
                <numerusform>Zegar działa już %n godziny.</numerusform>
                <numerusform>Zegar działa już %n godzin.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TimerWords</name>
        <message>
            <source>A reason is needed.</source>
            <translation>Potrzebny jest powód.</translation>
        </message>
        <message>
            <source>A timer was left running. Is it over?</source>
            <translation>Zegar został włączony. Czy praca się skończyła?</translation>
        </message>
        <message>
            <source>First choose who sits at this desk.</source>
            <translation>Najpierw wybierz, kto siedzi przy tym stanowisku.</translation>
        </message>
        <message>
            <source>Remote help is offered on working days, {opens}–{closes}. Write why you connect now.</source>
            <translation>Pomoc zdalna jest dostępna w dni robocze w godz. {opens}–{closes}. Napisz, dlaczego łączysz się teraz.</translation>
        </message>
        <message>
            <source>Remote help needs a client. Match the ticket with one first.</source>
            <translation>Pomoc zdalna wymaga klienta. Najpierw przypisz go do zgłoszenia.</translation>
        </message>
        <message>
            <source>There are no terms of remote help in the client's language yet.</source>
            <translation>Nie ma jeszcze warunków pomocy zdalnej w języku klienta.</translation>
        </message>
        <message>
            <source>This client is blocked for unpaid invoices. Write why you work now.</source>
            <translation>Klient jest zablokowany za niezapłacone faktury. Napisz, dlaczego mimo to pracujesz.</translation>
        </message>
        <message>
            <source>This ticket is closed. Open it again to work on it.</source>
            <translation>To zgłoszenie jest zamknięte. Otwórz je ponownie, żeby nad nim pracować.</translation>
        </message>
        <message>
            <source>Tick the client's consent first.</source>
            <translation>Najpierw zaznacz zgodę klienta.</translation>
        </message>
        <message>
            <source>Type the minutes since the work began, at most {most}.</source>
            <translation>Wpisz, ile minut temu zaczęto, najwyżej {most}.</translation>
        </message>
        <message>
            <source>beside other work</source>
            <translation>równolegle z inną pracą</translation>
        </message>
        <message>
            <source>by e-mail</source>
            <translation>e-mailem</translation>
        </message>
        <message>
            <source>by phone</source>
            <translation>telefonicznie</translation>
        </message>
        <message>
            <source>free for {time}</source>
            <translation>w ramach umowy {time}</translation>
        </message>
        <message>
            <source>free for {time}, then {change}</source>
            <translation>w ramach umowy jeszcze {time}, potem {change}</translation>
        </message>
        <message>
            <source>in person</source>
            <translation>osobiście</translation>
        </message>
        <message>
            <source>in {time}: {change}</source>
            <translation>za {time}: {change}</translation>
        </message>
        <message>
            <source>last sign of life</source>
            <translation>ostatni znak życia</translation>
        </message>
        <message>
            <source>longer than 10 hours</source>
            <translation>dłużej niż 10 godzin</translation>
        </message>
        <message>
            <source>midnight</source>
            <translation>północ</translation>
        </message>
        <message>
            <source>nobody was at the computer</source>
            <translation>nikogo nie było przy komputerze</translation>
        </message>
        <message>
            <source>on hold</source>
            <translation>wstrzymany</translation>
        </message>
        <message>
            <source>on paper</source>
            <translation>na piśmie</translation>
        </message>
        <message>
            <source>over midnight</source>
            <translation>przez północ</translation>
        </message>
        <message>
            <source>runs at another desk</source>
            <translation>chodzi na innym stanowisku</translation>
        </message>
        <message>
            <source>stopped, not written down yet</source>
            <translation>zakończony, jeszcze nie zapisany</translation>
        </message>
        <message>
            <source>the clock was moved</source>
            <translation>przestawiono zegar komputera</translation>
        </message>
        <message>
            <source>the clock was set back</source>
            <translation>cofnięto zegar komputera</translation>
        </message>
        <message>
            <source>the computer fell asleep</source>
            <translation>komputer został uśpiony</translation>
        </message>
        <message>
            <source>the computer slept</source>
            <translation>komputer był uśpiony</translation>
        </message>
        <message>
            <source>the computer was left</source>
            <translation>odejście od komputera</translation>
        </message>
        <message>
            <source>the next work began</source>
            <translation>zaczęła się następna praca</translation>
        </message>
        <message>
            <source>the office closed</source>
            <translation>zamknięcie biura</translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message numerus="yes">
            <source>%n day(s) late</source>
            <translation>
                <numerusform>%n dzień po terminie</numerusform>
                <numerusform>%n dni po terminie</numerusform>
                <numerusform>%n dni po terminie</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n session(s) without a protocol</source>
            <translation>
                <numerusform>%n sesja bez protokołu</numerusform>
                <numerusform>%n sesje bez protokołu</numerusform>
                <numerusform>%n sesji bez protokołu</numerusform>
            </translation>
        </message>
        <message>
            <source>Invoices</source>
            <translation>Faktury</translation>
        </message>
        <message>
            <source>Last month still misses</source>
            <translation>Czego brakuje za zeszły miesiąc</translation>
        </message>
        <message>
            <source>Protocols</source>
            <translation>Protokoły</translation>
        </message>
        <message>
            <source>Tickets that wait</source>
            <translation>Zgłoszenia, które czekają</translation>
        </message>
        <message>
            <source>Times to look at</source>
            <translation>Czasy do sprawdzenia</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>Wizyty</translation>
        </message>
        <message>
            <source>a draft that is not issued yet</source>
            <translation>szkic, jeszcze niewystawiony</translation>
        </message>
        <message>
            <source>a draft; issue it by {day}</source>
            <translation>szkic; wystaw do {day}</translation>
        </message>
        <message>
            <source>by {day}</source>
            <translation>do {day}</translation>
        </message>
        <message>
            <source>invoice by {day}</source>
            <translation>faktura do {day}</translation>
        </message>
        <message>
            <source>nobody goes yet</source>
            <translation>jeszcze nikt nie jedzie</translation>
        </message>
        <message>
            <source>protocol by {day}</source>
            <translation>protokół do {day}</translation>
        </message>
        <message>
            <source>today</source>
            <translation>dziś</translation>
        </message>
        <message>
            <source>unknown client</source>
            <translation>klient nieznany</translation>
        </message>
        <message>
            <source>{day}, {span}: say how it went</source>
            <translation>{day}, {span}: zapisz, jak poszło</translation>
        </message>
        <message>
            <source>{number} could not be read; waits since {since}</source>
            <translation>{number}: wiadomość nieczytelna, czeka od {since}</translation>
        </message>
        <message>
            <source>{number} has no client; waits since {since}</source>
            <translation>{number}: bez klienta, czeka od {since}</translation>
        </message>
        <message>
            <source>{number} has nobody; waits since {since}</source>
            <translation>{number}: nikt się nim nie zajął, czeka od {since}</translation>
        </message>
        <message>
            <source>{number} is accepted; invoice by {day}</source>
            <translation>{number} przyjęty, faktura do {day}</translation>
        </message>
        <message>
            <source>{number}: KSeF refused it, mend and send it again</source>
            <translation>{number}: KSeF odrzucił, popraw i wyślij ponownie</translation>
        </message>
        <message>
            <source>{number}: issued; write its receipt down</source>
            <translation>{number}: wystawiony, zapisz odbiór</translation>
        </message>
        <message>
            <source>{number}: no objection until {day}, may be accepted by silence</source>
            <translation>{number}: bez uwag do {day}, można przyjąć wobec milczenia</translation>
        </message>
        <message>
            <source>{number}: objections are possible until tonight</source>
            <translation>{number}: klient może zgłosić uwagi do końca dnia</translation>
        </message>
        <message>
            <source>{number}: payment falls due today</source>
            <translation>{number}: dziś mija termin zapłaty</translation>
        </message>
        <message>
            <source>{number}: the client objects, answer it</source>
            <translation>{number}: klient zgłosił niezgodność, odpowiedz</translation>
        </message>
        <message>
            <source>{number}: the term passed on {day}, see whether it is paid</source>
            <translation>{number}: termin minął {day}, sprawdź wpłatę</translation>
        </message>
        <message>
            <source>{number}: to be sent to KSeF by {day}</source>
            <translation>{number}: do wysłania do KSeF do {day}</translation>
        </message>
        <message>
            <source>{who}: look at the times of {number}, begun {since}</source>
            <translation>{who}: sprawdź czasy pracy na {number}, początek {since}</translation>
        </message>
        <message>
            <source>{who}: the timer on {number} is open since {since}</source>
            <translation>{who}: zegar na {number} otwarty od {since}</translation>
        </message>
    </context>
    <context>
        <name>TodayPage</name>
        <message>
            <source>Nothing waits today. Tickets, visits and terms appear here by themselves.</source>
            <translation>Dziś nic nie czeka. Zgłoszenia, wizyty i terminy pojawią się tu same.</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Dziś</translation>
        </message>
        <message>
            <source>Today's list could not be read.</source>
            <translation>Nie udało się odczytać dzisiejszej listy.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Spróbuj ponownie</translation>
        </message>
    </context>
    <context>
        <name>ToolCard</name>
        <message>
            <source>Address, if the tool has one</source>
            <translation>Adres, jeśli narzędzie go ma</translation>
        </message>
        <message>
            <source>Arguments, one a line</source>
            <translation>Argumenty, po jednym w wierszu</translation>
        </message>
        <message>
            <source>Empty: the program is looked for by itself.</source>
            <translation>Puste: program zostanie odszukany sam.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nazwa</translation>
        </message>
        <message>
            <source>New tool</source>
            <translation>Nowe narzędzie</translation>
        </message>
        <message>
            <source>Program</source>
            <translation>Program</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Usuń</translation>
        </message>
        <message>
            <source>Remove {name}</source>
            <translation>Usuń {name}</translation>
        </message>
        <message>
            <source>Shape of the ID (regular expression)</source>
            <translation>Postać ID (wyrażenie regularne)</translation>
        </message>
        <message>
            <source>The password</source>
            <translation>Hasło</translation>
        </message>
        <message>
            <source>is not handed over</source>
            <translation>nie jest przekazywane</translation>
        </message>
        <message>
            <source>not found on this computer</source>
            <translation>nie znaleziono na tym komputerze</translation>
        </message>
        <message>
            <source>on standard input</source>
            <translation>przez standardowe wejście</translation>
        </message>
        <message>
            <source>on the clipboard, for 30 seconds</source>
            <translation>przez schowek, na 30 sekund</translation>
        </message>
        <message>
            <source>{id} stands for the session's ID. A password never stands here.</source>
            <translation>{id} oznacza ID sesji. Hasła nigdy się tu nie wpisuje.</translation>
        </message>
    </context>
    <context>
        <name>Toolbar</name>
        <message>
            <source>A draft is not sent: issue it first</source>
            <translation>Szkicu się nie wysyła: najpierw go wystaw</translation>
        </message>
        <message>
            <source>Fit to width</source>
            <translation>Dopasuj do szerokości</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>Powiększ</translation>
        </message>
        <message>
            <source>Mail draft with this paper</source>
            <translation>Szkic wiadomości z tym dokumentem</translation>
        </message>
        <message>
            <source>Page back</source>
            <translation>Poprzednia strona</translation>
        </message>
        <message>
            <source>Page on</source>
            <translation>Następna strona</translation>
        </message>
        <message>
            <source>Print</source>
            <translation>Drukuj</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>Zapisz jako PDF</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>Pomniejsz</translation>
        </message>
        <message>
            <source>What happened to it</source>
            <translation>Co się z nim działo</translation>
        </message>
        <message>
            <source>Where does this amount come from?</source>
            <translation>Skąd ta kwota?</translation>
        </message>
        <message>
            <source>find on the paper</source>
            <translation>szukaj w dokumencie</translation>
        </message>
    </context>
    <context>
        <name>ToolsSection</name>
        <message>
            <source>Add a tool</source>
            <translation>Dodaj narzędzie</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Odrzuć zmiany</translation>
        </message>
        <message>
            <source>Link for clients</source>
            <translation>Link dla klientów</translation>
        </message>
        <message>
            <source>New tool</source>
            <translation>Nowe narzędzie</translation>
        </message>
        <message>
            <source>Remote tools</source>
            <translation>Narzędzia pomocy zdalnej</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Zapisz</translation>
        </message>
        <message>
            <source>This system does not tell how long nobody has used the computer. The timer notices sleep and the lock screen only.</source>
            <translation>Ten system nie mówi, jak długo nikt nie używa komputera. Zegar zauważa tylko uśpienie i blokadę ekranu.</translation>
        </message>
        <message>
            <source>Tool that is offered first</source>
            <translation>Narzędzie proponowane jako pierwsze</translation>
        </message>
        <message>
            <source>Unsaved changes</source>
            <translation>Niezapisane zmiany</translation>
        </message>
        <message>
            <source>Where clients get the program that shows an ID and a password.</source>
            <translation>Skąd klienci pobierają program, który pokaże ID i hasło.</translation>
        </message>
    </context>
    <context>
        <name>Trouble</name>
        <message>
            <source>Dyżurka cannot open its database</source>
            <translation>Dyżurka nie może otworzyć swojej bazy danych</translation>
        </message>
        <message>
            <source>Nothing in it was changed.</source>
            <translation>Niczego w niej nie zmieniono.</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Zakończ</translation>
        </message>
        <message>
            <source>The database cannot be opened</source>
            <translation>Nie można otworzyć bazy danych</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Spróbuj ponownie</translation>
        </message>
    </context>
    <context>
        <name>VisitBoard</name>
        <message>
            <source>Save or cancel the visit that is open, then open another.</source>
            <translation>Najpierw zapisz albo anuluj otwartą wizytę.</translation>
        </message>
    </context>
    <context>
        <name>VisitEditor</name>
        <message>
            <source>Call off…</source>
            <translation>Odwołaj…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Anuluj</translation>
        </message>
        <message>
            <source>Client</source>
            <translation>Klient</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Dzień</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Od</translation>
        </message>
        <message>
            <source>It took place…</source>
            <translation>Odbyła się…</translation>
        </message>
        <message>
            <source>New visit</source>
            <translation>Nowa wizyta</translation>
        </message>
        <message>
            <source>Nobody was there</source>
            <translation>Nikogo nie było</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Uwagi</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Miejsce</translation>
        </message>
        <message>
            <source>Plan visit</source>
            <translation>Zaplanuj wizytę</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Zapisz</translation>
        </message>
        <message>
            <source>The client may call it off free until the end of {day}.</source>
            <translation>Klient może ją bezpłatnie odwołać do końca {day}.</translation>
        </message>
        <message>
            <source>Ticket</source>
            <translation>Zgłoszenie</translation>
        </message>
        <message>
            <source>To</source>
            <translation>Do</translation>
        </message>
        <message>
            <source>Too late to call it off free: the planned time would be billed.</source>
            <translation>Na bezpłatne odwołanie za późno: zaplanowany czas byłby rozliczony.</translation>
        </message>
        <message>
            <source>Who goes</source>
            <translation>Kto jedzie</translation>
        </message>
        <message>
            <source>client's address</source>
            <translation>adres klienta</translation>
        </message>
        <message>
            <source>no ticket</source>
            <translation>bez zgłoszenia</translation>
        </message>
        <message>
            <source>nobody yet</source>
            <translation>jeszcze nikt</translation>
        </message>
    </context>
    <context>
        <name>VisitLinks</name>
        <message>
            <source>Client's card</source>
            <translation>Karta klienta</translation>
        </message>
        <message>
            <source>Ticket {number}</source>
            <translation>Zgłoszenie {number}</translation>
        </message>
    </context>
    <context>
        <name>VisitLook</name>
        <message>
            <source>called off</source>
            <translation>odwołana</translation>
        </message>
        <message>
            <source>called off late</source>
            <translation>odwołana po terminie</translation>
        </message>
        <message>
            <source>done</source>
            <translation>odbyła się</translation>
        </message>
        <message>
            <source>double</source>
            <translation>podwójnie</translation>
        </message>
        <message>
            <source>nobody there</source>
            <translation>nikogo nie było</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>zaplanowana</translation>
        </message>
        <message>
            <source>short notice</source>
            <translation>&lt; 5 dni</translation>
        </message>
    </context>
    <context>
        <name>VisitTold</name>
        <message>
            <source>Nobody was there: the planned time will be billed.</source>
            <translation>Nikogo nie było: zaplanowany czas zostanie rozliczony.</translation>
        </message>
        <message>
            <source>The visit is called off late: its planned time will be billed.</source>
            <translation>Wizyta odwołana po terminie: zaplanowany czas zostanie rozliczony.</translation>
        </message>
        <message>
            <source>The visit is called off, free of charge.</source>
            <translation>Wizyta odwołana bez opłat.</translation>
        </message>
        <message>
            <source>The visit is changed.</source>
            <translation>Wizyta zmieniona.</translation>
        </message>
        <message>
            <source>The visit is moved. Tell the client.</source>
            <translation>Wizyta przesunięta. Powiadom klienta.</translation>
        </message>
        <message>
            <source>The visit is planned.</source>
            <translation>Wizyta zaplanowana.</translation>
        </message>
        <message>
            <source>The visit is written down as work.</source>
            <translation>Wizyta zapisana jako praca.</translation>
        </message>
    </context>
    <context>
        <name>VisitsPage</name>
        <message>
            <source>All clients</source>
            <translation>Wszyscy klienci</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>Wizyty</translation>
        </message>
    </context>
    <context>
        <name>Ways</name>
        <message>
            <source>New ticket</source>
            <translation>Nowe zgłoszenie</translation>
        </message>
        <message>
            <source>Protocols and invoices</source>
            <translation>Protokoły i faktury</translation>
        </message>
        <message>
            <source>Tickets</source>
            <translation>Zgłoszenia</translation>
        </message>
        <message>
            <source>Tickets ({count})</source>
            <translation>Zgłoszenia ({count})</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>Wizyty</translation>
        </message>
    </context>
    <context>
        <name>WorkChooser</name>
        <message>
            <source>Part protocol: the work goes on</source>
            <translation>Częściowy: prace trwają</translation>
        </message>
        <message>
            <source>Work of which month</source>
            <translation>Prace z którego miesiąca</translation>
        </message>
        <message>
            <source>a timer runs on this ticket</source>
            <translation>na zgłoszeniu biegnie zegar</translation>
        </message>
        <message>
            <source>all of it</source>
            <translation>wszystkie</translation>
        </message>
        <message>
            <source>called off too late</source>
            <translation>odwołana po terminie</translation>
        </message>
        <message>
            <source>nobody was there</source>
            <translation>nikogo nie zastano</translation>
        </message>
        <message>
            <source>times wait for review</source>
            <translation>czasy do sprawdzenia</translation>
        </message>
        <message>
            <source>visit</source>
            <translation>wizyta</translation>
        </message>
    </context>
</TS>
