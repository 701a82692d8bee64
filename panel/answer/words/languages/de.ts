import type { Language } from '../types';

export const german: Language = {
	fields: {
		key: ['api schlüssel*|api key|api token'], // usual form
		account: ['konto|benutzerkonto|ihr account|api zugang|api zugriff'], // usual form
		action: ['aktion'], // usual form
		service: ['dienst|dienste|dienstes|service|services|dienstleistung*'], // usual form
		link: ['link|links|benutzername*|profil|beitrag|video*'], // Karina1703
		quantity: ['menge*|bestellmenge*|mindestmenge*|höchstmenge*|mindestbestell*'], // Karina1703
		funds: ['guthaben*|mittel|kontostand*|saldo'], // Karina1703
		order: ['bestellung*|auftrag|aufträge|bestell id|bestellnummer*|auftrags id'], // usual form
		refill: ['nachfüll*|auffüll*|refill*'], // usual form
		cancel: ['stornier*|storno*|abgebrochen werden|kündig*|abbrechen'], // usual form
		dripFeed: ['drip feed*|dripfeed*'], // usual form
		typeField: ['kommentar*|hashtag*'], // usual form
		parameter: ['parameter*|feld|felder|angaben|pflichtfeld*'], // usual form
		ordering: ['neue bestellungen|bestellungen sind'], // usual form
	},
	reasons: {
		invalid: [
			'ungültig*|falsch*|fehlerhaft*|nicht gültig*|inkorrekt*|unzulässig*|nicht korrekt*|gültige*|gültigen*|muss eine zahl*|ganze zahl*|stimmt nicht*|stimmen nicht*|gehört nicht*|nicht richtig*',
		], // Karina1703
		missing: [
			'fehlt|fehlen|fehlende*|erforderlich*|pflichtfeld*|leer|darf nicht leer*|benötigt*|bitte geben*|angeben|eingeben|nicht angegeben*|notwendig*|ausfüllen|ausgefüllt',
		], // usual form
		notFound: [
			'nicht gefunden*|existiert nicht*|existieren nicht*|unbekannt*|gibt es nicht*|nicht vorhanden*|existiert nicht mehr|kein auftrag*|keine bestellung*',
		], // usual form
		unavailable: [
			'nicht verfügbar*|nicht mehr verfügbar*|deaktiviert*|inaktiv*|nicht aktiv*|nicht unterstützt*|unterstützt kein*|unterstützt diese*|nicht erlaubt*|nicht gestattet*|gesperrt*|nicht berechtigt*|bietet kein*|noch nicht*|nicht abgeschlossen*|bereits abgeschlossen*|bereits gestartet*|abgelehnt*|nicht mehr*|ausgesetzt*|nur für*|eingestellt*|nicht zulässig*|nicht zugelassen*|ausverkauft*',
		], // usual form
		impossible: ['kann nicht*|können nicht*|nicht möglich*'], // usual form
		limit: [
			'mindestens|höchstens|minimum|maximum|mindest*|höchst*|zwischen|weniger als|mehr als|kleiner als|größer als|überschreit*|überschritten|außerhalb*|unterschreit*|zu niedrig*|zu hoch*|zu klein*|zu groß*|vielfach*|maximal*|minimal*|unter dem*|über dem*',
		], // Karina1703
		short: [
			'unzureichend*|nicht genug*|nicht genügend*|nicht ausreichend*|zu wenig*|zu niedrig*|reicht nicht*|reichen nicht*|aufladen|kein guthaben*|ausreichend*|negativ*|laden sie*',
		], // Karina1703
		already: [
			'bereits*|aktive bestellung*|aktiven auftrag*|aktiver auftrag*|läuft noch*|in bearbeitung*|ausstehend*|doppelt*|schon*|gleichen link*|denselben link*|offene bestellung*|laufende*|selben link*',
		], // usual form
		blocked: [
			'gesperrt*|blockiert*|suspendiert*|eingeschränkt*|deaktiviert*|gebannt*|inaktiv*|nicht verifiziert*|verbannt*|nicht freigeschaltet*',
		], // usual form
		expired: ['abgelaufen*|läuft ab*|vorbei|verstrichen*|überschritten'], // usual form
		private: ['privat*|öffentlich*'], // usual form
		maintenance: ['wartung*|gewartet'], // usual form
	},
	whole: [
		{ says: 'ungültige anfrage|falsche anfrage', class: 'action' }, // translations of "Incorrect request"
	],
	machine: [
		'symbolisch*|verknüpfung*', // file systems
		'datenbank*|tabelle*|spalte*|relation*|verbindung*|server*|zeitüberschreitung*|abfrage*|transaktion*|syntax*|funktion*|klasse*|datei*|verzeichnis*|speicher*|objekt*|variable*', // PostgreSQL
		'doppelter schlüssel*|schlüsselwert*|unique constraint*|fremdschlüssel*|primärschlüssel*|constraint*|wert*|typ|datentyp*|index|anbieter*|intern*|unerwartet*|unbekannter fehler*|e mail*|mail*', // PostgreSQL
		'erstellt werden|gespeichert werden|aktualisiert werden|speichern|aktualisieren|verarbeitung*|verarbeitet werden|modul*|prozess*|sitzung*|zertifikat*|argument*|zeichen*|befehl*|gerät*|null|operator*|zugriff verweigert*|berechtigung*|netzwerk*|option*|sperre*|anweisung*|ressource*', // PostgreSQL
	],
	slowDown: {
		says: [
			'zu viele anfragen|zu viele bestellungen|anfragelimit überschritten|ratenlimit überschritten|rate limit überschritten|anfragen pro minute|bestellungen pro minute|zu schnell|spam schutz|zu häufig|zu viele versuche',
		], // usual form
		beside: [
			'bitte|versuchen|sie|es|später|erneut|noch|einmal|in|sekunden|minuten|minute|warten|und|pro|nur|können|dürfen|bestellungen|bestellung|anfragen|anfrage|vor|der|nächsten|wieder|einigen|ein|paar|eine|zwischen|gesendet|haben|senden|max|maximal|das|wurde',
		], // usual form
	},
};
