import type { Language } from '../types';

export const italian: Language = {
	fields: {
		key: ['chiave*|chiave api|api key|token'], // usual form
		account: [
			'account|conto utente|utente*|abbonamento*|accesso api|accesso all api|profilo sospeso',
		], // usual form
		action: ['azione*|metodo*'], // usual form
		request: ['richiesta non valida|richiesta errata|richiesta'], // usual form
		service: ['servizio*|servizi|pacchetto*'], // usual form
		link: ['link|collegamento*|url|nome utente|profilo|post|video|canale|pagina'], // usual form
		quantity: ['quantità*|minimo|minima|massimo|massima|importo*|numero'], // usual form
		funds: ['saldo*|fondi|credito*|denaro|portafoglio*'], // usual form
		order: ['ordine*|ordini|id ordine'], // usual form
		refill: ['ricarica dell ordine|refill*|reintegro*|ricarica*|garanzia*|ripristino*'], // usual form
		cancel: ['annull*|cancellat*|cancellar*|cancellazione*|disdett*'], // usual form
		dripFeed: ['drip feed*|dripfeed*|intervallo*|graduale*'], // usual form
		typeField: ['commento|commenti*|hashtag*|parole chiave|parola chiave'], // usual form
		parameter: ['parametro*|parametri*|campo*|campi*|dati'], // usual form
		ordering: ['nuovi ordini|gli ordini sono'], // usual form
	},
	reasons: {
		invalid: [
			'non valid*|errat*|sbagliat*|scorrett*|invalid*|non corrett*|non è corrett*|non è valid*|valido|valida|deve essere un numero*|non corrispond*|non appartien*|non è un numero*|inesatt*',
		], // usual form
		missing: [
			'obbligatori*|richiest*|mancant*|manca|mancano|vuot*|non può essere vuot*|necessari*|inserisci*|inserire*|non specificat*|non fornit*|specificare*|compila*|compilare*|indicare*',
		], // usual form
		notFound: [
			'non trovat*|non esiste*|inesistent*|sconosciut*|non è stat* trovat*|non è stato trovato*|non è stata trovata*|nessun ordine*|nessun servizio*|non esistono*',
		], // usual form
		unavailable: [
			'non disponibil*|non è disponibil*|disattivat*|disabilitat*|inattiv*|non attiv*|non è attiv*|non supporta*|non è supportat*|non consentit*|non permess*|non può*|non possono*|non è possibile*|impossibile*|non idone*|non ammess*|non puoi*|non ancora*|non completat*|già completat*|già iniziat*|già avviat*|rifiutat*|sospes*|chius*|non offre*|non prevede*|solo per*|non autorizzat*|non è consentit*|non è più*|non è annullabil*|indisponibil*',
		], // usual form
		limit: [
			'minimo|minima|massimo|massima|compres*|tra|inferior*|superior*|supera*|meno di|più di|almeno|al massimo|limite*|limiti*|fuori*|multiplo*|maggiore di*|minore di*|troppo bass*|troppo alt*|eccede*',
		], // usual form
		short: [
			'insufficient*|non sufficient*|non è sufficient*|non hai abbastanza*|abbastanza*|bass*|ricarica il*|ricaricare*|non basta*|negativ*|esaurit*|aggiungi*|non ha fondi*|non hai fondi*',
		], // usual form
		already: [
			'già*|ordine attivo*|in corso*|in attesa*|duplicat*|stesso link*|in elaborazione*|ordine esistente*',
		], // usual form
		blocked: [
			'sospes*|bannat*|bloccat*|limitat*|disattivat*|disabilitat*|inattiv*|congelat*|non verificat*',
		], // usual form
		expired: ['scadut*|terminat*|trascors*|scade*'], // usual form
		private: ['privat*|pubblic*'], // usual form
		maintenance: ['manutenzione*'], // usual form
	},
	machine: [
		'database|base dati|base di dati|tabella*|tabelle*|colonna*|colonne*|relazione*|vincolo*|chiave duplicata|chiave esterna|chiave primaria|valore chiave|valore*|duplicato viola|viola', // PostgreSQL
		'server*|connessione*|connessioni*|connetter*|collegarsi|timeout|tempo scaduto|interrogazion*|query|transazion*|sintassi*|funzion*|classe*|file|cartella*|directory|memoria*|oggetto*|oggetti*', // PostgreSQL
		'variabil*|indice*|fornitor*|intern*|inaspettat*|imprevist*|errore sconosciuto|posta*|email*|e mail*|attribut*|proprietà*|creare l ordine|elaborare*|salvare*|aggiornare*|scrivere*|leggere*', // usual form
		'caratter*|tipo di dato|operator*|schema*|process*|session*|certificat*|argoment*|null|modul*|dispositiv*|rete|porta|host|comando*|client*|permesso negato*|opzion*|istruzion*|risorsa*|risorse*|lock', // PostgreSQL
	],
	slowDown: {
		says: [
			'troppe richieste|limite di richieste superato|limite richieste superato|richieste al minuto|ordini al minuto|troppo veloce|troppo velocemente|protezione spam|protezione antispam|troppi ordini|troppi tentativi',
		], // usual form
		beside: [
			'per|favore|riprova|riprovare|più|tardi|attendi|attendere|aspetta|secondi|secondo|minuti|minuto|e|tra|qualche|un|una|di|il|puoi|effettuare|solo|ordini|ordine|richieste|prima|prossimo|nuovo|altro|fare|inviare|al|poi|massimo|hai|inviato',
		], // usual form
	},
};
