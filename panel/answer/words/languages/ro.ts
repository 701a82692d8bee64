import type { Language } from '../types';

export const romanian: Language = {
	fields: {
		key: ['cheie api|cheia api|cheie de api|token api'], // usual form
		account: [
			'contul tău|contul dumneavoastră|contul|contului|acces api|accesul la api', // usual form
		],
		action: ['acțiune|acțiunea'], // usual form
		service: [
			'serviciul', // a panel script
			'serviciu|serviciului|servicii', // usual form
		],
		link: [
			'link|linkul|nume de utilizator|numele de utilizator|profil|profilul', // usual form
			'postare|postarea', // usual form
		],
		quantity: ['cantitate|cantitatea'], // usual form
		funds: [
			'sold', // a panel script
			'soldul|fonduri|bani|credit|portofel*', // usual form
		],
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
			'nevalid*|invalid|invalidă|invalide|greșit*|incorectă|incorecte|eronat*', // usual form
			'nu este valid*|nu este corect*|valid|validă|trebuie să fie un număr*', // usual form
			'nu corespund*|nu aparțin*|nu e valid*', // usual form
		],
		missing: [
			'obligatori*|lipsește*|lipsesc*|lipsă|necesar*|gol|goală|nu poate fi gol*', // usual form
			'introduceți*|introdu|specificați*|nespecificat*|completați*|este nevoie*', // usual form
			'completează*|trebuie specificat*|trebuie completat*', // usual form
		],
		notFound: [
			'nu a fost găsit*', // a panel script
			'nu există*|inexistent*|necunoscut*|negăsit*|nu s a găsit*', // usual form
			'nu au fost găsit*|nu am găsit*|nicio comandă*', // usual form
		],
		unavailable: [
			'indisponibil*|nu este disponibil*|inactiv|inactivă|inactive', // usual form
			'nu este activ*|dezactivat*|nu suportă*|nu acceptă*|nu este permis*', // usual form
			'nepermis*|interzis*|neeligibil*|nu este eligibil*|încă nu*', // usual form
			'nu este finalizat*|nu a fost finalizat*|deja finalizat*|deja început*', // usual form
			'deja a început*|respins*|suspendat*|închis*|oprit*|nu oferă*', // usual form
			'doar pentru*|nu mai este*|refuzat*|nu sunt permis*|nu este compatibil*', // usual form
		],
		impossible: [
			'nu poate fi*|nu pot fi*|nu poți*|nu puteți*|nu se poate*|imposibil*', // usual form
		],
		limit: [
			'minim*|maxim*|între|mai mic*|mai mare*|mai puțin*|mai mult*|depăș*', // usual form
			'cel puțin|cel mult|limit*|în afara*|multiplu*|prea mic*|prea mare*', // usual form
			'interval*', // usual form
		],
		short: [
			'insuficient*', // a panel script
			'nu este suficient*|nu aveți suficient*|nu ai suficient*|insuficiente', // usual form
			'scăzut*|suficient*|nu ai fonduri*|nu aveți fonduri*|alimentați*', // usual form
			'alimentează*|nu ajung*|negativ*|încarcă*|încărcați*', // usual form
		],
		already: [
			'deja*|comandă activă*|în curs*|în desfășurare*|în așteptare*|duplicat*', // usual form
			'același link*|în procesare*|comenzi active*', // usual form
		],
		blocked: [
			'suspendat*|blocat*|interzis*|restricționat*|dezactivat*|banat*|inactiv', // usual form
			'limitat*|înghețat*|neverificat*', // usual form
		],
		expired: ['expirat*|depășit*|trecut*|încheiat*'], // usual form
		private: ['privat*|public'], // usual form
		maintenance: ['mentenanță*|întreținere*'], // usual form
	},
	machine: [
		'simbolic*', // file systems
		'baza de date|bază de date|bazei de date|tabel*|coloan*|relați*', // usual form
		'constrânger*|cheie duplicat*|cheie străină|cheie primară|unicit*', // usual form
		'valoarea cheii|conexiun*|conecta*|server*|timp expirat|timpul de așteptare', // usual form
		'interogar*|tranzacți*|sintax*|funcți*|clasă|clasa|fișier*|director*', // usual form
		'memori*|obiect*|variabil*|index*|furnizor*|intern*|neașteptat*', // usual form
		'eroare necunoscută|poștă|email*|e mail*|atribut*|crea comanda|procesa*', // usual form
		'salva*|actualiza*|citi|scrie|caracter*|tip de date|operator*|schemă|proces', // usual form
		'procesul|sesiun*|certificat*|argument*|null|modul*|dispozitiv*|rețea*', // usual form
		'portul|comandă necunoscută|comanda sql|comenzii sql|opțiun*|executa*', // usual form
		'terminal*|biblioteca*', // usual form
	],
	slowDown: {
		says: [
			'prea multe cereri|prea multe solicitări|limita de cereri depășită', // usual form
			'limita de cereri a fost depășită|cereri pe minut|comenzi pe minut', // usual form
			'prea rapid|prea repede|prea des|protecție anti spam|protecție spam', // usual form
			'prea multe încercări|prea multe comenzi', // usual form
		],
		beside: [
			'vă|te|rugăm|rog|încercați|încearcă|din|nou|mai|târziu|așteptați|așteaptă', // usual form
			'secunde|secundă|minute|minut|și|peste|câteva|un|o|puteți|poți|plasa|doar', // usual form
			'comenzi|comandă|cereri|înainte|de|următoarea|nouă|pe|trimite|face|între', // usual form
		],
	},
};
