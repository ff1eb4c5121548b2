"""What came in lately: new, unmatched, held, assigned and brought back tickets."""

from __future__ import annotations

from desktop.services.demo.cases import Case

FRESH = (
    Case(
        firm="notary",
        person=1,
        subject="drukarka w sali aktów gubi polskie litery",
        text="Od rana drukarka w sali aktów zamiast ą i ę drukuje kwadraciki. Na sekretariacie "
        "ten sam dokument wychodzi dobrze. O 12:00 mamy podpisanie umowy, więc bardzo proszę "
        "o szybką pomoc. W załączeniu zdjęcie ekranu z podglądem wydruku.",
        ends="new",
        days=0,
        at="8:12",
        files=("podgląd wydruku.png",),
    ),
    Case(
        firm="flowers",
        person=1,
        subject="Zamówienia z formularza nie przychodzą",
        text="Klienci dzwonią, że wysłali zamówienie przez stronę, a u nas w skrzynce pusto. "
        "Ostatnie doszło wczoraj koło piętnastej. W śmieciach też sprawdzałam. "
        "Czy coś się zmieniło po stronie poczty?",
        ends="new",
        days=0,
        at="9:31",
    ),
    Case(
        firm="transport",
        subject="KSeF odrzucił fakturę – kod 450",
        text="Program pokazuje, że faktura za przewóz do Brna została odrzucona z kodem 450 "
        "„błąd weryfikacji semantyki dokumentu”. Kontrahent czeka, a my nie wiemy, czy ją "
        "poprawić, czy wystawić drugą. Numer w treści faktury wygląda prawidłowo. "
        "Przesyłam zrzut i plik XML.",
        ends="new",
        days=0,
        at="10:05",
        files=("odrzucenie KSeF.png", "FA_przewóz_Brno.xml"),
    ),
    Case(
        firm="pharmacy",
        person=2,
        subject="komputer przy okienku strasznie wolny",
        text="Drugi komputer przy okienku myśli po pół minuty przy każdej recepcie. Wyłączałam "
        "i włączałam, nie pomogło. Pacjenci się denerwują.",
        ends="new",
        days=0,
        at="11:20",
        channel="phone",
    ),
    Case(
        firm="builder",
        subject="Nie mogę wejść na pocztę",
        text="Witam, hasło do poczty przestało działać na telefonie i w laptopie. "
        "Na laptopie pisze „uwierzytelnianie nie powiodło się”. Potrzebuję wysłać dzisiaj "
        "kosztorys, proszę o kontakt.",
        ends="new",
        days=1,
        at="15:48",
    ),
    Case(
        firm="school",
        person=1,
        subject="Pracownia komputerowa: 14 stanowisk nie widzi serwera plików",
        text="Po weekendowej przerwie w prądzie stanowiska 5–18 nie widzą dysku z ćwiczeniami. "
        "Stanowiska 1–4 działają, są wpięte do drugiego przełącznika. Ten pierwszy mruga "
        "wszystkimi diodami naraz. Lekcja z klasą szóstą jest o 13:15, damy radę bez "
        "dysku, ale na jutro byłoby dobrze mieć go z powrotem.",
        ends="new",
        days=1,
        at="12:40",
    ),
    Case(
        firm="",
        subject="Zapytanie o stałą obsługę informatyczną",
        text="Dzień dobry, prowadzę gabinet fizjoterapii na Ursynowie: cztery komputery, "
        "drukarka i terminal. Szukam kogoś, kto przyjedzie raz w miesiącu i odbierze telefon, "
        "gdy coś stanie. Czy mogą Państwo podesłać warunki umowy i cennik?",
        ends="unmatched",
        days=1,
        at="14:02",
    ),
    Case(
        firm="",
        person=1,
        subject="odzyskanie zdjęć z dysku przenośnego",
        text="Witam. Upadł mi dysk z wakacyjnymi zdjęciami i teraz tylko stuka. "
        "Sąsiadka poleciła mi Państwa serwis. Ile może kosztować odzyskanie i czy trzeba "
        "dysk przywieźć osobiście?",
        ends="unmatched",
        days=0,
        at="12:15",
    ),
    Case(
        firm="",
        subject="",
        text="unreadable",
        ends="held",
        days=1,
        at="7:41",
    ),
    Case(
        firm="accountant",
        person=1,
        subject="Automatyczna odpowiedź: nieobecność w biurze",
        text="Dziękuję za wiadomość. Do końca tygodnia przebywam na szkoleniu i nie czytam "
        "poczty na bieżąco. W sprawach pilnych proszę pisać do pani Małgorzaty Jędrzejczyk.",
        ends="held",
        days=2,
        at="16:10",
    ),
    Case(
        firm="accountant",
        subject="Raport VAT pokazuje inną kwotę niż JPK",
        text="Za zeszły miesiąc raport VAT z programu daje 48 211 zł podatku należnego, a w pliku "
        "JPK_V7M jest 48 134 zł. Różnica to 77 zł i wygląda na jedną fakturę korygującą. "
        "Proszę o sprawdzenie, skąd program bierze te sumy. Wysyłkę planujemy na poniedziałek.",
        ends="assigned",
        days=1,
        at="8:40",
        who=1,
        files=("raport VAT.png",),
    ),
    Case(
        firm="pharmacy",
        subject="skaner kodów 2D czyta co drugi lek",
        text="Skaner przy pierwszym okienku przestał czytać kody z małych opakowań. Na dużych "
        "pudełkach działa. Przetarliśmy szybkę, bez zmian. Czy to ustawienie, czy skaner "
        "do wymiany?",
        ends="assigned",
        days=1,
        at="9:05",
        who=2,
        reply="Dopowiem jeszcze, że po zamianie skanerów miejscami problem poszedł za skanerem. "
        "Czyli to raczej sam skaner, nie komputer.",
    ),
    Case(
        firm="dentist",
        person=1,
        subject="Zdjęcia z pantomografu nie zapisują się w kartotece",
        text="Od środy nowe zdjęcia pantomograficzne nie pojawiają się w kartach pacjentów. "
        "Na komputerze przy aparacie widać je w folderze. Rejestracja przegrywa je na "
        "pendrive, ale to zajmuje czas i nie chcemy nosić zdjęć po korytarzu.",
        ends="assigned",
        days=2,
        at="13:25",
        who=1,
    ),
    Case(
        firm="north",
        subject="Shared calendar invitations arrive one hour late",
        text="Since the clock change, meetings booked from our London office show up one hour "
        "late in Warsaw calendars. Meetings booked here look right in London. Could you check "
        "the time zone settings on the three meeting room mailboxes? We have a board call "
        "on Tuesday and would like to avoid confusion.",
        ends="assigned",
        days=1,
        at="10:52",
        who=2,
    ),
    Case(
        firm="consumer",
        subject="wyskakuje, że mam wirusa i mam zadzwonić",
        text="Na ekranie pojawia się duże czerwone okno, że komputer jest zarażony i mam "
        "zadzwonić pod podany numer. Nie dzwoniłam. Nie umiem tego zamknąć, bo zasłania "
        "wszystko i piszczy.",
        ends="assigned",
        days=0,
        at="9:50",
        who=0,
        channel="phone",
    ),
    Case(
        firm="workshop",
        person=1,
        subject="Kopia zapasowa znów zakończona błędem",
        text="Dostaliśmy powiadomienie, że nocna kopia serwera nie doszła do końca: brak "
        "miejsca na dysku docelowym. W październiku było to samo. Prosimy o sprawdzenie, "
        "czy da się skasować stare kopie, czy trzeba dokupić dysk.",
        ends="reopened",
        days=9,
        at="7:55",
        who=1,
        kind="remote",
        minutes=(34,),
        done="Usunięto kopie starsze niż 90 dni, zadanie uruchomiono ponownie",
        reply="Dzisiaj w nocy ten sam błąd. Na dysku zostało 3 GB. Chyba jednak trzeba "
        "większego dysku.",
        paper="received",
    ),
    Case(
        firm="transport",
        person=1,
        subject="Tachograf: plik z karty kierowcy się nie otwiera",
        text="Program do odczytu tachografów pokazuje „nieznany format” przy plikach z nowych "
        "kart. Stare otwiera. Mamy kontrolę za dwa tygodnie i musimy mieć odczyty. "
        "Wysyłam przykładowy plik.",
        ends="assigned",
        days=2,
        at="8:27",
        who=0,
        files=("C_20261102_karta.ddd",),
    ),
)
