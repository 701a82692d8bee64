import type { Language } from '../types';

export const italian: Language = {
	fields: {
		key: ['chiave api|chiave dell api|api key|token api'], // usual form
		account: ['account|il tuo conto|il tuo account|accesso api|accesso all api'], // usual form
		action: ['azione'], // usual form
		service: ['servizio|servizi'], // usual form
		link: ['link|nome utente|profilo|post|video'], // usual form
		quantity: ['quantità*'], // usual form
		funds: ['saldo*|fondi|credito|crediti|denaro'], // usual form
		order: ['ordine*|ordini|id ordine'], // usual form
		refill: ['ricarica dell ordine|refill*|reintegro*|ricarica|garanzia'], // usual form
		cancel: ['annull*|cancellat*|cancellar*|cancellazione*|disdett*'], // usual form
		dripFeed: ['drip feed*|dripfeed*'], // usual form
		typeField: ['commento|commenti*|hashtag*'], // usual form
		parameter: ['parametro*|parametri*|campo*|campi*|dati'], // usual form
		ordering: ['nuovi ordini|gli ordini sono'], // usual form
	},
	reasons: {
		invalid: [
			'non valid*|errat*|sbagliat*|scorrett*|invalid*|non corrett*', // usual form
			'non è corrett*|non è valid*|valido|valida|deve essere un numero*', // usual form
			'non corrispond*|non appartien*|non è un numero*|inesatt*', // usual form
		],
		missing: [
			'obbligatori*|richiest*|mancant*|manca|mancano|vuot*|non può essere vuot*', // usual form
			'necessari*|inserisci*|inserire*|non specificat*|non fornit*|specificare*', // usual form
			'compila*|compilare*|indicare*', // usual form
		],
		notFound: [
			'non trovat*|non esiste*|inesistent*|sconosciut*|non è stat* trovat*', // usual form
			'non è stato trovato*|non è stata trovata*|nessun ordine*', // usual form
			'nessun servizio*|non esistono*', // usual form
		],
		unavailable: [
			'non disponibil*|non è disponibil*|disattivat*|disabilitat*|inattiv*', // usual form
			'non attiv*|non è attiv*|non supporta*|non è supportat*|non consentit*', // usual form
			'non permess*|non idone*|non ammess*|non ancora*|non completat*', // usual form
			'già completat*|già iniziat*|già avviat*|rifiutat*|sospes*|chius*', // usual form
			'non offre*|non prevede*|solo per*|non autorizzat*|non è consentit*', // usual form
			'non è più*|non è annullabil*|indisponibil*', // usual form
		],
		impossible: [
			'non può*|non possono*|non è possibile*|impossibile*|non puoi*', // usual form
		],
		limit: [
			'minimo|minima|massimo|massima|compres*|tra|inferior*|superior*|supera*', // usual form
			'meno di|più di|almeno|al massimo|limite*|limiti*|fuori*|multiplo*', // usual form
			'maggiore di*|minore di*|troppo bass*|troppo alt*|eccede*', // usual form
		],
		short: [
			'insufficient*|non sufficient*|non è sufficient*|non hai abbastanza*', // usual form
			'abbastanza*|bass*|ricarica il*|ricaricare*|non basta*|negativ*|esaurit*', // usual form
			'aggiungi*|non ha fondi*|non hai fondi*', // usual form
		],
		already: [
			'già*|ordine attivo*|in corso*|in attesa*|duplicat*|stesso link*', // usual form
			'in elaborazione*|ordine esistente*', // usual form
		],
		blocked: [
			'sospes*|bannat*|bloccat*|limitat*|disattivat*|disabilitat*|inattiv*', // usual form
			'congelat*|non verificat*', // usual form
		],
		expired: ['scadut*|terminat*|trascors*|scade*'], // usual form
		private: ['privat*|pubblic*'], // usual form
		maintenance: ['manutenzione*'], // usual form
	},
	machine: [
		'simbolic*', // file systems
		'database|base dati|base di dati|tabella*|tabelle*|colonna*|colonne*', // usual form
		'relazione*|vincolo*|chiave duplicata|chiave esterna|chiave primaria', // usual form
		'valore chiave|valore*|duplicato viola|viola|server*|connessione*', // usual form
		'connessioni*|connetter*|collegarsi|timeout|tempo scaduto|interrogazion*', // usual form
		'query|transazion*|sintassi*|funzion*|classe*|file|cartella*|directory', // usual form
		'memoria*|oggetto*|oggetti*|variabil*|indice*|fornitor*|intern*|inaspettat*', // usual form
		'imprevist*|errore sconosciuto|posta*|email*|e mail*|attribut*|proprietà*', // usual form
		'creare l ordine|elaborare*|salvare*|aggiornare*|scrivere*|leggere*', // usual form
		'caratter*|tipo di dato|operator*|schema*|process*|session*|certificat*', // usual form
		'argoment*|null|modul*|dispositiv*|rete|porta|host|comando*|client*', // usual form
		'permesso negato*|opzion*|istruzion*|risorsa*|risorse*|lock', // usual form
	],
	slowDown: {
		says: [
			'troppe richieste|limite di richieste superato|limite richieste superato', // usual form
			'richieste al minuto|ordini al minuto|troppo veloce|troppo velocemente', // usual form
			'protezione spam|protezione antispam|troppi ordini|troppi tentativi', // usual form
		],
		beside: [
			'per|favore|riprova|riprovare|più|tardi|attendi|attendere|aspetta|secondi', // usual form
			'secondo|minuti|minuto|e|tra|qualche|un|una|di|il|puoi|effettuare|solo', // usual form
			'ordini|ordine|richieste|prima|prossimo|nuovo|altro|fare|inviare|al|poi', // usual form
			'massimo|hai|inviato', // usual form
		],
	},
};
