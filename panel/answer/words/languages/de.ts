import type { Language } from '../types';

export const german: Language = {
	fields: {
		key: ['api schlüssel*|api key|api token'], // usual form
		account: ['konto|benutzerkonto|ihr account|api zugang|api zugriff'], // usual form
		action: ['aktion'], // usual form
		service: ['dienst|dienste|dienstes|service|services|dienstleistung*'], // usual form
		link: ['link|links|benutzername*|profil|beitrag|video*'], // Karina1703
		quantity: [
			'menge*|bestellmenge*|mindestmenge*|höchstmenge*|mindestbestell*', // Karina1703
		],
		funds: ['guthaben*|mittel|kontostand*|saldo'], // Karina1703
		order: [
			'bestellung*|auftrag|aufträge|bestell id|bestellnummer*|auftrags id', // usual form
		],
		refill: ['nachfüll*|auffüll*|refill*'], // usual form
		cancel: ['stornier*|storno*|abgebrochen werden|kündig*|abbrechen'], // usual form
		dripFeed: ['drip feed*|dripfeed*'], // usual form
		typeField: ['kommentar*|hashtag*'], // usual form
		parameter: ['parameter*|feld|felder|angaben|pflichtfeld*'], // usual form
		ordering: ['neue bestellungen|bestellungen sind'], // usual form
	},
	reasons: {
		invalid: [
			'ungültig*|falsch*|fehlerhaft*|nicht gültig*|inkorrekt*|unzulässig*', // Karina1703
			'nicht korrekt*|gültige*|gültigen*|muss eine zahl*|ganze zahl*', // Karina1703
			'stimmt nicht*|stimmen nicht*|gehört nicht*|nicht richtig*', // Karina1703
		],
		missing: [
			'fehlt|fehlen|fehlende*|erforderlich*|pflichtfeld*|leer|darf nicht leer*', // usual form
			'benötigt*|bitte geben*|angeben|eingeben|nicht angegeben*|notwendig*', // usual form
			'ausfüllen|ausgefüllt', // usual form
		],
		notFound: [
			'nicht gefunden*|existiert nicht*|existieren nicht*|unbekannt*', // usual form
			'gibt es nicht*|nicht vorhanden*|existiert nicht mehr|kein auftrag*', // usual form
			'keine bestellung*', // usual form
		],
		unavailable: [
			'nicht verfügbar*|nicht mehr verfügbar*|deaktiviert*|inaktiv*', // usual form
			'nicht aktiv*|nicht unterstützt*|unterstützt kein*|unterstützt diese*', // usual form
			'nicht erlaubt*|nicht gestattet*|gesperrt*|nicht berechtigt*|bietet kein*', // usual form
			'noch nicht*|nicht abgeschlossen*|bereits abgeschlossen*', // usual form
			'bereits gestartet*|abgelehnt*|nicht mehr*|ausgesetzt*|nur für*', // usual form
			'eingestellt*|nicht zulässig*|nicht zugelassen*|ausverkauft*', // usual form
		],
		impossible: ['kann nicht*|können nicht*|nicht möglich*'], // usual form
		limit: [
			'mindestens|höchstens|minimum|maximum|mindest*|höchst*|zwischen', // Karina1703
			'weniger als|mehr als|kleiner als|größer als|überschreit*|überschritten', // Karina1703
			'außerhalb*|unterschreit*|zu niedrig*|zu hoch*|zu klein*|zu groß*', // Karina1703
			'vielfach*|maximal*|minimal*|unter dem*|über dem*', // Karina1703
		],
		short: [
			'unzureichend*|nicht genug*|nicht genügend*|nicht ausreichend*|zu wenig*', // Karina1703
			'zu niedrig*|reicht nicht*|reichen nicht*|aufladen|kein guthaben*', // Karina1703
			'ausreichend*|negativ*|laden sie*', // Karina1703
		],
		already: [
			'bereits*|aktive bestellung*|aktiven auftrag*|aktiver auftrag*', // usual form
			'läuft noch*|in bearbeitung*|ausstehend*|doppelt*|schon*|gleichen link*', // usual form
			'denselben link*|offene bestellung*|laufende*|selben link*', // usual form
		],
		blocked: [
			'gesperrt*|blockiert*|suspendiert*|eingeschränkt*|deaktiviert*|gebannt*', // usual form
			'inaktiv*|nicht verifiziert*|verbannt*|nicht freigeschaltet*', // usual form
		],
		expired: ['abgelaufen*|läuft ab*|vorbei|verstrichen*|überschritten'], // usual form
		private: ['privat*|öffentlich*'], // usual form
		maintenance: ['wartung*|gewartet'], // usual form
	},
	whole: [
		{ says: 'ungültige anfrage', class: 'action' }, // translations of "Incorrect request"
		{ says: 'falsche anfrage', class: 'action' }, // translations of "Incorrect request"
	],
	machine: [
		'symbolisch*|verknüpfung*', // file systems
		'datenbank*|tabelle*|spalte*|relation*|verbindung*|server*', // PostgreSQL
		'zeitüberschreitung*|abfrage*|transaktion*|syntax*|funktion*|klasse*|datei*', // PostgreSQL
		'verzeichnis*|speicher*|objekt*|variable*|doppelter schlüssel*', // PostgreSQL
		'schlüsselwert*|unique constraint*|fremdschlüssel*|primärschlüssel*', // PostgreSQL
		'constraint*|wert*|typ|datentyp*|index|anbieter*|intern*|unerwartet*', // PostgreSQL
		'unbekannter fehler*|e mail*|mail*|erstellt werden|gespeichert werden', // PostgreSQL
		'aktualisiert werden|speichern|aktualisieren|verarbeitung*', // PostgreSQL
		'verarbeitet werden|modul*|prozess*|sitzung*|zertifikat*|argument*|zeichen*', // PostgreSQL
		'befehl*|gerät*|null|operator*|zugriff verweigert*|berechtigung*|netzwerk*', // PostgreSQL
		'option*|sperre*|anweisung*|ressource*', // PostgreSQL
	],
	slowDown: {
		says: [
			'zu viele anfragen|zu viele bestellungen|anfragelimit überschritten', // usual form
			'ratenlimit überschritten|rate limit überschritten|anfragen pro minute', // usual form
			'bestellungen pro minute|zu schnell|spam schutz|zu häufig', // usual form
			'zu viele versuche', // usual form
		],
		beside: [
			'bitte|versuchen|sie|es|später|erneut|noch|einmal|in|sekunden|minuten', // usual form
			'minute|warten|und|pro|nur|können|dürfen|bestellungen|bestellung|anfragen', // usual form
			'anfrage|vor|der|nächsten|wieder|einigen|ein|paar|eine|zwischen|gesendet', // usual form
			'haben|senden|max|maximal|das|wurde', // usual form
		],
	},
};
