"""What is closed and lately billed."""

from __future__ import annotations

from desktop.services.demo.cases import Case, Trip

SETTLED = (
    Case(
        firm="notary",
        subject="Skrzynka e-Doręczeń: nie widać nowych pism",
        text="W skrzynce e-Doręczeń ostatnie pismo jest sprzed tygodnia, a wiem, że sąd wysłał "
        "kolejne. Pani w sekretariacie widzi to samo. Proszę sprawdzić, czy coś jest "
        "w filtrach, czy po stronie urzędu.",
        ends="closed",
        days=9,
        at="8:30",
        who=0,
        kind="remote",
        minutes=(23,),
        done="Filtr ukrywał pisma odczytane na telefonie; poprawiony, pokazany sekretariatowi",
        orders=("Pokazać wszystkie pisma, także odczytane na innym urządzeniu",),
        paper="word+invoice",
    ),
    Case(
        firm="pharmacy",
        subject="E-recepty: komunikat o nieważnym certyfikacie",
        text="Przy realizacji e-recepty wyskakuje, że certyfikat systemu jest nieważny. Jedna "
        "recepta przeszła, następna już nie. Na innych komputerach to samo. Pacjentów "
        "odsyłamy, więc bardzo pilne.",
        ends="closed",
        days=12,
        at="9:02",
        who=1,
        kind="remote",
        minutes=(17, 28),
        orders=(
            "Zgoda na wgranie nowego certyfikatu systemu e-zdrowie",
            "Stary certyfikat zostawić w archiwum",
        ),
        done="Wgrany nowy certyfikat na trzech stanowiskach, próbna e-recepta zrealizowana",
        paper="word+invoice",
        files=("certyfikat nieważny.png",),
    ),
    Case(
        firm="pharmacy",
        person=1,
        subject="Raport dobowy drukuje się dwa razy",
        text="Co wieczór raport dobowy wychodzi w dwóch egzemplarzach. Nic się nie dzieje, ale "
        "szkoda rolki i kontrola może pytać. Prosimy sprawdzić przy okazji.",
        ends="closed",
        days=12,
        at="12:45",
        who=1,
        kind="phone",
        minutes=(8,),
        done="Zadanie raportu było wpisane w dwóch harmonogramach, jedno usunięte",
        paper="word+invoice",
    ),
    Case(
        firm="accountant",
        subject="Import wyciągów bankowych gubi polskie znaki",
        text="Po zmianie banku wyciągi MT940 wczytują się z krzaczkami zamiast polskich liter. "
        "Nazwy kontrahentów nie pasują i nic się samo nie rozlicza. Załączam przykładowy "
        "wyciąg z usuniętymi numerami kont.",
        ends="closed",
        days=11,
        at="10:20",
        who=2,
        kind="remote",
        minutes=(33,),
        done="Import przestawiony na stronę kodową 1250, wczytano zaległe wyciągi",
        files=("wyciąg przykładowy.txt",),
        paper="silence+invoice",
    ),
    Case(
        firm="school",
        person=1,
        subject="Filtr treści blokuje strony do matematyki",
        text="Filtr w pracowni wycina strony z zadaniami, bo uznaje je za gry. Lista adresów "
        "w załączniku. Proszę też o sprawdzenie, czy uczniowie nie obchodzą filtra przez "
        "serwery pośredniczące.",
        ends="closed",
        days=10,
        at="11:40",
        who=2,
        kind="remote",
        minutes=(29,),
        files=("adresy do odblokowania.csv",),
        done="Dodane wyjątki dla 14 stron, zablokowane znane serwery pośredniczące",
        paper="silence",
    ),
    Case(
        firm="transport",
        subject="Serwer plików wyłącza się w nocy",
        text="Trzeci raz w tym miesiącu rano nie ma serwera i trzeba go włączać guzikiem. "
        "W serwerowni jest gorąco, klimatyzacja chyba nie daje rady. Prosimy o przyjazd "
        "i sprawdzenie na miejscu.",
        ends="closed",
        days=16,
        at="7:20",
        who=0,
        trip=Trip(days=6, at="10:00", minutes=165, note="Klucz do serwerowni u pani Oksany"),
        done="Wymieniony wentylator i pasta, ustawione ostrzeżenie o temperaturze",
        paper="signature+invoice",
    ),
    Case(
        firm="workshop",
        subject="Nowy komputer dla konstruktora",
        text="Zamówiliśmy stację roboczą dla konstruktora. Prosimy przygotować ją w Państwa "
        "biurze: system, program do rysunków, drukarki, poczta. Odbierzemy sami, gdy będzie "
        "gotowa.",
        ends="closed",
        days=14,
        at="9:48",
        who=1,
        kind="office",
        later=1,
        minutes=(150,),
        by_hand=True,
        done="Stacja przygotowana i sprawdzona, dane przeniesione ze starego dysku",
        paper="word+invoice",
    ),
    Case(
        firm="dentist",
        subject="Terminal płatniczy nie przekazuje kwoty",
        text="Kwotę trzeba wpisywać na terminalu ręcznie, choć wcześniej szła z programu. "
        "Wczoraj ktoś wpisał o jedno zero za dużo i był kłopot. Terminal jest wpięty kablem.",
        ends="closed",
        days=8,
        at="14:20",
        who=0,
        kind="remote",
        minutes=(24,),
        done="Terminal dostał nowy adres po restarcie; wpisany na stałe w programie",
        paper="word+invoice_draft",
    ),
    Case(
        firm="north",
        person=1,
        subject="Finance share: somebody deleted the forecast folder",
        text="The Forecast folder on the finance share is gone since this morning. We believe it "
        "was moved by accident. Could you bring it back as of last night and tell us who has "
        "the right to delete there?",
        ends="closed",
        days=13,
        at="10:05",
        who=2,
        kind="remote",
        minutes=(36,),
        orders=("Restore the Forecast folder as of last night", "List who may delete files there"),
        done="Folder restored from the nightly copy; delete right left to two people",
        paper="word+invoice",
    ),
    Case(
        firm="society",
        subject="Komputer w biurze nie wstaje po burzy",
        text="W nocy była burza i komputer księgowej jest martwy. Listwa też nie świeci. Są na "
        "nim umowy z artystami, kopii nie robiliśmy od lata. Prosimy o przyjazd.",
        ends="closed",
        days=17,
        at="8:18",
        who=2,
        trip=Trip(days=2, at="12:00", minutes=110),
        done="Wymieniony zasilacz, dane całe, założona nocna kopia na dysk sieciowy",
        paper="signature+invoice",
    ),
    Case(
        firm="consumer",
        subject="bankowość nie otwiera się po aktualizacji",
        text="Po aktualizacji laptopa strona banku pisze, że połączenie nie jest prywatne. "
        "Innym razem nie otwiera się wcale. Nie chcę nic klikać bez rady.",
        ends="closed",
        days=10,
        at="10:33",
        who=0,
        channel="phone",
        kind="remote",
        minutes=(31,),
        orders=("Ustawić właściwą datę i usunąć stary program antywirusowy",),
        done="Zła data w laptopie po wymianie baterii, usunięte resztki starego antywirusa",
        paper="word+invoice",
    ),
    Case(
        firm="flowers",
        subject="Zła stawka VAT na paragonach",
        text="Na paragonach wiązanki mają 23 procent zamiast ośmiu. Zauważyła to klientka. "
        "Potrzebna poprawka przed jutrzejszą giełdą, otwieramy o czwartej rano.",
        ends="closed",
        days=15,
        at="15:05",
        who=1,
        kind="remote",
        work_at="18:05",
        minutes=(44,),
        orders=("Zmienić stawkę dla grupy wiązanki i wieńce na 8 procent",),
        done="Poprawiona stawka w 62 kartotekach i w drukarce fiskalnej, paragon próbny dobry",
        paper="withdrawn+invoice",
    ),
)
