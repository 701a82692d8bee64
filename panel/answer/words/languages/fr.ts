import type { Language } from '../types';

export const french: Language = {
	fields: {
		key: ['clé api|clé d api|clef api|jeton api|clé de l api'], // usual form
		account: ['votre compte|compte|abonnement api|accès à l api|accès api'], // usual form
		action: ['action'], // usual form
		service: ['service|services'], // usual form
		link: ['lien*|nom d utilisateur|profil|publication|vidéo*'], // usual form
		quantity: ['quantité*'], // usual form
		funds: ['solde*|fonds|crédits|portefeuille*'], // usual form
		order: ['commande*|id de commande'], // usual form
		refill: [
			'recharge de la commande|refill*|recharge|garantie*|réapprovisionnement*', // usual form
		],
		cancel: ['annul*|annuler*|annulation*'], // usual form
		dripFeed: ['drip feed*|dripfeed*|goutte à goutte'], // usual form
		typeField: ['commentaire*|hashtag*'], // usual form
		parameter: ['paramètre*|champ|champs|données'], // usual form
		ordering: ['nouvelles commandes|les commandes sont'], // usual form
	},
	reasons: {
		invalid: [
			'invalide*|incorrect|incorrecte|incorrects|incorrectes|erroné*|mauvais*', // usual form
			'n est pas valide*|non valide*|pas valide*|valide|doit être un nombre*', // usual form
			'ne correspond*|n appartient*|pas correct*|faux|inexact*', // usual form
		],
		missing: [
			'obligatoire*|requis*|manquant*|manque|vide|ne peut pas être vide*', // usual form
			'nécessaire*|veuillez saisir*|veuillez entrer*|veuillez indiquer*', // usual form
			'veuillez remplir*|non renseigné*|non spécifié*|doit être renseigné*', // usual form
			'non fourni*|il faut*', // usual form
		],
		notFound: [
			'introuvable*|n existe pas*|n existe plus*|inexistant*|inconnu*', // usual form
			'non trouvé*|pas trouvé*|n a pas été trouvé*|n a pas été trouvée', // usual form
			'aucune commande*|aucun service*|pas été trouvé*', // usual form
		],
		unavailable: [
			'indisponible*|pas disponible*|non disponible*|plus disponible*', // usual form
			'désactivé*|inactif*|inactive|pas actif*|non pris en charge', // usual form
			'pas pris en charge|ne prend pas en charge*|ne supporte pas*', // usual form
			'non autorisé*|pas autorisé*|interdit*|pas éligible*|non éligible*', // usual form
			'pas encore*|non terminé*|pas terminé*|déjà terminé*|déjà commencé*', // usual form
			'déjà démarré*|refusé*|suspendu*|fermé*|ne propose pas*|pas compatible*', // usual form
			'uniquement*|n offre pas*|n accepte pas*|pas permis*|rejeté*', // usual form
			'non remboursable', // usual form
		],
		impossible: [
			'impossible*|ne peut pas*|ne peut être*|ne peuvent pas*|ne peut plus*', // usual form
			'ne pouvez pas*|pas possible*', // usual form
		],
		limit: [
			'minimum|maximum|minimale|maximale|entre|moins de|plus de|inférieur*', // usual form
			'supérieur*|dépass*|hors de*|hors des*|au moins|au plus|limite*', // usual form
			'multiple de*|trop élevé*|trop petit*|trop grand*|trop faible*|plage*', // usual form
		],
		short: [
			'insuffisant*|pas suffisant*|pas assez*|assez de|trop bas*|recharger*', // usual form
			'rechargez*|faible*|suffisant*|négatif*|approvisionn*|manque de', // usual form
		],
		already: [
			'déjà*|commande active*|en cours*|en attente*|dupliqu*|doublon*', // usual form
			'même lien*|commande existante*|actif avec*|active avec*', // usual form
		],
		blocked: [
			'suspendu*|banni*|bloqué*|restreint*|désactivé*|gelé*|inactif*', // usual form
			'verrouillé*|non vérifié*|limité*', // usual form
		],
		expired: ['expiré*|périmé*|dépassé*|terminé*|écoulé*'], // usual form
		private: ['privé*|public|publique'], // usual form
		maintenance: ['maintenance|entretien*'], // usual form
	},
	whole: [
		{ says: 'requête incorrecte', class: 'action' }, // translations of "Incorrect request"
		{ says: 'requête invalide', class: 'action' }, // translations of "Incorrect request"
	],
	machine: [
		'symbolique*', // file systems
		'colonne*|relation*|contrainte*|clé dupliquée|unique|délai*|valeur*|null', // PostgreSQL
		'base de données|table|tables|clé étrangère|clé primaire|unicité|serveur*', // usual form
		'connexion*|connecter*|requête sql|instruction*|transaction*|syntaxe*', // usual form
		'fonction*|classe*|fichier*|répertoire*|dossier*|mémoire*|objet*|variable*', // usual form
		'indice*|fournisseur*|interne*|inattendu*|erreur inconnue|courriel*|e mail*', // usual form
		'email*|attribut*|propriété*|créer la commande|traiter*|traitement*', // usual form
		'enregistrer*|mettre à jour|mise à jour|type de*|caractère*|opérateur*', // usual form
		'schéma*|processus*|session*|certificat*|argument*|module*|périphérique*', // usual form
		'réseau*|port|hôte*|droit refusé*|permission*|exécution de l*|verrou*', // usual form
		'ressource*|option*', // usual form
	],
	slowDown: {
		says: [
			'trop de requêtes|trop de demandes|limite de requêtes dépassée', // usual form
			'limite de débit dépassée|requêtes par minute|commandes par minute', // usual form
			'trop rapide|trop vite|protection anti spam|trop de commandes', // usual form
			'trop de tentatives', // usual form
		],
		beside: [
			'veuillez|réessayer|réessayez|plus|tard|patienter|patientez|attendre', // usual form
			'attendez|secondes|seconde|minutes|minute|et|dans|quelques|une|un|de|la', // usual form
			'les|par|vous|pouvez|ne|que|commandes|commande|requêtes|avant|nouvelle', // usual form
			'prochaine|limite|maximum|passer|envoyer|instants|s|il|plaît|entre', // usual form
		],
	},
};
