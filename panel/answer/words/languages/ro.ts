import type { Language } from '../types';

export const romanian: Language = {
	fields: {
		key: ['cheie api|cheia api|cheie de api|token api'], // usual form
		account: ['contul tău|contul dumneavoastră|contul|contului|acces api|accesul la api'], // usual form
		action: ['acțiune|acțiunea'], // usual form
		service: ['serviciu|serviciul|serviciului|servicii'], // a Romanian panel script
		link: ['link|linkul|nume de utilizator|numele de utilizator|profil|profilul|postare|postarea'], // usual form
		quantity: ['cantitate|cantitatea'], // usual form
		funds: ['sold|soldul|fonduri|bani|credit|portofel*'], // a Romanian panel script
		order: ['comanda|comandă|comenzii|comenzi|comenzile'], // usual form
		refill: ['reumplere*|refill*|garanție|garanția'], // usual form
		cancel: ['anul*|anulare*|anulat*'], // usual form
		dripFeed: ['drip feed*|dripfeed*'], // usual form
		typeField: ['comentari*|hashtag*'], // usual form
		parameter: ['parametr*|câmp*|câmpuri*|datele*'], // usual form
		ordering: ['comenzi noi|comenzile noi'], // usual form
	},
	reasons: {
		invalid: [
			'nevalid*|invalid|invalidă|invalide|greșit*|incorectă|incorecte|eronat*|nu este valid*|nu este corect*|valid|validă|trebuie să fie un număr*|nu corespund*|nu aparțin*|nu e valid*',
		], // usual form
		missing: [
			'obligatori*|lipsește*|lipsesc*|lipsă|necesar*|gol|goală|nu poate fi gol*|introduceți*|introdu|specificați*|nespecificat*|completați*|este nevoie*|completează*|trebuie specificat*|trebuie completat*',
		], // usual form
		notFound: [
			'nu a fost găsit*|nu există*|inexistent*|necunoscut*|negăsit*|nu s a găsit*|nu au fost găsit*|nu am găsit*|nicio comandă*',
		], // a Romanian panel script
		unavailable: [
			'indisponibil*|nu este disponibil*|inactiv|inactivă|inactive|nu este activ*|dezactivat*|nu suportă*|nu acceptă*|nu este permis*|nepermis*|interzis*|neeligibil*|nu este eligibil*|încă nu*|nu este finalizat*|nu a fost finalizat*|deja finalizat*|deja început*|deja a început*|respins*|suspendat*|închis*|oprit*|nu oferă*|doar pentru*|nu mai este*|refuzat*|nu sunt permis*|nu este compatibil*',
		], // usual form
		impossible: ['nu poate fi*|nu pot fi*|nu poți*|nu puteți*|nu se poate*|imposibil*'], // usual form
		limit: [
			'minim*|maxim*|între|mai mic*|mai mare*|mai puțin*|mai mult*|depăș*|cel puțin|cel mult|limit*|în afara*|multiplu*|prea mic*|prea mare*|interval*',
		], // usual form
		short: [
			'insuficient*|nu este suficient*|nu aveți suficient*|nu ai suficient*|insuficiente|scăzut*|suficient*|nu ai fonduri*|nu aveți fonduri*|alimentați*|alimentează*|nu ajung*|negativ*|încarcă*|încărcați*',
		], // a Romanian panel script
		already: [
			'deja*|comandă activă*|în curs*|în desfășurare*|în așteptare*|duplicat*|același link*|în procesare*|comenzi active*',
		], // usual form
		blocked: [
			'suspendat*|blocat*|interzis*|restricționat*|dezactivat*|banat*|inactiv|limitat*|înghețat*|neverificat*',
		], // usual form
		expired: ['expirat*|depășit*|trecut*|încheiat*'], // usual form
		private: ['privat*|public'], // usual form
		maintenance: ['mentenanță*|întreținere*'], // usual form
	},
	machine: [
		'simbolic*', // file systems
		'baza de date|bază de date|bazei de date|tabel*|coloan*|relați*|constrânger*|cheie duplicat*|cheie străină|cheie primară|unicit*|valoarea cheii|conexiun*|conecta*|server*|timp expirat|timpul de așteptare', // usual form
		'interogar*|tranzacți*|sintax*|funcți*|clasă|clasa|fișier*|director*|memori*|obiect*|variabil*|index*|furnizor*|intern*|neașteptat*|eroare necunoscută|poștă|email*|e mail*|atribut*', // usual form
		'crea comanda|procesa*|salva*|actualiza*|citi|scrie|caracter*|tip de date|operator*|schemă|proces|procesul|sesiun*|certificat*|argument*|null|modul*|dispozitiv*|rețea*|portul|comandă necunoscută|comanda sql|comenzii sql|opțiun*|executa*|terminal*|biblioteca*', // usual form
	],
	slowDown: {
		says: [
			'prea multe cereri|prea multe solicitări|limita de cereri depășită|limita de cereri a fost depășită|cereri pe minut|comenzi pe minut|prea rapid|prea repede|prea des|protecție anti spam|protecție spam|prea multe încercări|prea multe comenzi',
		], // usual form
		beside: [
			'vă|te|rugăm|rog|încercați|încearcă|din|nou|mai|târziu|așteptați|așteaptă|secunde|secundă|minute|minut|și|peste|câteva|un|o|puteți|poți|plasa|doar|comenzi|comandă|cereri|înainte|de|următoarea|nouă|pe|trimite|face|între',
		], // usual form
	},
};
