import type { Language } from '../types';

export const polish: Language = {
	fields: {
		key: ['klucz api|klucza api|token api'], // usual form
		account: ['konto|twoje konto|konta|dostęp do api'], // usual form
		action: ['akcja|akcji|akcję'], // usual form
		service: [
			'usług*', // a panel script
			'serwis', // usual form
		],
		link: ['link|linku|linki|nazwa użytkownika|profil|post|film'], // usual form
		quantity: ['ilość|ilości'], // usual form
		funds: [
			'środk*', // a panel script
			'środków|sald*|pieniędzy|pieniądz*|portfel*|kredyt*', // usual form
		],
		order: ['zamówieni*|zamówień|zlecen*'], // usual form
		refill: ['uzupełnienie zamówien*|uzupełnieni*|refill*|gwarancj*'], // usual form
		cancel: ['anulow*|anulacj*|odwoła*'], // usual form
		dripFeed: ['drip feed*|dripfeed*'], // usual form
		typeField: ['komentarz*|hasztag*|hashtag*'], // usual form
		parameter: ['parametr*|pole|pola|pól|dane|danych wejściowych'], // usual form
		ordering: ['nowe zamówienia|nowych zamówień'], // usual form
	},
	reasons: {
		invalid: [
			'nieprawidłow*|niepoprawn*|błędn*|niewłaściw*|zły|zła|złe', // usual form
			'nie jest prawidłow*|nieważn*|prawidłow*|poprawn*|musi być liczbą*', // usual form
			'nie jest liczbą*|nie pasuje*|nie należy*', // usual form
		],
		missing: [
			'wymagan*|brakuje*|brak|nie może być pust*|pust*|podaj*|nie podan*', // usual form
			'obowiązkow*|wprowadź*|należy podać*|uzupełnij*|wypełnij*|konieczn*', // usual form
		],
		notFound: [
			'nie znalezion*', // a panel script
			'nie istniej*|nieznan*|nie odnaleziono*|brak takie*|nie ma takie*', // usual form
			'nie został* znalezion*|nie została znalezion*|nie zostało znalezion*', // usual form
		],
		unavailable: [
			'niedostępn*|nie jest dostępn*|nieaktywn*|nie jest aktywn*|wyłączon*', // usual form
			'nie obsługuj*|nieobsługiwan*|niedozwolon*|nie wolno*|zabronion*', // usual form
			'nie kwalifikuj*|jeszcze nie*|nie zakończon*|nie zostało zakończon*', // usual form
			'już zakończon*|już rozpocz*|odrzucon*|zawieszon*|zamknięt*|tylko dla*', // usual form
			'nie oferuj*|nie posiada*|nie zezwala*|wstrzyman*|nie pozwala*|odmow*', // usual form
		],
		impossible: ['nie można*|nie może*|niemożliw*'], // usual form
		limit: [
			'minimum*|maksimum*|minimaln*|maksymaln*|pomiędzy|między|mniej niż', // usual form
			'więcej niż|mniejsz*|większ*|przekracz*|poza zakres*|co najmniej', // usual form
			'co najwyżej|wielokrotn*|limit*|zakres*|zbyt mał*|zbyt duż*|za mał*', // usual form
			'za duż*|od', // usual form
		],
		short: [
			'niewystarczając*', // a panel script
			'za mało*|zbyt mało*|nie wystarcz*|brak środk*|doładuj*|zbyt nisk*', // usual form
			'za nisk*|niskie|nie masz wystarczając*|nie masz*|ujemn*|wystarczając*', // usual form
			'brak', // usual form
		],
		already: [
			'już*|aktywne zamówieni*|w trakcie*|w toku*|oczekując*|zduplikowan*', // usual form
			'duplikat*|ten sam link*|istniejąc*|trwa|realizowan*', // usual form
		],
		blocked: [
			'zawieszon*|zablokowan*|zbanowan*|ograniczon*|wyłączon*|nieaktywn*', // usual form
			'zamrożon*|niezweryfikowan*|zabanowan*', // usual form
		],
		expired: ['wygas*|przeterminowan*|minął*|minęł*|upłyn*'], // usual form
		private: ['prywatn*|publiczn*'], // usual form
		maintenance: [
			'konserwacj*|prace techniczne|przerwa techniczna|przerwy technicznej', // usual form
		],
	},
	machine: [
		'symboliczn*|dowiązan*', // file systems
		'baza danych|bazy danych|bazie danych|bazą danych|tabel*|kolumn*|relacj*', // usual form
		'ograniczeni*|zduplikowana wartość|klucza|klucz obcy|klucz główny|unikaln*', // usual form
		'wartość klucza|połącz*|serwer*|przekroczono limit czasu|limit czasu', // usual form
		'czas oczekiwania|kwerend*|transakcj*|składni*|funkcj*|klas*|plik*|katalog*', // usual form
		'pamię*|obiekt*|zmienn*|indeks*|dostawc*|wewnętrzn*|nieoczekiwan*', // usual form
		'nieznany błąd|poczt*|e mail*|email*|atrybut*|właściwoś*|utworzyć zamówien*', // usual form
		'przetworzy*|zapisać*|zaktualizować*|odczytać*|otworzyć*|znak*|typ|typu', // usual form
		'operator*|schemat*|proces*|sesj*|certyfikat*|argument*|null|moduł*', // usual form
		'urządzeni*|sieci*|port|polecen*|klientów|zasob*|opcj*|rekord*|wiersz*', // usual form
	],
	slowDown: {
		says: [
			'zbyt wiele żądań|za dużo żądań|zbyt wiele zapytań|za dużo zapytań', // usual form
			'przekroczono limit żądań|przekroczono limit zapytań|żądań na minutę', // usual form
			'zapytań na minutę|zamówień na minutę|zbyt szybko|za szybko|zbyt często', // usual form
			'ochrona przed spamem|zbyt wiele prób', // usual form
		],
		beside: [
			'proszę|spróbuj|spróbować|ponownie|później|poczekaj|zaczekaj|odczekaj', // usual form
			'sekund|sekundy|sekundę|minut|minuty|minutę|i|za|chwilę|kilka|możesz', // usual form
			'złożyć|tylko|zamówień|zamówienie|zamówienia|żądań|zapytań|przed|kolejnym', // usual form
			'następnym|na|zamówieniem|składać|wysyłać|maksymalnie', // usual form
		],
	},
};
