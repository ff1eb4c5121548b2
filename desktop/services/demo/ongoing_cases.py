"""What is being worked on: in progress, waiting for the client, planned, done but not closed."""

from __future__ import annotations

from desktop.services.demo.cases import Case, Trip

ONGOING = (
    Case(
        firm="notary",
        subject="Podpis kwalifikowany nie widzi karty",
        text="Po wymianie komputera program do podpisu mówi, że nie znaleziono karty. Czytnik "
        "świeci na zielono. Bez podpisu nie wyślę wniosku do ksiąg wieczystych, a termin mam "
        "do jutra. Karta jest ważna do przyszłego roku.",
        ends="in_progress",
        days=0,
        at="7:58",
        who=0,
        kind="remote",
        minutes=(18,),
        done="Sterownik czytnika zainstalowany, certyfikat jeszcze niewidoczny w programie",
        orders=("Zgoda na instalację sterownika czytnika kart",),
    ),
    Case(
        firm="accountant",
        subject="Aktualizacja programu księgowego zatrzymała się na 64 procentach",
        text="Aktualizacja do wersji na listopad stoi od czterdziestu minut na 64 procentach. "
        "Nikt nie może wejść do programu. Boję się to przerwać, żeby nie uszkodzić bazy.",
        ends="in_progress",
        days=1,
        at="7:50",
        who=1,
        kind="remote",
        minutes=(41, 22),
        done="Baza przywrócona z kopii z 6:00, aktualizacja wznowiona od nowa",
        orders=(
            "Przerwać aktualizację i wrócić do porannej kopii",
            "Zaktualizować najpierw tylko jedno stanowisko",
        ),
        files=("aktualizacja 64.png",),
    ),
    Case(
        firm="school",
        subject="Dziennik elektroniczny – nauczyciele nie mogą się zalogować z domu",
        text="Z budynku szkoły dziennik działa, a z domu strona ładuje się w nieskończoność. "
        "Zgłosiło to siedmioro nauczycieli, każdy z innym dostawcą internetu. W poniedziałek "
        "trzeba wystawić oceny.",
        ends="in_progress",
        days=1,
        at="16:05",
        who=2,
        kind="phone",
        minutes=(13,),
        done="Ustalono, że blokuje reguła zapory dodana po audycie; czeka na dostawcę łącza",
    ),
    Case(
        firm="transport",
        person=1,
        subject="Nocna awaria: nie drukują się listy przewozowe",
        text="Kierowcy stoją pod bramą, bo system nie drukuje listów przewozowych. Kolejka "
        "wydruku pokazuje 40 dokumentów i nic nie rusza. Proszę oddzwonić na dyżurny telefon.",
        ends="in_progress",
        days=3,
        at="18:20",
        who=1,
        kind="phone",
        work_at="23:10",
        minutes=(92,),
        done="Wyczyszczona kolejka wydruku, usługa drukowania uruchomiona na drugim serwerze",
        by_hand=True,
        channel="phone",
    ),
    Case(
        firm="flowers",
        subject="Waga w magazynie nie przesyła wyniku do programu",
        text="Po przestawieniu biurka waga waży, ale liczba nie wskakuje do programu. Wpisujemy "
        "ręcznie i już dwa razy ktoś się pomylił o zero. Kabel wygląda na cały.",
        ends="in_progress",
        days=2,
        at="6:45",
        who=0,
        kind="remote",
        work_at="8:35",
        minutes=(27,),
        done="Port szeregowy zmienił numer z COM3 na COM5, sprawdzamy po restarcie",
    ),
    Case(
        firm="north",
        person=1,
        subject="New starter on Monday: laptop, accounts, badge printer",
        text="Hello, Amelia Hart joins our data team on Monday. She needs a laptop with the "
        "usual set of programs, an account in the Warsaw office and access to the finance "
        "share (read only). The badge printer also asks for a new ribbon, if you have one.",
        ends="in_progress",
        days=2,
        at="11:30",
        who=2,
        kind="office",
        later=1,
        work_at="9:20",
        minutes=(75,),
        by_hand=True,
        done="Laptop installed and encrypted, account created; badge printer ribbon ordered",
    ),
    Case(
        firm="workshop",
        subject="Rysunki techniczne otwierają się bez warstw",
        text="Pliki od kontrahenta z Niemiec otwierają się u nas bez warstw z wymiarami. "
        "Kontrahent twierdzi, że u niego wszystko jest. Mamy program w wersji sprzed trzech "
        "lat. Czy wystarczy przeglądarka, czy trzeba kupić nową licencję?",
        ends="waiting",
        days=4,
        at="10:15",
        who=1,
        kind="remote",
        minutes=(16,),
        done="Sprawdzono trzy pliki; potrzebna nowsza wersja programu, wysłano wycenę licencji",
        note="Pan Dębiński ma dać znać po rozmowie z zarządem, ile stanowisk ma dostać licencję.",
    ),
    Case(
        firm="dentist",
        subject="Limit skrzynki – nie przychodzą wyniki z laboratorium",
        text="Skrzynka rejestracji jest pełna i laboratorium dostaje zwroty. Nie wiemy, co można "
        "skasować, bo są tam zgody pacjentów. Prosimy o radę, najlepiej telefonicznie po 14.",
        ends="waiting",
        days=3,
        at="9:44",
        who=0,
        note="Wysłałam listę największych folderów. Klientka wybierze, co przenieść do archiwum.",
    ),
    Case(
        firm="society",
        subject="Domena stowarzyszenia wygasa w grudniu",
        text="Przyszło pismo, że domena wygasa, z fakturą na 890 zł od firmy, której nie znamy. "
        "Do tej pory płaciliśmy około 80 zł. Czy to jest prawdziwe? Pismo w załączniku.",
        ends="waiting",
        days=5,
        at="12:08",
        who=2,
        files=("pismo o domenie.png",),
        note="Pismo jest naciąganiem, odpisane. Czekamy na hasło do panelu rejestratora.",
        robot="Świetlica jest zamknięta do środy. Odpowiemy po powrocie.",
    ),
    Case(
        firm="consumer",
        subject="jak przenieść zdjęcia ze starego telefonu",
        text="Syn kupił mi nowy telefon i nie wiem, jak przegrać zdjęcia wnuków ze starego. "
        "Stary jeszcze się włącza, ale ekran ma pęknięty w rogu. Czy da się to zrobić "
        "przez telefon, czy mam przyjść?",
        ends="waiting",
        days=4,
        at="15:30",
        who=0,
        channel="phone",
        kind="phone",
        minutes=(9,),
        done="Wyjaśniono krok po kroku kopiowanie przez kabel; klientka spróbuje z synem",
    ),
    Case(
        firm="builder",
        subject="Program kosztorysowy żąda klucza",
        text="Po włączeniu laptopa kosztorysy żądają klucza sprzętowego, a klucz jest wpięty. "
        "W innym gnieździe to samo. Proszę o pomoc, choć wiem, że mamy zaległość.",
        ends="waiting",
        days=2,
        at="8:15",
        who=1,
        note="Klient zablokowany. Właściciel obiecał przelew, wracamy do sprawy po wpłacie.",
    ),
    Case(
        firm="flowers",
        subject="Wi-Fi w chłodni – brak zasięgu przy rampie",
        text="Kolektory tracą sieć, gdy tylko ktoś wjedzie do nowej chłodni. Przy rampie też "
        "jest słabo. Chcielibyśmy, żeby ktoś przyjechał i zmierzył, gdzie dołożyć nadajnik.",
        ends="planned",
        days=6,
        at="9:20",
        who=2,
        trip=Trip(
            ends="planned", days=2, at="9:00", minutes=120, note="Wjazd od rampy 4, zabrać miernik"
        ),
    ),
    Case(
        firm="school",
        person=1,
        subject="Wymiana dziesięciu komputerów w bibliotece",
        text="Dotacja przyszła, komputery stoją w kartonach. Prosimy o termin na podmianę "
        "dziesięciu stanowisk w bibliotece, najlepiej jednego dnia. Stare chcemy oddać do "
        "świetlicy, ale bez danych na dyskach.",
        ends="planned",
        days=8,
        at="13:50",
        who=1,
        trip=Trip(
            ends="planned", days=5, at="8:30", minutes=360, moved_from="12:00", note="Drugi podjazd"
        ),
    ),
    Case(
        firm="notary",
        subject="Przegląd kwartalny serwera i zasilacza awaryjnego",
        text="Przypominam o przeglądzie kwartalnym zapisanym w umowie. Zasilacz pod serwerem "
        "w zeszłym tygodniu dwa razy piknął. Proszę o termin po południu, gdy nie ma aktów.",
        ends="planned",
        days=7,
        at="8:05",
        who=0,
        trip=Trip(ends="planned", days=3, at="14:00", minutes=90),
    ),
    Case(
        firm="pharmacy",
        person=1,
        subject="Drugi monitor na zaplecze i nowa drukarka etykiet",
        text="Kupiliśmy monitor i drukarkę etykiet, prosimy o podłączenie na zapleczu. "
        "Drukarka ma drukować z tego samego programu co okienka. Najlepiej, zanim przyjdzie "
        "dostawa szczepionek.",
        ends="planned",
        days=1,
        at="10:30",
        who=2,
        trip=Trip(
            ends="planned",
            days=1,
            at="11:30",
            minutes=60,
            note="Pilne, krótszy termin na prośbę klienta",
        ),
    ),
    Case(
        firm="transport",
        subject="Nowe biuro w Grójcu: okablowanie i punkty dostępu",
        text="Od stycznia przenosimy spedycję do sąsiedniego budynku. Potrzebujemy rady, ile "
        "gniazd pociągnąć i gdzie dać szafę. Elektryk wchodzi za trzy tygodnie.",
        ends="planned",
        days=4,
        at="14:35",
        who=1,
        trip=Trip(ends="planned", days=8, at="10:00", minutes=150),
    ),
    Case(
        firm="pharmacy",
        subject="Fiskalna drukarka nie łączy się po zmianie routera",
        text="Operator wymienił router i od tej chwili drukarka fiskalna jest niedostępna. "
        "Na razie sprzedajemy na jednym okienku. Adres drukarki mam zapisany na kartce: "
        "192.168.1.77.",
        ends="done",
        days=2,
        at="8:50",
        who=0,
        kind="remote",
        minutes=(12, 19),
        orders=("Ustawić stały adres drukarki fiskalnej w nowym routerze",),
        done="Stały adres drukarki w nowym routerze, port przepuszczony, wydruk próbny dobry",
        paper="issued",
    ),
    Case(
        firm="accountant",
        person=1,
        subject="Wysyłka JPK_V7M: błąd podpisu profilem zaufanym",
        text="Program podpisuje plik, przechodzi na stronę profilu zaufanego i wraca z pustym "
        "oknem. Próbowałem w dwóch przeglądarkach. Wysłać trzeba do 25., więc mamy jeszcze "
        "chwilę, ale klientów jest czterdziestu.",
        ends="done",
        days=3,
        at="11:05",
        who=1,
        kind="remote",
        minutes=(26,),
        done="Odblokowane wyskakujące okna dla programu i wyczyszczone ciasteczka, wysyłka działa",
        paper="received",
        files=("puste okno.png",),
    ),
    Case(
        firm="north",
        subject="VPN drops every twenty minutes on the new routers",
        text="Three of us working from home lose the VPN every twenty minutes, almost to the "
        "second. It started when our provider replaced the routers. Wired and wireless make "
        "no difference. Logs from my machine are attached.",
        ends="done",
        days=4,
        at="9:15",
        who=2,
        kind="remote",
        minutes=(38,),
        done="Keep-alive shortened and lease time on the new routers raised; stable for two hours",
        files=("vpn.log",),
        paper="received",
    ),
    Case(
        firm="society",
        subject="Zebranie online: dźwięk z sali jest jak ze studni",
        text="Na zebraniach hybrydowych osoby z domu słyszą nas ze straszliwym pogłosem. "
        "Mikrofon leży na środku stołu. Następne zebranie jest w przyszłym tygodniu.",
        ends="done",
        days=2,
        at="13:10",
        who=0,
        kind="phone",
        minutes=(21,),
        done="Wyłączone głośniki laptopów na sali, mikrofon bliżej prowadzącego, próba udana",
    ),
    Case(
        firm="workshop",
        person=1,
        subject="Wydruk kart pracy wychodzi na złym papierze",
        text="Karty pracy drukują się na papierze firmowym zamiast na zwykłym. Ktoś coś "
        "przestawił przy zmianie tonera. Na hali robi się bałagan, bo papier firmowy "
        "się kończy.",
        ends="done",
        days=1,
        at="7:35",
        who=2,
        kind="remote",
        minutes=(11,),
        done="Szablon kart pracy wskazuje dolny podajnik, ustawienie wysłane na pięć stanowisk",
        paper="draft",
    ),
    Case(
        firm="dentist",
        person=1,
        subject="Awaria w sobotę: nie działa rejestracja",
        text="Przyjmujemy dziś pacjentów do 14, a program rejestracji nie wstaje. Pokazuje, że "
        "baza jest niedostępna. Grafik mam tylko w głowie. Proszę o telefon.",
        ends="done",
        days=6,
        at="16:40",
        who=1,
        on="saturday",
        work_at="9:25",
        channel="phone",
        kind="phone",
        minutes=(47,),
        by_hand=True,
        done="Usługa bazy nie ruszyła po aktualizacji systemu; uruchomiona, autostart poprawiony",
        paper="word",
    ),
    Case(
        firm="society",
        person=1,
        subject="Projektor w świetlicy nie łączy się bezprzewodowo",
        text="W świetlicy nowy projektor nie chce się połączyć z laptopem po Wi-Fi. Pokazuje "
        "swoją nazwę, pyta o kod i po chwili rozłącza. Po kablu działa. W czwartek mamy "
        "pokaz filmu dla seniorów, kabel jest za krótki.",
        ends="done",
        days=3,
        at="11:11",
        who=2,
        trip=Trip(days=2, at="9:30", minutes=75, note="Wejście od podwórza"),
        done="Projektor zaktualizowany, kod parowania stały, próba z dwoma laptopami udana",
    ),
)
