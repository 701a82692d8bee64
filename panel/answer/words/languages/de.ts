import type { Language } from '../types';

export const german: Language = {
	fields: {
		key: ['api schlüssel*|api key|api token'], // usual form
		account: ['konto|benutzerkonto|ihr account|api zugang|api zugriff'], // usual form
		action: ['aktion'], // usual form
		service: ['dienst|dienste|dienstes|service|services|dienstleistung*'], // usual form
		link: [
			'link', // Karina1703/smm_panel
			'links|benutzername*|profil|beitrag|video*', // usual form
		],
		quantity: [
			'menge*', // Karina1703/smm_panel
			'bestellmenge*|mindestmenge*|höchstmenge*|mindestbestell*', // usual form
		],
		funds: [
			'mittel', // Karina1703/smm_panel
			'guthaben*|kontostand*|saldo', // usual form
		],
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
			'ungültig*', // Karina1703/smm_panel
			'falsch*|fehlerhaft*|nicht gültig*|inkorrekt*|unzulässig*|nicht korrekt*', // usual form
			'gültige*|gültigen*|muss eine zahl*|ganze zahl*|stimmt nicht*', // usual form
			'stimmen nicht*|gehört nicht*|nicht richtig*', // usual form
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
			'mindestens|höchstens|minimum|maximum|mindest*|höchst*|zwischen', // usual form
			'weniger als|mehr als|kleiner als|größer als|überschreit*|überschritten', // usual form
			'außerhalb*|unterschreit*|zu niedrig*|zu hoch*|zu klein*|zu groß*', // usual form
			'vielfach*|maximal*|minimal*|unter dem*|über dem*', // usual form
		],
		short: [
			'unzureichend*', // Karina1703/smm_panel
			'nicht genug*|nicht genügend*|nicht ausreichend*|zu wenig*|zu niedrig*', // usual form
			'reicht nicht*|reichen nicht*|aufladen|kein guthaben*|ausreichend*', // usual form
			'negativ*|laden sie*', // usual form
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
		'verbindung*|doppelter schlüssel*|schlüsselwert*|unique constraint*', // PostgreSQL
		'constraint*|wert*|typ', // PostgreSQL
		'datenbank*|tabelle*|spalte*|relation*|server*|zeitüberschreitung*|abfrage*', // usual form
		'transaktion*|syntax*|funktion*|klasse*|datei*|verzeichnis*|speicher*', // usual form
		'objekt*|variable*|fremdschlüssel*|primärschlüssel*|datentyp*|index', // usual form
		'anbieter*|intern*|unerwartet*|unbekannter fehler*|e mail*|mail*', // usual form
		'erstellt werden|gespeichert werden|aktualisiert werden|speichern', // usual form
		'aktualisieren|verarbeitung*|verarbeitet werden|modul*|prozess*|sitzung*', // usual form
		'zertifikat*|argument*|zeichen*|befehl*|gerät*|null|operator*', // usual form
		'zugriff verweigert*|berechtigung*|netzwerk*|option*|sperre*|anweisung*', // usual form
		'ressource*', // usual form
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
